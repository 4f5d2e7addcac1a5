"""Refusals of absences, and of what is left of somebody who is gone."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "absence_over": QT_TRANSLATE_NOOP(
        "refusal", "This absence ended on {day} already. To put the day right, edit it."
    ),
    "absence_ends_before": QT_TRANSLATE_NOOP(
        "refusal", "The return lies before the absence began ({day}). Please look at both days."
    ),
    "absence_far_ahead": QT_TRANSLATE_NOOP(
        "refusal", "That is more than {days} days ahead. Please look at the year."
    ),
    "absence_after_leaving": QT_TRANSLATE_NOOP(
        "refusal", "{name} left the register on {day}, so no visit is due any more."
    ),
    "absence_before_register": QT_TRANSLATE_NOOP(
        "refusal", "{name} came on the register only on {day}. Please look at the days."
    ),
    "absence_overlaps": QT_TRANSLATE_NOOP(
        "refusal",
        "Another absence is noted for this time already, from {since}. Please edit that one.",
    ),
    "not_gone": QT_TRANSLATE_NOOP("refusal", "{name} lives here. Nothing was closed."),
}
