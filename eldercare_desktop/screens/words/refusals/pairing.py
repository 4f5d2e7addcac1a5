"""Refusals of the pairing ledger and of the numbers of the rules."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "resident_missing": QT_TRANSLATE_NOOP("refusal", "Please choose the elder."),
    "helper_missing": QT_TRANSLATE_NOOP("refusal", "Please choose the helper."),
    "self_pairing": QT_TRANSLATE_NOOP(
        "refusal", "Nobody can be paired with themselves. Please choose another helper."
    ),
    "same_helper": QT_TRANSLATE_NOOP(
        "refusal", "This is the same helper as before. Please choose another one."
    ),
    "already_paired": QT_TRANSLATE_NOOP(
        "refusal", "These two are paired like this already. Nothing was saved."
    ),
    "already_ended": QT_TRANSLATE_NOOP(
        "refusal", "This pairing ended already, on {ended_on}. Nothing was changed."
    ),
    "end_before_start": QT_TRANSLATE_NOOP(
        "refusal", "The end lies before the start ({start}). Please look at both dates."
    ),
    "start_missing": QT_TRANSLATE_NOOP("refusal", "Please write the day of the change."),
    "end_without_reason": QT_TRANSLATE_NOOP("refusal", "Please choose why it ended."),
    "reason_without_end": QT_TRANSLATE_NOOP(
        "refusal", "There is a reason for the end but no date. Please write when it ended."
    ),
    "reason_needs_note": QT_TRANSLATE_NOOP(
        "refusal", "Please write in a few words what the reason was."
    ),
    "agreement_not_signed": QT_TRANSLATE_NOOP(
        "refusal", "There is a date of signing, but the agreement is not marked as signed."
    ),
    "agreement_in_future": QT_TRANSLATE_NOOP(
        "refusal", "The agreement cannot be signed on a day that is still to come."
    ),
    "visit_every_too_small": QT_TRANSLATE_NOOP(
        "refusal", "Please write after how many days there is a visit: 1 or more."
    ),
    "unknown_service": QT_TRANSLATE_NOOP(
        "refusal", "This service is not known: {service}. Nothing was saved."
    ),
    "resident_deceased": QT_TRANSLATE_NOOP(
        "refusal", "{name} has died, so no new pairing can begin."
    ),
    "resident_left": QT_TRANSLATE_NOOP(
        "refusal", "{name} is not on the register any more, so no new pairing can begin."
    ),
    "helper_deceased": QT_TRANSLATE_NOOP(
        "refusal", "{name} has died. Please choose another helper."
    ),
    "start_after_death": QT_TRANSLATE_NOOP(
        "refusal", "{name} died on {day}, before this start. Please look at the date."
    ),
    "rule_out_of_range": QT_TRANSLATE_NOOP(
        "refusal", "This number can be from {least} to {most}. Nothing was changed."
    ),
}
