"""One line of a month of meals: who it is, the month with its meals, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.importing.meals import words
from eldercare_desktop.screens.importing.meals.month import MealMonth
from eldercare_desktop.screens.importing.options import Options
from eldercare_desktop.screens.importing.planned.who import WhoQuestion
from eldercare_desktop.screens.importing.planned.words import said
from eldercare_desktop.screens.parts.badge import BadgeLabel
from eldercare_desktop.screens.parts.drop_down import DropDown
from eldercare_desktop.screens.parts.text import picture, rule, text

if TYPE_CHECKING:
    from eldercare_desktop.rosters.meals import MealLine
    from eldercare_desktop.screens.importing.meals.review import MealReview


class MealLineDetail(QWidget):
    """`ticked` gives the new tick, `answered` the key of a person and who it is."""

    ticked = Signal(bool)
    answered = Signal(str, object)

    def __init__(self, review: MealReview, line: MealLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.role(self, "sheet").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.review, self.line = review, line
        self.options: Options | None = None
        self.everyone: DropDown | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(*[theme.px(16)] * 4)
        self.column.setSpacing(theme.px(10))
        self._head()
        # A question comes first; who was found by the name can be looked at below.
        parts = [self._who, self._month, self._reasons]
        for part in parts if self.line.resident_id is None else (*parts[1:], parts[0]):
            part()
        self.column.addStretch(1)

    def focus_first(self) -> None:
        """Puts the cursor on the question, else on the tick."""
        target: QWidget = self.tick
        if self.options is not None:
            target = next(iter(self.options.buttons.values()))
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _head(self) -> None:
        line = self.line
        self.column.addWidget(text(words.line_name(line), "heading", wrap=True))
        self.column.addWidget(text(words.place_words(line), "hint", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(BadgeLabel(words.badge(line.status)), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text(words.count_words(line), wrap=True), 1)
        self.column.addLayout(row)
        self.tick = QCheckBox(said("import_row"))
        self.tick.setObjectName("tick")
        self.tick.setChecked(self.review.is_ticked(line))
        self.tick.setEnabled(line.can_tick)
        self.tick.toggled.connect(self.ticked)
        self.column.addWidget(self.tick)

    # -- who is it ---------------------------------------------------------------------------

    def _who(self) -> None:
        key = self.line.who
        if key is None:
            return
        plan = self.review.plan
        self.asked = WhoQuestion(
            plan.people[key], self.line.row.shown_name, self.review.choices.same_as, plan.diners
        )
        self.options, self.everyone = self.asked.options, self.asked.everyone
        self.asked.answered.connect(self.answered)
        self.column.addWidget(self.asked)

    # -- the month, and why --------------------------------------------------------------------

    def _month(self) -> None:
        if self.line.month is None or not self.line.meals:
            return
        self.column.addWidget(rule())
        self.column.addWidget(MealMonth(self.line.month, self.line.meals))
        legend = self.tr("+ will be written   = there already   × cannot be   ? waits")
        self.column.addWidget(text(legend, "hint", wrap=True))

    def _reasons(self) -> None:
        remarks = [words.code_words(c) for c in words.codes_of(self.review.plan, self.line)]
        totals, days = words.total_words(self.line), words.day_reasons(self.line)
        if remarks or totals or days:
            self._section(said("noticed"))
        for remark in (*remarks, *totals):
            self.column.addWidget(text(remark, wrap=True))
        for _, sentence in days:
            self.column.addWidget(text(sentence, wrap=True))

    def _section(self, heading: str, icon: str = "") -> None:
        self.column.addWidget(rule())
        row = QHBoxLayout()
        row.setSpacing(theme.px(6))
        if icon:
            row.addWidget(picture(icon, "due"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(text(heading, "label", wrap=True), 1)
        self.column.addLayout(row)
