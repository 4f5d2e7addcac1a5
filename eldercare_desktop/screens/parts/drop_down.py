"""A list that drops down."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from eldercare_desktop.screens.parts.chips import Choice


class DropDown(QComboBox):
    """One of many choices; `blank` is the text of "none of them", None leaves that out.

    `activated` is emitted when a person chooses. The wheel scrolls the page around it and
    never changes what somebody chose.
    """

    def __init__(
        self, choices: Sequence[Choice], blank: str | None = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        # Qt's own delegate of this list pays no heed to the style sheet.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setMaxVisibleItems(12)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._blank = blank
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offers other choices; what was chosen stays if it is among them."""
        kept = self.currentData()
        self.clear()
        if self._blank is not None:
            self.addItem(self._blank, None)
        for value, words in choices:
            self.addItem(words, value)
        self.set_value(kept)

    def value(self) -> Any:
        """The chosen value; None if there is none."""
        return self.currentData()

    def set_value(self, value: Any) -> None:
        """Chooses a value; an unknown one chooses the first line."""
        self.setCurrentIndex(max(0, self.findData(value)))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
