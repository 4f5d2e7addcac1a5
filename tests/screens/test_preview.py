"""The preview of a paper: turning, enlarging, saving, without holding up the window."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from eldercare_desktop.printing.canvas import Canvas
from eldercare_desktop.printing.table import PrintColumn, TablePaper
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts import paper_way_out
from eldercare_desktop.screens.parts.preview import Preview
from tests.printing.reading import words_of


def table(rows: int = 70, title: str = "List", landscape: bool = False) -> TablePaper:
    content = [[str(number)] for number in range(rows)]
    return TablePaper(title, [PrintColumn("No.", 1)], content, landscape=landscape)


@pytest.fixture
def preview(qtbot: QtBot, shell: Shell) -> Preview:
    made = Preview(shell)
    qtbot.addWidget(made)
    made.resize(800, 600)
    made.show()
    return made


def show(qtbot: QtBot, preview: Preview, paper: Any) -> None:
    preview.show_paper(paper)
    qtbot.waitUntil(lambda: not preview.view.sheet.image.isNull())


def test_without_a_paper_there_is_nothing_to_print(preview: Preview):
    assert preview.stack.currentIndex() == 0
    assert not preview.print_button.isEnabled()
    preview.print_paper()
    preview.save_pdf()


@pytest.mark.parametrize("landscape", [False, True])
def test_the_whole_page_is_shown_at_first(qtbot: QtBot, preview: Preview, landscape: bool):
    show(qtbot, preview, table(landscape=landscape))
    sheet, room = preview.view.sheet, preview.view.maximumViewportSize()
    qtbot.waitUntil(lambda: sheet.image.width() == preview.view.wanted_width())
    assert sheet.width() <= room.width()
    assert sheet.height() <= room.height()
    ratio = 210 / 297 if landscape else 297 / 210
    assert sheet.height() / sheet.width() == pytest.approx(ratio, abs=0.01)
    assert sheet.width() == room.width() or room.height() - sheet.height() <= 2


def test_pages_turn_as_far_as_there_are_any(qtbot: QtBot, preview: Preview):
    show(qtbot, preview, table())
    assert preview.number.text() == "Page 1 of 3"
    assert not preview.before.isEnabled()
    QTest.keyClick(preview.view, Qt.Key.Key_PageDown)
    assert preview.number.text() == "Page 2 of 3"
    preview.after.click()
    preview.after.click()
    preview.turn(5)
    assert preview.number.text() == "Page 3 of 3"
    assert not preview.after.isEnabled()
    QTest.keyClick(preview.view, Qt.Key.Key_PageUp)
    assert preview.number.text() == "Page 2 of 3"


def test_enlarging_draws_sharper_and_the_whole_page_comes_back(qtbot: QtBot, preview: Preview):
    show(qtbot, preview, table())
    whole = preview.view.sheet.width()
    QTest.keyClick(preview.view, Qt.Key.Key_Plus)
    assert preview.view.sheet.width() == pytest.approx(whole * 1.25, abs=2)
    qtbot.waitUntil(lambda: preview.view.sheet.image.width() > whole * 1.2)
    for _ in range(30):
        preview.view.zoom(1)
    assert preview.view.sheet.width() <= preview.view.width() * 4 + 1
    preview.fit.click()
    assert preview.view.sheet.width() == whole
    preview.view.zoom(-1)
    assert preview.view.sheet.width() == whole


class Slow:
    """A paper that notes in which thread it is drawn."""

    title, landscape = "Slow", False

    def __init__(self, pages: int = 1) -> None:
        self._pages = pages
        self.threads: set[int] = set()
        self.go_on = threading.Semaphore(1000)

    def pages(self) -> int:
        return self._pages

    def paint(self, canvas: Canvas, page: int) -> None:
        self.threads.add(threading.get_ident())
        assert self.go_on.acquire(timeout=10)


def test_pages_are_drawn_and_saved_outside_the_window(
    qtbot: QtBot, preview: Preview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(paper_way_out, "ask_path", lambda parent, name: tmp_path / "a.pdf")
    paper = Slow()
    show(qtbot, preview, paper)
    with qtbot.waitSignal(preview.went_out) as out:
        preview.save_pdf()
    assert out.args == [paper]
    assert threading.get_ident() not in paper.threads


def test_only_the_last_paper_is_shown(qtbot: QtBot, preview: Preview):
    slow = Slow()
    slow.go_on = threading.Semaphore(0)
    preview.show_paper(slow)
    preview.show_paper(table(title="Last"))
    slow.go_on.release()
    qtbot.waitUntil(lambda: preview.number.text() == "Page 1 of 3")
    assert preview.paper().title == "Last"


def test_cancelling_leaves_no_file(
    qtbot: QtBot, preview: Preview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(paper_way_out, "ask_path", lambda parent, name: tmp_path / "a.pdf")
    paper = Slow(pages=200)
    show(qtbot, preview, paper)
    paper.go_on = threading.Semaphore(2)
    preview.save_pdf()
    assert not preview.pdf_button.isEnabled()
    preview.save_pdf()  # a second press does nothing
    qtbot.waitUntil(preview.progress.isVisible)
    preview.progress.button.click()
    paper.go_on.release(1000)
    assert preview.pdf_button.isEnabled()
    monkeypatch.setattr(paper_way_out, "ask_path", lambda parent, name: tmp_path / "b.pdf")
    with qtbot.waitSignal(preview.went_out):
        preview.save_pdf()
    assert [path.name for path in tmp_path.iterdir()] == ["b.pdf"]


def test_a_file_that_cannot_be_written_is_told(
    qtbot: QtBot, preview: Preview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    path = tmp_path / "none" / "a.pdf"
    monkeypatch.setattr(paper_way_out, "ask_path", lambda parent, name: path)
    show(qtbot, preview, table())
    preview.save_pdf()
    qtbot.waitUntil(preview.banner.isVisible)
    assert "a.pdf" in preview.banner.words.text()
    assert preview.pdf_button.isEnabled()


def test_a_saved_pdf_is_the_paper(
    qtbot: QtBot, preview: Preview, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    asked: list[str] = []

    def ask(parent: object, name: str) -> Path:
        asked.append(name)
        return tmp_path / "a.pdf"

    monkeypatch.setattr(paper_way_out, "ask_path", ask)
    preview.show_paper(table(), "List of today")
    with qtbot.waitSignal(preview.went_out):
        preview.save_pdf()
    assert asked == ["List of today"]
    assert len(words_of((tmp_path / "a.pdf").read_bytes())) == 3


def test_calling_off_does_nothing(qtbot: QtBot, preview: Preview, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(paper_way_out, "ask_path", lambda parent, name: None)
    monkeypatch.setattr(paper_way_out, "printers", lambda: ["Office"])
    monkeypatch.setattr(paper_way_out, "ask_printer", lambda parent, paper, pages: None)
    show(qtbot, preview, table())
    preview.save_pdf()
    preview.print_paper()
    assert preview.pdf_button.isEnabled()
    assert not preview.banner.isVisible()


def test_names_of_files():
    assert paper_way_out.as_file_name("敬老卡 2026-11-21") == "敬老卡 2026-11-21"
    assert paper_way_out.as_file_name('a/b\\c:d*e?"<>|') == "a b c d e"
    assert paper_way_out.as_file_name(" . ") == "print"


@pytest.mark.parametrize(
    ("chosen", "path"), [("/x/a.pdf", "/x/a.pdf"), ("/x/a", "/x/a.pdf"), ("/x/1.2", "/x/1.2.pdf")]
)
def test_a_pdf_is_called_one(
    preview: Preview, monkeypatch: pytest.MonkeyPatch, chosen: str, path: str
):
    asked: list[Any] = []

    def ask(*args: Any) -> tuple[str, str]:
        asked.append(args)
        return chosen, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    assert paper_way_out.ask_path(preview, "敬老卡: 1/2") == Path(path)
    assert asked[0][2].endswith("敬老卡  1 2.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *args: ("", ""))
    assert paper_way_out.ask_path(preview, "敬老卡") is None


@pytest.mark.parametrize("landscape", [False, True])
def test_the_print_dialog_starts_with_the_whole_sheet(
    preview: Preview, monkeypatch: pytest.MonkeyPatch, landscape: bool
):
    paper = table(landscape=landscape)
    answer = QDialog.DialogCode.Accepted
    monkeypatch.setattr(QPrintDialog, "exec", lambda dialog: answer)
    printer = paper_way_out.ask_printer(preview, paper, 3)
    assert printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.A4
    assert (printer.pageLayout().orientation() == QPageLayout.Orientation.Landscape) == landscape
    assert printer.docName() == "List"
    answer = QDialog.DialogCode.Rejected
    assert paper_way_out.ask_printer(preview, paper, 3) is None


def test_the_machines_printers_can_be_asked_for(qtbot: QtBot):
    assert isinstance(paper_way_out.printers(), list)
