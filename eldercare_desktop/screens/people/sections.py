"""The parts that a person's page is made of: sections, facts in cells, lines with buttons."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.badge import BadgeLabel
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import rule, text
from eldercare_desktop.screens.tables import Badge

Want = Callable[[str, object], object]
"""How a section asks the page for something: what, and with whom or what."""

CELL = 176
MOST_COLUMNS = 3


class Section(QWidget):
    """A heading with what can be done about it, and what stands below."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(8))
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.px(4))
        self._head.addWidget(text(title, "heading"))
        self._head.addStretch(1)
        self.column.addWidget(rule())
        self.column.addLayout(self._head)

    def add_action(self, words: str, action: Callable[[], object], icon: str = "") -> QPushButton:
        """Puts a quiet button beside the heading."""
        made = button(words, "quiet", icon)
        made.clicked.connect(action)
        self._head.addWidget(made)
        return made

    def add_line(
        self,
        words: str,
        hint: str = "",
        badge: Badge | None = None,
        buttons: Sequence[QPushButton] = (),
    ) -> QWidget:
        """One of several things: what it is, quieter what belongs to it, what to do with it."""
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(text(words, wrap=True))
        if hint:
            said.addWidget(text(hint, "hint", wrap=True))
        row.addLayout(said, 1)
        place = Qt.AlignmentFlag.AlignVCenter if buttons else Qt.AlignmentFlag.AlignTop
        for made in (*([BadgeLabel(badge)] if badge else []), *buttons):
            row.addWidget(made, 0, place)
        self.column.addWidget(line)
        return line

    def add_hint(self, words: str) -> None:
        """Says that there is nothing, or what it means."""
        self.column.addWidget(text(words, "hint", wrap=True))


class FactGrid(QWidget):
    """Facts in as many columns as there is room for; a wide one takes a line of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(10))
        self._cells: list[tuple[QWidget, bool]] = []
        self._columns = 0

    def add(self, label: str, value: str, *, wide: bool = False) -> None:
        """Adds a fact, if there is one."""
        if value:
            self.add_widget(label, text(value, wrap=True), wide=wide)

    def add_widget(self, label: str, widget: QWidget, *, wide: bool = False) -> None:
        """Adds a fact that is more than a text."""
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(text(label, "hint"))
        column.addWidget(widget)
        column.addStretch(1)
        widget.setAccessibleName(label)
        self._cells.append((cell, wide))
        self._arrange(self._columns or 1)

    def is_empty(self) -> bool:
        """Whether there is no fact."""
        return not self._cells

    def minimumSizeHint(self) -> QSize:
        """One column is enough: with more it could not become narrow again."""
        return QSize(theme.px(CELL), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = max(1, min(MOST_COLUMNS, self.width() // theme.px(CELL)))
        if columns != self._columns:
            self._arrange(columns)

    def _arrange(self, columns: int) -> None:
        self._columns = columns
        line, place = 0, 0
        for number in range(MOST_COLUMNS):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
        for cell, wide in self._cells:
            if place and (wide or place == columns):
                line, place = line + 1, 0
            self._grid.addWidget(cell, line, place, 1, columns if wide else 1)
            line, place = (line + 1, 0) if wide else (line, place + 1)
