"""From a file of meals to servings: looking, choosing, importing, taking back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from eldercare_desktop.screens.importing.meals import working
from eldercare_desktop.screens.importing.meals.result_view import MealResultView
from eldercare_desktop.screens.importing.meals.review_view import MealReviewView
from eldercare_desktop.screens.importing.planned.flow import PlanFlow
from eldercare_desktop.screens.page import Shell

if TYPE_CHECKING:
    from eldercare_desktop.rosters.meals import Applied, CalendarPlan, CalendarPreview, Choices
    from eldercare_desktop.screens.importing.meals.review import MealReview
    from eldercare_desktop.screens.jobs import Job


class MealFlow(PlanFlow):
    """A month of meals."""

    label = "import_meals"
    view: MealReviewView
    result: MealResultView

    def __init__(self, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(shell, MealReviewView(), MealResultView(), parent)
        self.view.sites_wanted.connect(lambda: shell.navigate("meal_accounts", part="sites"))
        self.result.accounts_wanted.connect(lambda: shell.navigate("meal_accounts"))

    def reviewed_of(
        self, reader: Any, preview: CalendarPreview, choices: Choices | None
    ) -> MealReview:
        return working.reviewed(reader, preview, choices)

    def written_of(self, work: Any, job: Job, plan: CalendarPlan, choices: Choices) -> Applied:
        return working.carry_out(work, job, plan, choices)
