"""Refusals of visit slips and of handovers."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "handover_nobody": QT_TRANSLATE_NOOP(
        "refusal", "Please write both names: who hands over, and who takes over."
    ),
    "handover_same": QT_TRANSLATE_NOOP(
        "refusal", "{name} cannot take over from themselves. Please write the new assistant."
    ),
    "slip_week_past": QT_TRANSLATE_NOOP(
        "refusal", "This week is over. Please make the slips of this week or the next."
    ),
    "slip_empty": QT_TRANSLATE_NOOP(
        "refusal",
        "Nobody would be on the new slip. If the paper is not needed any more, please cancel it.",
    ),
    "slip_confirmed": QT_TRANSLATE_NOOP(
        "refusal",
        "{by} confirmed this slip on {day} already. It counts once; nothing was saved again.",
    ),
    "slip_cancelled": QT_TRANSLATE_NOOP(
        "refusal",
        "This slip was cancelled. What stands on it can be logged visit by visit (F3).",
    ),
    "slip_line_unknown": QT_TRANSLATE_NOOP(
        "refusal", "A line belongs to another slip. Nothing was saved; please open it again."
    ),
}
