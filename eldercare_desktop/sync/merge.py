"""The merge: one pure function that the county and every laptop run over the same feed.

Both sides go through the changes in the order of the feed, so both come to the same state,
whatever the clocks say. Every change ends as current, as an ancestor of what is current, or
in an open conflict that a person sees.

The state of a row is a plain mapping, ready for JSON:

    values     field -> value
    versions   field -> ids of the changes that gave it this value; "*" speaks for every
               field without an entry of its own: what the insert said
    conflicts  field -> {change id: value} of the open candidates beside the current value;
               candidates of equal value are one candidate with several ids
    born       profiles: digest of what the insert said, to know the same insert again

Who knows one of the ids behind a value has seen that value; so a base *meets* a set of ids
when they have one in common.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from hashlib import sha256
from json import dumps
from typing import Any, Literal, Protocol, TypeAlias

WHOLE = "*"
DELETED = "deleted"

RowState: TypeAlias = dict[str, Any]
Kind: TypeAlias = Literal["fact", "profile"]


class Changing(Protocol):
    """What the merge needs of a change; `sync.batch.Change` is one."""

    @property
    def id(self) -> str: ...
    @property
    def op(self) -> str: ...
    @property
    def values(self) -> Mapping[str, Any]: ...
    @property
    def bases(self) -> Mapping[str, tuple[str, ...]]: ...


@dataclass(frozen=True)
class Outcome:
    """What became of a change.

    result: applied; noop (it said what was there already); conflict (`fields` of it are
            now open candidates); review (cannot be merged yet); refused (never can be)
    reason: for review: missing_row; for refused: id_taken, fact_is_final, unknown_op
    """

    result: Literal["applied", "noop", "conflict", "review", "refused"]
    reason: str = ""
    fields: tuple[str, ...] = ()

    @property
    def merged(self) -> bool:
        """Whether the change has its place in the feed."""
        return self.result in ("applied", "noop", "conflict")


def merge(kind: Kind, state: RowState | None, change: Changing) -> tuple[RowState | None, Outcome]:
    """Merge a change into a row; `state` is None while the row is unknown.

    Returns the new state and what became of the change; the old state is left as it was.
    """
    if change.op == "insert":
        return _insert(kind, state, change)
    if change.op not in ("set", "resolve", "delete"):
        return state, Outcome("refused", "unknown_op")
    if kind == "fact":
        return state, Outcome("refused", "fact_is_final")
    if state is None:
        return None, Outcome("review", "missing_row")
    return _Merging(state, change).run()


def ids_of(state: RowState, field: str) -> list[str]:
    """Ids of the changes that a field has its current value from."""
    versions = state["versions"]
    found: list[str] = versions[field] if field in versions else versions[WHOLE]
    return found


def seen_by(state: RowState) -> dict[str, tuple[str, ...]]:
    """The bases of somebody who saw the whole row, open candidates included: for a delete."""
    fields = {*state["versions"], *state["conflicts"]}
    shown = {f: [*ids_of(state, f), *state["conflicts"].get(f, ())] for f in fields}
    return {field: tuple(ids) for field, ids in sorted(shown.items())}


def digest(value: Any) -> str:
    """SHA-256 of the canonical JSON of a value, 64 hex digits: to compare two sides."""
    return sha256(_canonical(value).encode()).hexdigest()


def table_hash(rows: Iterable[tuple[str, str]]) -> str:
    """One hash over (row id, digest of its state) of a table's rows, sorted by id."""
    total = sha256()
    for row_id, state_digest in rows:
        total.update(f"{row_id} {state_digest}\n".encode())
    return total.hexdigest()


def _insert(kind: Kind, state: RowState | None, change: Changing) -> tuple[RowState, Outcome]:
    """A row comes to be; or the same insert comes again, perhaps from a restored laptop."""
    if state is None:
        fresh = {"values": dict(change.values), "versions": {WHOLE: [change.id]}, "conflicts": {}}
        born = {"born": digest(dict(change.values))} if kind == "profile" else {}
        return {**fresh, **born}, Outcome("applied")
    if change.id in state["versions"][WHOLE]:
        return state, Outcome("noop")
    said = state["born"] if kind == "profile" else digest(state["values"])
    if said != digest(dict(change.values)):
        return state, Outcome("refused", "id_taken")
    joined = [*state["versions"][WHOLE], change.id]
    return {**state, "versions": {**state["versions"], WHOLE: joined}}, Outcome("noop")


class _Merging:
    """One change being merged into a known profile row, field by field."""

    def __init__(self, state: RowState, change: Changing) -> None:
        self.before = state
        self.state = deepcopy(state)
        self.change = change
        self.applied: list[str] = []
        self.open: list[str] = []

    def run(self) -> tuple[RowState, Outcome]:
        wanted = dict(self.change.values)
        if self.change.op == "delete":
            wanted = {DELETED: True}
        for field, value in wanted.items():
            self._field(field, value)
        if DELETED not in wanted:
            self._revive()
        if self.open:
            return self.state, Outcome("conflict", fields=tuple(sorted(self.open)))
        return self.state, Outcome("applied" if self.applied else "noop")

    def _field(self, field: str, value: Any) -> None:
        current, candidates = ids_of(self.state, field), self._candidates(field)
        if self.change.id in current or self.change.id in candidates:
            return
        seen = self._base(field)
        named = [v for i, v in candidates.items() if i in seen]
        left = {i: v for i, v in candidates.items() if not any(_same(v, n) for n in named)}
        same = _same(value, self._value(field))
        if _meet(seen, current) and self._may_set(field, value):
            self._replace(field, value, left)
        elif same:
            self._set_versions(field, [*current, self.change.id])
            self._set_candidates(field, left)
            self.applied += [field] if named else []
        else:
            self._set_candidates(field, {**left, self.change.id: value})
            self.open.append(field)

    def _replace(self, field: str, value: Any, left: dict[str, Any]) -> None:
        """The change's value holds now; who had the same in mind without knowing, joins."""
        agreeing = [i for i, v in left.items() if _same(v, value)]
        self.state["values"][field] = value
        self._set_versions(field, [self.change.id, *agreeing])
        self._set_candidates(field, {i: v for i, v in left.items() if i not in agreeing})
        self.applied.append(field)

    def _may_set(self, field: str, value: Any) -> bool:
        """A row is deleted only by somebody who saw all that it holds: an edit beats a delete."""
        if field != DELETED or value is not True or self._value(DELETED) is True:
            return True
        fields = {*self.state["values"], *self.state["versions"]} - {DELETED, WHOLE}
        known = all(_meet(self._base(f), ids_of(self.before, f)) for f in fields)
        candidates = {f: c for f, c in self.before["conflicts"].items() if f != DELETED}
        return known and all(i in self._seen_values(f, c) for f, c in candidates.items() for i in c)

    def _seen_values(self, field: str, candidates: dict[str, Any]) -> set[str]:
        """The candidates whose value is behind one of the ids in the base."""
        seen = [v for i, v in candidates.items() if i in self._base(field)]
        return {i for i, v in candidates.items() if any(_same(v, s) for s in seen)}

    def _revive(self) -> None:
        """An edit by somebody who had not seen the delete brings the row back, visibly."""
        current = ids_of(self.state, DELETED)
        if self._value(DELETED) is not True or not (self.applied or self.open):
            return
        if _meet(self._base(DELETED), current):
            return
        candidates = self._candidates(DELETED) | dict.fromkeys(current, True)
        self.state["values"][DELETED] = False
        agreeing = [i for i, v in candidates.items() if v is False]
        self._set_versions(DELETED, [self.change.id, *agreeing])
        self._set_candidates(DELETED, {i: v for i, v in candidates.items() if i not in agreeing})

    def _base(self, field: str) -> tuple[str, ...]:
        bases = self.change.bases
        return tuple(bases[field] if field in bases else bases.get(WHOLE, ()))

    def _value(self, field: str) -> Any:
        return self.state["values"].get(field)

    def _candidates(self, field: str) -> dict[str, Any]:
        found: dict[str, Any] = self.state["conflicts"].get(field, {})
        return found

    def _set_versions(self, field: str, ids: Iterable[str]) -> None:
        self.state["versions"][field] = list(ids)

    def _set_candidates(self, field: str, candidates: dict[str, Any]) -> None:
        self.state["conflicts"].pop(field, None)
        if candidates:
            self.state["conflicts"][field] = candidates


def _meet(some: Iterable[str], others: Iterable[str]) -> bool:
    return not {*some}.isdisjoint(others)


def _same(one: Any, other: Any) -> bool:
    """Equal as JSON: 1 and true and 1.0 are three things."""
    return _canonical(one) == _canonical(other)


def _canonical(value: Any) -> str:
    return dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
