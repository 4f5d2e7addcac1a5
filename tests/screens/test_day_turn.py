"""A new day renews what follows from the date, without a change that could be undone or sent."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.pairing.gaps import gap_counts
from eldercare_desktop.care.pairing.kept_gaps import holds_on
from eldercare_desktop.care.visit.standing.kept import standing_table
from eldercare_desktop.screens.background import Background
from eldercare_desktop.screens.day_turn import SHOWN, DayTurn
from eldercare_desktop.store.store import Store
from tests import factories
from tests.store_fixtures import TestClock


@pytest.fixture
def village(new_store: Callable[..., Store]) -> Store:
    store = new_store("a")
    with store.work(label="import_roster") as work:
        factories.resident(work, served_since=None)  # due today, whatever day it is
        work.commit()
    return store


@pytest.fixture
def real(qtbot: QtBot, village: Store) -> Iterator[Background]:
    made = Background()
    made.open(village, "tester")
    yield made
    assert made.close(), "the workers ended"


def _due(store: Store) -> list[str]:
    with store.read() as reader:
        return [row.due_on for row in reader.rows(standing_table.select())]


def test_the_date_changes_while_the_app_is_open(
    qtbot: QtBot, real: Background, village: Store, clock: TestClock
) -> None:
    told: list[frozenset[str]] = []
    real.changed.connect(told.append)
    owner = QObject()
    turn = DayTurn(real, owner, today=lambda: clock.now.date().isoformat(), every=20)
    qtbot.waitUntil(lambda: not real.is_working())
    assert _due(village) == ["2026-11-21"]
    assert told == []
    clock.advance(days=1)
    qtbot.waitUntil(lambda: SHOWN in told and not real.is_working())
    assert _due(village) == ["2026-11-22"]
    assert not real.can_undo()
    assert village.last_undoable() == (1, "import_roster")
    assert turn.parent() is owner


def test_what_fell_due_while_the_app_was_closed_is_brought_up_at_the_start(
    qtbot: QtBot, real: Background, village: Store, clock: TestClock
) -> None:
    clock.advance(days=40)
    waiting = village.held_only_here()
    owner = QObject()
    DayTurn(real, owner)
    qtbot.waitUntil(lambda: _due(village) == ["2026-12-31"])
    assert village.held_only_here() == waiting


def test_the_gaps_of_a_new_day_are_kept_too(
    qtbot: QtBot, real: Background, village: Store, clock: TestClock
) -> None:
    with village.work() as work:
        factories.resident(work, factories.person(work, birth="1946-11-23"))
        work.commit()
    clock.advance(days=2)
    turn = DayTurn(real, QObject(), today=lambda: clock.now.date().isoformat())
    qtbot.waitUntil(lambda: not real.is_working())
    with village.read() as reader:
        assert holds_on(reader, "2026-11-23")
        # The one of 1944 that every village of the tests has, and the one who is 80 today.
        assert gap_counts(reader, today="2026-11-23").grid == 2
    assert turn is not None
