"""A paper ledger under review: how to take it over, the accounts, one of them, the import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.importing.planned.review_view import Asked, PlanReviewView
from eldercare_desktop.screens.importing.time_ledger import words
from eldercare_desktop.screens.importing.time_ledger.account_detail import AccountDetail
from eldercare_desktop.screens.importing.time_ledger.found import HoursFound
from eldercare_desktop.screens.importing.time_ledger.line_list import AccountList
from eldercare_desktop.screens.parts.drop_down import DropDown

if TYPE_CHECKING:
    from eldercare_desktop.rosters.hours import PlannedAccount
    from eldercare_desktop.screens.importing.time_ledger.review import HoursReview


class HoursReviewView(PlanReviewView):
    """The choice between history and closing balance stands over the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(AccountList(), parent)
        self.mode = DropDown(words.mode_choices())
        self.mode.setObjectName("mode")
        self.mode.setAccessibleName(self.tr("Take over"))
        self.mode.setMinimumHeight(theme.px(36))
        self.mode.activated.connect(self._choose_mode)
        layout = self.strip.layout()
        assert layout is not None, "the strip has its layout"
        layout.addWidget(self.mode)

    def show_review(self, review: HoursReview) -> None:
        self.mode.set_value(review.plan.mode)
        self.mode.setVisible(review.plan.has_lines)
        super().show_review(review)

    def about_of(self, review: HoursReview) -> str:
        return words.file_words(review.plan)

    def found_of(self, review: HoursReview) -> HoursFound:
        return HoursFound(review)

    def detail_of(self, review: HoursReview, line: PlannedAccount) -> AccountDetail:
        return AccountDetail(review, line)

    def missing_of(self, review: HoursReview) -> Asked | None:
        plan = review.plan
        unsaid = any(s.bare and plan.measures[s.name] is None for s in plan.preview.sheets)
        if unsaid:
            told = self.tr(
                "Please say on the right whether the numbers are hours, minutes or points."
            )
            return told, "", None
        return None

    def summary_of(self, review: HoursReview) -> tuple[str, str, bool]:
        counts = review.counts()
        told = self.tr("Import entries: {n}").format(n=counts.entries)
        return words.summary_words(counts), told, counts.entries > 0

    def _choose_mode(self, _: int) -> None:
        if self.review is not None and self.mode.value() != self.review.plan.mode:
            self._choose("mode", "", self.mode.value())
