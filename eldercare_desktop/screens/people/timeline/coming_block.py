"""What is due next of one person, at the top of the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.badge import BadgeLabel
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.people.timeline.phrases import coming_words
from eldercare_desktop.screens.tables import Badge

if TYPE_CHECKING:
    from eldercare_desktop.care.timeline import Coming

SHOWN = 4
ROOM = 120
"""Pixels at 100 % that the words need beside when it is."""
ICONS = {
    "incident": "siren",
    "visit": "footprints",
    "need": "hand-helping",
    "follow_up": "message-circle",
    "return": "house",
    "birthday": "cake",
}


class ComingBlock(QWidget):
    """A line for each thing that comes; out of view while there is nothing."""

    def __init__(self, open_it: Callable[[Coming], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = open_it
        self._shown: list[Coming] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self.hide()

    def show_coming(self, found: Sequence[Coming], *, every: bool = False) -> None:
        """Shows what comes, the first few of it."""
        if list(found) == self._shown and not every:
            return
        self._shown = list(found)
        while item := self._column.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        if found:
            self._column.addWidget(text(self.tr("What comes next"), "heading"))
        for coming in found if every else found[:SHOWN]:
            self._column.addWidget(self._line(coming))
        if len(found) > SHOWN and not every:
            more = button(self.tr("All: {n}").format(n=len(found)), "quiet")
            more.clicked.connect(lambda: self.show_coming(found, every=True))
            self._column.addWidget(more)
        self.setVisible(bool(found))

    def _line(self, coming: Coming) -> QWidget:
        said, when, day = coming_words(coming)
        badge = BadgeLabel(Badge(when, _urgency(coming), ICONS[coming.what]))
        words = text(" · ".join(part for part in (said, day) if part), wrap=True)
        doing = self.tr("Log a visit") if coming.what == "visit" else self.tr("Open")
        opening = button(doing, "quiet")
        opening.setAccessibleName(f"{doing}: {said}")
        opening.clicked.connect(lambda: self._open(coming))
        return _Line(badge, words, None if coming.what == "birthday" else opening)


class _Line(QWidget):
    """When and what side by side, or one below the other where there is little room."""

    def __init__(self, when: QWidget, said: QWidget, opening: QWidget | None) -> None:
        super().__init__()
        self._fixed = [when, *([opening] if opening else [])]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.setSpacing(theme.px(8))
        self._words.addWidget(when, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        self._words.addWidget(said, 1)
        row.addLayout(self._words, 1)
        if opening is not None:
            row.addWidget(opening)

    def minimumSizeHint(self) -> QSize:
        """One below the other is enough: side by side it could not become narrow again."""
        wide = sum(widget.sizeHint().width() for widget in self._fixed) + theme.px(8)
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        needed = self.minimumSizeHint().width() + theme.px(ROOM)
        narrow = self.width() < needed
        self._words.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)


def _urgency(coming: Coming) -> str:
    if coming.what == "incident":
        return "danger"
    if coming.what in ("birthday", "return") or coming.days is None:
        return ""
    return "due" if coming.days <= 0 else "accent"
