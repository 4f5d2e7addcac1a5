"""Of which unit and which time a statement is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.fields import DateInput, Field
from eldercare_desktop.screens.parts.chips import Chips
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.wording import choices, word
from eldercare_desktop.screens.words.time_credit import PERIOD

WIDTH = 124


class PeriodBar(QWidget):
    """Chips for the usual times, and two days for any other."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._today = ""
        self.units = Chips(choices("credit_unit"), single=True, optional=False)
        self.units.set_values(["minute"])
        self.periods = Chips(
            [(period, word("ledger_period", period)) for period in PERIOD],
            single=True,
            optional=False,
        )
        self.periods.set_values(["year"])
        self.first = DateInput(Field("first", self.tr("From"), "date"))
        self.last = DateInput(Field("last", self.tr("To"), "date"))
        for day, name in ((self.first, self.tr("From")), (self.last, self.tr("To"))):
            day.edit.setAccessibleName(name)
            day.setFixedWidth(theme.px(WIDTH))
            day.edit.editingFinished.connect(self._typed)
        self._between = text(self.tr("to"), "hint")
        self.units.changed.connect(self.changed)
        self.periods.changed.connect(self._chosen)
        self._lay_out()

    def begin(self, today: str, *, points: bool, anew: bool, usual: str) -> None:
        """For an account; `anew`: another one than before, so with the time that is `usual`."""
        self._today = today
        self.units.setVisible(points)
        if anew:
            self.units.set_values(["minute"])
            self.periods.set_values([usual])
        if not points:
            self.units.set_values(["minute"])
        self._show_days()

    def unit(self) -> str:
        """The unit in view."""
        return str(self.units.value())

    def days(self) -> tuple[str | None, str | None]:
        """From which day to which; None: from the beginning, to the end."""
        period = str(self.periods.value())
        year = self._today[:4]
        known: dict[str, tuple[str | None, str | None]] = {
            "month": (f"{self._today[:7]}-01", None),
            "year": (f"{year}-01-01", None),
            "last_year": (f"{int(year or 0) - 1}-01-01", f"{int(year or 0) - 1}-12-31"),
            "all": (None, None),
        }
        return known.get(period) or (self.first.value(), self.last.value())

    def _chosen(self) -> None:
        self._show_days()
        if self.periods.value() == "other":
            self.first.setFocus()
        self.changed.emit()

    def _typed(self) -> None:
        if self.periods.value() == "other":
            self.changed.emit()

    def _show_days(self) -> None:
        for part in (self.first, self._between, self.last):
            part.setVisible(self.periods.value() == "other")

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.units, 1)
        row.addWidget(self.periods, 3)
        for part in (self.first, self._between, self.last):
            row.addWidget(part)
        self._show_days()
