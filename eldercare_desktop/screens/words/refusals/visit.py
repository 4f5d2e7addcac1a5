"""Refusals of visits."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "visit_other_resident": QT_TRANSLATE_NOOP(
        "refusal",
        "This visit belongs to another person. Please take it back and log it for the right one.",
    ),
    "visit_death_date_missing": QT_TRANSLATE_NOOP(
        "refusal", "{name} has died, but the day is not known. Please write the day first."
    ),
    "visit_after_leaving": QT_TRANSLATE_NOOP(
        "refusal", "{name} left the register on {day}. Please look at the date of the visit."
    ),
    "visit_moved_away": QT_TRANSLATE_NOOP(
        "refusal", "{name} has moved away, so no visit can be logged."
    ),
    "visit_self": QT_TRANSLATE_NOOP(
        "refusal", "{name} cannot visit themselves. Please choose another visitor."
    ),
    "visit_changed_since": QT_TRANSLATE_NOOP(
        "refusal", "This visit was corrected or taken back meanwhile. Nothing was saved."
    ),
}
