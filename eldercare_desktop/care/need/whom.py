"""About whom something is put down, and whether it can be said of them on a day."""

from __future__ import annotations

from dataclasses import dataclass

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.person.registering import refuse_after_death
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.store.reader import Reader


@dataclass(frozen=True)
class Whom:
    """A resident (elder or child) with the person."""

    resident: Resident
    person: Person


def whom(reader: Reader, resident_id: str) -> Whom:
    """The resident of a need or an emergency. CareError: row_gone."""
    resident = reader.get(Resident, resident_id)
    person = reader.get(Person, resident.person_id) if resident else None
    if resident is None or person is None or resident.deleted or person.deleted:
        raise CareError("row_gone")
    return Whom(resident, person)


def refuse_gone(reader: Reader, about: Whom, on: str, field: str) -> None:
    """Nothing is done for somebody after their death, nor after they left the register.

    CareError: death_date_missing (`name`), dated_after_death (`name`, `day`),
    dated_after_leaving (`name`, `day`), moved_away (`name`).
    """
    person, resident = about.person, about.resident
    if person.life_status == "deceased" and person.death_date is None:
        raise CareError("death_date_missing", field=field, name=person.name)
    try:
        refuse_after_death(reader, person.id, on)
    except CareError as refusal:
        raise CareError(refusal.code, field=field, **refusal.params) from refusal
    if resident.ended_on and on > resident.ended_on:
        left = {"name": person.name, "day": resident.ended_on}
        raise CareError("dated_after_leaving", field=field, **left)
    if person.life_status == "moved_away" and not resident.ended_on:
        raise CareError("moved_away", field=field, name=person.name)


def refuse_helper(reader: Reader, helper_id: str | None, on: str, field: str) -> None:
    """A helper who does something is there, and alive on that day.

    CareError: row_gone, dated_after_death (`name`, `day`).
    """
    if helper_id is None:
        return
    helper = reader.get(Helper, helper_id)
    if helper is None or helper.deleted:
        raise CareError("row_gone")
    try:
        refuse_after_death(reader, helper.person_id, on)
    except CareError as refusal:
        raise CareError(refusal.code, field=field, **refusal.params) from refusal


def refuse_self(reader: Reader, helper_id: str | None, about: Whom, field: str) -> None:
    """Nobody is sent to themselves. CareError: helps_self (`name`)."""
    helper = reader.get(Helper, helper_id) if helper_id else None
    if helper is not None and helper.person_id == about.person.id:
        raise CareError("helps_self", field=field, name=about.person.name)


def one_of(helper_id: str | None, name: str | None, field: str) -> None:
    """A helper of the register or somebody by name, not both. CareError: helper_and_name."""
    if helper_id and name and name.strip():
        raise CareError("helper_and_name", field=field)
