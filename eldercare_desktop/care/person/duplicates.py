"""Who may be the same person: one number is one person, one name is not.

"Every second patient has that name": the same name with the same birth date and group is
only a possible duplicate, which a person confirms or denies. What was denied is kept and
never asked again.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, groupby
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select
from sqlmodel import col

from eldercare_desktop.care.person.record import NotSamePerson, Person
from eldercare_desktop.care.search import named
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.work import Work


def possible_duplicates(reader: Reader, person: Person) -> list[str]:
    """Ids of persons of that village, name, birth date and group, as far as these are known.

    Either the birth date or the group must be known of both. Two complete and different ID
    numbers are two people, and the same number is one, whatever the name.
    """
    # An unsaved person has no id yet, and so no word about them can be known.
    known = told_apart(reader, person.id) if person.id else set()
    return [
        other.id
        for other in reader.find(Person, _alike(person), order_by=[col(Person.id)])
        if other.id != person.id
        and other.village == person.village
        and other.id not in known
        and _may_be_same(person, other)
    ]


def possible_pairs(reader: Reader) -> list[tuple[str, str, bool]]:
    """All pairs of persons who may be one, by the rule of `possible_duplicates`, each once.

    The lower id first; the third value says whether the ID numbers are the same.
    """
    apart = {frozenset((fact.person_id, fact.other_id)) for fact in reader.rows(_holding())}
    found: dict[tuple[str, str], bool] = {}
    for field in ("name", "id_number"):
        for alike in _groups_alike(reader, field):
            for one, two in combinations(alike, 2):
                if frozenset((one.id, two.id)) not in apart and _may_be_same(one, two):
                    found[one.id, two.id] = bool(one.id_number) and one.id_number == two.id_number
    return sorted((one, two, sure) for (one, two), sure in found.items())


def _groups_alike(reader: Reader, field: str) -> Iterator[list[Any]]:
    """The persons of one village who have a field in common, each by id."""
    p = table_of(Person)
    there = and_(p.c.deleted == 0, p.c[field].is_not(None))
    # By groups, not each against all others: a township has 20,000 persons.
    several = (
        select(p.c.village, p.c[field].label("common"))
        .where(there)
        .group_by(p.c.village, p.c[field])
        .having(func.count() > 1)
        .cte("several")
    )
    same = and_(p.c.village == several.c.village, p.c[field] == several.c.common)
    query = (
        select(p.c.id, p.c.village, several.c.common, p.c.birth, p.c.group_id, p.c.id_number)
        .select_from(p.join(several, same))
        .where(there)
        .order_by(p.c.village, several.c.common, p.c.id)
    )
    for _, rows in groupby(reader.rows(query), key=lambda row: (row.village, row.common)):
        yield list(rows)


def told_apart(reader: Reader, person_id: str) -> set[str]:
    """Ids of the persons of whom somebody has said that they are not this one."""
    fact = table_of(NotSamePerson)
    about = or_(fact.c.person_id == person_id, fact.c.other_id == person_id)
    pairs = reader.rows(_holding().where(about))
    return {p.other_id if p.person_id == person_id else p.person_id for p in pairs}


def _holding() -> Select[Any]:
    """The words that were not taken back."""
    fact, correction = table_of(NotSamePerson), table_of(NotSamePerson).alias()
    return select(fact.c.person_id, fact.c.other_id).where(
        fact.c.withdrawn == 0, ~exists().where(correction.c.corrects_id == fact.c.id)
    )


def mark_not_same(work: Work, person_id: str, other_id: str) -> None:
    """Keep the word that two records are two people. Said twice, it is kept once."""
    work.label = work.label or "not_same_person"
    person = work.get(Person, person_id)
    if person is not None and other_id not in told_apart(work, person_id):
        work.insert(NotSamePerson(village=person.village, person_id=person_id, other_id=other_id))


def _alike(person: Person) -> ColumnElement[bool]:
    same_name = named(person.name or "")
    if not person.id_number:
        return same_name
    return or_(same_name, col(Person.id_number) == person.id_number)


def _may_be_same(one: Any, other: Any) -> bool:
    if one.id_number and other.id_number:
        return bool(one.id_number == other.id_number)
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
