"""Where events come from: one module a noun."""

from collections.abc import Mapping

from eldercare_desktop.care.timeline.event import Kind, Source
from eldercare_desktop.care.timeline.sources import (
    absences,
    cards,
    changes,
    entitlements,
    incidents,
    meals,
    needs,
    pairings,
    photos,
    register,
    rounds,
    time_bank,
    visits,
)

SOURCES: Mapping[Kind, Source] = {
    "visit": visits.events,
    "meal": meals.events,
    "time_bank": time_bank.events,
    "photo": photos.events,
    "need": needs.events,
    "incident": incidents.events,
    "absence": absences.events,
    "pairing": pairings.events,
    "round": rounds.events,
    "entitlement": entitlements.events,
    "card": cards.events,
    "register": register.events,
    "contact": changes.contact_events,
    "record": changes.record_events,
}
"""Kind -> source, in the order of the kinds."""
