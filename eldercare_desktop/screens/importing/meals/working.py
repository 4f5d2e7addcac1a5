"""In a worker: what an import of meals reads and does.

The importer is imported inside the functions: it loads sqlmodel, and the window comes first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.rosters.meals import (
        Applied,
        CalendarPlan,
        CalendarPreview,
        Choices,
    )
    from eldercare_desktop.screens.importing.meals.review import MealReview
    from eldercare_desktop.screens.jobs import Job


def reviewed(reader: Any, preview: CalendarPreview, choices: Choices | None) -> MealReview:
    """Sets a file beside the register, under what was chosen."""
    from eldercare_desktop.rosters.meals import plan
    from eldercare_desktop.screens.importing.meals.review import MealReview

    return MealReview(plan(reader, preview, choices))


def carry_out(work: Any, job: Job, plan: CalendarPlan, choices: Choices) -> Applied:
    """Writes the import; the background commits."""
    from eldercare_desktop.rosters.meals import apply

    return apply(work, plan, choices, lambda done, total: job.progress(done, total, "saving"))
