"""Whom a service is by and for: persons who are here, who live, and who are two."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.person.registering import refuse_after_death
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.time_bank.service.entry import ServiceEntry
from eldercare_desktop.care.time_bank.service.record import ServiceRecord
from eldercare_desktop.care.time_bank.volunteer.registering import require_volunteer
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True)
class Parties:
    """The volunteer, and who was served, if it is a resident; when they left the register."""

    volunteer: Person
    beneficiary: Person | None
    left_on: str | None = None


def parties_of(reader: Reader, service: ServiceEntry | ServiceRecord) -> Parties:
    """Both, as they are now. CareError: row_gone."""
    helper = reader.get(Helper, service.helper_id)
    volunteer = reader.get(Person, helper.person_id) if helper and not helper.deleted else None
    if volunteer is None or volunteer.deleted:
        raise CareError("row_gone")
    if service.resident_id is None:
        return Parties(volunteer, None)
    resident = reader.get(Resident, service.resident_id)
    beneficiary = reader.get(Person, resident.person_id) if resident else None
    if resident is None or resident.deleted or beneficiary is None or beneficiary.deleted:
        raise CareError("row_gone")
    return Parties(volunteer, beneficiary, resident.ended_on)


def refuse_people(reader: Reader, entry: ServiceEntry) -> Parties:
    """CareError: row_gone, dated_after_death, service_for_oneself (`name`),

    service_other_village (`name`), service_after_leaving (`name`, `day`),
    service_death_date_missing (`name`), those of `require_volunteer`.
    """
    parties = parties_of(reader, entry)
    volunteer, beneficiary = parties.volunteer, parties.beneficiary
    for person in filter(None, (volunteer, beneficiary)):
        if person.life_status == "deceased" and person.death_date is None:
            raise CareError("service_death_date_missing", name=person.name)
        refuse_after_death(reader, person.id, entry.day)
    if beneficiary is not None:
        if beneficiary.id == volunteer.id:
            raise CareError("service_for_oneself", field="resident_id", name=volunteer.name)
        if beneficiary.village != volunteer.village:
            raise CareError("service_other_village", field="resident_id", name=beneficiary.name)
        if parties.left_on and entry.day > parties.left_on and not beneficiary.death_date:
            left = {"name": beneficiary.name, "day": parties.left_on}
            raise CareError("service_after_leaving", field="resident_id", **left)
    require_volunteer(reader, entry.helper_id, entry.day)
    return parties


def roles_of(reader: Reader, helper_id: str) -> Collection[str]:
    """All helpers that are the same person: one human may have come in twice."""
    h, own = table_of(Helper).c, table_of(Helper).alias("own").c
    person = select(own.person_id).where(own.id == helper_id).scalar_subquery()
    return {helper_id, *(row.id for row in reader.rows(select(h.id).where(h.person_id == person)))}
