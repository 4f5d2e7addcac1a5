"""The parts of the page of the meals' accounts, in the order of its chips."""

from eldercare_desktop.screens.parted.part import Part
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

_ACCOUNTS = "eldercare_desktop.screens.meal_accounts"

PARTS = (
    Part(
        "settlement",
        QT_TRANSLATE_NOOP("MealAccountsPart", "Settlement"),
        f"{_ACCOUNTS}.settlement_view",
        "SettlementView",
    ),
    Part(
        "payments",
        QT_TRANSLATE_NOOP("MealAccountsPart", "Payments"),
        f"{_ACCOUNTS}.payments_view",
        "PaymentsView",
    ),
    Part(
        "prices",
        QT_TRANSLATE_NOOP("MealAccountsPart", "Prices"),
        f"{_ACCOUNTS}.prices_view",
        "PricesView",
    ),
    Part(
        "sites",
        QT_TRANSLATE_NOOP("MealAccountsPart", "Places for meals"),
        f"{_ACCOUNTS}.sites_view",
        "SitesView",
    ),
)
"""settlement, payments, prices, sites: key, title, module, class (a `PartView`)."""
