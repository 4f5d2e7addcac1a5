"""A voucher is issued on a laptop of the county, its code read back, and it is taken back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from eldercare_desktop.care.records import Voucher
from eldercare_desktop.screens.time_bank.voucher_forms import AcceptForm, IssueForm
from eldercare_desktop.screens.time_bank.vouchers_view import VouchersView
from eldercare_desktop.tour.hands import check, press, type_text, wait
from eldercare_desktop.tour.laptop import Laptop
from eldercare_desktop.tour.steps.cards import DPI

CTRL = Qt.KeyboardModifier.ControlModifier


def out_and_back(laptop: Laptop, initials: str) -> None:
    """N issues an hour of somebody; A, with its own paper, says why not; T takes it back."""
    page = laptop.page("time_bank", part="vouchers")
    view = page.view("vouchers")
    assert isinstance(view, VouchersView)
    wait(lambda: view.found is not None and view.found.certified, "the county has certified it")
    view.focus_list()
    press(Qt.Key.Key_N, widget=view.table.view)
    _fill(laptop, view, initials)
    laptop.picture("voucher-new")
    press(Qt.Key.Key_Return, CTRL, widget=view.editing.panel)
    wait(lambda: page.paper is not None and page.paper.isVisible(), "its paper is shown")
    laptop.rest()
    wait(lambda: not page.paper.view.sheet.image.isNull(), "the preview is painted")
    laptop.picture("voucher-paper")
    code = laptop.read(lambda r: r.find(Voucher))[0].code
    check(_codes(page.paper.paper()) == [code], f"its code is read at {DPI} dpi")
    page.back()
    _refuse_own(laptop, view, code)
    view.focus_list()
    press(Qt.Key.Key_T, widget=view.table.view)
    wait(lambda: view.found and view.found.issued[0].state == "taken_back", "it is taken back")
    laptop.rest()
    laptop.report.say(f"{laptop.name}: a voucher issued, its code read at {DPI} dpi, taken back")


def _fill(laptop: Laptop, view: VouchersView, initials: str) -> None:
    form = wait(lambda: view.editing.content, "the form is open")
    assert isinstance(form, IssueForm)
    type_text(initials, form.who.field)
    wait(lambda: form.who.hits.current() is not None, "somebody is found")
    press(Qt.Key.Key_Return, widget=form.who.field)
    wait(form.who.value, "somebody is chosen")
    form.form.input("amount").setFocus()
    type_text("1")
    wait(lambda: form.outcome.text() != "", "it is said what will stand then")
    laptop.rest()


def _refuse_own(laptop: Laptop, view: VouchersView, code: str) -> None:
    press(Qt.Key.Key_A, widget=view.table.view)
    form = wait(lambda: view.editing.content, "the form is open")
    assert isinstance(form, AcceptForm)
    type_text(code, form.form.input("code"))
    row = form.form.rows["code"]
    wait(lambda: row.error.text() != "", "it is said that it is of this village")
    laptop.rest()
    laptop.picture("voucher-own")
    view.editing.close()


def _codes(paper: Any) -> list[str]:
    """What a scanner reads off the sheet."""
    import zxingcpp

    from eldercare_desktop.printing.paper import page_image

    return [code.text for code in zxingcpp.read_barcodes(page_image(paper, 0, DPI))]
