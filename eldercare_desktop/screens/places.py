"""The pages of the navigation, in its order; Ctrl+1 is the first."""

from eldercare_desktop.screens.page import Place
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

_SCREENS = "eldercare_desktop.screens"
_OFFICE = "office"

PLACES = (
    Place("today", QT_TRANSLATE_NOOP("Place", "Today"), "sun", f"{_SCREENS}.today", "TodayPage"),
    Place(
        "people", QT_TRANSLATE_NOOP("Place", "People"), "users", f"{_SCREENS}.people", "PeoplePage"
    ),
    Place(
        "pairing",
        QT_TRANSLATE_NOOP("Place", "Pairing"),
        "handshake",
        f"{_SCREENS}.pairing",
        "PairingPage",
    ),
    Place(
        "visits",
        QT_TRANSLATE_NOOP("Place", "Visits"),
        "footprints",
        f"{_SCREENS}.visits",
        "VisitsPage",
    ),
    Place(
        "needs",
        QT_TRANSLATE_NOOP("Place", "Needs"),
        "hand-helping",
        f"{_SCREENS}.needs",
        "NeedsPage",
    ),
    Place(
        "rounds",
        QT_TRANSLATE_NOOP("Place", "Rounds"),
        "clipboard-list",
        f"{_SCREENS}.rounds",
        "RoundsPage",
    ),
    Place(
        "meals", QT_TRANSLATE_NOOP("Place", "Meals"), "utensils", f"{_SCREENS}.meals", "MealsPage"
    ),
    Place(
        "meal_accounts",
        QT_TRANSLATE_NOOP("Place", "Fees"),
        "wallet",
        f"{_SCREENS}.meal_accounts",
        "MealAccountsPage",
    ),
    Place(
        "time_bank",
        QT_TRANSLATE_NOOP("Place", "Hours"),
        "piggy-bank",
        f"{_SCREENS}.time_bank",
        "TimeBankPage",
    ),
    Place(
        "volunteers",
        QT_TRANSLATE_NOOP("Place", "Serving"),
        "heart",
        f"{_SCREENS}.volunteers",
        "VolunteersPage",
    ),
    Place(
        "store",
        QT_TRANSLATE_NOOP("Place", "Store"),
        "shopping-basket",
        f"{_SCREENS}.love_store",
        "StorePage",
    ),
    Place(
        "cards",
        QT_TRANSLATE_NOOP("Place", "Cards"),
        "id-card",
        f"{_SCREENS}.cards",
        "CardsPage",
        _OFFICE,
    ),
    Place(
        "import",
        QT_TRANSLATE_NOOP("Place", "Import"),
        "file-spreadsheet",
        f"{_SCREENS}.importing",
        "ImportPage",
        _OFFICE,
    ),
    Place(
        "settling",
        QT_TRANSLATE_NOOP("Place", "Settle"),
        "list-checks",
        f"{_SCREENS}.settling.page",
        "SettlingPage",
        _OFFICE,
    ),
    Place(
        "sync",
        QT_TRANSLATE_NOOP("Place", "Sync"),
        "refresh-cw",
        f"{_SCREENS}.sync",
        "SyncPage",
        _OFFICE,
    ),
    Place(
        "handover",
        QT_TRANSLATE_NOOP("Place", "Handover pack"),
        "users",
        f"{_SCREENS}.handover",
        "HandoverPage",
        "menu",
    ),
    Place(
        "settings",
        QT_TRANSLATE_NOOP("Place", "Settings"),
        "settings",
        f"{_SCREENS}.settings_page",
        "SettingsPage",
        "end",
    ),
)
"""Names of modules, not classes: a page is loaded when somebody goes there."""
