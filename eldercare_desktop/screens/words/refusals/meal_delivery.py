"""Refusals of routes, deliveries and answers to missed meals."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

REFUSALS = {
    "meal_route_unnamed": QT_TRANSLATE_NOOP("refusal", "Please give the route a name."),
    "meal_route_exists": QT_TRANSLATE_NOOP(
        "refusal", "There is a route called {name} already. Please choose another name."
    ),
    "meal_no_stop": QT_TRANSLATE_NOOP(
        "refusal", "Nothing is to be brought there for this meal any more. Please look again."
    ),
    "meal_ate_here": QT_TRANSLATE_NOOP(
        "refusal",
        "{name} came to eat and is checked in. Please take the check-in back first.",
    ),
    "check_what_happened": QT_TRANSLATE_NOOP(
        "refusal", "Please say what happened: an emergency is opened with it."
    ),
}
