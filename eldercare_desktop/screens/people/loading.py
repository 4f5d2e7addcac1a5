"""What the people page reads, in a worker: plain values out, no widget touched.

The care modules are imported inside the functions: they load sqlmodel, and the window
comes first.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.area import VillagerGroup
    from eldercare_desktop.care.person import PersonWarning
    from eldercare_desktop.care.register import PeopleCounts, PeopleFilter, PersonRow
    from eldercare_desktop.care.register.leaving import Hanging, LeavingReview
    from eldercare_desktop.care.register.page import OpenPerson, PersonPage

MOST_LINES = 500
"""A list longer than this is searched, not read."""


@dataclass(frozen=True)
class Doubts:
    """What speaks against a form that is being filled in: beside fields, and who is alike."""

    warnings: tuple[PersonWarning, ...] = ()
    alike: tuple[PersonRow, ...] = ()
    same_number: bool = False


def today() -> str:
    """The local date, YYYY-MM-DD."""
    return date.today().isoformat()


def people(read: Any, wanted: PeopleFilter) -> list[PersonRow]:
    """Lines of the list, at most `MOST_LINES`."""
    from eldercare_desktop.care.register import find_people

    return find_people(read, wanted, today=today(), limit=MOST_LINES)


def counts(read: Any, wanted: PeopleFilter) -> tuple[PeopleCounts, int]:
    """How many meet the filter in each role, and how many people there are at all."""
    from eldercare_desktop.care.register import PeopleFilter, count_people

    return count_people(read, wanted), count_people(read, PeopleFilter(life_status=None)).every


def groups(read: Any) -> list[tuple[str, str]]:
    """(id, label) of the villager groups of this laptop's village, or of all villages."""
    return [(group.id, group.label()) for group in group_records(read)]


def group_records(read: Any) -> list[VillagerGroup]:
    """The villager groups as they are now."""
    from eldercare_desktop.care.register import groups_of

    return groups_of(read)


def page(read: Any, person_id: str) -> PersonPage | None:
    """Everything of one person."""
    from eldercare_desktop.care.register.page import person_page

    return person_page(read, person_id, today=today())


def open_person(read: Any, person_id: str) -> OpenPerson | None:
    """The records of a person for editing."""
    from eldercare_desktop.care.register.page import open_person

    return open_person(read, person_id)


def full_id_number(read: Any, person_id: str) -> str | None:
    """The ID number in full."""
    from eldercare_desktop.care.register.page import full_id_number

    return full_id_number(read, person_id)


def rows(read: Any, person_ids: tuple[str, ...]) -> list[PersonRow]:
    """List lines of some persons."""
    from eldercare_desktop.care.register import people_by_id

    return list(people_by_id(read, person_ids, today=today()).values())


def person_doubts(read: Any, values: Mapping[str, Any], person_id: str | None) -> Doubts:
    """Doubts about a person as typed; `person_id` is who is being edited.

    Whoever has the ID number that was typed stands alone: no doubt is left about them.
    """
    from eldercare_desktop.care.identity import read_id
    from eldercare_desktop.care.person import Person, person_warnings, possible_duplicates
    from eldercare_desktop.care.register import people_by_id

    number = read_id(values.get("id_number"), today=date.today()).number
    known = {**values, "id_number": number, "village": read.setting("village")}
    person = Person(**{name: known[name] for name in Person.model_fields if name in known})
    person.id = person_id or ""
    if number and (same := _with_number(read, number, person.id)):
        return Doubts(alike=(same,), same_number=True)
    alike = possible_duplicates(read, person) if person.name else []
    return Doubts(
        tuple(person_warnings(person, today=today())),
        tuple(people_by_id(read, alike, today=today()).values()),
    )


def _with_number(read: Any, number: str, but: str) -> PersonRow | None:
    from eldercare_desktop.care.register import PeopleFilter, find_people

    found = find_people(read, PeopleFilter(typed=number, life_status=None), today=today())
    return next((row for row in found if row.person_id != but), None)


def leaving_review(
    read: Any, person_id: str, on: str, reason: Any, keep: frozenset[str]
) -> LeavingReview | None:
    """What would happen if somebody left on a day; None if they are not there any more."""
    from eldercare_desktop.care.errors import CareError
    from eldercare_desktop.care.register.leaving import review_leaving

    try:
        return review_leaving(read, person_id, on, reason, keep)
    except CareError:
        return None


def coming_back(read: Any, person_id: str) -> tuple[OpenPerson, list[Hanging]] | None:
    """The records of somebody who left, and what their leaving has closed."""
    from eldercare_desktop.care.register.leaving import closed_things

    records = open_person(read, person_id)
    return (records, closed_things(read, records.person.id)) if records else None


def resident_doubts(read: Any, values: Mapping[str, Any], birth: str | None) -> Doubts:
    """Doubts about a care profile as typed."""
    from eldercare_desktop.care.resident import Resident, resident_warnings
    from eldercare_desktop.care.rule_settings import rule

    age = rule(read, "person.elder_age")
    profile = Resident(**values)
    return Doubts(tuple(resident_warnings(profile, birth, today=today(), elder_age=age)))
