"""Refusals of the kitchen: dishes, the menu, food samples."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "dish_name_missing": QT_TRANSLATE_NOOP("refusal", "Please write what the dish is called."),
    "dish_name_taken": QT_TRANSLATE_NOOP(
        "refusal", "There is a dish called {name} already. Please change that one."
    ),
    "dish_on_menu": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} is on the menu of {day}. Nothing was removed: please take it off the menu first.",
    ),
    "menu_too_long": QT_TRANSLATE_NOOP(
        "refusal", "A meal has at most {most} dishes. Please take one off first."
    ),
    "menu_dish_gone": QT_TRANSLATE_NOOP(
        "refusal", "This dish was taken off the list meanwhile. Please write it again."
    ),
    "menu_nothing_to_copy": QT_TRANSLATE_NOOP(
        "refusal", "There is no menu in that week. Nothing was copied."
    ),
    "menu_is_full": QT_TRANSLATE_NOOP(
        "refusal", "Every meal of this week has a menu already. Nothing was changed."
    ),
    "sample_grams": QT_TRANSLATE_NOOP(
        "refusal", "A sample weighs at least {least} g. Please put more aside, then note it."
    ),
    "sample_grams_most": QT_TRANSLATE_NOOP(
        "refusal", "More than {most} g cannot be right. Please look at the weight."
    ),
    "sample_dish_missing": QT_TRANSLATE_NOOP("refusal", "Please choose or write the dish."),
    "sample_taken_by": QT_TRANSLATE_NOOP("refusal", "Please write who took the sample."),
    "sample_ahead": QT_TRANSLATE_NOOP(
        "refusal", "{at} has not come yet. Please look at the time, and at the clock."
    ),
    "sample_before_meal": QT_TRANSLATE_NOOP(
        "refusal", "The meal is of {day}: its sample cannot be taken on an earlier day."
    ),
    "sample_had_already": QT_TRANSLATE_NOOP(
        "refusal", "A sample of {dish} is kept already: {at}, by {by}."
    ),
    "sample_nothing": QT_TRANSLATE_NOOP("refusal", "Nothing was chosen. Nothing was changed."),
    "sample_too_early": QT_TRANSLATE_NOOP(
        "refusal",
        "{dish} is kept for {hours} hours and may be thrown away from {until} on. "
        "Please leave it in the cold until then.",
    ),
    "sample_closed": QT_TRANSLATE_NOOP(
        "refusal", "{dish} was thrown away already: {at}, by {by}. Nothing was changed."
    ),
    "sample_closed_by": QT_TRANSLATE_NOOP("refusal", "Please write who threw it away."),
    "invalid_taken_at": QT_TRANSLATE_NOOP(
        "refusal", "Please write the day and the time at which it was taken."
    ),
}
