"""Absences: when somebody went, and when they were back."""

from __future__ import annotations

from collections.abc import Iterator

from eldercare_desktop.care.absence.reading import absences_of
from eldercare_desktop.care.absence.record import Absence
from eldercare_desktop.care.timeline.event import Event, Whom, newest
from eldercare_desktop.store.reader import Reader


def events(reader: Reader, whom: Whom, before: str | None, most: int) -> list[Event]:
    """`code`: left, returned. What lies ahead has not happened yet."""
    absences = [one for resident_id in whom.residents for one in absences_of(reader, resident_id)]
    today = reader.today
    found = (event for one in absences for event in _events(one) if event.day <= today)
    return newest(found, before, most)


def _events(absence: Absence) -> Iterator[Event]:
    values = {"kind": absence.kind}
    note = absence.note or ""
    yield Event("absence", "left", absence.since, absence.id, note=note, values=values)
    if absence.until:
        yield Event("absence", "returned", absence.until, absence.id, values=values)
