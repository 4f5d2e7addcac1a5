"""What was done about routes, brought meals and missed ones, for the toast with Undo."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

ACTIONS = {
    "add_meal_route": QT_TRANSLATE_NOOP("action", "Route added"),
    "change_meal_route": QT_TRANSLATE_NOOP("action", "Route changed"),
    "remove_meal_route": QT_TRANSLATE_NOOP("action", "Route removed"),
    "step_in_meal_route": QT_TRANSLATE_NOOP("action", "Noted who goes on this day"),
    "put_on_meal_route": QT_TRANSLATE_NOOP("action", "Put on another route"),
    "deliver_meals": QT_TRANSLATE_NOOP("action", "Deliveries noted"),
    "meal_delivered": QT_TRANSLATE_NOOP("action", "Delivered"),
    "meal_nobody_home": QT_TRANSLATE_NOOP("action", "Nobody home: noted"),
    "meal_not_noted": QT_TRANSLATE_NOOP("action", "Delivery taken back"),
    "log_meal_check": QT_TRANSLATE_NOOP("action", "Noted how they are"),
    "withdraw_meal_check": QT_TRANSLATE_NOOP("action", "Answer taken back"),
}
HOW = {
    "nobody_home": QT_TRANSLATE_NOOP("missed_how", "nobody home"),
    "missed": QT_TRANSLATE_NOOP("missed_how", "not fetched or not delivered"),
}
TABLES = {"missed_how": HOW}
