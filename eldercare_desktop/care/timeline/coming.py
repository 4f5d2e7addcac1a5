"""What is due next of one person, the most pressing first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from eldercare_desktop.care.absence.reading import absent_on
from eldercare_desktop.care.incident.listing import incidents_of
from eldercare_desktop.care.need.listing import needs_of
from eldercare_desktop.care.need.reading import follow_up_by
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.person.birthdays import next_lunar_birthday
from eldercare_desktop.care.timeline.event import Value, Whom
from eldercare_desktop.care.visit.due import due_of
from eldercare_desktop.store.reader import Reader

BIRTHDAY_AHEAD = 60
"""Days before a birthday in which it is spoken of."""

What = Literal["incident", "visit", "need", "follow_up", "return", "birthday"]


@dataclass(frozen=True)
class Coming:
    """Something that is to be done or will happen: `day` YYYY-MM-DD, `days` from today to it

    (less than 0: it is late). `day` None: nobody knows when (a return). `about`: its id.
    """

    what: What
    day: str | None
    days: int | None
    about: str
    values: Mapping[str, Value] = field(default_factory=dict)


def coming_of(reader: Reader, person_id: str, *, now: datetime) -> list[Coming]:
    """What comes: emergencies first, then by day. Nothing of somebody who has died."""
    whom, today = Whom.of(reader, person_id), now.date().isoformat()
    person = reader.get(Person, whom.person_id)
    if person is None or person.deleted or person.life_status == "deceased":
        return []
    found = [coming for resident in whom.residents for coming in _of(reader, resident, now)]
    if birthday := _birthday(person, today):
        found.append(birthday)
    return sorted(found, key=lambda c: (c.what != "incident", c.day or "9999", c.about))


def _of(reader: Reader, resident_id: str, now: datetime) -> Iterator[Coming]:
    today = now.date().isoformat()
    for incident in incidents_of(reader, resident_id, now=now):
        if incident.open:
            values = {"kind": incident.incident.kind, "minutes": incident.minutes_left}
            yield _coming("incident", incident.incident.opened_at[:10], today, incident.id, values)
    due = due_of(reader, resident_id, today=today)
    if due and due.due_on:
        yield _coming("visit", due.due_on, today, resident_id, {"tier": due.tier})
    yield from _needs(reader, resident_id, today)
    if absence := absent_on(reader, resident_id, today):
        yield _coming("return", absence.until, today, absence.id, {"kind": absence.kind})


def _needs(reader: Reader, resident_id: str, today: str) -> Iterator[Coming]:
    for row in needs_of(reader, resident_id, today=today):
        values = {"kind": row.need.kind, "name": row.assigned}
        if row.open:
            yield _coming("need", row.need.wanted_by, today, row.id, values)
        elif row.here and (asked := follow_up_by(reader, row.need)):
            yield _coming("follow_up", asked, today, row.id, values)


def _birthday(person: Person, today: str) -> Coming | None:
    lunar = next_lunar_birthday(person.lunar_birthday, today=today)
    day = lunar or _next_solar(person.birth, today)
    if day is None:
        return None
    values = {"lunar": person.lunar_birthday if lunar else None}
    found = _coming("birthday", day, today, person.id, values)
    return found if found.days is not None and found.days <= BIRTHDAY_AHEAD else None


def _next_solar(birth: str | None, today: str) -> str | None:
    """The next birthday by the date of birth; that of 29 February on 1 March where it lacks."""
    if birth is None or len(birth) != 10:
        return None
    for year in (int(today[:4]), int(today[:4]) + 1):
        try:
            day = date(year, int(birth[5:7]), int(birth[8:])).isoformat()
        except ValueError:
            day = f"{year}-03-01"
        if day >= today:
            return day
    return None


def _coming(
    what: What, day: str | None, today: str, about: str, values: Mapping[str, Value]
) -> Coming:
    days = (date.fromisoformat(day) - date.fromisoformat(today)).days if day else None
    return Coming(what, day, days, about, values)
