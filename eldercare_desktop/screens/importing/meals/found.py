"""What was found in a file of meals, and what a person may say otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.importing.columns import note_words
from eldercare_desktop.screens.importing.meals import words
from eldercare_desktop.screens.importing.phrases import joined
from eldercare_desktop.screens.parts.drop_down import DropDown
from eldercare_desktop.screens.parts.text import picture, rule, text
from eldercare_desktop.screens.wording import choices

if TYPE_CHECKING:
    from eldercare_desktop.rosters.meals import SheetPlan
    from eldercare_desktop.screens.importing.meals.review import MealReview

MONTHS_BACK = 36


class MealFound(QWidget):
    """Place, months, meals and signs, each to be changed; then what is left out.

    `chosen` gives what was chosen (a field of `Choices`), for what, and the value.
    """

    chosen = Signal(str, str, object)

    def __init__(self, review: MealReview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.role(self, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.fields: dict[tuple[str, str], DropDown] = {}
        self._plan = review.plan
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*[theme.px(16)] * 4)
        self.column.setSpacing(theme.px(8))
        self.column.addWidget(text(self.tr("What was found"), "heading", wrap=True))
        self._places()
        for sheet in self._plan.sheets:
            self._sheet(sheet)
        self._signs()
        self._left_out()
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

    def _field(
        self,
        form: QFormLayout,
        label: str,
        name: tuple[str, str],
        offered: Sequence[tuple[Any, str]],
        value: Any,
    ) -> None:
        field = DropDown(offered, blank=self.tr("Please choose") if value is None else None)
        field.set_value(value)
        field.setMinimumContentsLength(6)
        field.setSizeAdjustPolicy(field.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        field.setObjectName("|".join(name))
        field.setAccessibleName(label)
        field.activated.connect(lambda _: self._choose(name))
        self.fields[name] = field
        form.addRow(text(label), field)

    def _choose(self, name: tuple[str, str]) -> None:
        value = self.fields[name].value()
        if value is not None:
            self.chosen.emit(*name, value)

    def _left_out(self) -> None:
        preview = self._plan.preview
        dropped = joined([f"{c.column} · {c.label}" for c in preview.dropped_columns])
        ignored = joined([f"{c.column} · {c.label}" for c in preview.ignored_columns])
        skipped = joined([f"{s.sheet} {s.row}" for s in preview.skipped if s.why != "blank"])
        nameless = [s for s in preview.skipped if s.why == "ticks without a name"]
        if dropped or ignored or skipped:
            self.column.addWidget(rule())
        if dropped:
            self._warn(
                self.tr("Not kept, because the law forbids it: {names}").format(names=dropped)
            )
        if nameless:
            rows = joined([f"{s.sheet} {s.row}" for s in nameless])
            self._warn(self.tr("Rows with ticks but no name: {rows}").format(rows=rows))
        if ignored:
            said = self.tr("Not taken over, such as money and signatures: {names}")
            self._say(said.format(names=ignored))
        if skipped:
            said = self.tr("Rows that are nobody (sums, notes, signatures): {rows}")
            self._say(said.format(rows=skipped))
        for note in preview.notes:
            if told := note_words(note):
                self._say(told)

    def _say(self, told: str) -> None:
        self.column.addWidget(text(told, "hint", wrap=True))

    def _warn(self, told: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        row.addWidget(picture("triangle-alert", "due", 18), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text(told, wrap=True), 1)
        self.column.addLayout(row)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(theme.px(12))
        form.setVerticalSpacing(theme.px(6))
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.column.addLayout(form)
        return form
