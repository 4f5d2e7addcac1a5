"""After an import of meals: what was written, what was not and why, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.importing.meals import words
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.list_detail import ListDetail
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column

if TYPE_CHECKING:
    from eldercare_desktop.rosters.meals import Applied, MealLine
    from eldercare_desktop.screens.importing.meals.review import MealReview


class MealResultView(QWidget):
    """`accounts_wanted`, `undo_wanted` and `another_wanted` say what to do next."""

    accounts_wanted = Signal()
    undo_wanted = Signal()
    another_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review: MealReview | None = None
        self.heading = text("", "heading", wrap=True)
        self.added = text("", wrap=True)
        self.rest = text("", "hint", wrap=True)
        self.accounts = button(self.tr("Open the meal accounts"), "primary", "wallet")
        self.undo = button(self.tr("Take the import back"), "", "undo-2")
        self.another = button(self.tr("Another file …"), "", "folder-open")
        self.left_heading = text("", "heading", wrap=True)
        self.left = Table(
            [
                Column("name", self.tr("Name"), words.line_name, width=10, hint=words.line_hint),
                Column("why", self.tr("Why"), self._why, width=14, stretch=True),
            ],
            key="key",
        )
        self.accounts.clicked.connect(self.accounts_wanted)
        self.undo.clicked.connect(self.undo_wanted)
        self.another.clicked.connect(self.another_wanted)
        self._lay_out()
        self.setFocusProxy(self.accounts)

    def show_applied(self, applied: Applied, review: MealReview, *, can_undo: bool) -> None:
        """Shows what an import did."""
        counts, self._review = applied.counts, review
        added = words.added_words(counts)
        done = self.tr("Meals imported") if added else self.tr("Nothing had to be imported")
        self.heading.setText(done)
        self.added.setText(self.tr("Added: {what}").format(what=added))
        self.added.setVisible(bool(added))
        told = [
            words.said(name, n=number)
            for name, number in (("here", counts.here), ("refused", counts.refused))
            if number
        ]
        self.rest.setText(" ".join(told))
        self.rest.setVisible(bool(told))
        self.undo.setVisible(can_undo)
        left = [line for line in review.plan.lines if self._is_left(line)]
        self.left_heading.setText(self.tr("Rows not fully taken: {n}").format(n=len(left)))
        self.left.set_rows(left)
        self.right.setVisible(bool(left))

    def _is_left(self, line: MealLine) -> bool:
        assert self._review is not None, "a result has a review"
        unticked = line.can_tick and not self._review.is_ticked(line)
        return unticked or bool(line.count("refused") or line.count("open"))

    def _why(self, line: MealLine) -> str:
        if self._review is None:
            return ""
        if line.can_tick and not self._review.is_ticked(line):
            return self.tr("Not ticked")
        return words.reasons_line(self._review.plan, line)

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
