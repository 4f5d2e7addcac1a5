"""The rows that a batch touches or refers to, read once and written once."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, bindparam, insert, select, update

from eldercare_desktop.county.schema import row_table
from eldercare_desktop.sync.batch import canonical
from eldercare_desktop.sync.merge import RowState, digest

_CHUNK = 400


@dataclass(frozen=True)
class Known:
    """A row as the county has it."""

    township: str
    village: str
    table: str
    kind: str
    state: RowState


class Rows:
    """Rows by id, of whatever township: who names a foreign row must be told apart."""

    def __init__(self, connection: Connection, township: str) -> None:
        self._connection = connection
        self._township = township
        self._known: dict[str, Known | None] = {}
        self._stored: set[str] = set()
        self._changed: dict[str, Known] = {}

    def load(self, ids: Iterable[str]) -> None:
        """Read those that are not here yet."""
        wanted = sorted({*ids} - self._known.keys())
        for start in range(0, len(wanted), _CHUNK):
            part = wanted[start : start + _CHUNK]
            self._known.update(dict.fromkeys(part))
            query = select(row_table).where(row_table.c.id.in_(part))
            for row in self._connection.execute(query):
                state = json.loads(row.state)
                known = Known(row.township, row.village, row.table_name, row.kind, state)
                self._known[row.id] = known
                self._stored.add(row.id)

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
        """Write what has changed."""
        fresh = [self._values(i, r) for i, r in self._changed.items() if i not in self._stored]
        if fresh:
            self._connection.execute(insert(row_table), fresh)
        again = [self._values(i, r) for i, r in self._changed.items() if i in self._stored]
        if again:
            keys = [{"b_id": v["id"], "state": v["state"], "digest": v["digest"]} for v in again]
            r = row_table.c
            change = update(row_table).where(r.id == bindparam("b_id"))
            change = change.where(r.township == self._township)
            self._connection.execute(change, keys)

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
