"""The first page: numbers that open their names, rows that do their job in place."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.records import Absence, EntitlementClaim, Resident
from eldercare_desktop.care.visit.log import VisitEntry, log_visit
from eldercare_desktop.screens.parts.badge import BadgeLabel
from eldercare_desktop.screens.today import TodayPage, loading
from eldercare_desktop.screens.today.card import Card
from eldercare_desktop.screens.today.phrases import day_words, when
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.history import Entry, note_exchange
from tests import factories
from tests.store_fixtures import TestClock

ELDERS: tuple[tuple[str, str, str | None, list[str], str, str | None], ...] = (
    # name, birth, lunar birthday, living, last visit, ID number
    ("王秀英", "1936-11-23", None, ["living_alone"], "2026-11-10", "500113193611230012"),
    ("张桂芳", "1940-02-01", "10-15", ["living_alone"], "2026-11-14", None),
    ("李大山", "1950-03-01", None, [], "2026-08-24", None),
    ("陈玉兰", "1951-03-01", None, [], "2026-11-20", "500113195103010024"),
)


@pytest.fixture
def village(store: Store) -> dict[str, Resident]:
    """Name -> elder; one visit is late, one due today, one due within the week."""
    found = {}
    with store.work() as work:
        group = factories.group(work, 2)
        for name, birth, lunar, living, last, number in ELDERS:
            who = factories.person(
                work, name, birth=birth, lunar_birthday=lunar, group_id=group.id, id_number=number
            )
            elder = factories.resident(work, who, living=living, served_since="2026-01-01")
            log_visit(work, VisitEntry(elder.id, visited_on=last, checks={"mind": "well"}))
            found[name] = elder
        work.commit()
    return found


@pytest.fixture
def shown(qtbot: QtBot, page: TodayPage, village: dict[str, Resident]) -> TodayPage:
    page.refresh(frozenset())
    come_to_rest(qtbot, page)
    return page


def come_to_rest(qtbot: QtBot, page: TodayPage) -> None:
    qtbot.waitUntil(lambda: page.is_ready() and not page.shell.background.is_working())


@pytest.fixture
def went(shown: TodayPage) -> list[tuple[str, dict[str, Any]]]:
    """Where the page led."""
    places: list[tuple[str, dict[str, Any]]] = []
    shown.shell.navigation.connect(lambda key, args: places.append((key, args)))
    return places


def said(widget: QWidget) -> list[str]:
    """The words of a row or card."""
    return [label.text() for label in widget.findChildren(QLabel) if label.text()]


def lines(card: Card) -> list[list[str]]:
    return [said(row) for row in card.lines()]


def press(qtbot: QtBot, card: Card, line: int) -> None:
    """Presses the button of a line by Enter."""
    made = card.lines()[line].findChild(QPushButton)
    assert isinstance(made, QPushButton)
    qtbot.keyClick(made, Qt.Key.Key_Return)


def test_the_numbers(shown: TodayPage) -> None:
    tiles = (shown.late, shown.now, shown.month, shown.need, shown.gap)
    assert [tile.number.text() for tile in tiles] == ["1", "1", "100%", "0", "2"]
    assert shown.shell.counts == {"visits": 2, "pairing": 2}
    assert [row.name for row in shown.due.table.model.rows()] == ["王秀英", "张桂芳"]
    texts = {tier: made.text() for tier, made in shown.due.tiers.items() if not made.isHidden()}
    assert texts == {"high_risk": "High risk 2"}


def test_the_heading_says_the_day_in_both_calendars(qtbot: QtBot, shown: TodayPage) -> None:
    assert shown.header.title.text() == "Saturday, 21 November"
    beside = "lunar 10/13 · no exchange with the county yet"
    qtbot.waitUntil(lambda: shown.header.count.text() == beside)
    assert day_words("2026-03-01", "en") == "Sunday, 1 March"


def test_every_number_opens_its_names(
    qtbot: QtBot, shown: TodayPage, went: list[tuple[str, dict[str, Any]]]
) -> None:
    shown.late.click()
    qtbot.keyClick(shown.now, Qt.Key.Key_Return)
    for tile in (shown.month, shown.need, shown.gap, shown.pending):
        tile.click()
    shown.due.tiers["high_risk"].click()
    assert went == [
        ("visits", {"state": "overdue"}),
        ("visits", {"state": "due"}),
        ("visits", {"part": "month"}),
        ("needs", {"part": "needs", "show": "open"}),
        ("pairing", {"part": "gaps"}),
        ("sync", {}),
        ("visits", {"state": "due", "tier": "high_risk"}),
    ]


def test_enter_on_somebody_who_is_due_begins_the_visit(
    qtbot: QtBot,
    shown: TodayPage,
    village: dict[str, Resident],
    went: list[tuple[str, dict[str, Any]]],
) -> None:
    qtbot.keyClick(shown.due.table.view, Qt.Key.Key_Down)
    assert shown.person_id() == village["张桂芳"].person_id
    qtbot.keyClick(shown.due.table.view, Qt.Key.Key_Return)
    shown.due.log_button.click()
    assert went == [
        ("visits", {"person": village["张桂芳"].person_id, "new": True}),
        ("visits", {"new": True}),
    ]


def test_a_gap_is_closed_from_its_line(
    qtbot: QtBot,
    shown: TodayPage,
    village: dict[str, Resident],
    went: list[tuple[str, dict[str, Any]]],
) -> None:
    assert [row[0] for row in lines(shown.gaps)] == ["张桂芳", "王秀英"]
    assert shown.gaps.count.text() == "one to one 0, grid 2"
    press(qtbot, shown.gaps, 1)
    assert went == [("pairing", {"person": village["王秀英"].person_id, "new": True})]


def test_birthdays_by_both_calendars(
    qtbot: QtBot,
    shown: TodayPage,
    village: dict[str, Resident],
    went: list[tuple[str, dict[str, Any]]],
) -> None:
    assert lines(shown.birthdays) == [
        ["张桂芳", "2组 · 11-23 (in 2 days) · lunar 10/15", "87 years"],
    ]
    press(qtbot, shown.birthdays, 0)
    assert went == [("people", {"person": village["张桂芳"].person_id})]
    assert [when(day, "2026-11-21") for day in ("2026-11-21", "2026-11-22")] == [
        "today",
        "tomorrow",
    ]


def test_a_coming_year_is_noted_as_applied_for_in_place(
    qtbot: QtBot, shown: TodayPage, store: Store, village: dict[str, Resident]
) -> None:
    assert lines(shown.years) == [["王秀英", "2组 · 11-23 · Allowance at 90", "90 years"]]
    shown.years.lines()[0].setFocus()
    press(qtbot, shown.years, 0)
    done = [["王秀英", "2组 · 11-23 · noted already: Allowance at 90", "90 years"]]
    qtbot.waitUntil(lambda: lines(shown.years) == done)
    with store.read() as read:
        (claim,) = read.find(EntitlementClaim)
    assert (claim.resident_id, claim.code, claim.state) == (
        village["王秀英"].id, "advanced_age_90", "applied",
    )  # fmt: skip
    shown.shell.background.undo()
    qtbot.waitUntil(lambda: lines(shown.years)[0][1] == "2组 · 11-23 · Allowance at 90")


def test_what_is_due_by_tier_and_group_opens_the_names(
    qtbot: QtBot, shown: TodayPage, went: list[tuple[str, dict[str, Any]]]
) -> None:
    high, week = shown.places.cell(0, "high_risk"), shown.places.cell(0, "week")
    assert (high.text(), week.text()) == ("2 (1 late)", "1")
    assert shown.places.cell(0, "key").isHidden()
    high.setFocus()
    qtbot.keyClick(high, Qt.Key.Key_Right)
    assert week.hasFocus()
    qtbot.keyClick(week, Qt.Key.Key_Return)
    qtbot.keyClick(week, Qt.Key.Key_Left)
    qtbot.keyClick(high, Qt.Key.Key_Return)
    assert [(place, args["state"], args.get("tier")) for place, args in went] == [
        ("visits", "later", None), ("visits", "due", "high_risk"),
    ]  # fmt: skip
    assert went[0][1]["group"] == went[1][1]["group"] is not None


def test_the_keyboard_walks_from_the_list_to_the_lines(qtbot: QtBot, shown: TodayPage) -> None:
    view = shown.due.table.view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.hasFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: shown.places.cell(0, "high_risk").hasFocus())
    qtbot.keyClick(shown.places.cell(0, "high_risk"), Qt.Key.Key_Up)
    qtbot.waitUntil(view.hasFocus)


def test_an_emergency_stays_on_top_with_its_clock_until_somebody_answers(
    qtbot: QtBot,
    shown: TodayPage,
    store: Store,
    clock: TestClock,
    village: dict[str, Resident],
    went: list[tuple[str, dict[str, Any]]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert shown.incidents.isHidden()
    monkeypatch.setattr(loading, "now", lambda: clock.now)
    clock.advance(hours=1)
    with store.work() as work:
        at = (clock.now - timedelta(hours=22)).isoformat()
        incident = factories.incident(work, village["李大山"], opened_at=at, found_at=at)
        work.commit()
    shown.refresh(frozenset({"incident"}))
    qtbot.waitUntil(lambda: not shown.incidents.isHidden())
    assert lines(shown.incidents)[0][0] == "李大山"
    assert lines(shown.incidents)[0][-1] == "2 h left"
    assert shown.incidents.y() < shown.tiles.y()
    clock.advance(hours=3)
    shown.tell_time()
    assert lines(shown.incidents)[0][-1] == "1 h over"
    press(qtbot, shown.incidents, 0)
    assert went == [("needs", {"part": "incidents", "incident": incident.id})]
    with store.work() as work:
        factories.incident_step(work, incident)
        work.commit()
    shown.refresh(frozenset({"incident_step"}))
    qtbot.waitUntil(lambda: shown.incidents.isHidden())


def test_over_midnight_it_becomes_another_day(
    qtbot: QtBot, shown: TodayPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loading, "today", lambda: "2026-11-22")
    shown.clock.timeout.emit()
    qtbot.waitUntil(lambda: shown.late.number.text() == "2")
    assert shown.header.title.text() == "Sunday, 22 November"


def test_needs_by_urgency_and_where_they_are_assigned(
    qtbot: QtBot,
    shown: TodayPage,
    store: Store,
    village: dict[str, Resident],
    went: list[tuple[str, dict[str, Any]]],
) -> None:
    with store.work() as work:
        factories.need(work, village["李大山"], urgency="normal")
        urgent = factories.need(work, village["陈玉兰"], urgency="critical")
        work.commit()
    shown.refresh(frozenset({"need"}))
    qtbot.waitUntil(lambda: shown.need.number.text() == "2")
    assert [row[0] for row in lines(shown.needs)] == ["陈玉兰", "李大山"]
    press(qtbot, shown.needs, 0)
    assert went == [("needs", {"part": "needs", "need": urgent.id})]


def test_who_is_away_is_noted_as_back_in_place(
    qtbot: QtBot, shown: TodayPage, store: Store, village: dict[str, Resident]
) -> None:
    assert shown.away.isHidden()
    with store.work() as work:
        factories.absence(work, village["李大山"], since="2026-11-10", until=None)
        work.commit()
    shown.refresh(frozenset({"absence"}))
    qtbot.waitUntil(lambda: not shown.away.isHidden())
    ((name, words),) = lines(shown.away)
    assert (name, "nobody knows how long" in words) == ("李大山", True)
    press(qtbot, shown.away, 0)
    qtbot.waitUntil(lambda: lines(shown.away)[0][-1] == "Back")
    with store.read() as read:
        assert [absence.until for absence in read.find(Absence)] == ["2026-11-21"]


def test_a_child_that_has_come_of_age_waits_for_a_decision(
    qtbot: QtBot, shown: TodayPage, store: Store, went: list[tuple[str, dict[str, Any]]]
) -> None:
    assert shown.grown.isHidden()
    with store.work() as work:
        who = factories.person(work, "周小雨", birth="2008-11-21")
        factories.resident(work, who, kind="left_behind_child")
        work.commit()
    shown.refresh(frozenset({"resident"}))
    qtbot.waitUntil(lambda: not shown.grown.isHidden())
    assert lines(shown.grown)[0][0] == "周小雨"
    press(qtbot, shown.grown, 0)
    assert went == [("people", {"person": who.id})]


def test_the_weeks_load_of_everybody(
    qtbot: QtBot,
    shown: TodayPage,
    store: Store,
    village: dict[str, Resident],
    went: list[tuple[str, dict[str, Any]]],
) -> None:
    assert lines(shown.week) == [
        ["Nobody's", "3 visits are due until Sunday"],
        ["陈天芬", "1 visits done, none left"],
    ]
    with store.work() as work:
        who = factories.person(work, "李国碧", birth="1970-01-01")
        helper = factories.helper(work, who, most_elders=1)
        for name in ("王秀英", "李大山"):
            factories.pairing(work, village[name], helper)
        work.commit()
    shown.refresh(frozenset({"pairing"}))
    first = ["李国碧", "0 of 2 visits done, 2 left", "2 elders, more than 1"]
    qtbot.waitUntil(lambda: lines(shown.week)[0] == first)
    press(qtbot, shown.week, 0)
    assert went == [("pairing", {"part": "helpers", "helper_id": helper.id})]


def test_a_line_that_says_the_same_is_not_made_again(
    qtbot: QtBot, shown: TodayPage, store: Store
) -> None:
    rows, cells = shown.gaps.lines(), shown.places.cell(0, "high_risk")
    badges = [row.findChildren(BadgeLabel) for row in rows]
    with store.work() as work:
        who = factories.person(work, "何国珍", birth="1960-01-01", id_problem="id_missing")
        factories.resident(work, who, served_since="2026-11-20")
        work.commit()
    shown.refresh(frozenset({"person"}))
    qtbot.waitUntil(lambda: shown.incomplete.count.text() == "3")
    assert shown.gaps.lines() == rows
    assert [row.findChildren(BadgeLabel) for row in rows] == badges
    assert shown.places.cell(0, "high_risk") is cells


def test_a_township_names_the_villages(
    qtbot: QtBot,
    page: TodayPage,
    store: Store,
    village: dict[str, Resident],
) -> None:
    with store.work() as work:
        work.set_setting("village", "500113103000")
        work.commit()
    with store.engine.begin() as connection:
        known = (factories.VILLAGE, "海棠村", "village", "500113103000")
        statement = "INSERT INTO area (code, name, level, parent) VALUES (?, ?, ?, ?)"
        connection.exec_driver_sql(statement, known)
    went: list[dict[str, Any]] = []
    page.shell.navigation.connect(lambda key, args: went.append(args))
    page.refresh(frozenset())
    come_to_rest(qtbot, page)
    columns = [column.name for column in page.due.table.model.columns]
    assert columns[:2] == ["name", "village"]
    assert lines(page.gaps)[0][1].startswith("海棠村 · 2组")
    assert page.places.heading.text() == "Due by tier and village"
    page.places.cell(0, "high_risk").click()
    assert went == [{"state": "due", "tier": "high_risk", "village": factories.VILLAGE}]


def test_incomplete_numbers_and_all_of_them(
    qtbot: QtBot, shown: TodayPage, store: Store, village: dict[str, Resident]
) -> None:
    assert [row[0] for row in lines(shown.incomplete)] == ["张桂芳", "李大山"]
    assert shown.incomplete.more.isHidden()
    with store.work() as work:
        for number in range(4):
            who = factories.person(work, f"何{number}", id_problem="id_checksum_invalid")
            factories.resident(work, who)
        work.commit()
    shown.refresh(frozenset({"person"}))
    qtbot.waitUntil(lambda: shown.incomplete.more.text() == "All 6")
    assert len(shown.incomplete.lines()) == 3
    assert "The last digit" in lines(shown.incomplete)[0][1]
    shown.incomplete.more.click()
    qtbot.waitUntil(lambda: len(shown.incomplete.lines()) == 6)


def test_a_visit_that_is_logged_leaves_the_page(
    qtbot: QtBot, shown: TodayPage, village: dict[str, Resident]
) -> None:
    resident_id = village["王秀英"].id
    shown.shell.background.operation(lambda work: log_visit(work, VisitEntry(resident_id)).id)
    qtbot.waitUntil(lambda: shown.late.number.text() == "0")
    assert [row.name for row in shown.due.table.model.rows()] == ["张桂芳"]


def test_when_all_is_done_it_says_so(
    qtbot: QtBot, shown: TodayPage, store: Store, village: dict[str, Resident]
) -> None:
    with store.work() as work:
        for name in ("王秀英", "张桂芳"):
            log_visit(work, VisitEntry(village[name].id))
        work.commit()
    shown.refresh(frozenset({"visit"}))
    qtbot.waitUntil(lambda: shown.now.number.text() == "0")
    assert "Nobody is waiting for a visit today" in said(shown.due)
    with store.work() as work:
        log_visit(work, VisitEntry(village["李大山"].id))
        for elder in work.find(Resident):  # none of them is due within a week any more
            work.set(elder, living=[])
        work.commit()
    shown.refresh(frozenset({"visit"}))
    qtbot.waitUntil(lambda: "All visits of this week are done" in said(shown.due))
    qtbot.waitUntil(shown.places.isHidden)


def test_the_last_exchange_that_went_well(qtbot: QtBot, shown: TodayPage, store: Store) -> None:
    note_exchange(store, Entry("2026-11-19T09:00:00+08:00", sent=3))
    note_exchange(store, Entry("2026-11-20T09:00:00+08:00", failure="offline"))
    shown.refresh(frozenset({"setting"}))
    words = "last exchange with the county: 2 days ago"
    qtbot.waitUntil(lambda: shown.header.count.text().endswith(words))


def test_what_only_this_laptop_holds(shown: TodayPage) -> None:
    assert shown.pending.number.text() == "0"
    shown.shell.set_count("pending", 28)
    assert shown.pending.number.text() == "28"


def test_an_empty_village_says_so(qtbot: QtBot, page: TodayPage) -> None:
    page.refresh(frozenset())
    come_to_rest(qtbot, page)
    assert page.late.number.text() == "0"
    assert page.month.number.text() == "–"
    for card in (page.rounds, page.away, page.incidents, page.places):
        assert card.isHidden()
    for card in (page.needs, page.gaps, page.years, page.birthdays, page.week, page.incomplete):
        (line,) = card.lines()
        assert isinstance(line, QLabel)
        assert line.text()


def test_a_small_window_has_one_column(qtbot: QtBot, shown: TodayPage) -> None:
    def left_of_gaps() -> int:
        return shown.gaps.mapTo(shown, shown.gaps.rect().topLeft()).x()

    qtbot.waitUntil(lambda: left_of_gaps() > 400)
    shown.resize(700, 400)
    qtbot.waitUntil(lambda: left_of_gaps() < 100)
