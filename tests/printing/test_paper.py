"""Printers: which pages they get, and what happens when they refuse."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.printing.paper import chosen_pages, print_paper
from eldercare_desktop.printing.table import PrintColumn, TablePaper
from tests.printing.reading import characters_of, words_of


def paper(landscape: bool = False) -> TablePaper:
    return TablePaper("List", [PrintColumn("A", 1)], [["x"]] * 80, landscape=landscape)


def printer_into(path: Path) -> QPrinter:
    """A printer that writes a file: all that a machine without a printer has."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


@pytest.mark.parametrize("landscape", [False, True])
def test_all_pages_are_printed_true_to_size(qtbot: QtBot, tmp_path: Path, landscape: bool):
    whole = paper(landscape)
    printed = print_paper(whole, printer_into(tmp_path / "out.pdf"))
    pdf = (tmp_path / "out.pdf").read_bytes()
    assert printed == whole.pages() == len(words_of(pdf)) > 1
    head = next(box for character, box in characters_of(pdf, 1) if character == "A")
    middle = (297 if landscape else 210) / 2
    assert (head[0] + head[2]) / 2 == pytest.approx(middle, abs=0.5)
    assert 14 < head[1] < 24


def test_a_range_of_pages(qtbot: QtBot, tmp_path: Path):
    printer = printer_into(tmp_path / "out.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 3)
    assert print_paper(paper(), printer) == 2
    texts = ["".join(t.split()) for t in words_of((tmp_path / "out.pdf").read_bytes())]
    assert ["Page2of" in texts[0], "Page3of" in texts[1]] == [True, True]


def test_copies_and_order(qtbot: QtBot, tmp_path: Path):
    printer = printer_into(tmp_path / "out.pdf")
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert chosen_pages(printer, 3) == [2, 1, 0]
    printer.setPageOrder(QPrinter.PageOrder.FirstPageFirst)
    printer.setCopyCount(2)
    assert not printer.supportsMultipleCopies()
    printer.setCollateCopies(True)
    assert chosen_pages(printer, 2) == [0, 1, 0, 1]
    printer.setCollateCopies(False)
    assert chosen_pages(printer, 2) == [0, 0, 1, 1]


def test_a_printer_that_refuses_is_told(qtbot: QtBot, tmp_path: Path):
    with pytest.raises(CareError) as refused:
        print_paper(paper(), printer_into(tmp_path / "none" / "out.pdf"))
    assert refused.value.code == "printer_refused"
