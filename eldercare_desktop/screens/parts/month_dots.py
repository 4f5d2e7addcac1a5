"""A month as a calendar of dots: on which days somebody was visited, and how it was."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.wording import weekday_short

CELL = 36


class MonthDots(QWidget):
    """Days with a mark: `visit` a full dot, `call` a ring, `concern` a square, `due` an
    amber frame, `away` a dash. The shapes differ, so that it reads in black and white.

    `tips` gives a text for a day; a click on a day with a mark emits `day_chosen` (ISO).
    """

    day_chosen = Signal(str)

    def __init__(
        self,
        year: int,
        month: int,
        marks: Mapping[str, str],
        *,
        today: date | None = None,
        tips: Mapping[str, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._weeks = Calendar(0).monthdatescalendar(year, month)
        self._month = month
        self._marks, self._tips = dict(marks), dict(tips or {})
        self._today = today or date.today()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(", ".join(f"{day}: {mark}" for day, mark in sorted(marks.items())))

    def sizeHint(self) -> QSize:
        cell = theme.px(CELL)
        return QSize(7 * cell, (len(self._weeks) + 1) * cell)

    def paintEvent(self, event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme.colour("muted"))
            for number in range(7):
                painter.drawText(
                    self._cell(0, number), int(Qt.AlignmentFlag.AlignCenter), weekday_short(number)
                )
            for line, week in enumerate(self._weeks, 1):
                for number, day in enumerate(week):
                    if day.month == self._month:
                        self._paint_day(painter, self._cell(line, number), day)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self._day_at(event.pos().x(), event.pos().y())
            words = self._tips.get(day.isoformat(), "") if day else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(int(event.position().x()), int(event.position().y()))
        if day and day.isoformat() in self._marks:
            self.day_chosen.emit(day.isoformat())

    def _cell(self, line: int, number: int) -> QRectF:
        cell = theme.px(CELL)
        return QRectF(number * cell, line * cell, cell, cell)

    def _day_at(self, x: int, y: int) -> date | None:
        cell = theme.px(CELL)
        line, number = y // cell - 1, x // cell
        if 0 <= line < len(self._weeks) and 0 <= number < 7:
            day = self._weeks[line][number]
            return day if day.month == self._month else None
        return None

    def _paint_day(self, painter: QPainter, cell: QRectF, day: date) -> None:
        mark = self._marks.get(day.isoformat(), "")
        inner = cell.adjusted(*[theme.px(3) * side for side in (1, 1, -1, -1)])
        filled = mark in ("visit", "concern")
        if mark:
            paint_mark(painter, inner, mark)
        if day == self._today:
            painter.setPen(QPen(theme.colour("text"), theme.px(1.5)))
            y = inner.bottom() - theme.px(3)
            painter.drawLine(
                round(inner.center().x() - theme.px(6)),
                round(y),
                round(inner.center().x() + theme.px(6)),
                round(y),
            )
        future = day > self._today and not mark
        ink = "on_accent" if filled and mark == "visit" else "muted" if future else "text"
        painter.setPen(theme.colour("on_danger" if mark == "concern" else ink))
        painter.drawText(cell, int(Qt.AlignmentFlag.AlignCenter), str(day.day))


def paint_mark(painter: QPainter, box: QRectF, mark: str) -> None:
    """Paints the mark of a day into a box, also a small one: in a year, in a legend."""
    colours = {
        "visit": "accent",
        "call": "accent",
        "concern": "danger",
        "due": "due",
        "away": "muted",
    }
    tint = theme.colour(colours[mark])
    painter.setPen(QPen(tint, theme.px(2 if box.width() > theme.px(16) else 1.5)))
    painter.setBrush(tint if mark in ("visit", "concern") else Qt.BrushStyle.NoBrush)
    if mark in ("visit", "call"):
        painter.drawEllipse(box)
    elif mark == "concern":
        painter.drawRect(box)
    elif mark == "away":
        painter.drawLine(box.bottomLeft(), box.bottomRight())
    else:
        painter.setBrush(theme.colour("due_soft"))
        round_by = min(theme.px(6), box.width() / 5)
        painter.drawRoundedRect(box, round_by, round_by)
