"""The slips of the visits page over a real store, on a day that stands still."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.slips import loading
from eldercare_desktop.screens.slips.view import SlipsView
from eldercare_desktop.store.store import Store
from tests.care.slip.village import TODAY, SlipVillage
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
def village(store: Store) -> SlipVillage:
    return SlipVillage(store)


@pytest.fixture
def make_view(
    qtbot: QtBot, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], SlipsView]:
    """Makes the part of the page, with its week loaded."""
    monkeypatch.setattr(loading, "today", lambda: TODAY)

    def make() -> SlipsView:
        view = SlipsView(shell)
        qtbot.addWidget(view)
        view.resize(1126, 600)
        view.show()

        def changed(tables: frozenset[str]) -> None:
            if tables & view.tables:
                view.load()

        shell.background.changed.connect(changed)
        view.load()
        qtbot.waitUntil(lambda: bool(view.week.title.text()))
        return view

    return make


@pytest.fixture
def view(make_view: Callable[[], SlipsView], village: SlipVillage) -> SlipsView:
    return make_view()


@pytest.fixture
def window(view: SlipsView) -> QWidget:
    return view.window()
