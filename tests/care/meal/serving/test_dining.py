"""One meal of a site: who is expected, who is here, and what they must not eat."""

from __future__ import annotations

from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.roster.faces import Face
from eldercare_desktop.care.meal.serving.clashing import Clash, MenuDish, clashes, menu_of
from eldercare_desktop.care.meal.serving.dining import Diner, Dining, dining
from eldercare_desktop.care.meal.serving.logging import ServingEntry, log_servings
from eldercare_desktop.care.meal.serving.reading import servings_between
from eldercare_desktop.care.records import Resident, Site
from eldercare_desktop.store.store import Store
from tests import factories
from tests.store_fixtures import TestClock

FRIDAY = "2026-11-20"


class Table:
    """Two sites; three have ordered at the first, one at the other, one nowhere."""

    def __init__(self, store: Store) -> None:
        self.store = store
        with store.work() as work:
            self.site: Site = factories.site(work, capacity=2)
            self.other: Site = factories.site(work, name="石桥驿站")
            group = factories.group(work, 2)
            self.elders: dict[str, Resident] = {}
            for name in ("王桂芳", "张素珍", "陈光明", "李国华", "刘德全"):
                who = factories.person(work, name, group_id=group.id if name < "王" else None)
                self.elders[name] = factories.resident(work, who)
            for name, site, mode in (
                ("王桂芳", self.site, "dine_in"),
                ("张素珍", self.site, "dine_in"),
                ("陈光明", self.site, "delivery"),
                ("李国华", self.other, "dine_in"),
            ):
                factories.meal_plan(work, site, self.elders[name], mode=mode)
            work.commit()

    def log(self, name: str | None, site: Site | None = None, **values: Any) -> None:
        who = self.elders[name].id if name else None
        at = (site or self.site).id
        with self.store.work() as work:
            log_servings(work, [ServingEntry(who, at, FRIDAY, "lunch", **values)])
            work.commit()

    def meal(self, site: Site | None = None, *also: str) -> Dining:
        with self.store.read() as reader:
            ids = [self.elders[name].id for name in also]
            return dining(reader, (site or self.site).id, FRIDAY, "lunch", also=ids)


@pytest.fixture
def table(store: Store) -> Table:
    return Table(store)


def states(meal: Dining) -> dict[str, str]:
    return {diner.name: diner.state for diner in meal.diners}


def of(meal: Dining, name: str) -> Diner:
    return next(diner for diner in meal.diners if diner.name == name)


def test_who_is_expected(table: Table) -> None:
    meal = table.meal()
    assert states(meal) == {"王桂芳": "waiting", "张素珍": "waiting", "陈光明": "to_bring"}
    assert (meal.counts.ordered, meal.counts.waiting, meal.counts.to_bring) == (3, 2, 1)
    assert (meal.day, meal.period, meal.site, meal.capacity) == (FRIDAY, "lunch", "海棠村幸福院", 2)
    assert not meal.closed
    assert meal.calendar.periods == ("lunch",)


def test_who_is_here_and_what_was_had(table: Table, clock: TestClock) -> None:
    table.log("王桂芳")
    clock.advance(minutes=1)
    table.log("王桂芳", extra=True)
    table.log("陈光明", outcome="delivered")
    table.log("刘德全")
    table.log(None, guest="女儿")
    meal = table.meal()
    assert states(meal) == {
        "王桂芳": "here",
        "张素珍": "waiting",
        "陈光明": "brought",
        "刘德全": "here",
        "女儿": "guest",
    }
    n = meal.counts
    assert (n.here, n.brought, n.walk_ins, n.guests, n.further) == (2, 1, 1, 1, 1)
    assert n.portions == 5
    wang = of(meal, "王桂芳")
    assert (wang.further, wang.open, len(wang.kept)) == (1, False, 2)
    assert wang.had is not None
    assert (wang.had.by, wang.had.site, wang.had.row.extra) == ("陈天芬", "海棠村幸福院", False)
    assert of(meal, "刘德全").mode is None


def test_nobody_home_leaves_the_meal_open(table: Table) -> None:
    table.log("陈光明", outcome="nobody_home")
    assert states(table.meal())["陈光明"] == "nobody_home"
    assert of(table.meal(), "陈光明").open
    table.log("陈光明")
    meal = table.meal()
    assert states(meal)["陈光明"] == "here"
    assert (meal.counts.nobody_home, meal.counts.doubled) == (0, 0)
    assert not of(meal, "陈光明").doubled


def test_who_ate_or_ordered_at_another_site(table: Table) -> None:
    table.log("王桂芳", table.other)
    meal = table.meal(None, "李国华", "刘德全")
    assert states(meal)["王桂芳"] == "elsewhere"
    assert (states(meal)["李国华"], of(meal, "李国华").eats_at) == ("not_ordered", "石桥驿站")
    assert (states(meal)["刘德全"], of(meal, "刘德全").eats_at) == ("not_ordered", "")
    assert meal.counts.here == 0
    assert of(table.meal(table.other), "王桂芳").state == "here"


def test_what_they_pay_themselves(table: Table) -> None:
    assert of(table.meal(), "王桂芳").own is None
    with table.store.work() as work:
        prices = factories.meal_price(work)
        factories.meal_price_line(work, prices)
        factories.meal_price_line(work, prices, "subsidy", age_from=60, government=500)
        factories.meal_price_line(work, prices, "delivery", price=200)
        work.commit()
    assert of(table.meal(), "王桂芳").own == 400
    assert of(table.meal(), "陈光明").own == 600
    table.log("陈光明")
    assert of(table.meal(), "陈光明").own == 400
    table.log(None)
    assert table.meal().diners[-1].own == 900


def test_an_empty_village(store: Store) -> None:
    with store.work() as work:
        site = factories.site(work)
        work.commit()
    with store.read() as reader:
        meal = dining(reader, site.id, FRIDAY, "lunch")
        assert (meal.diners, meal.menu, meal.sets) == ((), (), ())
        with pytest.raises(CareError, match="row_gone"):
            dining(reader, "f" * 32, FRIDAY, "lunch")


def test_a_menu_against_what_is_not_eaten() -> None:
    menu = [
        MenuDish("花生炖猪蹄", ("peanuts",)),
        MenuDish("红烧鱼", ("fish", "soy"), price_set="B"),
        MenuDish("羊肉汤"),
    ]
    face = Face("r", "p", "王", "", 80, ("fish", "peanuts"), (), "不吃羊肉，怕鱼")
    told = [
        Clash("花生炖猪蹄", ("peanuts",)),
        Clash("红烧鱼", ("fish",), "鱼"),
        Clash("羊肉汤", (), "羊肉"),
    ]
    assert clashes(menu, face, None) == tuple(told)
    assert clashes(menu, face, "A") == (told[0], told[2])
    assert clashes(menu, face, "B") == tuple(told)
    assert clashes(menu, Face("r", "p", "王", "", 80), None) == ()


def test_an_allergy_in_somebodys_own_words_is_held_against_what_a_dish_holds() -> None:
    menu = [MenuDish("宫保鸡丁", ("peanuts",)), MenuDish("清炒时蔬")]
    face = Face("r", "p", "王", "", 80, diet="对花生严重过敏")
    assert clashes(menu, face, None) == (Clash("宫保鸡丁", (), "花生"),)


def test_a_dish_that_two_wrote_down_has_the_allergens_of_both(table: Table) -> None:
    """One of them knows of the peanuts; the other's was taken off the list, not off the menu."""
    with table.store.work() as work:
        plain = factories.dish(work, "宫保鸡丁", allergens=[])
        factories.dish(work, "宫保鸡丁", allergens=["peanuts"])
        gone = factories.dish(work, "蒸蛋", allergens=["eggs"])
        for place, dish in enumerate((plain, gone)):
            factories.menu_item(work, table.site, dish, day=FRIDAY, place=place)
        work.delete(gone)
        told = menu_of(work, table.site.id, FRIDAY, "lunch")
        work.commit()
    assert told == [MenuDish("宫保鸡丁", ("peanuts",)), MenuDish("蒸蛋", ("eggs",))]


def test_a_days_servings_are_read_with_few_statements(
    table: Table, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in table.elders:
        table.log(name)
    with table.store.read() as reader:
        asked: list[object] = []
        rows = reader.rows

        def counted(query: Any) -> Any:
            asked.append(query)
            return rows(query)

        monkeypatch.setattr(reader, "rows", counted)
        assert len(servings_between(reader, FRIDAY, FRIDAY, site_id=table.site.id)) == 5
    assert len(asked) == 1
