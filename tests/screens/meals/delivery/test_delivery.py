"""Delivery by real keys: delivered, nobody home, all the others; routes and who goes."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from sqlmodel import col

from eldercare_desktop.care.meal.delivery.routes import routes_of
from eldercare_desktop.care.records import MealPlan, MealRoute
from eldercare_desktop.screens.meals import MealsPage
from eldercare_desktop.screens.meals.delivery.forms import MoveForm, RouteForm, WhoGoesForm
from eldercare_desktop.screens.meals.delivery.view import DeliveryView
from eldercare_desktop.screens.pairing.loading import Someone
from tests import factories
from tests.screens.meals.delivery.conftest import TODAY, YESTERDAY, Kitchen

KEY = Qt.Key


@pytest.fixture
def view(qtbot: QtBot, page: MealsPage) -> DeliveryView:
    page.shown(part="delivery")
    qtbot.waitUntil(lambda: isinstance(page.view(), DeliveryView) and page.is_ready())
    made = page.view()
    assert isinstance(made, DeliveryView)
    qtbot.waitUntil(lambda: bool(stops(made)))
    return made


def stops(view: DeliveryView) -> list[tuple[str, str]]:
    return [(row.name, row.outcome) for row in view.sheet.table.model.rows()]


def choose(qtbot: QtBot, view: DeliveryView, name: str) -> None:
    line = next(
        row for row in view.routes.model.rows() if (row.route.name if row.route else "") == name
    )
    view.routes.select(line.id)
    qtbot.waitUntil(lambda: view.sheet.line is not None and view.sheet.line.id == line.id)


def press(qtbot: QtBot, view: DeliveryView, key: Any, modifier: Any = None) -> None:
    view.sheet.table.setFocus()
    qtbot.keyClick(view.sheet.table.view, key, modifier or Qt.KeyboardModifier.NoModifier)


def current(view: DeliveryView) -> str:
    stop = view.sheet.table.current()
    return stop.name if stop else ""


def form(qtbot: QtBot, view: DeliveryView, kind: type[Any]) -> Any:
    qtbot.waitUntil(lambda: isinstance(view.editing.content, kind))
    return view.editing.content


def save(qtbot: QtBot, view: DeliveryView) -> None:
    qtbot.mouseClick(view.editing.panel.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.editing.content is None)


def someone(kitchen: Kitchen) -> Someone:
    return Someone(kitchen.other.id, kitchen.other.person_id, "周大海", "", None, None)


def test_the_first_route_with_something_left_comes_first(view: DeliveryView) -> None:
    assert [name for name, _ in stops(view)] == ["王桂芳", "张素珍", "陈光明"]
    names = [row.route.name if row.route else "" for row in view.routes.model.rows()]
    assert names == ["东片", "西片", ""]
    assert "13900000001" in view.sheet.who.text()


def test_marked_by_keys_the_cursor_goes_on(
    qtbot: QtBot, view: DeliveryView, kitchen: Kitchen
) -> None:
    view.sheet.table.select_first()
    press(qtbot, view, KEY.Key_Space)
    qtbot.waitUntil(lambda: current(view) == "张素珍")
    press(qtbot, view, KEY.Key_N)
    qtbot.waitUntil(lambda: kitchen.told() == [("张素珍", "nobody_home"), ("王桂芳", "delivered")])
    qtbot.waitUntil(lambda: current(view) == "陈光明")
    view.sheet.table.select_first()
    press(qtbot, view, KEY.Key_Backspace)
    qtbot.waitUntil(lambda: kitchen.told() == [("张素珍", "nobody_home")])


def test_nobody_home_and_all_the_others_delivered(
    qtbot: QtBot, view: DeliveryView, kitchen: Kitchen
) -> None:
    view.sheet.table.select_first()
    press(qtbot, view, KEY.Key_N)
    qtbot.waitUntil(lambda: len(kitchen.told()) == 1)
    qtbot.waitUntil(lambda: ("王桂芳", "nobody_home") in stops(view))
    press(qtbot, view, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(
        lambda: (
            kitchen.told()
            == [("张素珍", "delivered"), ("王桂芳", "nobody_home"), ("陈光明", "delivered")]
        )
    )
    qtbot.waitUntil(lambda: view.sheet.rest.isHidden())
    qtbot.waitUntil(lambda: "王桂芳" in view.missed.said.text())


def test_undo_takes_a_whole_step_back(qtbot: QtBot, view: DeliveryView, kitchen: Kitchen) -> None:
    press(qtbot, view, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(kitchen.told()) == 3)
    view.shell.background.undo()
    qtbot.waitUntil(lambda: kitchen.told() == [])
    qtbot.waitUntil(lambda: all(not outcome for _, outcome in stops(view)))


def test_what_lies_ahead_cannot_be_marked(
    qtbot: QtBot, view: DeliveryView, kitchen: Kitchen
) -> None:
    view.bar.go("2026-11-23")
    qtbot.waitUntil(lambda: view.found is not None and view.found.day == "2026-11-23")
    assert view.sheet.rest.isHidden()
    press(qtbot, view, KEY.Key_Space)
    qtbot.waitUntil(lambda: not view.shell.background.is_working())
    assert kitchen.told("2026-11-23") == []


def test_opened_on_a_day(qtbot: QtBot, page: MealsPage, view: DeliveryView) -> None:
    page.shown(part="delivery", day=YESTERDAY, period="lunch")
    qtbot.waitUntil(lambda: view.found is not None and view.found.day == YESTERDAY)
    view.bar.now.click()
    qtbot.waitUntil(lambda: view.found is not None and view.found.day == TODAY)


def test_a_new_route(qtbot: QtBot, view: DeliveryView, kitchen: Kitchen) -> None:
    view.new.click()
    made = form(qtbot, view, RouteForm)
    made.form.rows["name"].input.set_value("东片")
    qtbot.mouseClick(view.editing.panel.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "东片" in made.form.rows["name"].error.text())
    made.form.rows["name"].input.set_value("北片")
    save(qtbot, view)
    qtbot.waitUntil(lambda: view.sheet.line is not None and view.sheet.name.text() == "北片")


def test_removed_its_people_are_without_a_route(
    qtbot: QtBot, view: DeliveryView, kitchen: Kitchen
) -> None:
    view.sheet.editing.click()
    made = form(qtbot, view, RouteForm)
    made.form.rows["remove"].input.set_value(True)
    save(qtbot, view)
    qtbot.waitUntil(lambda: len(view.routes.model.rows()) == 2)
    choose(qtbot, view, "")
    assert sorted(name for name, _ in stops(view)) == ["张素珍", "王桂芳", "赵本秀", "陈光明"]


@pytest.mark.parametrize(("how", "tomorrow"), [("once", "李国碧"), ("good", "周大海")])
def test_somebody_else_goes(
    qtbot: QtBot, view: DeliveryView, kitchen: Kitchen, how: str, tomorrow: str
) -> None:
    view.sheet.going.click()
    made = form(qtbot, view, WhoGoesForm)
    made.helper.set_value(someone(kitchen))
    made.form.rows["how"].input.set_value(how)
    save(qtbot, view)
    qtbot.waitUntil(lambda: "周大海" in view.sheet.who.text())
    with kitchen.store.read() as reader:
        rows = routes_of(reader, kitchen.site.id, day="2026-11-22")
    assert rows[0].helper == tomorrow


def test_who_has_no_route_is_put_on_one(qtbot: QtBot, view: DeliveryView, kitchen: Kitchen) -> None:
    choose(qtbot, view, "")
    press(qtbot, view, KEY.Key_M)
    made = form(qtbot, view, MoveForm)
    made.form.rows["route"].input.set_value(kitchen.routes["西片"].id)
    save(qtbot, view)
    qtbot.waitUntil(lambda: "" not in [row.id for row in view.routes.model.rows()])
    with kitchen.store.read() as reader:
        wanted = col(MealPlan.resident_id) == kitchen.people["赵本秀"].id
        (plan,) = reader.find(MealPlan, wanted)
        route = reader.get(MealRoute, plan.route_id or "")
    assert route is not None
    assert route.name == "西片"


def test_searched_by_pinyin(qtbot: QtBot, page: MealsPage, view: DeliveryView) -> None:
    page.search.setText("zsz")
    qtbot.waitUntil(lambda: stops(view) == [("张素珍", "")])
    page.search.clear()
    qtbot.waitUntil(lambda: len(stops(view)) == 3)


def test_the_sheet_of_the_route_is_printed(
    qtbot: QtBot, page: MealsPage, view: DeliveryView
) -> None:
    made = page.printable()
    assert made is not None
    made()
    qtbot.waitUntil(lambda: page.parts.value() == "sheets")


def test_who_came_to_eat_is_not_marked_over(
    qtbot: QtBot, view: DeliveryView, kitchen: Kitchen
) -> None:
    refused: list[Any] = []
    view.shell.background.failed.connect(refused.append)
    with kitchen.store.work() as work:
        factories.meal_serving(work, kitchen.site, kitchen.people["王桂芳"])
        work.commit()
    view.load()
    qtbot.waitUntil(lambda: ("王桂芳", "served") in stops(view))
    view.sheet.table.select_first()
    press(qtbot, view, KEY.Key_N)
    qtbot.waitUntil(lambda: [one.code for one in refused] == ["meal_ate_here"])
    assert kitchen.told() == [("王桂芳", "served")]
