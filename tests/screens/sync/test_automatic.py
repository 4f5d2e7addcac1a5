"""When the app exchanges without being asked."""

from __future__ import annotations

from datetime import datetime, timedelta
from types import SimpleNamespace

import pytest
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.sync import automatic as module
from eldercare_desktop.screens.sync.automatic import (
    AGAIN_AFTER,
    EVERY,
    FIRST_AFTER,
    LOOK_EVERY,
    OLD,
    SOON,
    Automatic,
    Situation,
)
from eldercare_desktop.screens.sync.page import SyncPage
from eldercare_desktop.sync import exchange as exchanging
from tests.factories import VILLAGE
from tests.screens.sync.test_page import said, settled, visit
from tests.sync.direct import join


@pytest.fixture
def looks(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """What the next looks will find."""
    found: list[bool] = []
    monkeypatch.setattr(exchanging, "answers", lambda address: found.pop(0))
    return found


@pytest.fixture
def by_itself(qtbot: QtBot, page: SyncPage, store, county, road, looks) -> Automatic:
    join(store, county, VILLAGE)
    page.refresh(frozenset())
    settled(qtbot, page)
    return Automatic(page.exchanger, page.shell)


def fire(qtbot, page, timer) -> None:
    """The time of a timer has come."""
    timer.stop()
    timer.timeout.emit()
    settled(qtbot, page)


def look(qtbot, page, automatic) -> None:
    """It looks, and hears what there is."""
    seen = []
    original = automatic._seen

    def see(answers):
        original(answers)
        seen.append(answers)

    automatic._seen = see
    automatic._looks.stop()
    automatic._looks.timeout.emit()
    qtbot.waitUntil(lambda: bool(seen))
    automatic._seen = original
    settled(qtbot, page)


def waits(timer, milliseconds: int) -> bool:
    return timer.isActive() and 0.75 <= timer.interval() / milliseconds <= 1.25


def test_first_soon_then_every_half_hour(qtbot, page, store, by_itself):
    assert waits(by_itself._timer, FIRST_AFTER)
    visit(store)
    fire(qtbot, page, by_itself._timer)
    assert page.last_outcome.sent == 3
    assert waits(by_itself._timer, EVERY)
    assert not by_itself._looks.isActive()


def test_after_failures_it_waits_longer_each_time(qtbot, page, road, by_itself):
    road.fate = "away"
    for expected in (*AGAIN_AFTER, AGAIN_AFTER[-1]):
        fire(qtbot, page, by_itself._timer)
        assert waits(by_itself._timer, expected)
    road.fate = ""
    page.exchange()
    settled(qtbot, page)
    assert waits(by_itself._timer, EVERY), "one by hand counts as well"
    road.fate = "away"
    fire(qtbot, page, by_itself._timer)
    assert waits(by_itself._timer, AGAIN_AFTER[0])


def test_soon_after_a_connection_has_appeared(qtbot, page, store, road, looks, by_itself):
    visit(store)
    road.fate = "away"
    fire(qtbot, page, by_itself._timer)
    assert waits(by_itself._looks, LOOK_EVERY)
    assert "No connection since today" in said(page.status)
    assert "as soon as the county answers" in said(page.status)
    looks += [False, False, True]
    for _ in range(2):
        look(qtbot, page, by_itself)
        assert waits(by_itself._looks, LOOK_EVERY)
        assert waits(by_itself._timer, AGAIN_AFTER[0])
    look(qtbot, page, by_itself)
    assert waits(by_itself._timer, SOON)
    road.fate = ""
    fire(qtbot, page, by_itself._timer)
    assert page.state.pending == 0
    assert not by_itself._looks.isActive()
    assert "No connection" not in said(page.status)


def test_a_line_that_stands_and_does_not_help_is_not_tried_all_the_time(
    qtbot, page, road, looks, by_itself
):
    """Something answers, but the exchange does not come about: that is no new connection."""
    road.fate = "lost"
    fire(qtbot, page, by_itself._timer)
    looks += [True, True]
    for _ in range(2):
        look(qtbot, page, by_itself)
        assert waits(by_itself._timer, AGAIN_AFTER[0])


def test_what_the_system_tells_of_its_networks(qtbot, page, store, by_itself):
    online, gone = SimpleNamespace(name="Online"), SimpleNamespace(name="Disconnected")
    by_itself._timer.start(EVERY)
    by_itself._network_changed(gone)
    settled(qtbot, page)
    assert waits(by_itself._timer, EVERY)
    by_itself._network_changed(online)
    settled(qtbot, page)
    assert waits(by_itself._timer, SOON), "there was no exchange yet"
    fire(qtbot, page, by_itself._timer)
    assert page.last_outcome is not None


def test_who_does_not_want_it_is_left_in_peace(qtbot, page, store, by_itself):
    with store.work() as work:
        work.set_setting("auto_exchange", False)
        work.commit()
    visit(store)
    fire(qtbot, page, by_itself._timer)
    by_itself._network_changed(SimpleNamespace(name="Online"))
    settled(qtbot, page)
    assert page.last_outcome is None
    assert waits(by_itself._timer, EVERY)


NOW = datetime(2026, 11, 22, 8).astimezone()


@pytest.mark.parametrize(
    ("situation", "wanted"),
    [
        (Situation(takes_it=True, pending=True, last=NOW), True),
        (Situation(takes_it=True, pending=False, last=NOW), False),
        (Situation(takes_it=True, pending=False, last=NOW - OLD - timedelta(minutes=1)), True),
        (Situation(takes_it=True, pending=False, last=None), True),
        (Situation(takes_it=False, pending=True, last=None), False),
    ],
)
def test_whether_a_connection_is_used(situation: Situation, wanted: bool) -> None:
    assert situation.wanted(NOW) is wanted


def test_a_system_that_knows_nothing_of_networks(qtbot, page, monkeypatch):
    monkeypatch.setattr(module, "_network", lambda: None)
    assert waits(Automatic(page.exchanger, page.shell)._timer, FIRST_AFTER)


def test_restored_and_moved_stores_are_explained(qtbot, page, store, county):
    join(store, county, VILLAGE)
    for why, words in (("restored", "restored from a backup"), ("moved", "only one of the two")):
        with store.work() as work:
            work.set_setting("writer_unsettled", why)
            work.commit()
        page.refresh(frozenset())
        settled(qtbot, page)
        assert words in said(page.banner)
    page.exchange()
    settled(qtbot, page)
    assert not page.banner.isVisible(), "it is settled"
    with store.work() as work:
        work.set_setting("anchor", {**work.setting("anchor"), "kept": False})
        work.commit()
    page.refresh(frozenset())
    settled(qtbot, page)
    assert "put back" in said(page.banner)
