"""How things that hang on a person, and records dated after a death, are said in a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from eldercare_desktop.screens.wording import translated, word
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP
from eldercare_desktop.screens.words.money import yuan
from eldercare_desktop.screens.words.time_credit import credit

if TYPE_CHECKING:
    from eldercare_desktop.care.register.after_death import LateRecord
    from eldercare_desktop.care.register.leaving import Hanging

PHRASES = {
    "since": QT_TRANSLATE_NOOP("Leaving", "since {day}"),
    "issued": QT_TRANSLATE_NOOP("Leaving", "issued on {day}"),
    "on": QT_TRANSLATE_NOOP("Leaving", "{day}"),
    "never_begins": QT_TRANSLATE_NOOP("Leaving", "has not begun by then, so it falls away"),
    "pairing": QT_TRANSLATE_NOOP("Leaving", "Pairing with {name}"),
    "need": QT_TRANSLATE_NOOP("Leaving", "Need: {what}"),
    "incident": QT_TRANSLATE_NOOP("Leaving", "Emergency: {what}"),
    "entitlement_claim": QT_TRANSLATE_NOOP("Leaving", "Entitlement: {what}"),
    "absence": QT_TRANSLATE_NOOP("Leaving", "Absence: {what}"),
    "card": QT_TRANSLATE_NOOP("Leaving", "Card {what}"),
    "meal_plan": QT_TRANSLATE_NOOP("Leaving", "Meals: {what}"),
    "meal_pause": QT_TRANSLATE_NOOP("Leaving", "No meals for a time"),
    "volunteer": QT_TRANSLATE_NOOP("Leaving", "Volunteer: {what}"),
    "team_member": QT_TRANSLATE_NOOP("Leaving", "In a team: {what}"),
    "credit_left": QT_TRANSLATE_NOOP("Leaving", "{amount} left"),
    "left": QT_TRANSLATE_NOOP("Leaving", "{amount} left, to be given back"),
    "owed": QT_TRANSLATE_NOOP("Leaving", "{amount} owed"),
}

_WORDS = {
    "resident": "resident_kind",
    "pairing": "mode",
    "need": "need_kind",
    "incident": "incident_kind",
    "absence": "absence_kind",
    "entitlement_claim": "entitlement",
    "meal_plan": "meal_period",
    "volunteer": "volunteer_kind",
    "team_member": "member_role",
}


def phrase(code: str, **values: object) -> str:
    """One phrase with its values filled in."""
    return translated("Leaving", PHRASES[code]).format(**values)


def ending_line(thing: Hanging) -> str:
    """A thing under the heading of its ending: who or what, and since when."""
    if thing.table == "ledger_entry":
        return _what(thing)
    what = phrase("never_begins") if thing.what == "never_begins" else _what(thing)
    if thing.table == "entitlement_claim" and thing.who:  # the village's own name for it
        return thing.who
    return " · ".join(part for part in (thing.who, what, _day(thing)) if part)


def closed_line(thing: Hanging) -> str:
    """A thing by itself, with the name of its kind."""
    if thing.table == "pairing":
        head, rest = phrase("pairing", name=thing.who), _what(thing)
    else:
        head, rest = phrase(thing.table, what=_what(thing)), thing.who
    return " · ".join(part for part in (head, rest, _day(thing)) if part)


def late_line(late: LateRecord) -> str:
    """A record that is dated later than it can be."""
    return word("dated_record", late.table).format(day=late.day)


def place_of(late: LateRecord) -> tuple[str, dict[str, str]]:
    """Where such a record is put right: a page, and what it is to show."""
    places = {
        "visit": ("visits", {"visit": late.row_id}),
        "photo": ("visits", {"history": late.person_id}),
        "pairing": ("pairing", {"pairing": late.row_id}),
        "need": ("needs", {"need": late.row_id}),
        "incident": ("needs", {"incident": late.row_id}),
        "meal_serving": ("meals", {"part": "check_in", "serving": late.row_id}),
        "meal_plan": ("meals", {"part": "week", "plan": late.row_id}),
        "service_record": ("time_bank", {"part": "services", "service": late.row_id}),
        "ledger_entry": ("time_bank", {"part": "accounts", "person": late.person_id}),
    }
    return places.get(late.table, ("people", {"person": late.person_id}))


def _what(thing: Hanging) -> str:
    if thing.table == "meal_money":
        fen = int(thing.what)
        return phrase("left" if fen > 0 else "owed", amount=yuan(abs(fen)))
    if thing.table == "ledger_entry":
        return phrase("credit_left", amount=credit(int(thing.what), thing.who))
    table = _WORDS.get(thing.table)
    return word(table, thing.what) if table else thing.what


def _day(thing: Hanging) -> str:
    if not thing.day:
        return ""
    codes = {"card": "issued", "need": "on", "incident": "on"}
    return phrase(codes.get(thing.table, "since"), day=thing.day)
