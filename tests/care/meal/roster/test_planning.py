"""Standing orders and pauses: what takes the place of what, what is refused, what ends."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.roster.copying import copy_week
from eldercare_desktop.care.meal.roster.ordering import OrderChange, order_meals
from eldercare_desktop.care.meal.roster.patterns import order_week
from eldercare_desktop.care.meal.roster.pausing import (
    PauseEntry,
    begin_pauses,
    change_pause,
    eat_despite,
    end_pause,
    pauses_of,
    remove_pause,
)
from eldercare_desktop.care.meal.roster.planning import (
    PlanEntry,
    change_plan,
    end_plan,
    plans_of,
    remove_plan,
    start_plans,
)
from eldercare_desktop.care.meal.roster.reading import ordered_meals
from eldercare_desktop.care.records import MealOrder, MealPause, MealPlan, Resident, Site
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories as make

MONDAY = "2026-11-23"
WEEK = (MONDAY, "2026-11-29")
NEXT = ("2026-11-30", "2026-12-06")


def later(days: int) -> str:
    return (date.fromisoformat(MONDAY) + timedelta(days=days)).isoformat()


def begin(work: Work) -> tuple[Site, Resident]:
    return make.site(work, meal_periods=["lunch", "dinner"]), make.resident(work)


def entry(site: Site, elder: Resident, **values: Any) -> PlanEntry:
    return PlanEntry((elder.id,), site.id, **{"since": MONDAY, **values})


def modes(work: Work, span: tuple[str, str] = WEEK) -> dict[str, str]:
    return {meal.day[8:]: meal.mode for meal in ordered_meals(work, *span)}


def test_an_open_order_replaces_and_leaves_the_other_days(store: Store) -> None:
    with store.work() as work:
        site, elder = begin(work)
        start_plans(work, entry(site, elder, since="2026-11-02"))
        tuesdays = entry(site, elder, weekdays=("2", "4"), mode="delivery")
        start_plans(work, tuesdays)
        assert modes(work) == {
            "23": "dine_in",
            "24": "delivery",
            "25": "dine_in",
            "26": "delivery",
            "27": "dine_in",
        }
        assert modes(work, ("2026-11-16", "2026-11-22"))["17"] == "dine_in"
        for plan in plans_of(work, elder.id):
            if plan.mode == "delivery":
                end_plan(work, plan, on=later(7))
        assert sorted(modes(work, NEXT)) == ["02", "04", "30"], "what it replaced does not return"


def test_an_order_with_an_end_lies_over_the_older_one(store: Store) -> None:
    with store.work() as work:
        site, elder = begin(work)
        start_plans(work, entry(site, elder, since="2026-11-02"))
        start_plans(work, entry(site, elder, mode="delivery", ended_on=later(2)))
        found = modes(work)
    assert [found[day] for day in ("23", "24", "25")] == ["delivery", "delivery", "dine_in"]


def test_the_same_once_more_is_left_alone(store: Store) -> None:
    with store.work() as work:
        site, elder = begin(work)
        assert len(start_plans(work, entry(site, elder))) == 1
        assert start_plans(work, entry(site, elder, weekdays=("1", "3"))) == []
        assert len(work.find(MealPlan)) == 1


def test_of_two_laptops_that_began_the_same_both_end(store: Store) -> None:
    with store.work() as work:
        site, elder = begin(work)
        first = make.meal_plan(work, site, elder)
        make.meal_plan(work, site, elder)
        end_plan(work, first, on=MONDAY)
        assert modes(work) == {}


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"weekdays": ()}, "meal_no_weekdays"),
        ({"periods": ()}, "meal_no_periods"),
        ({"periods": ("breakfast",)}, "meal_period_unserved"),
        ({"ended_on": MONDAY}, "meal_plan_ends_before"),
        ({"since": "2026-13-01"}, "invalid_since"),
        ({"residents": ("00" * 16,)}, "row_gone"),
    ],
)
def test_what_makes_no_sense_is_refused(store: Store, values: dict[str, Any], code: str) -> None:
    with store.work() as work:
        site, elder = begin(work)
        said = {"residents": (elder.id,), "site_id": site.id, "since": MONDAY, **values}
        with pytest.raises(CareError) as refused:
            start_plans(work, PlanEntry(**said))
        assert refused.value.code == code
        assert work.find(MealPlan) == []


def test_nothing_is_planned_after_a_death_or_a_leaving(store: Store) -> None:
    with store.work() as work:
        site = make.site(work)
        dead = make.person(work, life_status="deceased", death_date="2026-11-20")
        left = make.resident(work, ended_on="2026-11-20", end_reason="moved_away")
        for resident, code in (
            (make.resident(work, dead), "dated_after_death"),
            (left, "meal_eater_left"),
        ):
            with pytest.raises(CareError) as refused:
                start_plans(work, entry(site, resident))
            assert refused.value.code == code
            with pytest.raises(CareError):
                begin_pauses(work, PauseEntry((resident.id,), MONDAY))


def test_an_order_is_put_right_or_removed(store: Store) -> None:
    with store.work() as work:
        site, elder = begin(work)
        (plan,) = start_plans(work, entry(site, elder))
        with pytest.raises(CareError):
            change_plan(work, plan, weekdays=[])
        plan = change_plan(work, plan, weekdays=["1"], mode="delivery")
        assert modes(work) == {"23": "delivery"}
        remove_plan(work, plan)
        assert modes(work) == {}


def test_what_is_over_does_not_end_again(store: Store) -> None:
    with store.work() as work:
        site, elder = begin(work)
        plan = make.meal_plan(work, site, elder, ended_on="2026-11-10")
        pause = make.meal_pause(work, elder, since="2026-11-01", until="2026-11-10")
        with pytest.raises(CareError) as over:
            end_plan(work, plan)
        assert over.value.code == "meal_plan_over"
        with pytest.raises(CareError) as over:
            end_pause(work, pause)
        assert over.value.code == "meal_pause_over"


def test_a_pattern_for_one_week_writes_single_orders(store: Store) -> None:
    with store.work() as work:
        site, elder = begin(work)
        wanted = entry(site, elder, weekdays=("1", "3", "6"), mode="delivery", since=later(1))
        assert order_week(work, wanted, MONDAY) == 1  # Monday is before, Saturday closed
        assert modes(work) == {"25": "delivery"}
        assert work.find(MealPlan) == []


def test_a_pause_takes_meals_off_until_they_eat_again(store: Store) -> None:
    with store.work() as work:
        site, elder = begin(work)
        start_plans(work, entry(site, elder, periods=("lunch", "dinner")))
        (pause,) = begin_pauses(
            work, PauseEntry((elder.id,), later(1), later(3), ("dinner",), "去女儿家")
        )
        dinners = [m.day for m in ordered_meals(work, *WEEK) if m.period == "dinner"]
        assert dinners == [MONDAY, later(3), later(4)]
        assert len([m for m in ordered_meals(work, *WEEK) if m.period == "lunch"]) == 5
        assert begin_pauses(work, PauseEntry((elder.id,), later(1), later(2), ("dinner",))) == []
        with pytest.raises(CareError) as refused:
            change_pause(work, pause, until=later(1))
        assert refused.value.code == "meal_pause_ends_before"
        end_pause(work, pause, back_on=later(2))
        remove_pause(work, pauses_of(work, elder.id)[0])
        assert len(ordered_meals(work, *WEEK)) == 10


def test_one_meal_is_had_despite_a_pause(store: Store) -> None:
    with store.work() as work:
        site, elder = begin(work)
        start_plans(work, entry(site, elder, periods=("lunch", "dinner")))
        begin_pauses(work, PauseEntry((elder.id,), MONDAY))
        assert eat_despite(work, elder.id, later(2), "lunch") == 1
        meals = [(m.day, m.period) for m in ordered_meals(work, *WEEK)]
    assert meals == [(later(2), "lunch")]


def test_the_first_day_of_a_pause_can_be_had_too(store: Store) -> None:
    with store.work() as work:
        site, elder = begin(work)
        start_plans(work, entry(site, elder))
        begin_pauses(work, PauseEntry((elder.id,), MONDAY, later(1), ("lunch",)))
        assert eat_despite(work, elder.id, MONDAY, "lunch") == 1
        assert work.find(MealPause) == []
        assert eat_despite(work, elder.id, MONDAY, "lunch") == 0


def test_a_week_is_copied_and_own_orders_stay(store: Store) -> None:
    with store.work() as work:
        site, elder = begin(work)
        ordered = [
            OrderChange(elder.id, MONDAY, "dinner", "delivery", "B"),
            OrderChange(elder.id, later(1), "lunch", "dine_in"),
            OrderChange(elder.id, later(2), "lunch", "dine_in"),
            OrderChange(elder.id, later(8), "lunch", "delivery"),
        ]
        order_meals(work, site.id, ordered)
        make.site_day(work, site, day=later(9), open=False)
        copied = copy_week(work, site.id, MONDAY)
        assert (copied.meals, copied.kept, copied.closed, copied.gone) == (1, 1, 1, 0)
        found = {(m.day, m.period): (m.mode, m.price_set) for m in ordered_meals(work, *NEXT)}
        assert found == {
            (later(7), "dinner"): ("delivery", "B"),
            (later(8), "lunch"): ("delivery", None),
        }
        assert copy_week(work, site.id, MONDAY).meals == 0, "once more changes nothing"
        assert len(work.find(MealOrder)) == 5
