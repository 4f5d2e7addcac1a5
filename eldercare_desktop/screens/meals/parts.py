"""The parts of the meals page, in the order of its chips."""

from eldercare_desktop.screens.parted.part import Part
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

_MEALS = "eldercare_desktop.screens.meals"

PARTS = (
    Part(
        "check_in",
        QT_TRANSLATE_NOOP("MealsPart", "Check-in"),
        f"{_MEALS}.check_in_view",
        "CheckInView",
    ),
    Part("week", QT_TRANSLATE_NOOP("MealsPart", "Week"), f"{_MEALS}.week_view", "WeekView"),
    Part(
        "delivery",
        QT_TRANSLATE_NOOP("MealsPart", "Delivery"),
        f"{_MEALS}.delivery.view",
        "DeliveryView",
    ),
    Part(
        "missed",
        QT_TRANSLATE_NOOP("MealsPart", "Missed"),
        f"{_MEALS}.delivery.missed_view",
        "MissedView",
    ),
    Part(
        "sheets",
        QT_TRANSLATE_NOOP("MealsPart", "Sheets"),
        f"{_MEALS}.sheets.view",
        "SheetsView",
    ),
    Part("menu", QT_TRANSLATE_NOOP("MealsPart", "Menu"), f"{_MEALS}.menu_view", "MenuView"),
    Part(
        "samples",
        QT_TRANSLATE_NOOP("MealsPart", "Samples"),
        f"{_MEALS}.samples_view",
        "SamplesView",
    ),
)
"""check_in, week, delivery, menu, samples: key, title, module, class (a `PartView`)."""
