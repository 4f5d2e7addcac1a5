"""The rules in the settings over a real store, on a day that stands still."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.rules import loading
from eldercare_desktop.screens.settings_page import SettingsPage
from eldercare_desktop.store.store import Store
from tests.factories import PIN
from tests.store_fixtures import TestClock, assert_log_accounts_for_rows


@pytest.fixture
def store(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as opened:
        yield opened
        assert_log_accounts_for_rows(opened)


@pytest.fixture
def make_page(
    qtbot: QtBot, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], SettingsPage]:
    """Makes the settings page with its rules in view."""
    monkeypatch.setattr(loading, "today", lambda: "2026-11-21")

    def make() -> SettingsPage:
        page = SettingsPage(shell)
        qtbot.addWidget(page)
        page.resize(1126, 640)
        page.show()
        shell.background.changed.connect(lambda tables: page.refresh(tables))
        page.go("rules")
        qtbot.waitUntil(lambda: bool(page.rules and page.rules.table.model.total()))
        return page

    return make
