"""Who needs which pairing, and why: one definition, in SQL, for one elder or for a county.

Key targets get a helper of their own: 特困 who live at home, and dependent elders of poor
and of 计生特殊 families. Others who are of advanced age, alone or left behind are looked
after by grid; a helper of their own is more than that and counts for it. 空巢 is not in
the county plan's list for pairing (高龄, 独居, 留守): it makes visits due, not a pairing.
Who lives in an institution is looked after there.

A child in need with nobody at home to look after it gets somebody of its own as well, up to
an age that is a setting (0: no child does) [国发〔2016〕36号].
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Text,
    and_,
    case,
    false,
    func,
    not_,
    or_,
    select,
    type_coerce,
)

from eldercare_desktop.care.pairing.record import Mode
from eldercare_desktop.care.person import Contact, Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.rule_settings import rule
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

NeedReason = Literal[
    "destitute_at_home",
    "dependent_low_income",
    "dependent_family_planning",
    "child_unguarded",
    "advanced_age",
    "living_alone",
    "left_behind",
]
REASONS: dict[NeedReason, Mode] = {
    "destitute_at_home": "one_to_one",
    "dependent_low_income": "one_to_one",
    "dependent_family_planning": "one_to_one",
    "child_unguarded": "one_to_one",
    "advanced_age": "grid",
    "living_alone": "grid",
    "left_behind": "grid",
}
"""Reason -> the pairing that it asks for, the strongest reason first."""

CHILD_AGE = "pairing.child_until_age"
AT_HOME = ("guardian", "care_provider")
"""Contacts who look after a child, if they live with it."""

LOW_INCOME = ("low_income", "low_income_edge")
"""低收入家庭: 低保, and 低保边缘 as these families have been called since 2021."""

DEPENDENT_ABILITY = ("moderate", "severe", "complete")
DEPENDENT_SELF_CARE = ("semi_care", "full_care")


@dataclass(frozen=True)
class Need:
    """The pairing that an elder should have, and every reason that asks for it."""

    mode: Mode
    reasons: tuple[NeedReason, ...]

    @property
    def reason(self) -> NeedReason:
        """The strongest reason."""
        return self.reasons[0]


def need_of(reader: Reader, resident_id: str, *, today: str) -> Need | None:
    """What pairing one resident should have; None for whom the rule asks for none."""
    r, p = table_of(Resident), table_of(Person)
    columns: list[Any] = [c.label(name) for name, c in reason_columns(r, p, reader, today).items()]
    statement = (
        select(*columns)
        .select_from(r.join(p, p.c.id == r.c.person_id))
        .where(r.c.id == resident_id, is_current(r, p, today))
    )
    found = reader.rows(statement)
    return need_from(found[0]._mapping) if found else None


def need_from(flags: Mapping[Any, Any]) -> Need | None:
    """The need from the columns of `reason_columns` of one row."""
    held = [reason for reason in REASONS if flags[reason]]
    if not held:
        return None
    mode = REASONS[held[0]]
    return Need(mode, tuple(reason for reason in held if REASONS[reason] == mode))


def reason_columns(
    resident: FromClause, person: FromClause, reader: Reader, today: str
) -> dict[NeedReason, ColumnElement[bool]]:
    """A condition for every reason, on a resident joined with the person."""
    at_home = not_(
        or_(holds(resident.c.living, "institution"),
            holds(resident.c.categories, "destitute_centralized"))
    )  # fmt: skip
    dependent = or_(
        resident.c.ability.in_(DEPENDENT_ABILITY), resident.c.self_care.in_(DEPENDENT_SELF_CARE)
    )
    poor = or_(*(holds(resident.c.categories, name) for name in LOW_INCOME))
    categories, living = resident.c.categories, resident.c.living
    oldest = rule(reader, "person.advanced_age", today)
    conditions: dict[NeedReason, ColumnElement[bool]] = {
        "destitute_at_home": holds(categories, "destitute_dispersed"),
        "dependent_low_income": and_(func.coalesce(dependent, False), poor),
        "dependent_family_planning": and_(
            func.coalesce(dependent, False), holds(categories, "family_planning_special")
        ),
        "advanced_age": func.coalesce(born_by(person, _years_before(today, oldest)), False),
        "living_alone": holds(living, "living_alone"),
        "left_behind": holds(living, "left_behind"),
    }
    elder = and_(at_home, resident.c.kind == "elder")
    found = {reason: and_(condition, elder) for reason, condition in conditions.items()}
    alone = _unguarded(resident, person, rule(reader, CHILD_AGE, today), today)
    return {**found, "child_unguarded": and_(alone, at_home)}


def _unguarded(
    resident: FromClause, person: FromClause, age: int, today: str
) -> ColumnElement[bool]:
    """Whether a child in need, younger than `age` in years, has nobody at home.

    Of whom nobody has said where they live, it is taken that they live with the child.
    """
    if not age:
        return false()
    c = table_of(Contact)
    at_home = select(c.c.id).where(
        c.c.person_id == person.c.id, c.c.role.in_(AT_HOME), c.c.deleted == 0,
        or_(c.c.lives_with.is_(None), c.c.lives_with == 1),
    )  # fmt: skip
    return and_(
        resident.c.kind == "child_in_need",
        or_(holds(resident.c.risks, "no_guardian"), ~at_home.correlate(person).exists()),
        not_(func.coalesce(born_by(person, _years_before(today, age)), False)),
    )


def wants(mode: Mode, reasons: Mapping[NeedReason, ColumnElement[bool]]) -> ColumnElement[bool]:
    """Whether any reason for this kind of pairing holds."""
    return or_(*(c for reason, c in reasons.items() if REASONS[reason] == mode))


def is_current_elder(resident: FromClause, person: FromClause, today: str) -> ColumnElement[bool]:
    """Whether somebody is an elder, living, and on the register today."""
    return and_(resident.c.kind == "elder", is_current(resident, person, today))


def is_current(resident: FromClause, person: FromClause, today: str) -> ColumnElement[bool]:
    """Whether a resident is living, here, and on the register today."""
    return and_(
        resident.c.deleted == 0,
        person.c.deleted == 0,
        person.c.life_status == "living",
        or_(resident.c.ended_on.is_(None), resident.c.ended_on > today),
    )


def holds(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Whether a column of names (categories, living situation) holds one of them."""
    # As text: to the column's own type the pattern would be a value, put into JSON.
    return type_coerce(column, Text).like(f'%"{name}"%')


def born_by(person: FromClause, day: str) -> ColumnElement[bool]:
    """Whether a birth lies on or before a day; known in part, it counts from its latest day."""
    birth = person.c.birth
    latest = case(
        (func.length(birth) == 4, birth + "-12-31"),
        (func.length(birth) == 7, birth + "-28"),
        else_=birth,
    )
    return latest <= day


def _years_before(today: str, years: int) -> str:
    return f"{int(today[:4]) - years:04d}{today[4:]}"
