"""The sheets of the meals page over a real store, with one table (see `care/meal/sheets`)."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.meals import MealsPage, menu_loading
from eldercare_desktop.screens.meals.sheets import day_view
from eldercare_desktop.screens.meals.sheets.view import SheetsView
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.store.store import Store
from tests.care.meal.sheets.table import TODAY, Table
from tests.factories import PIN
from tests.store_fixtures import TestClock, assert_log_accounts_for_rows


@pytest.fixture
def store(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    """Without any site: the table has its own."""
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as opened:
        yield opened
        assert_log_accounts_for_rows(opened)


@pytest.fixture
def table(store: Store) -> Table:
    return Table(store)


@pytest.fixture
def page(
    qtbot: QtBot, shell: Shell, table: Table, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> MealsPage:
    """The page with its part of sheets, as the window shows and leads to it."""
    monkeypatch.setattr(menu_loading, "now", lambda: clock.now)
    monkeypatch.setattr(day_view, "today", lambda: TODAY)
    made = MealsPage(shell)
    qtbot.addWidget(made)
    made.resize(1126, 640)
    made.show()
    shell.background.changed.connect(made.refresh)
    shell.navigation.connect(lambda key, args: made.shown(**args) if key == "meals" else None)
    made.refresh(frozenset())
    qtbot.waitUntil(made.is_ready)
    return made


@pytest.fixture
def view(qtbot: QtBot, page: MealsPage) -> SheetsView:
    """The part, with the sheets of today."""
    page.go("sheets")
    found = page.view("sheets")
    assert isinstance(found, SheetsView)
    qtbot.waitUntil(lambda: found.day.ready)
    return found
