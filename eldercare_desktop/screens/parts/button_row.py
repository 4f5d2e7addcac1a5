"""A row of buttons that keeps to one line: words go before a button does."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.buttons import show_words

GAP = 4


class ButtonRow(QWidget):
    """Buttons with icons. Call `fit` when some were shown or hidden."""

    def __init__(self, buttons: Sequence[QPushButton], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = list(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(GAP))
        for part in self.buttons:
            row.addWidget(part)
        row.addStretch(1)

    def fit(self) -> None:
        """Takes words away, the last button first, until they fit."""
        shown = [part for part in self.buttons if not part.isHidden()]
        for part in shown:
            show_words(part, True)
        for part in reversed(shown):
            taken = sum(other.sizeHint().width() for other in shown)
            if taken + theme.px(GAP) * len(shown) <= self.width():
                break
            show_words(part, False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
