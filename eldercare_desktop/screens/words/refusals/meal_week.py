"""Refusals of the week of meals."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "meal_not_served": QT_TRANSLATE_NOOP(
        "refusal",
        "On {day} this meal is not served. Under Meal accounts, Places for meals, the day can be "
        "opened.",
    ),
    "meal_eater_left": QT_TRANSLATE_NOOP(
        "refusal", "{name} left the register on {day}. Nothing can be ordered from that day on."
    ),
    "meal_no_weekdays": QT_TRANSLATE_NOOP("refusal", "Please choose the days of the week."),
    "meal_no_periods": QT_TRANSLATE_NOOP("refusal", "Please choose which meals."),
    "meal_nobody": QT_TRANSLATE_NOOP("refusal", "Please choose who eats."),
    "meal_period_unserved": QT_TRANSLATE_NOOP(
        "refusal", "{site} does not serve this meal. Please choose another one."
    ),
    "meal_plan_ends_before": QT_TRANSLATE_NOOP(
        "refusal", "The order begins on {day}: it can only end after that."
    ),
    "meal_plan_over": QT_TRANSLATE_NOOP("refusal", "This standing order ended on {day}."),
    "meal_pause_ends_before": QT_TRANSLATE_NOOP(
        "refusal", "The pause begins on {day}: they can only eat again after that."
    ),
    "meal_pause_over": QT_TRANSLATE_NOOP("refusal", "This pause was over on {day}."),
}
