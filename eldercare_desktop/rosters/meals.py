"""Importing a month of meals: reading it, setting it beside the register, writing it.

    preview = read_calendar(path.name, read_table_file(path), today=…)
    found = plan(reader, preview, choices)
    apply(work, found, choices)

Reading knows no register. `plan` says of every person and day what would be written; `apply`
writes that, in the transaction of its work.
"""

from __future__ import annotations

from eldercare_desktop.rosters.meal_calendar.applying import apply
from eldercare_desktop.rosters.meal_calendar.diners import LEFT_OUT, Diner, Who
from eldercare_desktop.rosters.meal_calendar.marks import MEANINGS, Meaning
from eldercare_desktop.rosters.meal_calendar.outcome import (
    CalendarPreview,
    CalendarRow,
    MonthSheet,
)
from eldercare_desktop.rosters.meal_calendar.plan import (
    STATUSES,
    Applied,
    CalendarPlan,
    Choices,
    Counts,
    MealLine,
    PlannedMeal,
    SheetPlan,
    SiteRef,
)
from eldercare_desktop.rosters.meal_calendar.planning import plan
from eldercare_desktop.rosters.meal_calendar.preview import is_meal_calendar, read_calendar

__all__ = [
    "LEFT_OUT",
    "MEANINGS",
    "STATUSES",
    "Applied",
    "CalendarPlan",
    "CalendarPreview",
    "CalendarRow",
    "Choices",
    "Counts",
    "Diner",
    "MealLine",
    "Meaning",
    "MonthSheet",
    "PlannedMeal",
    "SheetPlan",
    "SiteRef",
    "Who",
    "apply",
    "is_meal_calendar",
    "plan",
    "read_calendar",
]
