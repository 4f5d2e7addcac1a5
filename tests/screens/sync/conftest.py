"""The sync page over a real store and a county in this process."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.county import areas
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County, open_county
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.sync.page import SyncPage
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync import enrolment
from eldercare_desktop.sync import exchange as exchanging
from tests.factories import PIN
from tests.store_fixtures import TestClock
from tests.sync.conftest import AREAS
from tests.sync.direct import DirectLine


class Road:
    """The way to the county; `mishap` is what happens on it (see `DirectLine`)."""

    def __init__(self, county: County) -> None:
        self.county = county
        self.fate = ""

    def line(self, member, cancelled) -> DirectLine:
        return DirectLine(self.county, member, lambda at, message: self.fate)


@pytest.fixture
def county(tmp_path: Path) -> Iterator[County]:
    opened = open_county(Settings(tmp_path / "county"))
    with opened.database.writing(WHOLE_COUNTY) as connection:
        areas.save(connection, [areas.area_of(code, name) for code, name in AREAS.items()])
    yield opened
    opened.close()


@pytest.fixture
def road(county: County, monkeypatch: pytest.MonkeyPatch) -> Road:
    """Exchanges of the page go to the county of this process."""
    made = Road(county)
    monkeypatch.setattr(exchanging, "connect", made.line)
    monkeypatch.setattr(enrolment, "connect", lambda address: DirectLine(county))
    return made


@pytest.fixture
def store(store_template: Path, tmp_path: Path, clock: TestClock) -> Iterator[Store]:
    folder = tmp_path / "store"
    shutil.copytree(store_template, folder, ignore=shutil.ignore_patterns("*.lock"))
    with Store.open(folder, PIN, clock=clock) as opened:
        yield opened


@pytest.fixture
def page(qtbot: QtBot, shell: Shell, store: Store, road: Road) -> SyncPage:
    """The page as the window shows it, refreshed when something changes."""
    made = SyncPage(shell)
    qtbot.addWidget(made)
    made.resize(1126, 640)
    made.show()
    shell.background.changed.connect(made.refresh)
    made.refresh(frozenset())
    qtbot.waitUntil(made.is_ready)
    return made
