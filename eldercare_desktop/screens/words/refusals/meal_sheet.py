"""Refusals of the sheets of meals."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "meal_sheet_empty": QT_TRANSLATE_NOOP(
        "refusal",
        "Nobody has ordered a box on this route. Please write the orders into the week first.",
    ),
    "meal_sheet_ahead": QT_TRANSLATE_NOOP(
        "refusal", "The meal of {day} is still ahead. Please confirm the sheet when it is over."
    ),
    "slip_no_visits": QT_TRANSLATE_NOOP(
        "refusal", "This is the sheet of a meal, not a visit slip. No visit was saved."
    ),
}
