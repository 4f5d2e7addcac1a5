"""One event as a line that is painted, reached with the arrows and opened with Enter.

Painted, because somebody may have two thousand of them: a line of labels takes ten widgets.
"""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.parts.badge import badge_width, paint_badge
from eldercare_desktop.screens.people.timeline.phrases import EventLine, day_words
from eldercare_desktop.screens.tables import Badge

EDGE, ICON, GAP = 8, 20, 8
"""Pixels at 100 %: around a line, the icon, between things."""
WIDEST = "2000-12-28"
"""No day is wider in words: the column of days is as wide as this one."""
WRAP = int(Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere)


class EventRow(QAbstractButton):
    """`step_wanted` gives -1 or 1 for the line above or below, -2 or 2 for the first or last."""

    step_wanted = Signal(int)

    def __init__(self, line: EventLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        badges = (badge.text for badge in line.badges)
        words = [line.day, line.said, line.hint, *badges]
        self.setAccessibleName(", ".join(part for part in words if part))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._layout(width)[-1]

    def sizeHint(self) -> QSize:
        width = theme.px(320)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(36))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Home: -2,
            Qt.Key.Key_End: 2,
        }
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif (step := steps.get(Qt.Key(event.key()))) is not None:
            self.step_wanted.emit(step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        said, hint, badges, _ = self._layout(self.width())
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_ground(painter)
            middle = self._line_height() // 2 + theme.px(EDGE)
            top = middle - theme.px(ICON) // 2
            tint = "danger" if any(b.kind == "danger" for b in self.line.badges) else "accent"
            painter.drawPixmap(theme.px(EDGE), top, icons.pixmap(self.line.icon, tint, ICON))
            painter.setPen(theme.colour("muted"))
            beside = theme.px(EDGE + ICON + GAP)
            day = QRect(beside, theme.px(EDGE), self._day_width(), self._line_height())
            painter.drawText(day, int(Qt.AlignmentFlag.AlignVCenter), self.line.day)
            painter.drawText(hint, WRAP, self.line.hint)
            for box, badge in badges:
                paint_badge(painter, QRectF(box), badge)
            painter.setFont(self._strong())
            painter.setPen(theme.colour("text"))
            painter.drawText(said, WRAP, self.line.said)

    def _paint_ground(self, painter: QPainter) -> None:
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("sunken"))
            painter.drawRoundedRect(self.rect(), theme.px(6), theme.px(6))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), theme.px(2)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            edge = theme.px(1)
            inside = self.rect().adjusted(edge, edge, -edge, -edge)
            painter.drawRoundedRect(inside, theme.px(6), theme.px(6))

    def _layout(self, width: int) -> tuple[QRect, QRect, list[tuple[QRect, Badge]], int]:
        """Where what was said, the hint and the badges stand, and the height of it all."""
        left = theme.px(EDGE + ICON + GAP)
        if self.line.day:
            left += self._day_width() + theme.px(GAP)
        room = max(theme.px(60), width - left - theme.px(EDGE))
        y = theme.px(EDGE)
        said = QFontMetrics(self._strong()).boundingRect(
            QRect(left, y, room, 100_000), WRAP, self.line.said
        )
        said.setWidth(room)
        y = said.bottom() + 1
        hint = QRect(left, y, room, 0)
        if self.line.hint:
            hint = self.fontMetrics().boundingRect(
                QRect(left, y, room, 100_000), WRAP, self.line.hint
            )
            hint.setWidth(room)
            y = hint.bottom() + 1
        badges, y = self._place_badges(left, y, room)
        return said, hint, badges, y + theme.px(EDGE)

    def _place_badges(self, left: int, y: int, room: int) -> tuple[list[tuple[QRect, Badge]], int]:
        found: list[tuple[QRect, Badge]] = []
        if not self.line.badges:
            return found, y
        high, x = self.fontMetrics().height() + theme.px(6), left
        y += theme.px(2)
        for badge in self.line.badges:
            wide = min(badge_width(badge, self.fontMetrics()), room)
            if x > left and x + wide > left + room:
                x, y = left, y + high
            found.append((QRect(x, y, wide, high), badge))
            x += wide + theme.px(6)
        return found, y + high

    def _day_width(self) -> int:
        return self.fontMetrics().horizontalAdvance(day_words(WIDEST))

    def _line_height(self) -> int:
        return QFontMetrics(self._strong()).height()

    def _strong(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Bold)
        return font
