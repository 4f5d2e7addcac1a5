"""From a paper ledger to entries: looking, choosing, importing, taking back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from eldercare_desktop.screens.importing.planned.flow import PlanFlow
from eldercare_desktop.screens.importing.time_ledger import working
from eldercare_desktop.screens.importing.time_ledger.result_view import HoursResultView
from eldercare_desktop.screens.importing.time_ledger.review_view import HoursReviewView
from eldercare_desktop.screens.page import Shell

if TYPE_CHECKING:
    from eldercare_desktop.rosters.hours import Applied, Choices, LedgerPlan, LedgerPreview
    from eldercare_desktop.screens.importing.time_ledger.review import HoursReview
    from eldercare_desktop.screens.jobs import Job


class HoursFlow(PlanFlow):
    """A ledger of hours or points."""

    label = "import_hours"
    view: HoursReviewView
    result: HoursResultView

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(shell, HoursReviewView(), HoursResultView(), parent)
        self.result.accounts_wanted.connect(lambda: shell.navigate("time_bank", part="accounts"))

    def reviewed_of(
        self, reader: Any, preview: LedgerPreview, choices: Choices | None
    ) -> HoursReview:
        return working.reviewed(reader, preview, choices)

    def written_of(self, work: Any, job: Job, plan: LedgerPlan, choices: Choices) -> Applied:
        return working.carry_out(work, job, plan, choices)
