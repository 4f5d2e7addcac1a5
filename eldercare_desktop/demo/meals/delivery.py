"""Who brings meals in the demo village, and who was not at home for theirs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from sqlmodel import col

from eldercare_desktop.care.meal.delivery.delivering import note_stops
from eldercare_desktop.care.meal.delivery.routes import stops
from eldercare_desktop.care.meal.delivery.routing import add_route, put_on_route, step_in
from eldercare_desktop.care.meal.delivery.who import paired_with
from eldercare_desktop.care.meal.roster.record import MealPlan
from eldercare_desktop.care.meal.serving.logging import withdraw_serving
from eldercare_desktop.care.meal.serving.reading import servings_between
from eldercare_desktop.care.meal.terms import Period
from eldercare_desktop.care.site.reading import meal_sites
from eldercare_desktop.care.visit.record import Visit
from eldercare_desktop.demo.people import Village
from eldercare_desktop.store.work import Work

LUNCH: Period = "lunch"


def add_routes(work: Work, village: Village) -> None:
    """Two routes, one of which somebody else goes today; one elder is on none yet."""
    site, today = meal_sites(work)[0], village.today.isoformat()
    free = [helper for _, helper in village.helpers if helper.available]
    east = add_route(work, site.id, "东片", helper_id=free[0].id, note="电动车,保温箱在幸福院")
    west = add_route(work, site.id, "西片", helper_id=free[1].id)
    brought = work.find(MealPlan, col(MealPlan.mode) == "delivery", order_by=[col(MealPlan.id)])
    ids = list(dict.fromkeys(plan.resident_id for plan in brought))
    half = len(ids) // 2
    meal = (site.id, today, LUNCH)
    put_on_route(work, meal, ids[:half], east.id, for_good=True)
    put_on_route(work, meal, ids[half:-1], west.id, for_good=True)
    step_in(work, west.id, today, free[2].id)


def add_missed(work: Work, village: Village) -> None:
    """Nobody was home when yesterday's lunch was brought to one; another missed two meals."""
    site = meal_sites(work)[0]
    yesterday = (village.today - timedelta(days=1)).isoformat()
    meal = (site.id, yesterday, LUNCH)
    brought = [stop for one in stops(work, *meal) for stop in one.stops]
    away = [stop.resident_id for stop in brought if stop.outcome != "served"]
    if away:
        note_stops(work, meal, {_looked_after(work, away, yesterday): "nobody_home"})
    _miss_two(work, site.id, village.today)


def _looked_after(work: Work, residents: Sequence[str], since: str) -> str:
    """The first whom nobody has visited since, one who is paired with a helper before others."""
    seen = {visit.resident_id for visit in work.find(Visit, col(Visit.visited_on) >= since)}
    left = [one for one in residents if one not in seen] or list(residents)
    paired = paired_with(work, left, work.today)
    return next((one for one in left if one in paired), left[0])


def _miss_two(work: Work, site_id: str, today: date) -> None:
    """Takes back the last two lunches of somebody who eats there on work days."""
    first, last = (today - timedelta(days=n) for n in (12, 1))
    rows = [
        row
        for row in servings_between(work, first.isoformat(), last.isoformat(), site_id=site_id)
        if row.counts and row.outcome == "served" and row.resident_id and not row.walk_in
    ]
    days = sorted({row.day for row in rows if date.fromisoformat(row.day).isoweekday() <= 5})[-2:]
    there = [row for row in rows if row.day in days and row.period == LUNCH]
    twice = [who for who, n in Counter(row.resident_id or "" for row in there).items() if n == 2]
    if twice and len(days) == 2:
        missing = _looked_after(work, twice, days[0])
        for row in there:
            if row.resident_id == missing:
                withdraw_serving(work, row.id)
