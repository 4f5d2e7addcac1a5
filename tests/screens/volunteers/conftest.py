"""The page of volunteers over a real store, on a day that stands still."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.volunteers import VolunteersPage, loading
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import PIN
from tests.screens.needs.using import rest
from tests.store_fixtures import TestClock, assert_log_accounts_for_rows


@pytest.fixture
def store(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    """Two elders, one of whom serves; a pupil without a guardian's word; a team with one member."""
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as opened:
        with opened.work() as work:
            who = factories.person(work, "向德芬", birth="1961-05-01", phone="13800001111")
            factories.resident(work, who)
            factories.resident(work, factories.person(work, "王秀英", birth="1941-01-01"))
            helper = factories.helper(work, who)
            factories.volunteer(work, helper, kind="young_old", free_times=["2pm", "4pm"])
            pupil = factories.person(work, "陈小雨", birth="2010-05-01")
            factories.volunteer(work, factories.helper(work, pupil), kind="student", skills=[])
            factories.team_member(work, factories.team(work), who, role="leader")
            work.commit()
        yield opened
        assert_log_accounts_for_rows(opened)


@pytest.fixture
def page(
    qtbot: QtBot, shell: Shell, store: Store, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> VolunteersPage:
    """The page, as the window shows it, refreshed when rows change."""
    monkeypatch.setattr(loading, "today", lambda: clock.now.date().isoformat())
    made = VolunteersPage(shell)
    qtbot.addWidget(made)
    made.resize(1126, 640)
    made.show()
    shell.background.changed.connect(made.refresh)
    made.refresh(frozenset())
    qtbot.waitUntil(made.is_ready)
    rest(qtbot, made)
    return made
