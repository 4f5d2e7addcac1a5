"""The needs page over a real store, on a day that stands still."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.needs import NeedsPage, loading
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import PIN
from tests.store_fixtures import TestClock, assert_log_accounts_for_rows


@pytest.fixture
def store(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    """One elder with a paired helper, another helper, one child."""
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as opened:
        with opened.work() as work:
            elder = factories.resident(work)
            factories.pairing(work, elder, factories.helper(work))
            factories.helper(work, factories.person(work, "何田明", birth="1980-01-01"))
            child = factories.person(work, "陈小雨", birth="2017-05-01")
            factories.resident(work, child, kind="left_behind_child")
            work.commit()
        yield opened
        assert_log_accounts_for_rows(opened)


@pytest.fixture
def page(
    qtbot: QtBot, shell: Shell, store: Store, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> NeedsPage:
    """The page, as the window shows it, refreshed when rows change."""
    monkeypatch.setattr(loading, "now", lambda: clock.now)
    made = NeedsPage(shell)
    qtbot.addWidget(made)
    made.resize(1126, 640)
    made.show()
    shell.background.changed.connect(made.refresh)
    made.refresh(frozenset())
    qtbot.waitUntil(made.is_ready)
    return made
