"""The head of the check-in: which meal, which of its people, and how many they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.care.meal.terms import PERIODS
from eldercare_desktop.screens import theme
from eldercare_desktop.screens.dates import step_day
from eldercare_desktop.screens.fields import DateInput, Field
from eldercare_desktop.screens.meals.check_in_phrases import count_words, menu_words
from eldercare_desktop.screens.parts.buttons import button, icon_button, show_words
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.drop_down import DropDown
from eldercare_desktop.screens.parts.text import ElidedLabel
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.screens.meals.check_in_loading import Loaded

NARROW = 900
"""A head of fewer pixels at 100 % has buttons without words, and only the chips' numbers."""

FILTERS = ("all", "waiting", "here", "delivery", "twice")


class CheckInHead(QWidget):
    """`moved`: another day or meal was chosen; `filtered`: other people of the same meal.

    `day` None is today, `period` None the meal of the hour.
    """

    moved = Signal()
    filtered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.day: str | None = None
        self.period: str | None = None
        self._today = self._shown_day = ""
        self.before = icon_button(self.tr("The day before"), "chevron-left")
        self.after = icon_button(self.tr("The day after"), "chevron-right")
        self.date = DateInput(Field("day", self.tr("Day"), "date"))
        self.date.edit.setAccessibleName(self.tr("Day"))
        self.date.setFixedWidth(theme.px(124))
        self.now = button(self.tr("Today"), "quiet")
        self.periods = DropDown([], blank=None)
        self.periods.setAccessibleName(self.tr("Meal"))
        self.guest = button(self.tr("Guest (Ctrl+G)"), "", "user-plus")
        self.paper = button(self.tr("Sign-in sheet"), "", "printer")
        self._names = {
            "all": self.tr("All"),
            "waiting": self.tr("Not here yet"),
            "here": self.tr("Here"),
            "delivery": self.tr("Delivery"),
            "twice": self.tr("Twice"),
        }
        self.filters = Chips(list(self._names.items()), single=True, optional=False)
        self.filters.set_values(["all"])
        self.counts = ElidedLabel("", "hint")
        self.menu = ElidedLabel("", "hint")
        self._lay_out()
        self._connect()
        for made in (self.guest, self.paper):  # or their words would ask for a wide window
            show_words(made, False)

    def show_meal(self, loaded: Loaded, periods: tuple[str, ...]) -> None:
        """What was read, and the meals that the site serves; others where it opens out of turn."""
        dining, n = loaded.dining, loaded.dining.counts
        if self._today not in ("", dining.today):
            self.period = None  # a new day begins with the meal of the hour
        self._today, self._shown_day = dining.today, dining.day
        self.date.set_value(dining.day)
        self.after.setEnabled(dining.day < dining.today)
        self.now.setVisible(dining.day < dining.today)
        offered = [p for p in PERIODS if p in periods or p in dining.calendar.periods]
        self.periods.set_choices([(code, word("meal_period", code)) for code in offered])
        self.periods.set_value(dining.period)
        self.periods.setVisible(len(offered) > 1)
        numbers = {
            "all": len(dining.diners),
            "waiting": n.waiting,
            "here": n.here + n.guests,
            "delivery": n.to_bring + n.brought + n.nobody_home,
            "twice": len(loaded.doubled or ()),
        }
        self.filters.set_words([f"{self._names[name]} {numbers[name]}" for name in FILTERS])
        self.filters.chips[FILTERS.index("twice")].setVisible(bool(loaded.doubled))
        self.counts.setText(count_words(dining))
        self.filters.setToolTip(self.counts.text())  # where there is no room for them
        self.menu.setText(menu_words(dining))

    def shown(self) -> str:
        """Which people are listed: one of `FILTERS`."""
        return str(self.filters.value())

    def go(self, day: str | None, period: str | None = None) -> None:
        """Shows another meal."""
        self.day = None if day == self._today else day
        self.period = period
        self.moved.emit()

    # -- the widgets -----------------------------------------------------------------------

    def _step(self, days: int) -> None:
        self.go(step_day(self._shown_day, days), self.period)

    def _typed(self) -> None:
        day = self.date.value()
        if day is None:
            self.date.set_value(self._shown_day)
        elif day != self._shown_day:
            self.go(min(day, self._today), self.period)

    def _chosen(self) -> None:
        self.period = str(self.periods.value())
        self.moved.emit()

    def _connect(self) -> None:
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        self.now.clicked.connect(lambda: self.go(None))
        self.date.edit.editingFinished.connect(self._typed)
        self.periods.activated.connect(self._chosen)
        self.filters.changed.connect(self.filtered)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        for line in (
            (
                (self._days(), 0),
                (self.periods, 0),
                (self.menu, 1),
                (self.guest, 0),
                (self.paper, 0),
            ),
            ((self.filters, 3), (self.counts, 2)),
        ):
            row = QHBoxLayout()
            row.setSpacing(theme.px(12))
            for widget, stretch in line:
                row.addWidget(widget, stretch, Qt.AlignmentFlag.AlignVCenter)
            column.addLayout(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a small window the buttons are icons, and the chips have their line to themselves."""
        wide = self.width() >= theme.px(NARROW)
        for made in (self.guest, self.paper):
            show_words(made, wide)
        self.counts.setVisible(wide)

    def _days(self) -> QWidget:
        days = QWidget()
        row = QHBoxLayout(days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        for widget in (self.before, self.date, self.after, self.now):
            row.addWidget(widget)
        return days
