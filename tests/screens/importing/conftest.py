"""The import page over a real store."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.importing import ImportPage, working
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.store.store import Store
from tests.factories import PIN
from tests.rosters.bringing import TODAY
from tests.screens.fakes import FakeSettings
from tests.store_fixtures import TestClock, assert_log_accounts_for_rows


@pytest.fixture
def store(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as opened:
        yield opened
        assert_log_accounts_for_rows(opened)


@pytest.fixture
def settings() -> FakeSettings:
    return FakeSettings(village_name="海棠村", user_name="李晓梅")


@pytest.fixture
def page(qtbot: QtBot, shell: Shell, store: Store, monkeypatch: pytest.MonkeyPatch) -> ImportPage:
    """The page as the window shows it, refreshed when rows change."""
    monkeypatch.setattr(working, "today", lambda: date.fromisoformat(TODAY))
    made = ImportPage(shell)
    qtbot.addWidget(made)
    made.resize(1126, 640)
    made.show()
    shell.background.changed.connect(made.refresh)
    return made
