"""The settling page over a real store that has met another laptop."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.settling.page import SettlingPage
from eldercare_desktop.store import anchor, keyslots
from eldercare_desktop.store.store import Store
from tests.factories import PIN, VILLAGE
from tests.screens.settling.village import Unsettled, unsettled
from tests.store_fixtures import TestClock

Met = tuple[Path, Unsettled]


@pytest.fixture(scope="session")
def met(tmp_path_factory: pytest.TempPathFactory) -> Met:
    """A store that has met another laptop, made once; tests get copies."""
    folder, clock = tmp_path_factory.mktemp("unsettled"), TestClock()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(keyslots, "OPSLIMIT", 1)
        patch.setattr(keyslots, "MEMLIMIT", 8192)
        patch.setenv(anchor.PLACE, str(folder / "anchors"))
        own = folder / "store"
        with Store.create(own, PIN, village=VILLAGE, user="陈天芬", clock=clock) as store:
            made = unsettled(store, folder, clock)
    return own, made


@pytest.fixture
def store(met: Met, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    folder = tmp_path / "store"
    shutil.copytree(met[0], folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as opened:
        yield opened


@pytest.fixture
def page(qtbot: QtBot, shell: Shell, store: Store) -> SettlingPage:
    """The page as the window shows it, refreshed when something changes."""
    made = SettlingPage(shell)
    qtbot.addWidget(made)
    made.resize(1126, 640)
    made.show()
    shell.background.changed.connect(made.refresh)
    made.refresh(frozenset())
    qtbot.waitUntil(made.is_ready)
    return made
