"""What the part of the food samples reads, in a worker: plain values out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.kitchen.samples import SampleRow, Unsampled
    from eldercare_desktop.care.site.record import Site

LOOKED_BACK = 7
"""So many days back are meals without samples pointed at."""

CLOSED_DAYS = 60
"""Closed samples are listed of so many days."""

MOST_LINES = 500


@dataclass(frozen=True)
class SampleList:
    """The samples of a site, meals without any, and what the rules ask for."""

    site: Site
    rows: list[SampleRow]
    unsampled: list[Unsampled]
    grams: int
    hours: int
    now: datetime
    keys: dict[str, str]
    """Dish -> how it is searched for: characters, pinyin, initials."""

    def of(self, shows: str) -> list[SampleRow]:
        """The rows of a chip: kept, ready (overdue ones too), closed."""
        states = {"kept": ("keep", "ready", "overdue"), "ready": ("ready", "overdue")}
        wanted = states.get(shows, ("closed",))
        return [row for row in self.rows if row.state in wanted]

    def like(self, rows: list[SampleRow], typed: str) -> list[SampleRow]:
        """Those of some rows whose dish was typed."""
        from eldercare_desktop.care.search.key import fold

        wanted = fold(typed)
        return [row for row in rows if wanted in self.keys[row.sample.dish_name]]

    def taker(self) -> str:
        """Who took the latest sample; empty if there is none."""
        latest = max(self.rows, key=lambda row: row.until, default=None)
        return latest.sample.taken_by if latest else ""

    def place(self) -> str | None:
        """Where the latest sample is kept."""
        latest = max(self.rows, key=lambda row: row.until, default=None)
        return latest.sample.place if latest else None

    def closer(self) -> str:
        """Who threw away the one that was closed last; empty if there is none."""
        closed = [row.sample for row in self.rows if row.sample.discarded_at]
        latest = max(closed, key=lambda sample: sample.discarded_at or "", default=None)
        return (latest.discarded_by or "") if latest else ""


@dataclass(frozen=True)
class MealDishes:
    """The dishes of a meal that can be kept: (dish id, name); `kept`: names that are."""

    period: str
    dishes: tuple[tuple[str, str], ...]
    kept: tuple[str, ...]


def now() -> datetime:
    """The local time."""
    return datetime.now().astimezone()


def samples(read: Any, site_id: str) -> SampleList:
    """The samples of a site, and the meals of the last days without any."""
    from eldercare_desktop.care.meal.kitchen.samples import find_samples, unsampled_meals
    from eldercare_desktop.care.rule_settings import rule
    from eldercare_desktop.care.search.thing import thing_key
    from eldercare_desktop.care.site.reading import site_of

    at, site = now(), site_of(read, site_id)
    first, since = (at.date() - timedelta(days=n) for n in (LOOKED_BACK - 1, CLOSED_DAYS))
    rows = find_samples(read, site_id, at, since=since.isoformat())[:MOST_LINES]
    return SampleList(
        site,
        rows,
        unsampled_meals(read, site, first.isoformat(), at.date().isoformat()),
        rule(read, "meal.sample_grams", village=site.village),
        rule(read, "meal.sample_hours", village=site.village),
        at,
        {row.sample.dish_name: thing_key(row.sample.dish_name) for row in rows},
    )


def meals_of(read: Any, site_id: str, day: str) -> list[MealDishes]:
    """The meals of a day with their dishes; those that the site serves, or that have a menu."""
    from eldercare_desktop.care.meal.kitchen.menu import menus
    from eldercare_desktop.care.meal.kitchen.samples import kept_dishes
    from eldercare_desktop.care.site.reading import periods_of, site_of

    planned, kept = menus(read, site_id, day, day), kept_dishes(read, site_id, day)
    found = []
    for period in ("breakfast", "lunch", "dinner"):
        cell: Any = (day, period)
        if cell in planned or cell in kept or period in periods_of(site_of(read, site_id)):
            dishes = tuple((s.dish.id, s.dish.name) for s in planned.get(cell, ()))
            found.append(MealDishes(period, dishes, tuple(kept.get(cell, ()))))
    return found


def likely_meal(read: Any, site_id: str) -> str:
    """The meal that is just cooked."""
    from eldercare_desktop.care.site.calendar import period_at
    from eldercare_desktop.care.site.reading import site_of

    return period_at(site_of(read, site_id), now())


def today() -> date:
    """The local day."""
    return now().date()
