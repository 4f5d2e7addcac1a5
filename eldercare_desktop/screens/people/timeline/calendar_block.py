"""The calendar above the time line: a month or a year of dots, and what the dots mean."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.buttons import icon_button
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.month_dots import MonthDots
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.parts.year_dots import Legend, YearDots
from eldercare_desktop.screens.people import loading
from eldercare_desktop.screens.people.timeline.phrases import day_words, month_words
from eldercare_desktop.screens.people.timeline.words import MARK, mark_word


class CalendarBlock(QWidget):
    """`marks_wanted` asks for the marks of a year; `day_chosen` gives a day with a mark."""

    marks_wanted = Signal(int)
    day_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        today = date.fromisoformat(loading.today())
        self._year, self._month = today.year, today.month
        self._marks: Mapping[str, str] = {}
        self._of = 0
        self.dots: MonthDots | YearDots | None = None
        self.title = text("", "label")
        self.spans = Chips(
            [("month", self.tr("Month")), ("year", self.tr("Year"))], single=True, optional=False
        )
        self.spans.set_values(["month"])
        self.spans.changed.connect(self._draw)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(8))
        self._column.addWidget(self._head())
        self._column.addWidget(Legend([(mark, mark_word(mark)) for mark in MARK]))

    def reload(self) -> None:
        """Asks for the marks of the year in view."""
        self.marks_wanted.emit(self._year)

    def show_marks(self, year: int, marks: Mapping[str, str]) -> None:
        """Shows the marks of a year, if it is still the one in view."""
        if year == self._year:
            self._of, self._marks = year, marks
            self._draw()

    def _head(self) -> QWidget:
        stepping, head = QWidget(), QWidget()
        row, flow = QHBoxLayout(stepping), FlowLayout(head, 8)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(4))
        self.back = icon_button(self.tr("Earlier"), "chevron-left")
        self.on = icon_button(self.tr("Later"), "chevron-right")
        self.back.clicked.connect(lambda: self._step(-1))
        self.on.clicked.connect(lambda: self._step(1))
        for widget in (self.back, self.title, self.on):
            row.addWidget(widget)
        self.spans.setFixedSize(self.spans.one_line())
        for part in (stepping, self.spans):
            flow.addWidget(part)
        return head

    def _step(self, by: int) -> None:
        months = self._year * 12 + self._month - 1 + by * (12 if self._is_year() else 1)
        self._go(months // 12, months % 12 + 1)

    def _go(self, year: int, month: int) -> None:
        self._year, self._month = year, month
        if year == self._of:
            self._draw()
        else:
            self._marks = {}
            self._draw()
            self.reload()

    def _is_year(self) -> bool:
        return self.spans.value() == "year"

    def _show_month(self, month: int) -> None:
        self.spans.set_values(["month"])
        self._go(self._year, month)

    def _draw(self) -> None:
        before, today = self.dots, date.fromisoformat(loading.today())
        tips = {d: f"{day_words(d)}: {mark_word(m)}" for d, m in self._marks.items()}
        if self._is_year():
            self.title.setText(str(self._year))
            year = YearDots(self._year, self._marks, today=today, tips=tips)
            year.month_chosen.connect(self._show_month)
            self.dots = year
        else:
            self.title.setText(month_words(f"{self._year}-{self._month:02d}"))
            month = MonthDots(self._year, self._month, self._marks, today=today, tips=tips)
            month.day_chosen.connect(self.day_chosen)
            self.dots = month
        if before is not None:
            self._column.removeWidget(before)
            before.hide()
            before.deleteLater()
        side = Qt.AlignmentFlag(0) if self._is_year() else Qt.AlignmentFlag.AlignLeft
        self._column.insertWidget(1, self.dots, 0, side)
