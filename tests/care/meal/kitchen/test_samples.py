"""Food samples: enough of each dish, kept long enough, closed by somebody, none forgotten."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import update

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.kitchen.menu import Wanted, set_menu
from eldercare_desktop.care.meal.kitchen.samples import (
    SampleEntry,
    close_samples,
    edit_sample,
    find_samples,
    log_samples,
    remove_sample,
    reopen_sample,
    unsampled_meals,
)
from eldercare_desktop.care.records import FoodSample, Site
from eldercare_desktop.care.rule_settings import set_rule
from eldercare_desktop.screens.meals.sample_phrases import meal_of
from eldercare_desktop.store import guard
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.store_fixtures import TestClock

TODAY = "2026-11-21"


def entry(site: Site, dish: str = "红烧肉", **values: Any) -> SampleEntry:
    usual = {"day": TODAY, "period": "lunch", "grams": 125, "taken_by": "熊福旺"}
    return SampleEntry(**{"site_id": site.id, "dish_name": dish, **usual, **values})


def states(store: Store, site: Site, clock: TestClock) -> list[str]:
    with store.read() as reader:
        return [row.state for row in find_samples(reader, site.id, clock.now)]


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"grams": 124}, "sample_grams"),
        ({"grams": 20_000}, "sample_grams_most"),
        ({"dish": " "}, "sample_dish_missing"),
        ({"taken_by": " "}, "sample_taken_by"),
        ({"taken_at": "2026-11-21T08:11:00+08:00"}, "sample_ahead"),
        ({"taken_at": "2026-11-20T23:00:00+08:00"}, "sample_before_meal"),
        ({"taken_at": "noon"}, "invalid_taken_at"),
    ],
)
def test_a_sample_is_refused_what_makes_no_sense(
    store: Store, values: dict[str, Any], code: str
) -> None:
    with store.work() as work:
        with pytest.raises(CareError, match=code):
            log_samples(work, [entry(factories.site(work), **values)])
        with pytest.raises(CareError, match="sample_nothing"):
            log_samples(work, [])


def test_a_county_may_ask_for_more_but_not_for_less(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        site = factories.site(work)
        with pytest.raises(CareError, match="rule_out_of_range"):
            set_rule(work, "meal.sample_grams", 100)
        set_rule(work, "meal.sample_grams", 200)
        set_rule(work, "meal.sample_hours", 72)
        with pytest.raises(CareError, match="sample_grams") as refused:
            log_samples(work, [entry(site, grams=199)])
        assert refused.value.params["least"] == 200
        (sample,) = log_samples(work, [entry(site, grams=200)])
        work.commit()
    clock.advance(hours=71, minutes=59)
    with store.work() as work, pytest.raises(CareError, match="sample_too_early") as early:
        close_samples(work, [sample], "熊福旺")
    assert early.value.params == {"dish": "红烧肉", "until": "2026-11-24 08:00", "hours": 72}


def test_the_same_dish_of_a_meal_is_kept_once(store: Store) -> None:
    with store.work() as work:
        site = factories.site(work)
        log_samples(work, [entry(site), entry(site, "米饭")])
        with pytest.raises(CareError, match="sample_had_already") as refused:
            log_samples(work, [entry(site, " 红烧肉 ")])
        assert refused.value.params["by"] == "熊福旺"
        assert len(log_samples(work, [entry(site, period="dinner")])) == 1


def test_it_is_closed_only_after_its_time(store: Store, clock: TestClock) -> None:
    """To the minute: 48 hours after it was taken, whatever the day says."""
    with store.work() as work:
        site = factories.site(work)
        (sample,) = log_samples(work, [entry(site)])
        work.commit()
    assert states(store, site, clock) == ["keep"]
    clock.advance(hours=47, minutes=59)
    with store.work() as work, pytest.raises(CareError, match="sample_too_early") as refused:
        close_samples(work, [sample], "熊福旺")
    assert refused.value.params["until"] == "2026-11-23 08:00"
    clock.advance(minutes=1)
    assert states(store, site, clock) == ["ready"]
    clock.advance(hours=24)
    assert states(store, site, clock) == ["overdue"]
    with store.work() as work:
        with pytest.raises(CareError, match="sample_closed_by"):
            close_samples(work, [sample], " ")
        assert close_samples(work, [sample], "熊福旺") == 1
        work.commit()
    assert states(store, site, clock) == ["closed"]
    with store.work() as work:
        with pytest.raises(CareError, match="sample_closed") as again:
            close_samples(work, [sample], "陈天芬")
        assert again.value.params["by"] == "熊福旺"
        kept = work.get(FoodSample, sample.id)
        assert kept is not None
        assert reopen_sample(work, kept).discarded_at is None
        work.commit()
    assert states(store, site, clock) == ["overdue"]


def test_one_that_may_not_be_closed_leaves_all_open(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        site = factories.site(work)
        (old,) = log_samples(work, [entry(site)])
        work.commit()
    clock.advance(hours=48)
    with store.work() as work:
        (fresh,) = log_samples(work, [entry(site, day="2026-11-23")])
        work.commit()
    with store.work() as work, pytest.raises(CareError, match="sample_too_early"):
        close_samples(work, [old, fresh], "熊福旺")
    assert states(store, site, clock) == ["ready", "keep"]


def test_a_clock_that_was_set_back_closes_nothing(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        site = factories.site(work)
        (sample,) = log_samples(work, [entry(site)])
        work.commit()
    clock.advance(days=-30)
    assert states(store, site, clock) == ["keep"]
    with store.work() as work, pytest.raises(CareError, match="sample_too_early"):
        close_samples(work, [sample], "熊福旺")


def test_what_was_written_wrongly_is_put_right_or_taken_out(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        site = factories.site(work)
        (sample,) = log_samples(work, [entry(site)])
        with pytest.raises(CareError, match="sample_grams"):
            edit_sample(work, sample, grams=12)
        sample = edit_sample(work, sample, grams=150, place="2号冰箱")
        assert (sample.grams, sample.place) == (150, "2号冰箱")
        remove_sample(work, sample)
        assert find_samples(work, site.id, clock.now) == []
        assert len(log_samples(work, [entry(site)])) == 1, "it may be written anew"


def test_a_time_that_came_in_and_is_none_is_kept_to_the_end(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        site = factories.site(work)
        factories.food_sample(work, site, taken_at="2026-11-21 lunch")
        (row,) = find_samples(work, site.id, clock.now)
    assert row.state == "keep"
    assert row.until.isoformat()[:16] == "2026-11-23T23:59"


def test_a_day_that_came_in_and_is_none_does_not_stop_the_list(
    store: Store, clock: TestClock
) -> None:
    with store.work() as work:
        site = factories.site(work)
        sample = factories.food_sample(work, site)
        table = table_of(FoodSample)
        odd = {"day": "2026-13-41", "taken_at": "?"}
        with guard.opened(work.connection):
            work.connection.execute(update(table).where(table.c.id == sample.id).values(odd))
        (row,) = find_samples(work, site.id, clock.now)
    assert row.state == "overdue"
    assert meal_of(row) == "2026-13-41 Lunch"


def served(work: Work, site: Site, **values: Any) -> None:
    factories.meal_serving(work, site, **values)


def test_a_meal_without_samples_is_pointed_at(store: Store) -> None:
    with store.work() as work:
        site, other = factories.site(work), factories.site(work, name="另一处")
        soup = factories.dish(work, "紫菜蛋汤", allergens=[])
        meat = factories.dish(work, "红烧肉", allergens=[])
        set_menu(work, site, (TODAY, "lunch"), [Wanted(soup.id), Wanted(meat.id)])
        for day in ("2026-11-19", "2026-11-20", TODAY):
            served(work, site, day=day)
        served(work, site, day="2026-11-18", outcome="nobody_home")
        served(work, other, day="2026-11-17")
        log_samples(work, [entry(site, "紫菜蛋汤")])
        factories.food_sample(work, site, day="2026-11-19")
        found = unsampled_meals(work, site, "2026-11-15", TODAY)
        assert [(one.day, one.dishes, one.servings) for one in found] == [
            (TODAY, ("红烧肉",), 1),
            ("2026-11-20", (), 1),
        ]
        log_samples(work, [entry(site)])
        assert [one.day for one in unsampled_meals(work, site, TODAY, TODAY)] == []
