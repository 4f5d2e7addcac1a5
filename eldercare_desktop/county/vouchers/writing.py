"""Writing what was decided into a village: sealed batches of the clerk, taken like any other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta, timezone
from typing import Any, Final

from sqlalchemy import Connection

from eldercare_desktop.county import chain
from eldercare_desktop.county.accept import take
from eldercare_desktop.county.areas import WHOLE_COUNTY, Scope
from eldercare_desktop.county.clock import now
from eldercare_desktop.county.county import County
from eldercare_desktop.county.database import lock, reaching
from eldercare_desktop.county.vouchers.clerk import NAME, clerk_of, writer_of
from eldercare_desktop.county.vouchers.deciding import Wanted
from eldercare_desktop.sync.batch import (
    PROTOCOL,
    BatchHeader,
    Change,
    TableShape,
    cut,
    seal,
)

CHINA = timezone(timedelta(hours=8))

SHAPES: Final = {
    "ledger_entry": TableShape(
        "fact",
        {
            "from_person_id": "person",
            "to_person_id": "person",
            "service_id": "service_record",
            "redemption_id": "redemption",
            "corrects_id": "ledger_entry",
        },
    ),
    "voucher_answer": TableShape("fact", {"corrects_id": "voucher_answer"}),
}
"""What the clerk says of the tables that it writes; as laptops say it."""

SCHEMA = 5
"""Number of the laptops' schema that these rows belong to; informative."""


def write(
    connection: Connection, county: County, village: str, rows: Sequence[Wanted]
) -> list[str]:
    """Write rows into a village, within the transaction of the clearing; returns their ids."""
    clerk, epoch = clerk_of(county, village), county.epoch(connection)
    writer = writer_of(county, epoch, village)
    lock(connection, clerk.township)
    with reaching(connection, Scope(village), back=WHOLE_COUNTY):
        end = chain.end_of(connection, clerk.township, writer)
        last_seq, prev, last_tx = (end.last_seq, end.last_hash, end.last_tx) if end else (0, "", 0)
        changes = [
            _change(writer, seq, last_tx + 1, row) for seq, row in enumerate(rows, last_seq + 1)
        ]
        for part, goes_on in cut(changes):
            header = BatchHeader(
                protocol=PROTOCOL,
                schema=SCHEMA,
                county=county.id,
                area=village,
                device=clerk.id,
                writer=writer,
                first_seq=part[0].seq,
                last_seq=part[-1].seq,
                prev=prev,
                tx_open=goes_on,
            )
            batch = seal(header, part, SHAPES, county.key.seed)
            take(connection, county, clerk, batch, batch.open())
            prev = batch.hash
    return [change.row_id for change in changes]


def _change(writer: str, seq: int, tx: int, row: Wanted) -> Change:
    at = now().astimezone(CHINA).isoformat(timespec="seconds")
    usual = _fact(at) if row.table == "voucher_answer" else _entry(at)
    return Change(
        writer=writer,
        seq=seq,
        tx=tx,
        table=row.table,
        row_id=_row_id(writer, seq),
        op="insert",
        values={**usual, "village": row.village, **row.values},
        bases={},
        village=row.village,
        user=NAME,
        at=at,
    )


def _entry(at: str) -> dict[str, Any]:
    """An entry of the ledger, but for what it is about."""
    return {
        **_fact(at),
        **dict.fromkeys(("from_person_id", "to_person_id", "service_id", "redemption_id")),
        "unit": "minute",
        "day": at[:10],
        "reason": None,
        "entered_by": NAME,
    }


def _fact(at: str) -> dict[str, Any]:
    return {"withdrawn": False, "corrects_id": None, "recorded_at": at}


def _row_id(writer: str, number: int) -> str:
    """The id of a row: in the form of the laptops' ids, so that the wire is as short."""
    bits = int(writer, 16) >> (128 - 82)
    high, middle, low = bits >> 34, (bits >> 22) & 0xFFF, bits & 0x3FFFFF
    return f"{high:012x}8{middle:03x}{(0b10 << 22) | low:06x}{number:010x}"
