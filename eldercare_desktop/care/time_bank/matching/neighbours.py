"""How many doors away somebody lives, in the order in which one walks through the group."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import select

from eldercare_desktop.care.house_order import house_key
from eldercare_desktop.care.need.whom import Whom
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.time_bank.volunteer.reading import VolunteerRow
from eldercare_desktop.care.walk.order import Placed, in_order
from eldercare_desktop.care.walk.record import Door
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

FAR = 10_000
"""Who has no address."""


def doors_away(reader: Reader, about: Whom, rows: Sequence[VolunteerRow]) -> dict[str, int]:
    """Person -> doors between them and `about`, for the volunteers of the same group.

    By the places that somebody gave the doors for the walk, else by the addresses; all houses
    of the group that are on the register count.
    """
    group = about.person.group_id
    if group is None or not about.person.address:
        return {}
    walk = _walk(_people(reader, group))
    here = walk[about.person.id]
    near = [row.person_id for row in rows if row.group_id == group]
    return {one: abs(walk[one] - here) if one in walk else FAR for one in near}


def _people(reader: Reader, group_id: str) -> Sequence[Any]:
    p, r, d = table_of(Person), table_of(Resident), table_of(Door)
    query = (
        select(p.c.id, p.c.address, d.c.place)
        .select_from(
            p.outerjoin(r, r.c.person_id == p.c.id).outerjoin(
                d, (d.c.resident_id == r.c.id) & (d.c.deleted == 0)
            )
        )
        .where(p.c.group_id == group_id, p.c.deleted == 0, p.c.address.is_not(None))
        .order_by(d.c.id)
    )
    return reader.rows(query)


def _walk(people: Sequence[Any]) -> dict[str, int]:
    """Person -> the number of their door; those of one address have one door."""
    doors: dict[str, Placed] = {}
    for one in people:
        known = doors.get(one.address)
        if known is None or (known.place is None and one.place is not None):
            doors[one.address] = Placed(one.address, (house_key(one.address), "", ""), one.place)
    if any(door.place is not None for door in doors.values()):
        ordered = in_order(list(doors.values()))
    else:
        ordered = sorted(doors.values(), key=lambda door: door.key)
    numbers = {door.resident_id: number for number, door in enumerate(ordered)}
    return {one.id: numbers[one.address] for one in people}
