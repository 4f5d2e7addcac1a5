"""Ordered meals: what is really to be cooked. Computed from the roster, never stored."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from eldercare_desktop.care.meal.roster.facts import eaters_between
from eldercare_desktop.care.meal.roster.holding import Eater, days_of
from eldercare_desktop.care.meal.terms import PERIODS, Mode, Period
from eldercare_desktop.care.site.calendar import ServingDay, serving_days
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.store.reader import Reader


class Meal(NamedTuple):
    """A meal that is ordered. `price_set` None: the usual set. `route_id`: who brings it.

    `plan_id` is the standing order that asks for it, `order_id` the order of this one meal
    that holds instead; both where a single change overrides a standing order.
    """

    resident_id: str
    site_id: str
    day: str
    period: Period
    mode: Mode
    price_set: str | None
    route_id: str | None
    plan_id: str | None
    order_id: str | None


def ordered_meals(
    reader: Reader,
    first: str,
    last: str,
    *,
    site_id: str | None = None,
    residents: Collection[str] | None = None,
) -> list[Meal]:
    """The meals from day `first` to day `last` that are to be cooked, by day and meal.

    Of one site, and of these residents, if said. Only on days and for meals that the site
    serves; nobody who has died, left the register, is away or pauses. The rules stand in
    `holding.py`.
    """
    eaters = eaters_between(reader, first, last, site_id=site_id, residents=residents)
    sites = Sites(reader, first, last)
    return [
        meal
        for day, weekday in days_of(first, last)
        for period in PERIODS
        for eater in eaters.values()
        if (meal := meal_of(eater, day, weekday, period, sites)) is not None
        and site_id in (None, meal.site_id)
    ]


class Sites:
    """On which days the sites serve, read once for each site that is asked for."""

    def __init__(self, reader: Reader, first: str, last: str) -> None:
        self._reader, self._first, self._last = reader, first, last
        self._known: dict[str, Mapping[str, ServingDay]] = {}

    def serves(self, site_id: str, day: str, period: str) -> bool:
        """Whether a site serves a meal."""
        return period in self.day(site_id, day).periods

    def day(self, site_id: str, day: str) -> ServingDay:
        """What a site serves on a day of the span."""
        days = self._known.get(site_id)
        if days is None:
            days = self._known[site_id] = self._days(site_id)
        return days.get(day) or ServingDay(day, (), "site_closed")

    def _days(self, site_id: str) -> Mapping[str, ServingDay]:
        site = self._reader.get(Site, site_id)
        if site is None or site.deleted:
            return {}
        return serving_days(self._reader, site, self._first, self._last)


def meal_of(eater: Eater, day: str, weekday: str, period: Period, sites: Sites) -> Meal | None:
    """The meal of one person, or None if there is nothing to be cooked for them."""
    wanted = eater.wanted(day, weekday, period)
    if wanted is None or wanted.mode is None or eater.stop_on(day, period):
        return None
    if not sites.serves(wanted.site_id, day, period):
        return None
    return Meal(
        eater.resident_id,
        wanted.site_id,
        day,
        period,
        wanted.mode,
        wanted.price_set,
        wanted.route_id,
        wanted.plan_id,
        wanted.order_id,
    )
