"""From a paper ledger to entries, through the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.resources import resource
from eldercare_desktop.rosters.hours import apply
from eldercare_desktop.screens.importing import ImportPage
from eldercare_desktop.screens.importing.time_ledger.account_detail import AccountDetail
from eldercare_desktop.screens.importing.time_ledger.review import HoursReview
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.store.store import Store
from tests.rosters.bringing import ROSTER
from tests.rosters.making import xlsx
from tests.rosters.meal_calendar.bringing import kitchen
from tests.rosters.meal_calendar.shapes import days, marks
from tests.rosters.time_ledger.bringing import account, entries, left, someone, village
from tests.rosters.time_ledger.shapes import LI, WANG, entry, one_after_another, pages
from tests.screens.importing.using import idle, opened

SAMPLE = resource("rosters", "sample_time_ledger.xlsx")
TWO = (entry("2026-01-05", 2, None, 2), entry("2026-02-03", None, 1, 1, what="理发"))


def ledger_opened(qtbot: QtBot, page: ImportPage, path: Path) -> HoursReview:
    """A paper ledger under review."""
    page.open_file(path)
    return in_review(qtbot, page)


def in_review(qtbot: QtBot, page: ImportPage) -> HoursReview:
    """The review, once nothing is on its way any more."""
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.hours.view, timeout=20_000)
    idle(qtbot, page)
    review = page.hours.review
    assert isinstance(review, HoursReview)
    return review


def brought(qtbot: QtBot, page: ImportPage) -> None:
    """Presses Import and waits for the result."""
    page.import_button.click()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.hours.result, timeout=20_000)
    idle(qtbot, page)


def detail(page: ImportPage, name: str) -> AccountDetail:
    """The details of somebody's account, after the cursor was put on it."""
    found = account(page.hours.review.plan, name)
    page.hours.view.open_line(found.key)
    shown = page.hours.view.detail
    assert isinstance(shown, AccountDetail)
    return shown


def texts(widget: QWidget) -> str:
    """All text in view within a widget."""
    return "\n".join(x.text() for x in widget.findChildren(QLabel) if x.isVisibleTo(widget))


def test_a_ledger_is_imported_and_taken_back(
    qtbot: QtBot, page: ImportPage, store: Store, shell: Shell, tmp_path: Path
) -> None:
    [wang] = village(store, WANG)
    ledger_opened(qtbot, page, pages(tmp_path, *TWO))
    assert page.hours.view.summary.text() == "Enters lines 2, together 1 h."
    assert page.import_button.text().strip() == "Import entries: 2"
    brought(qtbot, page)
    result = page.hours.result
    assert (result.heading.text(), left(store, wang)) == ("Ledger imported", 60)
    with qtbot.waitSignal(shell.navigation) as gone:
        result.accounts.click()
    assert gone.args == ["time_bank", {"part": "accounts"}]
    result.undo.click()
    review = in_review(qtbot, page)
    assert left(store, wang) == 0
    assert review.counts().entries == 2, "it can be brought in again"


def test_only_the_closing_balance(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    [wang] = village(store, WANG)
    ledger_opened(qtbot, page, pages(tmp_path, *TWO))
    mode = page.hours.view.mode
    mode.set_value("closing")
    mode.activated.emit(mode.currentIndex())
    qtbot.waitUntil(lambda: page.hours.review.plan.mode == "closing")
    idle(qtbot, page)
    brought(qtbot, page)
    assert [e.cause for e in entries(store)] == [f"opening:{wang.id}"]


def test_keys_alone_leave_somebody_out_and_import(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    wang, li = village(store, WANG, LI)
    ledger_opened(qtbot, page, one_after_another(tmp_path))
    page.find_here()
    table = page.hours.view.list.table
    table.select(account(page.hours.review.plan, WANG).key)
    QTest.keyClick(table.view, Qt.Key.Key_Space)
    assert page.import_button.text().strip() == "Import entries: 1"
    page.activateWindow()
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.hours.result, timeout=20_000)
    idle(qtbot, page)
    assert (left(store, wang), left(store, li)) == (0, 60)
    assert texts(page.hours.result.right).startswith("Rows not fully taken: 3")


def test_who_it_is_is_answered_in_the_details(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    one, two = someone(store, WANG, group=1), someone(store, WANG, group=2)
    ledger_opened(qtbot, page, pages(tmp_path, *TWO))
    shown = detail(page, WANG)
    assert "Several people have this name" in texts(shown)
    assert shown.options is not None
    shown.options.choose(two.id)
    qtbot.waitUntil(lambda: page.hours.review.counts().entries == 2)
    idle(qtbot, page)
    brought(qtbot, page)
    assert (left(store, one), left(store, two)) == (0, 120 - 60)


def test_hours_or_minutes_is_chosen_at_the_right(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    [wang] = village(store, WANG)
    rows = [entry("2026-01-05", 120, None, 120), entry("2026-01-06", 90, None, 210)]
    ledger_opened(qtbot, page, pages(tmp_path, *rows))
    view = page.hours.view
    told = "Please say on the right whether the numbers are hours, minutes or points."
    assert view.banner.words.text() == told
    view.show_found()
    field = view.found.fields["measures", "Sheet1"]
    field.set_value("minute")
    field.activated.emit(field.currentIndex())
    qtbot.waitUntil(lambda: page.hours.review.counts().entries == 2)
    idle(qtbot, page)
    assert not view.banner.isVisible()
    brought(qtbot, page)
    assert left(store, wang) == 210


def test_what_is_refused_says_the_row_and_the_numbers(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    village(store, WANG)
    rows = [entry("2026-01-05", 1), entry("2026-01-06", None, 2), entry("2026-01-07", "半天")]
    ledger_opened(qtbot, page, pages(tmp_path, *rows))
    shown = texts(detail(page, WANG))
    assert "Row 4: Only 1 h were there on that day, 2 h are to be used." in shown
    assert "Row 5: “半天” is no length of time that can be counted." in shown


def test_what_was_posted_meanwhile_is_looked_at_again(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    village(store, WANG)
    review = ledger_opened(qtbot, page, pages(tmp_path, *TWO))
    with store.work() as work:
        apply(work, review.plan)
        work.commit()
    page.import_button.click()
    qtbot.waitUntil(page.banner.isVisible)
    idle(qtbot, page)
    assert page.banner.words.text() == "Something has changed meanwhile. Please look again."
    assert len(entries(store)) == 2


def test_a_person_says_what_kind_of_file_it_is(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    village(store, WANG)
    ledger_opened(qtbot, page, pages(tmp_path, *TWO))
    page.hours.view.roster.click()
    qtbot.waitUntil(page.banner.isVisible)
    assert page.stack.currentWidget() is page.start, "no heading of a roster is in it"
    opened(qtbot, page, ROSTER)
    page.review_view.strip.hours.click()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.start)
    assert "No ledger of hours or points was found" in page.banner.words.text()
    assert page.banner.button.text() == "Read it as a roster or ledger"


def test_months_of_meals_and_rosters_are_still_what_they_are(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    kitchen(store, WANG)
    rows = [["2026年6月志愿服务时长与就餐"], ["姓名", *days(30)], [WANG, *marks("1-3")]]
    page.open_file(xlsx(tmp_path / "a.xlsx", rows))
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.meals.view, timeout=20_000)
    idle(qtbot, page)
    opened(qtbot, page, ROSTER)


@pytest.mark.parametrize("answer", ["nobody", "everyone"])
def test_the_sample_is_understood(
    qtbot: QtBot, page: ImportPage, store: Store, answer: str
) -> None:
    village(store, "冉光秀", "谭德明", "向素珍", "牟成富", "田军", "罗朝英", "石万林")
    page.start.samples["sample_time_ledger.xlsx"].click()
    review = in_review(qtbot, page)
    by_status = {(a.name, a.unit): a.status for a in review.plan.accounts}
    assert by_status["冉光秀", "minute"] == "good"
    assert by_status["牟成富", "minute"] == "check", "half a day is no length of time"
    assert by_status["田军", "minute"] == "check", "a balance disagrees"
    assert by_status["孙大明", "point"] == "ask"
    page.hours.view.open_line(account(review.plan, "孙大明", "point").key)
    shown = page.hours.view.detail
    if answer == "nobody":
        shown.options.choose("nobody")
    else:
        shown.everyone.setCurrentIndex(1)
        shown.everyone.activated.emit(1)
    qtbot.waitUntil(lambda: page.hours.review is not review)
    idle(qtbot, page)
    assert page.hours.review.count("ask") == 0
