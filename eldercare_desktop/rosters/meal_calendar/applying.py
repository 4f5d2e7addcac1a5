"""Carrying out an import of meals: one work, one transaction, one step for Undo."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.serving.logging import log_servings
from eldercare_desktop.rosters.meal_calendar.plan import Applied, CalendarPlan, Choices
from eldercare_desktop.rosters.meal_calendar.planning import plan as plan_again
from eldercare_desktop.store.work import Work

LABEL: Final = "import_meals"

AT_ONCE: Final = 400
"""Servings between two steps of the progress: enough that reading for them costs little."""

Progress = Callable[[int, int], object]
"""Called with how many of how many were written; what it raises stops the import."""


def apply(
    work: Work, plan: CalendarPlan, choices: Choices | None = None, progress: Progress | None = None
) -> Applied:
    """Write what a plan comes to under the choices; the caller commits.

    CareError: changed_meanwhile, if other meals would be written than those that were shown;
    and those of `log_serving`.
    """
    choices = choices or plan.choices
    fresh = plan_again(work, plan.preview, choices)
    if fresh.site != plan.site or fresh.written(choices) != plan.written(choices):
        raise CareError("changed_meanwhile", fields=[])
    entries = [
        entry
        for line in fresh.lines
        if choices.is_ticked(line) and fresh.site is not None
        for entry in line.entries(fresh.site.id)
    ]
    for start in range(0, len(entries), AT_ONCE):
        if progress is not None:
            progress(start, len(entries))
        log_servings(work, entries[start : start + AT_ONCE])
    work.label = LABEL
    return Applied(fresh.counts(choices))
