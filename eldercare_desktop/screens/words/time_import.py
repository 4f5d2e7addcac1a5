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
    "paper_twice:openings": QT_TRANSLATE_NOOP(
        "case_told",
        "Two records of {name} were made one, and both had an opening balance. The second one, "
        "{amount}, counts as well.",
    ),
    "paper_twice:lines": QT_TRANSLATE_NOOP(
        "case_told",
        "Two records of {name} were made one, and both had the same lines of a paper book "
        "({lines}). The second ones, {amount}, count as well.",
    ),
}
CASE_ADVICE = {
    "paper_twice": QT_TRANSLATE_NOOP(
        "case_advice",
        "Reverse the opening balance if the lines are all there; that leaves the history. Or say "
        "why both are right, for instance for two books.",
    ),
    "paper_twice:openings": QT_TRANSLATE_NOOP(
        "case_advice",
        "Look at the paper. If it is one book, reverse one of the opening balances. If there were "
        "two books, say so.",
    ),
    "paper_twice:lines": QT_TRANSLATE_NOOP(
        "case_advice",
        "Look at the paper. If it is one book, reverse the lines that are there twice. If there "
        "were two books, say so.",
    ),
}
"""A case of the ledger that comes from importing on two laptops."""
