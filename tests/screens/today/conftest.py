"""The first page over a real store, on a day that stands still."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.today import TodayPage, loading
from eldercare_desktop.screens.visits import loading as visits_loading
from eldercare_desktop.store.store import Store
from tests.factories import PIN
from tests.store_fixtures import TestClock, assert_log_accounts_for_rows

TODAY = "2026-11-21"


@pytest.fixture
def store(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as opened:
        yield opened
        assert_log_accounts_for_rows(opened)


@pytest.fixture
def page(qtbot: QtBot, shell: Shell, store: Store, monkeypatch: pytest.MonkeyPatch) -> TodayPage:
    """The page as the window makes it; `refresh` is left to the test."""
    for module in (loading, visits_loading):
        monkeypatch.setattr(module, "today", lambda: TODAY)
    made = TodayPage(shell)
    qtbot.addWidget(made)
    made.resize(1126, 640)
    made.show()
    shell.background.changed.connect(made.refresh)
    return made
