"""What delivery writes, in a worker: one use case each."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from eldercare_desktop.screens.meals.delivery.loading import DeliveryDay

Values = dict[str, Any]


def note_stops(work: Any, day: DeliveryDay, outcomes: Mapping[str, str | None]) -> int:
    """What became of some stops; None: nothing was noted after all."""
    from eldercare_desktop.care.meal.delivery import delivering

    meal: Any = (day.site_id, day.day, day.period)
    wanted: Any = outcomes
    return delivering.note_stops(work, meal, wanted)


def deliver_rest(work: Any, day: DeliveryDay, route_id: str) -> int:
    """All others of a route were handed over."""
    from eldercare_desktop.care.meal.delivery import delivering

    meal: Any = (day.site_id, day.day, day.period)
    return delivering.deliver_rest(work, meal, route_id or None)


def put_on_route(
    work: Any, day: DeliveryDay, residents: Collection[str], route_id: str, *, for_good: bool
) -> str:
    """Some people are brought their meal by another route; returns its id."""
    from eldercare_desktop.care.meal.delivery import routing

    meal: Any = (day.site_id, day.day, day.period)
    routing.put_on_route(work, meal, residents, route_id or None, for_good=for_good)
    return route_id


def add_route(work: Any, site_id: str, values: Values) -> str:
    """A new route; returns its id."""
    from eldercare_desktop.care.meal.delivery import routing

    return routing.add_route(work, site_id, **values).id


def change_route(work: Any, seen: Any, values: Values) -> str:
    """A route, put right."""
    from eldercare_desktop.care.meal.delivery import routing

    return routing.change_route(work, seen, **values).id


def remove_route(work: Any, route_id: str) -> str:
    """A route that nobody goes any more."""
    from eldercare_desktop.care.meal.delivery import routing

    routing.remove_route(work, route_id)
    return ""


def step_in(work: Any, route_id: str, day: str, helper_id: str | None) -> str:
    """Somebody else goes on one day."""
    from eldercare_desktop.care.meal.delivery import routing

    routing.step_in(work, route_id, day, helper_id)
    return route_id


def log_check(work: Any, values: Values, absence: Values | None, incident: Values | None) -> str:
    """The answer to missed meals, with what comes of it; returns whose it is."""
    from eldercare_desktop.care.absence.noting import AbsenceEntry
    from eldercare_desktop.care.incident.opening import IncidentEntry
    from eldercare_desktop.care.meal.delivery.checking import CheckEntry
    from eldercare_desktop.care.meal.delivery.checking import log_check as log

    entry = CheckEntry(
        **values,
        absence=AbsenceEntry(values["resident_id"], **absence) if absence else None,
        incident=IncidentEntry(values["resident_id"], **incident) if incident else None,
    )
    return log(work, entry).resident_id


def withdraw_check(work: Any, check_id: str) -> None:
    """Nobody looked after all."""
    from eldercare_desktop.care.meal.delivery.checking import withdraw_check as withdraw

    withdraw(work, check_id)
