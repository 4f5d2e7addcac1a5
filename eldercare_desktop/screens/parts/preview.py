"""A paper before it is printed: its pages as they will be, then a PDF or a printer.

Every paper of the product goes out through here. Pages are drawn in a worker.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QImage, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.jobs import Failure, Job
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts import paper_way_out as way_out
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.buttons import button, icon_button, show_words
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.paper_view import PaperView
from eldercare_desktop.screens.parts.progress import ProgressPanel
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.wording import failure_text

MANY_PAGES = 20
"""From so many pages on, drawing takes long enough to show progress."""


class Preview(QWidget):
    """Pages to turn and to enlarge, Save as PDF and Print.

    `went_out` gives the paper once it was saved or printed. Ctrl+P of a page is
    `preview.print_paper`. `empty` is shown while there is no paper.
    """

    went_out = Signal(object)

    def __init__(self, shell: Shell, empty: QWidget | None = None) -> None:
        super().__init__()
        self._shell = shell
        self._paper: Any = None
        self._file_name = ""
        self._page, self._pages = 0, 0
        self.banner = Banner()
        self.view = PaperView()
        self.view.size_wanted.connect(self._draw)
        self.view.turned.connect(self.turn)
        self.number = text("", "hint")
        self.progress = ProgressPanel(self.tr("Drawing the pages"))
        self.progress.cancelled.connect(self._end)
        self.stack = QStackedWidget()
        self.stack.addWidget(empty or EmptyState("printer", self.tr("Nothing to print yet")))
        self._job: Job | None = None
        self._lay_out()
        self._show_numbers()

    def show_paper(self, paper: Any, file_name: str = "") -> None:
        """Shows a paper (see `printing.paper.Paper`) from its first page; None shows none.

        `file_name` is offered for the PDF, without its ending; by default the title.
        """
        self._paper = paper
        self._page, self._pages = 0, 0
        self._file_name = file_name or (paper.title if paper else "")
        self.banner.hide()
        self.view.clear()
        self.stack.setCurrentIndex(1 if paper else 0)
        self._show_numbers()
        self._draw()

    def paper(self) -> Any:
        """What is shown now."""
        return self._paper

    def turn(self, by: int) -> None:
        """Goes some pages forth or back, as far as there are pages."""
        page = max(0, min(self._pages - 1, self._page + by))
        if page != self._page and self._pages:
            self._page = page
            self._show_numbers()
            self._draw()

    def save_pdf(self) -> None:
        """Asks where to, and writes the PDF."""
        if self._paper is None or self._job:
            return
        paper, path = self._paper, way_out.ask_path(self, self._file_name)
        if path:
            self._start(
                lambda job: way_out.write(paper, path, job), lambda _: self._saved(paper, path)
            )

    def print_paper(self) -> None:
        """Asks which printer, and prints; where there is none, says so and offers the PDF."""
        if self._paper is None or self._job:
            return
        if not way_out.printers():
            words = self.tr("This computer has no printer. Save a PDF and print it elsewhere.")
            self.banner.say(words, "due", self.tr("Save as PDF …"), self.save_pdf)
            return
        paper, printer = self._paper, way_out.ask_printer(self, self._paper, self._pages)
        if printer:
            self._start(
                lambda job: way_out.print_on(paper, printer, job),
                lambda pages: self._printed(paper, pages),
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        if event.key() in keys:
            self.view.zoom(keys[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bar()

    # -- drawing -------------------------------------------------------------------------

    def _draw(self) -> None:
        paper, page, width = self._paper, self._page, self.view.wanted_width()
        if paper is None or not self.isVisible():
            return
        self._shell.background.query(
            lambda _: way_out.drawn(paper, page, width),
            done=lambda found: self._drawn(paper, page, *found),
            failed=self._tell,
            owner=self,
            latest="page",
        )

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._draw()

    def _drawn(self, paper: Any, page: int, pages: int, image: QImage) -> None:
        if paper is self._paper and page == self._page:
            self._pages = pages
            self.view.show_image(image)
            self._show_numbers()

    # -- going out -----------------------------------------------------------------------

    def _start(self, work: Any, done: Any) -> None:
        def ended(result: Any) -> None:
            self._end()
            done(result)

        def told(number: int, total: int, code: str) -> None:
            if total >= MANY_PAGES and self.progress.isHidden() and self._job:
                self.progress.follow(self._job)
            self.progress.show_progress(number, total, code)

        self.banner.hide()
        self._job = self._shell.background.run(
            work, done=ended, failed=self._failed, progress=told, owner=self
        )
        self._show_numbers()

    def _end(self) -> None:
        self._job = None
        self.progress.finish()
        self._show_numbers()

    def _failed(self, failure: Failure) -> None:
        self._end()
        self._tell(failure)

    def _tell(self, failure: Failure) -> None:
        self.banner.say(failure_text(failure))

    def _saved(self, paper: Any, path: Path) -> None:
        words = self.tr("Saved: {name}").format(name=path.name)
        url = QUrl.fromLocalFile(str(path))
        self._shell.toast(words, self.tr("Open"), lambda: QDesktopServices.openUrl(url))
        self.went_out.emit(paper)

    def _printed(self, paper: Any, pages: int) -> None:
        self._shell.toast(self.tr("Handed to the printer. Pages: {n}").format(n=pages))
        self.went_out.emit(paper)

    # -- the widgets ---------------------------------------------------------------------

    def _show_numbers(self) -> None:
        self.before.setEnabled(self._page > 0)
        self.after.setEnabled(self._page + 1 < self._pages)
        for part in (self.pdf_button, self.print_button):
            part.setEnabled(self._paper is not None and self._job is None)
        self._fit_bar()

    def _fit_bar(self) -> None:
        """Leaves words out, one after the other, until the bar fits."""
        for scarcity in range(5):
            self._bar.setSpacing(0 if scarcity >= 3 else theme.px(4))
            self.number.setText(self._number_words(short=scarcity >= 1))
            show_words(self.pdf_button, scarcity < 2)
            self.fit.setVisible(scarcity < 3)
            show_words(self.print_button, scarcity < 4)
            self._bar.invalidate()
            if self._bar.sizeHint().width() <= self.width():
                break
        # Now, not with the next event: what was just said is to be seen whole at once.
        self._bar.activate()

    def _number_words(self, *, short: bool) -> str:
        if not self._pages:
            return ""
        words = "{page} / {pages}" if short else self.tr("Page {page} of {pages}")
        return words.format(page=self._page + 1, pages=self._pages)

    def _lay_out(self) -> None:
        self.before = icon_button(self.tr("Page before (Page Up)"), "chevron-left")
        self.after = icon_button(self.tr("Next page (Page Down)"), "chevron-right")
        smaller = icon_button(self.tr("Smaller (-)"), "minus")
        larger = icon_button(self.tr("Larger (+)"), "plus")
        self.fit = icon_button(self.tr("Whole page"), "maximize")
        self.pdf_button = button(self.tr("Save as PDF …"), "", "file-down")
        self.print_button = button(self.tr("Print …"), "primary", "printer")
        self.before.clicked.connect(lambda: self.turn(-1))
        self.after.clicked.connect(lambda: self.turn(1))
        smaller.clicked.connect(lambda: self.view.zoom(-1))
        larger.clicked.connect(lambda: self.view.zoom(1))
        self.fit.clicked.connect(self.view.fit)
        self.pdf_button.clicked.connect(self.save_pdf)
        self.print_button.clicked.connect(self.print_paper)
        bar = self._bar = QHBoxLayout()
        bar.setSpacing(theme.px(4))
        for part in (self.before, self.number, self.after, smaller, larger, self.fit):
            bar.addWidget(part)
        bar.addStretch(1)
        bar.addWidget(self.pdf_button)
        bar.addSpacing(theme.px(4))
        bar.addWidget(self.print_button)
        paper = QWidget()
        column = QVBoxLayout(paper)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(bar)
        column.addWidget(self.banner)
        column.addWidget(self.progress)
        column.addWidget(self.view, 1)
        self.stack.addWidget(paper)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
