"""What somebody should know after an order: that the kitchen has its numbers, that it is full.

They are warnings: what was pressed is saved, and Undo takes it back.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.meals.week_loading import is_late
from eldercare_desktop.screens.meals.week_phrases import day_words
from eldercare_desktop.screens.meals.week_pressing import Press
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.roster.week import Week, WeekRow

translate = QCoreApplication.translate


def note_of(week: Week, press: Press, rows: Sequence[WeekRow], at: datetime) -> str:
    """The warnings about what was pressed at a time; the empty text if there are none."""
    days = {mark.day for mark in press.marks}
    said = [_late(week, days, at), _full(week, press, rows)]
    return " ".join(sentence for sentence in said if sentence)


def _late(week: Week, days: set[str], at: datetime) -> str:
    day = is_late(week, days, at)
    if day is None:
        return ""
    if day < at.date().isoformat():
        return translate("MealWeek", "{day} is over: the kitchen will not see this.").format(
            day=day_words(day)
        )
    end = datetime.fromisoformat(week.cutoffs[day])
    said = translate(
        "MealWeek",
        "Saved, but orders for {day} were taken until {end_day} {time}. Please tell the kitchen.",
    )
    return said.format(
        day=day_words(day), end_day=day_words(end.date().isoformat()), time=f"{end:%H:%M}"
    )


def _full(week: Week, press: Press, rows: Sequence[WeekRow]) -> str:
    from eldercare_desktop.care.meal.roster.counting import headcounts, over_capacity

    touched = {(mark.day, mark.period) for mark in press.marks if mark.ordered == "dine_in"}
    over = [one for one in over_capacity(week, headcounts(week, rows)) if one[:2] in touched]
    if not over:
        return ""
    day, period, number = over[0]
    said = translate("MealWeek", "{day}, {meal}: {n} people eat there, there are {places} places.")
    return said.format(
        day=day_words(day), meal=word("meal_period", period), n=number, places=week.capacity
    )
