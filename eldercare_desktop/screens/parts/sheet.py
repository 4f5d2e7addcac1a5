"""A sheet in the middle of a full page: unlocking, the first run, why the app cannot go on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme


class Sheet(QScrollArea):
    """A full page with one sheet in its middle; it scrolls where the window is too low.

    `column` is the layout of the sheet; `width` is its width at 100 %.
    """

    def __init__(self, width: float = 480, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget()
        self.paper = theme.role(QWidget(), "sheet")
        self.paper.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.paper.setFixedWidth(theme.px(width))
        self.column = QVBoxLayout(self.paper)
        self.column.setContentsMargins(*[theme.px(32), theme.px(24)] * 2)
        self.column.setSpacing(theme.px(12))
        # Stretches, not an alignment: an aligned item is not asked how high its width makes it.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.paper)
        row.addStretch(1)
        middle = QVBoxLayout(ground)
        middle.setContentsMargins(*[theme.px(16)] * 4)
        middle.addStretch(1)
        middle.addLayout(row)
        middle.addStretch(1)
        self.setWidget(ground)
