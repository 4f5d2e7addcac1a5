"""How persons, their values and their history are said on the people page."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.people.absence_section import away_badge
from eldercare_desktop.screens.people.loading import today
from eldercare_desktop.screens.people.words import (
    WARNINGS,
    fact,
    label_word,
    warning_sentence,
)
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import lunar_day, word, words

if TYPE_CHECKING:
    from eldercare_desktop.care.register import PersonRow
    from eldercare_desktop.care.register.history import FieldChange, HistoryEntry
    from eldercare_desktop.care.register.page import PersonPage

_CHOICES = {
    "sex": "sex",
    "life_status": "life_status",
    "role": "contact_role",
    "categories": "category",
    "living": "living",
    "self_care_failed": "self_care_item",
    "self_care": "self_care",
    "ability": "ability",
    "willingness": "willingness",
    "end_reason": "leave_reason",
    "parents_away": "parent",
    "risks": "child_risk",
    "allergens": "allergen",
    "diets": "diet",
}
SOON = 30
"""Days before a lunar birthday in which it is spoken of."""

_KINDS = {"resident": "resident_kind", "helper": "helper_kind"}


def facts(row: PersonRow) -> list[str]:
    """What tells people of the same name apart: group, sex, age, lunar birthday."""
    age = fact("age_years", age=row.age) if row.age is not None else ""
    lunar = lunar_day(row.lunar_birthday)
    born = fact("lunar", day=lunar) if lunar else ""
    return [part for part in (row.group, word("sex", row.sex), age, born) if part]


def facts_line(row: PersonRow) -> str:
    """The same in one line."""
    return " · ".join(facts(row))


def list_hint(row: PersonRow) -> str:
    """Group and lunar birthday, under the name in the list."""
    lunar = lunar_day(row.lunar_birthday)
    born = fact("lunar_short", day=lunar) if lunar else ""
    return "  ".join(part for part in (row.group, born) if part)


def state_badge(row: PersonRow) -> Badge | None:
    """The one thing of a person that the list shows."""
    if row.life_status != "living":
        return Badge(word("life_status", row.life_status))
    if row.id_problem:
        return Badge(fact("id_to_complete"), "due")
    if row.willingness == "declines":
        return Badge(fact("declines"))
    if row.resident_kind and row.resident_kind != "elder":
        return Badge(word("resident_kind", row.resident_kind))
    if row.self_care in ("semi_care", "full_care"):
        return Badge(word("self_care", row.self_care))
    if row.helper_kind:
        return Badge(word("helper_kind", row.helper_kind), "accent")
    return None


def badges(page: PersonPage) -> list[Badge]:
    """What somebody should know at first sight of a person."""
    birthday = birthday_badge(page.next_birthday, today())
    found = [*_urgent(page), *([birthday] if birthday else []), *_resident_badges(page)]
    if page.helper:
        found.append(Badge(word("helper_kind", page.helper.kind), "accent", "handshake"))
    return found


def _urgent(page: PersonPage) -> list[Badge]:
    found = []
    if page.row.life_status != "living":
        day = page.person.death_date or (page.resident.ended_on if page.resident else None)
        gone = word("life_status", page.row.life_status)
        found.append(Badge(f"{gone} {day}" if day else gone, "", "info"))
    if page.conflicts:
        found.append(Badge(fact("conflicts", n=len(page.conflicts)), "danger"))
    if page.pairing_missing and page.row.life_status == "living":
        mode = page.need.mode if page.need else None
        found.append(Badge(fact("pairing_missing", mode=word("mode", mode)), "due", "unlink"))
    if late := _late(page):
        found.append(late)
    if away := away_badge(page):
        found.append(away)
    if page.helper and not page.helper.available:
        found.append(Badge(fact("helper_away"), "due"))
    return found


def _late(page: PersonPage) -> Badge | None:
    """That a visit is due: red only where the risk is high."""
    due = page.due
    if due is None or due.overdue_days is None or due.overdue_days < 0:
        return None
    if due.last_visit is None:
        return Badge(fact("visit_first"), "due")
    if due.overdue_days == 0:
        return Badge(fact("visit_today"), "due")
    kind = "danger" if due.tier == "high_risk" else "due"
    return Badge(fact("visit_overdue", n=due.overdue_days), kind)


def _resident_badges(page: PersonPage) -> list[Badge]:
    resident = page.resident
    if resident is None:
        return []
    if resident.ended_on and page.row.life_status == "living":
        return [Badge(fact("not_served_since", day=resident.ended_on), "", "info")]
    is_child = resident.kind != "elder"
    found = [Badge(word("resident_kind", resident.kind))] if is_child else []
    found += [Badge(word("category", name)) for name in resident.categories]
    if is_child:
        return found + [Badge(word("child_risk", name), "due", "info") for name in resident.risks]
    found += [Badge(word("living", name)) for name in resident.living]
    if resident.self_care in ("semi_care", "full_care"):
        found.append(Badge(word("self_care", resident.self_care)))
    if resident.dementia:
        found.append(Badge(word("category", "dementia"), "danger"))
    if resident.willingness == "declines":
        found.append(Badge(word("willingness", "declines"), "", "ban"))
    return found


def value_words(table: str, field: str, value: Any) -> str:
    """A value of a record as it is read; the empty text for none."""
    if value in (None, "", []):
        return ""
    if isinstance(value, bool):
        return fact("yes") if value else fact("no")
    if field == "lunar_birthday":
        return lunar_day(str(value))
    if field == "id_problem":
        return warning_sentence(str(value), {}) if value in WARNINGS else str(value)
    choice = _KINDS.get(table) if field == "kind" else _CHOICES.get(field)
    if choice and isinstance(value, list):
        return words(choice, value)
    return word(choice, value) if choice else str(value)


def change_words(change: FieldChange) -> str:
    """One changed field: what it was and what it is."""
    label = label_word(change.label)
    before, after = (
        value_words(change.table, change.name, v) for v in (change.before, change.after)
    )
    if not before:
        return fact("change_new", label=label, after=after)
    if not after:
        return fact("change_gone", label=label, before=before)
    return fact("change", label=label, before=before, after=after)


def when_words(entry: HistoryEntry) -> str:
    """Day and time of a change, with what makes them doubtful."""
    at = datetime.fromisoformat(entry.at).strftime("%Y-%m-%d %H:%M")
    return fact("clock_wrong", at=at) if entry.doubtful else at


def birthday_words(lunar: str | None, day: str | None) -> str:
    """The lunar birthday and the day on which it falls next."""
    words = lunar_day(lunar)
    return fact("birthday_next", lunar=words, day=day) if day else words


def birthday_badge(day: str | None, today: str) -> Badge | None:
    """That a birthday is near."""
    from eldercare_desktop.care.person.birthdays import days_until  # sqlmodel is loaded by now

    left = days_until(day, today=today) if day else SOON + 1
    if left > SOON:
        return None
    words = fact("birthday_in", n=left) if left else fact("birthday_today")
    return Badge(words, "accent", "cake")
