"""Today's meals of each site: ordered, here, brought, missing; and what was never ticked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from eldercare_desktop.care.meal.delivery.history import (
    live_routes,
    meals_that_were,
    way_of,
)
from eldercare_desktop.care.meal.delivery.judging import DINE_IN, Taken
from eldercare_desktop.care.meal.delivery.missed import MissedCheck, missed_checks
from eldercare_desktop.care.meal.roster.reading import Meal, ordered_meals
from eldercare_desktop.care.meal.serving.reading import ServingRow, servings_between
from eldercare_desktop.care.meal.terms import PERIODS, Period
from eldercare_desktop.care.site.reading import meal_sites
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.care.visit.tiers import days_after
from eldercare_desktop.store.reader import Reader

UNTICKED_DAYS: Final = 3
"""So many days back it is asked whether the meals were ticked."""


@dataclass(frozen=True)
class MealToday:
    """One meal of one site today.

    `ordered` in all, of which `delivery` are to be brought. `here` came, `brought` were handed
    over, `in_vain` found nobody home, `missing` are ordered and nothing is known of them yet.
    """

    site_id: str
    site: str
    village: str
    period: Period
    begins: str
    ordered: int
    delivery: int
    here: int
    brought: int
    in_vain: int
    missing: int
    missing_delivery: int


@dataclass(frozen=True)
class Unticked:
    """A meal of an earlier day of which nothing was noted in one way: at the site, or brought.

    `people` had ordered it so.
    """

    site_id: str
    site: str
    village: str
    day: str
    period: Period
    delivery: bool
    people: int


@dataclass(frozen=True)
class MealsToday:
    """Everything about meals that the first screen shows on the day `day`."""

    day: str
    missed: tuple[MissedCheck, ...]
    meals: tuple[MealToday, ...]
    unticked: tuple[Unticked, ...]


def meals_today(reader: Reader, today: str, *, village: str | None = None) -> MealsToday:
    """Today's meals, who is to be looked after, and what of the last days was never ticked."""
    sites = {site.id: site for site in meal_sites(reader, village)}
    if not sites:
        missed = tuple(missed_checks(reader, today, village=village))
        return MealsToday(today, missed, (), ())
    first = days_after(today, -UNTICKED_DAYS)
    ordered = [m for m in ordered_meals(reader, first, today) if m.site_id in sites]
    return MealsToday(
        today,
        tuple(missed_checks(reader, today, village=village)),
        tuple(_today(reader, [meal for meal in ordered if meal.day == today], today, sites)),
        tuple(_unticked(reader, [meal for meal in ordered if meal.day < today], sites)),
    )


def _today(
    reader: Reader, ordered: Iterable[Meal], today: str, sites: Mapping[str, Site]
) -> list[MealToday]:
    meals: dict[tuple[str, Period], list[Meal]] = {}
    for meal in ordered:
        meals.setdefault((meal.site_id, meal.period), []).append(meal)
    rows: dict[tuple[str, Period], list[ServingRow]] = {}
    had: set[tuple[str | None, Period]] = set()
    for row in servings_between(reader, today, today):
        if row.counts and not row.extra and row.site_id in sites:
            rows.setdefault((row.site_id, row.period), []).append(row)
        if row.counts:
            had.add((row.resident_id, row.period))
    keys = sorted({*meals, *rows}, key=lambda key: _place(sites[key[0]], key[1]))
    return [_meal(sites[s], p, meals.get((s, p), []), rows.get((s, p), []), had) for s, p in keys]


def _meal(
    site: Site,
    period: Period,
    ordered: list[Meal],
    rows: list[ServingRow],
    had: set[tuple[str | None, Period]],
) -> MealToday:
    outcomes = Counter(row.outcome for row in rows)
    missing = [meal for meal in ordered if (meal.resident_id, period) not in had]
    return MealToday(
        site_id=site.id,
        site=site.name,
        village=site.village,
        period=period,
        begins=str(getattr(site, f"{period}_at")),
        ordered=len(ordered),
        delivery=sum(meal.mode == "delivery" for meal in ordered),
        here=outcomes["served"],
        brought=outcomes["delivered"],
        in_vain=outcomes["nobody_home"],
        missing=len(missing),
        missing_delivery=sum(meal.mode == "delivery" for meal in missing),
    )


def _unticked(reader: Reader, ordered: Iterable[Meal], sites: Mapping[str, Site]) -> list[Unticked]:
    """By site, day and meal; the routes of which nothing is known are told as one."""
    routes = live_routes(reader)
    people = Counter(
        Taken(m.site_id, m.day, m.period, way_of(m.mode, m.route_id, routes)) for m in ordered
    )
    left: Counter[tuple[str, str, Period, bool]] = Counter()
    for taken in people.keys() - meals_that_were(reader, people):
        key = (taken.site_id, taken.day, _period(taken.period), taken.way != DINE_IN)
        left[key] += people[taken]
    found = [
        Unticked(site, sites[site].name, sites[site].village, day, period, delivery, number)
        for (site, day, period, delivery), number in left.items()
    ]
    found.sort(key=lambda one: (*_place(sites[one.site_id], one.period), one.delivery))
    return sorted(found, key=lambda one: one.day, reverse=True)


def _period(name: str) -> Period:
    return next(period for period in PERIODS if period == name)


def _place(site: Site, period: Period) -> tuple[str, str, str, int]:
    return site.village, site.name, site.id, PERIODS.index(period)
