"""Visits to the person, and those that the person made as a helper."""

from __future__ import annotations

from datetime import date, timedelta

from eldercare_desktop.care.timeline.event import Event, Whom, newest
from eldercare_desktop.care.visit.history import VisitFilter, VisitRow, find_visits
from eldercare_desktop.store.reader import Reader


def events(reader: Reader, whom: Whom, before: str | None, most: int) -> list[Event]:
    """A line a visit; `code` is the method, or "made" for one that the person made."""
    until = _day_before(before) if before else None
    received = [
        _received(row)
        for resident_id in whom.residents
        for row in find_visits(
            reader, VisitFilter(resident_id=resident_id, until=until), limit=most
        )
    ]
    made = [
        _made(row)
        for helper_id in whom.helpers
        for row in find_visits(reader, VisitFilter(helper_id=helper_id, until=until), limit=most)
    ]
    return newest(received + made, before, most)


def _received(row: VisitRow) -> Event:
    return Event(
        kind="visit",
        code=row.method,
        day=row.visited_on,
        about=row.id,
        at=row.recorded_at,
        by=row.visitor,
        note=row.note or "",
        late=row.late,
        grave=bool(row.concerns),
        values={"concerns": row.concerns, "services": row.services, "minutes": row.minutes},
    )


def _made(row: VisitRow) -> Event:
    return Event(
        kind="visit",
        code="made",
        day=row.visited_on,
        about=row.id,
        at=row.recorded_at,
        late=row.late,
        values={"name": row.name, "method": row.method},
    )


def _day_before(day: str) -> str:
    """The last whole day before a day that may be known in part."""
    return (date.fromisoformat((day + "-01-01")[:10]) - timedelta(days=1)).isoformat()
