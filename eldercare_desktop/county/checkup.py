"""What a laptop compares itself with: count and hash of every table that it sees."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from sqlalchemy import Connection, select

from eldercare_desktop.county import feed
from eldercare_desktop.county.areas import Scope
from eldercare_desktop.county.feed import Cursor
from eldercare_desktop.county.schema import row_table
from eldercare_desktop.sync.merge import table_hash


def check(connection: Connection, scope: Scope, epoch: str) -> dict[str, Any]:
    """Cursor of this moment, and per table `count` and `hash` (see `merge.table_hash`).

    The hash covers the merged state of every row, conflicts included. It fits a laptop that
    has read up to this cursor; whoever is behind pulls first.
    """
    r = row_table.c
    query = select(r.table_name, r.id, r.digest).where(r.township == scope.township)
    if not scope.whole_township:
        query = query.where(r.village == scope.area)
    rows = connection.execute(query.order_by(r.table_name, r.id)).all()
    tables = {}
    for name, members in groupby(rows, key=lambda row: row.table_name):
        pairs = [(row.id, row.digest) for row in members]
        tables[name] = {"count": len(pairs), "hash": table_hash(pairs)}
    position = feed.position_of(connection, scope.township)
    return {"cursor": str(Cursor(epoch, scope.area, position)), "tables": tables}
