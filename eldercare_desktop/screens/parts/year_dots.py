"""A year as a calendar of dots: a line a month, and what the marks of a calendar mean."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.month_dots import paint_mark
from eldercare_desktop.screens.parts.text import text

LINE, NAME, LEAST, MOST = 22, 28, 7, 14
"""Pixels at 100 %: the height of a month, its number, the narrowest and the widest day."""


class YearDots(QWidget):
    """The marks of `MonthDots`, small. A click on a line emits `month_chosen` (1 to 12)."""

    month_chosen = Signal(int)

    def __init__(
        self,
        year: int,
        marks: Mapping[str, str],
        *,
        today: date | None = None,
        tips: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._year, self._marks, self._tips = year, dict(marks), dict(tips or {})
        self._today = today or date.today()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(", ".join(f"{day}: {mark}" for day, mark in sorted(marks.items())))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(NAME + 31 * MOST), 12 * theme.px(LINE))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(NAME + 31 * LEAST), 12 * theme.px(LINE))

    def paintEvent(self, event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for month in range(1, 13):
                painter.setPen(theme.colour("muted"))
                name = QRectF(0, (month - 1) * theme.px(LINE), theme.px(NAME - 6), theme.px(LINE))
                flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                painter.drawText(name, int(flags), str(month))
                for day in range(1, monthrange(self._year, month)[1] + 1):
                    self._paint_day(painter, date(self._year, month, day))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self._day_at(event.pos().x(), event.pos().y())
            words = self._tips.get(day.isoformat(), "") if day else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        month = int(event.position().y()) // theme.px(LINE) + 1
        if 1 <= month <= 12:
            self.month_chosen.emit(month)

    def _wide(self) -> float:
        room = (self.width() - theme.px(NAME)) / 31
        return max(min(room, float(theme.px(MOST))), 1.0)

    def _box(self, day: date) -> QRectF:
        wide, high = self._wide(), float(theme.px(LINE))
        edge = min(wide - 1.5, theme.px(10))
        left = theme.px(NAME) + (day.day - 1) * wide + (wide - edge) / 2
        return QRectF(left, (day.month - 1) * high + (high - edge) / 2, edge, edge)

    def _day_at(self, x: int, y: int) -> date | None:
        number = int((x - theme.px(NAME)) // self._wide()) + 1
        month = y // theme.px(LINE) + 1
        try:
            return date(self._year, month, number)
        except ValueError:
            return None

    def _paint_day(self, painter: QPainter, day: date) -> None:
        box = self._box(day)
        if mark := self._marks.get(day.isoformat(), ""):
            paint_mark(painter, box, mark)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("text" if day == self._today else "edge"))
            point = max(1.0, theme.px(1))
            painter.drawEllipse(box.center(), point, point)


class Legend(QWidget):
    """What each mark means: the shape beside its word."""

    def __init__(self, marks: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, 12)
        for mark, words in marks:
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.px(6))
            row.addWidget(_Sample(mark))
            row.addWidget(text(words, "hint"))
            flow.addWidget(holder)


class _Sample(QWidget):
    def __init__(self, mark: str) -> None:
        super().__init__()
        self._mark = mark
        self.setFixedSize(theme.px(16), theme.px(16))

    def paintEvent(self, event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = theme.px(2)
            paint_mark(painter, QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), self._mark)
