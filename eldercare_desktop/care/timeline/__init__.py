"""Everything about one person in the order of the days, and what comes next.

Each noun has one small source in `sources/`; a new noun adds its own to `SOURCES`.
"""

from eldercare_desktop.care.timeline.coming import Coming, coming_of
from eldercare_desktop.care.timeline.event import KINDS, Event, Kind, Timeline
from eldercare_desktop.care.timeline.marks import marks_of
from eldercare_desktop.care.timeline.reading import events_of, kinds_of

__all__ = [
    "KINDS",
    "Coming",
    "Event",
    "Kind",
    "Timeline",
    "coming_of",
    "events_of",
    "kinds_of",
    "marks_of",
]
