"""The rows of volunteers with their persons, as reading and registering need them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, select

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.volunteer.record import Volunteer
from eldercare_desktop.care.time_bank.volunteer.standing import united
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

CHUNK = 400
_NAMES = tuple(column.name for column in table_of(Volunteer).columns)


@dataclass(frozen=True)
class Standing:
    """All rows of one person who volunteers, and what they say together (`shown`)."""

    person_id: str
    rows: tuple[Volunteer, ...]

    @property
    def shown(self) -> Volunteer:
        """The rows as one."""
        return united(self.rows)


def standings(reader: Reader, *where: ColumnElement[bool]) -> list[Standing]:
    """Person by person, by the id of the person. `where`: conditions on helper and person.

    Whose helper or person was removed is not among them.
    """
    v, h, p = table_of(Volunteer), table_of(Helper), table_of(Person)
    statement = (
        select(v, h.c.person_id)
        .select_from(v.join(h, h.c.id == v.c.helper_id).join(p, p.c.id == h.c.person_id))
        .where(v.c.deleted == 0, h.c.deleted == 0, p.c.deleted == 0, *where)
        .order_by(h.c.person_id, v.c.id)
    )
    found: defaultdict[str, list[Volunteer]] = defaultdict(list)
    for row in reader.rows(statement):
        found[row[-1]].append(_volunteer(row))
    return [Standing(person_id, tuple(rows)) for person_id, rows in found.items()]


def _volunteer(row: Sequence[Any]) -> Volunteer:
    # Validating a thousand rows that were validated when they were written takes 20 ms.
    return Volunteer.model_construct(**dict(zip(_NAMES, row, strict=False)))


def standing_of(reader: Reader, person_id: str) -> Standing | None:
    """The rows of one person; None for who is not registered as a volunteer."""
    return next(iter(standings(reader, table_of(Person).c.id == person_id)), None)


def standings_of(reader: Reader, person_ids: Collection[str]) -> dict[str, Standing]:
    """Person -> the rows, of some persons."""
    wanted = sorted(set(person_ids))
    found: dict[str, Standing] = {}
    for start in range(0, len(wanted), CHUNK):
        part = table_of(Person).c.id.in_(wanted[start : start + CHUNK])
        found |= {one.person_id: one for one in standings(reader, part)}
    return found


def person_of(reader: Reader, helper_id: str) -> Person | None:
    """The person of a helper, also of one who was removed."""
    helper = reader.get(Helper, helper_id)
    return reader.get(Person, helper.person_id) if helper else None
