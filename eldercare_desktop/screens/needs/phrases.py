"""How needs, emergencies and their times are said on the needs page."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.pairing.phrases import facts
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import translated, word
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from eldercare_desktop.care.incident.listing import IncidentRow
    from eldercare_desktop.care.need.listing import NeedRow
    from eldercare_desktop.screens.needs.loading import Villages

PHRASES = {
    "hours_left": QT_TRANSLATE_NOOP("Needs", "{n} h left"),
    "minutes_left": QT_TRANSLATE_NOOP("Needs", "{n} min left"),
    "hours_over": QT_TRANSLATE_NOOP("Needs", "{n} h over"),
    "minutes_over": QT_TRANSLATE_NOOP("Needs", "{n} min over"),
    "days_over": QT_TRANSLATE_NOOP("Needs", "{n} d over"),
    "by": QT_TRANSLATE_NOOP("Needs", "by {day}"),
    "steps": QT_TRANSLATE_NOOP("Needs", "Steps: {n}"),
    "late": QT_TRANSLATE_NOOP("Needs", "Put down late, days: {n}"),
    "clock": QT_TRANSLATE_NOOP("Needs", "The clock was wrong"),
    "disputed": QT_TRANSLATE_NOOP("Needs", "Two laptops disagree"),
    "who": QT_TRANSLATE_NOOP("Needs", "{what}: {who}"),
    "gone": QT_TRANSLATE_NOOP("Needs", "Not on the register any more"),
    "this_laptop": QT_TRANSLATE_NOOP("Needs", "only on this laptop yet"),
}


def phrase(code: str, **values: object) -> str:
    """One phrase with its values filled in."""
    return translated("Needs", PHRASES[code]).format(**values)


def moment(at: str) -> str:
    """A stored moment as people read it: day and time."""
    return datetime.fromisoformat(at).strftime("%Y-%m-%d %H:%M")


def short_day(day: str) -> str:
    """A day of this year without its year: lists are narrow."""
    return day[5:] if day[:4] == str(date.today().year) else day


def place_line(row: Any, villages: Villages) -> str:
    """Village (on the laptop of a township), group, age: what tells people of one name apart."""
    known = villages.names.get(row.village, "") if villages.several else ""
    return " · ".join([*([known] if known else []), *facts(row, in_list=True)])


def need_words(row: NeedRow) -> str:
    """What is needed in one line: the kind, and what was written."""
    kind = word("need_kind", row.need.kind)
    written = (row.need.what or "").split("\n")[0]
    return f"{kind} · {written}" if written else kind


def need_state(row: NeedRow) -> str:
    """How far it is: the state, and who has it."""
    state = word("need_state", row.need.state)
    if row.need.state == "assigned":
        return phrase("who", what=state, who=row.assigned)
    if row.need.state == "followed_up":
        return phrase("who", what=state, who=word("satisfaction", row.need.satisfaction))
    if row.need.state == "ended":
        return phrase("who", what=state, who=word("need_end", row.need.end_reason))
    return state


def need_when(row: NeedRow) -> str:
    """The day that counts now: by when, or on which day it came to its state."""
    need = row.need
    if row.open:
        return phrase("by", day=short_day(need.wanted_by))
    return short_day(need.followed_up_on or need.done_on or need.ended_on or "")


def need_badge(row: NeedRow) -> Badge | None:
    """What is pressing about a need, if anything is."""
    if row.disputed:
        return Badge(phrase("disputed"), "danger", "triangle-alert")
    if row.days_over:
        kind = "danger" if row.escalated else "due"
        return Badge(phrase("days_over", n=row.days_over), kind)
    if row.open and row.need.urgency != "normal":
        kind = "danger" if row.need.urgency == "critical" else "due"
        return Badge(word("urgency", row.need.urgency), kind)
    if row.need.satisfaction == "dissatisfied":
        return Badge(word("satisfaction", "dissatisfied"), "due", "circle-alert")
    return None


def clock_words(minutes: int) -> str:
    """How long there still is for an answer, or for how long it is over."""
    unit = "hours" if abs(minutes) >= 60 else "minutes"
    number = abs(minutes) // 60 if unit == "hours" else abs(minutes)
    return phrase(f"{unit}_{'left' if minutes >= 0 else 'over'}", n=number)


def incident_badge(row: IncidentRow) -> Badge:
    """The clock of an unanswered incident, how far an answered one is, or its result."""
    if row.disputed:
        return Badge(phrase("disputed"), "danger", "triangle-alert")
    if row.minutes_left is not None:
        return Badge(clock_words(row.minutes_left), "danger" if row.overdue else "due")
    if row.open:
        return Badge(phrase("steps", n=row.steps), "accent", "footprints")
    return Badge(word("incident_result", row.incident.result), "", "check")


def incident_words(row: IncidentRow) -> str:
    """What happened in one line."""
    kind = word("incident_kind", row.incident.kind)
    written = (row.incident.what or "").split("\n")[0]
    return f"{kind} · {written}" if written else kind


def level_icon(row: IncidentRow) -> tuple[str, str] | None:
    """The level as a picture: an open one that is more than general is seen at once."""
    if not row.open:
        return ("circle-check", "muted")
    tint = {"critical": "danger", "serious": "danger", "general": "due"}[row.incident.level]
    return ("siren" if row.unanswered else "footprints", tint)


def joined(*parts: str) -> str:
    """What there is of these, in one line."""
    return " · ".join(part for part in parts if part)


def listed(some: list[str]) -> str:
    """Several words in one line."""
    return translated("list", ", ").join(some)
