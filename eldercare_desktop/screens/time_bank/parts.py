"""The parts of the time bank's page, in the order of its chips."""

from eldercare_desktop.screens.parted.part import Part
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

_BANK = "eldercare_desktop.screens.time_bank"

PARTS = (
    Part(
        "services",
        QT_TRANSLATE_NOOP("TimeBankPart", "Services"),
        f"{_BANK}.services_view",
        "ServicesView",
    ),
    Part(
        "accounts",
        QT_TRANSLATE_NOOP("TimeBankPart", "Accounts"),
        f"{_BANK}.accounts_view",
        "AccountsView",
    ),
    Part(
        "vouchers",
        QT_TRANSLATE_NOOP("TimeBankPart", "Vouchers"),
        f"{_BANK}.vouchers_view",
        "VouchersView",
    ),
    Part(
        "expiry",
        QT_TRANSLATE_NOOP("TimeBankPart", "Expiry"),
        f"{_BANK}.expiry_view",
        "ExpiryView",
    ),
    Part(
        "cases",
        QT_TRANSLATE_NOOP("TimeBankPart", "Cases"),
        f"{_BANK}.cases_view",
        "CasesView",
    ),
    Part(
        "honour",
        QT_TRANSLATE_NOOP("TimeBankPart", "Honour"),
        f"{_BANK}.honour_view",
        "HonourView",
    ),
)
"""services, accounts, vouchers, expiry, cases, honour: key, title, module, class."""
