"""A month is looked at, opened number by number, closed, corrected, printed."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.meal.settlement.freezing import close_month
from eldercare_desktop.care.meal.settlement.reckoning import month_settlement
from eldercare_desktop.care.site.reading import meal_sites
from eldercare_desktop.screens.meal_accounts import MealAccountsPage, settlement_export
from eldercare_desktop.screens.meal_accounts.settlement_view import SettlementView
from eldercare_desktop.store.store import Store
from tests.care.meal.settlement.kitchen import Kitchen, elder
from tests.screens.meal_accounts.accounts.using import form_of, rows, save, type_in
from tests.screens.needs.using import words

OCTOBER = "2026-10"


@pytest.fixture
def view(qtbot: QtBot, page: MealAccountsPage) -> SettlementView:
    """October, whatever month it is."""
    page.shown(part="settlement", month=OCTOBER)
    found = page.view()
    assert isinstance(found, SettlementView)
    qtbot.waitUntil(lambda: found.found is not None and found.found.settlement.month == OCTOBER)
    return found


def open_number(view: SettlementView, show: str) -> None:
    """Clicks a number of the head."""
    from eldercare_desktop.screens.meal_accounts.settlement_head import SHOWS

    view.head.shows.chips[SHOWS.index(show)].click()


def site_id(store: Store) -> str:
    with store.read() as reader:
        return meal_sites(reader)[0].id


def test_a_line_a_person_with_the_balance(view: SettlementView) -> None:
    assert rows(view) == [
        ["李正华", "1", "13.00", "4.00", "9.00", "-9.00"],
        ["王桂芳", "2", "22.00", "16.00", "6.00", "11.00"],
        ["Guests", "1", "11.00", "0.00", "11.00", "0.00"],
    ]
    view.head.checks.click()
    assert view.head.checks.accessibleName() == "All totals agree"
    assert len(rows(view)) == len(view.found.settlement.checks)  # type: ignore[union-attr]
    assert view.back()
    assert not view.head.checks.isChecked()


def test_every_number_opens_its_names(view: SettlementView) -> None:
    open_number(view, "donation")
    assert [row[0] for row in rows(view)] == ["王桂芳"]
    open_number(view, "arrears")
    assert [row[0] for row in rows(view)] == ["李正华"]
    open_number(view, "days")
    assert [row[:3] for row in rows(view)] == [["2026-10-08", "1", "0"], ["2026-10-09", "3", "1"]]
    open_number(view, "left_out")
    assert rows(view) == [["2026-10-08", "王桂芳", "Noted twice, counts once"]]
    assert "Counted instead: 海棠村幸福院" in words(view)
    assert view.back()
    assert len(rows(view)) == 3


def test_a_name_opens_its_single_meals(qtbot: QtBot, view: SettlementView) -> None:
    view.table.select(view.table.model.row(1).key)
    assert view.sheet is not None
    assert view.sheet.servings is not None
    servings = view.sheet.servings
    qtbot.keyClick(view.table.view, Qt.Key.Key_Return)
    qtbot.waitUntil(servings.view.hasFocus)
    model = servings.model
    shown = [[column.text(row) for column in model.columns] for row in model.rows()]
    assert shown[0] == ["10-08", "Lunch", "11.00", "8.00", "3.00"]
    assert [line[2] for line in shown] == ["11.00", "", "11.00"]
    assert "Balance before 17.00 + paid in 0.00 - own share 6.00 = 11.00" in words(view)
    assert view.back()
    assert view.table.view.hasFocus()


def test_a_name_is_found_as_it_is_typed(
    qtbot: QtBot, page: MealAccountsPage, view: SettlementView
) -> None:
    qtbot.keyClicks(page.search, "wgf")
    qtbot.waitUntil(lambda: [row[0] for row in rows(view)] == ["王桂芳"])
    page.search.clear()
    qtbot.waitUntil(lambda: len(rows(view)) == 3)


def test_a_month_is_closed_and_opened_again(
    qtbot: QtBot, page: MealAccountsPage, view: SettlementView, store: Store
) -> None:
    view.head.close_button.click()
    form = form_of(qtbot, view)
    assert "Meals: 4. Price: 46.00 yuan." in words(form)
    said: list[str] = []
    view.shell.toasted.connect(lambda words, button, action: said.append(words))
    save(qtbot, page, view)
    assert said == ["2026-10 is closed"]
    qtbot.waitUntil(view.head.reopen_button.isVisible)
    assert view.head.state.text() == "Closed by tester on 2026-11-21"
    with store.read() as reader:
        assert month_settlement(reader, site_id(store), OCTOBER).closing is not None
    view.head.reopen_button.click()
    form = form_of(qtbot, view)
    type_in(qtbot, form, "reason", "lou le yi tian")
    save(qtbot, page, view)
    qtbot.waitUntil(view.head.close_button.isVisible)


def test_a_month_that_is_not_over_says_why_it_is_not_closed(
    qtbot: QtBot, page: MealAccountsPage, view: SettlementView
) -> None:
    view.head.turn(1)
    qtbot.waitUntil(lambda: view.found is not None and view.head.month() == "2026-11")
    qtbot.waitUntil(lambda: view.found.settlement.month == "2026-11")  # type: ignore[union-attr]
    view.head.close_button.click()
    form = form_of(qtbot, view)
    said = words(form)
    assert "The month is not over yet." in said
    assert "Earlier months are not closed yet: 2026-10" in said
    assert not form.validate()
    assert "It cannot be closed like this." in form.banner.words.text()


def test_what_came_in_later_is_booked(
    qtbot: QtBot, page: MealAccountsPage, view: SettlementView, store: Store
) -> None:
    with store.work() as work:
        kitchen = Kitchen(meal_sites(work)[0])
        close_month(work, kitchen.site.id, OCTOBER)
        kitchen.ate(work, elder(work, "赵秀兰"), "2026-10-09")
        work.commit()
    view.load()
    qtbot.waitUntil(view.head.banner.isVisible)
    assert "Came in after the month was closed: 赵秀兰" in view.head.banner.words.text()
    open_number(view, "differences")
    assert rows(view) == [["赵秀兰", "+1", "+11.00", "+3.00"]]
    qtbot.keyClick(view.table.view, Qt.Key.Key_B)
    form = form_of(qtbot, view)
    assert "赵秀兰: +1 meals, price +11.00, own share +3.00" in words(form)
    type_in(qtbot, form, "reason", "wan dao")
    save(qtbot, page, view)
    qtbot.waitUntil(lambda: not view.found.settlement.differences)  # type: ignore[union-attr]
    open_number(view, "corrections")
    assert rows(view) == [["赵秀兰", "booked in 2026-11", "+11.00", "+3.00"]]


def test_an_account_is_corrected_by_hand(
    qtbot: QtBot, page: MealAccountsPage, view: SettlementView
) -> None:
    view.table.select_first()
    qtbot.keyClick(view.table.view, Qt.Key.Key_C)
    form = form_of(qtbot, view)
    edit = form.form.input("own").edit  # type: ignore[attr-defined]
    qtbot.keyClicks(edit, "-x")
    assert not form.validate()
    edit.clear()
    qtbot.keyClicks(edit, "-9")
    type_in(qtbot, form, "collective", "9")
    type_in(qtbot, form, "reason", "mian")
    save(qtbot, page, view)
    qtbot.waitUntil(lambda: rows(view)[0][4:] == ["0.00", "0.00"])
    assert rows(view)[0][3] == "13.00"


def test_the_list_is_printed_with_three_places_to_sign(
    qtbot: QtBot, page: MealAccountsPage, view: SettlementView
) -> None:
    printed = page.printable()
    assert printed is not None
    printed()
    assert page.paper is not None
    paper = page.paper.paper()
    assert paper.landscape
    assert len(paper.signatures) == 3
    assert paper.rows[-1][2:6] == ["Total", "4", "1", "46.00"]
    assert page.back()
    view.step("notice")
    notice = page.paper.paper()
    assert [row[1] for row in notice.rows] == ["李**", "王**", "Guests", "Total"]


def test_a_person_takes_a_statement_home(
    qtbot: QtBot, page: MealAccountsPage, view: SettlementView
) -> None:
    view.table.select(view.table.model.row(1).key)
    view.step("statement")
    assert page.paper is not None
    paper = page.paper.paper()
    assert "王桂芳" in paper.lead
    assert [row[4] for row in paper.rows] == [
        *("3.00", "", "3.00"), *("0.00", "6.00", "17.00", "0.00", "11.00")
    ]  # fmt: skip


def test_the_workbook_has_the_list_and_every_meal(
    qtbot: QtBot, tmp_path: Path, view: SettlementView, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "月结.xlsx"
    monkeypatch.setattr(settlement_export, "ask_where", lambda parent, name: path)
    with qtbot.waitSignal(view.shell.toasted, timeout=30_000):
        view.head.excel_button.click()
    book = openpyxl.load_workbook(path)
    first, meals = book.worksheets
    assert [cell.value for cell in first[7]][2:9] == ["Total", 4, 1, 46, 13, 5, 2]
    assert first.page_setup.orientation == "landscape"
    assert meals.max_row == 3 + 5


def test_without_a_site_it_says_what_to_do(
    qtbot: QtBot, page: MealAccountsPage, view: SettlementView, store: Store
) -> None:
    with store.work() as work:
        work.delete(meal_sites(work)[0])
        work.commit()
    page.refresh(frozenset({"site"}))
    qtbot.waitUntil(lambda: view.stack.currentIndex() == 1)
    assert "No place for meals yet" in words(view)


def test_a_forgotten_meal_of_a_closed_month_is_noted_and_booked(
    qtbot: QtBot, page: MealAccountsPage, view: SettlementView, store: Store
) -> None:
    with store.work() as work:
        close_month(work, site_id(store), OCTOBER)
        work.commit()
    view.load()
    qtbot.waitUntil(view.head.reopen_button.isVisible)
    view.table.select_first()
    qtbot.keyClick(view.table.view, Qt.Key.Key_V)
    form = form_of(qtbot, view)
    type_in(qtbot, form, "day", "2026-10-12")
    type_in(qtbot, form, "reason", "wang le")
    save(qtbot, page, view)
    qtbot.waitUntil(lambda: len(view.found.corrections) == 1)  # type: ignore[union-attr]
    assert "Correction booked in 2026-11: own share +7.00, wang le" in words(view)


def test_a_meal_of_a_closed_month_that_never_was_is_taken_back(
    qtbot: QtBot, page: MealAccountsPage, view: SettlementView, store: Store
) -> None:
    with store.work() as work:
        close_month(work, site_id(store), OCTOBER)
        work.commit()
    view.load()
    qtbot.waitUntil(view.head.reopen_button.isVisible)
    view.table.select(view.table.model.row(1).key)
    qtbot.keyClick(view.table.view, Qt.Key.Key_Return)
    assert view.sheet is not None
    assert view.sheet.servings is not None
    qtbot.keyClick(view.sheet.servings.view, Qt.Key.Key_Return)
    form = form_of(qtbot, view)
    assert "王桂芳 · 2026-10-08 · Lunch" in words(form)
    type_in(qtbot, form, "reason", "mei lai")
    save(qtbot, page, view)
    qtbot.waitUntil(lambda: not view.found.settlement.left_out)  # type: ignore[union-attr]
