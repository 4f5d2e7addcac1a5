"""Prices of meals: begin with a real rule, change a line by keyboard, see what somebody pays."""

from __future__ import annotations

from PySide6.QtCore import Qt

from eldercare_desktop.care.meal.prices.book import PriceList, price_lists
from eldercare_desktop.screens.meal_accounts.price_editor import PriceEditor
from eldercare_desktop.screens.meal_accounts.price_sheet import PriceSheet
from eldercare_desktop.screens.meal_accounts.prices_view import PricesView
from eldercare_desktop.tour.hands import check, click, press, type_text, wait
from eldercare_desktop.tour.laptop import Laptop

CTRL = Qt.KeyboardModifier.ControlModifier


def write_and_try(laptop: Laptop, initials: str) -> None:
    """Write the prices of a village that has a place for meals; try them out with a person."""
    view = laptop.page("meal_accounts", part="prices").view("prices")
    check(isinstance(view, PricesView), "the prices are in view")
    wait(view.start.isVisible, "without prices it is asked where to begin")
    laptop.picture("meals-prices-start")
    click(view.start.buttons["sets_and_tiers"])
    _change_a_line(laptop, _editor(view))
    wait(lambda: view.editor is None and view.sheet is not None, "the prices are saved")
    laptop.rest()
    _try_out(laptop, _sheet(view), initials)
    (held,) = _lists(laptop)
    check(held.of_kind("subsidy")[1].government.amount == 550, "the line is as it was typed")
    laptop.report.say(f"{laptop.name}: prices since {held.starts_on}, tried out with a person")


def _change_a_line(laptop: Laptop, editor: PriceEditor) -> None:
    editor.table.select(editor.entries.of_kind("subsidy")[1].id)
    press(Qt.Key.Key_Return, widget=editor.table.view)
    amount = editor.forms["subsidy"].input("government")
    amount.setFocus()
    press(Qt.Key.Key_A, CTRL)
    type_text("5.50")
    laptop.rest()
    laptop.picture("meals-prices-lines")
    press(Qt.Key.Key_Return, CTRL, widget=editor.table.view)


def _try_out(laptop: Laptop, sheet: PriceSheet, initials: str) -> None:
    picker = sheet.try_out.picker
    picker.field.setFocus()
    type_text(initials)
    wait(picker.hits.current, "the person is found")
    press(Qt.Key.Key_Return)
    wait(lambda: len(sheet.try_out.lines()) > 4, "it says what they would pay")
    laptop.rest()
    laptop.picture("meals-prices-try-out")


def _editor(view: PricesView) -> PriceEditor:
    found = wait(lambda: view.editor, "the lines can be changed")
    assert found is not None
    return found


def _sheet(view: PricesView) -> PriceSheet:
    assert view.sheet is not None
    return view.sheet


def _lists(laptop: Laptop) -> list[PriceList]:
    return laptop.read(price_lists)  # type: ignore[no-any-return]
