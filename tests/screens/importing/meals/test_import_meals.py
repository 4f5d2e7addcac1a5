"""From a month of ticks to servings, through the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from eldercare_desktop.resources import resource
from eldercare_desktop.rosters.meals import MealLine
from eldercare_desktop.screens.importing import ImportPage
from eldercare_desktop.screens.importing.meals.found import MealFound
from eldercare_desktop.screens.importing.meals.line_detail import MealLineDetail
from eldercare_desktop.screens.importing.meals.review import MealReview
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.store.store import Store
from tests.rosters.bringing import ROSTER
from tests.rosters.making import xlsx
from tests.rosters.meal_calendar.bringing import diner, kitchen, said, servings
from tests.rosters.meal_calendar.shapes import NAMES, cells, days, marks, sheet
from tests.screens.importing.using import idle, opened

SAMPLE = resource("rosters", "sample_meal_month.xlsx")
WANG, LI = NAMES[:2]


def meals_opened(qtbot: QtBot, page: ImportPage, path: Path) -> MealReview:
    """A month of meals under review."""
    page.open_file(path)
    return in_review(qtbot, page)


def in_review(qtbot: QtBot, page: ImportPage) -> MealReview:
    """The review, once nothing is on its way any more."""
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.meals.view, timeout=20_000)
    idle(qtbot, page)
    assert page.meals.review is not None
    return page.meals.review


def brought(qtbot: QtBot, page: ImportPage) -> None:
    """Presses Import and waits for the result."""
    page.import_button.click()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.meals.result, timeout=20_000)
    idle(qtbot, page)


def found(page: ImportPage) -> MealFound:
    """The right side with what was found."""
    shown = page.meals.view.found
    assert shown is not None
    return shown


def detail(page: ImportPage, name: str) -> MealLineDetail:
    """The details of somebody's line, after the cursor was put on it."""
    assert page.meals.review is not None
    page.meals.view.open_line(line(page, name).key)
    shown = page.meals.view.detail
    assert shown is not None
    return shown


def line(page: ImportPage, name: str) -> MealLine:
    """Somebody's line."""
    assert page.meals.review is not None
    return next(one for one in page.meals.review.plan.lines if one.row.name == name)


def texts(widget: QWidget) -> str:
    """All text in view within a widget."""
    shown = [label for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return "\n".join(label.text() for label in shown)


def chips(page: ImportPage) -> dict[str, str]:
    """The filters in view: name -> number."""
    shown = [c.text().strip() for c in page.meals.view.list.chips.chips if c.isVisibleTo(page)]
    return dict(text.rsplit(" ", 1) for text in shown)


def chosen(page: ImportPage, name: str, key: str, value: object) -> None:
    """A person chooses from a list at the right."""
    field = found(page).fields[name, key]
    field.set_value(value)
    field.activated.emit(field.currentIndex())


def test_a_month_is_shown_before_anything_is_saved(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    kitchen(store, WANG)
    path = sheet(tmp_path, [WANG, *marks("1-5"), 6], ["没有人", *marks("1")])
    meals_opened(qtbot, page, path)
    assert chips(page) == {"All": "2", "Decide": "1", "Check": "1"}
    assert page.import_button.text().strip() == "Import meals: 5"
    assert page.header.title.text() == "助餐.xlsx"
    assert page.meals.view.summary.text() == "Adds meals 5. Waiting for an answer: 1."
    assert servings(store) == []


def test_importing_undoing_and_importing_again(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    kitchen(store, WANG)
    path = sheet(tmp_path, [WANG, *marks("1-5")], ["客人", *marks("2")])
    meals_opened(qtbot, page, path)
    brought(qtbot, page)
    result = page.meals.result
    assert result.heading.text() == "Meals imported"
    assert result.added.text() == "Added: meals 5, guests' meals 1"
    assert len(servings(store)) == 6
    result.undo.click()
    in_review(qtbot, page)
    assert servings(store) == []
    brought(qtbot, page)
    meals_opened(qtbot, page, path)
    assert chips(page) == {"All": "2", "Known": "2"}
    assert not page.import_button.isEnabled()


def test_keys_alone_import_a_month(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    kitchen(store, WANG, LI)
    meals_opened(qtbot, page, sheet(tmp_path, [WANG, *marks("1")], [LI, *marks("1")]))
    view = page.meals.view
    page.find_here()
    view.list.table.select_first()
    QTest.keyClick(view.list.table.view, Qt.Key.Key_Space)
    assert page.import_button.text().strip() == "Import meals: 1"
    QTest.keyClick(view.list.table.view, Qt.Key.Key_Return)
    assert view.detail is not None
    assert view.detail.everyone is not None
    page.activateWindow()
    QTest.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.meals.result, timeout=20_000)
    idle(qtbot, page)
    assert [row.name for row in servings(store)] == [LI]
    assert texts(page.meals.result.right).startswith("Rows not fully taken: 1")


def test_who_it_is_is_answered_in_the_details(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    kitchen(store, LI)
    one, two = diner(store, WANG, group=1), diner(store, WANG, group=2)
    meals_opened(qtbot, page, sheet(tmp_path, [WANG, *marks("1-2")]))
    shown = detail(page, WANG)
    assert shown.options is not None
    assert set(shown.options.buttons) == {one.id, two.id, "nobody"}
    assert "Several people have this name" in texts(shown)
    shown.options.choose(two.id)
    in_review(qtbot, page)
    assert line(page, WANG).status == "good"
    brought(qtbot, page)
    assert {row.resident_id for row in servings(store)} == {two.id}


def test_anybody_of_the_register_can_be_chosen(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    kitchen(store, LI)
    meals_opened(qtbot, page, sheet(tmp_path, ["国碧婶", *marks("1-2")]))
    everyone = detail(page, "国碧婶").everyone
    assert everyone is not None
    everyone.setCurrentIndex(1)
    everyone.activated.emit(1)
    in_review(qtbot, page)
    brought(qtbot, page)
    assert [row.name for row in servings(store)] == [LI, LI]


def test_month_meal_and_signs_are_chosen_at_the_right(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    kitchen(store, WANG, meal_periods=["lunch", "dinner"])
    path = sheet(tmp_path, [WANG, *cells(["√", "外"])], title="就餐登记")
    meals_opened(qtbot, page, path)
    banner = page.meals.view.banner.words
    assert banner.text() == "Please say on the right which month each sheet is of."
    chosen(page, "months", "Sheet1", "2026-05")
    in_review(qtbot, page)
    assert banner.text() == "Please say on the right which meal of the day it is."
    chosen(page, "periods", "Sheet1", "dinner")
    in_review(qtbot, page)
    assert banner.text() == "Please say on the right what the signs mean."
    chosen(page, "meanings", "外", "delivered")
    in_review(qtbot, page)
    assert not page.meals.view.banner.isVisible()
    brought(qtbot, page)
    assert said(store) == [
        (WANG, "2026-05-01", "dinner", "served", False),
        (WANG, "2026-05-02", "dinner", "delivered", False),
    ]


def test_a_month_that_follows_from_little_is_to_be_looked_at(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    kitchen(store, WANG)
    meals_opened(qtbot, page, sheet(tmp_path, [WANG, *marks("1")], title="6月就餐登记"))
    told = page.meals.view.banner.words.text()
    assert told == "Please look on the right whether each sheet is of the month it says."
    assert "The year is not said: the latest such month was taken" in texts(found(page))
    chosen(page, "months", "Sheet1", "2026-06")
    in_review(qtbot, page)
    assert not page.meals.view.banner.isVisible()


def test_hidden_sheets_are_read_on_request(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    kitchen(store, WANG)
    rows = [["2026年6月就餐"], ["姓名", *days()], [WANG, *marks("1")]]
    old = [["2026年5月就餐"], ["姓名", *days(31)], [WANG, *marks("1")]]
    path = xlsx(tmp_path / "助餐.xlsx", {"6月": rows, "5月": old}, hidden_sheets=["5月"])
    meals_opened(qtbot, page, path)
    assert page.import_button.text().strip() == "Import meals: 1"
    page.meals.view.hidden.click()
    in_review(qtbot, page)
    assert page.import_button.text().strip() == "Import meals: 2"
    assert page.meals.view.hidden.isChecked()


def test_without_a_place_for_meals_it_says_what_to_do(
    qtbot: QtBot, page: ImportPage, shell: Shell, tmp_path: Path
) -> None:
    meals_opened(qtbot, page, sheet(tmp_path, [WANG, *marks("1")]))
    banner = page.meals.view.banner
    assert banner.button.text() == "Set up a place for meals"
    with qtbot.waitSignal(shell.navigation) as gone:
        banner.button.click()
    assert gone.args == ["meal_accounts", {"part": "sites"}]


def test_a_place_set_up_meanwhile_is_seen(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    diner(store, WANG)
    meals_opened(qtbot, page, sheet(tmp_path, [WANG, *marks("1")]))
    assert line(page, WANG).count("open") == 1
    kitchen(store)
    page.refresh(frozenset({"site"}))
    idle(qtbot, page)
    assert line(page, WANG).count("new") == 1


def test_a_person_says_what_kind_of_list_it_is(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    kitchen(store, WANG)
    meals_opened(qtbot, page, sheet(tmp_path, [WANG, *marks("1")]))
    page.meals.view.roster.click()
    qtbot.waitUntil(page.banner.isVisible)
    assert page.stack.currentWidget() is page.start, "no heading of a roster is in it"
    page.banner.button.click()
    in_review(qtbot, page)
    opened(qtbot, page, ROSTER)
    page.review_view.strip.meals.click()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.start)
    assert "No month of meals was found" in page.banner.words.text()
    assert page.banner.button.text() == "Read it as a roster or ledger"


def test_the_month_of_another_duty_is_read_as_meals_if_a_person_says_so(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    kitchen(store, WANG)
    made = sheet(tmp_path, [WANG, *marks("1")], title="2026年6月考勤表")
    page.open_file(made.rename(tmp_path / "6月.xlsx"))
    qtbot.waitUntil(page.banner.isVisible)
    assert page.banner.button.text() == "Read it as a month of meals"
    page.banner.button.click()
    assert in_review(qtbot, page).plan.counts().meals == 1


def test_bank_columns_are_said_to_be_dropped(qtbot: QtBot, page: ImportPage, store: Store) -> None:
    kitchen(store)
    meals_opened(qtbot, page, SAMPLE)
    shown = texts(found(page))
    assert "Not kept, because the law forbids it: AI · 一卡通账号" in shown or "一卡通账号" in shown
    assert "自付" in shown


@pytest.mark.parametrize("tick", [True, False])
def test_a_row_is_ticked_in_the_details(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path, tick: bool
) -> None:
    kitchen(store, WANG, LI)
    meals_opened(qtbot, page, sheet(tmp_path, [WANG, *marks("1")], [LI, *marks("1")]))
    detail(page, WANG).tick.setChecked(False)
    if tick:
        shown = page.meals.view.detail
        assert shown is not None
        shown.tick.setChecked(True)
    assert page.import_button.text().strip() == f"Import meals: {2 if tick else 1}"


def test_cancelling_writes_nothing(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    kitchen(store, WANG)
    meals_opened(qtbot, page, sheet(tmp_path, [WANG, *marks("1-30")]))
    page.import_button.click()
    page.meals.view.progress.button.click()
    idle(qtbot, page)
    assert servings(store) == []
    assert page.stack.currentWidget() is page.meals.view
    assert page.import_button.isEnabled()


def test_what_was_logged_meanwhile_is_looked_at_again(
    qtbot: QtBot, page: ImportPage, store: Store, tmp_path: Path
) -> None:
    kitchen(store, WANG)
    path = sheet(tmp_path, [WANG, *marks("1-2")])
    review = meals_opened(qtbot, page, path)
    from eldercare_desktop.rosters.meals import apply

    with store.work() as work:
        apply(work, review.plan)
        work.commit()
    page.import_button.click()
    qtbot.waitUntil(lambda: page.banner.isVisible())
    idle(qtbot, page)
    assert page.banner.words.text() == "Something has changed meanwhile. Please look again."
    assert line(page, WANG).status == "here"
    assert len(servings(store)) == 2


def test_the_sample_is_understood(qtbot: QtBot, page: ImportPage, store: Store) -> None:
    kitchen(store, "冉光秀", "谭德明", "向素珍", "牟成富", "田军", "罗朝英", "石万林")
    page.start.samples["sample_meal_month.xlsx"].click()
    review = in_review(qtbot, page)
    by_status = {line.row.name: line.status for line in review.plan.lines}
    assert by_status["冉光秀"] == "good"
    assert by_status["田军"] == "check", "its total disagrees"
    assert by_status["孙大明"] == "ask"
    assert {tick.outcome for tick in line(page, "谭德明").meals} == {"delivered"}
