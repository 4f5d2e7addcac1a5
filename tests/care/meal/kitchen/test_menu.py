"""Dishes, the menu of a week, and who may not eat what."""

from __future__ import annotations

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.kitchen.clashes import avoided, clashes, words_against
from eldercare_desktop.care.meal.kitchen.dishes import (
    DishRow,
    add_dish,
    dish_named,
    edit_dish,
    find_dishes,
    likely_allergens,
    likely_kind,
    remove_dish,
)
from eldercare_desktop.care.meal.kitchen.menu import (
    Cell,
    Wanted,
    copy_week,
    last_menu_before,
    menu_items,
    menus,
    set_menu,
)
from eldercare_desktop.care.records import Dish, MenuItem
from eldercare_desktop.care.search.thing import thing_key
from eldercare_desktop.care.site.editing import decide_days
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.factories import VILLAGE

MONDAY, NEXT, SUNDAY = "2026-11-16", "2026-11-23", "2026-11-22"
LUNCH: Cell = (MONDAY, "lunch")


def row(reader: Reader, name: str) -> DishRow:
    found = dish_named(reader, VILLAGE, name)
    assert found is not None
    return found


def names(reader: Reader, site_id: str, cell: Cell = LUNCH) -> list[str]:
    return [shown.dish.name for shown in menus(reader, site_id, *[cell[0]] * 2).get(cell, [])]


def wanted(work: Work, *dishes: str) -> list[Wanted]:
    found = [dish_named(work, VILLAGE, name) for name in dishes]
    return [
        Wanted(known.id if known else add_dish(work, VILLAGE, name).id)
        for name, known in zip(dishes, found, strict=True)
    ]


def test_a_dish_has_a_name_of_its_own(store: Store) -> None:
    with store.work() as work:
        add_dish(work, VILLAGE, "清炒 时蔬", kind="vegetable")
        for name, code in (("清炒时蔬", "dish_name_taken"), (" · ", "dish_name_missing")):
            with pytest.raises(CareError, match=code):
                add_dish(work, VILLAGE, name)
        other = add_dish(work, VILLAGE, "花生炖猪蹄", allergens=["peanuts"], diets=["soft"])
        with pytest.raises(CareError, match="dish_name_taken"):
            edit_dish(work, row(work, "花生炖猪蹄"), name="清炒时蔬")
        edit_dish(work, row(work, "花生炖猪蹄"), name="黄豆炖猪蹄", allergens=["soy"])
        changed = work.get(Dish, other.id)
        assert changed is not None
        assert (changed.name, changed.allergens) == ("黄豆炖猪蹄", ["soy"])


def test_what_a_name_tells_of_a_dish() -> None:
    assert likely_allergens("花生炖猪蹄") == ["peanuts"]
    assert likely_allergens("鸡蛋面") == ["eggs", "gluten"]
    assert likely_allergens("清炒时蔬") == []
    dishes = ("紫菜蛋汤", "米饭", "红烧肉", "肉末豆腐", "清炒白菜")
    kinds = ["soup", "staple", "meat", "mixed", "vegetable"]
    assert [likely_kind(name) for name in dishes] == kinds
    assert thing_key("麻婆豆腐") == "|麻婆豆腐|mapodoufu|mpdf|"


def test_a_dish_written_down_twice_is_one_and_keeps_every_allergen(store: Store) -> None:
    """As after two laptops did so without knowing of each other."""
    with store.work() as work:
        factories.dish(work, "宫保鸡丁", allergens=[])
        factories.dish(work, "宫保鸡丁", allergens=["peanuts"])
        (dish,) = find_dishes(work, VILLAGE)
        assert dish.allergens == ("peanuts",)
        edit_dish(work, dish, allergens=["nuts"])
        assert row(work, "宫保鸡丁").allergens == ("nuts",), "in both rows"
        site = factories.site(work)
        for dish_id in dish.ids:
            factories.menu_item(work, site, work.get(Dish, dish_id), day=MONDAY)
        assert names(work, site.id) == ["宫保鸡丁"], "once on the menu"
        set_menu(work, site, LUNCH, [Wanted(dish.id)])
        assert len(menu_items(work, site.id, MONDAY, MONDAY)) == 1


def test_a_menu_is_what_was_wanted_in_its_order(store: Store) -> None:
    with store.work() as work:
        site = factories.site(work)
        set_menu(work, site, LUNCH, wanted(work, "红烧肉", "清炒时蔬", "紫菜蛋汤"))
        first = {item.dish_id: item.id for item in menu_items(work, site.id, MONDAY, MONDAY)}
        set_menu(work, site, LUNCH, wanted(work, "紫菜蛋汤", "红烧肉", "米饭"))
        assert names(work, site.id) == ["紫菜蛋汤", "红烧肉", "米饭"]
        kept = {item.dish_id: item.id for item in menu_items(work, site.id, MONDAY, MONDAY)}
        both = first.keys() & kept.keys()
        assert len(both) == 2
        assert all(first[dish] == kept[dish] for dish in both), "rows that stay are the same rows"
        set_menu(work, site, LUNCH, [])
        assert names(work, site.id) == []
        with pytest.raises(CareError, match="menu_too_long"):
            set_menu(work, site, LUNCH, [Wanted(str(number)) for number in range(21)])
        with pytest.raises(CareError, match="menu_dish_gone"):
            set_menu(work, site, LUNCH, [Wanted("0" * 32)])


def test_changing_a_menu_is_undone_as_one_step(store: Store) -> None:
    with store.work() as work:
        site = factories.site(work)
        set_menu(work, site, LUNCH, wanted(work, "红烧肉", "清炒时蔬"))
        work.commit()
    with store.work() as work:
        set_menu(work, site, LUNCH, wanted(work, "紫菜蛋汤"))
        done = work.commit()
    assert done.tx is not None
    store.undo(done.tx)
    with store.read() as reader:
        assert names(reader, site.id) == ["红烧肉", "清炒时蔬"]


def test_a_week_is_copied_to_meals_without_a_menu(store: Store) -> None:
    with store.work() as work:
        site = factories.site(work)
        with pytest.raises(CareError, match="menu_nothing_to_copy"):
            copy_week(work, site, MONDAY, NEXT)
        for day in ("2026-11-16", "2026-11-17", "2026-11-18"):
            set_menu(work, site, (day, "lunch"), wanted(work, "红烧肉", "米饭"))
        set_menu(work, site, ("2026-11-24", "lunch"), wanted(work, "面条"))
        decide_days(work, site, "2026-11-25", "2026-11-25", open=False)
        assert last_menu_before(work, site.id, NEXT) == MONDAY
        assert copy_week(work, site, MONDAY, NEXT) == 1, "one has its own, one is closed"
        assert names(work, site.id, (NEXT, "lunch")) == ["红烧肉", "米饭"]
        assert names(work, site.id, ("2026-11-24", "lunch")) == ["面条"]
        assert names(work, site.id, ("2026-11-25", "lunch")) == []
        with pytest.raises(CareError, match="menu_is_full"):
            copy_week(work, site, MONDAY, NEXT)


def test_a_dish_on_a_coming_menu_stays_on_the_list(store: Store) -> None:
    with store.work() as work:
        site = factories.site(work)
        set_menu(work, site, (NEXT, "lunch"), wanted(work, "红烧肉"))
        set_menu(work, site, LUNCH, wanted(work, "米饭"))
        with pytest.raises(CareError, match="dish_on_menu") as refused:
            remove_dish(work, row(work, "红烧肉"))
        assert refused.value.params["day"] == NEXT
        remove_dish(work, row(work, "米饭"))
        assert [dish.name for dish in find_dishes(work, VILLAGE)] == ["红烧肉"]
        assert names(work, site.id) == ["米饭"], "an old menu keeps it"
        add_dish(work, VILLAGE, "米饭")
        assert names(work, site.id) == ["米饭"], "once, as the dish that is listed now"


def test_who_has_ordered_and_may_not_eat_it_is_named(store: Store) -> None:
    with store.work() as work:
        site = factories.site(work)
        careful = [
            factories.resident(work, factories.person(work, name), **what)
            for name, what in (
                ("王桂芳", {"allergens": ["peanuts"]}),
                ("李德贵", {"diet": "不吃羊肉，对花生过敏"}),
                ("张秀兰", {"diets": ["vegetarian"]}),
                ("何田明", {}),
            )
        ]
        away = factories.resident(work, factories.person(work, "赵六"), allergens=["peanuts"])
        factories.meal_plan(work, site, away, ended_on="2026-11-15")
        for elder in careful:
            factories.meal_plan(work, site, elder)
        peanuts = add_dish(work, VILLAGE, "花生炖猪蹄", allergens=["peanuts"])
        lamb = add_dish(work, VILLAGE, "羊肉汤")
        greens = add_dish(work, VILLAGE, "清炒时蔬", diets=["vegetarian"])
        set_menu(work, site, LUNCH, [Wanted(peanuts.id), Wanted(lamb.id)])
        tuesday: Cell = ("2026-11-17", "lunch")
        set_menu(work, site, tuesday, [Wanted(greens.id)])
        found = clashes(work, site.id, MONDAY, SUNDAY)
    said = [(c.eater.name, c.allergens, c.words) for c in found.of(LUNCH, peanuts.id)]
    assert sorted(said) == [("李德贵", (), "花生"), ("王桂芳", ("peanuts",), "")]
    assert [(c.eater.name, c.words) for c in found.of(LUNCH, lamb.id)] == [("李德贵", "羊肉")]
    assert found.of(tuesday, greens.id) == ()
    assert found.unmet == {LUNCH: {"vegetarian": ("张秀兰",)}}


def test_a_dish_of_one_set_is_held_against_who_ordered_that_set(store: Store) -> None:
    with store.work() as work:
        site = factories.site(work)
        dish = add_dish(work, VILLAGE, "花生炖猪蹄", allergens=["peanuts"])
        for name, price_set in (("甲", "a"), ("乙", "b"), ("丙", None)):
            elder = factories.resident(work, factories.person(work, name), allergens=["peanuts"])
            factories.meal_plan(work, site, elder, price_set=price_set)
        set_menu(work, site, LUNCH, [Wanted(dish.id, "a")])
        found = clashes(work, site.id, MONDAY, MONDAY)
        assert sorted(c.eater.name for c in found.of(LUNCH, dish.id)) == ["丙", "甲"]


def test_words_that_speak_against_a_dish(store: Store) -> None:
    with store.work() as work:
        add_dish(work, VILLAGE, "番茄炒蛋", allergens=["eggs"])
        add_dish(work, VILLAGE, "蒜苗回锅肉")
        eggs, pork = row(work, "番茄炒蛋"), row(work, "蒜苗回锅肉")
    assert words_against("对鸡蛋过敏", eggs) == "鸡蛋"
    assert words_against("忌蒜、忌生冷", pork) == "蒜"
    assert words_against("低盐，饭要软", pork) == ""
    assert words_against("", pork) == ""
    assert words_against("怕吃蒜", pork) == words_against("不要吃蒜", pork) == "蒜"


@pytest.mark.parametrize(
    ("diet", "words"),
    [
        ("不吃羊肉、花生过敏", ("羊肉", "花生")),
        ("对海鲜严重过敏；忌辣椒", ("海鲜", "辣椒")),
        ("怕鱼", ("鱼",)),
        ("不要吃羊肉", ("羊肉",)),
        ("怕烫", ()),
        ("", ()),
        ("少吃甜食。不能吃猪油", ("甜食", "猪油")),
    ],
)
def test_what_a_person_says_of_their_food(diet: str, words: tuple[str, ...]) -> None:
    assert avoided(diet) == words


def test_rows_that_came_in_and_make_no_sense_do_not_stop_the_menu(store: Store) -> None:
    with store.work() as work:
        site = factories.site(work)
        dish = factories.dish(work, "红烧肉", allergens=["lupin"])
        factories.menu_item(work, site, dish, day=MONDAY)
        work.insert(
            MenuItem(
                village=VILLAGE, site_id=site.id, day=MONDAY, period="lunch", dish_id=dish.id,
                price_set="gone", place=-4,
            )
        )  # fmt: skip
        assert names(work, site.id) == ["红烧肉", "红烧肉"], "one of them of a set"
        assert clashes(work, site.id, MONDAY, SUNDAY).by_dish == {}
