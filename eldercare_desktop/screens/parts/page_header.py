"""The head of a page: what it is, how many there are, and what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.text import ElidedLabel


class PageHeader(QWidget):
    """Title and count at the left, buttons at the right, the chief one last."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.px(8))
        self.title = ElidedLabel(title, "title")
        self.count = ElidedLabel("", "hint")
        self._row.addWidget(self.title)
        self._row.addWidget(self.count, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addStretch(1)

    def set_count(self, words: str) -> None:
        """What stands beside the title, for instance "128 people"."""
        self.count.setText(words)

    def add(
        self, words: str, action: Callable[[], object], *, icon: str = "", chief: bool = False
    ) -> QPushButton:
        """Adds a button; `chief` for the one thing that people come here to do."""
        made = button(words, "primary" if chief else "", icon)
        made.clicked.connect(action)
        self._row.addWidget(made)
        return made

    def add_widget(self, widget: QWidget) -> None:
        """Adds something else at the right."""
        self._row.addWidget(widget)
