"""The page of the meals' accounts over a real store, on a day that stands still."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.meal.settlement.freezing import close_month
from eldercare_desktop.screens.meal_accounts import MealAccountsPage, settlement_loading
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.store.store import Store
from tests.care.meal.settlement.kitchen import Kitchen, elder
from tests.factories import PIN
from tests.store_fixtures import TestClock, assert_log_accounts_for_rows


@pytest.fixture
def store(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    """September is closed; in October two ate, one of them twice at one meal, and a guest."""
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as opened:
        with opened.work() as work:
            kitchen = Kitchen.opened(work)
            old, young = elder(work), elder(work, "李正华", birth="1956-01-01")
            kitchen.paid(work, old, "2026-09-01", 2000, receipt="2026-001")
            kitchen.ate(work, old, "2026-09-08")
            close_month(work, kitchen.site.id, "2026-09")
            for day in ("2026-10-08", "2026-10-08", "2026-10-09"):
                kitchen.ate(work, old, day)
            kitchen.ate(work, young, "2026-10-09", outcome="delivered")
            kitchen.ate(work, None, "2026-10-09", guest="小周")
            work.commit()
        yield opened
        assert_log_accounts_for_rows(opened)


@pytest.fixture
def page(
    qtbot: QtBot, shell: Shell, store: Store, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> MealAccountsPage:
    """The page, as the window shows it, refreshed when rows change."""
    monkeypatch.setattr(settlement_loading, "now", lambda: clock.now)
    for module in ("payment_forms", "settlement_out"):
        monkeypatch.setattr(
            f"eldercare_desktop.screens.meal_accounts.{module}.now", lambda: clock.now
        )
    made = MealAccountsPage(shell)
    qtbot.addWidget(made)
    made.resize(1126, 640)
    made.show()
    shell.background.changed.connect(made.refresh)
    made.refresh(frozenset())
    qtbot.waitUntil(made.is_ready)
    return made
