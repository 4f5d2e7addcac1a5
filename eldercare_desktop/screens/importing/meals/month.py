"""A month with the meals of one person: what is new, known, refused, or waits."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.importing.meals import words
from eldercare_desktop.screens.importing.phrases import joined
from eldercare_desktop.screens.wording import weekday_short, word

if TYPE_CHECKING:
    from eldercare_desktop.rosters.meals import PlannedMeal

WIDEST, LEAST, HEIGHT = 48, 34, 44
_SIGNS = {"new": "+", "here": "=", "refused": "×", "open": "?"}
_INKS = {"new": "accent_strong", "here": "muted", "refused": "danger", "open": "due"}
_GROUNDS = {"new": "accent_soft", "here": "sunken", "refused": "danger_soft", "open": "due_soft"}
_GRAVEST = ("refused", "open", "new", "here")


class MealMonth(QWidget):
    """Each day with its meals: + will be written, = is there already, × cannot be, ? waits.

    The signs differ, so that it reads in black and white; a tip says each day in words.
    """

    def __init__(
        self, month: str, meals: Iterable[PlannedMeal], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        year, number = int(month[:4]), int(month[5:])
        self._weeks = Calendar(0).monthdatescalendar(year, number)
        self._number = number
        self._meals: dict[str, list[PlannedMeal]] = {}
        for meal in meals:
            self._meals.setdefault(meal.day, []).append(meal)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("; ".join(self.tip(day) for day in sorted(self._meals)))

    def tip(self, day: str) -> str:
        """A day in words."""
        told = []
        for meal in self._meals.get(day, ()):
            outcome = word("meal_outcome", meal.outcome)
            parts = [word("meal_period", meal.period), outcome, words.state_word(meal.state)]
            told.append(joined(parts))
        return "\n".join([day, *told]) if told else ""

    def sizeHint(self) -> QSize:
        return QSize(7 * theme.px(WIDEST), len(self._weeks) * theme.px(HEIGHT) + self._head())

    def minimumSizeHint(self) -> QSize:
        return QSize(7 * theme.px(LEAST), self.sizeHint().height())

    def _wide(self) -> int:
        return min(theme.px(WIDEST), self.width() // 7)

    def _head(self) -> int:
        return self.fontMetrics().height() + theme.px(4)

    def paintEvent(self, event: object) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme.colour("muted"))
            for number in range(7):
                head = QRectF(number * self._wide(), 0, self._wide(), self._head())
                painter.drawText(head, int(Qt.AlignmentFlag.AlignCenter), weekday_short(number))
            for line, week in enumerate(self._weeks):
                for number, day in enumerate(week):
                    if day.month == self._number:
                        self._paint_day(painter, self._cell(line, number), day)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip_at(event), self)
            return True
        return super().event(event)

    def _tip_at(self, event: QHelpEvent) -> str:
        line = (event.pos().y() - self._head()) // theme.px(HEIGHT)
        number = event.pos().x() // max(1, self._wide())
        if not (0 <= line < len(self._weeks) and 0 <= number < 7):
            return ""
        return self.tip(self._weeks[line][number].isoformat())

    def _cell(self, line: int, number: int) -> QRectF:
        wide, high, gap = self._wide(), theme.px(HEIGHT), theme.px(1)
        left, top = number * wide, line * high + self._head()
        return QRectF(left + gap, top + gap, wide - 2 * gap, high - 2 * gap)

    def _paint_day(self, painter: QPainter, cell: QRectF, day: date) -> None:
        meals = self._meals.get(day.isoformat(), [])
        states = {meal.state for meal in meals}
        state = next((one for one in _GRAVEST if one in states), None)
        if state is not None:
            painter.setPen(QPen(Qt.PenStyle.NoPen))
            painter.setBrush(theme.colour(_GROUNDS[state]))
            painter.drawRoundedRect(cell, theme.px(4), theme.px(4))
        painter.setPen(theme.colour("text" if meals else "muted"))
        upper = QRectF(cell.left(), cell.top(), cell.width(), cell.height() / 2)
        painter.drawText(upper, int(Qt.AlignmentFlag.AlignCenter), str(day.day))
        if state is not None:
            painter.setPen(theme.colour(_INKS[state]))
            lower = upper.translated(0, cell.height() / 2 - theme.px(2))
            painter.drawText(lower, int(Qt.AlignmentFlag.AlignCenter), _marks(meals))


def _marks(meals: list[PlannedMeal]) -> str:
    """Lu+Di=, or the sign alone where nothing else is to be said."""
    shown = {(meal.period, meal.state): meal for meal in meals}
    if len(shown) == 1:
        number = len(meals)
        sign = _SIGNS[meals[0].state]
        short = word("meal_period_short", meals[0].period)
        return f"{short}{sign}" + (str(number) if number > 1 else "")
    return "".join(word("meal_period_short", period)[:1] + _SIGNS[state] for period, state in shown)
