"""Check-in by real keys: list, pinyin, card; allergies, second meals, guests, taking back."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.card import issue_cards
from eldercare_desktop.care.meal.serving.reading import ServingRow, servings_between
from eldercare_desktop.care.records import Card, Resident, Site, Slip
from eldercare_desktop.screens.background import Background
from eldercare_desktop.screens.cards.scanner import open_scanned_cards
from eldercare_desktop.screens.main_window import MainWindow
from eldercare_desktop.screens.meals import check_in_loading
from eldercare_desktop.screens.meals.check_in_guest import GuestForm
from eldercare_desktop.screens.meals.check_in_view import CheckInView
from eldercare_desktop.screens.meals.page import MealsPage
from eldercare_desktop.screens.page import Page, Shell
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import PIN
from tests.screens.fakes import FakeSettings
from tests.store_fixtures import CHINA, TestClock, assert_log_accounts_for_rows

FRIDAY, TODAY = "2026-11-20", "2026-11-21"
KEY = Qt.Key


class Kitchen:
    """A site with lunch and dinner on every day, three who ordered lunch, one who did not."""

    def __init__(self, store: Store) -> None:
        self.store = store
        every = [str(day) for day in range(1, 8)]
        with store.work() as work:
            self.site: Site = factories.site(
                work, meal_periods=["lunch", "dinner"], meal_weekdays=every
            )
            self.people: dict[str, Resident] = {}
            for name, values in (
                ("王桂芳", {"allergens": ["peanuts"], "diets": ["soft"], "diet": "不吃羊肉"}),
                ("张素珍", {}),
                ("陈光明", {}),
                ("李国华", {}),
            ):
                person = factories.person(work, name)
                self.people[name] = factories.resident(work, person, **values)
            issue_cards(work, [one.person_id for one in self.people.values()])
            for name, mode in (
                ("王桂芳", "dine_in"),
                ("张素珍", "dine_in"),
                ("陈光明", "delivery"),
            ):
                factories.meal_plan(work, self.site, self.people[name], weekdays=every, mode=mode)
            work.commit()

    def rows(self) -> list[ServingRow]:
        with self.store.read() as reader:
            return servings_between(reader, "2026-11-01", "2026-11-30")

    def slips(self) -> list[Slip]:
        with self.store.read() as reader:
            return reader.find(Slip)

    def told(self) -> list[tuple[str, str, bool]]:
        return [(row.name, row.outcome, row.extra) for row in self.rows()]


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    now = datetime(2026, 11, 21, 11, 40, tzinfo=CHINA)
    monkeypatch.setattr(check_in_loading, "now", lambda: now)


@pytest.fixture
def store(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    """Without a site: `Kitchen` has its own."""
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
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
    shell.navigation.connect(lambda key, args: made.shown(**args) if key == "meals" else None)
    made.refresh(frozenset())
    made.shown(part="check_in")
    qtbot.waitUntil(lambda: shown(made).loaded is not None)
    return made


def shown(page: MealsPage) -> CheckInView:
    view = page.view()
    assert isinstance(view, CheckInView)
    return view


def states(page: MealsPage) -> dict[str, str]:
    return {row.name: row.state for row in shown(page).table.model.rows()}


def current(page: MealsPage) -> str:
    row = shown(page).table.current()
    return row.name if row else ""


def words_of(widget: QWidget) -> str:
    found = widget.findChildren(QLabel)
    return "\n".join(label.text() for label in found if label.isVisibleTo(widget))


def at_right(page: MealsPage) -> QWidget:
    found = shown(page).list.widget(1)
    assert found is not None
    return found


def detail(page: MealsPage) -> str:
    return words_of(at_right(page))


def go_to(qtbot: QtBot, page: MealsPage, name: str) -> None:
    view = shown(page)
    row = next(row for row in view.table.model.rows() if row.name == name)
    view.table.select(row.key)
    view.table.setFocus()
    qtbot.waitUntil(lambda: name in detail(page))


def go_to_by_name(qtbot: QtBot, page: MealsPage, typed: str, name: str) -> None:
    page.search.setFocus()
    qtbot.keyClicks(page.search, typed)
    qtbot.waitUntil(lambda: set(states(page)) == {name} and current(page) == name)
    shown(page).table.setFocus()


def press(qtbot: QtBot, page: MealsPage, key: Any, modifier: Any = None) -> None:
    keys = modifier or Qt.KeyboardModifier.NoModifier
    qtbot.keyClick(shown(page).table.view, key, keys)


def scan(page: MealsPage, shell: Shell, name: str, kitchen: Kitchen) -> None:
    """What the scanner does once it has found whose card it is."""
    person_id = kitchen.people[name].person_id
    shell.navigate(shell.card_place, person=person_id, **shell.card_args)


def test_the_meal_of_the_hour_with_everybody_who_ordered(page: MealsPage) -> None:
    view = shown(page)
    assert view.loaded is not None
    assert (view.loaded.dining.day, view.loaded.dining.period) == (TODAY, "lunch")
    assert states(page) == {"王桂芳": "waiting", "张素珍": "waiting", "陈光明": "to_bring"}
    assert view.head.filters.chips[1].text().strip() == "Not here yet 2"
    assert "Ordered: 3" in view.head.counts.text()


def test_one_key_checks_somebody_in_and_ctrl_z_takes_it_back(
    qtbot: QtBot, page: MealsPage, kitchen: Kitchen
) -> None:
    go_to(qtbot, page, "张素珍")
    press(qtbot, page, KEY.Key_Space)
    qtbot.waitUntil(lambda: states(page)["张素珍"] == "here")
    assert kitchen.told() == [("张素珍", "served", False)]
    assert not kitchen.rows()[0].walk_in
    assert current(page) == "张素珍"
    assert "Here" in detail(page)
    page.shell.background.undo()
    qtbot.waitUntil(lambda: states(page)["张素珍"] == "waiting")
    assert kitchen.told() == []


def test_what_somebody_must_not_eat_stands_large(
    qtbot: QtBot, page: MealsPage, kitchen: Kitchen
) -> None:
    with kitchen.store.work() as work:
        factories.menu_item(work, kitchen.site, factories.dish(work))
        soup = factories.dish(work, "羊肉汤", allergens=[])
        factories.menu_item(work, kitchen.site, soup, place=1)
        egg = factories.dish(work, "蒸蛋", allergens=["eggs"], diets=["soft"])
        factories.menu_item(work, kitchen.site, egg, place=2)
        work.commit()
    shown(page).load()
    qtbot.waitUntil(lambda: "羊肉汤" in shown(page).head.menu.text())
    go_to(qtbot, page, "王桂芳")
    qtbot.waitUntil(lambda: "花生炖猪蹄" in detail(page))
    said = detail(page)
    assert "On the menu: 花生炖猪蹄, with Peanuts" in said
    assert "On the menu: 羊肉汤 (羊肉 is not eaten)" in said
    assert "不吃羊肉" in said
    assert "Soft food" in said
    assert "蒸蛋" in said
    large = [
        label.text()
        for label in at_right(page).findChildren(QLabel)
        if label.property("role") == "title"
    ]
    assert "Peanuts" in large
    row = shown(page).table.current()
    column = shown(page).table.model.columns[1]
    assert column.text(row) == "Not 花生炖猪蹄"


def test_pinyin_wherever_the_cursor_is(qtbot: QtBot, page: MealsPage, kitchen: Kitchen) -> None:
    shown(page).table.setFocus()
    press(qtbot, page, KEY.Key_L)
    qtbot.keyClicks(page.search, "gh")
    qtbot.waitUntil(lambda: states(page) == {"李国华": "not_ordered"})
    qtbot.keyClick(page.search, KEY.Key_Return)
    qtbot.waitUntil(lambda: current(page) == "李国华")
    press(qtbot, page, KEY.Key_Return)
    qtbot.waitUntil(lambda: states(page).get("李国华") == "here")
    assert page.search.text() == ""
    assert len(states(page)) == 4
    (row,) = kitchen.rows()
    assert (row.name, row.walk_in) == ("李国华", True)
    assert current(page) == "李国华"


def test_who_is_quicker_than_the_list_never_checks_in_somebody_else(
    qtbot: QtBot, page: MealsPage, kitchen: Kitchen
) -> None:
    shown(page).focus_list()
    press(qtbot, page, KEY.Key_L)
    qtbot.keyClicks(page.search, "gh")
    qtbot.keyClick(page.search, KEY.Key_Return)
    press(qtbot, page, KEY.Key_Return)
    qtbot.waitUntil(lambda: states(page).get("李国华") == "here")
    assert kitchen.told() == [("李国华", "served", False)]
    qtbot.waitUntil(lambda: len(states(page)) == 4)


def test_nor_one_of_several_nor_past_what_must_be_seen(
    qtbot: QtBot, page: MealsPage, kitchen: Kitchen
) -> None:
    with kitchen.store.work() as work:
        factories.menu_item(work, kitchen.site, factories.dish(work))
        factories.resident(work, factories.person(work, "李国宏"))
        work.commit()
    for typed, found in (("lgh", 2), ("wgf", 1)):
        page.search.setFocus()
        qtbot.keyClicks(page.search, typed)
        qtbot.keyClick(page.search, KEY.Key_Return)
        press(qtbot, page, KEY.Key_Return)
        _listed(qtbot, page, found)
        page.search.clear()
        _listed(qtbot, page, 3)
    qtbot.waitUntil(lambda: not page.shell.background.is_working())
    assert kitchen.rows() == []


def _listed(qtbot: QtBot, page: MealsPage, number: int) -> None:
    qtbot.waitUntil(lambda: len(states(page)) == number)


def test_a_card_checks_in_and_a_second_scan_is_told(
    qtbot: QtBot, page: MealsPage, shell: Shell, kitchen: Kitchen
) -> None:
    scan(page, shell, "张素珍", kitchen)
    qtbot.waitUntil(lambda: states(page)["张素珍"] == "here")
    scan(page, shell, "张素珍", kitchen)
    banner = shown(page).banner
    qtbot.waitUntil(banner.isVisible)
    assert (
        "张素珍 has had this meal already (Lunch, 2026-11-21): at 海棠村幸福院"
        in banner.words.text()
    )
    assert len(kitchen.rows()) == 1
    assert current(page) == "张素珍"
    qtbot.mouseClick(banner.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(kitchen.rows()) == 2)
    assert kitchen.told()[1] == ("张素珍", "served", True)
    qtbot.waitUntil(lambda: "further portions: 1" in _hint(page))


def _hint(page: MealsPage) -> str:
    view = shown(page)
    hint = view.table.model.columns[0].hint
    assert hint is not None
    return hint(view.table.current())


def test_a_real_scan_reaches_the_check_in(
    qtbot: QtBot, page: MealsPage, shell: Shell, kitchen: Kitchen, qapp: QApplication
) -> None:
    scanner = open_scanned_cards(qapp, shell)
    with kitchen.store.read() as reader:
        (card,) = reader.find(Card, Card.person_id == kitchen.people["张素珍"].person_id)
    scanner.scanned.emit(f"EC:{card.token}")
    qtbot.waitUntil(lambda: states(page)["张素珍"] == "here")
    qapp.removeEventFilter(scanner)


def test_a_scan_stops_where_something_must_be_seen(
    qtbot: QtBot, page: MealsPage, shell: Shell, kitchen: Kitchen
) -> None:
    with kitchen.store.work() as work:
        factories.menu_item(work, kitchen.site, factories.dish(work))
        work.commit()
    scan(page, shell, "王桂芳", kitchen)
    qtbot.waitUntil(lambda: current(page) == "王桂芳" and "花生炖猪蹄" in detail(page))
    assert kitchen.rows() == []
    press(qtbot, page, KEY.Key_Space)
    qtbot.waitUntil(lambda: states(page)["王桂芳"] == "here")
    scan(page, shell, "李国华", kitchen)
    qtbot.waitUntil(lambda: current(page) == "李国华")
    assert states(page)["李国华"] == "not_ordered"
    assert len(kitchen.rows()) == 1
    page.back()
    qtbot.waitUntil(lambda: "李国华" not in states(page))


def test_who_is_careful_stays_in_view_after_a_scan(
    qtbot: QtBot, page: MealsPage, shell: Shell, kitchen: Kitchen
) -> None:
    view = shown(page)
    view.head.filters.chips[1].click()
    qtbot.waitUntil(lambda: set(states(page)) == {"王桂芳", "张素珍"})
    scan(page, shell, "张素珍", kitchen)
    qtbot.waitUntil(lambda: set(states(page)) == {"王桂芳"})
    scan(page, shell, "王桂芳", kitchen)
    qtbot.waitUntil(lambda: states(page).get("王桂芳") == "here")
    qtbot.waitUntil(lambda: current(page) == "王桂芳" and "Peanuts" in detail(page))
    assert view.head.shown() == "all"


def test_a_meal_out_of_turn_can_be_checked_in(
    qtbot: QtBot, page: MealsPage, kitchen: Kitchen
) -> None:
    view = shown(page)
    with kitchen.store.work() as work:
        factories.site_day(work, kitchen.site, open=True, periods=["breakfast"], reason="重阳")
        work.commit()
    view.head.go(None, "breakfast")
    qtbot.waitUntil(lambda: view.loaded is not None and view.loaded.dining.period == "breakfast")
    assert view.head.periods.value() == "breakfast"
    go_to_by_name(qtbot, page, "lgh", "李国华")
    press(qtbot, page, KEY.Key_Space)
    qtbot.waitUntil(lambda: len(kitchen.rows()) == 1)
    assert kitchen.rows()[0].period == "breakfast"


def test_a_card_is_a_visit_or_a_person_again_elsewhere(page: MealsPage, shell: Shell) -> None:
    assert (shell.card_place, shell.card_args["scanned"]) == ("meals", True)
    page.hide()
    assert (shell.card_place, shell.card_args) == ("people", {})


def test_brought_and_a_further_portion_and_taking_back(
    qtbot: QtBot, page: MealsPage, kitchen: Kitchen
) -> None:
    go_to(qtbot, page, "陈光明")
    press(qtbot, page, KEY.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: states(page)["陈光明"] == "brought")
    press(qtbot, page, KEY.Key_Plus)
    qtbot.waitUntil(lambda: len(kitchen.rows()) == 2)
    assert kitchen.told() == [("陈光明", "delivered", False), ("陈光明", "served", True)]
    qtbot.waitUntil(lambda: "Further portion\n" in detail(page))
    press(qtbot, page, KEY.Key_Delete)
    qtbot.waitUntil(lambda: len(kitchen.rows()) == 1)
    qtbot.waitUntil(lambda: "Further portion\n" not in detail(page))
    press(qtbot, page, KEY.Key_Delete)
    qtbot.waitUntil(lambda: states(page)["陈光明"] == "to_bring")


def test_guests(qtbot: QtBot, page: MealsPage, kitchen: Kitchen) -> None:
    view = shown(page)
    press(qtbot, page, KEY.Key_G, Qt.KeyboardModifier.ControlModifier)
    form = view.editing.content
    assert isinstance(form, GuestForm)
    form.form.input("guest").set_value("施工队")
    form.form.input("number").set_value(3)
    view.editing.panel.saved.emit()
    qtbot.waitUntil(lambda: len(kitchen.rows()) == 3)
    assert {row.guest for row in kitchen.rows()} == {"施工队"}
    qtbot.waitUntil(lambda: "Guests: 3" in view.head.counts.text())
    assert [row.state for row in view.table.model.rows()][-3:] == ["guest"] * 3
    page.shell.background.undo()
    qtbot.waitUntil(lambda: "Guests" not in view.head.counts.text())


def test_somebody_whom_nobody_knows_is_a_guest(
    qtbot: QtBot, page: MealsPage, kitchen: Kitchen, type_chinese: Callable[[QWidget, str], None]
) -> None:
    view = shown(page)
    page.search.setFocus()
    type_chinese(page.search, "周师傅")
    qtbot.waitUntil(lambda: states(page) == {} and view.typed == "周师傅")
    qtbot.waitUntil(lambda: "Nobody like this" in words_of(view))
    qtbot.keyClick(page.search, KEY.Key_G, Qt.KeyboardModifier.ControlModifier)
    form = view.editing.content
    assert isinstance(form, GuestForm)
    qtbot.keyClick(form, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: [row.name for row in kitchen.rows()] == ["周师傅"])
    qtbot.waitUntil(lambda: states(page).get("周师傅") == "guest")
    assert current(page) == "周师傅"


def test_the_sheet_of_the_meal_is_a_button_away(
    qtbot: QtBot, page: MealsPage, kitchen: Kitchen
) -> None:
    qtbot.mouseClick(shown(page).head.paper, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.parts.value() == "sheets")
    qtbot.waitUntil(lambda: len(kitchen.slips()) == 1)
    assert page.shell.card_place == "people"
    (slip,) = kitchen.slips()
    assert (slip.kind, slip.day, slip.period) == ("meals", TODAY, "lunch")
    qtbot.waitUntil(lambda: not page.shell.background.is_working())


def test_yesterday_is_written_down_late(qtbot: QtBot, page: MealsPage, kitchen: Kitchen) -> None:
    view = shown(page)
    qtbot.mouseClick(view.head.before, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.head.date.value() == FRIDAY)
    assert "entered late" in view.banner.words.text()
    go_to(qtbot, page, "张素珍")
    press(qtbot, page, KEY.Key_Space)
    qtbot.waitUntil(lambda: states(page)["张素珍"] == "here")
    (row,) = kitchen.rows()
    assert (row.day, row.recorded_at[:10], row.late) == (FRIDAY, TODAY, True)
    assert "entered late" in detail(page)
    qtbot.mouseClick(view.head.now, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.head.date.value() == TODAY)
    assert states(page)["张素珍"] == "waiting"


def test_another_meal_of_the_day(qtbot: QtBot, page: MealsPage, kitchen: Kitchen) -> None:
    view = shown(page)
    view.head.periods.setFocus()
    qtbot.keyClick(view.head.periods, KEY.Key_Down)
    qtbot.waitUntil(lambda: states(page) == {})
    assert view.loaded is not None
    assert view.loaded.dining.period == "dinner"


def test_what_was_written_down_twice_is_shown_and_settled(
    qtbot: QtBot, page: MealsPage, kitchen: Kitchen
) -> None:
    view = shown(page)
    with kitchen.store.work() as work:  # as two other laptops would have
        for name in ("张素珍", "王桂芳", "李国华"):
            for _ in range(2):
                factories.meal_serving(work, kitchen.site, kitchen.people[name], day=FRIDAY)
        work.commit()
    view.load()
    qtbot.waitUntil(lambda: view.banner.isVisible())
    assert "twice" in view.banner.words.text()
    qtbot.mouseClick(view.banner.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.table.model.rowCount() == 3)
    assert "It counts once." in detail(page)
    press(qtbot, page, KEY.Key_Space)
    qtbot.waitUntil(lambda: view.table.model.rowCount() == 2)
    assert len(kitchen.rows()) == 6
    press(qtbot, page, KEY.Key_Plus)
    qtbot.waitUntil(lambda: view.table.model.rowCount() == 1)
    assert sum(row.extra for row in kitchen.rows()) == 1
    press(qtbot, page, KEY.Key_Delete)
    qtbot.waitUntil(lambda: view.table.model.rowCount() == 0)
    assert len(kitchen.rows()) == 5
    assert sum(row.counts for row in kitchen.rows()) == 4


def test_a_closed_month_is_not_written_into(
    qtbot: QtBot, page: MealsPage, kitchen: Kitchen
) -> None:
    with kitchen.store.work() as work:
        factories.meal_closing(work, kitchen.site, month="2026-10")
        work.commit()
    view = shown(page)
    view.head.go("2026-10-30")
    qtbot.waitUntil(lambda: "closed" in view.banner.words.text())
    view.table.select_first()
    press(qtbot, page, KEY.Key_Space)
    qtbot.waitUntil(lambda: "2026-10" in view.banner.words.text())
    assert kitchen.rows() == []


def test_f4_from_another_page_brings_the_person_along(
    qtbot: QtBot, background: Background, settings: FakeSettings, kitchen: Kitchen
) -> None:
    window = MainWindow(background, settings)
    qtbot.addWidget(window)
    window.open_pages("people", person=kitchen.people["李国华"].person_id)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.waitUntil(lambda: _in_view(window).person_id() is not None)
    qtbot.keyClick(window.focusWidget() or window, KEY.Key_F4)
    page = _in_view(window)
    assert isinstance(page, MealsPage)
    qtbot.waitUntil(lambda: page.is_ready() and current(page) == "李国华")
    assert states(page)["李国华"] == "not_ordered"
    assert kitchen.rows() == []
    press(qtbot, page, KEY.Key_Space)
    qtbot.waitUntil(lambda: states(page)["李国华"] == "here")
    for place, opens in (("visits", "visits"), ("meals", "meals"), ("visits", "visits")):
        window.go(place)
        assert window.shell.card_place == opens
    assert window.shell.card_args == {}
    window.go("settings")
    assert window.shell.card_place == "people"
    qtbot.keyClick(window.focusWidget() or window, KEY.Key_F4)
    assert _in_view(window) is page
    assert page.search.hasFocus()
    qtbot.waitUntil(lambda: not background.is_working())


def _in_view(window: MainWindow) -> Page:
    found = window.page()
    assert found is not None
    return found


def test_a_village_without_a_place_for_meals(qtbot: QtBot, shell: Shell, store: Store) -> None:
    made = MealsPage(shell)
    qtbot.addWidget(made)
    made.show()
    made.refresh(frozenset())
    made.shown(part="check_in")
    qtbot.waitUntil(made.is_ready)
    assert shown(made).stack.currentIndex() == 1
