"""Refusals of servings."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "meal_had_already": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} has had this meal of {day} already: at {site}, written down {at} by {by}. "
        "What is eaten beside it is a further portion at the full price.",
    ),
    "meal_nobody_home_already": QT_TRANSLATE_NOOP(
        "refusal", "It is written down already that nobody was at home at {name}'s ({at}, {by})."
    ),
    "meal_day_ahead": QT_TRANSLATE_NOOP(
        "refusal", "{day} has not come yet. A meal is written down on its day or later."
    ),
    "meal_site_closed": QT_TRANSLATE_NOOP(
        "refusal", "{site} has been closed since {day}. Please look at the day, or the place."
    ),
    "meal_other_village": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} is on the register of another village. Please write the meal down as a guest's.",
    ),
    "meal_death_date_missing": QT_TRANSLATE_NOOP(
        "refusal", "{name} has died, but the day is not known. Please write it before a meal."
    ),
    "meal_after_leaving": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} left the register on {day}. A meal after that is a guest's, or put {name} on the "
        "register again.",
    ),
    "meal_changed_since": QT_TRANSLATE_NOOP(
        "refusal", "This meal was corrected or taken back meanwhile. Nothing was changed."
    ),
}
