"""Words of imported months of meals."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

ACTIONS = {
    "import_meals": QT_TRANSLATE_NOOP("action", "Meals imported"),
}
