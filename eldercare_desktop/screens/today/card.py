"""A sheet with a heading and a few lines, each of which does its job in place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.badge import BadgeLabel
from eldercare_desktop.screens.parts.text import ElidedLabel, picture, text
from eldercare_desktop.screens.tables import Badge


@dataclass(frozen=True)
class Line:
    """Somebody, what is to be known, and the button that does what is to be done."""

    name: str
    words: str
    do: Callable[[], object]
    button: str
    badge: Badge | None = None


class Card(QWidget):
    """`show_lines` shows the first few; `all_wanted` is called by the button for the rest."""

    def __init__(self, heading: str, icon: str, nothing: str) -> None:
        super().__init__()
        theme.role(self, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._nothing = nothing
        self.heading = text(heading, "heading")
        self.count = text("", "hint")
        self.more = QuickButton("", "quiet")
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.px(8))
        self._head.addWidget(picture(icon, "accent", 20))
        self._head.addWidget(self.heading)
        self._head.addWidget(self.count, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head.addStretch(1)
        self._head.addWidget(self.more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[theme.px(16), theme.px(10)] * 2)
        self._column.setSpacing(theme.px(2))
        self._column.addLayout(self._head)
        self._rows: list[QWidget] = []
        self._least = 0
        self.more.hide()

    def keep_room(self, height: int) -> None:
        """Is never lower than this; higher if its lines need it."""
        self._least = height
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(0, self._least))

    def offer(self, words: str, action: Callable[[], object]) -> None:
        """A button in the head of the card."""
        self.more.setText(words)
        self.more.set_action(action)
        self.more.setVisible(bool(words))

    def show_lines(self, lines: Sequence[Line], count: str = "") -> None:
        """Shows lines in place of those before; without any it says that there are none."""
        here = next((n for n, row in enumerate(self._rows) if row.isAncestorOf(_focus(self))), -1)
        for row in self._rows:
            self._column.removeWidget(row)
            row.deleteLater()
        self._rows = [self._row(line) for line in lines] or [text(self._nothing, "hint", wrap=True)]
        for row in self._rows:
            self._column.addWidget(row)
        self.count.setText(count)
        if lines and here >= 0:
            self._rows[min(here, len(lines) - 1)].setFocus()

    def lines(self) -> list[QWidget]:
        """The rows that are shown."""
        return list(self._rows)

    def _row(self, line: Line) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(text(line.name, "label"))
        row.addWidget(ElidedLabel(line.words, "hint"), 1)
        if line.badge:
            row.addWidget(BadgeLabel(line.badge), 0, Qt.AlignmentFlag.AlignVCenter)
        do = QuickButton(line.button, "quiet")
        do.set_action(line.do)
        do.setAccessibleName(f"{line.button}: {line.name}")
        row.addWidget(do)
        holder.setFocusProxy(do)
        return holder


class QuickButton(QPushButton):
    """A button that Enter presses as well as Space."""

    def __init__(self, words: str, role: str) -> None:
        super().__init__(words)
        theme.role(self, role)
        self.setAutoDefault(False)
        self._action: Callable[[], object] | None = None
        self.clicked.connect(self._do)

    def set_action(self, action: Callable[[], object]) -> None:
        """What it does."""
        self._action = action

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _do(self) -> None:
        if self._action:
            self._action()


def _focus(widget: QWidget) -> QWidget:
    return widget.window().focusWidget() or widget.window()
