"""A change: what one save did to one row, as it travels."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import isfinite
from typing import Any, TypeAlias

Json: TypeAlias = Any
"""A plain JSON value: None, bool, int of 64 bits, float, str, list or dict of such."""

OPS = frozenset({"insert", "set", "delete", "resolve"})
KINDS = frozenset({"fact", "profile"})

MAX_CHANGE_BYTES = 64 * 1024
MAX_DEPTH = 32
INT_BITS = 63

_HEX = re.compile(r"[0-9a-f]{32}")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,62}")
_FIELD = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,62}")
_BASE = re.compile(rf"{_FIELD.pattern}|\*")
_CHANGE_ID = re.compile(r"[0-9a-f]{32}:[1-9][0-9]{0,15}")
_AREA = re.compile(r"[0-9]{12}")
_FIELDS = (
    *("writer", "seq", "tx", "table", "row_id", "op", "values", "bases"),
    *("village", "user", "at", "clock_doubtful"),
)
KNOWN = frozenset(_FIELDS)


class BadBody(ValueError):
    """Bytes that are no message of this protocol. `code` says which of its limits they break."""

    def __init__(self, reason: str, code: str = "MALFORMED") -> None:
        super().__init__(reason)
        self.reason = reason
        self.code = code


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one row.

    writer:  32 hex digits, one life of one store; seq counts its changes 1, 2, 3, …
    tx:      number of the local transaction that it was saved in
    values:  field -> plain JSON value (all fields of an insert, the changed ones of a set)
    bases:   field -> ids of the changes whose value the person saw; "*" speaks for the rest
    village: 12-digit code of the row's area
    at:      local time with offset, ISO; `clock_doubtful` when it ran backwards
    extra:   fields that only a newer program knows: kept and sent on
    """

    writer: str
    seq: int
    tx: int
    table: str
    row_id: str
    op: str
    values: Mapping[str, Json]
    bases: Mapping[str, tuple[str, ...]]
    village: str
    user: str
    at: str
    clock_doubtful: bool = False
    extra: Mapping[str, Json] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The id that bases name: "writer:seq"."""
        return f"{self.writer}:{self.seq}"

    def as_json(self) -> dict[str, Json]:
        """All fields as one plain mapping, the unknown ones among them."""
        known = {name: getattr(self, name) for name in _FIELDS}
        known["values"] = dict(self.values)
        known["bases"] = {name: list(ids) for name, ids in self.bases.items()}
        return {**self.extra, **known}

    @classmethod
    def from_json(cls, raw: Mapping[str, Json]) -> Change:
        """The opposite of `as_json`. BadBody when a field is missing or of the wrong form."""
        try:
            known = {name: raw[name] for name in _FIELDS}
            known["bases"] = {name: tuple(ids) for name, ids in raw["bases"].items()}
        except (KeyError, TypeError, AttributeError) as problem:
            raise BadBody("a change lacks a field") from problem
        change = cls(**known, extra={n: v for n, v in raw.items() if n not in KNOWN})
        check(change)
        return change


_ENCODER = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
)


def canonical(value: Json) -> bytes:
    """The one JSON text of a value: sorted keys, no blanks, UTF-8."""
    return _ENCODER.encode(value).encode()


def size(change: Change) -> int:
    """Bytes of a change in canonical JSON; at most MAX_CHANGE_BYTES are taken."""
    return len(canonical(change.as_json()))


def parse(text: bytes) -> Json:
    """JSON of the protocol: no NaN, 64-bit integers, depth bounded, every text valid UTF-8."""
    try:
        value = json.loads(
            text.decode(), parse_constant=_no_constant, parse_int=_integer, parse_float=_float
        )
    except (ValueError, RecursionError) as problem:
        raise BadBody("not JSON") from problem
    _check_depth(value, MAX_DEPTH)
    if b"\\u" in text:
        _check_text(value)
    return value


def check(change: Change) -> None:
    """BadBody when a field has not the form that the protocol gives it."""
    for form, value in _forms(change):
        if not isinstance(value, str) or not form.fullmatch(value):
            raise BadBody("a field of a change has the wrong form")
    numbers = (change.seq, change.tx)
    if not all(type(n) is int and 0 <= n < 1 << 53 for n in numbers) or change.seq < 1:
        raise BadBody("a number of a change is out of range")
    if type(change.clock_doubtful) is not bool:
        raise BadBody("a field of a change has the wrong type")
    short: tuple[tuple[Json, int], ...] = ((change.user, 200), (change.at, 40), (change.op, 20))
    if not all(isinstance(text, str) and len(text) <= most for text, most in short):
        raise BadBody("a text of a change is too long")


def _forms(change: Change) -> Iterator[tuple[re.Pattern[str], Json]]:
    yield _HEX, change.writer
    yield _NAME, change.table
    yield _HEX, change.row_id
    yield _AREA, change.village
    for name in change.values:
        yield _FIELD, name
    for name in change.bases:
        yield _BASE, name
    for ids in change.bases.values():
        for change_id in ids:
            yield _CHANGE_ID, change_id


def _no_constant(name: str) -> Json:
    raise ValueError(f"{name} is no JSON")


def _integer(digits: str) -> int:
    if len(digits) > 20:
        raise ValueError("integer out of range")
    number = int(digits)
    if not -(1 << INT_BITS) <= number < 1 << INT_BITS:
        raise ValueError("integer out of range")
    return number


def _float(digits: str) -> float:
    number = float(digits)
    if not isfinite(number):
        raise ValueError("number out of range")
    return number


def _check_text(value: Json) -> None:
    """A lone surrogate can be written in JSON, but in no file and no database."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError as problem:
        raise BadBody("not a text") from problem


def _check_depth(value: Json, left: int) -> None:
    if isinstance(value, dict | list):
        if not left:
            raise BadBody("nested too deeply")
        for inner in value.values() if isinstance(value, dict) else value:
            _check_depth(inner, left - 1)
