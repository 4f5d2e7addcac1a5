"""What the find field of the window looks for: people, by whatever is quickest to type."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

MOST = 8


@dataclass(frozen=True)
class Hit:
    """Somebody who was found, with what tells people of the same name apart."""

    person_id: str
    name: str
    group: str
    age: int | None
    lunar_birthday: str | None


def find(read: Any, typed: str) -> list[Hit]:
    """In a worker: the people that match what was typed, at most `MOST`."""
    from eldercare_desktop.care.register.listing import PeopleFilter, find_people  # sqlmodel: 0.8 s

    wanted = PeopleFilter(typed=typed, life_status=None)
    rows = find_people(read, wanted, today=date.today().isoformat(), limit=MOST)
    return [Hit(r.person_id, r.name, r.group, r.age, r.lunar_birthday) for r in rows]
