"""Sites by keyboard: set up, changed, days out of turn, closed; what is refused stands beside."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.records import Site, SiteDay
from eldercare_desktop.care.site.calendar import ServingDay
from eldercare_desktop.care.site.reading import all_sites
from eldercare_desktop.screens.meal_accounts import MealAccountsPage, site_loading
from eldercare_desktop.screens.meal_accounts.site_forms import DaysForm, SiteForm
from eldercare_desktop.screens.meal_accounts.site_month import MonthCalendar
from eldercare_desktop.screens.meal_accounts.site_phrases import cutoff_line, weekday_words
from eldercare_desktop.screens.meal_accounts.sites_view import SitesView
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parted.step_form import StepForm
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import PIN
from tests.store_fixtures import TestClock, assert_log_accounts_for_rows

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def store(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as opened:
        yield opened
        assert_log_accounts_for_rows(opened)


@pytest.fixture
def page(
    qtbot: QtBot, shell: Shell, store: Store, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> MealAccountsPage:
    monkeypatch.setattr(site_loading, "now", lambda: clock.now)
    made = MealAccountsPage(shell)
    qtbot.addWidget(made)
    made.resize(1126, 640)
    made.show()
    shell.background.changed.connect(made.refresh)
    return made


@pytest.fixture
def with_site(store: Store) -> Site:
    """One that serves lunch from Monday to Friday."""
    with store.work() as work:
        site = factories.site(work)
        work.commit()
    return site


def rest(qtbot: QtBot, page: MealAccountsPage) -> None:
    qtbot.waitUntil(lambda: not page.shell.background.is_working())
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not page.shell.background.is_working())


def opened(qtbot: QtBot, page: MealAccountsPage) -> SitesView:
    """The part of the sites, once its rows are there."""
    page.refresh(frozenset())
    page.shown(part="sites")
    qtbot.waitUntil(page.is_ready)
    rest(qtbot, page)
    view = page.view("sites")
    assert isinstance(view, SitesView)
    return view


def form_of(qtbot: QtBot, view: SitesView) -> StepForm:
    qtbot.waitUntil(lambda: view.editing.content is not None)
    form = view.editing.content
    assert form is not None
    return form


def save(qtbot: QtBot, view: SitesView) -> None:
    form = form_of(qtbot, view)
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)
    rest(qtbot, view.page)  # type: ignore[arg-type]


def calendar_of(view: SitesView) -> MonthCalendar:
    assert view.sheet is not None
    return view.sheet.calendar


def served(view: SitesView, day: str) -> ServingDay:
    assert view.sheet is not None
    assert view.sheet.month is not None
    return view.sheet.month.days[day]


def current(view: SitesView) -> Any:
    return view.table.current()


def labels(widget: QWidget) -> str:
    return " | ".join(x.text() for x in widget.findChildren(QLabel) if x.isVisible())


def test_the_first_site_is_set_up_by_keyboard(
    qtbot: QtBot, page: MealAccountsPage, store: Store, type_chinese: Callable[..., None]
) -> None:
    view = opened(qtbot, page)
    qtbot.keyClick(view.table.view, Qt.Key.Key_N)
    form = form_of(qtbot, view)
    assert isinstance(form, SiteForm)
    save(qtbot, view)
    assert view.editing.content is form, "without a name it is not saved"
    type_chinese(form.form.input("name").focusProxy(), "幸福院")
    save(qtbot, view)
    qtbot.waitUntil(lambda: view.editing.content is None)
    with store.read() as reader:
        (site,) = all_sites(reader)
    assert (site.name, site.meal_periods) == ("幸福院", ["lunch"])
    assert site.meal_weekdays == list("12345")
    assert current(view).id == site.id
    qtbot.waitUntil(lambda: page.site() is not None)


def test_a_refusal_stands_beside_its_field(
    qtbot: QtBot, page: MealAccountsPage, with_site: Site, type_chinese: Callable[..., None]
) -> None:
    view = opened(qtbot, page)
    view.open_new()
    form = form_of(qtbot, view)
    type_chinese(form.form.input("name").focusProxy(), with_site.name)
    save(qtbot, view)
    qtbot.waitUntil(lambda: "already" in form.form.rows["name"].error.text())
    form.form.input("lunch_at").set_value("25:00")
    assert not form.validate()


def test_orders_until_after_the_meal_are_doubted(
    qtbot: QtBot, page: MealAccountsPage, with_site: Site
) -> None:
    view = opened(qtbot, page)
    view.open_new()
    form = form_of(qtbot, view)
    assert form.form.rows["cutoff_time"].warning.text() == ""
    form.form.input("meal_periods").chips.choose(0)  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: "begun" in form.form.rows["cutoff_time"].warning.text())
    form.form.input("cutoff_days").set_value(1)
    form.form.changed.emit()
    assert form.form.rows["cutoff_time"].warning.text() == ""


def test_space_closes_a_day_and_delete_takes_it_back(
    qtbot: QtBot, page: MealAccountsPage, store: Store, with_site: Site
) -> None:
    """Saturday 21 November is today; the cursor goes two days on, to a Monday."""
    view = opened(qtbot, page)
    qtbot.keyClick(view.table.view, Qt.Key.Key_Right)
    calendar = calendar_of(view)
    qtbot.waitUntil(calendar.hasFocus)
    assert calendar.day() == "2026-11-21"
    for _ in range(2):
        qtbot.keyClick(calendar, Qt.Key.Key_Right)
    assert served(view, "2026-11-23").open
    qtbot.keyClick(calendar, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not served(view, "2026-11-23").open)
    assert calendar_of(view) is calendar, "the cursor stays where it is"
    assert view.sheet is not None
    qtbot.waitUntil(view.sheet.usual.isVisible)
    qtbot.keyClick(calendar, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: served(view, "2026-11-23").open)
    with store.read() as reader:
        assert len(reader.find(SiteDay)) == 2, "said, and taken back"
    page.shell.background.undo()
    qtbot.waitUntil(lambda: not served(view, "2026-11-23").open)


def test_a_span_of_days_is_closed_with_a_reason(
    qtbot: QtBot, page: MealAccountsPage, with_site: Site, type_chinese: Callable[..., None]
) -> None:
    view = opened(qtbot, page)
    calendar = calendar_of(view)
    calendar.go("2026-11-23")
    qtbot.keyClick(calendar, Qt.Key.Key_Return)
    form = form_of(qtbot, view)
    assert isinstance(form, DaysForm)
    last = form.form.input("last")
    last.set_value("2026-11-25")
    type_chinese(form.form.input("reason").focusProxy(), "停电")
    save(qtbot, view)
    qtbot.waitUntil(lambda: served(view, "2026-11-25").why == "exception")
    assert [served(view, f"2026-11-{day}").open for day in (23, 24, 25, 26)] == [False] * 3 + [True]
    assert calendar.day() == "2026-11-23"
    assert view.sheet is not None
    qtbot.waitUntil(lambda: "停电" in view.sheet.said.text())  # type: ignore[union-attr]
    qtbot.waitUntil(calendar.hasFocus)
    qtbot.keyClick(calendar, Qt.Key.Key_Return)
    again = form_of(qtbot, view)
    again.form.input("open").set_value("no")
    save(qtbot, view)
    qtbot.waitUntil(lambda: "already" in again.form.rows["first"].error.text())


def test_page_down_shows_a_year_that_is_not_announced(
    qtbot: QtBot, page: MealAccountsPage, with_site: Site
) -> None:
    view = opened(qtbot, page)
    sheet, calendar = view.sheet, calendar_of(view)
    assert sheet is not None
    assert not sheet.unofficial.isVisible()
    calendar.setFocus()
    for _ in range(2):
        qtbot.keyClick(calendar, Qt.Key.Key_PageDown)
        rest(qtbot, page)
    assert calendar.day() == "2027-01-21"
    qtbot.waitUntil(sheet.unofficial.isVisible)
    assert "2027" in sheet.unofficial.text()
    assert served(view, "2027-01-01").holiday == "new_year"


def test_ordered_meals_stand_in_the_calendar_and_too_many_are_said(
    qtbot: QtBot, page: MealAccountsPage, store: Store
) -> None:
    with store.work() as work:
        site = factories.site(work, capacity=1)
        for _ in range(2):
            factories.meal_plan(work, site)
        work.commit()
    view = opened(qtbot, page)
    assert view.sheet is not None
    month: Any = view.sheet.month
    assert month.ordered["2026-11-23"] == 2
    assert month.full >= {"2026-11-23"}
    calendar_of(view).go("2026-11-23")
    assert "2" in view.sheet.said.text()
    assert "1 places" in view.sheet.said.text()
    assert month.ordered.get("2026-11-22") is None


def test_a_site_closes_for_good_and_opens_again(
    qtbot: QtBot, page: MealAccountsPage, store: Store, with_site: Site
) -> None:
    view = opened(qtbot, page)
    assert view.sheet is not None
    view.sheet.wanted.emit("close")
    save(qtbot, view)
    qtbot.waitUntil(lambda: not current(view).open)
    assert "2026-11-21" in labels(view.sheet)
    view.sheet.wanted.emit("reopen")
    rest(qtbot, page)
    qtbot.waitUntil(lambda: current(view).open)
    view.sheet.wanted.emit("remove")
    rest(qtbot, page)
    with store.read() as reader:
        assert all_sites(reader, closed=True) == []
    qtbot.waitUntil(lambda: view.sheet is None)


def test_how_days_and_orders_are_said(store: Store) -> None:
    assert weekday_words(list("12345")) == "Mo to Fr"
    assert weekday_words(list("1234567")) == "every day"
    assert weekday_words(["2", "4", "x"]) == "Tu, Th"
    with store.work() as work:
        assert cutoff_line(factories.site(work)) == "until 09:00 of the same day"
        assert cutoff_line(factories.site(work, cutoff_days=3)) == "until 09:00, 3 days before"
