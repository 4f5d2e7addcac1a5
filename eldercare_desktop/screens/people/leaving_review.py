"""What will happen when somebody leaves: what ends, what stays open, what speaks against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import rule, text
from eldercare_desktop.screens.people.leaving_words import ending_line, late_line
from eldercare_desktop.screens.people.notices import Notice
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.register.after_death import LateRecord
    from eldercare_desktop.care.register.leaving import Hanging, LeavingReview

BY_HAND = ("incidents",)
"""Endings that a person may leave alone and do by hand."""


class ReviewBox(QWidget):
    """Filled anew for every day that is typed.

    `kept` says that something is to be left open after all, or is not; `opened` gives a
    record that is to be looked at.
    """

    kept = Signal()
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keep: set[str] = set()
        self.review: LeavingReview | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(10))
        self._body: QWidget | None = None

    def show_review(self, review: LeavingReview) -> None:
        """Says what will happen; what speaks against the day comes first."""
        self.review = review
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        if review.against:
            column.addWidget(self._against(review))
        column.addWidget(rule())
        column.addWidget(text(self._head(review), "heading", wrap=True))
        for code, things in review.ending:
            column.addWidget(self._ending(code, things))
        for code in sorted(self.keep):
            column.addWidget(self._box(code, on=True))
        for code, things in review.staying:
            said = word("leaving_staying", code) or word("leaving_ending", code)
            column.addWidget(self._part(said, things, "due"))
        column.addWidget(text(self._foot(), "hint", wrap=True))
        self._put(body)

    def _put(self, body: QWidget) -> None:
        """In place of what was said of another day, without a jump of the cursor."""
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.deleteLater()
        self._body = body
        self._column.addWidget(body)

    def _against(self, review: LeavingReview) -> Notice:
        notice = Notice("danger" if review.blocked else "due")
        head = self.tr("This is entered for a later day. Is the day right, or the entry?")
        notice.head.setText(head)
        for late in review.against:
            notice.add_line(late_line(late), self._opening(late))
        return notice

    def _opening(self, late: LateRecord) -> QPushButton:
        made = button(self.tr("Open"))
        made.setAccessibleName(f"{self.tr('Open')}: {late_line(late)}")
        made.clicked.connect(lambda: self.opened.emit(late))
        return made

    def _head(self, review: LeavingReview) -> str:
        if not review.ending:
            return self.tr("Nothing else hangs on it.")
        return self.tr("This will be closed with it")

    def _foot(self) -> str:
        return self.tr("Everything stays on record. Undo takes back all of it at once.")

    def _ending(self, code: str, things: tuple[Hanging, ...]) -> QWidget:
        box = [self._box(code, on=False)] if code in BY_HAND else []
        return self._part(word("leaving_ending", code), things, "label", *box)

    def _part(
        self, said: str, things: tuple[Hanging, ...], role: str, *besides: QWidget
    ) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(text(said, role, wrap=True))
        column.addWidget(text("\n".join(ending_line(thing) for thing in things), "hint", wrap=True))
        for widget in besides:
            column.addWidget(widget)
        return part

    def _box(self, code: str, *, on: bool) -> QCheckBox:
        box = QCheckBox(self.tr("Leave the emergencies open, I close them by hand"))
        box.setChecked(on)
        box.setCursor(Qt.CursorShape.PointingHandCursor)
        box.clicked.connect(lambda checked: self._keep(code, checked))
        return box

    def _keep(self, code: str, checked: bool) -> None:
        self.keep = self.keep | {code} if checked else self.keep - {code}
        self.kept.emit()
