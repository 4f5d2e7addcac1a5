"""What was done about sites, for the toast with Undo."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

ACTIONS = {
    "add_site": QT_TRANSLATE_NOOP("action", "Place for meals set up"),
    "edit_site": QT_TRANSLATE_NOOP("action", "Place for meals changed"),
    "close_site": QT_TRANSLATE_NOOP("action", "Place for meals closed"),
    "reopen_site": QT_TRANSLATE_NOOP("action", "Place for meals open again"),
    "remove_site": QT_TRANSLATE_NOOP("action", "Place for meals removed"),
    "open_site_days": QT_TRANSLATE_NOOP("action", "Days with meals added"),
    "close_site_days": QT_TRANSLATE_NOOP("action", "Days without meals noted"),
    "withdraw_site_days": QT_TRANSLATE_NOOP("action", "Days as usual again"),
}
