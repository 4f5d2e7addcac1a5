"""Which day and which meal: a step back and forth, a day typed, today."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eldercare_desktop.care.meal.terms import PERIODS
from eldercare_desktop.screens import theme
from eldercare_desktop.screens.dates import step_day
from eldercare_desktop.screens.fields import DateInput, Field
from eldercare_desktop.screens.meals.delivery.loading import DeliveryDay
from eldercare_desktop.screens.parts.buttons import button, icon_button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.wording import word


class DayBar(QWidget):
    """`moved` says that another meal is wanted. `day` None is today, `period` None the meal

    of the hour.
    """

    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.day: str | None = None
        self.period: str | None = None
        self._today = self._shown = ""
        self.before = icon_button(self.tr("The day before"), "chevron-left")
        self.after = icon_button(self.tr("The day after"), "chevron-right")
        self.date = DateInput(Field("day", self.tr("Day"), "date"))
        self.date.edit.setAccessibleName(self.tr("Day"))
        self.date.setFixedWidth(theme.px(124))
        self.now = button(self.tr("Today"), "quiet")
        meals = [(code, word("meal_period", code)) for code in PERIODS]
        self.periods = Chips(meals, single=True, optional=False)
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        self.now.clicked.connect(lambda: self.go(None))
        self.date.edit.editingFinished.connect(self._typed)
        self.periods.changed.connect(self._chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        for part in (self.before, self.date, self.after, self.now, self.periods):
            row.addWidget(part)

    def show_meal(self, found: DeliveryDay) -> None:
        """What was read."""
        self._today, self._shown = found.today, found.day
        self.date.set_value(found.day)
        self.now.setVisible(found.day != found.today)
        for code, chip in zip(PERIODS, self.periods.chips, strict=True):
            chip.setVisible(code in found.periods)
        self.periods.set_values([found.period])
        self.periods.setVisible(len(found.periods) > 1)
        self.periods.setFixedWidth(self.periods.one_line().width())

    def go(self, day: str | None, period: str | None = None) -> None:
        """Asks for another meal."""
        self.day = None if day == self._today else day
        self.period = period
        self.moved.emit()

    def _step(self, days: int) -> None:
        if self._shown:
            self.go(step_day(self._shown, days), self.period)

    def _typed(self) -> None:
        day = self.date.value()
        if day is None:
            self.date.set_value(self._shown)
        elif day != self._shown:
            self.go(day, self.period)

    def _chosen(self) -> None:
        self.period = str(self.periods.value())
        self.moved.emit()
