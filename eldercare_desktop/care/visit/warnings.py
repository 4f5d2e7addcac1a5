"""Doubts about a visit, which a person reads before saving and may overrule."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import case, func, select

from eldercare_desktop.care.absence.reading import absent_on
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.visit.history import VisitFilter, find_visits
from eldercare_desktop.care.visit.log import VisitEntry
from eldercare_desktop.care.visit.record import Visit, is_current_visit
from eldercare_desktop.care.visit.tiers import VisitRules, days_after, tier_of
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

LONG_AGO_DAYS = 60
_CHUNK = 400


@dataclass(frozen=True)
class VisitWarning:
    """Something that a person should know and may decide: a code, and values for its sentence."""

    code: str
    params: Mapping[str, str | int] = field(default_factory=dict)


def visit_warnings(
    reader: Reader, entry: VisitEntry, *, today: str, correcting: str | None = None
) -> list[VisitWarning]:
    """The warnings of an entry; `correcting` is the visit that it takes the place of.

    Codes: visit_twice (`by`, `method`: logged already for that day), visit_declined,
    visit_absent (`kind`, `since`: away on that day by what is known), visit_long_ago (`days`),
    visit_only_by_phone (`days`: high risk, and nobody was there).
    """
    resident = reader.get(Resident, entry.resident_id)
    person = reader.get(Person, resident.person_id) if resident else None
    if resident is None or person is None:
        return []
    on = entry.visited_on or today
    asked = (
        _twice(reader, entry, on, correcting),
        _declined(resident, entry),
        _absent(reader, entry, on),
        _long_ago(on, today),
        _only_by_phone(reader, entry, on, resident, person),
    )
    return [warning for warning in asked if warning]


def _twice(
    reader: Reader, entry: VisitEntry, on: str, correcting: str | None
) -> VisitWarning | None:
    """The same elder, on the same day, in the same way."""
    same = VisitFilter(resident_id=entry.resident_id, since=on, until=on, method=entry.method)
    others = [visit for visit in find_visits(reader, same) if visit.id != correcting]
    if not others:
        return None
    return VisitWarning("visit_twice", {"by": others[0].visitor, "method": entry.method})


def _declined(resident: Resident, entry: VisitEntry) -> VisitWarning | None:
    declines = resident.willingness == "declines"
    return VisitWarning("visit_declined") if declines else None


def _absent(reader: Reader, entry: VisitEntry, on: str) -> VisitWarning | None:
    """Who is in hospital can be visited there; but the day may be wrong, or they are back."""
    away = absent_on(reader, entry.resident_id, on)
    if away is None or entry.method != "in_person":
        return None
    return VisitWarning("visit_absent", {"kind": away.kind, "since": away.since})


def _long_ago(on: str, today: str) -> VisitWarning | None:
    """So late an entry is rare enough to be a slip of the finger."""
    days = (date.fromisoformat(today) - date.fromisoformat(on)).days
    return VisitWarning("visit_long_ago", {"days": days}) if days > LONG_AGO_DAYS else None


def _only_by_phone(
    reader: Reader, entry: VisitEntry, on: str, resident: Resident, person: Person
) -> VisitWarning | None:
    """An elder at high risk is not to be visited by phone alone for a month."""
    rules = VisitRules.of(reader, on, person.village)
    high = tier_of(resident, person.birth, on, rules) == "high_risk"
    if entry.method == "in_person" or resident.kind != "elder" or not high:
        return None
    since = days_after(on, 1 - rules.special_days)
    there = VisitFilter(resident_id=resident.id, since=since, until=on, method="in_person")
    seen = find_visits(reader, there, limit=1)
    return None if seen else VisitWarning("visit_only_by_phone", {"days": rules.special_days})


def by_phone_alone(
    reader: Reader, resident_ids: Collection[str], *, today: str, days: int
) -> frozenset[str]:
    """Those whom nobody has seen for `days` days, though there were calls.

    Ask it for elders at high risk; the days are rule `visit.special_days`.
    """
    v = table_of(Visit)
    there = func.max(case((v.c.method == "in_person", 1), else_=0))
    found: set[str] = set()
    wanted = sorted(resident_ids)
    for start in range(0, len(wanted), _CHUNK):
        mine = v.c.resident_id.in_(wanted[start : start + _CHUNK])
        lately = v.c.visited_on.between(days_after(today, 1 - days), today)
        calls = select(v.c.resident_id).where(mine, lately, is_current_visit(v))
        rows = reader.rows(calls.group_by(v.c.resident_id).having(there == 0))
        found.update(row.resident_id for row in rows)
    return frozenset(found)
