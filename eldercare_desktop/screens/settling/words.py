"""Words of this page: values of every kind of record as they are read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.people.phrases import value_words
from eldercare_desktop.screens.people.words import fact, label_word
from eldercare_desktop.screens.sync.words import table_word
from eldercare_desktop.screens.wording import translated, word, words
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from eldercare_desktop.care.settling.after_deaths import AfterDeath
    from eldercare_desktop.care.settling.authors import Author
    from eldercare_desktop.care.settling.pairs import Belongings
    from eldercare_desktop.care.settling.waiting import Waiting
    from eldercare_desktop.screens.settling.loading import View

PHRASES = {
    "empty": QT_TRANSLATE_NOOP("Settling", "(nothing)"),
    "beside": QT_TRANSLATE_NOOP("Settling", "{value} ({besides})"),
    "labelled": QT_TRANSLATE_NOOP("Settling", "{label}: {value}"),
    "today": QT_TRANSLATE_NOOP("Settling", "today {time}"),
    "yesterday": QT_TRANSLATE_NOOP("Settling", "yesterday {time}"),
    "this_laptop": QT_TRANSLATE_NOOP("Settling", "this laptop"),
    "other_laptop": QT_TRANSLATE_NOOP("Settling", "another laptop"),
    "keep_record": QT_TRANSLATE_NOOP("Settling", "The record stays"),
    "remove_record": QT_TRANSLATE_NOOP("Settling", "The record is removed"),
    "removed": QT_TRANSLATE_NOOP(
        "Settling", "{remover} removed this record; meanwhile {editor} changed: {fields}."
    ),
    "removed_or_not": QT_TRANSLATE_NOOP("Settling", "{remover} removed this record. Is it to go?"),
    "visits": QT_TRANSLATE_NOOP("Settling", "Visits: {n}"),
    "pairings": QT_TRANSLATE_NOOP("Settling", "Pairings: {n}"),
    "cards": QT_TRANSLATE_NOOP("Settling", "Cards: {n}"),
    "contacts": QT_TRANSLATE_NOOP("Settling", "Contacts: {n}"),
    "nothing_hangs_on_it": QT_TRANSLATE_NOOP("Settling", "Nothing refers to it yet"),
    "same_number": QT_TRANSLATE_NOOP("Settling", "Same ID number"),
    "same_name": QT_TRANSLATE_NOOP("Settling", "Same person?"),
    "two_roles_resident": QT_TRANSLATE_NOOP("Settling", "Two care profiles"),
    "two_roles_helper": QT_TRANSLATE_NOOP("Settling", "Two helping roles"),
    "late": QT_TRANSLATE_NOOP("Settling", "Written later"),
    "after_death": QT_TRANSLATE_NOOP("Settling", "After the death"),
    "left_open": QT_TRANSLATE_NOOP("Settling", "Still open"),
    "died": QT_TRANSLATE_NOOP("Settling", "died on {day}"),
    "gone": QT_TRANSLATE_NOOP("Settling", "moved away"),
    "two_values": QT_TRANSLATE_NOOP("Settling", "Two values"),
    "removal": QT_TRANSLATE_NOOP("Settling", "Removed?"),
    "records": QT_TRANSLATE_NOOP("Settling", "Made one of {n} records"),
    "records_short": QT_TRANSLATE_NOOP("Settling", "Records: {n}"),
}

_CHOICES = {
    ("pairing", "mode"): "mode",
    ("pairing", "services"): "service",
    ("pairing", "agreement"): "agreement",
    ("pairing", "end_reason"): "end_reason",
    ("card", "revoke_reason"): "revoke_reason",
    ("need", "kind"): "need_kind",
    ("need", "urgency"): "urgency",
    ("need", "state"): "need_state",
    ("need", "how"): "how_found",
    ("need", "satisfaction"): "satisfaction",
    ("need", "end_reason"): "need_end",
    ("entitlement_claim", "code"): "entitlement",
    ("entitlement_claim", "state"): "entitlement_state",
    ("entitlement_claim", "end_reason"): "claim_end",
    ("incident", "kind"): "incident_kind",
    ("incident", "level"): "level",
    ("incident", "result"): "incident_result",
    ("site", "kind"): "site_kind",
    ("site", "meal_periods"): "meal_period",
    ("site", "meal_holidays"): "site_holidays",
    ("meal_plan", "period"): "meal_period",
    ("meal_plan", "mode"): "meal_mode",
    ("meal_pause", "periods"): "meal_period",
    ("dish", "kind"): "dish_kind",
    ("dish", "allergens"): "allergen",
    ("dish", "diets"): "diet",
    ("menu_item", "period"): "meal_period",
    ("food_sample", "period"): "meal_period",
    ("slip", "period"): "meal_period",
}


def phrase(code: str, **values: object) -> str:
    """One phrase with its values filled in."""
    return translated("Settling", PHRASES[code]).format(**values)


def said(table: str, field: str, value: Any) -> str:
    """A value of a field of any record; "(nothing)" for none."""
    if field == "deleted":
        return phrase("remove_record" if value else "keep_record")
    choice = _CHOICES.get((table, field))
    if choice and value:
        return words(choice, value) if isinstance(value, list) else word(choice, value)
    if isinstance(value, list) and value and not choice:
        return value_words(table, field, value) or listed(value)
    return value_words(table, field, value) or phrase("empty")


def said_with(table: str, field: str, value: Any, besides: Any) -> str:
    """A value with those that belong to it, by their labels."""
    more = [
        phrase("labelled", label=label_word(label), value=said(table, name, other))
        for name, label, other in besides
    ]
    if not more:
        return said(table, field, value)
    if value in (None, "", []):
        return listed(more)
    return phrase("beside", value=said(table, field, value), besides=listed(more))


def listed(some: Iterable[str]) -> str:
    """Several words in one line."""
    return translated("list", ", ").join(some)


def origin(author: Author, view: View) -> str:
    """Who wrote a value and when, and in a line below where."""
    if not author.user:
        return ""
    place = phrase("this_laptop" if author.own else "other_laptop")
    if author.village != view.village:
        place = view.areas.get(author.village, place)
    return f"{author.user} · {when(author, view.now)}\n{place}"


def when(author: Author, now: datetime) -> str:
    """Day and time as people say them; a clock that was wrong is said to be."""
    moment = datetime.fromisoformat(author.at)
    time = moment.strftime("%H:%M")
    if author.doubtful:
        return fact("clock_wrong", at=f"{moment.date().isoformat()} {time}")
    if moment.date() == now.date():
        return phrase("today", time=time)
    if moment.date() == now.date() - timedelta(days=1):
        return phrase("yesterday", time=time)
    return f"{moment.date().isoformat()} {time}"


def title(item: Waiting) -> str:
    """Whom it is about, or what kind of record where it is about nobody."""
    return item.subject.name or table_word(item.table)


def about(item: Waiting) -> set[str]:
    """Ids of the persons and records that it is about."""
    pair = item.pair
    ids = {item.row_id, item.subject.person_id, *((pair.kept_id, pair.other_id) if pair else ())}
    return {row_id for row_id in ids if row_id}


def hint(item: Waiting) -> str:
    """What it is about, under the name."""
    if item.death is not None:
        return _gone_since(item.death)
    fields = [label_word(c.label) for c in item.conflicts if c.field != "deleted"]
    return " · ".join((table_word(item.table), *fields))


def badge_words(item: Waiting) -> str:
    """In a word, what is asked."""
    if item.death is not None:
        return phrase("after_death" if item.death.late else "left_open")
    if item.pair is not None:
        why = item.pair.why
        return phrase(f"two_roles_{item.table}" if why == "two_roles" else why)
    return phrase("removal" if any(c.remover for c in item.conflicts) else "two_values")


def _gone_since(death: AfterDeath) -> str:
    if death.late:
        return phrase("died", day=death.late[0].died)
    if death.open is None or death.open.leaving.reason != "deceased":
        return phrase("gone")
    return phrase("died", day=death.open.leaving.on)


def belongings(has: Belongings) -> str:
    """What refers to a record."""
    counts: Mapping[str, int] = {
        "visits": has.visits,
        "pairings": has.pairings,
        "cards": has.cards,
        "contacts": has.contacts,
    }
    found = [phrase(code, n=number) for code, number in counts.items() if number]
    return " · ".join(found) or phrase("nothing_hangs_on_it")
