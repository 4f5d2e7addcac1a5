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
    """`show_lines` shows the first few. A line that says what it said before stays as it is.

    `hides`: without lines the card is not there at all; else it says that there are none.
    """

    def __init__(
        self, heading: str, icon: str, nothing: str, *, hides: bool = False, tint: str = "accent"
    ) -> None:
        super().__init__()
        theme.role(self, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._nothing = text(nothing, "hint", wrap=True)
        self._hides = hides
        self.heading = text(heading, "heading")
        self.count = ElidedLabel("", "hint")
        self.more = QuickButton("", "quiet")
        self._head = QHBoxLayout()
        self._head.setSpacing(theme.px(8))
        self._head.addWidget(picture(icon, tint, 20))
        self._head.addWidget(self.heading)
        self._head.addWidget(self.count, 1)
        self._head.addWidget(self.more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*[theme.px(16), theme.px(10)] * 2)
        self._column.setSpacing(theme.px(2))
        self._column.addLayout(self._head)
        self._column.addWidget(self._nothing)
        self._rows: list[LineRow] = []
        self._least = 0
        self._nothing.hide()
        self.more.hide()
        if hides:
            self.hide()

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
        here = next((n for n, row in enumerate(self._rows) if row.isAncestorOf(focus_of(self))), -1)
        while len(self._rows) > len(lines):
            row = self._rows.pop()
            self._column.removeWidget(row)
            row.deleteLater()
        for number, line in enumerate(lines):
            if number == len(self._rows):
                self._rows.append(LineRow())
                self._column.addWidget(self._rows[-1])
            self._rows[number].show_line(line)
        self._nothing.setVisible(not lines)
        self.count.setText(count)
        self.setVisible(bool(lines) or not self._hides)
        if lines and here >= len(lines):
            self._rows[-1].setFocus()

    def say_nothing(self, words: str) -> None:
        """What it says when there are no lines."""
        self._nothing.setText(words)

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [self.more, *(row.button for row in self._rows)]

    def lines(self) -> list[QWidget]:
        """The rows that are shown; without any, the sentence that says so."""
        rows: list[QWidget] = [*self._rows]
        return rows or ([] if self._nothing.isHidden() else [self._nothing])


class LineRow(QWidget):
    """One line of a card; what has not changed is not made again."""

    def __init__(self) -> None:
        super().__init__()
        self.line: Line | None = None
        self._name = text("", "label")
        self._words = ElidedLabel("", "hint")
        self._badge: BadgeLabel | None = None
        self.button = QuickButton("", "quiet")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(8))
        self._row.addWidget(self._name)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self.button)
        self.setFocusProxy(self.button)

    def show_line(self, line: Line) -> None:
        """Says what the line says."""
        before, self.line = self.line, line
        self.button.set_action(line.do)
        if before is None or before.badge != line.badge:
            self._show_badge(line.badge)
        if before is None or (before.name, before.words, before.button) != (
            line.name,
            line.words,
            line.button,
        ):
            self._name.setText(line.name)
            self._words.setText(line.words)
            self.button.setText(line.button)
            self.button.setAccessibleName(f"{line.button}: {line.name}")
            self.button.updateGeometry()

    def _show_badge(self, badge: Badge | None) -> None:
        if self._badge is not None:
            self._row.removeWidget(self._badge)
            self._badge.deleteLater()
        self._badge = BadgeLabel(badge) if badge else None
        if self._badge is not None:
            self._row.insertWidget(2, self._badge, 0, Qt.AlignmentFlag.AlignVCenter)


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


def focus_of(widget: QWidget) -> QWidget:
    """Who has the keyboard in the window of a widget; the window itself if nobody has."""
    return widget.window().focusWidget() or widget.window()
