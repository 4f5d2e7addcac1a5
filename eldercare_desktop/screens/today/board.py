"""How the cards of the first page stand: some across the page, the rest in two columns or one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme

NARROW = 860
"""Fewer pixels than this, at 100 %, have room for one column only."""


class Board(QScrollArea):
    """`top` goes across; the first of `left` takes the height that is left over."""

    def __init__(
        self, top: Sequence[QWidget], left: Sequence[QWidget], right: Sequence[QWidget]
    ) -> None:
        super().__init__()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme.px(12))
        for side, stretch in ((_column(left), False), (_column(right), True)):
            if stretch:
                side.addStretch(1)
            else:
                side.setStretch(0, 1)
            self._columns.addLayout(side, 1)
        body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(theme.px(12))
        for widget in top:
            inner.addWidget(widget)
        inner.addLayout(self._columns, 1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(body)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme.px(NARROW)
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)


def _column(widgets: Sequence[QWidget]) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(theme.px(12))
    for widget in widgets:
        column.addWidget(widget)
    return column
