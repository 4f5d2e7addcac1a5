"""Pieces of the right side: sheets, headed lists of pairings, lines with one button."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.pairing.phrases import state_badge, time_words
from eldercare_desktop.screens.parts.badge import BadgeLabel
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.pairing.rows import PairingRow


LIST_AND_DETAIL = [57, 43]
"""How list and detail share the width: the list has to tell people of one name apart."""


class Detail(QWidget):
    """A sheet with things one below the other."""

    def __init__(self) -> None:
        super().__init__()
        theme.role(self, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*[theme.px(20)] * 4)
        self.column.setSpacing(theme.px(12))

    def add(self, widget: QWidget) -> None:
        """One thing more."""
        self.column.addWidget(widget)

    def heading(self, words: str) -> None:
        """What follows is about this."""
        self.column.addSpacing(theme.px(4))
        self.column.addWidget(text(words, "heading"))

    def fact(self, label: str, value: str) -> None:
        """A label with its value; left out where there is none."""
        if value:
            row = QHBoxLayout()
            row.setSpacing(theme.px(12))
            name = text(label, "hint")
            name.setFixedWidth(theme.px(104))
            row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(text(value, wrap=True), 1)
            self.column.addLayout(row)

    def buttons(self, made: Sequence[QPushButton]) -> None:
        """Buttons in a line that wraps."""
        holder = QWidget()
        flow = FlowLayout(holder, 8)
        for one in made:
            flow.addWidget(one)
        self.column.addWidget(holder)

    def line(
        self,
        words: str,
        hint: str,
        badge: Badge | None,
        action: tuple[str, str, Callable[[], object]] | None = None,
    ) -> QPushButton | None:
        """Two lines of text, a badge, and a button: what it says, what it is spoken as, does."""
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(text(words, wrap=True))
        names.addWidget(text(hint, "hint", wrap=True))
        row.addLayout(names, 1)
        if badge:
            row.addWidget(BadgeLabel(badge), 0, Qt.AlignmentFlag.AlignVCenter)
        made = None
        if action:
            made = button(action[0])
            made.setAccessibleName(action[1])
            made.clicked.connect(action[2])
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(row)
        return made

    def history(
        self,
        rows: Sequence[PairingRow],
        *,
        helpers: bool,
        open_words: str,
        open_row: Callable[[str], object],
    ) -> None:
        """Pairings of somebody: their helpers, or their elders."""
        for row in rows:
            other = row.helper if helpers else row.resident
            hint = " · ".join(
                part for part in (word("mode", row.mode), other.group, time_words(row)) if part
            )
            action = (open_words, f"{open_words}: {other.name}", _opening(open_row, row.id))
            self.line(other.name, hint, state_badge(row), action)

    def end(self) -> None:
        """Nothing follows."""
        self.column.addStretch(1)


def _opening(open_row: Callable[[str], object], pairing_id: str) -> Callable[[], object]:
    return lambda: open_row(pairing_id)
