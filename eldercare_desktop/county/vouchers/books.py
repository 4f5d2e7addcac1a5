"""What the villages owe each other, as the county's own rows say: even when all is cleared."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import replace

from sqlalchemy import Connection, and_, select

from eldercare_desktop.county.schema import row_table, voucher_note_table
from eldercare_desktop.county.vouchers.deciding import Entries
from eldercare_desktop.county.vouchers.notes import Note


def clearing_balances(connection: Connection) -> dict[str, int]:
    """Village -> minutes on its clearing account, of a transaction that reaches the county.

    Above 0 in villages whose vouchers were spent elsewhere, below 0 in those that accepted
    them; 0 in all, but for vouchers of which one side has not come, or that wait for a person
    (`voucher` among the cases of the ledger).
    """
    by_serial: defaultdict[str, list[Note]] = defaultdict(list)
    for serial, note in _entries(connection):
        by_serial[serial].append(note)
    found: defaultdict[str, int] = defaultdict(int)
    for notes in by_serial.values():
        entries = Entries(notes)
        for village in {note.village for note in notes}:
            found[village] += entries.on(village, "clearing")
    return {village: minutes for village, minutes in sorted(found.items()) if minutes}


def _entries(connection: Connection) -> list[tuple[str, Note]]:
    n, r = voucher_note_table.c, row_table.c
    same = and_(n.township == r.township, n.row_id == r.id)
    query = select(n.serial, n.village, n.row_id, n.position, n.ours, r.state)
    query = query.join_from(voucher_note_table, row_table, same)
    rows = connection.execute(query.where(r.table_name == "ledger_entry"))
    blank = Note("", "", 0, 0, ours=False, table="ledger_entry", values={})
    return [
        (
            row.serial,
            replace(
                blank,
                village=row.village,
                row_id=row.row_id,
                position=row.position,
                ours=row.ours,
                values=json.loads(row.state)["values"],
            ),
        )
        for row in rows
    ]
