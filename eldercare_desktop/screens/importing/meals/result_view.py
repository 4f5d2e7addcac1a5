"""After an import of meals: what was written, what was not and why, and what to do next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from eldercare_desktop.screens.importing.meals import words
from eldercare_desktop.screens.importing.planned.result_view import PlanResultView

if TYPE_CHECKING:
    from eldercare_desktop.rosters.meals import Counts, MealLine
    from eldercare_desktop.screens.importing.meals.review import MealReview


class MealResultView(PlanResultView):
    """What came of a month of meals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        told = self.tr("Open the meal accounts")
        super().__init__(told, words.line_name, words.line_hint, parent)

    def done_words(self) -> str:
        return self.tr("Meals imported")

    def added_words(self, counts: Counts) -> str:
        return words.added_words(counts)

    def rest_words(self, counts: Counts) -> list[str]:
        told = (("here", counts.here), ("refused", counts.refused))
        return [words.said(name, n=number) for name, number in told if number]

    def why_not(self, review: MealReview, line: MealLine) -> str:
        return words.reasons_line(review.plan, line)
