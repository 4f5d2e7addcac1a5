"""What was found in a file of meals, and what a person may say otherwise."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from eldercare_desktop.screens.importing.meals import words
from eldercare_desktop.screens.importing.phrases import joined
from eldercare_desktop.screens.importing.planned.found import PlanFound
from eldercare_desktop.screens.parts.text import rule, text
from eldercare_desktop.screens.wording import choices

if TYPE_CHECKING:
    from eldercare_desktop.rosters.meals import SheetPlan
    from eldercare_desktop.screens.importing.meals.review import MealReview

MONTHS_BACK = 36


class MealFound(PlanFound):
    """Place, months, meals and signs, each to be changed; then what is left out."""

    def __init__(self, review: MealReview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = review.plan
        self._places()
        for sheet in self._plan.sheets:
            self._sheet(sheet)
        self._signs()
        ignored = self.tr("Not taken over, such as money and signatures: {names}")
        self._left_out(self._plan.preview, ignored, self._nameless())
        self.column.addStretch(1)

    def _places(self) -> None:
        if len(self._plan.sites) < 2:
            return
        site = self._plan.site.id if self._plan.site else None
        made = [(one.id, one.name) for one in self._plan.sites]
        form = self._form()
        self._field(form, self.tr("Where"), ("site_id", ""), made, site)

    def _sheet(self, sheet: SheetPlan) -> None:
        self.column.addWidget(text(sheet.name, "label", wrap=True))
        form = self._form()
        months = [(month, words.month_word(month)) for month in self._months(sheet)]
        self._field(form, self.tr("Month"), ("months", sheet.name), months, sheet.month)
        if sheet.needs_period:
            meals = choices("meal_period", self._plan.site.periods if self._plan.site else None)
            self._field(form, self.tr("Meal"), ("periods", sheet.name), meals, sheet.period)
        for remark in words.sheet_codes(sheet):
            self._warn(remark)

    def _months(self, sheet: SheetPlan) -> list[str]:
        """The last three years, newest first, and the month of the sheet."""
        today = date.fromisoformat(self._plan.today)
        count = today.year * 12 + today.month - 1
        found = [f"{n // 12:04d}-{n % 12 + 1:02d}" for n in range(count, count - MONTHS_BACK, -1)]
        return sorted({*found, *([sheet.month] if sheet.month else [])}, reverse=True)

    def _signs(self) -> None:
        if not self._plan.meanings:
            return
        self.column.addWidget(rule())
        self.column.addWidget(text(self.tr("What the signs mean"), "label", wrap=True))
        form = self._form()
        for sign, meaning in self._plan.meanings.items():
            label = words.said("sign_times", sign=sign, n=self._plan.preview.signs.get(sign, 0))
            self._field(form, label, ("meanings", sign), words.meaning_choices(), meaning)

    def _nameless(self) -> list[str]:
        """Rows with ticks that belong to nobody."""
        found = [s for s in self._plan.preview.skipped if s.why == "ticks without a name"]
        rows = joined([f"{s.sheet} {s.row}" for s in found])
        return [self.tr("Rows with ticks but no name: {rows}").format(rows=rows)] if found else []
