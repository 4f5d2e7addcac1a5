"""Words for prices of meals: what was done, where to begin from, how a list stands."""

from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

ACTIONS = {
    "make_meal_price": QT_TRANSLATE_NOOP("action", "Prices saved"),
    "withdraw_meal_price": QT_TRANSLATE_NOOP("action", "Prices taken back"),
    "note_meal_status": QT_TRANSLATE_NOOP("action", "Counts as noted"),
    "withdraw_meal_status": QT_TRANSLATE_NOOP("action", "Paper taken back"),
}
STARTING = {
    "sets_and_tiers": QT_TRANSLATE_NOOP(
        "meal_price_start", "Three sets, government by age and category, bringing it 2 yuan"
    ),
    "ages_and_hardship": QT_TRANSLATE_NOOP(
        "meal_price_start", "Government by age, and for special hardship"
    ),
    "village_pays": QT_TRANSLATE_NOOP(
        "meal_price_start",
        "The village collective pays by age, 90 and older free",
    ),
    "quarter": QT_TRANSLATE_NOOP(
        "meal_price_start", "A quarter of the price, at most 3 yuan; bringing it by need for care"
    ),
}
STATE = {
    "now": QT_TRANSLATE_NOOP("meal_price_state", "In force"),
    "coming": QT_TRANSLATE_NOOP("meal_price_state", "Coming"),
    "past": QT_TRANSLATE_NOOP("meal_price_state", "Past"),
    "behind": QT_TRANSLATE_NOOP("meal_price_state", "Not here"),
}
LINE_KIND = {
    "set": QT_TRANSLATE_NOOP("meal_price_line", "Sets"),
    "subsidy": QT_TRANSLATE_NOOP("meal_price_line", "Subsidies"),
    "delivery": QT_TRANSLATE_NOOP("meal_price_line", "Bringing it"),
}
PAYER = {
    "government": QT_TRANSLATE_NOOP("meal_price_payer", "Government"),
    "collective": QT_TRANSLATE_NOOP("meal_price_payer", "Village"),
    "donation": QT_TRANSLATE_NOOP("meal_price_payer", "Donations"),
}
TABLES = {
    "meal_price_payer": PAYER,
    "meal_price_start": STARTING,
    "meal_price_state": STATE,
    "meal_price_line": LINE_KIND,
}
