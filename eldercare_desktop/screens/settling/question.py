"""One question: a field with the values that were given, of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.badge import BadgeLabel
from eldercare_desktop.screens.parts.text import picture, text
from eldercare_desktop.screens.tables import Badge

BESIDE = 460
"""From this width on, at 100 %, two values stand side by side."""


@dataclass(frozen=True)
class Option:
    """A value, who gave it, and a badge where there is something to say of it."""

    words: str
    hint: str = ""
    badge: str = ""


class OptionCard(QPushButton):
    """A value to choose. Its number is the key that chooses it."""

    def __init__(self, number: int, option: Option) -> None:
        super().__init__()
        theme.role(self, "option")
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.option = option
        self._mark = picture("circle", "muted", 18)
        self._chosen = picture("circle-check", "accent_strong", 18)
        row = QHBoxLayout(self)
        row.setContentsMargins(*[theme.px(12), theme.px(8)] * 2)
        row.setSpacing(theme.px(8))
        for mark in (self._mark, self._chosen):
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.setSpacing(theme.px(2))
        said.addWidget(text(option.words, wrap=True))
        if option.hint:
            said.addWidget(text(option.hint, "hint", wrap=True))
        if option.badge:
            said.addWidget(BadgeLabel(Badge(option.badge)), 0, Qt.AlignmentFlag.AlignLeft)
        said.addStretch(1)
        row.addLayout(said, 1)
        row.addWidget(text(str(number), "key"), 0, Qt.AlignmentFlag.AlignTop)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(", ".join(filter(None, (option.words, option.hint, option.badge))))
        self.toggled.connect(self._show_mark)
        self._show_mark(False)

    def sizeHint(self) -> QSize:
        return self._inside().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._inside().minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._inside().totalHeightForWidth(width)

    def _inside(self) -> QHBoxLayout:
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        return layout

    def _show_mark(self, chosen: bool) -> None:
        self._mark.setVisible(not chosen)
        self._chosen.setVisible(chosen)


class Question(QWidget):
    """A field with its values. Digits choose, as do the arrows and Space."""

    changed = Signal()

    def __init__(
        self, label: str, options: Sequence[Option], chosen: int = 0, explanation: str = ""
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        self.label = text(label, "label", wrap=True)
        column.addWidget(self.label)
        if explanation:
            column.addWidget(text(explanation, "hint", wrap=True))
        self.cards = [OptionCard(number, option) for number, option in enumerate(options, 1)]
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(theme.px(8))
        for card in self.cards:
            card.clicked.connect(self._clicked)
            self._row.addWidget(card, 1)
        column.addLayout(self._row)
        self.setFocusProxy(self.cards[chosen])
        self._choose(chosen)

    def chosen(self) -> int:
        """The number of the chosen value, from 0."""
        return next(n for n, card in enumerate(self.cards) if card.isChecked())

    def choose(self, number: int) -> bool:
        """Chooses a value by its number, from 0; False if there is none such."""
        if not 0 <= number < len(self.cards):
            return False
        self._choose(number)
        self.changed.emit()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9:
            number = event.key() - int(Qt.Key.Key_1)
            if self.choose(number):
                self.cards[number].setFocus(Qt.FocusReason.TabFocusReason)
        elif step := steps.get(Qt.Key(event.key())):
            here = next((n for n, card in enumerate(self.cards) if card.hasFocus()), 0)
            card = self.cards[(here + step) % len(self.cards)]
            card.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= theme.px(BESIDE) and len(self.cards) == 2
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def _clicked(self) -> None:
        clicked = self.sender()
        self._choose(next(n for n, card in enumerate(self.cards) if card is clicked))
        self.changed.emit()

    def _choose(self, number: int) -> None:
        for n, card in enumerate(self.cards):
            card.setChecked(n == number)
