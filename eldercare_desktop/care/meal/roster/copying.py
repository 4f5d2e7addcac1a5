"""Copying the single orders of a week into the weeks after it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from eldercare_desktop.care.meal.roster.facts import eaters_between
from eldercare_desktop.care.meal.roster.holding import Eater, Order
from eldercare_desktop.care.meal.roster.ordering import OrderChange, order_meals
from eldercare_desktop.care.meal.roster.reading import Sites
from eldercare_desktop.care.meal.terms import Period
from eldercare_desktop.store.work import Work


@dataclass
class Copied:
    """What came of it: meals that were ordered or taken off, those that had an order of their

    own already and keep it, those on which the site does not serve, and those of people who
    are gone by then.
    """

    meals: int = 0
    kept: int = 0
    closed: int = 0
    gone: int = 0


def copy_week(
    work: Work,
    site_id: str,
    monday: str,
    *,
    weeks: int = 1,
    residents: Collection[str] | None = None,
) -> Copied:
    """Order in each of the next `weeks` what was ordered for single meals of a week.

    Standing orders go on by themselves and are not copied. CareError: row_gone.
    """
    copied = Copied()
    changes: list[OrderChange] = []
    for ahead in range(1, weeks + 1):
        changes += _week(work, site_id, monday, 7 * ahead, residents, copied)
    copied.meals = order_meals(work, site_id, changes)
    work.label = "copy_meal_week"
    return copied


def _week(
    work: Work,
    site_id: str,
    monday: str,
    ahead: int,
    residents: Collection[str] | None,
    copied: Copied,
) -> Iterator[OrderChange]:
    first, last = _later(monday, ahead), _later(monday, ahead + 6)
    source = eaters_between(work, monday, _later(monday, 6), site_id=site_id)
    wanted = [key for key in source if residents is None or key in residents]
    target = eaters_between(work, first, last, residents=wanted)
    sites = Sites(work, first, last)
    for key in wanted:
        for day, period, order in _orders(source[key], site_id):
            there = _later(day, ahead)
            if _may_copy(target.get(key), there, period, order, sites, copied):
                yield OrderChange(
                    key, there, period, order.ordered, order.price_set, order.route_id
                )


def _orders(eater: Eater, site_id: str) -> Iterator[tuple[str, Period, Order]]:
    for (day, period), order in sorted(eater.orders.items()):
        if order.site_id == site_id:
            yield day, period, order


def _may_copy(
    eater: Eater | None, day: str, period: Period, order: Order, sites: Sites, copied: Copied
) -> bool:
    """Whether a meal of a later week takes an order over; if not, it is counted why."""
    stop = eater.stop_on(day, period) if eater else None
    if eater is None or (stop is not None and stop.kind in ("dead", "left")):
        copied.gone += 1
    elif (day, period) in eater.orders:
        copied.kept += 1
    elif order.ordered != "none" and not sites.serves(order.site_id, day, period):
        copied.closed += 1
    else:
        return True
    return False


def _later(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
