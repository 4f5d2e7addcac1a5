"""Refusals of rounds and the grid walk."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "round_empty": QT_TRANSLATE_NOOP(
        "refusal", "Nobody is on the list. Please choose whom to ask for, or add somebody."
    ),
    "round_days_wrong": QT_TRANSLATE_NOOP(
        "refusal", "The last day lies before the first. Please look at the two days."
    ),
    "round_closed": QT_TRANSLATE_NOOP(
        "refusal", "The round “{name}” is closed. Please reopen it first."
    ),
    "round_other_village": QT_TRANSLATE_NOOP(
        "refusal", "{name} lives in another village, which has a list of its own."
    ),
    "round_line_done": QT_TRANSLATE_NOOP(
        "refusal", "{name} was seen in this round already and stays on the list."
    ),
    "round_ticked_already": QT_TRANSLATE_NOOP(
        "refusal", "{name} was seen on {day} by {by}. It counts once; nothing was saved."
    ),
    "round_reason_missing": QT_TRANSLATE_NOOP(
        "refusal",
        "Nobody has been to some of those on the list yet: {count}. Please write why, or go "
        "there first.",
    ),
    "round_slip_empty": QT_TRANSLATE_NOOP(
        "refusal",
        "Whoever is still to be seen there is on a slip already, or nobody is left. No slip was "
        "made.",
    ),
    "walk_other_group": QT_TRANSLATE_NOOP(
        "refusal", "A door can be moved only among the doors of its own group."
    ),
}
