"""Words of imported ledgers of hours and points."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

ACTIONS = {
    "import_hours": QT_TRANSLATE_NOOP("action", "Ledger of hours imported"),
}
