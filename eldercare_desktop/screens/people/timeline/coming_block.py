"""What is due next of one person, at the top of the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.badge import BadgeLabel
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.people.timeline.phrases import coming_words
from eldercare_desktop.screens.tables import Badge

if TYPE_CHECKING:
    from eldercare_desktop.care.timeline import Coming

SHOWN = 4
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
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        badge = BadgeLabel(Badge(when, _urgency(coming), ICONS[coming.what]))
        row.addWidget(badge, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(text(" · ".join(part for part in (said, day) if part), wrap=True), 1)
        opening = button(
            self.tr("Log a visit") if coming.what == "visit" else self.tr("Open"), "quiet"
        )
        opening.setAccessibleName(f"{opening.text()}: {said}")
        opening.clicked.connect(lambda: self._open(coming))
        if coming.what != "birthday":
            row.addWidget(opening)
        return holder


def _urgency(coming: Coming) -> str:
    if coming.what == "incident":
        return "danger"
    if coming.what in ("birthday", "return") or coming.days is None:
        return ""
    return "due" if coming.days <= 0 else "accent"
