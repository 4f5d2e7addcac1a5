"""Routes: made, given to a helper for good or for one day, and who is on them."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import or_
from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.delivery.record import MealRoute, MealStandIn
from eldercare_desktop.care.meal.delivery.routes import stand_ins
from eldercare_desktop.care.meal.roster.ordering import OrderChange, order_meals
from eldercare_desktop.care.meal.roster.reading import Meal, ordered_meals
from eldercare_desktop.care.meal.roster.record import MealPlan
from eldercare_desktop.care.meal.terms import Period
from eldercare_desktop.care.need.whom import refuse_helper
from eldercare_desktop.care.site.reading import site_of
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

EDITED = {"name", "helper_id", "note"}
"""What can be changed of a route."""


def add_route(
    work: Work, site_id: str, name: str, *, helper_id: str | None = None, note: str | None = None
) -> MealRoute:
    """A new route of a site. CareError: see `_refuse`; row_gone (site, helper)."""
    work.label = "add_meal_route"
    site = site_of(work, site_id)
    route = MealRoute(
        village=site.village, site_id=site.id, name=name, helper_id=helper_id, note=note
    )
    _refuse(work, route)
    return work.insert(route)


def change_route(work: Work, seen: MealRoute, **values: Any) -> MealRoute:
    """Another name, helper or note: from now on.

    CareError: see `_refuse`; row_gone, changed_meanwhile.
    """
    assert values.keys() <= EDITED, values
    work.label = "change_meal_route"
    _refuse(work, seen.model_copy(update=values))
    return work.set(seen, **values)


def remove_route(work: Work, route_id: str) -> MealRoute:
    """Remove a route. Who was on it is on none, and shown as such. CareError: row_gone."""
    work.label = "remove_meal_route"
    route = _there(work, route_id)
    return work.delete(route)


def step_in(work: Work, route_id: str, day: str, helper_id: str | None) -> MealStandIn | None:
    """Somebody else takes a route on one day; None, or its own helper: nobody does after all.

    Returns None where that was so already. CareError: row_gone, dated_after_death.
    """
    work.label = "step_in_meal_route"
    route = _there(work, route_id)
    wanted = None if helper_id == route.helper_id else helper_id
    refuse_helper(work, wanted, day, "helper_id")
    if stand_ins(work, day, [route_id]).get(route_id) == wanted:
        return None
    return work.insert(
        MealStandIn(
            village=route.village,
            route_id=route.id,
            day=day,
            helper_id=wanted,
            recorded_at=work.now.isoformat(),
        )
    )


def put_on_route(
    work: Work,
    meal: tuple[str, str, Period],
    residents: Collection[str],
    route_id: str | None,
    *,
    for_good: bool,
) -> int:
    """Have the meals of some people brought by a route: that of `meal` (site, day, meal), or all.

    For good it is their standing orders, for this meal of the day, that name the route; who has
    none for it is given the route for the one meal. Returns for how many something changed.
    CareError: row_gone, and those of `order_meals`.
    """
    site_id, day, period = meal
    if route_id is not None and _there(work, route_id).site_id != site_id:
        raise CareError("row_gone")
    brought = _brought(work, meal, residents)
    standing = _name_in_plans(work, meal, residents, route_id) if for_good else set()
    once = [
        OrderChange(one.resident_id, day, period, "delivery", one.price_set, route_id)
        for one in brought
        if one.resident_id not in standing or one.order_id is not None
    ]
    changed = order_meals(work, site_id, once) if once else 0
    work.label = "put_on_meal_route"
    return len(standing) or changed


def _brought(work: Reader, meal: tuple[str, str, Period], residents: Collection[str]) -> list[Meal]:
    site_id, day, period = meal
    found = ordered_meals(work, day, day, site_id=site_id, residents=residents)
    return [one for one in found if one.period == period and one.mode == "delivery"]


def _name_in_plans(
    work: Work, meal: tuple[str, str, Period], residents: Collection[str], route_id: str | None
) -> set[str]:
    """Whose standing orders there are; the route is written into each."""
    site_id, day, period = meal
    found = work.find(
        MealPlan,
        col(MealPlan.resident_id).in_(sorted(residents)),
        col(MealPlan.site_id) == site_id,
        col(MealPlan.period) == period,
        col(MealPlan.mode) == "delivery",
        or_(col(MealPlan.ended_on).is_(None), col(MealPlan.ended_on) > day),
    )
    for plan in found:
        if plan.route_id != route_id:
            work.set(plan, route_id=route_id)
    return {plan.resident_id for plan in found}


def _there(work: Reader, route_id: str) -> MealRoute:
    route = work.get(MealRoute, route_id)
    if route is None or route.deleted:
        raise CareError("row_gone")
    return route


def _refuse(work: Work, route: MealRoute) -> None:
    """CareError: meal_route_unnamed, meal_route_exists (`name`), row_gone (helper),
    dated_after_death (`name`, `day`)."""
    if not (route.name or "").strip():
        raise CareError("meal_route_unnamed", field="name")
    refuse_helper(work, route.helper_id, work.today, "helper_id")
    others = work.find(MealRoute, col(MealRoute.site_id) == route.site_id)
    if any(one.id != route.id and one.name == route.name.strip() for one in others):
        raise CareError("meal_route_exists", field="name", name=route.name.strip())
