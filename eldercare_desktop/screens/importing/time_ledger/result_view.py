"""After an import of a paper ledger: what was entered, what was not and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from eldercare_desktop.screens.importing.planned.result_view import PlanResultView
from eldercare_desktop.screens.importing.time_ledger import words

if TYPE_CHECKING:
    from eldercare_desktop.rosters.hours import Counts, PlannedAccount
    from eldercare_desktop.screens.importing.time_ledger.review import HoursReview


class HoursResultView(PlanResultView):
    """What came of a paper ledger."""

    def __init__(self, parent: QWidget | None = None) -> None:
        told = self.tr("Open the accounts")
        super().__init__(told, words.account_name, words.account_hint, parent)

    def done_words(self) -> str:
        return self.tr("Ledger imported")

    def added_words(self, counts: Counts) -> str:
        return words.added_words(counts)

    def rest_words(self, counts: Counts) -> list[str]:
        return words.rest_words(counts)

    def why_not(self, review: HoursReview, line: PlannedAccount) -> str:
        return words.reasons_line(review.plan, line)
