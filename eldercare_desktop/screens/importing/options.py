"""A few possibilities one below the other, of which one holds; long words wrap."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.text import text

Option = tuple[str, str, str]
"""A value, its words, and a quieter line below them."""


class Options(QWidget):
    """`chosen` gives the value that a person chose. Arrows move, Space chooses."""

    chosen = Signal(str)

    def __init__(
        self, name: str, options: Sequence[Option], value: str | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.buttons: dict[str, QRadioButton] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        for option in options:
            column.addLayout(self._line(name, option, option[0] == value))

    def choose(self, value: str) -> None:
        """Chooses as a click does."""
        self.buttons[value].click()

    def _line(self, name: str, option: Option, on: bool) -> QHBoxLayout:
        value, words, more = option
        button = QRadioButton()
        button.setChecked(on)
        button.setObjectName(f"{name}|{value}")
        button.setAccessibleName(" ".join(part for part in (words, more) if part))
        button.clicked.connect(lambda: self.chosen.emit(value))
        self._group.addButton(button)
        self.buttons[value] = button
        said = QVBoxLayout()
        said.setSpacing(0)
        for label in (_Words(words, button), *([_Words(more, button, "hint")] if more else [])):
            said.addWidget(label.label)
        line = QHBoxLayout()
        line.setSpacing(theme.px(4))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(said, 1)
        return line


class _Words:
    """Words that choose their button when they are clicked."""

    def __init__(self, words: str, button: QRadioButton, role: str = "") -> None:
        self.label: QLabel = text(words, role, wrap=True)
        self.label.setMinimumHeight(theme.px(24))
        self.label.mousePressEvent = lambda event: self._press(event, button)  # type: ignore[method-assign]

    def _press(self, event: QMouseEvent, button: QRadioButton) -> None:
        button.click()
        button.setFocus(Qt.FocusReason.MouseFocusReason)
