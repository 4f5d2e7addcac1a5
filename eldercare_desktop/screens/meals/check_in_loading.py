"""What the check-in reads, in a worker: plain values out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.serving.dining import Dining
    from eldercare_desktop.care.meal.serving.doubled import Doubled

MOST_OTHERS = 12
"""So many people who have not ordered are offered while somebody types."""

LOOK_BACK = 62
"""Days in which doubled meals are looked for: the month, and the one that is to be closed."""


@dataclass(frozen=True)
class Wanted:
    """Which meal is in view. `day` None is today, `period` None the meal of this hour."""

    site_id: str
    village: str
    day: str | None = None
    period: str | None = None
    typed: str = ""
    person_id: str | None = None


@dataclass(frozen=True)
class Loaded:
    """A meal, the people of it that are to be listed, and meals that were written down twice

    (None: nobody has looked, as while somebody types). `found`: the resident of
    `Wanted.person_id`.
    """

    dining: Dining
    doubled: Sequence[Doubled] | None
    found: str = ""


def now() -> datetime:
    """The local time."""
    return datetime.now().astimezone()


def meal_in_view(read: Any, wanted: Wanted) -> tuple[str, Any]:
    """The day and the meal that are meant."""
    from eldercare_desktop.care.site.calendar import (  # with sqlmodel: late
        meals_on,
        period_at,
        serving_days,
    )
    from eldercare_desktop.care.site.reading import site_of

    day = min(wanted.day or read.today, read.today)
    site = site_of(read, wanted.site_id)
    if wanted.period in meals_on(site, serving_days(read, site, day, day).values()):
        return day, wanted.period
    return day, period_at(site, now())


def load(read: Any, wanted: Wanted) -> Loaded:
    """The meal in view; while somebody types, only who fits, also those who did not order."""
    from eldercare_desktop.care.meal.serving.dining import dining
    from eldercare_desktop.care.meal.serving.doubled import doubled_between

    day, period = meal_in_view(read, wanted)
    hits = _hits(read, wanted) if wanted.typed else {}
    others = [i for i, living in hits.items() if living or day < read.today][:MOST_OTHERS]
    found = resident_of(read, wanted.person_id)
    also = [*others, *([found] if found else [])]
    shown = dining(read, wanted.site_id, day, period, also=also)
    if wanted.typed:
        order = {resident: place for place, resident in enumerate(hits)}
        fits = [d for d in shown.diners if d.key in order or wanted.typed in d.name]
        fits.sort(key=lambda diner: order.get(diner.key, len(order)))
        shown = replace(shown, diners=tuple(fits))
        return Loaded(shown, None, found)
    since = (date.fromisoformat(read.today) - timedelta(days=LOOK_BACK)).isoformat()
    twice = doubled_between(read, since, read.today, site_id=wanted.site_id)
    return Loaded(shown, twice, found)


def resident_of(read: Any, person_id: str | None) -> str:
    """The care profile of a person; empty if there is none."""
    from eldercare_desktop.care.records import Resident

    if not person_id:
        return ""
    found = read.find(Resident, Resident.person_id == person_id, order_by=[Resident.id], limit=1)
    return found[0].id if found else ""


def _hits(read: Any, wanted: Wanted) -> dict[str, bool]:
    """Residents whose name fits, the closest first -> whether they live."""
    from eldercare_desktop.care.register import PeopleFilter, find_people

    people = PeopleFilter(typed=wanted.typed, life_status=None, village=wanted.village)
    rows = find_people(read, people, today=read.today)
    return {row.resident_id: row.life_status == "living" for row in rows if row.resident_id}
