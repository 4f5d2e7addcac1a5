"""Words of the check-in at meals."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

ACTIONS = {
    "log_serving": QT_TRANSLATE_NOOP("action", "Checked in"),
    "log_servings": QT_TRANSLATE_NOOP("action", "Meals written down"),
    "log_further_portion": QT_TRANSLATE_NOOP("action", "Further portion written down"),
    "log_guests": QT_TRANSLATE_NOOP("action", "Guests written down"),
    "withdraw_serving": QT_TRANSLATE_NOOP("action", "Check-in taken back"),
    "correct_serving": QT_TRANSLATE_NOOP("action", "Meal corrected"),
    "make_further_portion": QT_TRANSLATE_NOOP("action", "Made a further portion"),
    "keep_doubled": QT_TRANSLATE_NOOP("action", "Left as it is: counted once"),
}
