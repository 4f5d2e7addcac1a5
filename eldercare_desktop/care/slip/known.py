"""What is known of those who stand on a paper: who they are, and when they are away."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import select
from sqlmodel import col

from eldercare_desktop.care.absence.record import Absence
from eldercare_desktop.care.area import VillagerGroup
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

People = Mapping[str, Any]
"""Resident -> row with `kind`, `name`, `person_id`, `birth`, `address`, `group_number` …"""

Away = tuple[str, str | None, str]
"""Since, until (None: not known), and the kind of an absence."""


def known_people(reader: Reader, residents: Collection[str]) -> People:
    """Who they are, those who have died or left as well."""
    r, p, g = table_of(Resident), table_of(Person), table_of(VillagerGroup)
    joined = r.join(p, p.c.id == r.c.person_id).outerjoin(g, g.c.id == p.c.group_id)
    statement = select(
        r.c.id, r.c.deleted, r.c.kind, r.c.ended_on, r.c.willingness,
        r.c.allergens, r.c.diets, r.c.diet,
        p.c.id.label("person_id"), p.c.name, p.c.birth, p.c.life_status, p.c.death_date,
        p.c.address, p.c.phone, p.c.search_key,
        g.c.number.label("group_number"), g.c.name.label("group_name"),
    ).select_from(joined)  # fmt: skip
    return {row.id: row for row in reader.rows(statement.where(r.c.id.in_(list(residents))))}


def absences_of(reader: Reader, residents: Collection[str]) -> dict[str, tuple[Away, ...]]:
    """Resident -> when they were or are away, the first time first."""
    found: dict[str, tuple[Away, ...]] = {}
    order = (col(Absence.since), col(Absence.id))
    for row in reader.find(Absence, col(Absence.resident_id).in_(residents), order_by=order):
        found[row.resident_id] = (*found.get(row.resident_id, ()), (row.since, row.until, row.kind))
    return found


def away_on(absences: Collection[Away], day: str) -> Away | None:
    """The absence of a day: they are back on the day `until`."""
    for since, until, kind in absences:
        if since <= day and (until is None or day < until):
            return since, until, kind
    return None


def name_of_helper(reader: Reader, helper_id: str | None) -> str:
    """The name of a helper; empty without one."""
    helper = reader.get(Helper, helper_id) if helper_id else None
    person = reader.get(Person, helper.person_id) if helper else None
    return person.name if person else ""
