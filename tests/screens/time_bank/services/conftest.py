"""The services on the time bank's page, over a real store, on a day that stands still."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.time_bank.service.logging import log_service
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.time_bank import TimeBankPage, service_loading
from eldercare_desktop.store.store import Store
from tests import factories
from tests.care.time_bank.service.parties import elder, served, volunteer
from tests.factories import PIN
from tests.store_fixtures import TestClock, assert_log_accounts_for_rows


@pytest.fixture
def store(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    """罗秀英 served 王桂芳 twice yesterday; 周大海 volunteers too, and visited 李大山."""
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as opened:
        with opened.work() as work:
            by, other = volunteer(work), volunteer(work, "周大海")
            to, third = elder(work), elder(work, "李大山")
            log_service(work, served(by, to))
            log_service(work, served(by, to, began="14:00", ended="15:30", kind="shopping"))
            factories.visit(work, third, helper_id=other.id, visited_on="2026-11-20", minutes=25)
            work.commit()
        yield opened
        assert_log_accounts_for_rows(opened)


@pytest.fixture
def page(
    qtbot: QtBot, shell: Shell, store: Store, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> TimeBankPage:
    """The page, as the window shows it, refreshed when rows change."""
    monkeypatch.setattr(service_loading, "now", lambda: clock.now)
    made = TimeBankPage(shell)
    qtbot.addWidget(made)
    made.resize(1126, 640)
    made.show()
    shell.background.changed.connect(made.refresh)
    made.shown(part="services")
    made.refresh(frozenset())
    qtbot.waitUntil(made.is_ready)
    return made
