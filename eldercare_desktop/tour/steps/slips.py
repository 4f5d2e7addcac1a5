"""Paper: the week's slips go out as a PDF, one comes back under the scanner; a handover pack."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest

from eldercare_desktop.care.records import Handover, SlipConfirmation, SlipLine, Visit
from eldercare_desktop.screens.parts import paper_way_out
from eldercare_desktop.tour.hands import check, click, press, settle, wait
from eldercare_desktop.tour.laptop import Laptop

DPI = 200
"""What an office scanner gives."""


def out_and_back(laptop: Laptop) -> None:
    """Slips for all; the fullest is read off its paper, scanned, and confirmed with Enter."""
    page = laptop.page("visits", part="slips")
    week = page.slips.week
    click(week.after)  # who came on the register today is due within seven days
    laptop.rest()
    click(week.make_all)
    laptop.rest()
    sheets = wait(week.table.model.rows, "there are slips")
    check(all(sheet.state == "open" for sheet in sheets), "all slips are made")
    fullest = max(sheets, key=lambda sheet: sheet.lines)
    week.table.select(fullest.key)
    laptop.rest()
    wait(lambda: not week.preview.view.sheet.image.isNull(), "the slip is painted")
    laptop.picture("slips")
    save(laptop, "visit-slip", week.preview)
    found = codes(week.preview.paper())
    check(len(found) == 1, "the slip's code is read")
    laptop.report.say(f"{laptop.name}: {len(sheets)} slips, a code read at {DPI} dpi")
    laptop.page("people")
    scan(laptop, found[0])
    _confirm(laptop, fullest.slip_id, fullest.lines)


def _confirm(laptop: Laptop, slip_id: str, lines: int) -> None:
    """Space leaves the last line out, 1 notes a concern, Enter logs the rest."""
    page: Any = wait(lambda: getattr(laptop.window.page(), "slips", None), "the slip is opened")
    wait(lambda: len(page.batch.lines.table.model.rows()) == lines, "its lines are shown")
    before = len(laptop.read(lambda r: r.find(Visit)))
    table = page.batch.lines.table.view
    press(Qt.Key.Key_1, widget=table)
    if lines > 1:
        page.batch.lines.table.select(page.batch.lines.table.model.rows()[-1].key)
        press(Qt.Key.Key_Space, widget=table)
    ticked = page.batch.going().ticked
    laptop.rest()
    laptop.picture("slip-back")
    press(Qt.Key.Key_Return, widget=table)
    wait(lambda: laptop.read(lambda r: r.find(SlipConfirmation)), "the slip is confirmed")
    laptop.rest()
    laptop.picture("slip-confirmed")
    made = len(laptop.read(lambda r: r.find(Visit))) - before
    check(made == len(ticked), "each ticked line is one visit")
    mine = [line for line in laptop.read(lambda r: r.find(SlipLine)) if line.slip_id == slip_id]
    check(len(mine) == lines, "the slip holds what was printed")
    laptop.report.say(f"{laptop.name}: a slip of {lines} lines came back, {made} visits logged")


def pack(laptop: Laptop) -> None:
    """The handover pack is noted, and saved as one PDF."""
    page = laptop.page("handover")
    page.parts.select("pairs")
    laptop.rest()
    laptop.picture("handover")
    page._begin()
    page._form.input("taken_by").set_value("周小兰")
    click(page.panel.save_button)
    wait(lambda: laptop.read(lambda r: r.find(Handover)), "the handover is noted")
    laptop.rest()
    click(page.print_button)
    wait(lambda: page.preview.paper() is not None, "the pack is drawn")
    laptop.rest()
    wait(lambda: not page.preview.view.sheet.image.isNull(), "its cover is painted")
    laptop.picture("handover-paper")
    save(laptop, "handover", page.preview)
    laptop.report.say(f"{laptop.name}: a handover pack of {page.preview.paper().pages()} pages")


def scan(laptop: Laptop, code: str) -> None:
    """A scanner types into the window as a keyboard does, and ends with Enter."""
    window = laptop.window.windowHandle()
    assert isinstance(window, QWindow)
    for character in code:
        shift = character.isupper() or character == ":"
        held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(window, Qt.Key(ord(character)), held)
    QTest.keyClick(window, Qt.Key.Key_Return)
    settle()


def save(laptop: Laptop, paper: str, preview: Any) -> None:
    """Press the button; the system's file dialog answers with a path of the report."""
    path: Path = laptop.report.paper(paper)
    ask, paper_way_out.ask_path = paper_way_out.ask_path, lambda parent, name: path
    try:
        click(preview.pdf_button)
    finally:
        paper_way_out.ask_path = ask
    wait(path.exists, f"{path.name} is saved")
    laptop.rest()


def codes(paper: Any) -> list[str]:
    """What a scanner reads off the first page."""
    import zxingcpp

    from eldercare_desktop.printing.paper import page_image

    return [code.text for code in zxingcpp.read_barcodes(page_image(paper, 0, DPI))]
