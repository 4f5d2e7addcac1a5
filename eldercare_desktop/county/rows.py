"""The rows that a batch touches or refers to, read once and written once.

Rows within the scope are read whole. Of others only their place is told (PostgreSQL has a
function for it, `record_places`, as its row-level security shows them to nobody): who names a
foreign row must be told apart from who names none.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, text, update

from eldercare_desktop.county.areas import Scope
from eldercare_desktop.county.database import reaching
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.schema import row_table
from eldercare_desktop.sync.batch import canonical
from eldercare_desktop.sync.merge import RowState, digest

_CHUNK = 400


@dataclass(frozen=True)
class Known:
    """A row as the county has it; kind and state are empty where only its place is known."""

    township: str
    village: str
    table: str
    kind: str
    state: RowState


class Rows:
    """Rows by id, as far as a scope sees them; of others the place."""

    def __init__(self, connection: Connection, scope: Scope) -> None:
        self._connection = connection
        self._scope = scope
        self._known: dict[str, Known | None] = {}
        self._stored: set[str] = set()
        self._changed: dict[str, Known] = {}

    def load_places(self, ids: Iterable[str]) -> None:
        """Read of those that are not here yet only where they lie: enough to refer to them."""
        wanted = sorted({*ids} - self._known.keys())
        for start in range(0, len(wanted), _CHUNK):
            part = wanted[start : start + _CHUNK]
            self._known.update(dict.fromkeys(part))
            self._load_places(part)

    def load(self, ids: Iterable[str], reach: Scope | None = None) -> None:
        """Read those that are not here yet; `reach` when that is more than the scope."""
        wanted = sorted({*ids} - self._known.keys())
        for start in range(0, len(wanted), _CHUNK):
            part = wanted[start : start + _CHUNK]
            self._known.update(dict.fromkeys(part))
            with reaching(self._connection, reach or self._scope, back=self._scope):
                self._load_whole(part, reach or self._scope)
            self._load_places([i for i in part if self._known[i] is None])

    def _load_whole(self, ids: list[str], scope: Scope) -> None:
        r = row_table.c
        query = select(row_table).where(r.id.in_(ids), r.township == scope.township)
        if not scope.whole_township:
            query = query.where(r.village == scope.area)
        for row in self._connection.execute(query):
            state = json.loads(row.state)
            known = Known(row.township, row.village, row.table_name, row.kind, state)
            self._known[row.id] = known
            self._stored.add(row.id)

    def _load_places(self, ids: list[str]) -> None:
        if not ids:
            return
        for row in _places(self._connection, ids):
            self._known[row.id] = Known(row.township, row.village, row.table_name, "", {})

    def get(self, row_id: str) -> Known | None:
        """A row, None where there is none."""
        if row_id not in self._known:
            self.load([row_id])
        return self._known[row_id]

    def put(self, row_id: str, row: Known, state: RowState) -> None:
        """Keep the new state of a row."""
        if row.state != state or row_id not in self._stored:
            self._known[row_id] = self._changed[row_id] = replace(row, state=state)

    def write(self) -> None:
        """Write what has changed; rows beyond the scope came along with held changes."""
        own = [i for i, row in self._changed.items() if self._scope.sees(row.village)]
        self._write(own)
        others = sorted(self._changed.keys() - {*own})
        if others:
            with reaching(self._connection, Scope(self._scope.township), back=self._scope):
                self._write(others)

    def _write(self, ids: list[str]) -> None:
        fresh = [self._values(i, self._changed[i]) for i in ids if i not in self._stored]
        if fresh:
            self._connection.execute(insert(row_table), fresh)
        again = [self._values(i, self._changed[i]) for i in ids if i in self._stored]
        if again:
            keys = [{"b_id": v["id"], "state": v["state"], "digest": v["digest"]} for v in again]
            r = row_table.c
            change = update(row_table).where(r.id == bindparam("b_id"))
            change = change.where(r.township == self._scope.township)
            if self._connection.execute(change, keys).rowcount != len(keys):
                raise Refusal("AREA", keep=True)  # the database hides one of them from us

    def _values(self, row_id: str, row: Known) -> dict[str, Any]:
        return {
            "township": row.township,
            "id": row_id,
            "table_name": row.table,
            "village": row.village,
            "kind": row.kind,
            "state": canonical(row.state).decode(),
            "digest": digest(row.state),
        }


def _places(connection: Connection, ids: list[str]) -> Sequence[Any]:
    r = row_table.c
    if connection.dialect.name == "postgresql":
        return connection.execute(text("SELECT * FROM record_places(:ids)"), {"ids": ids}).all()
    query = select(r.id, r.township, r.village, r.table_name).where(r.id.in_(ids))
    return connection.execute(query).all()
