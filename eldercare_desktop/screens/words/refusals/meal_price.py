"""Refusals of prices of meals."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "meal_price_unnamed": QT_TRANSLATE_NOOP("refusal", "Please give these prices a name."),
    "meal_price_no_set": QT_TRANSLATE_NOOP(
        "refusal", "There is nothing to eat in it yet. Please add a set with its price."
    ),
    "meal_price_lines_many": QT_TRANSLATE_NOOP(
        "refusal", "These are more than {most} lines. Please put some of them together."
    ),
    "meal_price_start_range": QT_TRANSLATE_NOOP(
        "refusal", "Prices can begin from {least} to {most}. Please look at the day."
    ),
    "meal_price_start_closed": QT_TRANSLATE_NOOP(
        "refusal",
        "The month {month} is closed at {site}: its prices stay. New prices can begin on "
        "{earliest}. What was wrong before is put right as a correction in the settlement.",
    ),
    "meal_set_unnamed": QT_TRANSLATE_NOOP("refusal", "Set {number}: please give it a name."),
    "meal_set_doubled": QT_TRANSLATE_NOOP(
        "refusal", "Two sets are called “{name}”. Please call one of them otherwise."
    ),
    "meal_line_price": QT_TRANSLATE_NOOP("refusal", "Please write what it costs."),
    "meal_line_amount": QT_TRANSLATE_NOOP(
        "refusal", "An amount is below 0, or above 1,000 yuan. Please look at line {number}."
    ),
    "meal_line_age": QT_TRANSLATE_NOOP(
        "refusal", "Line {number}: please write an age between 0 and {most}."
    ),
    "meal_line_ages": QT_TRANSLATE_NOOP(
        "refusal", "Line {number}: the last age lies before the first. Please look at both."
    ),
    "meal_line_share": QT_TRANSLATE_NOOP(
        "refusal", "Together the payers take over more than the whole price (100 %)."
    ),
    "meal_line_limit": QT_TRANSLATE_NOOP(
        "refusal", "“At most” goes with a share of the price. Please write the share as well."
    ),
    "meal_line_nothing": QT_TRANSLATE_NOOP(
        "refusal", "Nobody pays anything here. Please write who takes over how much."
    ),
    "meal_line_unknown": QT_TRANSLATE_NOOP(
        "refusal", "Line {number} asks for something that this version does not know."
    ),
    "meal_status_start_range": QT_TRANSLATE_NOOP(
        "refusal", "This can hold from {least} to {most}. Please look at the day."
    ),
}
