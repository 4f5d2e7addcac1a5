"""Ordering single meals."""

from __future__ import annotations

from datetime import timedelta

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.roster.ordering import (
    OrderChange,
    end_plans,
    order_meals,
    plans_ending,
)
from eldercare_desktop.care.meal.roster.reading import ordered_meals
from eldercare_desktop.care.meal.roster.record import MealOrder
from eldercare_desktop.store.store import Store
from tests import factories as make
from tests.store_fixtures import TestClock

MONDAY, TUESDAY, SATURDAY, SUNDAY = "2026-11-23", "2026-11-24", "2026-11-28", "2026-11-29"
WEEK = (MONDAY, SUNDAY)


def test_a_standing_order_gives_its_weekdays(store: Store) -> None:
    with store.work() as work:
        plan = make.meal_plan(work, price_set="B")
        meals = ordered_meals(work, *WEEK)
    assert [meal.day for meal in meals] == [f"2026-11-{n}" for n in range(23, 28)]
    assert {(m.period, m.mode, m.price_set, m.plan_id, m.order_id) for m in meals} == {
        ("lunch", "dine_in", "B", plan.id, None)
    }


def test_an_order_holds_for_its_meal_alone(store: Store) -> None:
    with store.work() as work:
        route = make.meal_route(work)
        plan = make.meal_plan(work)
        change = OrderChange(plan.resident_id, TUESDAY, "lunch", "delivery", "C", route.id)
        assert order_meals(work, plan.site_id, [change]) == 1
        found = {m.day: m for m in ordered_meals(work, *WEEK)}
    assert (found[TUESDAY].mode, found[TUESDAY].price_set) == ("delivery", "C")
    assert found[TUESDAY].route_id == route.id
    assert found[TUESDAY].plan_id == plan.id
    assert found[TUESDAY].order_id
    assert (found[MONDAY].mode, found[MONDAY].order_id) == ("dine_in", None)


def test_a_meal_is_taken_off_and_put_back(store: Store) -> None:
    with store.work() as work:
        plan = make.meal_plan(work)
        off = OrderChange(plan.resident_id, MONDAY, "lunch", "none")
        assert order_meals(work, plan.site_id, [off]) == 1
        assert MONDAY not in {m.day for m in ordered_meals(work, *WEEK)}
        assert order_meals(work, plan.site_id, [off]) == 0
        back = OrderChange(plan.resident_id, MONDAY, "lunch", None)
        assert order_meals(work, plan.site_id, [back]) == 1
        found = {m.day: m for m in ordered_meals(work, *WEEK)}
    assert found[MONDAY].order_id is None


def test_an_order_for_what_is_planned_leaves_no_trace(store: Store) -> None:
    with store.work() as work:
        plan = make.meal_plan(work)
        planned = OrderChange(plan.resident_id, MONDAY, "lunch", "dine_in")
        assert order_meals(work, plan.site_id, [planned]) == 0
        assert work.find(MealOrder) == []


def test_the_order_of_a_clock_that_goes_ahead_can_be_changed(
    store: Store, clock: TestClock
) -> None:
    with store.work() as work:
        plan = make.meal_plan(work)
        ahead = (clock.now + timedelta(days=400)).isoformat()
        elder = work.find(type(plan))[0].resident_id
        make.meal_order(
            work,
            site_id=plan.site_id,
            resident_id=elder,
            day=MONDAY,
            ordered="none",
            recorded_at=ahead,
        )
        change = OrderChange(elder, MONDAY, "lunch", "delivery")
        order_meals(work, plan.site_id, [change])
        found = {m.day: m.mode for m in ordered_meals(work, *WEEK)}
    assert found[MONDAY] == "delivery"


def test_nothing_is_ordered_where_nothing_is_served(store: Store) -> None:
    with store.work() as work:
        plan = make.meal_plan(work)
        weekend = OrderChange(plan.resident_id, SATURDAY, "lunch", "dine_in")
        with pytest.raises(CareError) as refused:
            order_meals(work, plan.site_id, [weekend])
    assert refused.value.code == "meal_not_served"
    assert refused.value.params["why"] == "weekday"


def test_nothing_is_ordered_after_a_death(store: Store) -> None:
    with store.work() as work:
        who = make.person(work, life_status="deceased", death_date="2026-11-20")
        elder = make.resident(work, who)
        site = make.site(work)
        with pytest.raises(CareError) as refused:
            order_meals(work, site.id, [OrderChange(elder.id, MONDAY, "lunch", "dine_in")])
    assert refused.value.code == "dated_after_death"


def test_leaving_ends_what_has_begun_and_removes_what_has_not(store: Store) -> None:
    with store.work() as work:
        elder = make.resident(work)
        begun = make.meal_plan(work, None, elder)
        coming = make.meal_plan(work, None, elder, since="2026-12-01")
        over = make.meal_plan(work, None, elder, since="2026-01-01", ended_on="2026-02-01")
        ending = {plan.id for plan in plans_ending(work, elder.person_id, "2026-11-24")}
        assert ending == {begun.id, coming.id}
        end_plans(work, elder.person_id, "2026-11-24")
        kept = {plan.id: plan.ended_on for plan in work.find(type(begun))}
    assert kept == {begun.id: "2026-11-24", over.id: "2026-02-01"}


def test_on_the_day_of_a_death_a_meal_may_have_been_had(store: Store) -> None:
    with store.work() as work:
        who = make.person(work, life_status="deceased", death_date=TUESDAY)
        make.meal_plan(work, None, make.resident(work, who))
        assert [meal.day for meal in ordered_meals(work, *WEEK)] == [MONDAY, TUESDAY]


def test_who_is_gone_without_a_day_is_not_cooked_for(store: Store) -> None:
    with store.work() as work:
        who = make.person(work, life_status="deceased")
        make.meal_plan(work, None, make.resident(work, who))
        assert ordered_meals(work, *WEEK) == []
