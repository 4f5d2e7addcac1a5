"""What stands above the list of a meal: the one thing that is to be known first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.meals.check_in_phrases import day_words
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.screens.meals.check_in_loading import Loaded

translate = QCoreApplication.translate


def note_for(loaded: Loaded, *, looking: bool) -> tuple[str, str, str]:
    """A sentence (or none), its kind, and what can be done: "twice", "accounts" or nothing.

    `looking`: what was written down twice is in view already.
    """
    dining = loaded.dining
    if loaded.doubled and not looking:
        words = translate(
            "CheckInNotes",
            "Meals that were written down twice, as by two laptops: {n}. Each counts once.",
        )
        return words.format(n=len(loaded.doubled or ())), "due", "twice"
    if dining.closed:
        words = translate(
            "CheckInNotes",
            "{month} is closed at {site}: nothing can be changed here any more. What was "
            "forgotten is corrected in the accounts.",
        )
        return words.format(month=dining.day[:7], site=dining.site), "info", "accounts"
    if dining.period not in dining.calendar.periods:
        words = translate(
            "CheckInNotes",
            "No {meal} on {day} by the calendar: {why}. It can be noted all the same.",
        )
        why = dining.calendar.reason or word("serving_day", dining.calendar.why)
        told = {"meal": word("meal_period", dining.period), "day": day_words(dining.day)}
        return words.format(why=why or "–", **told), "info", ""
    if dining.day < dining.today:
        words = translate(
            "CheckInNotes", "You are writing down {day}. It counts, and shows as entered late."
        )
        return words.format(day=day_words(dining.day)), "info", ""
    return _full(loaded)


def _full(loaded: Loaded) -> tuple[str, str, str]:
    dining = loaded.dining
    seated = dining.counts.here + dining.counts.guests
    if not dining.capacity or seated <= dining.capacity:
        return "", "info", ""
    words = translate("CheckInNotes", "{n} people eat here, and there are {places} places.")
    return words.format(n=seated, places=dining.capacity), "due", ""
