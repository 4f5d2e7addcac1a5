"""Refusals of sites and of the days on which they serve."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "site_name_taken": QT_TRANSLATE_NOOP(
        "refusal", "There is a place called {name} already. Please write another name."
    ),
    "site_weekdays_missing": QT_TRANSLATE_NOOP(
        "refusal", "Please choose the days of the week on which meals are served."
    ),
    "site_capacity": QT_TRANSLATE_NOOP(
        "refusal", "Please write how many can eat at a time: 1 to {most}, or leave it empty."
    ),
    "site_cutoff_days": QT_TRANSLATE_NOOP(
        "refusal", "Meals can be ordered at most {most} days ahead. Please write a smaller number."
    ),
    "site_meal_times": QT_TRANSLATE_NOOP(
        "refusal", "This meal begins before the one before it. Please look at the times."
    ),
    "site_in_use": QT_TRANSLATE_NOOP(
        "refusal",
        "Meals of {name} are in the books already. Nothing was removed: close the place instead.",
    ),
    "site_days_order": QT_TRANSLATE_NOOP(
        "refusal", "The last day lies before the first. Please look at the days."
    ),
    "site_days_too_many": QT_TRANSLATE_NOOP(
        "refusal", "These are more than {most} days. Please choose fewer at a time."
    ),
    "site_serves_nothing": QT_TRANSLATE_NOOP(
        "refusal", "This place serves no meals. Please choose which meals there are on these days."
    ),
    "site_closed_since": QT_TRANSLATE_NOOP(
        "refusal", "{name} has closed on {day}. Please choose earlier days, or open it again."
    ),
    "site_days_unchanged": QT_TRANSLATE_NOOP(
        "refusal", "It is so on these days already. Nothing was changed."
    ),
}
