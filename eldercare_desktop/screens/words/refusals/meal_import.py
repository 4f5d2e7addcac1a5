"""Refusals of files with a month of meals."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "meal_calendar_not_found": QT_TRANSLATE_NOOP(
        "refusal",
        "No month of meals was found in {file}: names down the side and the days 1 to 31 across. "
        "Nothing was imported. Please choose another file, or read it as a roster.",
    ),
}
