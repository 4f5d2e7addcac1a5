"""Refusals of entitlements."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "entitlement_unnamed": QT_TRANSLATE_NOOP("refusal", "Please give the entitlement a name."),
    "entitlement_exists": QT_TRANSLATE_NOOP(
        "refusal", "There is an entitlement “{name}” already. Please change that one."
    ),
    "entitlement_age_wrong": QT_TRANSLATE_NOOP(
        "refusal", "Please write an age between 0 and {most}."
    ),
    "entitlement_ages": QT_TRANSLATE_NOOP(
        "refusal", "The last age lies before the first. Please look at both."
    ),
    "entitlement_amount": QT_TRANSLATE_NOOP(
        "refusal", "Please write an amount in yuan above 0, or leave it empty."
    ),
    "entitlement_period": QT_TRANSLATE_NOOP(
        "refusal", "Please choose whether it is paid a month, a quarter, a year or once."
    ),
    "entitlement_ends": QT_TRANSLATE_NOOP(
        "refusal", "It begins on {day}, so it must end later. Please look at the dates."
    ),
    "claim_before_last": QT_TRANSLATE_NOOP(
        "refusal",
        "For {name} something else is noted since {day}. Please choose that day or a later one.",
    ),
}
