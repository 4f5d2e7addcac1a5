"""How people, days and lines are said on the rounds page and its papers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import lunar_day, word

if TYPE_CHECKING:
    from eldercare_desktop.care.round.candidates import Candidate
    from eldercare_desktop.care.round.lines import EmergencyContact, RoundLine
    from eldercare_desktop.care.round.overview import RoundRow
    from eldercare_desktop.care.walk.walks import WalkDoor

translate = QCoreApplication.translate


def facts(someone: Any) -> list[str]:
    """What tells people of the same name apart: group, age, lunar birthday."""
    age = translate("RoundPhrases", "{n} years").format(n=someone.age)
    lunar = translate("RoundPhrases", "lunar {day}").format(day=lunar_day(someone.lunar_birthday))
    return [
        part
        for part in (
            someone.group,
            age if someone.age is not None else "",
            lunar if someone.lunar_birthday else "",
        )
        if part
    ]


def where_line(someone: Any) -> str:
    """Where somebody lives, and the age: the line below a name."""
    age = translate("RoundPhrases", "{n} years").format(n=someone.age)
    place = where(someone.group, someone.address)
    return " · ".join(part for part in (place, age if someone.age is not None else "") if part)


def where(group: str, address: str | None) -> str:
    """Group and house, the group once."""
    if not address or address == group:
        return group
    return address if group and address.startswith(group) else f"{group} {address}".strip()


def day(iso: str, *, year: bool = False) -> str:
    """A day as people say it; the year only where it is asked for or is not this one."""
    said = date.fromisoformat(iso)
    if year or said.year != date.today().year:
        pattern = translate("RoundPhrases", "{year}-{month}-{day}")
    else:
        pattern = translate("RoundPhrases", "{month}-{day}")
    return pattern.format(year=said.year, month=said.month, day=said.day)


def days(first: str, last: str, *, year: bool = False) -> str:
    """A span of days."""
    if first == last:
        return day(first, year=year)
    between = translate("RoundPhrases", "{first} to {last}")
    return between.format(first=day(first, year=year), last=day(last, year=year))


def left_badge(row: RoundRow, today: str) -> Badge | None:
    """How long a round still goes on, or that it should be closed."""
    if row.closed_on:
        return Badge(translate("RoundPhrases", "Closed"), "", "check")
    if row.starts_on > today:
        begins = translate("RoundPhrases", "from {day}").format(day=day(row.starts_on))
        return Badge(begins, "", "calendar")
    if row.days_left <= 0:
        return Badge(translate("RoundPhrases", "Days are over"), "due")
    if row.days_left == 1:
        return Badge(translate("RoundPhrases", "Last day"), "due")
    return Badge(translate("RoundPhrases", "days left: {n}").format(n=row.days_left), "accent")


def progress(row: RoundRow) -> str:
    """How many of how many."""
    return translate("RoundPhrases", "{done} of {total}").format(done=row.done, total=row.total)


def state_badge(line: RoundLine) -> Badge:
    """How a line stands."""
    if line.state == "gone":
        return Badge(word("round_gone", line.gone))
    if line.state == "away":
        return Badge(back_words(line.back_on), "", "house")
    if line.state == "tried":
        return Badge(word("round_missed", line.attempts[-1].result), "due")
    look = {"done": ("accent", "check"), "open": ("", "circle")}
    return Badge(word("round_state", line.state), *look[line.state])


def back_words(back_on: str | None) -> str:
    """Until when somebody is away."""
    if not back_on:
        return translate("RoundPhrases", "Away")
    return translate("RoundPhrases", "Back on {day}").format(day=day(back_on))


def reason_words(candidate: Candidate) -> str:
    """Why somebody is on the list."""
    return comma().join(_reason(code) for code in candidate.reasons)


def comma() -> str:
    """What stands between the things of a list."""
    return translate("RoundPhrases", ", ")


def _reason(code: str) -> str:
    for table in ("round_reason", "living", "round_condition", "category", "tier"):
        if (found := word(table, code)) != code:
            return found
    return code


def contact_words(contact: EmergencyContact | None) -> str:
    """Whom to call: name, relation, phone."""
    if contact is None:
        return ""
    parts = (contact.name, contact.relation, contact.phone)
    return " ".join(part for part in parts if part)


def seen_words(line: RoundLine) -> str:
    """When and by whom somebody was seen; every visit, one a line."""
    pattern = translate("RoundPhrases", "{day}, {method}, {who}")
    return "\n".join(
        pattern.format(day=day(v.visited_on), method=word("method", v.method), who=v.visitor)
        for v in line.visits
    )


def due_words(door: WalkDoor) -> str:
    """When a visit is due at a door."""
    if door.paused_by:
        return translate("RoundPhrases", "Away")
    if door.declines:
        return translate("RoundPhrases", "Declines visits")
    if door.overdue_days is None or door.due_on is None:
        return ""
    if door.overdue_days > 0:
        return translate("RoundPhrases", "days late: {n}").format(n=door.overdue_days)
    if door.overdue_days == 0:
        return translate("RoundPhrases", "due today")
    return translate("RoundPhrases", "by {day}").format(day=day(door.due_on))


def know_words(door: WalkDoor) -> str:
    """What to know at a door: the note, what is still waited for, that nobody is paired."""
    parts = [door.note or ""]
    parts += [
        translate("RoundPhrases", "Need: {kind}").format(kind=word("need_kind", kind))
        for kind in door.needs
    ]
    if not door.assigned:
        parts.append(translate("RoundPhrases", "paired with nobody"))
    between = translate("RoundPhrases", "; ")
    return between.join(part for part in parts if part)
