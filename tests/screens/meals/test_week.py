"""The week by real keys: filling cells, patterns, pauses, warnings, numbers that open names."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.meal.roster.reading import Meal, ordered_meals
from eldercare_desktop.care.records import MealOrder, MealPause, MealPlan, Resident, Site
from eldercare_desktop.screens.meals import week_loading
from eldercare_desktop.screens.meals.page import MealsPage
from eldercare_desktop.screens.meals.week_forms import CopyForm, EndForm, PauseForm
from eldercare_desktop.screens.meals.week_pattern import PatternForm
from eldercare_desktop.screens.meals.week_person import NamesPanel, StandingPanel
from eldercare_desktop.screens.meals.week_view import WeekView
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import PIN
from tests.store_fixtures import CHINA, assert_log_accounts_for_rows

MONDAY, WEDNESDAY, FRIDAY, SATURDAY = "2026-11-23", "2026-11-25", "2026-11-27", "2026-11-28"
SPAN = (MONDAY, "2026-12-06")
KEY = Qt.Key


class Kitchen:
    """Lunch and dinner from Monday to Friday, two places; two who eat lunch every day."""

    def __init__(self, store: Store) -> None:
        self.store = store
        with store.work() as work:
            self.site: Site = factories.site(work, meal_periods=["lunch", "dinner"], capacity=2)
            self.people: dict[str, Resident] = {}
            for name, values in (
                ("王桂芳", {"allergens": ["peanuts"], "diet": "不吃羊肉"}),
                ("张素珍", {}),
                ("陈光明", {}),
                ("李国华", {}),
            ):
                person = factories.person(work, name)
                self.people[name] = factories.resident(work, person, **values)
            for name in ("王桂芳", "张素珍"):
                factories.meal_plan(work, self.site, self.people[name])
            work.commit()

    def meals(self, name: str = "") -> dict[tuple[str, str], Meal]:
        residents = [self.people[name].id] if name else None
        with self.store.read() as reader:
            found = ordered_meals(reader, *SPAN, residents=residents)
        return {(meal.day, meal.period): meal for meal in found}

    def rows(self, kind: type[Any]) -> list[Any]:
        with self.store.read() as reader:
            return reader.find(kind)


@pytest.fixture(autouse=True)
def monday_morning(monkeypatch: pytest.MonkeyPatch) -> None:
    """Monday, an hour before the orders of the day are closed."""
    now = datetime(2026, 11, 23, 8, 0, tzinfo=CHINA)
    monkeypatch.setattr(week_loading, "now", lambda: now)


@pytest.fixture
def store(store_template: Path, tmp_path: Path) -> Iterator[Store]:
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))

    def clock() -> datetime:
        return datetime(2026, 11, 23, 8, 0, tzinfo=CHINA)

    with Store.open(folder, PIN, clock=clock) as opened:
        yield opened
        assert_log_accounts_for_rows(opened)


@pytest.fixture
def kitchen(store: Store) -> Kitchen:
    return Kitchen(store)


@pytest.fixture
def page(qtbot: QtBot, shell: Shell, kitchen: Kitchen) -> MealsPage:
    made = MealsPage(shell)
    qtbot.addWidget(made)
    made.resize(1126, 640)
    made.show()
    shell.background.changed.connect(made.refresh)
    made.refresh(frozenset())
    made.shown(part="week")
    qtbot.waitUntil(lambda: made.parts.value() == "week" and made.is_ready())
    qtbot.waitUntil(lambda: bool(view_of(made).model.rows))
    view_of(made).grid.setFocus()
    return made


def view_of(page: MealsPage) -> WeekView:
    view = page.view("week")
    assert isinstance(view, WeekView)
    return view


@pytest.fixture
def view(page: MealsPage) -> WeekView:
    return view_of(page)


def go(view: WeekView, name: str, day: str, period: str = "lunch") -> None:
    lines = [row.face.name for row in view.model.rows]
    columns = [(serving.day, meal) for serving, meal in view.model.columns]
    view.grid.go_to(lines.index(name), columns.index((day, period)))


def press(qtbot: QtBot, view: WeekView, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(view.grid, key)


def said(panel: Any) -> str:
    return "\n".join(
        [*(label.text() for label in panel.findChildren(QLabel))]
        + [made.text().strip() for made in panel.findChildren(QPushButton)]
    )


def test_the_cursor_begins_today_and_says_what_holds(qtbot: QtBot, view: WeekView) -> None:
    assert view.day() == MONDAY
    qtbot.waitUntil(lambda: "standing order" in view.line.text())
    go(view, "王桂芳", WEDNESDAY)
    assert "Peanuts" in view.line.text()
    assert "不吃羊肉" in view.line.text()


def test_a_key_orders_walks_on_and_the_standing_order_comes_back(
    qtbot: QtBot, view: WeekView, kitchen: Kitchen
) -> None:
    go(view, "王桂芳", MONDAY, "dinner")
    press(qtbot, view, KEY.Key_2)
    assert view.model.cell(view.grid.currentIndex()).mode == "delivery"  # at once
    press(qtbot, view, KEY.Key_Right, KEY.Key_0)
    qtbot.waitUntil(lambda: len(kitchen.rows(MealOrder)) == 2)
    found = kitchen.meals("王桂芳")
    assert found[MONDAY, "dinner"].mode == "delivery"
    assert ("2026-11-24", "lunch") not in found
    press(qtbot, view, KEY.Key_Backspace)
    qtbot.waitUntil(lambda: ("2026-11-24", "lunch") in kitchen.meals("王桂芳"))
    qtbot.waitUntil(lambda: not view.model.cell(view.grid.currentIndex()).changed)


def test_what_was_pressed_can_be_undone(
    qtbot: QtBot, view: WeekView, kitchen: Kitchen, shell: Shell
) -> None:
    go(view, "张素珍", FRIDAY)
    press(qtbot, view, KEY.Key_0)
    qtbot.waitUntil(lambda: (FRIDAY, "lunch") not in kitchen.meals("张素珍"))
    shell.background.undo()
    qtbot.waitUntil(lambda: (FRIDAY, "lunch") in kitchen.meals("张素珍"))
    qtbot.waitUntil(lambda: view.model.cell(view.grid.currentIndex()).mode == "dine_in")


def test_a_chosen_range_is_filled_at_once(qtbot: QtBot, view: WeekView, kitchen: Kitchen) -> None:
    go(view, "王桂芳", MONDAY, "dinner")
    for _ in range(4):  # up to Wednesday's dinner, closed days beyond are left alone
        qtbot.keyClick(view.grid, KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press(qtbot, view, KEY.Key_1)
    dinners = [f"2026-11-{n}" for n in (23, 24, 25)]
    qtbot.waitUntil(lambda: all((day, "dinner") in kitchen.meals("王桂芳") for day in dinners))


def test_a_closed_day_says_why(qtbot: QtBot, view: WeekView, kitchen: Kitchen) -> None:
    go(view, "王桂芳", SATURDAY)
    press(qtbot, view, KEY.Key_1)
    qtbot.waitUntil(lambda: "No meals on this day of the week" in view.banner.words.text())
    assert kitchen.rows(MealOrder) == []


def test_an_absence_stands_in_the_cell_and_nothing_is_ordered(
    qtbot: QtBot, view: WeekView, kitchen: Kitchen, shell: Shell
) -> None:
    elder = kitchen.people["张素珍"]
    with kitchen.store.work() as work:
        factories.absence(work, elder, since=MONDAY, until=FRIDAY)
        work.commit()
    view.load()
    go(view, "张素珍", WEDNESDAY)
    qtbot.waitUntil(lambda: view.model.data(view.grid.currentIndex()) == "Hosp.")
    press(qtbot, view, KEY.Key_1)
    qtbot.waitUntil(lambda: "In hospital since" in view.banner.words.text())
    assert kitchen.rows(MealOrder) == []
    assert (FRIDAY, "lunch") in kitchen.meals("张素珍")


def test_a_meal_in_a_pause_is_had_once(qtbot: QtBot, view: WeekView, kitchen: Kitchen) -> None:
    elder = kitchen.people["张素珍"]
    with kitchen.store.work() as work:
        factories.meal_pause(work, elder, since=MONDAY)
        work.commit()
    view.load()
    go(view, "张素珍", WEDNESDAY)
    qtbot.waitUntil(lambda: view.model.data(view.grid.currentIndex()) == "Pause")
    press(qtbot, view, KEY.Key_1)
    qtbot.waitUntil(lambda: list(kitchen.meals("张素珍")) == [(WEDNESDAY, "lunch")])


def test_after_the_cut_off_it_is_saved_with_a_warning(
    qtbot: QtBot, view: WeekView, kitchen: Kitchen, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = datetime(2026, 11, 23, 9, 30, tzinfo=CHINA)
    monkeypatch.setattr(week_loading, "now", lambda: late)
    go(view, "张素珍", MONDAY)
    press(qtbot, view, KEY.Key_0)
    qtbot.waitUntil(lambda: "Please tell the kitchen" in view.banner.words.text())
    qtbot.waitUntil(lambda: (MONDAY, "lunch") not in kitchen.meals("张素珍"))


def test_more_people_than_places_is_said(qtbot: QtBot, view: WeekView, kitchen: Kitchen) -> None:
    elder = kitchen.people["陈光明"]
    with kitchen.store.work() as work:
        factories.meal_plan(work, kitchen.site, elder, weekdays=["1"], period="dinner")
        work.commit()
    view.load()
    qtbot.waitUntil(lambda: len(view.model.rows) == 3)
    go(view, "陈光明", WEDNESDAY)
    press(qtbot, view, KEY.Key_1)
    qtbot.waitUntil(lambda: "3 people eat there, there are 2 places" in view.banner.words.text())
    qtbot.waitUntil(lambda: (WEDNESDAY, "lunch") in kitchen.meals("陈光明"))
    column = view.grid.currentIndex().column()
    assert view.counts.numbers.data(view.counts.numbers.index(1, column)) == "! 3/2"


def test_a_pattern_for_several_people(qtbot: QtBot, view: WeekView, kitchen: Kitchen) -> None:
    flags = QItemSelectionModel.SelectionFlag.Select
    go(view, "王桂芳", MONDAY)
    for line in (0, 1):
        view.grid.selectionModel().select(view.model.index(line, 0), flags)
    press(qtbot, view, KEY.Key_Return)
    form = view.doors.editing.content
    assert isinstance(form, PatternForm)
    form.form.input("periods").set_value(["dinner"])
    form.form.input("weekdays").set_value(["1", "3"])
    form.form.input("mode").set_value("delivery")
    qtbot.keyClick(form, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(kitchen.rows(MealPlan)) == 4)
    for name in ("王桂芳", "张素珍"):
        found = kitchen.meals(name)
        assert found[WEDNESDAY, "dinner"].mode == "delivery"
        assert found[WEDNESDAY, "lunch"].mode == "dine_in"


def test_somebody_is_added_by_pinyin_for_one_week(
    qtbot: QtBot, view: WeekView, kitchen: Kitchen
) -> None:
    press(qtbot, view, KEY.Key_Insert)
    form = view.doors.editing.content
    assert isinstance(form, PatternForm)
    qtbot.keyClicks(form.eater.field, "cgm")
    qtbot.keyClick(form.eater.field, KEY.Key_Return)
    qtbot.waitUntil(lambda: form.eater.value() is not None)
    form.form.input("lasting").set_value("week")
    qtbot.keyClick(form, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(kitchen.meals("陈光明")) == 5)
    assert len(kitchen.rows(MealPlan)) == 2  # no standing order
    qtbot.waitUntil(lambda: view.person_id() == kitchen.people["陈光明"].person_id)


def test_who_eats_must_be_said(qtbot: QtBot, view: WeekView) -> None:
    press(qtbot, view, KEY.Key_Insert)
    form = view.doors.editing.content
    assert isinstance(form, PatternForm)
    assert not form.validate()
    assert form.eater.error.text() == "Please choose who eats."


def test_a_pause_for_the_chosen_person(qtbot: QtBot, view: WeekView, kitchen: Kitchen) -> None:
    go(view, "王桂芳", WEDNESDAY)
    press(qtbot, view, KEY.Key_F9)
    form = view.doors.editing.content
    assert isinstance(form, PauseForm)
    form.form.input("until").set_value(FRIDAY)
    qtbot.keyClick(form, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(kitchen.rows(MealPause)) == 1)
    days = {day for day, _ in kitchen.meals("王桂芳")}
    assert {WEDNESDAY, "2026-11-26"} & days == set()
    assert {MONDAY, FRIDAY} <= days


def test_a_week_is_copied_forward(qtbot: QtBot, view: WeekView, kitchen: Kitchen) -> None:
    go(view, "张素珍", MONDAY, "dinner")
    press(qtbot, view, KEY.Key_2)
    qtbot.waitUntil(lambda: len(kitchen.rows(MealOrder)) == 1)
    press(qtbot, view, KEY.Key_F12)
    form = view.doors.editing.content
    assert isinstance(form, CopyForm)
    qtbot.keyClick(form, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: ("2026-11-30", "dinner") in kitchen.meals("张素珍"))
    assert kitchen.meals("张素珍")["2026-11-30", "dinner"].mode == "delivery"
    qtbot.waitUntil(lambda: "ordered in the next weeks: 1" in view.banner.words.text())


def test_all_orders_of_a_person_and_the_end_of_one(
    qtbot: QtBot, view: WeekView, kitchen: Kitchen
) -> None:
    go(view, "王桂芳", MONDAY)
    press(qtbot, view, KEY.Key_Space)
    qtbot.waitUntil(lambda: isinstance(view.doors.panel.content(), StandingPanel))
    panel: Any = view.doors.panel.content()
    assert "Mo to Fr" in said(panel)
    assert "Peanuts" in said(panel)
    ending = next(made for made in panel.buttons if made.text().strip() == "End")
    ending.click()
    form = view.doors.editing.content
    assert isinstance(form, EndForm)
    form.form.input("on").set_value(WEDNESDAY)
    qtbot.keyClick(form, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: {day for day, _ in kitchen.meals("王桂芳")} == {MONDAY, "2026-11-24"})


def test_a_number_opens_its_names(qtbot: QtBot, view: WeekView) -> None:
    go(view, "王桂芳", WEDNESDAY)
    view.counts.setFocus()
    view.counts.setCurrentIndex(view.counts.numbers.index(3, view.grid.currentIndex().column()))
    qtbot.keyClick(view.counts, KEY.Key_Return)
    panel = view.doors.panel.content()
    assert isinstance(panel, NamesPanel)
    assert "王桂芳" in said(panel)
    assert "Peanuts" in said(panel)
    assert view.back()
    assert view.doors.panel.content() is None


def test_the_list_is_narrowed_by_pinyin(qtbot: QtBot, page: MealsPage, view: WeekView) -> None:
    page.search.setText("zsz")
    qtbot.waitUntil(lambda: [row.face.name for row in view.model.rows] == ["张素珍"])
    column = view.model.column_of(MONDAY)
    total = view.counts.numbers.data(view.counts.numbers.index(0, column))
    assert total == "2"  # the numbers are those of the whole kitchen


def test_other_weeks_by_key(qtbot: QtBot, view: WeekView) -> None:
    qtbot.keyClick(view.grid, KEY.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view.week is not None and view.week.monday == "2026-11-30")
    qtbot.keyClick(view.grid, KEY.Key_Home, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: view.week is not None and view.week.monday == MONDAY)


def test_the_kitchen_sheet_is_shown_on_paper(qtbot: QtBot, page: MealsPage, view: WeekView) -> None:
    go(view, "王桂芳", WEDNESDAY)
    printing = page.printable()
    assert printing is not None
    printing()
    qtbot.waitUntil(lambda: page.paper is not None and page.paper.isVisible(), timeout=20_000)


def test_without_anybody_it_says_what_to_do(
    qtbot: QtBot, page: MealsPage, view: WeekView, kitchen: Kitchen
) -> None:
    with kitchen.store.work() as work:
        for plan in work.find(MealPlan):
            work.delete(plan)
        work.commit()
    view.load()
    qtbot.waitUntil(view.nobody.isVisible)
    assert view.nobody.heading.text() == "Nobody eats here this week"
    view.nobody.button.click()
    assert isinstance(view.doors.editing.content, PatternForm)


def test_without_a_place_for_meals_the_way_there_is_shown(
    qtbot: QtBot, page: MealsPage, view: WeekView, kitchen: Kitchen
) -> None:
    with kitchen.store.work() as work:
        work.set(kitchen.site, meal_periods=[])
        work.commit()
    page.refresh(frozenset({"site"}))
    qtbot.waitUntil(lambda: view.body.currentIndex() == 1)
    assert page.printable() is None


def test_another_set_by_its_letter(qtbot: QtBot, view: WeekView, kitchen: Kitchen) -> None:
    with kitchen.store.work() as work:
        price = factories.meal_price(work)
        for place, (code, name) in enumerate((("A", "普通餐"), ("B", "加肉餐"))):
            factories.meal_price_line(work, price, place=place, code=code, name=name)
        work.commit()
    view.load()
    qtbot.waitUntil(lambda: view.week is not None and len(view.week.sets["lunch"]) == 2)
    go(view, "王桂芳", WEDNESDAY)
    press(qtbot, view, KEY.Key_B)
    qtbot.waitUntil(lambda: kitchen.meals("王桂芳")[WEDNESDAY, "lunch"].price_set == "B")
    press(qtbot, view, KEY.Key_A)  # the usual one: as the standing order says
    qtbot.waitUntil(lambda: kitchen.meals("王桂芳")[WEDNESDAY, "lunch"].order_id is None)
    press(qtbot, view, KEY.Key_X)
    qtbot.waitUntil(lambda: "No set begins with X" in view.banner.words.text())


def test_a_public_holiday_stands_in_the_cells(qtbot: QtBot, view: WeekView) -> None:
    view.go_to_week("2026-09-28")
    qtbot.waitUntil(lambda: view.week is not None and view.week.monday == "2026-09-28")
    assert not view.model.rows  # the standing orders begin later, so the numbers are none
    view.go_to_week("2026-12-28")
    qtbot.waitUntil(lambda: view.week is not None and view.week.monday == "2026-12-28")
    column = view.model.column_of("2027-01-01")
    assert view.model.data(view.model.index(0, column)) == "New Year"
    view.grid.go_to(0, column)
    qtbot.waitUntil(lambda: "Closed: New Year" in view.line.text())


def test_the_cursor_waits_where_it_was(qtbot: QtBot, page: MealsPage, view: WeekView) -> None:
    go(view, "王桂芳", WEDNESDAY)
    page.go("menu")
    page.go("week")
    qtbot.waitUntil(lambda: view.day() == WEDNESDAY and view.week is not None)
    assert view.model.sentence(view.grid.currentIndex()).startswith("王桂芳")


def test_the_form_that_was_asked_for_opens_with_the_week(
    qtbot: QtBot, shell: Shell, kitchen: Kitchen
) -> None:
    fresh = MealsPage(shell)
    qtbot.addWidget(fresh)
    fresh.show()
    fresh.refresh(frozenset())
    fresh.shown(part="week", new=True)
    qtbot.waitUntil(lambda: view_of(fresh).doors.editing.content is not None)
    assert isinstance(view_of(fresh).doors.editing.content, PatternForm)
