"""A small bar chart: numbers with their names, longest bar for the largest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from eldercare_desktop.screens import theme

LINE = 32


class Bars(QWidget):
    """Lines of (name, number); a click on a line emits `chosen` with its place, from 0."""

    chosen = Signal(int)

    def __init__(
        self, values: Sequence[tuple[str, int]], tint: str = "accent", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values = list(values)
        self._tint = tint
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(f"{name}: {number}" for name, number in values))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(LINE) * len(self._values))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        line = int(event.position().y()) // theme.px(LINE)
        if 0 <= line < len(self._values):
            self.chosen.emit(line)

    def paintEvent(self, event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            metrics = painter.fontMetrics()
            names = max((metrics.horizontalAdvance(n) for n, _ in self._values), default=0)
            names = min(names, self.width() // 3)
            numbers = max((metrics.horizontalAdvance(str(n)) for _, n in self._values), default=0)
            most = max((number for _, number in self._values), default=0) or 1
            room = self.width() - names - numbers - theme.px(16)
            for line, (name, number) in enumerate(self._values):
                top = line * theme.px(LINE)
                box = QRectF(0, top, names, theme.px(LINE))
                self._paint_line(painter, box, name, number, room * number / most)

    def _paint_line(
        self, painter: QPainter, box: QRectF, name: str, number: int, length: float
    ) -> None:
        elided = painter.fontMetrics().elidedText(
            name, Qt.TextElideMode.ElideRight, int(box.width()) + 1
        )
        painter.setPen(theme.colour("text"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignVCenter), elided)
        left, height = box.right() + theme.px(8), theme.px(14)
        bar = QRectF(left, box.center().y() - height / 2, max(length, theme.px(2)), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(self._tint))
        painter.drawRoundedRect(bar, theme.px(3), theme.px(3))
        painter.setPen(theme.colour("text"))
        beside = QRectF(bar.right() + theme.px(6), box.top(), self.width(), box.height())
        painter.drawText(beside, int(Qt.AlignmentFlag.AlignVCenter), str(number))
