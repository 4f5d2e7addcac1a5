"""The page while the data is being made or opened without a question."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QWidget

from eldercare_desktop.screens.parts.leaf import Leaf
from eldercare_desktop.screens.parts.sheet import Sheet
from eldercare_desktop.screens.parts.text import text


class WaitingScreen(Sheet):
    """Says that the village is being opened, and moves so that one sees it is alive."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(440, parent)
        self.column.addWidget(Leaf(48), 0, Qt.AlignmentFlag.AlignHCenter)
        words = text(self.tr("Opening the village …"), "title")
        self.column.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        self.column.addWidget(bar)
