"""Cards: issue one to everybody, save the sheet, and open a person by the card."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from eldercare_desktop.care.records import Card
from eldercare_desktop.screens.parts import paper_way_out
from eldercare_desktop.tour.hands import check, click, press, type_text, wait
from eldercare_desktop.tour.laptop import Laptop

DPI = 200
"""What an office scanner gives."""


def issue_and_save(laptop: Laptop) -> None:
    """Cards for all, as a PDF; every code on its first sheet is read back from a picture."""
    page = laptop.page("cards")
    click(page.list.all_button)
    laptop.rest()
    laptop.picture("cards")
    click(page.issue_panel.button)
    wait(lambda: page.preview.paper() is not None, "the sheets are shown")
    laptop.rest()
    wait(lambda: not page.preview.view.sheet.image.isNull(), "the preview is painted")
    laptop.picture("cards-preview")
    path = laptop.report.paper("cards")
    _save_as(path, page)
    wait(path.exists, "the sheet is saved")
    laptop.rest()
    tokens = {card.token for card in laptop.read(lambda r: r.find(Card))}
    found = _codes_on_first_page(page.preview.paper())
    check(len(found) == min(10, len(tokens)), f"{len(found)} codes are read at {DPI} dpi")
    check({code.removeprefix("EC:") for code in found} <= tokens, "they are the tokens issued")
    laptop.report.say(f"{laptop.name}: {len(tokens)} cards, {len(found)} codes read at {DPI} dpi")


def open_by_token(laptop: Laptop) -> None:
    """Typing a card's number opens its person."""
    card = laptop.read(lambda r: r.find(Card))[0]
    page = laptop.page("cards")
    field = page.list.find_field
    field.clear()
    type_text(card.token.lower(), field)
    press(Qt.Key.Key_Return, widget=field)
    wait(lambda: laptop.window.page() is not page, "the number opens the person")
    laptop.rest()
    shown = laptop.window.page()
    wait(lambda: shown is not None and shown.person_id() == card.person_id, "the right person")
    laptop.rest()
    laptop.picture("person-by-card")
    laptop.report.say(f"{laptop.name}: a card's number opens its person")


def _save_as(path: Path, page: object) -> None:
    """Press the button; the system's file dialog answers with `path`."""
    ask, paper_way_out.ask_path = paper_way_out.ask_path, lambda parent, name: path
    try:
        click(page.preview.pdf_button)  # type: ignore[attr-defined]
    finally:
        paper_way_out.ask_path = ask


def _codes_on_first_page(paper: object) -> list[str]:
    """What a scanner at 200 dpi reads off the first sheet."""
    import zxingcpp

    from eldercare_desktop.printing.paper import page_image

    picture = page_image(paper, 1, DPI)  # type: ignore[arg-type]
    return [code.text for code in zxingcpp.read_barcodes(picture)]
