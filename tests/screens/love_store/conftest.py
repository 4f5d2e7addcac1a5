"""The page of the love supermarket over a real store, on a day that stands still."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.love_store.moving import MoveEntry, move_stock
from eldercare_desktop.screens.love_store import StorePage, loading
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.store.store import Store
from tests import factories
from tests.care.love_store.shop import saver, shelf
from tests.factories import PIN
from tests.store_fixtures import TestClock, assert_log_accounts_for_rows

MODULES = ("months", "goods_forms", "goods_paper", "notice_paper", "notice_export", "points_paper")


@pytest.fixture
def store(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    """Two people with points, two kinds of goods; one of them is nearly gone."""
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as opened:
        with opened.work() as work:
            for name, points in (("王桂芳", 100), ("张素珍", 15)):
                factories.resident(work, saver(work, points, name))
            powder = shelf(work, "洗衣粉", 10, barcode="6903148042441")
            shelf(work, "毛巾", 1, points=12, minutes=30, measure="条", least_stock=3)
            move_stock(work, MoveEntry(powder.id, "donated", 2, donor="粮油店", value=4000))
            work.commit()
        yield opened
        assert_log_accounts_for_rows(opened)


@pytest.fixture
def page(
    qtbot: QtBot, shell: Shell, store: Store, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> StorePage:
    """The page, as the window shows it, refreshed when rows change."""
    monkeypatch.setattr(loading, "now", lambda: clock.now)
    for module in MODULES:
        monkeypatch.setattr(f"eldercare_desktop.screens.love_store.{module}.now", lambda: clock.now)
    made = StorePage(shell)
    qtbot.addWidget(made)
    made.resize(1126, 640)
    made.show()
    shell.background.changed.connect(made.refresh)
    made.refresh(frozenset())
    qtbot.waitUntil(made.is_ready)
    return made
