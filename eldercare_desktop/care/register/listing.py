"""The register (花名册) as a list: one line a person, looked up by what is typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    Text,
    and_,
    case,
    distinct,
    func,
    select,
    type_coerce,
)
from sqlmodel import col

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.search import closeness, matches
from eldercare_desktop.care.search.words import nearest
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

CHILDREN = ("left_behind_child", "child_in_need")

LOOKED_AT = 32
"""So many of those who match are put in order before the first few of them are shown."""


@dataclass(frozen=True)
class PersonRow:
    """One line of a list of people: enough to tell two of the same name apart."""

    person_id: str
    name: str
    sex: str | None
    birth: str | None
    lunar_birthday: str | None
    age: int | None
    group: str
    village: str
    phone: str | None
    life_status: str
    id_problem: str | None
    resident_id: str | None = None
    resident_kind: str | None = None
    categories: tuple[str, ...] = ()
    living: tuple[str, ...] = ()
    self_care: str | None = None
    willingness: str | None = None
    helper_id: str | None = None
    helper_kind: str | None = None


@dataclass(frozen=True)
class PeopleFilter:
    """What a list of people shows. None means "whatever"."""

    typed: str = ""
    role: str | None = None  # elder, child, left_behind_child, child_in_need, helper
    group_id: str | None = None
    category: str | None = None
    life_status: str | None = "living"
    village: str | None = None
    person_ids: tuple[str, ...] = field(default=())


def age_on(birth: str | None, day: str) -> int | None:
    """Full years on a day (YYYY-MM-DD); a birth known only in part counts from its latest day.

    None when the birth is unknown. 周岁: the birthday itself completes the year.
    """
    if not birth or not birth[:4].isdigit():  # what another program sent may be anything
        return None
    born = (birth + "-12-31")[:10] if len(birth) == 4 else (birth + "-28")[:10]
    years = int(day[:4]) - int(born[:4])
    return years - (day[5:] < born[5:])


def find_people(
    reader: Reader, wanted: PeopleFilter, *, today: str, limit: int | None = None
) -> list[PersonRow]:
    """People that meet the filter, by group and name; one row a person.

    Of those who match what was typed, whole names come first, then names that begin so. Where
    more match than `limit` and `LOOKED_AT`, they are by their spelling before that.
    """
    statement = _people().where(_condition(wanted))
    near = (closeness(wanted.typed),) if wanted.typed.strip() else ()
    group = (col(VillagerGroup.number).nulls_last(), col(VillagerGroup.name))
    statement = statement.order_by(
        *near, *group, col(Person.name), col(Person.id), col(Resident.id)
    )
    if limit is not None:
        statement = statement.limit(limit)
        if (found := _nearest(reader, wanted, max(limit, LOOKED_AT))) is not None:
            statement = statement.where(col(Person.id).in_(found))
    # Two laptops may both have given somebody a role before they met: still one person.
    rows = {found.id: found for found in reversed(reader.rows(statement))}
    return [_row(found, today) for found in reversed(rows.values())]


def _nearest(reader: Reader, wanted: PeopleFilter, most: int) -> list[str] | None:
    """Those who are nearest to what was typed, by the index; None where it cannot say."""
    where = _filters(wanted)
    condition = and_(*where) if where else None
    return nearest(reader, wanted.typed, most=most, where=condition, joined=_with_roles)


@dataclass(frozen=True)
class PeopleCounts:
    """How many people meet a filter: all of them, and those in each role."""

    every: int = 0
    elder: int = 0
    child: int = 0
    left_behind_child: int = 0
    child_in_need: int = 0
    helper: int = 0

    def of(self, role: str | None) -> int:
        """The number of a role as `PeopleFilter` names it; of everybody for None."""
        return int(getattr(self, role or "every"))


def count_people(reader: Reader, wanted: PeopleFilter) -> PeopleCounts:
    """Counts under a filter, whatever role it asks for. Who has two roles counts in both."""
    person = col(Person.id)
    kinds = {
        "elder": col(Resident.kind) == "elder",
        "child": col(Resident.kind).in_(CHILDREN),
        **{kind: col(Resident.kind) == kind for kind in CHILDREN},
        "helper": col(Helper.id).is_not(None),
    }
    counted = [func.count(distinct(case((kind, person)))) for kind in kinds.values()]
    counted = [func.count(distinct(person)), *counted]
    statement: Any = _people().with_only_columns(*counted)
    return PeopleCounts(*reader.rows(statement.where(_condition(replace(wanted, role=None))))[0])


def person_row(reader: Reader, person_id: str, *, today: str) -> PersonRow | None:
    """The list line of one person, whatever their status."""
    wanted = PeopleFilter(life_status=None, person_ids=(person_id,))
    found = find_people(reader, wanted, today=today)
    return found[0] if found else None


def _people() -> Select[Any]:
    p, r, h, g = (table_of(k) for k in (Person, Resident, Helper, VillagerGroup))
    joined = _with_roles(p).outerjoin(g, g.c.id == p.c.group_id)
    return select(
        p.c.id, p.c.name, p.c.sex, p.c.birth, p.c.lunar_birthday, p.c.village, p.c.phone,
        p.c.life_status, p.c.id_problem,
        g.c.number.label("group_number"), g.c.name.label("group_name"),
        r.c.id.label("resident_id"), r.c.kind.label("resident_kind"), r.c.categories,
        r.c.living, r.c.self_care, r.c.willingness,
        h.c.id.label("helper_id"), h.c.kind.label("helper_kind"),
    ).select_from(joined).where(p.c.deleted == 0)  # fmt: skip


def _with_roles(persons: FromClause) -> FromClause:
    p, r, h = (table_of(kind).c for kind in (Person, Resident, Helper))
    return persons.outerjoin(
        table_of(Resident), and_(r.person_id == p.id, r.deleted == 0)
    ).outerjoin(table_of(Helper), and_(h.person_id == p.id, h.deleted == 0))


def _condition(wanted: PeopleFilter) -> ColumnElement[bool]:
    return and_(matches(wanted.typed), *_filters(wanted))


def _filters(wanted: PeopleFilter) -> list[Any]:
    """What is wanted besides what was typed."""
    found: list[Any] = []
    if wanted.role == "helper":
        found.append(col(Helper.id).is_not(None))
    elif wanted.role == "elder":
        found.append(col(Resident.kind) == "elder")
    elif wanted.role == "child":
        found.append(col(Resident.kind).in_(CHILDREN))
    elif wanted.role in CHILDREN:
        found.append(col(Resident.kind) == wanted.role)
    if wanted.group_id:
        found.append(col(Person.group_id) == wanted.group_id)
    if wanted.category:
        # As text: to the column's own type the pattern would be a value, put into JSON.
        kept = type_coerce(table_of(Resident).c.categories, Text)
        found.append(kept.like(f'%"{wanted.category}"%'))
    if wanted.life_status:
        found.append(col(Person.life_status) == wanted.life_status)
    if wanted.village:
        found.append(col(Person.village) == wanted.village)
    if wanted.person_ids:
        found.append(col(Person.id).in_(wanted.person_ids))
    return found


def _row(found: Any, today: str) -> PersonRow:
    return PersonRow(
        person_id=found.id,
        name=found.name,
        sex=found.sex,
        birth=found.birth,
        lunar_birthday=found.lunar_birthday,
        age=age_on(found.birth, today),
        group=group_label(found.group_number, found.group_name),
        village=found.village,
        phone=found.phone,
        life_status=found.life_status,
        id_problem=found.id_problem,
        resident_id=found.resident_id,
        resident_kind=found.resident_kind,
        categories=tuple(found.categories or ()),
        living=tuple(found.living or ()),
        self_care=found.self_care,
        willingness=found.willingness,
        helper_id=found.helper_id,
        helper_kind=found.helper_kind,
    )


def people_by_id(reader: Reader, person_ids: Iterable[str], *, today: str) -> dict[str, PersonRow]:
    """List lines of several persons, whatever their status."""
    wanted = PeopleFilter(life_status=None, person_ids=tuple(person_ids))
    if not wanted.person_ids:
        return {}
    return {row.person_id: row for row in find_people(reader, wanted, today=today)}
