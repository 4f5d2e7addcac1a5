"""The visits page over a real store, on a day that stands still."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.background import Background
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.visits import VisitsPage, loading
from eldercare_desktop.store.store import Store
from tests.factories import PIN
from tests.screens.fakes import FakeSettings
from tests.screens.visits.door import TODAY, Hands, Village
from tests.store_fixtures import TestClock, assert_log_accounts_for_rows

PageMaker = Callable[[], VisitsPage]


@pytest.fixture
def store(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as opened:
        yield opened
        assert_log_accounts_for_rows(opened)


@pytest.fixture
def show_page(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Callable[[Shell], VisitsPage]:
    """Makes the page as the window does, and waits until it has its rows."""
    monkeypatch.setattr(loading, "today", lambda: TODAY)

    def make(shell: Shell) -> VisitsPage:
        page = VisitsPage(shell)
        qtbot.addWidget(page)
        page.resize(1126, 640)
        page.show()
        shell.background.changed.connect(page.refresh)
        page.refresh(frozenset())
        page.shown()
        qtbot.waitUntil(page.is_ready)
        return page

    return make


@pytest.fixture
def make_page(
    show_page: Callable[[Shell], VisitsPage], shell: Shell, store: Store
) -> Callable[[], VisitsPage]:
    """Makes the page over the store of the test."""
    return lambda: show_page(shell)


@pytest.fixture
def make_page_on(
    show_page: Callable[[Shell], VisitsPage], settings: FakeSettings
) -> Callable[[Store], VisitsPage]:
    """Makes the page over a store that was opened again; close its background at the end."""

    def make(store: Store) -> VisitsPage:
        background = Background()
        background.open(store, "tester")
        return show_page(Shell(background, settings))

    return make


@pytest.fixture
def village(store: Store) -> Village:
    return Village(store)


@pytest.fixture
def page(make_page: Callable[[], VisitsPage], village: Village) -> VisitsPage:
    return make_page()


@pytest.fixture
def hands(qtbot: QtBot, page: VisitsPage) -> Hands:
    return Hands(qtbot, page)
