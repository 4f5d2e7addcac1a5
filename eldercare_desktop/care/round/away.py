"""Who is away: in hospital, with the children, out."""

from __future__ import annotations

from sqlalchemy import or_, select

from eldercare_desktop.care.absence.record import Absence
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


def away_on(reader: Reader, day: str) -> dict[str, str]:
    """Resident -> the day of the return from an absence that covers a day; "" if nobody knows.

    Of several absences the latest return counts.
    """
    a = table_of(Absence)
    statement = select(a.c.resident_id, a.c.until).where(
        a.c.deleted == 0, a.c.since <= day, or_(a.c.until.is_(None), a.c.until > day)
    )
    found: dict[str, str] = {}
    for row in reader.rows(statement):
        known = found.get(row.resident_id, "0")
        found[row.resident_id] = "" if not row.until or not known else max(known, row.until)
    return found
