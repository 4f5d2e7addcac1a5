"""Who brings meals on a day, and when: nobody is sent elsewhere in that hour."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import Final

from sqlalchemy import or_, select

from eldercare_desktop.care.meal.delivery.routes import routes_of
from eldercare_desktop.care.meal.roster.record import MealPlan
from eldercare_desktop.care.meal.terms import Period
from eldercare_desktop.care.site.calendar import begins_at, serving_days
from eldercare_desktop.care.site.reading import meal_sites
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.care.time_bank.matching.scoring import Span
from eldercare_desktop.care.time_bank.service.times import minute_of
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

MINUTES: Final = 60
"""A round with meals takes about an hour from the time at which the meal begins."""


def bringing(reader: Reader, village: str, day: str) -> dict[str, tuple[tuple[Span, str], ...]]:
    """Helper -> the times of the day in which they bring meals by the standing orders.

    Who steps in for the day counts, and not whom they stand in for.
    """
    found: defaultdict[str, list[tuple[Span, str]]] = defaultdict(list)
    for site in meal_sites(reader, village):
        carried = _carried(reader, site, day)
        for route in routes_of(reader, site.id, day=day) if carried else ():
            for period in carried.get(route.id, ()):
                if route.helper_id is not None:
                    begin = minute_of(begins_at(site, period))
                    found[route.helper_id].append(((begin, begin + MINUTES), "meals"))
    return {helper: tuple(spans) for helper, spans in found.items()}


def _carried(reader: Reader, site: Site, day: str) -> dict[str, set[Period]]:
    """Route -> the meals that are carried on it on that day."""
    served = serving_days(reader, site, day, day)[day].periods
    weekday = str(date.fromisoformat(day).isoweekday())
    plan = table_of(MealPlan)
    query = select(plan.c.route_id, plan.c.period, plan.c.weekdays).where(
        plan.c.deleted == 0,
        plan.c.site_id == site.id,
        plan.c.mode == "delivery",
        plan.c.route_id.is_not(None),
        plan.c.since <= day,
        or_(plan.c.ended_on.is_(None), plan.c.ended_on > day),
    )
    found: defaultdict[str, set[Period]] = defaultdict(set)
    for row in reader.rows(query):
        if row.period in served and weekday in row.weekdays:
            found[row.route_id].add(row.period)
    return found
