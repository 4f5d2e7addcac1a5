"""The confirmed state of a row, and the row as it is shown.

Confirmed is what the county has: the same merge over the same changes in the same order.
It is computed from the log each time, so nothing that happens on this laptop meanwhile can
bend it. Shown is the confirmed state with our own changes over it that have no place in the
county's order yet.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from eldercare_desktop.store.changes import Logged
from eldercare_desktop.store.rowstate import WHOLE, RowState
from eldercare_desktop.sync import merge as merging

Kind = Literal["fact", "profile"]


@dataclass(frozen=True)
class Confirmed:
    """State of a row after all its confirmed changes; None when there is none.

    results: change id -> what the merge made of it
    """

    state: merging.RowState | None
    results: Mapping[str, str]


def replay(kind: Kind, changes: Iterable[Logged]) -> Confirmed:
    """Merge the confirmed ones among a row's changes, which come in the county's order."""
    state: merging.RowState | None = None
    results: dict[str, str] = {}
    for change in changes:
        if change.position is None:
            continue
        state, outcome = merging.merge(kind, state, change)
        results[change.id] = outcome.result
    return Confirmed(state, results)


@dataclass
class Shown:
    """A row as it is shown: its values (None: there is no such row), and whose they are."""

    values: dict[str, Any] | None
    state: RowState = field(default_factory=RowState)


def shown(confirmed: merging.RowState | None, changes: Sequence[Logged]) -> Shown:
    """Our own unconfirmed changes over the confirmed state."""
    row = Shown(None)
    if confirmed is not None:
        row.values = dict(confirmed["values"])
        row.state.versions = dict(confirmed["versions"])
        row.state.conflicts = {f: dict(c) for f, c in confirmed["conflicts"].items()}
    for change in changes:
        if change.position is None:
            _lay_over(row, change)
    if confirmed is not None:
        covered = row.state.pending.keys() - {WHOLE}
        row.state.shadow = {name: confirmed["values"].get(name) for name in covered}
    return row


def _lay_over(row: Shown, change: Logged) -> None:
    if change.op == "insert":
        if row.values is None:
            row.values = dict(change.values)
            row.state.pending = {WHOLE: change.id}
        return
    if row.values is None:
        return
    for name, value in change.values.items():
        if change.bases.get(name) == ():  # it names nothing seen: a question that was reopened
            row.state.conflicts.setdefault(name, {})[change.id] = value
            continue
        row.values[name] = value
        row.state.pending[name] = change.id
        if change.op == "resolve":
            _close(row.state, name, change.bases.get(name, ()))


def _close(state: RowState, name: str, seen: Iterable[str]) -> None:
    """Take the candidates out that a person has settled, with all that say the same."""
    candidates = state.conflicts.pop(name, {})
    settled = [value for change_id, value in candidates.items() if change_id in seen]
    left = {i: value for i, value in candidates.items() if value not in settled}
    if left:
        state.conflicts[name] = left
