"""Walks: a helper's patrol area, group by group and door by door.

They come from the active grid pairings: one walk for every helper and patrol area. Elders of
the same groups with whom nobody is paired are named too, if somebody should be [结对扶老] or a
visit is due, so that the helper who passes their door knows of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import select

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.house_order import house_key
from eldercare_desktop.care.need.record import OPEN_STATES, Need
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.visit.due import DueRow
from eldercare_desktop.care.walk.doors import doors_of, note_of, place_doors, place_of
from eldercare_desktop.care.walk.ground import (
    Ground,
    WalkHead,
    by_group,
    group_of,
    is_due,
    village_of,
)
from eldercare_desktop.care.walk.order import Placed, in_order, moved
from eldercare_desktop.care.walk.record import Door
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.work import Work


@dataclass(frozen=True)
class WalkDoor:
    """One door. `assigned`: paired with the helper of the walk, else with nobody.

    `needs`: kinds of what they still wait for. `note`: what to know at the door. `placed`:
    a person has put it where it is.
    """

    resident_id: str
    person_id: str
    name: str
    sex: str | None
    age: int | None
    lunar_birthday: str | None
    group: str
    address: str | None
    phone: str | None
    assigned: bool
    due: bool
    due_on: str | None
    overdue_days: int | None
    last_visit: str | None
    paused_by: str | None
    declines: bool
    needs: tuple[str, ...]
    note: str | None
    placed: bool


@dataclass(frozen=True)
class Walk:
    """A walk with its doors as one comes to them, group by group."""

    head: WalkHead
    doors: tuple[WalkDoor, ...]

    @property
    def groups(self) -> list[tuple[str, list[WalkDoor]]]:
        """Each group with its doors."""
        found: dict[str, list[WalkDoor]] = {}
        for door in self.doors:
            found.setdefault(door.group, []).append(door)
        return list(found.items())


def list_walks(reader: Reader, *, today: str, village: str | None = None) -> list[WalkHead]:
    """All walks, by patrol area and helper."""
    ground = Ground.of(reader, today, village)
    heads = [ground.head(key) for key in ground.paired]
    return sorted(heads, key=lambda head: (not head.area, head.area, head.helper, head.key))


def read_walk(reader: Reader, key: str, *, today: str, due_only: bool = False) -> Walk | None:
    """One walk; None when there is none such any more. `due_only`: the doors that are due."""
    ground = Ground.of(reader, today, village_of(reader, key))
    if key not in ground.paired:
        return None
    rows = [*ground.paired[key], *ground.unassigned(key)]
    doors = _doors(reader, ground, key, rows)
    return Walk(ground.head(key), tuple(d for d in doors if d.due or not due_only))


def move_door(
    work: Work, key: str, resident_id: str, beside: str, *, after: bool, today: str
) -> None:
    """Put a door just before (or after) another of the same group, for every walk there.

    CareError: row_gone (the walk or one of the doors), walk_other_group.
    """
    work.label = "move_door"
    ground = Ground.of(work, today, village_of(work, key))
    rows = {row.resident_id: row for row in ground.rows}
    if resident_id not in rows or beside not in rows:
        raise CareError("row_gone")
    group = group_of(rows[resident_id])
    if group != group_of(rows[beside]):
        raise CareError("walk_other_group")
    known = [row for row in ground.rows if group_of(row) == group]
    doors = doors_of(work, [row.resident_id for row in known])
    addresses = _addresses(work, known)
    places = moved(_placed(known, doors, addresses), resident_id, beside, after=after)
    place_doors(work, dict(places))


def order_by_address(work: Work, key: str, group: str, *, today: str) -> None:
    """Forget the places of a group: its doors come by their address again."""
    work.label = "order_by_address"
    ground = Ground.of(work, today, village_of(work, key))
    wanted = [row.resident_id for row in ground.rows if row.group == group]
    placed = {who for who, doors in doors_of(work, wanted).items() if place_of(doors) is not None}
    for who in placed:
        for door in doors_of(work, [who])[who]:
            work.set(door, place=None)


def _doors(reader: Reader, ground: Ground, key: str, rows: Sequence[DueRow]) -> list[WalkDoor]:
    everybody = [row for row in ground.rows if group_of(row) in {group_of(one) for one in rows}]
    kept = doors_of(reader, [row.resident_id for row in everybody])
    addresses = _addresses(reader, everybody)
    needs = _needs(reader)
    mine = {row.resident_id for row in ground.paired[key]}
    wanted = {row.resident_id: row for row in rows}
    doors: list[WalkDoor] = []
    for group in dict.fromkeys(group_of(row) for row in by_group(rows)):
        known = [row for row in everybody if group_of(row) == group]
        for placed in in_order(_placed(known, kept, addresses)):
            who = placed.resident_id
            if who in wanted:
                door = _door(wanted[who], addresses[who], kept.get(who, []), needs[who])
                doors.append(door if who in mine else _unassigned(door))
    return doors


def _placed(
    rows: Sequence[DueRow], doors: Mapping[str, Sequence[Door]], addresses: Mapping[str, str | None]
) -> list[Placed]:
    return [
        Placed(
            row.resident_id,
            (house_key(addresses[row.resident_id]), row.name, row.resident_id),
            place_of(doors.get(row.resident_id, [])),
        )
        for row in rows
    ]


def _addresses(reader: Reader, rows: Sequence[DueRow]) -> dict[str, str | None]:
    villages = {row.village for row in rows}
    p = table_of(Person)
    known = reader.rows(select(p.c.id, p.c.address).where(p.c.village.in_(villages)))
    written = {row.id: row.address for row in known}
    return {row.resident_id: written.get(row.person_id) for row in rows}


def _needs(reader: Reader) -> defaultdict[str, list[str]]:
    """Resident -> kinds of what they still wait for."""
    n = table_of(Need)
    statement = select(n.c.resident_id, n.c.kind).where(
        n.c.deleted == 0, n.c.state.in_(OPEN_STATES)
    )
    found: defaultdict[str, list[str]] = defaultdict(list)
    for row in reader.rows(statement.order_by(n.c.wanted_by, n.c.id)):
        found[row.resident_id].append(row.kind)
    return found


def _door(
    row: DueRow, address: str | None, doors: Sequence[Door], needs: Sequence[str]
) -> WalkDoor:
    return WalkDoor(
        resident_id=row.resident_id,
        person_id=row.person_id,
        name=row.name,
        sex=row.sex,
        age=row.age,
        lunar_birthday=row.lunar_birthday,
        group=row.group,
        address=address,
        phone=row.phone,
        assigned=True,
        due=is_due(row),
        due_on=row.due_on,
        overdue_days=row.overdue_days,
        last_visit=row.last_visit,
        paused_by=row.paused_by,
        declines=row.due_on is None and row.paused_by is None,
        needs=tuple(dict.fromkeys(needs)),
        note=note_of(doors),
        placed=place_of(doors) is not None,
    )


def _unassigned(door: WalkDoor) -> WalkDoor:
    return replace(door, assigned=False)
