"""The head of a round's list: its name, what is shown of it, whose ticks they are."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.buttons import button, show_words
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.search_field import SearchField
from eldercare_desktop.screens.parts.text import ElidedLabel, text
from eldercare_desktop.screens.rounds.loading import RoundDetail
from eldercare_desktop.screens.rounds.phrases import progress
from eldercare_desktop.screens.rounds.who_was_there import WhoWasThere

NARROW = 720
"""Fewer pixels than this, at 100 %, have no room for the words of the buttons."""


class SheetHead(QWidget):
    """`filtered` says that other lines are to be shown."""

    filtered = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.title, self.count = ElidedLabel("", "heading"), text("", "hint")
        self.leaving = button(self.tr("Rounds (Esc)"), "quiet", "arrow-left")
        self.adding = button(self.tr("Add … (+)"), "", "user-plus")
        self.printing = button(self.tr("Print (Ctrl+P)"), "", "printer")
        self.closing = button(self.tr("Close …"), "", "check")
        self._titles = (self.tr("To do"), self.tr("Seen"), self.tr("All"))
        self.chips = Chips(
            list(zip(("waiting", "done", "all"), self._titles, strict=True)),
            single=True,
            optional=False,
        )
        self.chips.set_values(["waiting"])
        self.chips.changed.connect(self.filtered)
        self.search = SearchField(self.tr("Name (F2)"))
        self.who = WhoWasThere(shell)
        self._lay_out()

    def show_round(self, found: RoundDetail) -> None:
        """Says which round it is and how far it has come."""
        row, lines = found.row, found.lines
        self.title.setText(" · ".join(part for part in (row.name, found.village) if part))
        self.count.setText(progress(row))
        numbers = (sum(line.waiting for line in lines), row.done, len(lines))
        pairs = zip(self._titles, numbers, strict=True)
        self.chips.set_words([f"{title} {number}" for title, number in pairs])
        self.chips.setFixedSize(self.chips.one_line())
        is_open = row.closed_on is None
        for part in (self.who, self.adding, self.closing):
            part.setVisible(is_open)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window the names of the buttons are tooltips."""
        super().resizeEvent(event)
        for part in (self.adding, self.printing, self.closing):
            show_words(part, self.width() >= theme.px(NARROW))

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(theme.px(8))
        first.addWidget(self.leaving)
        first.addWidget(self.title, 1)
        first.addWidget(self.count)
        for part in (self.adding, self.printing, self.closing):
            part.setMinimumWidth(theme.px(44))  # its words go before the window grows
            first.addWidget(part)
        second = QWidget()
        flow = FlowLayout(second, 12)
        self.search.setFixedWidth(theme.px(152))
        for widget in (self.chips, self.search, self.who):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addLayout(first)
        column.addWidget(second)
