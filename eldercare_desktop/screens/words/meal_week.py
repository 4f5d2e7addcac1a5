"""Words of the week of meals: what stands in a cell, and what was done."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

MODE_SHORT = {
    "dine_in": QT_TRANSLATE_NOOP("meal_cell", "In"),
    "delivery": QT_TRANSLATE_NOOP("meal_cell", "Box"),
}
STOP_SHORT = {
    "dead": QT_TRANSLATE_NOOP("meal_stop_short", "Died"),
    "left": QT_TRANSLATE_NOOP("meal_stop_short", "Left"),
    "paused": QT_TRANSLATE_NOOP("meal_stop_short", "Pause"),
    "hospital": QT_TRANSLATE_NOOP("meal_stop_short", "Hosp."),
    "with_children": QT_TRANSLATE_NOOP("meal_stop_short", "Family"),
    "out": QT_TRANSLATE_NOOP("meal_stop_short", "Away"),
    "other": QT_TRANSLATE_NOOP("meal_stop_short", "Away"),
}
CLOSED_SHORT = {
    "holiday": QT_TRANSLATE_NOOP("meal_closed_short", "Holiday"),
    "exception": QT_TRANSLATE_NOOP("meal_closed_short", "Closed"),
    "site_closed": QT_TRANSLATE_NOOP("meal_closed_short", "Closed"),
}
TABLES = {
    "meal_cell": MODE_SHORT,
    "meal_stop_short": STOP_SHORT,
    "meal_closed_short": CLOSED_SHORT,
}
ACTIONS = {
    "order_meals": QT_TRANSLATE_NOOP("action", "Meal order changed"),
    "order_pattern": QT_TRANSLATE_NOOP("action", "Meals ordered"),
    "copy_meal_week": QT_TRANSLATE_NOOP("action", "Week copied"),
    "start_plan": QT_TRANSLATE_NOOP("action", "Standing order begun"),
    "change_plan": QT_TRANSLATE_NOOP("action", "Standing order changed"),
    "end_plan": QT_TRANSLATE_NOOP("action", "Standing order ended"),
    "remove_plan": QT_TRANSLATE_NOOP("action", "Standing order removed"),
    "begin_pause": QT_TRANSLATE_NOOP("action", "Pause noted"),
    "change_pause": QT_TRANSLATE_NOOP("action", "Pause changed"),
    "end_pause": QT_TRANSLATE_NOOP("action", "Pause ended"),
    "remove_pause": QT_TRANSLATE_NOOP("action", "Pause removed"),
}
