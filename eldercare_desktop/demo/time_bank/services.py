"""The services of the demo village: verified, waiting, one rejected, one done together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from random import Random

from eldercare_desktop.care.need.record import NeedKind
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.time_bank.service.entry import CheckEntry, ServiceEntry
from eldercare_desktop.care.time_bank.service.logging import log_group, log_service
from eldercare_desktop.care.time_bank.service.verifying import reject, verify, verify_many
from eldercare_desktop.care.time_bank.volunteer.reading import VolunteerRow, volunteers
from eldercare_desktop.demo.people import VILLAGE, Village
from eldercare_desktop.store.work import Work

TIMES = (("08:30", "10:00"), ("09:00", "11:30"), ("14:00", "15:00"), ("14:30", "16:45"))
NOTES = ("", "擦了玻璃", "陪着去了卫生院", "", "买了米和油", "")
DAYS_BEFORE = (34, 31, 30, 27, 26, 24, 23, 20, 19, 17, 16, 13, 12, 10, 9)
WAITING = (9, 5, 4, 2, 2)
"""How many days before today those were that nobody has verified yet."""


def add_services(work: Work, village: Village) -> None:
    """Five weeks of services; those who were served have signed for most of them."""
    chance = Random("海棠村服务记录")
    serving = [row for row in volunteers(work, VILLAGE) if not row.consent_missing]
    served = list(_served(work, village, serving))
    if len(serving) < 4 or not served:
        return
    for number, before in enumerate(DAYS_BEFORE):
        who, (person, resident) = serving[number % len(serving)], chance.choice(served)
        entry = _entry(village, who, resident, before, number)
        if (service := _kept(work, who, entry)) is not None:
            verify(work, service, CheckEntry(person.name, person.id, checked_on=entry.day))
    for number, before in enumerate(WAITING):
        who, (_, resident) = serving[-1 - number % len(serving)], chance.choice(served)
        _kept(work, who, _entry(village, who, resident, before, number))
    _together(work, village, serving[:3], served[0])
    _rejected(work, village, serving[3], served[1])


def _served(
    work: Work, village: Village, serving: list[VolunteerRow]
) -> Iterator[tuple[Person, Resident]]:
    """Elders who live here, and do not volunteer themselves."""
    mine = {row.person_id for row in serving}
    for person, resident in village.elders[:60]:
        now, role = work.get(Person, person.id), work.get(Resident, resident.id)
        if now is None or role is None or role.ended_on or now.id in mine:
            continue
        if now.life_status == "living" and not now.deleted:
            yield now, role


def _entry(
    village: Village, who: VolunteerRow, resident: Resident, before: int, number: int
) -> ServiceEntry:
    began, ended = TIMES[number % len(TIMES)]
    kind: NeedKind = who.skills[number % len(who.skills)] if who.skills else "companionship"  # type: ignore[assignment]
    return ServiceEntry(
        helper_id=who.helper_id,
        day=(village.today - timedelta(days=before)).isoformat(),
        began=began,
        ended=ended,
        kind=kind,
        resident_id=resident.id,
        evidence="signature",
        note=NOTES[number % len(NOTES)] or None,
    )


def _kept(work: Work, who: VolunteerRow, entry: ServiceEntry) -> str | None:
    """The service, if the volunteer was registered by then."""
    return log_service(work, entry).id if who.registered_on <= entry.day else None


def _together(
    work: Work, village: Village, people: list[VolunteerRow], whom: tuple[Person, Resident]
) -> None:
    person, resident = whom
    day = (village.today - timedelta(days=7)).isoformat()
    entries = [
        ServiceEntry(row.helper_id, day, "13:00", "16:00", "farm_help", resident_id=resident.id)
        for row in people
        if row.registered_on <= day
    ]
    if len(entries) > 1:
        kept = log_group(work, entries, "shared")
        check = CheckEntry(person.name, person.id, how="present", checked_on=day)
        verify_many(work, [service.id for service in kept], check)


def _rejected(
    work: Work, village: Village, who: VolunteerRow, whom: tuple[Person, Resident]
) -> None:
    person, resident = whom
    service = _kept(work, who, _entry(village, who, resident, 6, 2))
    if service is not None:
        reject(
            work, service, CheckEntry(person.name, person.id, how="phone"), "那天没有来，改在下周"
        )
