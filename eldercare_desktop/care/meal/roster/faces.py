"""Who eats: enough to tell two of the same name apart, and what they must not or may not eat."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import select

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.meal.roster.facts import FEW
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register.listing import age_on
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True, slots=True)
class Face:
    """A person at the table. `diet` is what they avoid in their own words (忌口)."""

    resident_id: str
    person_id: str
    name: str
    group: str
    age: int | None
    allergens: tuple[str, ...] = ()
    diets: tuple[str, ...] = ()
    diet: str = ""
    search_key: str = ""

    @property
    def careful(self) -> bool:
        """Whether the kitchen must know something of them."""
        return bool(self.allergens or self.diets or self.diet)


def faces_of(reader: Reader, residents: Collection[str], today: str) -> dict[str, Face]:
    """Resident -> who they are, in the order of a list: by group, then by name."""
    r, p, g = table_of(Resident), table_of(Person), table_of(VillagerGroup)
    statement = (
        select(
            r.c.id, p.c.id.label("person_id"), p.c.name, p.c.birth, p.c.search_key,
            r.c.allergens, r.c.diets, r.c.diet, g.c.number, g.c.name.label("group_name"),
        )
        .select_from(
            r.join(p, p.c.id == r.c.person_id).outerjoin(g, g.c.id == p.c.group_id)
        )
        .order_by(g.c.number.nulls_last(), g.c.name, p.c.name, p.c.id)
    )  # fmt: skip
    if len(residents) <= FEW:
        statement = statement.where(r.c.id.in_(residents))
    return {
        row.id: Face(
            row.id,
            row.person_id,
            row.name,
            group_label(row.number, row.group_name),
            age_on(row.birth, today),
            tuple(row.allergens),
            tuple(row.diets),
            row.diet or "",
            row.search_key,
        )
        for row in reader.rows(statement)
        if row.id in residents
    }
