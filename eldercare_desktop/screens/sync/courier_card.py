"""The exchange by USB stick: a file to the county, and its answer back."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from eldercare_desktop.screens.background.courier import CourierDoor
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.banner import Banner
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.progress import ProgressPanel
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.sync import phrases, sticks
from eldercare_desktop.screens.sync.cards import Card
from eldercare_desktop.screens.wording import failure_text, sentence

if TYPE_CHECKING:
    from eldercare_desktop.screens.sync.loading import View

MOST = 3
"""Files without an answer that are listed one by one."""


class CourierCard(Card):
    """Two buttons, what came of the last file, and which files have no answer yet.

    Exchange files that are dropped onto `page` are read, too. `last` is what was `Exported` or
    read last in this window.
    """

    def __init__(self, shell: Shell, page: QWidget) -> None:
        super().__init__("file-down")
        self._shell, self._door = shell, CourierDoor(shell.background)
        self._view: View | None = None
        self._folder = ""
        self._to_read: list[Path] = []
        self._was_read: Any = None
        self._stop = threading.Event()
        self.running = False
        self.last: Any = None
        self.heading.setText(self.tr("By USB stick"))
        self.why = text(
            self.tr(
                "Without a connection a file does the same. It is sealed: whoever carries it can "
                "read nothing of it."
            ),
            "hint",
            wrap=True,
        )
        self.export_button = button(self.tr("Export to a stick …"), "", "file-down")
        self.export_button.clicked.connect(self.ask_where)
        self.read_button = button(self.tr("Read the county's answer …"), "", "inbox")
        self.read_button.clicked.connect(self.ask_which)
        self.said = Banner()
        self.progress = ProgressPanel("")
        buttons = FlowLayout()
        for made in (self.export_button, self.read_button):
            buttons.addWidget(made)
        self.column.addWidget(self.why)
        self.column.addLayout(buttons)
        self.column.addWidget(self.progress)
        self.column.addWidget(self.said)
        page.setAcceptDrops(True)
        page.installEventFilter(self)
        self.hide()

    # -- what is shown ---------------------------------------------------------------------

    def show_view(self, view: View) -> None:
        """Shows which files have no answer yet; without a county the sheet is not there."""
        self._view = view
        self.setVisible(view.state.enrolled)
        if view.state.enrolled:
            self._door.waiting(done=self._show_waiting, owner=self)

    def _show_waiting(self, found: tuple[list[Any], str]) -> None:
        waiting, self._folder = found
        assert self._view is not None
        lines: list[QWidget] = []
        for parcel in waiting[:MOST]:
            words = self.tr("Exported {when} · file {number} · changes: {n} · no answer yet")
            when = phrases.when(parcel.at, self._view.now)
            line = words.format(when=when, number=parcel.number, n=parcel.changes)
            lines.append(text(line, "hint", wrap=True))
        if len(waiting) > MOST:
            words = self.tr(
                "Older files without an answer: {n}. The answer to the newest is enough."
            )
            lines.append(text(words.format(n=len(waiting) - MOST), "hint", wrap=True))
        self.show_lines(lines)

    # -- out -------------------------------------------------------------------------------

    def ask_where(self) -> None:
        """Asks for the stick and exports onto it."""
        self._from_start(self._export_there)

    def _export_there(self, start: str) -> None:
        folder = sticks.ask_folder(self, start)
        if folder is not None:
            self.export(folder)

    def export(self, folder: Path) -> None:
        """Writes a file into a folder."""
        if self._begin(self.tr("Exporting to the stick")):
            self._door.export(
                folder,
                done=self._exported,
                failed=self._failed,
                progress=self.progress.show_progress,
                stopped=self._stop.is_set,
                owner=self,
            )

    def _exported(self, done: Any) -> None:
        self._end()
        if done is None:
            return
        self.last = done
        words = self.tr(
            "{name} is written (changes: {n}). Please have it taken to the county, and read in "
            "{answer} when it comes back. Only then they count as handed over."
        )
        answer = done.file.name.removesuffix(sticks.SUFFIX) + sticks.ANSWER_SUFFIX
        self.said.say(words.format(name=done.file.name, n=done.changes, answer=answer), "info")
        self._shell.background.announce(frozenset({"setting"}))

    # -- back ------------------------------------------------------------------------------

    def ask_which(self) -> None:
        """Asks for answers and reads them."""
        self._from_start(self._read_there)

    def _read_there(self, start: str) -> None:
        self.read(sticks.ask_answers(self, start))

    def read(self, files: list[Path]) -> None:
        """Reads answers of the county one after the other."""
        if files and self._begin(self.tr("Reading the county's answer")):
            self._to_read = sorted(files, reverse=True)  # the newest says most
            self._was_read = None
            self._read_next()

    def _read_next(self) -> None:
        self._door.read(
            self._to_read.pop(0),
            done=self._read_done,
            failed=self._failed,
            progress=self.progress.show_progress,
            stopped=self._stop.is_set,
            owner=self,
        )

    def _read_done(self, read: Any) -> None:
        self.last = self._was_read = read
        if self._to_read and not read.outcome.cancelled:
            self._read_next()
        else:
            self._tell_of(read)

    def _tell_of(self, read: Any) -> None:
        self._end()
        outcome = read.outcome
        counts = phrases.counts(outcome)
        if outcome.notice:
            said = sentence(outcome.notice, {"sentence": outcome.notice_sentence})
        elif read.again:
            words = self.tr("Read: {counts}. The county waits for another file: please export once "
                "more.")  # fmt: skip
            said = words.format(counts=counts)
        else:
            said = self.tr("Read: {counts}.").format(counts=counts)
        self.said.say(said, "due" if outcome.notice or read.again else "info")
        self._shell.background.announce(frozenset({"change", "setting"}))

    # -- both ------------------------------------------------------------------------------

    def _from_start(self, then: Any) -> None:
        """Looks for a stick, which may take a moment, then asks."""
        folder = self._folder
        self._shell.background.run(lambda job: sticks.start_folder(folder), done=then, owner=self)

    def _begin(self, what: str) -> bool:
        """Only one thing at a time."""
        if self.running:
            return False
        self.running = True
        self._stop.clear()
        self.said.hide()
        self.progress.heading.setText(what)
        self.progress.follow(self)
        self._allow()
        return True

    def cancel(self) -> None:
        """Ends it at the next good place."""
        self._stop.set()

    def _end(self) -> None:
        self.running = False
        self._to_read = []
        self.progress.finish()
        self._allow()

    def _failed(self, failure: Failure) -> None:
        if self._to_read:
            self._read_next()
            return
        if self._was_read is not None:  # of several files one was of use
            self._tell_of(self._was_read)
            return
        self._end()
        self.said.say(failure_text(failure))
        self._shell.background.announce(frozenset({"change", "setting"}))

    def _allow(self) -> None:
        for made in (self.export_button, self.read_button):
            made.setEnabled(not self.running)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes exchange files that are dropped onto the page."""
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove):
            assert isinstance(event, QDropEvent)
            if self.isVisible() and not self.running and sticks.dropped_files(event.mimeData()):
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                return True
        if event.type() == QEvent.Type.Drop:
            assert isinstance(event, QDropEvent)
            files = sticks.dropped_files(event.mimeData())
            if files and self.isVisible():
                event.setDropAction(Qt.DropAction.CopyAction)
                event.accept()
                self.read(list(files))
                return True
        return super().eventFilter(watched, event)
