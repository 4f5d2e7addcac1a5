"""The page of the time bank over a real store, on a day that stands still."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.time_bank.ledger.moving import open_with, transfer
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.time_bank import TimeBankPage
from eldercare_desktop.store.store import Store
from tests.factories import PIN, person
from tests.store_fixtures import TestClock, assert_log_accounts_for_rows


@pytest.fixture
def store(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    """罗秀英 has 5 hours of which 2 came from 王桂芳, who has 3; 李正华 has nothing."""
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as opened:
        with opened.work() as work:
            rich, friend = person(work, name="罗秀英"), person(work, name="王桂芳")
            person(work, name="李正华")
            open_with(work, rich.id, 180, day="2025-12-31", note="存折 12 号")
            open_with(work, friend.id, 300, day="2026-03-01")
            transfer(work, friend.id, rich.id, 120, reason="邻里互助", day="2026-05-04")
            work.commit()
        yield opened
        assert_log_accounts_for_rows(opened)


@pytest.fixture
def page(qtbot: QtBot, shell: Shell, store: Store) -> TimeBankPage:
    """The page, as the window shows it, refreshed when rows change."""
    made = TimeBankPage(shell)
    qtbot.addWidget(made)
    made.resize(1126, 640)
    made.show()
    shell.background.changed.connect(made.refresh)
    made.refresh(frozenset())
    made.shown(part="accounts")
    qtbot.waitUntil(made.is_ready)
    return made
