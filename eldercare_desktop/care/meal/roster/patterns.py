"""A pattern for one week alone: the same words as a standing order, written as single orders."""

from __future__ import annotations

from datetime import date, timedelta
from typing import cast

from eldercare_desktop.care.meal.roster.holding import days_of
from eldercare_desktop.care.meal.roster.ordering import OrderChange, order_meals
from eldercare_desktop.care.meal.roster.planning import PlanEntry, refuse_plan
from eldercare_desktop.care.meal.roster.reading import Sites
from eldercare_desktop.care.meal.terms import Period
from eldercare_desktop.store.work import Work


def order_week(work: Work, entry: PlanEntry, monday: str) -> int:
    """Order for everybody who is named what the pattern says, in the week of a Monday alone.

    From `since` of the entry on, where that lies in the week, and on days on which the site
    serves; the days before stay as they are. Returns how many meals were changed.
    CareError, and nothing is written: those of `refuse_plan`.
    """
    last = (date.fromisoformat(monday) + timedelta(days=6)).isoformat()
    first = max(monday, entry.since or monday)
    for resident_id in entry.residents:
        refuse_plan(work, entry, resident_id)
    sites = Sites(work, monday, last)
    changes = [
        OrderChange(
            resident_id, day, cast(Period, period), entry.mode, entry.price_set, entry.route_id
        )
        for day, weekday in days_of(monday, last)
        if day >= first and weekday in entry.weekdays
        for period in entry.periods
        if sites.serves(entry.site_id, day, period)
        for resident_id in dict.fromkeys(entry.residents)
    ]
    changed = order_meals(work, entry.site_id, changes)
    work.label = "order_pattern"
    return changed
