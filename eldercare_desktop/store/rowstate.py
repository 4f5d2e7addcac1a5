"""Whose change each value of a profile row comes from.

For a row the store holds the county's confirmed state and, over it, what this laptop has
changed since. `base` answers the one question that a write asks: which change made the
value that the person saw?
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from eldercare_desktop.store.record import Plain
from eldercare_desktop.store.schema import row_state_table as rs

_KEPT = ("versions", "pending", "shadow", "conflicts", "extra")
_NEW = insert(rs)
_SAVE = _NEW.on_conflict_do_update(
    [rs.c.table, rs.c.row_id], set_={name: _NEW.excluded[name] for name in _KEPT}
)

WHOLE = "*"
"""Stands for every field that has no entry of its own: what the insert set."""


@dataclass
class RowState:
    """Versions of one profile row.

    versions:  field -> ids of the confirmed change(s) that made its value ("*": the insert)
    pending:   field -> id of our own last change that the county has not confirmed
    shadow:    field -> the confirmed value, where a pending change covers it
    conflicts: field -> {change id: value} of open candidates beside the current value
    extra:     field -> value of fields that only a newer app knows
    """

    versions: dict[str, list[str]] = field(default_factory=dict)
    pending: dict[str, str] = field(default_factory=dict)
    shadow: dict[str, Plain] = field(default_factory=dict)
    conflicts: dict[str, dict[str, Plain]] = field(default_factory=dict)
    extra: dict[str, Any] = field(default_factory=dict)

    def base(self, name: str) -> list[str]:
        """Ids of the change whose value is shown in field `name`."""
        if name in self.pending:
            return [self.pending[name]]
        if name in self.versions:
            return self.versions[name]
        if WHOLE in self.pending:
            return [self.pending[WHOLE]]
        return self.versions.get(WHOLE, [])

    def bases(self) -> dict[str, list[str]]:
        """The bases of somebody who saw the whole row, open candidates included.

        Short: one for "*" and the exceptions.
        """
        whole = self.base(WHOLE)
        fields = {*self.versions, *self.pending, *self.conflicts} - {WHOLE}
        named = {n: [*self.base(n), *self.conflicts.get(n, ())] for n in fields}
        return {WHOLE: whole} | {n: ids for n, ids in sorted(named.items()) if ids != whole}


def load(connection: Connection, table: str, row_id: str) -> RowState:
    """The state of a row; a fresh one where none is kept."""
    found = connection.execute(
        select(rs.c.versions, rs.c.pending, rs.c.shadow, rs.c.conflicts, rs.c.extra).where(
            rs.c.table == table, rs.c.row_id == row_id
        )
    ).one_or_none()
    return RowState(*found) if found else RowState()


def save(connection: Connection, table: str, row_id: str, state: RowState) -> None:
    """Keep the state of a row."""
    save_all(connection, {(table, row_id): state})


def save_all(connection: Connection, states: Mapping[tuple[str, str], RowState]) -> None:
    """Keep the states of rows, given by (table, row id)."""
    rows = [
        {"table": table, "row_id": row_id} | {n: getattr(state, n) for n in _KEPT}
        for (table, row_id), state in states.items()
    ]
    if rows:
        connection.execute(_SAVE, rows)
