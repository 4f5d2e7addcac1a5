"""Words of imported ledgers of hours and points."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

ACTIONS = {
    "import_hours": QT_TRANSLATE_NOOP("action", "Ledger of hours imported"),
}

CASE = {
    "paper_twice": QT_TRANSLATE_NOOP("ledger_case", "Paper book twice"),
}
CASE_TOLD = {
    "paper_twice": QT_TRANSLATE_NOOP(
        "case_told",
        "The paper book of {name} was taken over twice: as an opening balance of {amount}, and "
        "line by line ({lines}). Both count.",
    ),
}
CASE_ADVICE = {
    "paper_twice": QT_TRANSLATE_NOOP(
        "case_advice",
        "Reverse the opening balance if the lines are all there; that leaves the history. Or say "
        "why both are right, for instance for two books.",
    ),
}
"""A case of the ledger that comes from importing on two laptops."""
