"""The roll of honour on the screen, and what of it hangs on the wall."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eldercare_desktop.screens.time_bank import TimeBankPage
from eldercare_desktop.screens.time_bank.honour_form import NoticeForm, RollForm
from eldercare_desktop.screens.time_bank.honour_view import HonourView


def view_of(page: TimeBankPage, qtbot: QtBot) -> HonourView:
    view = page.view("honour")
    assert isinstance(view, HonourView)
    qtbot.waitUntil(lambda: len(view.table.model.rows()) == 3)
    return view


def places(view: HonourView) -> list[tuple[int, str]]:
    rows: list[Any] = view.table.model.rows()
    return [(row.place, row.name) for row in rows]


def press(view: HonourView, key: Qt.Key) -> None:
    QTest.keyClick(view.table.view, key)


def enter(view: HonourView) -> None:
    QTest.keyClick(view.panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_ties_share_a_place_and_earlier_months_are_a_key_away(
    page: TimeBankPage, qtbot: QtBot
) -> None:
    view = view_of(page, qtbot)
    assert sorted(places(view)) == [(1, "王桂芳"), (1, "罗秀英"), (3, "李正华")]
    assert view.period.text() == "11/2026"
    press(view, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: view.period.text() == "10/2026")
    assert places(view) == []
    press(view, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: len(places(view)) == 3)
    press(view, Qt.Key.Key_Right)  # not beyond the present month
    assert not view.after.isEnabled()
    view.spans.set_values(["ever"])
    view.spans.changed.emit()
    qtbot.waitUntil(lambda: view.period.text() == "Since the beginning")
    assert not view.before.isVisible()


def test_somebody_is_found_by_initials(page: TimeBankPage, qtbot: QtBot) -> None:
    view = view_of(page, qtbot)
    view.search("wgf")
    qtbot.waitUntil(lambda: places(view) == [(1, "王桂芳")])
    view.search("")
    qtbot.waitUntil(lambda: len(places(view)) == 3)


def test_the_roll_has_surnames_only_and_no_gap_where_somebody_was_left_out(
    page: TimeBankPage, qtbot: QtBot
) -> None:
    view = view_of(page, qtbot)
    view.table.select(next(row.key for row in view.table.model.rows() if row.name == "王桂芳"))
    press(view, Qt.Key.Key_Delete)
    press(view, Qt.Key.Key_R)
    assert isinstance(view.panel.content(), RollForm)
    enter(view)
    assert page.paper is not None
    paper = page.paper.paper()
    assert [(line.place, line.name) for line in paper.face.lines] == [
        ("1", "罗秀英"),
        ("2", "李正华"),
    ]
    assert not paper.whole_names


def test_whole_names_want_consent(page: TimeBankPage, qtbot: QtBot) -> None:
    view = view_of(page, qtbot)
    press(view, Qt.Key.Key_R)
    form = view.panel.content()
    assert isinstance(form, RollForm)
    form.form.input("names").set_value("whole")
    enter(view)
    assert page.paper is None
    form.form.input("agreed").set_value(True)
    enter(view)
    assert page.paper is not None
    assert page.paper.paper().whole_names


def test_the_public_notice_is_masked_and_names_whom_to_ask(
    page: TimeBankPage, qtbot: QtBot
) -> None:
    view = view_of(page, qtbot)
    press(view, Qt.Key.Key_N)
    assert isinstance(view.panel.content(), NoticeForm)
    enter(view)
    qtbot.waitUntil(lambda: page.paper is not None)
    assert page.paper is not None
    paper = page.paper.paper()
    assert sorted(row[1] for row in paper.rows) == ["Total", "李**", "王**", "罗**"]
    assert paper.rows[-1][2:] == ["2 h 30 min", "0 h", "-30 min", "7 h"]
    assert "2026-11-21 to 2026-11-28" in paper.lead


def test_groups_and_teams_have_rolls_of_their_own(page: TimeBankPage, qtbot: QtBot) -> None:
    view = view_of(page, qtbot)
    view.among.set_value("teams")
    view.among.activated.emit(0)
    qtbot.waitUntil(lambda: places(view) == [])
    assert view.person_id() is None
