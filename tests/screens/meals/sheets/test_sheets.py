"""Sheets on the screen: made, printed, scanned, gone through by keys, confirmed once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.meal.serving.entry import ServingEntry
from eldercare_desktop.care.meal.serving.logging import log_serving
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.slip.record import SHEET_CODE, SHEET_KINDS
from eldercare_desktop.screens.meals import MealsPage
from eldercare_desktop.screens.meals.sheets import show_sheet
from eldercare_desktop.screens.meals.sheets.view import SheetsView
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.slips.lookup import MEALS
from tests import factories
from tests.care.meal.sheets.table import TODAY, Table


def rows(view: SheetsView) -> list[Any]:
    return list(view.day.table.model.rows())


def opened(qtbot: QtBot, view: SheetsView, slip_id: str) -> Any:
    """The batch of a sheet, with its lines shown."""
    view.open_sheet(slip_id)
    qtbot.waitUntil(lambda: view.batch.going() is not None and bool(lines(view)))
    return view.batch


def printed(view: SheetsView) -> list[Any]:
    return list(view.day.preview.paper().sheets[0].lines)


def lines(view: SheetsView) -> list[Any]:
    return list(view.batch.lines.table.model.rows())


def press(view: SheetsView, key: Qt.Key) -> None:
    QTest.keyClick(view.batch.lines.table.view, key)


def confirmed(qtbot: QtBot, view: SheetsView) -> None:
    press(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: view.batch.going() and view.batch.going().batch.state == "confirmed")


def test_the_day_shows_what_could_be_made_and_one_key_makes_all(
    qtbot: QtBot, view: SheetsView
) -> None:
    assert [(r.state, r.lines) for r in rows(view)] == [("none", 3), ("none", 2)]
    assert view.day.make_all.isVisible()
    view.day.make_all.click()
    qtbot.waitUntil(lambda: [r.state for r in rows(view)] == ["open", "open"])
    qtbot.waitUntil(lambda: view.day.preview.paper() is not None)
    assert not view.day.make_all.isVisible()
    assert view.day.preview.paper().sheets[0].token == rows(view)[0].token
    assert view.printable() is not None


def test_another_part_asks_for_a_sheet_and_esc_leads_back(
    qtbot: QtBot, page: MealsPage, table: Table
) -> None:
    show_sheet(page, table.site.id, TODAY, "lunch", table.route.id)
    view = page.view("sheets")
    assert isinstance(view, SheetsView)
    qtbot.waitUntil(lambda: view.day.preview.paper() is not None)
    (sheet,) = view.day.preview.paper().sheets
    assert sheet.brings
    assert [line.name for line in sheet.lines] == ["孙玉兰", "钱进"]
    assert page.parts.value() == "sheets"
    assert page.back()
    assert page.parts.value() == "check_in"


def test_what_was_printed_is_noted(qtbot: QtBot, view: SheetsView, table: Table) -> None:
    table.make()
    view.load()
    qtbot.waitUntil(lambda: view.day.preview.paper() is not None)
    view.day.preview.went_out.emit(view.day.preview.paper())
    qtbot.waitUntil(lambda: rows(view)[0].printed_on == TODAY)


def test_an_allergy_that_is_written_down_now_is_on_the_paper(
    qtbot: QtBot, view: SheetsView, table: Table, page: MealsPage
) -> None:
    table.make()
    view.load()
    qtbot.waitUntil(lambda: view.day.preview.paper() is not None)
    with table.store.work() as work:
        resident = work.get(Resident, table.wang.id)
        assert resident is not None
        work.set(resident, allergens=["peanuts"])
        work.commit()
    page.refresh(frozenset({"resident"}))
    qtbot.waitUntil(lambda: any("Peanuts" in line.never for line in printed(view)))


def test_a_typed_number_opens_the_sheet(qtbot: QtBot, view: SheetsView, table: Table) -> None:
    slip = table.make()
    view.day.code.setText(SHEET_CODE.payload(slip.token))
    QTest.keyClick(view.day.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(lines(view)) == 3)
    assert view.batch.slip_id == slip.id
    assert set(MEALS) == set(SHEET_KINDS)


def test_all_are_ticked_and_enter_confirms_what_is_left(
    qtbot: QtBot, view: SheetsView, table: Table
) -> None:
    batch = opened(qtbot, view, table.make().id)
    assert all(state.ticked for state in lines(view))
    press(view, Qt.Key.Key_Space)
    batch.lines.table.select(lines(view)[1].key)
    press(view, Qt.Key.Key_E)
    confirmed(qtbot, view)
    kept = sorted((row.name, row.extra) for row in table.servings())
    assert kept == [("张桂芳", False), ("张桂芳", True), ("王桂芳", False)]
    qtbot.waitUntil(batch.banner.isVisible)
    assert "tester" in batch.banner.words.text()
    assert not batch.confirm_button.isVisible()


def test_one_undo_after_which_it_is_out_again(
    qtbot: QtBot, view: SheetsView, table: Table, shell: Shell
) -> None:
    batch = opened(qtbot, view, table.make().id)
    confirmed(qtbot, view)
    shell.background.undo()
    qtbot.waitUntil(lambda: batch.going() is not None and batch.is_open())
    assert table.servings() == []


def test_nobody_home_by_a_key_on_a_route(qtbot: QtBot, view: SheetsView, table: Table) -> None:
    opened(qtbot, view, table.make(route=True).id)
    press(view, Qt.Key.Key_N)
    assert lines(view)[0].chosen == "nobody"
    confirmed(qtbot, view)
    assert {row.name: row.outcome for row in table.servings()} == {
        "孙玉兰": "nobody_home",
        "钱进": "delivered",
    }


def test_n_does_nothing_where_people_come_themselves(
    qtbot: QtBot, view: SheetsView, table: Table
) -> None:
    opened(qtbot, view, table.make().id)
    press(view, Qt.Key.Key_N)
    assert lines(view)[0].chosen == "had"


def test_a_guest_and_a_walk_in_are_written_on_empty_lines(
    qtbot: QtBot, view: SheetsView, table: Table, type_chinese: Any
) -> None:
    batch = opened(qtbot, view, table.make().id)
    press(view, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: batch.adding.form() is not None)
    batch.adding.form().form.input("guest").set_value("客人甲")
    batch.adding.panel.save_button.click()
    press(view, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: batch.adding.form() is not None)
    picker = batch.adding.form().picker
    type_chinese(picker.field, "李国碧")
    qtbot.waitUntil(lambda: picker.hits.isVisible() and picker.hits.current() is not None)
    QTest.keyClick(picker.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: picker.value() is not None)
    batch.adding.panel.save_button.click()
    qtbot.waitUntil(lambda: len(lines(view)) == 5)
    assert [(s.number, s.name) for s in lines(view)[3:]] == [(4, "客人甲"), (5, "李国碧")]
    confirmed(qtbot, view)
    added = [(row.slip_row, row.name, row.walk_in) for row in table.servings() if row.slip_row]
    assert sorted(added) == [(4, "客人甲", False), (5, "李国碧", True)]


def test_delete_takes_an_added_line_off_and_its_place_is_free(
    qtbot: QtBot, view: SheetsView, table: Table
) -> None:
    batch = opened(qtbot, view, table.make().id)
    for _ in range(2):
        press(view, Qt.Key.Key_G)
        qtbot.waitUntil(lambda: batch.adding.form() is not None)
        batch.adding.panel.save_button.click()
    batch.lines.table.select("+4")
    press(view, Qt.Key.Key_Delete)
    assert [state.number for state in lines(view)] == [1, 2, 3, 5]
    assert batch.going().next_row() == 4


def test_what_was_said_is_there_again_after_the_laptop_stopped(
    qtbot: QtBot, view: SheetsView, table: Table, page: MealsPage
) -> None:
    slip = table.make(route=True)
    batch = opened(qtbot, view, slip.id)
    press(view, Qt.Key.Key_N)
    press(view, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: batch.adding.form() is not None)
    batch.adding.panel.save_button.click()
    qtbot.waitUntil(lambda: not batch._keeper.is_busy() and bool(kept(table, slip.id)))
    again = SheetsView(page.shell, page)
    qtbot.addWidget(again)
    again.open_sheet(slip.id)
    qtbot.waitUntil(lambda: again.batch.going() is not None)
    assert [state.number for state in again.batch.going().rows] == [1, 2, 3]
    assert again.batch.going().lines[0].chosen == "nobody"


def kept(table: Table, slip_id: str) -> dict[str, Any]:
    with table.store.read() as reader:
        found: dict[str, Any] = (reader.setting("slip_drafts") or {}).get(slip_id, {})
    return found if "+" in found else {}


def test_a_refused_line_is_said_and_nothing_is_kept(
    qtbot: QtBot, view: SheetsView, table: Table
) -> None:
    batch = opened(qtbot, view, table.make().id)
    table.confirm(table.make(route=True))
    with table.store.work() as work:
        log_serving(work, ServingEntry(table.zhao.id, table.site.id, TODAY, "lunch"))
        work.commit()
    press(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: batch.banner.isVisible())
    assert batch.banner.words.text().startswith("Line 1:")
    assert batch.is_open()
    assert len(table.servings()) == 3


def test_a_meal_ahead_cannot_be_confirmed(qtbot: QtBot, view: SheetsView, table: Table) -> None:
    batch = opened(qtbot, view, table.make(day="2026-11-23").id)
    qtbot.waitUntil(batch.banner.isVisible)
    assert not batch.confirm_button.isEnabled()


def test_late_sheets_are_told_and_shown(
    qtbot: QtBot, page: MealsPage, view: SheetsView, table: Table
) -> None:
    slip = table.make(day="2026-11-19")
    page.go("check_in")
    page.refresh(frozenset())
    qtbot.waitUntil(lambda: page.sheets_out.isVisible())
    assert "1" in page.sheets_out.text()
    assert any(chip.text().strip() == "Sheets 1" for chip in page.parts.chips)
    page.sheets_out.click()
    qtbot.waitUntil(lambda: getattr(view.day.table.current(), "slip_id", None) == slip.id)
    assert page.back()
    assert page.parts.value() == "check_in"


def test_cancelled_and_printed_anew(qtbot: QtBot, view: SheetsView, table: Table) -> None:
    slip = table.make()
    view.load()
    qtbot.waitUntil(lambda: rows(view)[0].slip_id == slip.id)
    view.day.bar.replace_button.click()
    qtbot.waitUntil(lambda: "cancelled" in [row.state for row in rows(view)])
    fresh = next(row for row in rows(view) if row.state == "open" and row.route_id is None)
    assert fresh.slip_id != slip.id
    view.day.bar.cancel_wanted.emit(fresh, "lost")
    qtbot.waitUntil(lambda: [row.state for row in rows(view)].count("cancelled") == 2)


def test_a_sheet_of_a_closed_month_leads_to_the_accounts(
    qtbot: QtBot, view: SheetsView, table: Table, shell: Shell
) -> None:
    slip = table.make()
    with table.store.work() as work:
        factories.meal_closing(work, table.site, month=TODAY[:7])
        work.commit()
    batch = opened(qtbot, view, slip.id)
    qtbot.waitUntil(batch.banner.isVisible)
    assert {state.doubt.reason for state in lines(view)} == {"month_closed"}
    assert not any(state.ticked for state in lines(view))
    assert not batch.confirm_button.isEnabled()
    with qtbot.waitSignal(shell.navigation) as gone:
        batch.banner.button.click()
    assert gone.args == ["meal_accounts", {"part": "settlement"}]


def test_a_line_is_found_by_name_and_the_others_stay_as_they_are(
    qtbot: QtBot, view: SheetsView, table: Table, page: MealsPage
) -> None:
    batch = opened(qtbot, view, table.make().id)
    page.search.setText("zgf")
    qtbot.waitUntil(lambda: [state.name for state in lines(view)] == ["张桂芳"])
    press(view, Qt.Key.Key_Space)
    assert len(batch.going().ticked) == 2
    confirmed(qtbot, view)
    assert sorted(row.name for row in table.servings()) == ["王桂芳", "赵成"]
