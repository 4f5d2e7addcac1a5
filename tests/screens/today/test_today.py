"""The first page: numbers that open their names, rows that do their job in place."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.records import Resident
from eldercare_desktop.care.visit.log import VisitEntry, log_visit
from eldercare_desktop.screens.today import TodayPage
from eldercare_desktop.screens.today.card import Card
from eldercare_desktop.screens.today.phrases import day_words, when
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.history import Entry, note_exchange
from tests import factories

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
    qtbot.waitUntil(lambda: page.is_ready() and bool(page.recent.lines()))
    return page


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
    tiles = (shown.late, shown.now, shown.week, shown.month, shown.gap)
    assert [tile.number.text() for tile in tiles] == ["1", "1", "1", "100%", "2"]
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
    for tile in (shown.week, shown.month, shown.gap, shown.pending):
        tile.click()
    shown.due.tiers["high_risk"].click()
    assert went == [
        ("visits", {"state": "overdue"}),
        ("visits", {"state": "due"}),
        ("visits", {"state": "later"}),
        ("visits", {"part": "month"}),
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
        ["王秀英", "2组 · 11-23 (in 2 days)", "90 years"],
        ["张桂芳", "2组 · 11-23 (in 2 days) · lunar 10/15", "87 years"],
    ]
    press(qtbot, shown.birthdays, 0)
    assert went == [("people", {"person": village["王秀英"].person_id})]
    assert [when(day, "2026-11-21") for day in ("2026-11-21", "2026-11-22")] == [
        "today",
        "tomorrow",
    ]


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


def test_last_visits(
    qtbot: QtBot,
    shown: TodayPage,
    store: Store,
    went: list[tuple[str, dict[str, Any]]],
) -> None:
    assert lines(shown.recent)[0] == ["陈玉兰", "2组 · yesterday · 陈天芬", "Well"]
    assert shown.recent.count.text() == "this week: 1"
    press(qtbot, shown.recent, 0)
    ((place, args),) = went
    assert (place, set(args)) == ("visits", {"visit"})


def test_a_visit_that_is_logged_leaves_the_page(
    qtbot: QtBot, shown: TodayPage, village: dict[str, Resident]
) -> None:
    resident_id = village["王秀英"].id
    shown.shell.background.operation(lambda work: log_visit(work, VisitEntry(resident_id)).id)
    qtbot.waitUntil(lambda: shown.late.number.text() == "0")
    assert [row.name for row in shown.due.table.model.rows()] == ["张桂芳"]
    qtbot.waitUntil(lambda: lines(shown.recent)[0][0] == "王秀英")


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
    qtbot.waitUntil(lambda: page.is_ready() and bool(page.recent.lines()))
    assert page.late.number.text() == "0"
    assert page.month.number.text() == "–"
    for card in (page.gaps, page.birthdays, page.incomplete, page.recent):
        (line,) = card.lines()
        assert isinstance(line, QLabel)
        assert line.text()


def test_a_small_window_has_one_column(qtbot: QtBot, shown: TodayPage) -> None:
    def left_of_gaps() -> int:
        return shown.gaps.mapTo(shown, shown.gaps.rect().topLeft()).x()

    qtbot.waitUntil(lambda: left_of_gaps() > 400)
    shown.resize(700, 400)
    qtbot.waitUntil(lambda: left_of_gaps() < 100)
