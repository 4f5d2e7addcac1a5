"""Why something was refused: a sentence that says what to do, for every code."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "unknown": QT_TRANSLATE_NOOP("refusal", "This was not done, and nothing was changed. ({code})"),
    "unexpected": QT_TRANSLATE_NOOP(
        "refusal",
        "Something went wrong, and nothing was changed. Please try again; if it comes back, "
        "show the township this line: {kind}",
    ),
    "invalid": QT_TRANSLATE_NOOP("refusal", "Please look at this field again: {field}"),
    "invalid_field": QT_TRANSLATE_NOOP(
        "refusal", "One of the values cannot be saved like this ({field}). Nothing was changed."
    ),
    # The store
    "wrong_pin": QT_TRANSLATE_NOOP("refusal", "That is not the PIN. Please type it again."),
    "pin_not_digits": QT_TRANSLATE_NOOP("refusal", "A PIN has digits only."),
    "pin_length": QT_TRANSLATE_NOOP("refusal", "A PIN has {least} to {most} digits."),
    "pin_too_easy": QT_TRANSLATE_NOOP(
        "refusal", "Anybody would try this PIN first. Please choose digits without an order."
    ),
    "store_not_open": QT_TRANSLATE_NOOP(
        "refusal", "The data is still locked. Please enter the PIN first."
    ),
    "store_missing": QT_TRANSLATE_NOOP(
        "refusal", "There is no data in this folder yet. Please set the app up first."
    ),
    "store_exists": QT_TRANSLATE_NOOP(
        "refusal", "There is data in this folder already. It was left as it is."
    ),
    "store_in_use": QT_TRANSLATE_NOOP(
        "refusal", "The app is open already. Please use the window that is open."
    ),
    "store_damaged": QT_TRANSLATE_NOOP(
        "refusal",
        "The data file is damaged, so nothing in it was touched. Please leave the file where it "
        "is and call the township: it can be restored from a backup or from the county.",
    ),
    "key_file_missing": QT_TRANSLATE_NOOP(
        "refusal",
        "The key file is missing, so the data cannot be opened. The data itself is whole. Please "
        "put keys.json back beside it, or call the township.",
    ),
    "key_file_damaged": QT_TRANSLATE_NOOP(
        "refusal",
        "The key file is damaged, so the data cannot be opened. The data itself is whole. Please "
        "put back a good copy of keys.json, or call the township.",
    ),
    "store_newer": QT_TRANSLATE_NOOP(
        "refusal",
        "This data was saved by a newer version of the app. Nothing was touched. Please install "
        "the newer version.",
    ),
    "folder_not_writable": QT_TRANSLATE_NOOP(
        "refusal", "The app may not write in this folder: {folder}. Please choose another one."
    ),
    "changed_meanwhile": QT_TRANSLATE_NOOP(
        "refusal",
        "Somebody else has changed this meanwhile. Nothing was saved; please look at the new "
        "values and change them again if you still want to.",
    ),
    "row_gone": QT_TRANSLATE_NOOP(
        "refusal", "This entry was removed meanwhile. Nothing was saved."
    ),
    "nothing_to_undo": QT_TRANSLATE_NOOP("refusal", "There is nothing to undo."),
    "already_undone": QT_TRANSLATE_NOOP("refusal", "This was undone already."),
    "used_since": QT_TRANSLATE_NOOP(
        "refusal", "This cannot be undone any more: later entries build on it."
    ),
    # Pairings
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
    # The numbers of the rules
    "rule_out_of_range": QT_TRANSLATE_NOOP(
        "refusal", "This number can be from {least} to {most}. Nothing was changed."
    ),
}

FIELDS = {
    "name": QT_TRANSLATE_NOOP("field", "Name"),
    "birth": QT_TRANSLATE_NOOP("field", "Date of birth"),
    "lunar_birthday": QT_TRANSLATE_NOOP("field", "Lunar birthday"),
    "id_number": QT_TRANSLATE_NOOP("field", "ID number"),
    "phone": QT_TRANSLATE_NOOP("field", "Phone"),
    "sex": QT_TRANSLATE_NOOP("field", "Sex"),
    "death_date": QT_TRANSLATE_NOOP("field", "Date of death"),
    "consent_on": QT_TRANSLATE_NOOP("field", "Consent given on"),
    "kind": QT_TRANSLATE_NOOP("field", "Kind"),
    "mode": QT_TRANSLATE_NOOP("field", "Kind of pairing"),
    "start": QT_TRANSLATE_NOOP("field", "Since"),
    "ended_on": QT_TRANSLATE_NOOP("field", "Until"),
    "end_reason": QT_TRANSLATE_NOOP("field", "Reason for the end"),
    "agreement_on": QT_TRANSLATE_NOOP("field", "Agreement signed on"),
    "patrol_area": QT_TRANSLATE_NOOP("field", "Patrol area"),
    "visited_on": QT_TRANSLATE_NOOP("field", "Visited on"),
    "minutes": QT_TRANSLATE_NOOP("field", "Minutes"),
    "method": QT_TRANSLATE_NOOP("field", "How"),
    "village": QT_TRANSLATE_NOOP("field", "Village"),
}

STOPS = {
    "": QT_TRANSLATE_NOOP("stop", "The data cannot be opened"),
    "store_in_use": QT_TRANSLATE_NOOP("stop", "The app is open already"),
    "store_damaged": QT_TRANSLATE_NOOP("stop", "The data file is damaged"),
    "key_file_missing": QT_TRANSLATE_NOOP("stop", "The key file is missing"),
    "key_file_damaged": QT_TRANSLATE_NOOP("stop", "The key file is damaged"),
    "store_newer": QT_TRANSLATE_NOOP("stop", "This data needs a newer version of the app"),
    "folder_not_writable": QT_TRANSLATE_NOOP("stop", "The data folder cannot be written"),
}
