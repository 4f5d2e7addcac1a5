"""Residents by name, in the order of lists: by group, then by name; the guests last."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.meal.settlement.claims import Who
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.search import matches
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

CHUNK = 400
"""So many ids are named in one statement."""


@dataclass(frozen=True)
class Named:
    """Somebody on a list. `gone`: died or moved away, or not on the register any more."""

    resident_id: str | None
    person_id: str | None = None
    name: str = ""
    group: str = ""
    phone: str | None = None
    died: str | None = None
    life_status: str = "living"
    ended_on: str | None = None
    order: tuple[Any, ...] = ()

    @property
    def gone(self) -> bool:
        """Whether they will not eat here any more."""
        return self.life_status != "living" or self.ended_on is not None


LAST = (2, 0, "", "", "")
NOBODY = Named(None, order=LAST)
"""The guests."""


def names_of(reader: Reader, residents: Collection[Who]) -> dict[Who, Named]:
    """These residents by name; None are the guests."""
    found: dict[Who, Named] = {None: NOBODY}
    ids = sorted(one for one in residents if one)
    for start in range(0, len(ids), CHUNK):
        for row in reader.rows(_statement(ids[start : start + CHUNK])):
            found[row.resident_id] = _named(row)
    return found


def persons_like(reader: Reader, typed: str) -> frozenset[str]:
    """The persons who match what was typed: characters, pinyin, initials, digits."""
    p = table_of(Person).c
    query = select(p.id).where(p.deleted == 0, matches(typed))
    return frozenset(row.id for row in reader.rows(query))


def _statement(ids: list[str]) -> Any:
    r, p, g = table_of(Resident), table_of(Person), table_of(VillagerGroup)
    joined = r.join(p, p.c.id == r.c.person_id).outerjoin(g, g.c.id == p.c.group_id)
    return (
        select(
            r.c.id.label("resident_id"), r.c.person_id, r.c.ended_on, p.c.name, p.c.phone,
            p.c.death_date, p.c.life_status, g.c.number, g.c.name.label("group_name"),
        )
        .select_from(joined)
        .where(r.c.id.in_(ids))
    )  # fmt: skip


def _named(row: Any) -> Named:
    number = row.number
    order = (number is None, number or 0, row.group_name or "", row.name, row.resident_id)
    return Named(
        row.resident_id, row.person_id, row.name, group_label(number, row.group_name), row.phone,
        row.death_date, row.life_status, row.ended_on, order,
    )  # fmt: skip
