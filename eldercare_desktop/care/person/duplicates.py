"""Who may be the same person: one number is one person, one name is not.

"Every second patient has that name": the same name with the same birth date and group is
only a possible duplicate, which a person confirms or denies. What was denied is kept and
never asked again.
"""

from __future__ import annotations

from sqlalchemy import exists, or_, select
from sqlmodel import col

from eldercare_desktop.care.person.record import NotSamePerson, Person
from eldercare_desktop.care.search import named
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.work import Work


def possible_duplicates(reader: Reader, person: Person) -> list[str]:
    """Ids of persons of that village, name, birth date and group, as far as these are known.

    Either the birth date or the group must be known of both. Two complete and different ID
    numbers are two people.
    """
    # An unsaved person has no id yet, and so no word about them can be known.
    known = told_apart(reader, person.id) if person.id else set()
    return [
        other.id
        for other in reader.find(Person, named(person.name or ""), order_by=[col(Person.id)])
        if other.id != person.id
        and other.village == person.village
        and other.id not in known
        and _may_be_same(person, other)
    ]


def told_apart(reader: Reader, person_id: str) -> set[str]:
    """Ids of the persons of whom somebody has said that they are not this one."""
    fact, correction = table_of(NotSamePerson), table_of(NotSamePerson).alias()
    statement = select(fact.c.person_id, fact.c.other_id).where(
        or_(fact.c.person_id == person_id, fact.c.other_id == person_id),
        fact.c.withdrawn == 0,
        ~exists().where(correction.c.corrects_id == fact.c.id),
    )
    pairs = reader.rows(statement)
    return {p.other_id if p.person_id == person_id else p.person_id for p in pairs}


def mark_not_same(work: Work, person_id: str, other_id: str) -> None:
    """Keep the word that two records are two people. Said twice, it is kept once."""
    work.label = work.label or "not_same_person"
    person = work.get(Person, person_id)
    if person is not None and other_id not in told_apart(work, person_id):
        work.insert(NotSamePerson(village=person.village, person_id=person_id, other_id=other_id))


def _may_be_same(one: Person, other: Person) -> bool:
    if one.id_number and other.id_number:
        return one.id_number == other.id_number
    births, groups = _agree(one.birth, other.birth), one.group_id == other.group_id
    group_known = bool(one.group_id and other.group_id)
    if births is False or (group_known and not groups):
        return False
    return births is True or group_known


def _agree(one: str | None, other: str | None) -> bool | None:
    """Whether two birth dates agree as far as both are known; None if one is not known."""
    if not one or not other:
        return None
    return one.startswith(other) or other.startswith(one)
