"""What was done in the kitchen, for the toast with Undo; how it stands with a sample."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

ACTIONS = {
    "add_dish": QT_TRANSLATE_NOOP("action", "Dish added"),
    "edit_dish": QT_TRANSLATE_NOOP("action", "Dish changed"),
    "remove_dish": QT_TRANSLATE_NOOP("action", "Dish taken off the list"),
    "set_menu": QT_TRANSLATE_NOOP("action", "Menu changed"),
    "copy_menu": QT_TRANSLATE_NOOP("action", "Menu copied"),
    "log_samples": QT_TRANSLATE_NOOP("action", "Food samples noted"),
    "edit_sample": QT_TRANSLATE_NOOP("action", "Food sample changed"),
    "remove_sample": QT_TRANSLATE_NOOP("action", "Food sample removed"),
    "close_samples": QT_TRANSLATE_NOOP("action", "Food samples closed"),
    "reopen_sample": QT_TRANSLATE_NOOP("action", "Food sample kept on"),
}
STATE = {
    "keep": QT_TRANSLATE_NOOP("sample_state", "Kept"),
    "ready": QT_TRANSLATE_NOOP("sample_state", "To throw away"),
    "overdue": QT_TRANSLATE_NOOP("sample_state", "Overdue"),
    "closed": QT_TRANSLATE_NOOP("sample_state", "Closed"),
}
TABLES = {"sample_state": STATE}
