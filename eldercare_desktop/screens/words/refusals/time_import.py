"""Refusals of files with a ledger of hours."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "time_ledger_not_found": QT_TRANSLATE_NOOP(
        "refusal",
        "No ledger of hours or points was found in {file}: a heading with days and what was "
        "earned and used, or with names and balances. Nothing was imported. Please choose "
        "another file, or read it as a roster.",
    ),
}
