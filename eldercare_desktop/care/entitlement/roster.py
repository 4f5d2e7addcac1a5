"""Whom entitlements are held against: the residents with what is asked for, and their notes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Select, Text, func, select, type_coerce

from eldercare_desktop.care.area import VillagerGroup
from eldercare_desktop.care.entitlement.claims import Claim, claim_of
from eldercare_desktop.care.entitlement.record import EntitlementClaim
from eldercare_desktop.care.entitlement.terms import About
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

Notes = Mapping[str, list[Claim]]
"""Code -> the notes of one resident."""


def residents(*where: ColumnElement[bool]) -> Select[Any]:
    """Residents with their persons, also those who have left, by village, group and name."""
    r, p, g = table_of(Resident), table_of(Person), table_of(VillagerGroup)
    return (
        select(
            r.c.id.label("resident_id"), r.c.kind, r.c.self_care, r.c.ability, r.c.dementia,
            type_coerce(r.c.categories, Text).label("categories"),
            type_coerce(r.c.living, Text).label("living"), r.c.ended_on,
            p.c.id.label("person_id"), p.c.name, p.c.sex, p.c.birth, p.c.lunar_birthday,
            p.c.group_id, p.c.village, p.c.phone, p.c.life_status, p.c.death_date,
            g.c.number.label("group_number"), g.c.name.label("group_name"),
        )
        .select_from(
            r.join(p, p.c.id == r.c.person_id).outerjoin(g, g.c.id == p.c.group_id)
        )
        .where(r.c.deleted == 0, p.c.deleted == 0, *where)
        .order_by(
            p.c.village, g.c.number.nulls_last(), func.coalesce(g.c.name, ""), p.c.name, r.c.id
        )
    )  # fmt: skip


def is_there(who: Any, day: str) -> bool:
    """Whether a resident lives here and is on the register on a day."""
    if who.life_status == "moved_away" or (who.ended_on and who.ended_on <= day):
        return False
    return who.life_status == "living" or bool(who.death_date and who.death_date > day)


def about(who: Any) -> About:
    """What the register knows of a resident that entitlements ask for."""
    names = _names_of(who.categories), _names_of(who.living)
    return About(who.kind, who.birth, *names, who.self_care, who.ability, bool(who.dementia))


def known_of(who: Any) -> tuple[Any, ...]:
    """What tells people apart that entitlements treat differently, but for the age."""
    return (
        who.village, who.kind, who.categories, who.living, who.self_care, who.ability,
        who.dementia,
    )  # fmt: skip


def notes_of(
    reader: Reader, residents: Collection[str] | None = None
) -> Mapping[str, dict[str, list[Claim]]]:
    """Resident -> code -> notes; of all residents if they are not named."""
    found: dict[str, dict[str, list[Claim]]] = defaultdict(dict)
    table = table_of(EntitlementClaim)
    statement = select(table).where(table.c.deleted == 0)
    if residents is not None:
        statement = statement.where(table.c.resident_id.in_(residents))
    for row in reader.rows(statement):
        found[row.resident_id].setdefault(row.code, []).append(claim_of(row))
    return found


def days_between(first: str, last: str) -> int:
    """Days from a day to another, both YYYY-MM-DD."""
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def days_after(day: str, days: int) -> str:
    """The day so many days later."""
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


@lru_cache(maxsize=512)
def _names_of(kept: str) -> frozenset[str]:
    """The names in a column of them, as text: few combinations stand in thousands of rows."""
    import json

    return frozenset(json.loads(kept or "[]"))
