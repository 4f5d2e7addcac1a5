"""A month of a site as a calendar: what is served on each day, and on which nothing."""

from __future__ import annotations

from calendar import Calendar
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QToolTip, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meal_accounts.site_loading import SiteMonth
from eldercare_desktop.screens.meal_accounts.site_phrases import day_words, why_words
from eldercare_desktop.screens.wording import weekday_short, word

CELL, HEAD = 48, 26
"""Heights of a day and of the line of weekdays, in pixels at 100 %."""

STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


class MonthCalendar(QWidget):
    """Arrows walk from day to day, Page Up and Page Down from month to month.

    `day_changed` gives the day under the cursor, `toggled` (Space) one to open or close,
    `opened` (Enter, double click) one to decide about in words, `month_wanted` another month.
    """

    day_changed = Signal(str)
    toggled = Signal(str)
    opened = Signal(str)
    month_wanted = Signal(int, int, str)  # year, month, the day that the cursor goes to

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._month: SiteMonth | None = None
        self._weeks: list[list[date]] = []
        self._today = self._day = date.today()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_month(self, found: SiteMonth, today: date) -> None:
        """Shows a month; the cursor stays on its day, or comes to one of the month."""
        if self._month is None and self._day == self._today:
            self._day = today
        self._month, self._today = found, today
        self._weeks = Calendar(0).monthdatescalendar(found.year, found.month)
        if (self._day.year, self._day.month) != (found.year, found.month):
            inside = (today.year, today.month) == (found.year, found.month)
            self._day = today if inside else date(found.year, found.month, 1)
        self._say()
        self.updateGeometry()
        self.update()

    def day(self) -> str:
        """The day under the cursor."""
        return self._day.isoformat()

    def go(self, day: str) -> None:
        """Puts the cursor on a day; asks for its month if it is another one."""
        to = date.fromisoformat(day)
        found = self._month
        if found is None or (to.year, to.month) == (found.year, found.month):
            self._day = to
            self._say()
            self.update()
            self._keep_in_view()
            self.day_changed.emit(day)
        else:
            self._day = to
            self.month_wanted.emit(to.year, to.month, day)

    def sizeHint(self) -> QSize:
        weeks = len(self._weeks) or 5
        return QSize(theme.px(420), theme.px(HEAD) + weeks * theme.px(CELL))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(240), self.sizeHint().height())

    # -- keys and mouse --------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS:
            self.go((self._day + timedelta(days=STEPS[key])).isoformat())
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.go(_other_month(self._day, -1 if key == Qt.Key.Key_PageUp else 1).isoformat())
        elif key == Qt.Key.Key_Home:
            self.go(self._today.isoformat())
        elif key == Qt.Key.Key_Space:
            self.toggled.emit(self.day())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.day())
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if day := self._day_at(event.position()):
            self.go(day.isoformat())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if day := self._day_at(event.position()):
            self.opened.emit(day.isoformat())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._keep_in_view()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            day = self._day_at(QPointF(event.pos()))
            served = self._month.days.get(day.isoformat()) if self._month and day else None
            QToolTip.showText(event.globalPos(), why_words(served) if served else "", self)
            return True
        return super().event(event)

    # -- paint -----------------------------------------------------------------------------

    def paintEvent(self, event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme.colour("muted"))
            for number in range(7):
                box = QRectF(number * self._width(), 0, self._width(), theme.px(HEAD))
                painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), weekday_short(number))
            for line, week in enumerate(self._weeks):
                for number, day in enumerate(week):
                    if self._month is not None and day.month == self._month.month:
                        self._paint_day(painter, self._cell(line, number), day)

    def _paint_day(self, painter: QPainter, cell: QRectF, day: date) -> None:
        assert self._month is not None
        served = self._month.days[day.isoformat()]
        self._paint_ground(painter, cell, day, open_day=served.open)
        if served.why == "exception":
            _corner(painter, cell)
        self._paint_head(painter, cell, day)
        foot = cell.adjusted(theme.px(3), theme.px(20), -theme.px(3), -theme.px(2))
        painter.setPen(theme.colour("text" if served.open else "muted"))
        meals = " ".join(word("meal_period_short", period) for period in served.periods)
        said = meals or word("public_holiday", served.holiday) or "–"
        fitting = QFontMetrics(painter.font()).elidedText(
            said, Qt.TextElideMode.ElideRight, int(foot.width())
        )
        painter.drawText(foot, int(Qt.AlignmentFlag.AlignCenter), fitting)

    def _paint_ground(self, painter: QPainter, cell: QRectF, day: date, *, open_day: bool) -> None:
        chosen = day == self._day
        edge = "accent" if chosen and self.hasFocus() else "edge" if chosen else "line"
        painter.setPen(QPen(theme.colour(edge), theme.px(2 if chosen else 1)))
        painter.setBrush(theme.colour("accent_soft" if open_day else "sunken"))
        painter.drawRoundedRect(cell, theme.px(6), theme.px(6))

    def _paint_head(self, painter: QPainter, cell: QRectF, day: date) -> None:
        assert self._month is not None
        head = cell.adjusted(theme.px(6), theme.px(1), -theme.px(6), 0)
        head.setHeight(theme.px(22))
        font = painter.font()
        font.setBold(day == self._today)
        font.setUnderline(day == self._today)
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        painter.drawText(head, int(Qt.AlignmentFlag.AlignLeft), str(day.day))
        font.setBold(False)
        font.setUnderline(False)
        painter.setFont(font)
        ordered = self._month.ordered.get(day.isoformat(), 0)
        room = head.width() - QFontMetrics(font).horizontalAdvance("31") - theme.px(4)
        if ordered and QFontMetrics(font).horizontalAdvance(str(ordered)) <= room:
            full = day.isoformat() in self._month.full
            painter.setPen(theme.colour("danger" if full else "accent"))
            words = f"{ordered}!" if full else str(ordered)
            painter.drawText(head, int(Qt.AlignmentFlag.AlignRight), words)

    def _keep_in_view(self) -> None:
        """Scrolls what the calendar lies in to the day under the cursor."""
        around: QWidget | None = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        inside = around.widget() if isinstance(around, QScrollArea) else None
        if isinstance(around, QScrollArea) and inside is not None and self.hasFocus():
            line = next((n for n, week in enumerate(self._weeks) if self._day in week), 0)
            at = self.mapTo(inside, self._cell(line, self._day.weekday()).center().toPoint())
            around.ensureVisible(at.x(), at.y(), theme.px(CELL), theme.px(2 * CELL))

    def _width(self) -> float:
        return self.width() / 7

    def _cell(self, line: int, number: int) -> QRectF:
        gap, width, height = theme.px(2), self._width(), theme.px(CELL)
        top = theme.px(HEAD) + line * height
        return QRectF(number * width + gap, top + gap, width - 2 * gap, height - 2 * gap)

    def _day_at(self, at: QPointF) -> date | None:
        line = int((at.y() - theme.px(HEAD)) // theme.px(CELL))
        number = int(at.x() // max(1.0, self._width()))
        if self._month is None or not 0 <= line < len(self._weeks) or not 0 <= number < 7:
            return None
        day = self._weeks[line][number]
        return day if day.month == self._month.month else None

    def _say(self) -> None:
        """What a screen reader says of the day under the cursor."""
        served = self._month.days.get(self.day()) if self._month else None
        said = f"{day_words(self.day())}: {why_words(served)}" if served else ""
        self.setAccessibleName(said)


def _corner(painter: QPainter, cell: QRectF) -> None:
    """A folded corner: somebody decided about this day."""
    size, at = theme.px(12), cell.bottomRight()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("due"))
    painter.drawPolygon(
        QPolygonF([at, QPointF(at.x() - size, at.y()), QPointF(at.x(), at.y() - size)])
    )


def _other_month(day: date, step: int) -> date:
    """The same day of the month before or after, or its last one."""
    first = (day.replace(day=1) + timedelta(days=32 if step > 0 else -1)).replace(day=1)
    last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day))
