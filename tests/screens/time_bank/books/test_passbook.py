"""Passbooks on the screen: printed once, kept when they went out, checked from anywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.time_bank.passbook.code import PAGE_CODE
from eldercare_desktop.care.time_bank.passbook.pages import (
    keep_pages,
    pages_going_on,
    pages_of,
)
from eldercare_desktop.care.time_bank.passbook.record import PassbookPage
from eldercare_desktop.printing.paper import page_image
from eldercare_desktop.screens.cards.lookup import CardLookup
from eldercare_desktop.screens.cards.scanner import PREFIXES, open_scanned_cards
from eldercare_desktop.screens.find_field import FindField
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts import paper_way_out
from eldercare_desktop.screens.time_bank import TimeBankPage, passbook_book
from eldercare_desktop.screens.time_bank.passbook_check import PassbookCheck
from eldercare_desktop.screens.time_bank.passbook_lookup import PREFIX
from eldercare_desktop.screens.time_bank.passbook_paper import PassbookPrinting, show_passbook
from eldercare_desktop.store.store import Store
from tests.screens.time_bank.books.conftest import Village


@pytest.fixture
def printed(store: Store, village: Village) -> PassbookPage:
    with store.work() as work:
        (page,) = keep_pages(work, pages_going_on(work, village.rich.id, "minute"))
        work.commit()
    return page


@pytest.fixture(autouse=True)
def no_window_left(qapp: QApplication) -> Iterator[None]:
    yield
    for window in windows():
        window.close()


def windows() -> list[PassbookCheck]:
    found = [w for w in QApplication.topLevelWidgets() if isinstance(w, PassbookCheck)]
    return [window for window in found if window.isVisible()]


def asked(page: TimeBankPage, qtbot: QtBot, person_id: str) -> PassbookPrinting:
    show_passbook(page, person_id, "minute")
    printing = page.findChild(PassbookPrinting)
    assert printing is not None
    qtbot.waitUntil(lambda: printing.form is not None)
    return printing


def enter(printing: PassbookPrinting) -> None:
    QTest.keyClick(printing.panel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def codes_of(image: QImage) -> list[str]:
    from PIL import Image
    from zxingcpp import read_barcodes

    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    size = (grey.width(), grey.height())
    bits = bytes(grey.constBits())
    picture = Image.frombuffer("L", size, bits, "raw", "L", grey.bytesPerLine(), 1)
    return [found.text for found in read_barcodes(picture)]


def said_in(window: PassbookCheck) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel))


def test_a_page_is_kept_when_it_went_out_and_not_before(
    page: TimeBankPage, village: Village, qtbot: QtBot, store: Store, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    printing = asked(page, qtbot, village.rich.id)
    enter(printing)
    qtbot.waitUntil(lambda: page.paper is not None and page.paper.paper() is not None)
    assert page.paper is not None
    with store.read() as reader:
        assert pages_of(reader, village.rich.id) == []
    path = tmp_path / "book.pdf"
    monkeypatch.setattr(paper_way_out, "ask_path", lambda *args: path)
    for _ in range(2):  # saved and saved again it is one page
        with qtbot.waitSignal(page.paper.went_out):
            page.paper.save_pdf()

    def kept() -> list[PassbookPage]:
        with store.read() as reader:
            return pages_of(reader, village.rich.id)

    qtbot.waitUntil(lambda: len(kept()) == 1)
    assert (kept()[0].entries, kept()[0].closing) == (3, 330)
    assert path.stat().st_size > 1000


def test_the_code_is_read_from_the_paper_at_200_dpi(
    page: TimeBankPage, village: Village, qtbot: QtBot
) -> None:
    enter(asked(page, qtbot, village.rich.id))
    qtbot.waitUntil(lambda: page.paper is not None and page.paper.paper() is not None)
    assert page.paper is not None
    paper = page.paper.paper()
    (face,) = paper.faces
    assert codes_of(page_image(paper, 0, 200)) == [PAGE_CODE.payload(face.token)]
    assert village.rich.name not in face.payload


def test_with_nothing_new_a_period_is_offered_and_going_on_refused(
    page: TimeBankPage, village: Village, printed: PassbookPage, qtbot: QtBot
) -> None:
    printing = asked(page, qtbot, village.rich.id)
    assert printing.form is not None
    assert printing.form.form.values()["span"] == "period"
    printing.form.form.input("span").set_value("going_on")
    enter(printing)
    form = printing.form
    qtbot.waitUntil(lambda: "Nothing has been added" in form.banner.words.text())


def test_esc_closes_the_panel_and_leaves_the_page(
    page: TimeBankPage, village: Village, qtbot: QtBot
) -> None:
    printing = asked(page, qtbot, village.rich.id)
    QTest.keyClick(printing.panel.area, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not printing.panel.isVisible())


def test_a_statement_of_a_period_has_sums_and_places_to_sign(
    page: TimeBankPage, village: Village, qtbot: QtBot
) -> None:
    printing = asked(page, qtbot, village.rich.id)
    assert printing.form is not None
    printing.form.form.input("what").set_value("statement")
    printing.form.form.input("first").set_value("2026-11-01")
    enter(printing)
    qtbot.waitUntil(lambda: page.paper is not None and page.paper.paper() is not None)
    assert page.paper is not None
    paper = page.paper.paper()
    assert len(paper.signatures) == 3
    assert [row[2:5] for row in paper.rows] == [
        ["", "", "5 h"],
        ["1 h", "", "6 h"],
        ["", "30 min", "5 h 30 min"],
        ["1 h", "30 min", "5 h 30 min"],
    ]


def test_the_workbook_has_numbers_and_no_formulas(
    page: TimeBankPage, village: Village, qtbot: QtBot, store: Store, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, shell: Shell,
) -> None:  # fmt: skip
    from openpyxl import load_workbook

    from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
    from eldercare_desktop.care.time_bank.ledger.reversing import reverse

    with store.work() as work:
        (gift,) = work.find(LedgerEntry, LedgerEntry.kind == "donation")
        reverse(work, gift.id, "=HYPERLINK(1)")
        work.commit()
    path = tmp_path / "book.xlsx"
    monkeypatch.setattr(passbook_book, "ask_where", lambda *args: path)
    printing = asked(page, qtbot, village.rich.id)
    assert printing.form is not None
    printing.form.form.input("what").set_value("excel")
    with qtbot.waitSignal(shell.toasted):
        enter(printing)
    book = load_workbook(path)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    assert any("HYPERLINK" in str(cell.value) for cell in cells)
    amounts = [row[2].value for row in book.worksheets[1].iter_rows()]
    assert [amount for amount in amounts if isinstance(amount, int)] == [300, 60, -30, 30]


# -- checked from anywhere ---------------------------------------------------------------


def test_the_prefix_is_the_one_that_is_scanned() -> None:
    assert PAGE_CODE.prefix == PREFIX
    assert PREFIX in PREFIXES


def test_a_scanned_page_is_told_to_agree_with_what_was_added_since(
    page: TimeBankPage, village: Village, printed: PassbookPage, qapp: QApplication,
    qtbot: QtBot, shell: Shell, store: Store, clock: Any,
) -> None:  # fmt: skip
    made = open_scanned_cards(qapp, shell)
    made.scanned.emit(PAGE_CODE.payload(printed.token).lower())
    qtbot.waitUntil(lambda: len(windows()) == 1)
    (window,) = windows()
    assert "agrees with the ledger" in window.heading.text()
    assert "Nothing was added since" in said_in(window)
    shown: list[Any] = window.table.model.rows()
    assert [row.what for row in shown] == ["Opening balance", "Deposit: Cleaning", "Donation"]
    clock.advance(minutes=1)
    with store.work() as work:
        Village.open(work, village.friend, 10)
        from eldercare_desktop.care.time_bank.ledger.moving import donate

        donate(work, village.rich.id, 30, reason="再捐")
        work.commit()
    made.scanned.emit(PAGE_CODE.payload(printed.token))
    qtbot.waitUntil(lambda: windows() != [] and windows()[0] is not window)
    (window,) = windows()
    assert "Entries since then: 1. The balance is now 5 h." in said_in(window)
    gone: list[Any] = []
    shell.navigation.connect(lambda key, args: gone.append((key, args)))
    QTest.keyClick(window.open_button, Qt.Key.Key_Return)
    wanted = ("time_bank", {"part": "accounts", "person": village.rich.id})
    qtbot.waitUntil(lambda: gone == [wanted])
    assert windows() == []
    qapp.removeEventFilter(made)


def test_an_unknown_page_has_a_sentence(qapp: QApplication, qtbot: QtBot, shell: Shell,
                                        village: Village) -> None:  # fmt: skip
    made = open_scanned_cards(qapp, shell)
    said: list[str] = []
    shell.trouble.connect(said.append)
    made.scanned.emit(PAGE_CODE.payload(PAGE_CODE.mint()))
    qtbot.waitUntil(lambda: bool(said))
    assert "not known on this laptop" in said[0]
    made.scanned.emit("EB:2222222222222222")
    qtbot.waitUntil(lambda: len(said) == 2)
    assert "not a whole number of a passbook page" in said[1]
    qapp.removeEventFilter(made)


def test_the_number_typed_for_a_card_or_into_the_find_field_shows_the_page(
    qtbot: QtBot, shell: Shell, printed: PassbookPage
) -> None:
    lookup = CardLookup(shell)
    lookup.look(printed.token.lower())
    qtbot.waitUntil(lambda: len(windows()) == 1)
    windows()[0].close()
    field = FindField(shell)
    qtbot.addWidget(field)
    field.show()
    QTest.keyClicks(field, printed.token)
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(windows()) == 1)


def test_a_page_that_differs_is_told_with_the_lines(
    qtbot: QtBot, shell: Shell, store: Store, village: Village
) -> None:
    from tests import factories as make

    with store.work() as work:
        page = make.passbook_page(
            work, village.rich, token=PAGE_CODE.mint(), entries=1, closing=60,
            shown=["001|2026-11-03|deposit|+60|2026-11-03T09:00:00+08:00"],
        )  # fmt: skip
        work.commit()
    lookup = CardLookup(shell)
    lookup.look(page.token)
    qtbot.waitUntil(lambda: len(windows()) == 1)
    (window,) = windows()
    assert "differs" in window.heading.text()
    assert "not in the ledger: 1" in said_in(window)
