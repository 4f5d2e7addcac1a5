"""The entitlements part of the needs page over a real store, on a day that stands still."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.records import Resident
from eldercare_desktop.screens.entitlements import loading
from eldercare_desktop.screens.entitlements.view import EntitlementsView
from eldercare_desktop.screens.needs import NeedsPage
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import PIN
from tests.store_fixtures import TestClock, assert_log_accounts_for_rows

TODAY = "2026-11-21"


@pytest.fixture
def store(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as opened:
        yield opened
        assert_log_accounts_for_rows(opened)


@pytest.fixture
def elders(store: Store) -> dict[str, Resident]:
    """Name -> elder: of 82 and of 76 years in two groups, and one born in 1946."""
    found = {}
    with store.work() as work:
        groups = [factories.group(work, number) for number in (1, 2)]
        for name, birth, group in (
            ("王秀英", "1944-03-01", groups[1]),
            ("张桂芳", "1950-01-01", groups[0]),
            ("李大山", "1946", groups[0]),
        ):
            who = factories.person(work, name, birth=birth, group_id=group.id)
            found[name] = factories.resident(work, who)
        work.commit()
    return found


@pytest.fixture
def page(qtbot: QtBot, shell: Shell, store: Store, monkeypatch: pytest.MonkeyPatch) -> NeedsPage:
    """The page, as the window shows it, refreshed when rows change."""
    monkeypatch.setattr(loading, "today", lambda: TODAY)
    made = NeedsPage(shell)
    qtbot.addWidget(made)
    made.resize(1126, 640)
    made.show()
    shell.background.changed.connect(made.refresh)
    return made


@pytest.fixture
def view(qtbot: QtBot, page: NeedsPage, elders: dict[str, Resident]) -> EntitlementsView:
    page.shown(part="entitlements")
    found = page.view("entitlements")
    assert isinstance(found, EntitlementsView)
    qtbot.waitUntil(lambda: found.is_ready() and not page.shell.background.is_working())
    return found
