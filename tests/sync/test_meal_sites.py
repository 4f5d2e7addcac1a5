"""Two laptops of a village about one site and its kitchen, without a line between them at first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from eldercare_desktop.care.meal.kitchen.dishes import add_dish, find_dishes
from eldercare_desktop.care.meal.kitchen.menu import (
    Cell,
    Wanted,
    add_to_menu,
    menus,
    set_menu,
    take_off_menu,
)
from eldercare_desktop.care.meal.kitchen.samples import close_samples, find_samples
from eldercare_desktop.care.records import FoodSample
from eldercare_desktop.care.site.calendar import serving_days
from eldercare_desktop.care.site.editing import add_site, decide_days
from eldercare_desktop.care.site.reading import meal_sites
from eldercare_desktop.county.county import County
from eldercare_desktop.screens.meal_accounts import site_loading
from eldercare_desktop.screens.meals.site_choice import read_sites
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import VILLAGE
from tests.store_fixtures import TestClock
from tests.sync.conftest import NEIGHBOUR, TOWNSHIP
from tests.sync.direct import sync

MONDAY = "2026-11-23"
LUNCH: Cell = (MONDAY, "lunch")


@pytest.fixture
def two(enrolled: Callable[..., Store], county: County) -> tuple[Store, Store]:
    """Two laptops that know one site."""
    here, there = enrolled("here"), enrolled("there")
    with here.work() as work:
        factories.site(work)
        work.commit()
    meet(county, here, there)
    return here, there


def meet(county: County, *laptops: Store) -> None:
    """Everybody sends, then everybody has it."""
    for laptop in (*laptops, *laptops):
        sync(laptop, county)


def test_of_two_decisions_about_a_day_the_later_holds_on_both(
    two: tuple[Store, Store], county: County, clock: TestClock
) -> None:
    here, there = two
    with here.work() as work:
        decide_days(work, meal_sites(work)[0], MONDAY, MONDAY, open=False)
        work.commit()
    clock.advance(minutes=5)
    with there.work() as work:
        decide_days(work, meal_sites(work)[0], MONDAY, MONDAY, open=True, periods=["dinner"])
        work.commit()
    meet(county, there, here)
    for laptop in (here, there):
        with laptop.read() as reader:
            found = serving_days(reader, meal_sites(reader)[0], MONDAY, MONDAY)[MONDAY]
        assert (found.periods, found.why) == (("dinner",), "exception")


def test_the_same_dish_put_on_by_both_stands_there_once(
    two: tuple[Store, Store], county: County
) -> None:
    """Both write the dish down; one of them knows of the peanuts."""
    for laptop, holds in zip(two, ([], ["peanuts"]), strict=True):
        with laptop.work() as work:
            dish = add_dish(work, VILLAGE, "宫保鸡丁", allergens=holds)
            set_menu(work, meal_sites(work)[0], LUNCH, [Wanted(dish.id)])
            work.commit()
    meet(county, *two)
    for laptop in two:
        with laptop.read() as reader:
            (shown,) = menus(reader, meal_sites(reader)[0].id, MONDAY, MONDAY)[LUNCH]
            assert shown.dish.allergens == ("peanuts",)
            assert len(find_dishes(reader, VILLAGE)) == 1
    with two[0].work() as work:
        (dish_row,) = find_dishes(work, VILLAGE)
        take_off_menu(work, meal_sites(work)[0], LUNCH, Wanted(dish_row.id))
        work.commit()
    meet(county, *two)
    for laptop in two:
        with laptop.read() as reader:
            assert menus(reader, meal_sites(reader)[0].id, MONDAY, MONDAY) == {}


def test_menus_filled_apart_come_together(two: tuple[Store, Store], county: County) -> None:
    for laptop, name in zip(two, ("红烧肉", "米饭"), strict=True):
        with laptop.work() as work:
            dish = add_dish(work, VILLAGE, name)
            add_to_menu(work, meal_sites(work)[0], LUNCH, [Wanted(dish.id)])
            work.commit()
    meet(county, *two)
    seen = []
    for laptop in two:
        with laptop.read() as reader:
            found = menus(reader, meal_sites(reader)[0].id, MONDAY, MONDAY)[LUNCH]
        seen.append([shown.dish.name for shown in found])
    assert sorted(seen[0]) == ["米饭", "红烧肉"]
    assert seen[0] == seen[1], "in the same order on both"


def test_a_sample_that_both_closed_is_closed(
    two: tuple[Store, Store], county: County, clock: TestClock
) -> None:
    here, there = two
    with here.work() as work:
        factories.food_sample(work, meal_sites(work)[0])
        work.commit()
    meet(county, here, there)
    clock.advance(hours=48)
    for laptop, by in ((here, "熊福旺"), (there, "陈天芬")):
        with laptop.work() as work:
            close_samples(work, work.find(FoodSample), by)
            work.commit()
        clock.advance(minutes=1)
    meet(county, here, there)
    said = []
    for laptop in two:
        with laptop.read() as reader:
            (row,) = find_samples(reader, meal_sites(reader)[0].id, clock.now)
        assert row.state == "closed"
        said.append((row.sample.discarded_by, row.sample.discarded_at))
    assert said[0] == said[1], "both name the same"


def test_a_township_sets_up_a_site_for_a_village(
    enrolled: Callable[..., Store], county: County
) -> None:
    town, village = enrolled("town", TOWNSHIP), enrolled("village")
    meet(county, town, village)
    with town.work() as work:
        add_site(work, VILLAGE, name="界石助餐点", meal_periods=["lunch"], meal_weekdays=["1"])
        add_site(work, NEIGHBOUR, name="界石助餐点", meal_periods=["lunch"], meal_weekdays=["1"])
        work.commit()
    with town.read() as reader:
        listed = site_loading.sites(reader)
        rows, _ = read_sites(reader, False)
    assert [line.village_name for line in listed.lines] == ["海棠村", "钟湾村"]
    assert {VILLAGE, NEIGHBOUR} <= {code for code, _ in listed.villages}
    assert [row.village_name for row in rows] == ["海棠村", "钟湾村"]
    meet(county, town, village)
    with village.read() as reader:
        (site,) = meal_sites(reader)
        assert site_loading.sites(reader).villages == [(VILLAGE, "海棠村")]
        assert read_sites(reader, False)[0][0].village_name == ""
    assert site.village == VILLAGE
