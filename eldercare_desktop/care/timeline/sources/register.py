"""Coming onto the register and leaving it, also in earlier times, and a death."""

from __future__ import annotations

from sqlmodel import col

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.resident.period import RegisterPeriod
from eldercare_desktop.care.timeline.event import Event, Whom, newest
from eldercare_desktop.store.reader import Reader


def events(reader: Reader, whom: Whom, before: str | None, most: int) -> list[Event]:
    """`code`: taken_in, left, died."""
    found = []
    for resident in reader.find(Resident, col(Resident.person_id) == whom.person_id):
        end = None if resident.end_reason == "deceased" else resident.ended_on
        found += _span(resident.id, resident.served_since, end, resident.end_reason)
    periods = reader.find(RegisterPeriod, col(RegisterPeriod.resident_id).in_(whom.residents))
    corrected = {period.corrects_id for period in periods}
    for period in periods:
        if not period.withdrawn and period.id not in corrected:
            found += _span(period.id, period.since, period.until, period.reason)
    person = reader.get(Person, whom.person_id)
    if person is not None and person.life_status == "deceased" and person.death_date:
        found.append(Event("register", "died", person.death_date, person.id, "~"))
    return newest(found, before, most)


def _span(about: str, since: str | None, until: str | None, reason: str | None) -> list[Event]:
    found = [Event("register", "taken_in", since, about)] if since else []
    if until:
        found.append(Event("register", "left", until, about, "1", values={"reason": reason}))
    return found
