"""Which records speak of which voucher, noted when they are merged.

A village sees its own rows only, and so does the transaction that takes its batch. The clearing
alone, as the county, reads the notes of all; what a note points to is read then.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, and_, func, select, update

from eldercare_desktop.county.areas import Scope
from eldercare_desktop.county.database import reaching
from eldercare_desktop.county.schema import insert_missing, row_table, voucher_note_table
from eldercare_desktop.sync.batch import Change, Json

SERIAL: Final[Mapping[str, str]] = {
    "ledger_entry": "voucher_serial",
    "voucher": "serial",
    "voucher_acceptance": "serial",
    "voucher_answer": "serial",
}
"""Table -> the field of it that names a voucher."""

LONGEST_SERIAL = 40


@dataclass(frozen=True)
class Note:
    """A record that speaks of a voucher, with what it says.

    position: of its change in the township's feed; place: in the county's order of the clearing;
    ours: the county wrote it
    """

    village: str
    row_id: str
    position: int
    place: int
    ours: bool
    table: str
    values: Mapping[str, Json]


def note(
    connection: Connection, scope: Scope, after: int, feed: Sequence[Change], ours: str
) -> None:
    """Note what has just been merged, whose places follow `after`.

    ours: the writer whose changes are the county's own; "" for none. What belongs to other
    villages of the township had waited for this batch.
    """
    rows = [
        _row(scope.township, change, place, serial, ours)
        for place, change in enumerate(feed, after + 1)
        if (serial := _serial_in(change))
    ]
    for row in rows:
        whole = scope if scope.sees(row["village"]) else Scope(scope.township)
        with reaching(connection, whole, back=scope):
            connection.execute(insert_missing(connection, voucher_note_table, row))


def _serial_in(change: Change) -> str:
    field = SERIAL.get(change.table)
    said = change.values.get(field) if field and change.op == "insert" else None
    return said if isinstance(said, str) and 0 < len(said) <= LONGEST_SERIAL else ""


def _row(township: str, change: Change, position: int, serial: str, ours: str) -> dict[str, Any]:
    return {
        "township": township,
        "village": change.village,
        "row_id": change.row_id,
        "serial": serial,
        "position": position,
        "ours": change.writer == ours,
    }


# -- as the county ----------------------------------------------------------------------


def are_fresh(connection: Connection) -> bool:
    """Whether there are notes that the clearing has not looked at."""
    n = voucher_note_table.c
    return (
        connection.execute(select(n.serial).where(n.place.is_(None)).limit(1)).first() is not None
    )


def give_places(connection: Connection, rows: Iterable[str] | None = None) -> list[str]:
    """Give fresh notes (or those of the `rows` named) their places; returns their serials.

    A township's feed orders its own notes. Across townships there is no other order than the
    one in which the clearing, which takes turns with itself, comes to see them.
    """
    n = voucher_note_table.c
    query = select(n.township, n.row_id, n.serial).where(n.place.is_(None))
    if rows is not None:
        query = query.where(n.row_id.in_([*rows]))
    fresh = connection.execute(query.order_by(n.township, n.position)).all()
    last = connection.execute(select(func.max(n.place))).scalar() or 0
    for place, row in enumerate(fresh, last + 1):
        mine = and_(n.township == row.township, n.row_id == row.row_id)
        connection.execute(update(voucher_note_table).where(mine).values(place=place))
    return list(dict.fromkeys(row.serial for row in fresh))


def of_serial(connection: Connection, serial: str) -> list[Note]:
    """All that is known of a voucher, in the order of the clearing."""
    n, r = voucher_note_table.c, row_table.c
    same = and_(n.township == r.township, n.row_id == r.id)
    query = select(n.village, n.row_id, n.position, n.place, n.ours, r.table_name, r.state)
    query = query.join_from(voucher_note_table, row_table, same)
    rows = connection.execute(
        query.where(n.serial == serial, n.place.is_not(None)).order_by(n.place)
    )
    return [
        Note(
            *(row.village, row.row_id, row.position, row.place, row.ours, row.table_name),
            values=json.loads(row.state)["values"],
        )
        for row in rows
    ]
