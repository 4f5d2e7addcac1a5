"""Who eats at the demo village's kitchen: standing orders, pauses, changes of single days."""

from __future__ import annotations

from datetime import timedelta
from itertools import islice

from eldercare_desktop.care.meal.roster.holding import days_of
from eldercare_desktop.care.meal.roster.ordering import OrderChange, order_meals
from eldercare_desktop.care.meal.roster.pausing import PauseEntry, begin_pauses
from eldercare_desktop.care.meal.roster.planning import PlanEntry, start_plans
from eldercare_desktop.care.meal.roster.reading import Sites
from eldercare_desktop.care.site.reading import meal_sites
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.demo.people import Village
from eldercare_desktop.store.work import Work

EATERS = 44
WORK_DAYS = ("1", "2", "3", "4", "5")
EVERY_DAY = (*WORK_DAYS, "6", "7")
BEGAN_DAYS_AGO = 95


def add_roster(work: Work, village: Village) -> None:
    """Forty-four elders: most eat lunch there on work days, some are brought it every day."""
    site, eaters = meal_sites(work)[0], _eaters(village)
    since = (village.today - timedelta(days=BEGAN_DAYS_AGO)).isoformat()
    there = tuple(eaters[:26])
    brought = tuple(eaters[26:38])
    both = tuple(eaters[38:])
    start_plans(work, PlanEntry(there, site.id, weekdays=WORK_DAYS, since=since))
    delivered = PlanEntry(brought, site.id, weekdays=EVERY_DAY, mode="delivery", since=since)
    start_plans(work, delivered)
    meals = ("lunch", "dinner")
    start_plans(work, PlanEntry(both, site.id, meals, EVERY_DAY, price_set="B", since=since))
    _add_pauses(work, village, eaters)
    _add_changes(work, village, site, eaters)


def _eaters(village: Village) -> list[str]:
    """The first who live here, are on the register and not away for good."""
    here = (
        resident.id
        for person, resident in village.elders
        if person.life_status == "living" and not person.deleted and resident.ended_on is None
    )
    return list(islice(here, EATERS))


def _add_pauses(work: Work, village: Village, eaters: list[str]) -> None:
    """One is visited by the daughter, one eats at a neighbour's until nobody knows when."""
    on, until = (village.today + timedelta(days=n) for n in (1, 6))
    week = PauseEntry((eaters[3],), on.isoformat(), until.isoformat(), (), "女儿回来住几天")
    begin_pauses(work, week)
    open_end = PauseEntry((eaters[11],), village.today.isoformat(), reason="在邻居家搭伙")
    begin_pauses(work, open_end)


def _add_changes(work: Work, village: Village, site: Site, eaters: list[str]) -> None:
    """In the week of today and the next: some meals off, one with the better set, a box."""
    monday = village.today - timedelta(days=village.today.weekday())
    first, last = monday.isoformat(), (monday + timedelta(days=13)).isoformat()
    sites = Sites(work, first, last)
    days = [day for day, _ in days_of(first, last) if sites.serves(site.id, day, "lunch")]
    changes = []
    for number, day in enumerate(days):
        changes += [
            OrderChange(eaters[(5 * number) % 26], day, "lunch", "none"),
            OrderChange(eaters[(7 * number + 2) % 26], day, "lunch", "delivery"),
            OrderChange(eaters[(3 * number + 9) % 26], day, "lunch", "dine_in", "C"),
        ]
    order_meals(work, site.id, changes)
