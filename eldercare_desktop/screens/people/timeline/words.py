"""Words of the time line: kinds of events, and what happened."""

from __future__ import annotations

from eldercare_desktop.screens.wording import translated
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

KIND = {
    "visit": QT_TRANSLATE_NOOP("timeline_kind", "Visits"),
    "meal": QT_TRANSLATE_NOOP("timeline_kind", "Meals"),
    "time_bank": QT_TRANSLATE_NOOP("timeline_kind", "Hours and points"),
    "photo": QT_TRANSLATE_NOOP("timeline_kind", "Photos"),
    "need": QT_TRANSLATE_NOOP("timeline_kind", "Needs"),
    "incident": QT_TRANSLATE_NOOP("timeline_kind", "Emergencies"),
    "absence": QT_TRANSLATE_NOOP("timeline_kind", "Away"),
    "pairing": QT_TRANSLATE_NOOP("timeline_kind", "Pairings"),
    "round": QT_TRANSLATE_NOOP("timeline_kind", "Rounds"),
    "entitlement": QT_TRANSLATE_NOOP("timeline_kind", "Entitlements"),
    "card": QT_TRANSLATE_NOOP("timeline_kind", "Cards"),
    "register": QT_TRANSLATE_NOOP("timeline_kind", "Register"),
    "contact": QT_TRANSLATE_NOOP("timeline_kind", "Contacts"),
    "record": QT_TRANSLATE_NOOP("timeline_kind", "Record"),
}
ICON = {
    "visit": "footprints",
    "meal": "utensils",
    "time_bank": "hourglass",
    "photo": "camera",
    "need": "hand-helping",
    "incident": "siren",
    "absence": "log-out",
    "pairing": "handshake",
    "round": "list-checks",
    "entitlement": "star",
    "card": "id-card",
    "register": "clipboard-list",
    "contact": "phone",
    "record": "pencil",
}
EVENT = {
    "visit.in_person": QT_TRANSLATE_NOOP("Timeline", "Visit in person"),
    "visit.phone": QT_TRANSLATE_NOOP("Timeline", "Visit by phone"),
    "visit.video": QT_TRANSLATE_NOOP("Timeline", "Visit by video"),
    "visit.made": QT_TRANSLATE_NOOP("Timeline", "Visited {name}"),
    "meal.week": QT_TRANSLATE_NOOP("Timeline", "Meals this week: {n}"),
    "meal.nobody_home": QT_TRANSLATE_NOOP("Timeline", "A meal was brought, nobody was home"),
    "meal.checked": QT_TRANSLATE_NOOP("Timeline", "Looked after, since meals were missed"),
    "meal.began": QT_TRANSLATE_NOOP("Timeline", "Eats with us from now on"),
    "meal.ended": QT_TRANSLATE_NOOP("Timeline", "Does not eat with us any more"),
    "time_bank.served": QT_TRANSLATE_NOOP("Timeline", "Served {name}: {kind}"),
    "time_bank.was_served": QT_TRANSLATE_NOOP("Timeline", "Was served by {name}: {kind}"),
    "time_bank.in": QT_TRANSLATE_NOOP("Timeline", "{kind}: came in"),
    "time_bank.out": QT_TRANSLATE_NOOP("Timeline", "{kind}: went out"),
    "photo.taken": QT_TRANSLATE_NOOP("Timeline", "Photos of a visit: {n}"),
    "need.discovered": QT_TRANSLATE_NOOP("Timeline", "Need: {kind}"),
    "need.assigned": QT_TRANSLATE_NOOP("Timeline", "{kind}: assigned"),
    "need.done": QT_TRANSLATE_NOOP("Timeline", "{kind}: done"),
    "need.followed_up": QT_TRANSLATE_NOOP("Timeline", "{kind}: asked back"),
    "need.ended": QT_TRANSLATE_NOOP("Timeline", "{kind}: no longer open"),
    "incident.happened": QT_TRANSLATE_NOOP("Timeline", "Emergency: {kind}"),
    "incident.step": QT_TRANSLATE_NOOP("Timeline", "{kind}: something was done"),
    "incident.closed": QT_TRANSLATE_NOOP("Timeline", "{kind}: closed"),
    "absence.left": QT_TRANSLATE_NOOP("Timeline", "Away: {kind}"),
    "absence.returned": QT_TRANSLATE_NOOP("Timeline", "Back home: {kind}"),
    "pairing.began": QT_TRANSLATE_NOOP("Timeline", "Pairing with {name}"),
    "pairing.signed": QT_TRANSLATE_NOOP("Timeline", "Agreement with {name} signed"),
    "pairing.ended": QT_TRANSLATE_NOOP("Timeline", "Pairing with {name} ended"),
    "round.listed": QT_TRANSLATE_NOOP("Timeline", "On the list of a round: {name}"),
    "round.tried": QT_TRANSLATE_NOOP("Timeline", "Nobody was met: {name}"),
    "entitlement.applied": QT_TRANSLATE_NOOP("Timeline", "Applied for: {name}"),
    "entitlement.receiving": QT_TRANSLATE_NOOP("Timeline", "Has it from now on: {name}"),
    "entitlement.refused": QT_TRANSLATE_NOOP("Timeline", "Refused: {name}"),
    "entitlement.declines": QT_TRANSLATE_NOOP("Timeline", "Does not want it: {name}"),
    "entitlement.ended": QT_TRANSLATE_NOOP("Timeline", "Ended: {name}"),
    "card.issued": QT_TRANSLATE_NOOP("Timeline", "Card issued"),
    "card.revoked": QT_TRANSLATE_NOOP("Timeline", "Card revoked"),
    "register.taken_in": QT_TRANSLATE_NOOP("Timeline", "Taken onto the register"),
    "register.left": QT_TRANSLATE_NOOP("Timeline", "Left the register"),
    "register.died": QT_TRANSLATE_NOOP("Timeline", "Died"),
}
COMING = {
    "incident": QT_TRANSLATE_NOOP("Timeline", "Emergency is open: {kind}"),
    "visit": QT_TRANSLATE_NOOP("Timeline", "Visit"),
    "need": QT_TRANSLATE_NOOP("Timeline", "Need is open: {kind}"),
    "follow_up": QT_TRANSLATE_NOOP("Timeline", "Ask back: {kind}"),
    "return": QT_TRANSLATE_NOOP("Timeline", "Back home ({kind})"),
    "birthday": QT_TRANSLATE_NOOP("Timeline", "Birthday"),
    "lunar_birthday": QT_TRANSLATE_NOOP("Timeline", "Birthday, lunar {lunar}"),
}
PHRASES = {
    "by": QT_TRANSLATE_NOOP("Timeline", "by {name}"),
    "minutes": QT_TRANSLATE_NOOP("Timeline", "{n} minutes"),
    "concern": QT_TRANSLATE_NOOP("Timeline", "concern: {what}"),
    "nobody_home": QT_TRANSLATE_NOOP("Timeline", "nobody home"),
    "brought": QT_TRANSLATE_NOOP("Timeline", "brought: {n}"),
    "late": QT_TRANSLATE_NOOP("Timeline", "entered later"),
    "only_here": QT_TRANSLATE_NOOP("Timeline", "only on this laptop"),
    "overdue": QT_TRANSLATE_NOOP("Timeline", "{n} days late"),
    "today": QT_TRANSLATE_NOOP("Timeline", "today"),
    "in_days": QT_TRANSLATE_NOOP("Timeline", "in {n} days"),
    "unknown_day": QT_TRANSLATE_NOOP("Timeline", "nobody knows when"),
    "month": QT_TRANSLATE_NOOP("Timeline", "{month}/{year}"),
    "year": QT_TRANSLATE_NOOP("Timeline", "{year}, month not known"),
    "day": QT_TRANSLATE_NOOP("Timeline", "{month}/{day}"),
    "field_and_more": QT_TRANSLATE_NOOP("Timeline", "and {n} more"),
    "changed": QT_TRANSLATE_NOOP("Timeline", "Record changed"),
}
MARK = {
    "visit": QT_TRANSLATE_NOOP("day_mark", "in person"),
    "call": QT_TRANSLATE_NOOP("day_mark", "by phone or video"),
    "concern": QT_TRANSLATE_NOOP("day_mark", "concern or emergency"),
    "due": QT_TRANSLATE_NOOP("day_mark", "next visit due"),
    "away": QT_TRANSLATE_NOOP("day_mark", "away"),
}


def kind_word(kind: str) -> str:
    """A kind of event in the plural."""
    return translated("timeline_kind", KIND[kind])


def mark_word(mark: str) -> str:
    """What a mark in the calendar says."""
    return translated("day_mark", MARK[mark])


def phrase(code: str, **values: object) -> str:
    """A short phrase with its values filled in."""
    return translated("Timeline", PHRASES[code]).format(**values)
