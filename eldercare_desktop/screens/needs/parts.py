"""The parts of the needs page, in the order of its chips."""

from eldercare_desktop.screens.parted.part import Part
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

_NEEDS = "eldercare_desktop.screens.needs"

PARTS = (
    Part(
        "incidents",
        QT_TRANSLATE_NOOP("NeedsPart", "Emergencies"),
        f"{_NEEDS}.incidents_view",
        "IncidentsView",
    ),
    Part("needs", QT_TRANSLATE_NOOP("NeedsPart", "Needs"), f"{_NEEDS}.needs_view", "NeedsView"),
    Part(
        "entitlements",
        QT_TRANSLATE_NOOP("NeedsPart", "Entitlements"),
        "eldercare_desktop.screens.entitlements.view",
        "EntitlementsView",
    ),
)
"""A further view is one entry here: key, title, module, class (a `PartView`)."""
