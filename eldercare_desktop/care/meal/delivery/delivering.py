"""Noting what became of the meals that were brought: handed over, or nobody home."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, cast

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.delivery.routes import RouteRow, RouteStops, Stop, stops
from eldercare_desktop.care.meal.serving.entry import ServingEntry
from eldercare_desktop.care.meal.serving.logging import (
    correct_serving,
    log_servings,
    withdraw_serving,
)
from eldercare_desktop.care.meal.terms import Period
from eldercare_desktop.store.work import Work

Brought = Literal["delivered", "nobody_home"]
MealOf = tuple[str, str, Period]
"""Site, day (YYYY-MM-DD) and meal."""


def note_stops(work: Work, meal: MealOf, outcomes: Mapping[str, Brought | None]) -> int:
    """Keep what became of some stops (by resident); None takes back what was noted.

    What says so already is left alone, what says otherwise is corrected. The helper of the
    route on that day is noted as who brought it. Returns how many stops it changed.
    CareError: meal_no_stop (nothing is to be brought there), meal_ate_here (`name`: they came
    to eat), and those of `log_serving`, `correct_serving` and `withdraw_serving`.
    """
    known = _stops(stops(work, *meal))
    entries, changed = [], 0
    for resident_id, outcome in outcomes.items():
        if resident_id not in known:
            raise CareError("meal_no_stop")
        route, stop = known[resident_id]
        if stop.outcome == (outcome or ""):
            continue
        if stop.outcome == "served":
            raise CareError("meal_ate_here", name=stop.name)
        changed += 1
        if stop.serving_id is None:
            entries.append(_entry(meal, route, stop, cast(Brought, outcome)))
        elif outcome is None:
            withdraw_serving(work, stop.serving_id)
        else:
            correct_serving(work, stop.serving_id, outcome=outcome)
    if entries:
        log_servings(work, entries)
    work.label = _label(outcomes)
    return changed


def deliver_rest(work: Work, meal: MealOf, route_id: str | None) -> int:
    """Everything on a route of which nothing was noted yet was handed over; returns how many.

    `route_id` None: what no route brings. CareError: as `note_stops`.
    """
    found = [one for one in stops(work, *meal) if (one.route.id if one.route else None) == route_id]
    rest: dict[str, Brought | None] = {
        stop.resident_id: "delivered" for one in found for stop in one.stops if not stop.outcome
    }
    return note_stops(work, meal, rest)


def _stops(found: list[RouteStops]) -> dict[str, tuple[RouteRow | None, Stop]]:
    return {stop.resident_id: (one.route, stop) for one in found for stop in one.stops}


def _entry(meal: MealOf, route: RouteRow | None, stop: Stop, outcome: Brought) -> ServingEntry:
    site_id, day, period = meal
    return ServingEntry(
        resident_id=stop.resident_id,
        site_id=site_id,
        day=day,
        period=period,
        outcome=outcome,
        price_set=stop.price_set,
        helper_id=_brings(route, stop),
    )


def _brings(route: RouteRow | None, stop: Stop) -> str | None:
    """Who is a helper and has meals brought as well is not brought them by themselves."""
    if route is None or route.gone or route.person_id == stop.person_id:
        return None
    return route.helper_id


def _label(outcomes: Mapping[str, Brought | None]) -> str:
    if len(outcomes) > 1:
        return "deliver_meals"
    outcome = next(iter(outcomes.values()), None)
    return f"meal_{outcome}" if outcome else "meal_not_noted"
