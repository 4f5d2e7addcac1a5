"""The menu by keyboard: dishes typed by initials, new ones written down, a week copied, printed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.meal.kitchen.dishes import add_dish, find_dishes
from eldercare_desktop.care.meal.kitchen.menu import Wanted, menus, set_menu
from eldercare_desktop.care.records import Dish
from eldercare_desktop.care.site.reading import meal_sites
from eldercare_desktop.screens.meals import MealsPage
from eldercare_desktop.screens.meals.dish_form import DishForm
from eldercare_desktop.screens.meals.menu_view import MenuView
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import VILLAGE

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
MONDAY, NEXT = "2026-11-16", "2026-11-23"


def rest(qtbot: QtBot, page: MealsPage) -> None:
    qtbot.waitUntil(lambda: not page.shell.background.is_working())
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not page.shell.background.is_working())


@pytest.fixture
def dishes(store: Store) -> dict[str, str]:
    """Three dishes by name: id."""
    with store.work() as work:
        made = {
            name: add_dish(work, VILLAGE, name, allergens=holds).id
            for name, holds in (("红烧肉", []), ("花生炖猪蹄", ["peanuts"]), ("米饭", []))
        }
        work.commit()
    return made


@pytest.fixture
def view(qtbot: QtBot, dishes: dict[str, str], page: MealsPage) -> MenuView:
    """The menu of the week from 16 November, with the cursor on Monday's lunch."""
    page.shown(part="menu")
    made = page.view("menu")
    assert isinstance(made, MenuView)
    qtbot.waitUntil(lambda: made.week is not None)
    rest(qtbot, page)
    made.table.select(f"{MONDAY} lunch")
    made.table.setFocus()
    return made


def names(store: Store, day: str = MONDAY) -> list[str]:
    with store.read() as reader:
        site = meal_sites(reader)[0]
        found = menus(reader, site.id, day, day).get((day, "lunch"), [])
    return [shown.dish.name for shown in found]


def line(view: MenuView, day: str) -> Any:
    assert view.week is not None
    return next(x for x in view.week.lines if x.day == day)


def test_dishes_are_typed_by_their_initials(
    qtbot: QtBot, page: MealsPage, view: MenuView, store: Store
) -> None:
    assert [x.period for x in line_list(view)] == ["lunch"] * 5 + ["", ""]
    qtbot.keyClick(view.table.view, "h")
    assert view.sheet.input.field.text() == "h"
    qtbot.keyClicks(view.sheet.input.field, "sr")
    qtbot.keyClick(view.sheet.input.field, Qt.Key.Key_Return)
    qtbot.keyClicks(view.sheet.input.field, "mifan")
    qtbot.keyClick(view.sheet.input.field, Qt.Key.Key_Return)
    rest(qtbot, page)
    assert names(store) == ["红烧肉", "米饭"], "both, however quickly they were typed"
    qtbot.keyClick(view.sheet.input.field, Qt.Key.Key_Escape)
    qtbot.waitUntil(view.table.view.hasFocus)
    page.shell.background.undo()
    qtbot.waitUntil(lambda: names(store) == ["红烧肉"])


def line_list(view: MenuView) -> list[Any]:
    assert view.week is not None
    return view.week.lines


def test_a_new_dish_is_written_down_with_what_its_name_tells(
    qtbot: QtBot,
    page: MealsPage,
    view: MenuView,
    store: Store,
    type_chinese: Callable[..., None],
) -> None:
    qtbot.keyClick(view.table.view, Qt.Key.Key_Return)
    type_chinese(view.sheet.input.field, "番茄蛋汤")
    qtbot.keyClick(view.sheet.input.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.editing.content is not None)
    form = view.editing.content
    assert isinstance(form, DishForm)
    assert form.form.values()["allergens"] == ["eggs"]
    assert form.form.values()["kind"] == "soup"
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    rest(qtbot, page)
    assert names(store) == ["番茄蛋汤"]
    with store.read() as reader:
        assert {dish.name: dish.allergens for dish in find_dishes(reader, VILLAGE)}["番茄蛋汤"] == (
            "eggs",
        )


def test_a_dish_is_moved_and_taken_off(
    qtbot: QtBot, page: MealsPage, view: MenuView, store: Store, dishes: dict[str, str]
) -> None:
    with store.work() as work:
        site = meal_sites(work)[0]
        set_menu(work, site, (MONDAY, "lunch"), [Wanted(row_id) for row_id in dishes.values()])
        work.commit()
    page.shell.background.announce(frozenset({"menu_item"}))
    qtbot.waitUntil(lambda: view.sheet.table.model.rowCount() == 3)
    view.sheet.table.setFocus()
    view.sheet.table.select_first()
    qtbot.keyClick(view.sheet.table.view, Qt.Key.Key_Down, ALT)
    rest(qtbot, page)
    assert names(store) == ["花生炖猪蹄", "红烧肉", "米饭"]
    qtbot.keyClick(view.sheet.table.view, Qt.Key.Key_Delete)
    rest(qtbot, page)
    assert names(store) == ["花生炖猪蹄", "米饭"], "the cursor went along with the dish"
    view.table.setFocus()
    qtbot.keyClick(view.table.view, Qt.Key.Key_Delete)
    rest(qtbot, page)
    assert names(store) == ["花生炖猪蹄"]


def test_dishes_are_taken_to_another_meal_and_to_the_next_week(
    qtbot: QtBot, page: MealsPage, view: MenuView, store: Store, dishes: dict[str, str]
) -> None:
    with store.work() as work:
        both = [Wanted(dishes[name]) for name in ("红烧肉", "米饭")]
        set_menu(work, meal_sites(work)[0], (MONDAY, "lunch"), both)
        work.commit()
    page.shell.background.announce(frozenset({"menu_item"}))
    qtbot.waitUntil(lambda: len(line(view, MONDAY).dishes) == 2)
    qtbot.keyClick(view.table.view, Qt.Key.Key_C, CTRL)
    qtbot.keyClick(view.table.view, Qt.Key.Key_Down)
    qtbot.keyClick(view.table.view, Qt.Key.Key_V, CTRL)
    rest(qtbot, page)
    assert names(store, "2026-11-17") == ["红烧肉", "米饭"]
    assert not view.head.copy_button.isEnabled(), "no week before has a menu"
    qtbot.keyClick(view.table.view, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: view.week is not None and view.week.monday.isoformat() == NEXT)
    view.head.copy_button.click()
    rest(qtbot, page)
    assert names(store, NEXT) == names(store, "2026-11-24") == ["红烧肉", "米饭"]


def test_who_may_not_eat_a_dish_stands_beside_it(
    qtbot: QtBot, page: MealsPage, view: MenuView, store: Store, dishes: dict[str, str]
) -> None:
    with store.work() as work:
        site = meal_sites(work)[0]
        elder = factories.resident(
            work, factories.person(work, "王桂芳"), allergens=["peanuts"], diets=["soft"]
        )
        factories.meal_plan(work, site, elder)
        set_menu(work, site, (MONDAY, "lunch"), [Wanted(dishes["花生炖猪蹄"])])
        work.commit()
    page.shell.background.announce(frozenset({"menu_item"}))
    qtbot.waitUntil(lambda: line(view, MONDAY).warned == 1)
    qtbot.waitUntil(lambda: len(view.sheet.warnings.labels) == 2)
    said = [label.text() for label in view.sheet.warnings.labels]
    assert said[0] == "花生炖猪蹄: not for 王桂芳 (Peanuts)"
    assert said[1] == "Soft food: no dish of this meal suits 王桂芳"
    qtbot.keyClick(view.table.view, Qt.Key.Key_Down)
    assert view.sheet.warnings.labels == [], "the next meal has none"


def test_the_list_of_dishes(
    qtbot: QtBot, page: MealsPage, view: MenuView, store: Store, dishes: dict[str, str]
) -> None:
    view.head.dishes_button.click()
    dish_list = view.dish_list
    qtbot.waitUntil(lambda: dish_list.table.model.rowCount() == 3)
    page.search.setText("mf")
    qtbot.waitUntil(lambda: dish_list.table.model.rowCount() == 1)
    dish_list.table.select_first()
    qtbot.keyClick(dish_list.table.view, Qt.Key.Key_Delete)
    rest(qtbot, page)
    with store.read() as reader:
        gone = reader.get(Dish, dishes["米饭"])
    assert gone is not None
    assert gone.deleted
    page.search.clear()
    qtbot.waitUntil(lambda: dish_list.table.model.rowCount() == 2)
    qtbot.keyClick(dish_list.table.view, Qt.Key.Key_N)
    qtbot.waitUntil(lambda: view.editing.content is not None)
    assert view.back()
    assert view.back(), "Esc leads back to the menu"
    qtbot.waitUntil(view.table.view.hasFocus)
    assert not view.back()


def test_the_week_is_printed(
    qtbot: QtBot, page: MealsPage, view: MenuView, store: Store, dishes: dict[str, str]
) -> None:
    said: list[str] = []
    page.shell.toasted.connect(lambda words, button, action: said.append(words))
    view.print_week()
    assert said, "an empty menu is not printed"
    with store.work() as work:
        set_menu(work, meal_sites(work)[0], (MONDAY, "lunch"), [Wanted(dishes["花生炖猪蹄"])])
        work.commit()
    page.shell.background.announce(frozenset({"menu_item"}))
    qtbot.waitUntil(lambda: len(line(view, MONDAY).dishes) == 1)
    printable = page.printable()
    assert printable is not None
    printable()
    qtbot.waitUntil(lambda: page.paper is not None and page.paper.isVisible())
    rest(qtbot, page)
    assert page.back()


def test_without_a_site_there_is_a_way_to_set_one_up(
    qtbot: QtBot, page: MealsPage, view: MenuView, store: Store
) -> None:
    with store.work() as work:
        work.delete(meal_sites(work)[0])
        work.commit()
    went: list[tuple[str, Any]] = []
    page.shell.navigation.connect(lambda key, args: went.append((key, args)))
    page.refresh(frozenset({"site"}))
    qtbot.waitUntil(lambda: page.site() is None)
    qtbot.waitUntil(view._none.button.isVisible)
    view._none.button.click()
    assert went == [("meal_accounts", {"part": "sites", "new": True})]
