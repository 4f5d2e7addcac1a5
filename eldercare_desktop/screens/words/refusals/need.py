"""Refusals of needs and emergencies."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "death_date_missing": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} has died, but the day is not known. Please write the day of the death first.",
    ),
    "dated_after_leaving": QT_TRANSLATE_NOOP(
        "refusal", "{name} left the register on {day}. Nothing can be noted for a later day."
    ),
    "moved_away": QT_TRANSLATE_NOOP(
        "refusal", "{name} has moved away. Please bring them back to the register first."
    ),
    "helps_self": QT_TRANSLATE_NOOP(
        "refusal", "{name} is the one who needs it. Please choose somebody else."
    ),
    "helper_and_name": QT_TRANSLATE_NOOP(
        "refusal", "Please choose a helper, or write a name: not both."
    ),
    "resident_missing_need": QT_TRANSLATE_NOOP("refusal", "Please choose who needs it."),
    "resident_missing_incident": QT_TRANSLATE_NOOP("refusal", "Please choose to whom it happened."),
    "need_what": QT_TRANSLATE_NOOP("refusal", "Please write in a few words what is needed."),
    "wanted_before_discovered": QT_TRANSLATE_NOOP(
        "refusal", "It cannot be wanted earlier than it was discovered, on {day}."
    ),
    "wanted_too_far": QT_TRANSLATE_NOOP(
        "refusal", "The day lies more than a year ahead. Is the year right?"
    ),
    "need_step_before": QT_TRANSLATE_NOOP(
        "refusal", "A step was taken on {day} already. It was discovered then at the latest."
    ),
    "need_step_early": QT_TRANSLATE_NOOP(
        "refusal", "The step before was taken on {day}. Please write that day or a later one."
    ),
    "need_not_open": QT_TRANSLATE_NOOP(
        "refusal",
        "This need is not open any more. Nothing was changed. If it is there again, open it first.",
    ),
    "need_not_assigned": QT_TRANSLATE_NOOP(
        "refusal", "Nobody has this need yet. Please say who does it, or who did it."
    ),
    "need_nobody": QT_TRANSLATE_NOOP("refusal", "Please choose who does it, or write a name."),
    "need_not_done": QT_TRANSLATE_NOOP(
        "refusal", "One asks back when the need is done. Please note that first."
    ),
    "need_is_open": QT_TRANSLATE_NOOP(
        "refusal", "This need is open. There is nothing to open again."
    ),
    "need_opened_again": QT_TRANSLATE_NOOP(
        "refusal", "This need was opened again already. Please go on there."
    ),
    "incident_what": QT_TRANSLATE_NOOP("refusal", "Please write in a few words what happened."),
    "incident_closed": QT_TRANSLATE_NOOP(
        "refusal", "This emergency was closed on {day}. If it is not over, open it again first."
    ),
    "incident_unanswered": QT_TRANSLATE_NOOP(
        "refusal", "Nothing was noted that was done. Please write a step first, then close it."
    ),
    "incident_is_open": QT_TRANSLATE_NOOP(
        "refusal", "This emergency is open. There is nothing to open again."
    ),
    "closed_before_found": QT_TRANSLATE_NOOP(
        "refusal", "It cannot be closed before it was found, on {day}."
    ),
    "step_nothing": QT_TRANSLATE_NOOP(
        "refusal", "Please choose what was done, or write it in words."
    ),
    "step_before_found": QT_TRANSLATE_NOOP(
        "refusal", "The step lies before it was found. Please look at the time."
    ),
}
