"""Refusals of files that are imported."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "roster_not_found": QT_TRANSLATE_NOOP("refusal", "This file is not there any more."),
    "roster_is_a_folder": QT_TRANSLATE_NOOP("refusal", "This is a folder. Please choose a file."),
    "roster_not_readable": QT_TRANSLATE_NOOP(
        "refusal", "This file cannot be read. Is it open in another program?"
    ),
    "roster_empty": QT_TRANSLATE_NOOP("refusal", "This file is empty."),
    "roster_damaged": QT_TRANSLATE_NOOP(
        "refusal",
        "This file is damaged and cannot be opened. Nothing was changed. Please save it again in "
        "Excel or WPS.",
    ),
    "roster_encrypted": QT_TRANSLATE_NOOP(
        "refusal", "This file has a password. Please save it without one, and choose it again."
    ),
    "roster_not_a_table": QT_TRANSLATE_NOOP(
        "refusal", "This is not a table. Please choose an Excel or CSV file."
    ),
    "roster_too_large": QT_TRANSLATE_NOOP(
        "refusal",
        "This file is larger than any roster. Please choose only the sheet that is needed.",
    ),
    "roster_header_not_found": QT_TRANSLATE_NOOP(
        "refusal",
        "No line of headings such as name and ID number was found in this file, so nothing was "
        "read. Is it the right file?",
    ),
    "store_needed": QT_TRANSLATE_NOOP(
        "refusal", "Saving is done in the window of the app; here a file can only be previewed."
    ),
}
