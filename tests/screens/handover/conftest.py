"""The page of the handover pack over a real store."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.handover import HandoverPage, loading
from eldercare_desktop.screens.page import Shell
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
def make_page(
    qtbot: QtBot, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> Callable[[], HandoverPage]:
    monkeypatch.setattr(loading, "today", lambda: TODAY)
    monkeypatch.setattr(loading, "now", lambda: datetime.fromisoformat(f"{TODAY}T09:00+08:00"))

    def make() -> HandoverPage:
        page = HandoverPage(shell)
        qtbot.addWidget(page)
        page.resize(1126, 640)
        page.show()
        shell.background.changed.connect(page.refresh)
        page.refresh(frozenset())
        page.shown()
        qtbot.waitUntil(page.is_ready)
        return page

    return make
