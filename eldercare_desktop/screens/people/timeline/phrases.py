"""How events, and what comes, are said in a line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from eldercare_desktop.screens.people.phrases import change_words
from eldercare_desktop.screens.people.timeline.words import COMING, EVENT, ICON, phrase
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import action, lunar_day, translated, word, words
from eldercare_desktop.screens.words.time_credit import credit

if TYPE_CHECKING:
    from eldercare_desktop.care.timeline import Coming, Event

FIELDS = 4
"""So many changed fields of one action are named."""

_KIND_TABLES = {
    "need": "need_kind",
    "follow_up": "need_kind",
    "incident": "incident_kind",
    "absence": "absence_kind",
    "return": "absence_kind",
}
_REASONS = {
    "need": "need_end",
    "pairing": "end_reason",
    "card": "revoke_reason",
    "register": "leave_reason",
    "entitlement": "claim_end",
}


@dataclass(frozen=True)
class EventLine:
    """An event in words: the day, what it was, quieter what belongs to it, badges, an icon."""

    day: str
    said: str
    hint: str
    badges: tuple[Badge, ...]
    icon: str


def event_line(event: Event) -> EventLine:
    """An event as a line of the list."""
    return EventLine(
        day=day_words(event.day),
        said=_said(event),
        hint=" · ".join(part for part in _hints(event) if part),
        badges=tuple(_badges(event)),
        icon=ICON[event.kind],
    )


def month_key(day: str) -> str:
    """What events are grouped by: the month, or the year where no more is known."""
    return day[:7]


def month_words(key: str) -> str:
    """The heading of a group."""
    if len(key) == 4:
        return phrase("year", year=key)
    return phrase("month", year=key[:4], month=int(key[5:7]))


def day_words(day: str) -> str:
    """Month and day; nothing where they are not known, for the heading says the rest."""
    return phrase("day", month=int(day[5:7]), day=int(day[8:])) if len(day) == 10 else ""


def coming_words(coming: Coming) -> tuple[str, str, str]:
    """What comes, when in days from now, and the day itself."""
    code = "lunar_birthday" if coming.values.get("lunar") else coming.what
    lunar = lunar_day(_text(coming.values.get("lunar")))
    kind = _kind(coming.what, coming.values)
    said = translated("Timeline", COMING[code]).format(kind=kind, lunar=lunar)
    return said, _when(coming), coming.day or ""


def _when(coming: Coming) -> str:
    if coming.days is None:
        return phrase("unknown_day")
    if coming.days < 0:
        return phrase("overdue", n=-coming.days)
    return phrase("in_days", n=coming.days) if coming.days else phrase("today")


def _said(event: Event) -> str:
    source = EVENT.get(f"{event.kind}.{event.code}")
    if source is None:
        return action(event.code) if event.code else phrase("changed")
    return translated("Timeline", source).format(
        kind=_kind(event.kind, event.values), name=_name(event), n=event.values.get("n")
    )


def _kind(what: str, values: Mapping[str, Any]) -> str:
    if what == "time_bank":
        return word("entry_kind" if "unit" in values else "need_kind", values.get("kind"))
    table = _KIND_TABLES.get(what)
    return word(table, values.get("kind")) if table else ""


def _name(event: Event) -> str:
    if event.kind == "entitlement":
        return _text(event.values.get("name")) or word("entitlement", event.values.get("code"))
    return _text(event.values.get("name"))


def _hints(event: Event) -> list[str]:
    found = _HINTS[event.kind](event) if event.kind in _HINTS else []
    if table := _REASONS.get(event.kind):
        found.append(word(table, event.values.get("reason")))
    found += _changes(event)
    return [*found, event.note, phrase("by", name=event.by) if event.by else ""]


def _of_visit(event: Event) -> list[str]:
    values, found = event.values, []
    if concerns := values.get("concerns"):
        found.append(phrase("concern", what=words("check", _codes(concerns))))
    found.append(word("method", values.get("method")))
    found.append(words("service", _codes(values.get("services"))))
    if minutes := values.get("minutes"):
        found.append(phrase("minutes", n=minutes))
    return found


def _of_meal(event: Event) -> list[str]:
    values = event.values
    found = [word(f"meal_{name}", values.get(name)) for name in ("period", "mode", "check")]
    if brought := values.get("brought"):
        found.append(phrase("brought", n=brought))
    return found


def _of_time_bank(event: Event) -> list[str]:
    values = event.values
    if minutes := values.get("minutes"):
        return [credit(cast(int, minutes), "minute")]
    return [credit(cast(int, values["amount"]), _text(values["unit"])), _name(event)]


def _of_incident(event: Event) -> list[str]:
    values = event.values
    return [
        words("incident_action", _codes(values.get("actions"))),
        word("incident_result", values.get("result")),
        word("level", values.get("level")),
    ]


def _of_pairing(event: Event) -> list[str]:
    return [word("mode", event.values.get("mode"))] if event.code == "began" else []


_HINTS: dict[str, Callable[[Event], list[str]]] = {
    "visit": _of_visit,
    "meal": _of_meal,
    "time_bank": _of_time_bank,
    "incident": _of_incident,
    "need": lambda event: [word("satisfaction", event.values.get("satisfaction"))],
    "pairing": _of_pairing,
    "round": lambda event: [word("round_missed", event.values.get("result"))],
}
"""What belongs to an event, by its kind."""


def _changes(event: Event) -> list[str]:
    if event.entry is None:
        return []
    fields = event.entry.fields
    found = [change_words(change) for change in fields[:FIELDS]]
    if len(fields) > FIELDS:
        found.append(phrase("field_and_more", n=len(fields) - FIELDS))
    return found


def _badges(event: Event) -> list[Badge]:
    found = []
    if event.grave and event.kind == "visit":
        found.append(Badge(word("finding", "concern"), "due"))
    if event.grave and event.kind == "meal":
        found.append(Badge(phrase("nobody_home"), "due"))
    if event.kind == "incident" and event.code == "happened":
        found.append(Badge(word("level", event.values.get("level")), "danger"))
    if event.kind == "need" and event.values.get("urgency") in ("urgent", "critical"):
        kind = "danger" if event.values["urgency"] == "critical" else "due"
        found.append(Badge(word("urgency", event.values["urgency"]), kind))
    if event.late:
        found.append(Badge(phrase("late"), "", "history"))
    if event.entry is not None and not event.entry.confirmed:
        found.append(Badge(phrase("only_here"), "", "laptop"))
    return found


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _codes(value: Any) -> tuple[str, ...]:
    return tuple(value) if isinstance(value, tuple | list) else ()
