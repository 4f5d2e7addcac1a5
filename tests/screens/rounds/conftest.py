"""The rounds page over a real store, on a day that stands still."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.rounds import RoundsPage, loading
from eldercare_desktop.store.store import Store
from tests.factories import PIN
from tests.screens.rounds.village import TODAY, Village
from tests.store_fixtures import TestClock, assert_log_accounts_for_rows


@pytest.fixture
def store(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as opened:
        yield opened
        assert_log_accounts_for_rows(opened)


@pytest.fixture
def village(store: Store) -> Village:
    """Five elders, two of them alone; a helper with a patrol area."""
    return Village.written(store)


@pytest.fixture
def page(qtbot: QtBot, shell: Shell, store: Store, monkeypatch: pytest.MonkeyPatch) -> RoundsPage:
    """The page, as the window shows it, refreshed when rows change."""
    monkeypatch.setattr(loading, "today", lambda: TODAY)
    made = RoundsPage(shell)
    qtbot.addWidget(made)
    made.resize(1126, 640)
    made.show()
    shell.background.changed.connect(made.refresh)
    return made
