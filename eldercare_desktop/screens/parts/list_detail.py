"""The one pattern: a list on the left, what was chosen on the right."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QStackedWidget, QWidget

from eldercare_desktop.screens import theme

LEAST_LIST, LEAST_DETAIL = 256, 308
"""Together with the navigation they fit a window of 1366 pixels at 175 %."""


class ListDetail(QSplitter):
    """A list beside a detail, with an empty state where nothing is chosen."""

    def __init__(self, listing: QWidget, empty: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(theme.px(16))
        self.listing = listing
        self.listing.setMinimumWidth(theme.px(LEAST_LIST))
        self._right = QStackedWidget()
        self._right.setMinimumWidth(theme.px(LEAST_DETAIL))
        self._right.addWidget(empty)
        self.addWidget(listing)
        self.addWidget(self._right)
        self.setStretchFactor(0, 2)
        self.setStretchFactor(1, 3)
        self.setSizes([theme.px(440), theme.px(500)])

    def show_detail(self, detail: QWidget, *, scrolls: bool = True) -> None:
        """Shows a detail at the right and drops the one before."""
        self.show_empty()
        if scrolls:
            area = _Detail()
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setWidget(detail)
            detail = area
        self._right.addWidget(detail)
        self._right.setCurrentWidget(detail)

    def scrolled(self) -> int:
        """How far the detail is scrolled down, in pixels."""
        area = self._right.currentWidget()
        return area.verticalScrollBar().value() if isinstance(area, QScrollArea) else 0

    def scroll_to(self, pixels: int) -> None:
        """Scrolls the detail down, once it has its size."""
        area = self._right.currentWidget()
        if pixels and isinstance(area, QScrollArea):
            bar = area.verticalScrollBar()
            QTimer.singleShot(0, bar, lambda: bar.setValue(pixels))

    def show_right(self, shown: bool) -> None:
        """Whether there is a right side at all: beside an empty list there is nothing to choose."""
        self._right.setVisible(shown)

    def show_empty(self) -> None:
        """Shows that nothing is chosen."""
        self._right.setCurrentIndex(0)
        while self._right.count() > 1:
            if old := self._right.widget(1):
                self._right.removeWidget(old)
                old.deleteLater()


class _Detail(QScrollArea):
    """Scrolls with the arrows when Tab comes to it; what it holds then shows the focus."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark(False)

    def _mark(self, on: bool) -> None:
        if detail := self.widget():
            detail.setProperty("focused", on)
            theme.restyle(detail)
