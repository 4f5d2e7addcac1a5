"""What every import of entries says."""

from __future__ import annotations

from eldercare_desktop.screens.wording import translated
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

_SAID = {
    "all": QT_TRANSLATE_NOOP("planned_import", "All"),
    "tick_all": QT_TRANSLATE_NOOP("planned_import", "Tick all"),
    "tick_none": QT_TRANSLATE_NOOP("planned_import", "Tick none"),
    "importing": QT_TRANSLATE_NOOP("planned_import", "Importing …"),
    "changed": QT_TRANSLATE_NOOP(
        "planned_import", "Something has changed meanwhile. Please look again."
    ),
    "roster": QT_TRANSLATE_NOOP("planned_import", "It is a roster or ledger"),
    "hidden": QT_TRANSLATE_NOOP("planned_import", "Read the hidden sheet too: {names}"),
    "show": QT_TRANSLATE_NOOP("planned_import", "Show"),
    "undo": QT_TRANSLATE_NOOP("planned_import", "Take the import back"),
    "another": QT_TRANSLATE_NOOP("planned_import", "Another file …"),
    "added": QT_TRANSLATE_NOOP("planned_import", "Added: {what}"),
    "nothing_imported": QT_TRANSLATE_NOOP("planned_import", "Nothing had to be imported"),
    "left": QT_TRANSLATE_NOOP("planned_import", "Rows not fully taken: {n}"),
    "not_ticked": QT_TRANSLATE_NOOP("planned_import", "Not ticked"),
    "name": QT_TRANSLATE_NOOP("planned_import", "Name"),
    "why": QT_TRANSLATE_NOOP("planned_import", "Why"),
    "who": QT_TRANSLATE_NOOP("planned_import", "Who is {name}?"),
    "nobody": QT_TRANSLATE_NOOP("planned_import", "Nobody of the register"),
    "left_out": QT_TRANSLATE_NOOP("planned_import", "The row is left out."),
    "somebody_else": QT_TRANSLATE_NOOP("planned_import", "Somebody else of the register …"),
    "born": QT_TRANSLATE_NOOP("planned_import", "born {day}"),
    "died": QT_TRANSLATE_NOOP("planned_import", "died {day}"),
    "gone": QT_TRANSLATE_NOOP("planned_import", "left {day}"),
    "import_row": QT_TRANSLATE_NOOP("planned_import", "Import this row"),
    "noticed": QT_TRANSLATE_NOOP("planned_import", "What was noticed"),
    "found": QT_TRANSLATE_NOOP("planned_import", "What was found"),
    "choose": QT_TRANSLATE_NOOP("planned_import", "Please choose"),
    "dropped": QT_TRANSLATE_NOOP("planned_import", "Not kept, because the law forbids it: {names}"),
    "skipped": QT_TRANSLATE_NOOP(
        "planned_import", "Rows that are nobody (sums, notes, signatures): {rows}"
    ),
}

DOUBTS = {
    "listed_twice": QT_TRANSLATE_NOOP("planned_import", "The name stands on this sheet twice"),
    "elder_unknown": QT_TRANSLATE_NOOP("planned_import", "Name not registered"),
    "several_of_name": QT_TRANSLATE_NOOP("planned_import", "Several people have this name"),
    "group_differs": QT_TRANSLATE_NOOP("planned_import", "The register has them in another group"),
    "number_unknown": QT_TRANSLATE_NOOP(
        "planned_import", "The register does not have this ID number"
    ),
    "number_of_another": QT_TRANSLATE_NOOP(
        "planned_import", "This ID number is somebody else's on the register"
    ),
    "card_of_another": QT_TRANSLATE_NOOP(
        "planned_import", "This card is somebody else's on the register"
    ),
    "name_unclear": QT_TRANSLATE_NOOP("planned_import", "The name cannot be read for sure"),
}
"""Why a person has to say who it is."""


def doubt_words(code: str) -> str:
    """Why a person has to say who it is, in words."""
    return translated("planned_import", DOUBTS[code])


def said(phrase: str, **values: object) -> str:
    """A phrase with its values."""
    return translated("planned_import", _SAID[phrase]).format(**values)
