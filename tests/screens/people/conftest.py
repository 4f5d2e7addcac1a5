"""The people page over a real store, on a day that stands still."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.people import (
    PeoplePage,
    absence_form,
    absence_section,
    leaving_form,
    loading,
    meals_section,
    phrases,
)
from eldercare_desktop.store.store import Store
from tests.factories import PIN
from tests.screens.people.village import TODAY
from tests.store_fixtures import TestClock, assert_log_accounts_for_rows


@pytest.fixture
def store(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as opened:
        yield opened
        assert_log_accounts_for_rows(opened)


@pytest.fixture
def page(qtbot: QtBot, shell: Shell, store: Store, monkeypatch: pytest.MonkeyPatch) -> PeoplePage:
    """The page as the window shows it, refreshed when rows change."""
    for module in (
        loading,
        phrases,
        leaving_form,
        absence_form,
        absence_section,
        meals_section,
    ):  # each has it under its own name
        monkeypatch.setattr(module, "today", lambda: TODAY)
    made = PeoplePage(shell)
    qtbot.addWidget(made)
    made.resize(1126, 640)
    made.show()
    shell.background.changed.connect(made.refresh)
    return made


@pytest.fixture
def gone_to(page: PeoplePage) -> list[tuple[str, dict[str, Any]]]:
    """Where the page leads."""
    found: list[tuple[str, dict[str, Any]]] = []
    page.shell.navigation.connect(lambda key, args: found.append((key, dict(args))))
    return found
