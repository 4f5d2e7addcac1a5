"""A passbook page is printed, its code read back, and the page held against the ledger."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from eldercare_desktop.care.records import LedgerEntry, PassbookPage
from eldercare_desktop.care.time_bank.passbook.code import PAGE_CODE
from eldercare_desktop.screens.find_field import FindField
from eldercare_desktop.screens.parts import paper_way_out
from eldercare_desktop.screens.time_bank.passbook_check import PassbookCheck
from eldercare_desktop.screens.time_bank.passbook_paper import PassbookPrinting, show_passbook
from eldercare_desktop.tour.hands import check, click, find, press, type_text, wait
from eldercare_desktop.tour.laptop import Laptop
from eldercare_desktop.tour.steps.cards import DPI


def print_and_check(laptop: Laptop) -> None:
    """The page of whoever has hours; then its number is typed into the find field."""
    page = laptop.page("time_bank", part="accounts")
    entries = laptop.read(lambda r: [e for e in r.find(LedgerEntry) if e.to_person_id])
    show_passbook(page, next(e.to_person_id for e in entries if e.unit == "minute"))
    printing = wait(lambda: page.findChild(PassbookPrinting), "the passbook can be printed")
    wait(lambda: printing.form is not None, "it is asked what is wanted")
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, widget=printing.panel)
    wait(lambda: page.paper is not None and page.paper.paper() is not None, "the page is shown")
    laptop.rest()
    wait(lambda: not page.paper.view.sheet.image.isNull(), "the preview is painted")
    laptop.picture("passbook-page")
    token = page.paper.paper().faces[0].token
    check(PAGE_CODE.payload(token) in _codes(page.paper.paper()), f"its code is read at {DPI} dpi")
    check(laptop.read(lambda r: r.find(PassbookPage)) == [], "nothing is kept before it goes out")
    _save_as(laptop.report.paper("passbook"), page)
    wait(lambda: laptop.read(lambda r: r.find(PassbookPage)), "the page that went out is kept")
    _check(laptop, token)
    laptop.report.say(f"{laptop.name}: a passbook page printed, its code read, its number checked")


def _check(laptop: Laptop, token: str) -> None:
    page = laptop.page("today")
    press(Qt.Key.Key_F2, widget=page)
    field = find(laptop.window, FindField)
    type_text(token.lower(), field)
    press(Qt.Key.Key_Return, widget=field)
    window = wait(_shown, "the page is held against the ledger")
    assert window is not None
    check(window.heading.text() and window.table.model.rowCount() > 0, "it says what it must read")
    laptop.picture("passbook-check", window)
    press(Qt.Key.Key_Escape, widget=window)
    wait(lambda: _shown() is None, "Esc closes it")
    field.clear()
    laptop.rest()


def _shown() -> PassbookCheck | None:
    shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, PassbookCheck)]
    return next((window for window in shown if window.isVisible()), None)


def _save_as(path: Path, page: Any) -> None:
    """Press the button; the system's file dialog answers with `path`."""
    ask, paper_way_out.ask_path = paper_way_out.ask_path, lambda parent, name: path
    try:
        click(page.paper.pdf_button)
    finally:
        paper_way_out.ask_path = ask
    wait(path.exists, "the page is saved")


def _codes(paper: Any) -> list[str]:
    """What a scanner at 200 dpi reads off the first sheet."""
    import zxingcpp

    from eldercare_desktop.printing.paper import page_image

    return [code.text for code in zxingcpp.read_barcodes(page_image(paper, 0, DPI))]
