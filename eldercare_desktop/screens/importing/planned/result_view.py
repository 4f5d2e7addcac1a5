"""After an import: what was written, what was not and why, and what to do next."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.importing.planned.words import said
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column


class PlanResultView(QWidget):
    """`accounts_wanted`, `undo_wanted` and `another_wanted` say what to do next."""

    accounts_wanted = Signal()
    undo_wanted = Signal()
    another_wanted = Signal()

    def __init__(
        self,
        accounts: str,
        name: Callable[[Any], str],
        hint: Callable[[Any], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._review: Any = None
        self.heading = text("", "heading", wrap=True)
        self.added = text("", wrap=True)
        self.rest = text("", "hint", wrap=True)
        self.accounts = button(accounts, "primary", "wallet")
        self.undo = button(said("undo"), "", "undo-2")
        self.another = button(said("another"), "", "folder-open")
        self.left_heading = text("", "heading", wrap=True)
        self.left = Table(
            [
                Column("name", said("name"), name, width=10, hint=hint),
                Column("why", said("why"), self._why, width=14, stretch=True),
            ],
            key="key",
        )
        self.accounts.clicked.connect(self.accounts_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self.another.clicked.connect(self.another_wanted)
        self._lay_out()
        self.setFocusProxy(self.accounts)

    # -- what a kind of file says ---------------------------------------------------------------

    def done_words(self) -> str:
        """What has been imported."""
        raise NotImplementedError

    def added_words(self, counts: Any) -> str:
        """How much of what was added; empty for nothing."""
        raise NotImplementedError

    def rest_words(self, counts: Any) -> list[str]:
        """What was there already, and what was refused."""
        raise NotImplementedError

    def why_not(self, review: Any, line: Any) -> str:
        """Why a line was not taken, or not all of it."""
        raise NotImplementedError

    # -- what the flow asks ---------------------------------------------------------------------

    def show_applied(self, applied: Any, review: Any, *, can_undo: bool) -> None:
        """Shows what an import did."""
        counts, self._review = applied.counts, review
        added = self.added_words(counts)
        self.heading.setText(self.done_words() if added else said("nothing_imported"))
        self.added.setText(said("added", what=added))
        self.added.setVisible(bool(added))
        told = self.rest_words(counts)
        self.rest.setText(" ".join(told))
        self.rest.setVisible(bool(told))
        self.undo.setVisible(can_undo)
        left = [line for line in review.lines if self._is_left(line)]
        self.left_heading.setText(said("left", n=len(left)))
        self.left.set_rows(left)
        self.right.setVisible(bool(left))

    def _is_left(self, line: Any) -> bool:
        unticked = line.can_tick and not self._review.is_ticked(line)
        return unticked or bool(line.count("refused") or line.count("open"))

    def _why(self, line: Any) -> str:
        if self._review is None:
            return ""
        if line.can_tick and not self._review.is_ticked(line):
            return said("not_ticked")
        return self.why_not(self._review, line)

    def _lay_out(self) -> None:
        picture = text()
        picture.setPixmap(icons.pixmap("circle-check", "accent", 40))
        sheet = theme.role(QWidget(), "sheet")
        sheet.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(*[theme.px(20)] * 4)
        column.setSpacing(theme.px(10))
        for label in (picture, self.heading, self.added, self.rest):
            column.addWidget(label)
        holder = QWidget()
        flow = FlowLayout(holder, 8)
        for made in (self.accounts, self.undo, self.another):
            flow.addWidget(made)
        column.addWidget(holder)
        column.addStretch(1)
        self.right = QWidget()
        below = QVBoxLayout(self.right)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(theme.px(8))
        below.addWidget(self.left_heading)
        below.addWidget(self.left, 1)
        self.split = ListDetail(sheet, QWidget())
        self.split.show_detail(self.right, scrolls=False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.split, 1)
