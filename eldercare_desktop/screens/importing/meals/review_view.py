"""A month of meals under review: what was found, the people, one of them, and the import."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from eldercare_desktop.screens.importing.meals import words
from eldercare_desktop.screens.importing.meals.found import MealFound
from eldercare_desktop.screens.importing.meals.line_detail import MealLineDetail
from eldercare_desktop.screens.importing.meals.line_list import MealLineList
from eldercare_desktop.screens.importing.planned.review_view import Asked, PlanReviewView

if TYPE_CHECKING:
    from eldercare_desktop.rosters.meals import CalendarPlan, MealLine
    from eldercare_desktop.screens.importing.meals.review import MealReview


_DOUBTFUL: Final = frozenset({"month_year_assumed", "month_unclear", "weekday_mismatch"})
"""Months that follow from little: a person looks at them before anything is written."""


class MealReviewView(PlanReviewView):
    """`sites_wanted` asks to set up a place for meals."""

    sites_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(MealLineList(), parent)

    def about_of(self, review: MealReview) -> str:
        return words.file_words(review.plan)

    def found_of(self, review: MealReview) -> MealFound:
        return MealFound(review)

    def detail_of(self, review: MealReview, line: MealLine) -> MealLineDetail:
        return MealLineDetail(review, line)

    def missing_of(self, review: MealReview) -> Asked | None:
        if not review.plan.sites:
            told = self.tr("There is no place that serves meals yet. Set it up, then look again.")
            return told, self.tr("Set up a place for meals"), self.sites_wanted.emit
        return self._unsaid(review.plan), "", None

    def _unsaid(self, plan: CalendarPlan) -> str:
        if plan.site is None:
            return self.tr("Please say on the right at which place these meals were.")
        if any(sheet.month is None for sheet in plan.sheets):
            return self.tr("Please say on the right which month each sheet is of.")
        if any(sheet.needs_period and sheet.period is None for sheet in plan.sheets):
            return self.tr("Please say on the right which meal of the day it is.")
        if any(meaning is None for meaning in plan.meanings.values()):
            return self.tr("Please say on the right what the signs mean.")
        if any(_DOUBTFUL & set(sheet.codes) for sheet in plan.sheets):
            return self.tr("Please look on the right whether each sheet is of the month it says.")
        return ""

    def summary_of(self, review: MealReview) -> tuple[str, str, bool]:
        counts = review.counts()
        told = self.tr("Import meals: {n}").format(n=counts.meals + counts.further + counts.guests)
        return words.summary_words(counts), told, counts.lines > 0
