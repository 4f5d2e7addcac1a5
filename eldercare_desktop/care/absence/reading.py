"""Absences as they are kept: who is away on a day, and what an elder's absences were."""

from __future__ import annotations

from sqlmodel import col

from eldercare_desktop.care.absence.record import Absence
from eldercare_desktop.store.reader import Reader


def absences_of(reader: Reader, resident_id: str) -> list[Absence]:
    """The absences of a resident, the newest first."""
    order = (col(Absence.since).desc(), col(Absence.id).desc())
    return reader.find(Absence, col(Absence.resident_id) == resident_id, order_by=order)


def absent_on(reader: Reader, resident_id: str, day: str) -> Absence | None:
    """The absence that a day lies in; not the day of the return. None: at home.

    Where two laptops have noted one each, it is the longer one, as for the schedule.
    """
    found = [one for one in absences_of(reader, resident_id) if covers(one, day)]
    return max(found, key=lambda one: one.until or "~", default=None)


def covers(absence: Absence, day: str) -> bool:
    """Whether a day lies in an absence."""
    return absence.since <= day and (absence.until is None or day < absence.until)
