"""Who eats: the residents of a village."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, select
from sqlmodel import col

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.rosters.register_people import (
    LEFT_OUT,
    Known,
    RegisterPeople,
    Who,
    cards_of_people,
    groups_in,
)
from eldercare_desktop.store.reader import Reader

__all__ = ["LEFT_OUT", "Diner", "Diners", "Who", "load_diners"]

Diner = Known
"""A resident, present or gone; `ref` is the row of `resident`."""

Diners = RegisterPeople


def load_diners(reader: Reader, village: str) -> Diners:
    """Every resident of a village, those who are gone as well."""
    groups = groups_in(reader, village)
    labels = {group.id: group.label for group in groups}
    columns: tuple[Any, ...] = (
        col(Resident.id).label("resident_id"), col(Resident.ended_on), col(Resident.person_id),
        col(Person.name), col(Person.birth), col(Person.id_number), col(Person.phone),
        col(Person.phone_alt), col(Person.group_id), col(Person.death_date),
    )  # fmt: skip
    query: Select[Any] = (
        select(*columns)
        .join(Person, col(Person.id) == col(Resident.person_id))
        .where(col(Person.village) == village, col(Person.deleted) == 0)
        .where(col(Resident.deleted) == 0)
        .order_by(col(Person.name), col(Resident.id))
    )
    cards = cards_of_people(reader, village)
    found: dict[str, Diner] = {}
    for row in reader.rows(query):
        # Two laptops may both have given somebody the role before they met: the first counts.
        found.setdefault(
            row.person_id,
            Diner(
                row.resident_id,
                row.person_id,
                row.name,
                row.birth,
                row.id_number,
                tuple(filter(None, (row.phone, row.phone_alt))),
                row.group_id,
                labels.get(row.group_id, ""),
                row.death_date,
                row.ended_on,
                tuple(cards.get(row.person_id, ())),
            ),
        )
    return RegisterPeople(list(found.values()), groups)
