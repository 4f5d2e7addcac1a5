"""What was done with the sheets of meals."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

ACTIONS = {
    "make_meal_sheet": QT_TRANSLATE_NOOP("action", "Meal sheets made"),
    "replace_meal_sheet": QT_TRANSLATE_NOOP("action", "Meal sheet made anew"),
    "cancel_meal_sheet": QT_TRANSLATE_NOOP("action", "Meal sheet cancelled"),
    "confirm_meal_sheet": QT_TRANSLATE_NOOP("action", "Meal sheet confirmed"),
}
