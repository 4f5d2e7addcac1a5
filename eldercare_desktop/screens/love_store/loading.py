"""What all parts of the store read, in a worker: whose store it is, people, balances.

The care modules are imported inside the functions: they load sqlmodel, and the window
comes first.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from eldercare_desktop.screens.pairing.loading import Someone

MOST_HITS = 6


@dataclass(frozen=True)
class Place:
    """The village in view. `name`: empty where the county has not told it."""

    village: str
    name: str


@dataclass(frozen=True)
class Purse:
    """What somebody may spend. `died`: the day, if they have."""

    person_id: str
    name: str
    village: str
    points: int
    minutes: int
    died: str | None


def now() -> datetime:
    """The local time."""
    return datetime.now().astimezone()


def villages(read: Any) -> list[tuple[str, str]]:
    """Code and name of the villages of a township's laptop; none on a village's own."""
    from eldercare_desktop.care.area import area_names, level_of

    own = str(read.setting("village") or "")
    if not own or level_of(own) == "village":
        return []
    names = area_names(read)
    return sorted((code, name) for code, name in names.items() if level_of(code) == "village")


def place(read: Any, wanted: str | None) -> Place:
    """The village in view: the one that was chosen, the own one, or a township's first."""
    from eldercare_desktop.care.area import area_names

    own = str(read.setting("village") or "")
    several = villages(read)
    village = wanted or (several[0][0] if several else own)
    names = area_names(read)
    return Place(village, names.get(village) or str(read.setting("village_name") or ""))


def look_up(read: Any, typed: str, village: str) -> list[Someone]:
    """People of a village who match what was typed."""
    from eldercare_desktop.care.register import PeopleFilter, find_people

    if not typed.strip():
        return []
    wanted = PeopleFilter(typed=typed, village=village)
    rows = find_people(read, wanted, today=read.today, limit=4 * MOST_HITS)
    found = {
        row.person_id: Someone(
            row.person_id, row.person_id, row.name, row.group, row.age, row.lunar_birthday
        )
        for row in rows
    }
    return list(found.values())[:MOST_HITS]


def someone(read: Any, person_id: str) -> Someone | None:
    """One person, as a picker shows them; None when there is no such one."""
    from eldercare_desktop.care.register import PeopleFilter, find_people

    wanted = PeopleFilter(person_ids=(person_id,), life_status=None)
    rows = find_people(read, wanted, today=read.today, limit=1)
    if not rows:
        return None
    row = rows[0]
    return Someone(person_id, person_id, row.name, row.group, row.age, row.lunar_birthday)


def people_like(read: Any, typed: str) -> frozenset[str]:
    """The persons who match what was typed."""
    from eldercare_desktop.care.meal.settlement.names import persons_like

    return persons_like(read, typed)


def purse(read: Any, person_id: str) -> Purse | None:
    """What somebody may spend; None when there is no such person."""
    from eldercare_desktop.care.person import Person
    from eldercare_desktop.care.time_bank.ledger.account import balance, of_person

    person = read.get(Person, person_id)
    if person is None:
        return None
    own = of_person(person_id)
    points = balance(read, own, person.village, "point")
    minutes = balance(read, own, person.village, "minute")
    return Purse(person_id, person.name, person.village, points, minutes, person.death_date)
