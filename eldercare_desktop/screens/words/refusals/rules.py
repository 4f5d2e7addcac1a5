"""Refusals of choices for the rules."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "rule_start_out_of_range": QT_TRANSLATE_NOOP(
        "refusal", "The first day lies between {least} and {most}. Please look at the date."
    ),
    "rule_unchanged": QT_TRANSLATE_NOOP(
        "refusal", "On that day the number is {value} already. Nothing was saved."
    ),
}
