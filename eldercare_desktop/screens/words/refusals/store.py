"""Refusals of the store, and the headings of the pages that show them."""

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
    "disk_full": QT_TRANSLATE_NOOP(
        "refusal",
        "The disk is full, so this was not saved. What was saved before is safe. Please make "
        "room and do it again.",
    ),
    "disk_failed": QT_TRANSLATE_NOOP(
        "refusal",
        "The disk did not take this, so it was not saved. What was saved before is safe. If "
        "this comes again, please call the township.",
    ),
    "store_busy": QT_TRANSLATE_NOOP(
        "refusal", "Something else is still being saved. Please try again in a moment."
    ),
    "folder_not_writable": QT_TRANSLATE_NOOP(
        "refusal", "The app may not write in this folder: {folder}. Please choose another one."
    ),
    "changed_meanwhile": QT_TRANSLATE_NOOP(
        "refusal",
        "Somebody else has changed this meanwhile. Nothing was saved; please look at the new "
        "values and change them again if you still want to.",
    ),
    "entry_too_long": QT_TRANSLATE_NOOP(
        "refusal", "This is too long to be saved as one entry. Please shorten the notes."
    ),
    "row_gone": QT_TRANSLATE_NOOP(
        "refusal", "This entry was removed meanwhile. Nothing was saved."
    ),
    "row_moved": QT_TRANSLATE_NOOP(
        "refusal",
        "A copy of this data was in use elsewhere, and this entry has got a new number by the "
        "exchange. Nothing was saved. Please note down what you wrote, close the app, open it "
        "again, and write it there.",
    ),
    "nothing_to_undo": QT_TRANSLATE_NOOP("refusal", "There is nothing to undo."),
    "already_undone": QT_TRANSLATE_NOOP("refusal", "This was undone already."),
    "used_since": QT_TRANSLATE_NOOP(
        "refusal", "This cannot be undone any more: later entries build on it."
    ),
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
