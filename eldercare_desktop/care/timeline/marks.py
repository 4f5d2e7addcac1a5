"""A year as marks of days: how somebody was seen, what went wrong, when they were away."""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import or_, select
from sqlmodel import col

from eldercare_desktop.care.absence.reading import absences_of
from eldercare_desktop.care.incident.record import Incident
from eldercare_desktop.care.timeline.event import Whom
from eldercare_desktop.care.visit.due import due_of
from eldercare_desktop.care.visit.record import CHECKS, Visit, is_current_visit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

MARKS = ("concern", "visit", "call", "due", "away")
"""The strongest first: a day has one mark."""


def marks_of(reader: Reader, person_id: str, first: str, last: str) -> dict[str, str]:
    """Day -> mark for the days from `first` to `last`: `concern` (or an emergency), `visit` in

    person, `call`, the day on which the next visit is `due`, `away`.
    """
    whom = Whom.of(reader, person_id)
    found: dict[str, set[str]] = {}
    for day, mark in (*_visits(reader, whom, first, last), *_others(reader, whom, first, last)):
        if first <= day <= last:
            found.setdefault(day, set()).add(mark)
    return {day: next(m for m in MARKS if m in marks) for day, marks in sorted(found.items())}


def _visits(reader: Reader, whom: Whom, first: str, last: str) -> list[tuple[str, str]]:
    v = table_of(Visit)
    worried = or_(*(v.c[name] == "concern" for name in CHECKS))
    statement = select(v.c.visited_on, v.c.method, worried.label("worried")).where(
        v.c.resident_id.in_(whom.residents),
        v.c.visited_on.between(first, last),
        is_current_visit(v),
    )
    return [
        (r.visited_on, "concern" if r.worried else "visit" if r.method == "in_person" else "call")
        for r in reader.rows(statement)
    ]


def _others(reader: Reader, whom: Whom, first: str, last: str) -> list[tuple[str, str]]:
    incidents = reader.find(Incident, col(Incident.resident_id).in_(whom.residents))
    found = [(incident.found_at[:10], "concern") for incident in incidents]
    for resident_id in whom.residents:
        due = due_of(reader, resident_id, today=reader.today)
        if due and due.due_on:
            found.append((due.due_on, "due"))
        for absence in absences_of(reader, resident_id):
            until = absence.until or _day_after(min(last, reader.today))
            found += [(day, "away") for day in _days(max(first, absence.since), until)]
    return found


def _days(since: str, until: str) -> list[str]:
    begin, end = date.fromisoformat(since), date.fromisoformat(until)
    return [(begin + timedelta(days=n)).isoformat() for n in range(min((end - begin).days, 400))]


def _day_after(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
