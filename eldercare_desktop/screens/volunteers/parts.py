"""The parts of the page of volunteers, in the order of its chips."""

from eldercare_desktop.screens.parted.part import Part
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

_HERE = "eldercare_desktop.screens.volunteers"

PARTS = (
    Part(
        "volunteers",
        QT_TRANSLATE_NOOP("VolunteersPart", "Volunteers"),
        f"{_HERE}.volunteers_view",
        "VolunteersView",
    ),
    Part(
        "teams",
        QT_TRANSLATE_NOOP("VolunteersPart", "Teams"),
        f"{_HERE}.teams_view",
        "TeamsView",
    ),
    Part(
        "share",
        QT_TRANSLATE_NOOP("VolunteersPart", "Share of the elders"),
        f"{_HERE}.share_view",
        "ShareView",
    ),
)
"""Key, title, module, class (a `PartView`)."""
