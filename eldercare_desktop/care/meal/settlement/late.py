"""Meals of a closed month that were forgotten, or that never were: noted, and booked at once.

The meal stands on its day, where it belongs; what it costs is a correction in an open month.
"""

from __future__ import annotations

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.serving.entry import ServingEntry
from eldercare_desktop.care.meal.serving.logging import log_servings, withdraw_serving
from eldercare_desktop.care.meal.serving.record import MealServing
from eldercare_desktop.care.meal.settlement.correcting import book_differences
from eldercare_desktop.care.meal.settlement.reckoning import month_settlement
from eldercare_desktop.care.meal.settlement.record import MealAdjustment
from eldercare_desktop.store.work import Work


def note_late_meal(work: Work, entry: ServingEntry, into: str, reason: str) -> list[MealAdjustment]:
    """Note a meal of a closed month that was forgotten, and book it in the open month `into`.

    What else waits to be booked for the person is booked with it. A meal without a price
    waits as well. CareError: those of `log_serving` and `book_differences`.
    """
    log_servings(work, [entry], closed_too=True)
    booked = _book(work, entry.site_id, entry.day, entry.resident_id, into, reason)
    work.label = "note_late_meal"
    return booked


def withdraw_late_meal(work: Work, serving_id: str, into: str, reason: str) -> list[MealAdjustment]:
    """Take back a meal of a closed month that never was, and book that in an open month.

    CareError: row_gone, meal_changed_since, and those of `book_differences`.
    """
    serving = work.get(MealServing, serving_id)
    if serving is None:
        raise CareError("row_gone")
    withdraw_serving(work, serving_id, closed_too=True)
    booked = _book(work, serving.site_id, serving.day, serving.resident_id, into, reason)
    work.label = "withdraw_late_meal"
    return booked


def _book(
    work: Work, site_id: str, day: str, resident_id: str | None, into: str, reason: str
) -> list[MealAdjustment]:
    month, key = day[:7], resident_id or "guests"
    if not reason.strip():
        raise CareError("meal_reason_missing", field="reason")
    if any(one.key == key for one in month_settlement(work, site_id, month).differences):
        return book_differences(work, site_id, month, into, reason, [key])
    return []
