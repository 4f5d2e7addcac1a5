"""The body of a batch and of a page of the feed: changes, written column by column.

The body is one JSON object:

    v        1, the version of this form
    n        how many changes
    tables   table -> {"kind": "fact" | "profile", "refs": {field: table}}
    p, w     the prefixes of row ids and the writers that columns number
    writer, seq, tx, village, user, at, doubtful    columns over all changes, in order
    group    column: which of the groups below each change belongs to
    new, old row ids of inserts, and of the other changes, each in order
    groups   [{table, op, values: {field: column}, bases: {field: columns}, extra: {…}}]

A group holds the changes of one table and operation that name the same fields; its
columns run over its own changes only. What a county does not know (a table, a field) it
still can read, check, keep and hand on, because the body says what it must know of it:
the kind of each table and which fields refer to other rows.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from eldercare_desktop.sync.batch.change import (
    KINDS,
    OPS,
    BadBody,
    Change,
    Json,
    canonical,
    check,
    parse,
    size,
)
from eldercare_desktop.sync.batch.columns import PREFIX_DIGITS, Names, decode, encode

VERSION = 1
MAX_BODY_BYTES = 8 * 1024 * 1024
MAX_FIELDS = 128

_SHARED = ("tx", "village", "user", "at")


@dataclass(frozen=True)
class TableShape:
    """What a receiver must know of a table: its kind and the fields that refer to rows."""

    kind: str
    refs: Mapping[str, str] = field(default_factory=dict)

    def as_json(self) -> dict[str, Json]:
        """As the body holds it."""
        return {"kind": self.kind, "refs": dict(self.refs)}

    @classmethod
    def from_json(cls, raw: Json) -> TableShape:
        """BadBody when the kind is unknown or the references are no mapping of names."""
        refs = raw.get("refs", {}) if isinstance(raw, dict) else None
        if not isinstance(refs, dict) or raw.get("kind") not in KINDS:
            raise BadBody("a table is not described")
        if not all(isinstance(table, str) for table in refs.values()):
            raise BadBody("a table is not described")
        return cls(raw["kind"], refs)


def encode_body(changes: Sequence[Change], tables: Mapping[str, TableShape]) -> bytes:
    """The body of these changes; `tables` describes at least every table among them."""
    prefixes, writers = Names(), Names()
    members: dict[tuple[Json, ...], list[Change]] = defaultdict(list)
    for change in changes:
        members[_group_of(change)].append(change)
    number = {key: i for i, key in enumerate(members)}
    used = {change.table for change in changes}
    body: dict[str, Json] = {
        "v": VERSION,
        "n": len(changes),
        "tables": {name: tables[name].as_json() for name in sorted(used)},
        "writer": encode([writers.number(c.writer) for c in changes], prefixes),
        "seq": encode([c.seq for c in changes], prefixes),
        "doubtful": encode([c.clock_doubtful for c in changes], prefixes),
        "group": encode([number[_group_of(c)] for c in changes], prefixes),
        "new": encode([c.row_id for c in changes if c.op == "insert"], prefixes),
        "old": encode([c.row_id for c in changes if c.op != "insert"], prefixes),
        **{name: encode([getattr(c, name) for c in changes], prefixes) for name in _SHARED},
        "groups": [_write_group(group, prefixes, writers) for group in members.values()],
    }
    return canonical({**body, "p": prefixes.known, "w": writers.known})


def _group_of(change: Change) -> tuple[Json, ...]:
    names = (change.values, change.bases, change.extra)
    return (change.table, change.op, *(tuple(sorted(each)) for each in names))


def _write_group(group: list[Change], prefixes: Names, writers: Names) -> Json:
    first = group[0]
    values = {n: encode([c.values[n] for c in group], prefixes) for n in first.values}
    extra = {n: encode([c.extra[n] for c in group], prefixes) for n in first.extra}
    bases = {n: _write_bases([c.bases[n] for c in group], prefixes, writers) for n in first.bases}
    return {"table": first.table, "op": first.op, "values": values, "bases": bases, "extra": extra}


def _write_bases(column: list[tuple[str, ...]], prefixes: Names, writers: Names) -> Json:
    """Three columns: how many ids each change names, their writers, their numbers."""
    parts = [change_id.split(":") for ids in column for change_id in ids]
    return [
        encode([len(ids) for ids in column], prefixes),
        encode([writers.number(writer) for writer, _ in parts], prefixes),
        encode([int(seq) for _, seq in parts], prefixes),
    ]


@dataclass(frozen=True)
class Body:
    """What a body holds: the changes in order and the shape of their tables."""

    changes: list[Change]
    tables: dict[str, TableShape]


def decode_body(text: bytes, *, most: int) -> Body:
    """Read a body of at most `most` changes. BadBody: MALFORMED, TOO_LARGE, SCHEMA_NEWER."""
    if len(text) > MAX_BODY_BYTES:
        raise BadBody("body too long", "TOO_LARGE")
    raw = parse(text)
    if not isinstance(raw, dict) or type(raw.get("v")) is not int:
        raise BadBody("not a body")
    if raw["v"] != VERSION:
        raise BadBody("a newer form of body", "SCHEMA_NEWER")
    count = raw.get("n")
    if type(count) is not int or count < 0:
        raise BadBody("not a body")
    if count > most:
        raise BadBody("too many changes", "TOO_LARGE")
    try:
        return _read(raw, count)
    except BadBody:
        raise
    except (KeyError, TypeError, AttributeError, ValueError) as problem:
        raise BadBody("a part of the body is missing or of the wrong type") from problem


def _read(raw: dict[str, Json], count: int) -> Body:
    tables = {name: TableShape.from_json(shape) for name, shape in raw["tables"].items()}
    prefixes, writers = Names(_hex(raw["p"], PREFIX_DIGITS)), Names(_hex(raw["w"], 32))
    groups = raw["groups"]
    order = decode(raw["group"], count, prefixes)
    if not isinstance(groups, list) or any(type(n) is not int for n in order):
        raise BadBody("not groups")
    if any(not 0 <= n < len(groups) for n in order):
        raise BadBody("a number stands for nothing")
    parts = [_read_group(g, order.count(i), prefixes, writers) for i, g in enumerate(groups)]
    rows = _row_ids(raw, [groups[n]["op"] for n in order], prefixes)
    shared = [decode(raw[name], count, prefixes) for name in ("writer", "seq", "doubtful")]
    columns = [decode(raw[name], count, prefixes) for name in _SHARED]
    changes = []
    for group, row_id, writer, seq, doubtful, *rest in zip(
        order, rows, *shared, *columns, strict=True
    ):
        known = {"row_id": row_id, "writer": writers.name(writer), "seq": seq}
        known |= {"clock_doubtful": doubtful, **dict(zip(_SHARED, rest, strict=True))}
        changes.append(Change(**known, **next(parts[group])))
    _check_all(changes, tables)
    return Body(changes, tables)


def _hex(names: Json, digits: int) -> list[str]:
    """Names that are put before each of many ids: of one length, or they would be a bomb."""
    form = re.compile(rf"[0-9a-f]{{{digits}}}")
    if not isinstance(names, list) or not all(form.fullmatch(n) for n in names):
        raise BadBody("not a list of names")
    return names


def _row_ids(raw: dict[str, Json], ops: list[str], prefixes: Names) -> Iterator[str]:
    new = iter(decode(raw["new"], ops.count("insert"), prefixes))
    old = iter(decode(raw["old"], len(ops) - ops.count("insert"), prefixes))
    return iter([next(new) if op == "insert" else next(old) for op in ops])


def _read_group(raw: Json, count: int, prefixes: Names, writers: Names) -> Iterator[Json]:
    """The part of each change that its group holds, one after the other."""
    fixed = {"table": raw["table"], "op": raw["op"]}
    if fixed["op"] not in OPS or not count:
        raise BadBody("not a group")
    if any(len(raw[kind]) > MAX_FIELDS for kind in ("values", "bases", "extra")):
        raise BadBody("too many fields", "TOO_LARGE")
    parts = [dict(fixed, values={}, bases={}, extra={}) for _ in range(count)]
    for kind in ("values", "extra"):
        for name, column in raw[kind].items():
            for part, value in zip(parts, decode(column, count, prefixes), strict=True):
                part[kind][name] = value
    for name, columns in raw["bases"].items():
        for part, ids in zip(parts, _read_bases(columns, count, prefixes, writers), strict=True):
            part["bases"][name] = ids
    return iter(parts)


def _read_bases(
    columns: Json, count: int, prefixes: Names, writers: Names
) -> list[tuple[str, ...]]:
    lengths, numbers, seqs = columns
    counts = decode(lengths, count, prefixes)
    if not all(type(n) is int and n >= 0 for n in counts):
        raise BadBody("not a number of bases")
    total = sum(counts)
    if total > 10 * count + 200:
        raise BadBody("too many bases", "TOO_LARGE")
    named = zip(decode(numbers, total, prefixes), decode(seqs, total, prefixes), strict=True)
    ids = iter([f"{writers.name(number)}:{seq}" for number, seq in named])
    return [tuple(next(ids) for _ in range(n)) for n in counts]


def _check_all(changes: list[Change], tables: Mapping[str, TableShape]) -> None:
    """Forms of all changes; together they may not grow far beyond what the body weighed.

    A column can say "the same text everywhere", so that a small body may stand for very
    much: without this a few bytes could fill the receiver's memory or disk.
    """
    total = 0
    for change in changes:
        check(change)
        if change.table not in tables:
            raise BadBody("a table is not described")
        total += size(change)
        if total > 2 * MAX_BODY_BYTES:
            raise BadBody("the changes are too large together", "TOO_LARGE")
