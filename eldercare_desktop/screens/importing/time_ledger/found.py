"""What was found in a paper ledger: how to take it over, and what its numbers count."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from eldercare_desktop.screens.importing.planned.found import PlanFound
from eldercare_desktop.screens.importing.time_ledger import words
from eldercare_desktop.screens.parts.text import text

if TYPE_CHECKING:
    from eldercare_desktop.rosters.hours import LedgerSheet
    from eldercare_desktop.screens.importing.time_ledger.review import HoursReview


class HoursFound(PlanFound):
    """What the choice of history or balance means; sheet by sheet what bare numbers count."""

    def __init__(self, review: HoursReview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = review.plan
        self._mode()
        for sheet in self._plan.preview.sheets:
            self._sheet(sheet)
        ignored = self.tr("Not taken over, such as signatures: {names}")
        self._left_out(self._plan.preview, ignored)
        self.column.addStretch(1)

    def _mode(self) -> None:
        """The choice itself stands over the list."""
        told = self.tr(
            "Line by line, each person has the history on the account. With the balance only, "
            "the paper book stays the proof of what was before."
        )
        if self._plan.has_lines:
            self._say(told)

    def _sheet(self, sheet: LedgerSheet) -> None:
        self.column.addWidget(text(sheet.name or self._plan.preview.file, "label", wrap=True))
        self._say(words.shape_words(sheet))
        if not sheet.bare:
            return
        form = self._form()
        measure = self._plan.measures[sheet.name]
        self._field(
            form,
            self.tr("Numbers are"),
            ("measures", sheet.name),
            words.measure_choices(),
            measure,
        )
