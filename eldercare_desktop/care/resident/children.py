"""Children on the register: what is asked of them, what speaks for a look, who grows up.

Left-behind children are those whose parents are away for work [国发〔2016〕13号], children
in need those whose family, body or guardians leave them in hardship [国发〔2016〕36号].
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sqlalchemy import or_, select

from eldercare_desktop.care.chinese_dates import PartialDate
from eldercare_desktop.care.person import Person, PersonWarning
from eldercare_desktop.care.resident.record import Resident
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

GROWN_UP: Final = 18
"""Years of age from which a child is none any more [未成年人保护法 第二条]."""

CHILD_KINDS: Final = ("left_behind_child", "child_in_need")

CHILD_CATEGORIES: Final = (
    *("destitute_dispersed", "destitute_centralized", "low_income", "low_income_edge"),
    *("unstable_lifted", "near_poverty", "sudden_hardship", "severe_disability", "disability"),
)
"""The official categories that a child can have; the others are those of elders."""

ELDERS_ALONE: Final = (
    *("living", "willingness", "willingness_on", "self_care_failed", "self_care"),
    *("ability", "ability_on", "ability_assessor", "ability_score", "dementia", "severe_illness"),
)
"""What is asked of elders and not of children."""

CHILDREN_ALONE: Final = (
    *("school", "school_class", "boarding", "parents_away", "parents_place", "parents_since"),
    *("risks", "stays_until"),
)
"""What is asked of children and not of elders."""


@dataclass(frozen=True)
class GrownUp:
    """A child on the register who has come of age: a person decides what becomes of it."""

    person_id: str
    resident_id: str
    name: str
    birth: str
    village: str


def is_child(resident: Resident) -> bool:
    """Whether a profile is that of a child."""
    return resident.kind in CHILD_KINDS


def is_grown_up(birth: str | None, today: str) -> bool:
    """Whether somebody is surely of age; a birth known in part counts from its latest day."""
    if not birth:
        return False
    last = PartialDate.from_iso(birth).last_day().isoformat()
    return last <= eighteen_years_before(today)


def eighteen_years_before(today: str) -> str:
    """The birthday of who comes of age today. Born on 29 February, on 1 March."""
    day = today[4:] if today[4:] != "-02-29" else "-02-28"
    return f"{int(today[:4]) - GROWN_UP}{day}"


def grown_up(reader: Reader, today: str, *, village: str | None = None) -> list[GrownUp]:
    """Children on the register who have come of age and of whom nobody has decided, by name.

    Whoever stays (at school, as an orphan who is supported until the end of it) has a day
    until which they do, and is listed again after it.
    """
    r, p = table_of(Resident), table_of(Person)
    statement = (
        select(p.c.id, r.c.id.label("resident_id"), p.c.name, p.c.birth, p.c.village)
        .select_from(r.join(p, p.c.id == r.c.person_id))
        .where(
            r.c.kind.in_(CHILD_KINDS),
            r.c.deleted == 0,
            or_(r.c.ended_on.is_(None), r.c.ended_on > today),
            or_(r.c.stays_until.is_(None), r.c.stays_until < today),
            p.c.deleted == 0,
            p.c.life_status == "living",
            p.c.birth <= eighteen_years_before(today),
        )
        .order_by(p.c.name, p.c.id)
    )
    if village:
        statement = statement.where(p.c.village == village)
    return [
        GrownUp(row.id, row.resident_id, row.name, row.birth, row.village)
        for row in reader.rows(statement)
        if is_grown_up(row.birth, today)
    ]


def child_warnings(resident: Resident, birth: str | None, *, today: str) -> Iterator[PersonWarning]:
    """Doubts about the profile of a child."""
    if is_grown_up(birth, today) and (resident.stays_until or "") < today:
        yield PersonWarning("child_grown_up", "birth", {"age": GROWN_UP})
    if resident.kind == "left_behind_child" and not resident.parents_away:
        yield PersonWarning("parents_away_missing", "parents_away")
    hardship = resident.risks or set(resident.categories) & set(CHILD_CATEGORIES)
    if resident.kind == "child_in_need" and not hardship:
        yield PersonWarning("risks_missing", "risks")
