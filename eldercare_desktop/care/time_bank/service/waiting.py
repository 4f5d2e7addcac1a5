"""Which services wait for a second person: kept as a table, because the first screen counts them.

It knows of each record by itself. Of a correction that somebody made while the record before
it was verified on another laptop, `reading.py` has the last word (`corrected` tells which).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Index, Integer, Table, Text, select

from eldercare_desktop.store import derived
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import RowIdType, table_of

waiting_table = Table(
    "waiting_service",
    derived.metadata,
    Column("service_id", RowIdType, primary_key=True),
    Column("village", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("corrected", Integer, nullable=False),
    Index("ix_waiting_service_village_day", "village", "day"),
    sqlite_strict=True,
)
"""Services without a word of a second person."""


def _compute(
    reader: Reader, services: Sequence[str] | None, today: str
) -> Iterable[Mapping[str, Any]]:
    # They name our table.
    from eldercare_desktop.care.time_bank.service.record import ServiceCheck, ServiceRecord

    s, c = table_of(ServiceRecord), table_of(ServiceCheck)
    newer, later = s.alias("newer"), c.alias("later")
    corrected = select(newer.c.corrects_id).where(newer.c.corrects_id == s.c.id)
    taken_back = select(later.c.corrects_id).where(later.c.corrects_id == c.c.id)
    checked = select(c.c.id).where(
        c.c.service_id == s.c.id, c.c.withdrawn == 0, ~taken_back.correlate(c).exists()
    )
    query = select(s.c.id, s.c.village, s.c.day, s.c.corrects_id).where(
        s.c.withdrawn == 0,
        ~corrected.correlate(s).exists(),
        ~checked.correlate(s).exists(),
    )
    if services is not None:
        query = query.where(s.c.id.in_(services))
    for row in reader.rows(query):
        corrected_one = int(row.corrects_id is not None)
        yield {
            "service_id": row.id,
            "village": row.village,
            "day": row.day,
            "corrected": corrected_one,
        }


WAITING = derived.register(
    derived.Derived(
        table=waiting_table,
        key="service_id",
        sources=(
            derived.Source(
                "service_record",
                "SELECT {row}.id UNION SELECT {row}.corrects_id"
                " WHERE {row}.corrects_id IS NOT NULL",
                columns=("id", "village", "day", "corrects_id", "withdrawn"),
            ),
            derived.Source(
                "service_check",
                "SELECT {row}.service_id UNION SELECT service_id FROM service_check"
                " WHERE id = {row}.corrects_id",
                columns=("id", "service_id", "corrects_id", "withdrawn"),
            ),
        ),
        compute=_compute,
    )
)
