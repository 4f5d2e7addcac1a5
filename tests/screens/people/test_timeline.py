"""What comes next, the calendar of dots and the time line on a person's page."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.entitlement.record import CLAIM_STATES
from eldercare_desktop.care.need.record import NeedState
from eldercare_desktop.care.timeline import KINDS, Event, events_of
from eldercare_desktop.care.visit.record import METHODS
from eldercare_desktop.screens.parts.month_dots import MonthDots
from eldercare_desktop.screens.parts.year_dots import YearDots
from eldercare_desktop.screens.people import PeoplePage
from eldercare_desktop.screens.people.history_section import HistorySection
from eldercare_desktop.screens.people.timeline import phrases
from eldercare_desktop.screens.people.timeline.view import TimelineView
from eldercare_desktop.screens.people.timeline.words import COMING, EVENT, ICON, KIND, MARK
from eldercare_desktop.store.store import Store
from tests import factories
from tests.care.timeline.test_events import some_of_everything
from tests.screens.people.village import TODAY, Village, opened, said, village


@pytest.fixture
def people(store: Store) -> Village:
    return village(store)


def time_line(qtbot: QtBot, page: PeoplePage, person_id: str) -> TimelineView:
    """The time line of a person, once it is there."""
    detail = opened(qtbot, page, person_id)
    detail.parts.choose(1)
    qtbot.waitUntil(lambda: not page.shell.background.is_working() and bool(detail.timeline.rows))
    return detail.timeline


def lines(view: TimelineView) -> list[str]:
    return [" ".join(part for part in (r.line.day, r.line.said) if part) for r in view.rows]


def at_rest(qtbot: QtBot, page: PeoplePage) -> None:
    qtbot.waitUntil(lambda: not page.shell.background.is_working())


def test_everything_stands_in_one_line_by_months(
    qtbot: QtBot, page: PeoplePage, store: Store
) -> None:
    with store.work(label="add_person") as work:
        elder = some_of_everything(work)
        work.commit()
    view = time_line(qtbot, page, elder.person_id)
    assert lines(view)[:6] == [
        "11/21 Person added",
        "11/20 Pairing with 李国碧 ended",
        "11/18 Back home: In hospital",
        "11/16 Nobody was met: 寒潮走访",
        "11/15 On the list of a round: 寒潮走访",
        "11/15 Does not eat with us any more",
    ]
    assert lines(view)[-4:] == [
        "Pairing with 李国碧",
        "5/1 Taken onto the register",
        "1/1 Left the register",
        "1/1 Taken onto the register",
    ]
    fall = next(row for row in view.rows if row.line.said == "Emergency: Fall")
    assert [badge.text for badge in fall.line.badges] == ["General", "entered later"]
    words = said(view)
    for heading in ("11/2026", "12/2025", "2025, month not known", "That is all."):
        assert heading in words
    assert view.chips is not None
    there = [kind for kind in KINDS if kind != "contact"]
    assert [chip.text() for chip in view.chips.chips] == [KIND[kind] for kind in there]


def test_kinds_are_chosen_by_chips(qtbot: QtBot, page: PeoplePage, store: Store) -> None:
    with store.work() as work:
        elder = some_of_everything(work)
        work.commit()
    view = time_line(qtbot, page, elder.person_id)
    assert view.chips is not None
    there = [kind for kind in KINDS if kind != "contact"]
    for kind in ("need", "card"):
        view.chips.choose([str(one) for one in there].index(kind))
        at_rest(qtbot, page)
    assert lines(view) == [
        "11/12 Shopping: asked back",
        "11/5 Shopping: done",
        "11/3 Shopping: assigned",
        "11/2 Need: Shopping",
        "11/1 Card revoked",
        "10/1 Card issued",
    ]


def test_every_line_leads_to_what_it_is_about(
    qtbot: QtBot, page: PeoplePage, store: Store, gone_to: list[tuple[str, dict[str, Any]]]
) -> None:
    with store.work() as work:
        elder = some_of_everything(work)
        work.commit()
    view = time_line(qtbot, page, elder.person_id)
    leads = {
        "Visit in person": ("visits", "visit"),
        "Photos of a visit: 2": ("visits", "visit"),
        "Need: Shopping": ("needs", "need"),
        "Emergency: Fall": ("needs", "incident"),
        "Pairing with 李国碧": ("pairing", "pairing"),
        "On the list of a round: 寒潮走访": ("rounds", "round"),
        "Card issued": ("cards", "person"),
        "Has it from now on: Base pension": ("needs", "part"),
        "Meals this week: 2": ("meals", "day"),
    }
    for words, (place, arg) in leads.items():
        row = next(row for row in view.rows if row.line.said == words)
        row.setFocus()
        QTest.keyClick(row, Qt.Key.Key_Return)
        key, args = gone_to[-1]
        assert (key, list(args)) == (place, [arg]), words
    row = view.rows[0]
    QTest.keyClick(row, Qt.Key.Key_Return)
    assert page.detail is not None
    assert page.detail.about.isVisible()
    assert any(isinstance(s, HistorySection) for s in page.detail.sections)


def test_two_thousand_events_come_in_parts(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    first = date.fromisoformat(TODAY) - timedelta(days=2000)
    with store.work() as work:
        for number in range(2000):
            day = (first + timedelta(days=number)).isoformat()
            factories.visit(work, people.elder, visited_on=day)
        work.commit()
    view = time_line(qtbot, page, people.elder.person_id)
    assert 30 <= len(view.rows) <= 45
    seen, before = lines(view), len(view.rows)
    view.older_button.setFocus()
    view.older_button.click()
    at_rest(qtbot, page)
    assert before + 30 <= len(view.rows) <= before + 45
    assert lines(view)[:before] == seen
    qtbot.waitUntil(lambda: view.window().focusWidget() is view.rows[before])


def test_the_arrows_go_from_line_to_line_and_tab_leaves_them(
    qtbot: QtBot, page: PeoplePage, store: Store
) -> None:
    with store.work() as work:
        elder = some_of_everything(work)
        work.commit()
    view = time_line(qtbot, page, elder.person_id)
    view.rows[0].setFocus()
    for key, place in (
        (Qt.Key.Key_Down, 1),
        (Qt.Key.Key_Down, 2),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_End, len(view.rows) - 1),
        (Qt.Key.Key_Down, len(view.rows) - 1),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Up, 0),
    ):
        QTest.keyClick(view.window().focusWidget(), key)
        assert view.window().focusWidget() is view.rows[place]
    stops = [row for row in view.rows if row.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert stops == [view.rows[0]]


def test_a_day_of_the_calendar_opens_the_time_line_there(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    with store.work() as work:
        for day in ("2026-11-02", "2026-11-09", "2026-10-01"):
            factories.visit(work, people.elder, visited_on=day)
        work.commit()
    view = time_line(qtbot, page, people.elder.person_id)
    assert isinstance(view.calendar.dots, MonthDots)
    view.calendar.dots.day_chosen.emit("2026-11-02")
    at_rest(qtbot, page)
    assert lines(view) == ["11/2 Visit in person", "10/1 Visit in person"]
    assert view.newest_button.isVisible()
    view.newest_button.click()
    at_rest(qtbot, page)
    assert "11/9 Visit in person" in lines(view)
    assert not view.newest_button.isVisible()


def test_the_calendar_goes_from_month_to_month_and_shows_a_year(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    with store.work() as work:
        factories.visit(work, people.elder, visited_on="2025-12-05")
        work.commit()
    calendar = time_line(qtbot, page, people.elder.person_id).calendar
    assert calendar.title.text() == "11/2026"
    for _ in range(11):
        calendar.back.click()
    at_rest(qtbot, page)
    assert calendar.title.text() == "12/2025"
    assert calendar.dots is not None
    assert calendar.dots.accessibleName() == "2025-12-05: visit, 2025-12-12: due"
    calendar.spans.choose(1)
    assert isinstance(calendar.dots, YearDots)
    assert calendar.title.text() == "2025"
    calendar.on.click()
    at_rest(qtbot, page)
    assert calendar.title.text() == "2026"
    assert isinstance(calendar.dots, YearDots)
    calendar.dots.month_chosen.emit(3)
    assert calendar.title.text() == "3/2026"
    words = said(calendar)
    for mark in ("in person", "by phone or video", "concern or emergency", "away"):
        assert mark in words


def test_what_comes_next_stands_on_top_and_leads_on(
    qtbot: QtBot,
    page: PeoplePage,
    people: Village,
    store: Store,
    gone_to: list[tuple[str, dict[str, Any]]],
) -> None:
    with store.work() as work:
        factories.visit(work, people.elder, visited_on=TODAY)
        need = factories.need(work, people.elder, wanted_by="2026-11-19")
        work.commit()
    detail = opened(qtbot, page, people.elder.person_id)
    qtbot.waitUntil(detail.coming.isVisible)
    words = said(detail.coming)
    assert "2 days late" in words
    assert "Need is open: Shopping · 2026-11-19" in words
    opening = next(
        made
        for made in detail.coming.findChildren(QPushButton)
        if made.accessibleName() == "Open: Need is open: Shopping"
    )
    opening.click()
    assert gone_to[-1] == ("needs", {"need": need.id})


def test_what_is_written_meanwhile_stands_there_at_once(
    qtbot: QtBot, page: PeoplePage, people: Village, store: Store
) -> None:
    view = time_line(qtbot, page, people.elder.person_id)
    assert not any("Visit" in line for line in lines(view))
    elder = people.elder
    page.shell.background.operation(lambda work: factories.visit(work, elder) and None)
    qtbot.waitUntil(lambda: any("Visit in person" in line for line in lines(current(page))))
    assert page.detail is not None
    assert page.detail.timeline.isVisible()
    assert current(page) is view


def current(page: PeoplePage) -> TimelineView:
    assert page.detail is not None
    return page.detail.timeline


def test_the_part_in_view_stays_with_the_next_person(
    qtbot: QtBot, page: PeoplePage, people: Village
) -> None:
    time_line(qtbot, page, people.elder.person_id)
    detail = opened(qtbot, page, people.namesake.person_id)
    assert detail.timeline.isVisible()
    assert not detail.about.isVisible()
    assert detail.parts.value() == "timeline"


def test_every_code_has_its_words(store: Store) -> None:
    with store.work() as work:
        elder = some_of_everything(work)
        work.commit()
    with store.read() as reader:
        found = events_of(reader, elder.person_id, most=1000).events
    codes = {f"{e.kind}.{e.code}" for e in found if e.kind not in ("record", "contact")}
    codes |= {f"entitlement.{state}" for state in CLAIM_STATES}
    codes |= {f"need.{state}" for state in get_args(NeedState)}
    codes |= {f"visit.{method}" for method in METHODS}
    assert codes <= set(EVENT)
    assert set(KIND) == set(ICON) == set(KINDS)
    assert {key.partition(".")[0] for key in EVENT} <= set(KINDS)
    assert set(MARK) == {"visit", "call", "concern", "due", "away"}
    assert {"incident", "visit", "need", "follow_up", "return", "birthday"} <= set(COMING)


def test_a_code_of_a_newer_app_is_still_a_line() -> None:
    line = phrases.event_line(Event("need", "postponed", "2026-11-01", "x"))
    assert line.said
    assert line.day == "11/1"
