"""Visits that took place: lists, a person's history, a month in marks, a week's load."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, case, func, or_, select

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.search import matches
from eldercare_desktop.care.visit.record import (
    CHECKS,
    Finding,
    Method,
    Visit,
    checks_of,
    is_current_visit,
)
from eldercare_desktop.care.visit.tiers import days_after
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True)
class VisitRow:
    """One visit as it holds now, corrections taken in.

    `visitor` is the helper's name or what was written; `checks`: those asked of this kind of
    resident, with their findings; `late`: recorded on a later day than it happened;
    `corrected`: it took the place of an earlier entry.
    """

    id: str
    resident_id: str
    person_id: str
    kind: str
    name: str
    group: str
    village: str
    visited_on: str
    recorded_at: str
    method: Method
    visitor: str
    helper_id: str | None
    checks: Mapping[str, Finding]
    services: tuple[str, ...]
    minutes: int | None
    note: str | None
    corrected: bool

    @property
    def late(self) -> bool:
        """Whether it was recorded after its day (补录)."""
        return self.late_days > 0

    @property
    def late_days(self) -> int:
        """Days between the visit and its being recorded; 0 where the clock says before."""
        recorded = date.fromisoformat(self.recorded_at[:10])
        return max((recorded - date.fromisoformat(self.visited_on)).days, 0)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found, check by check."""
        return tuple(self.checks.values())

    @property
    def concerns(self) -> tuple[str, ...]:
        """The checks that gave cause for concern."""
        return tuple(name for name, finding in self.checks.items() if finding == "concern")


@dataclass(frozen=True)
class VisitFilter:
    """Which visits are listed; days are YYYY-MM-DD and included. None means "whatever"."""

    resident_id: str | None = None
    person_id: str | None = None
    helper_id: str | None = None
    group_id: str | None = None
    village: str | None = None
    since: str | None = None
    until: str | None = None
    method: Method | None = None
    concern: bool = False
    late: bool = False
    typed: str = ""


@dataclass(frozen=True)
class VisitorLoad:
    """What one visitor did in a week: visits, different elders, minutes where they are known."""

    visitor: str
    helper_id: str | None
    visits: int
    elders: int
    minutes: int


def find_visits(reader: Reader, wanted: VisitFilter, *, limit: int | None = None) -> list[VisitRow]:
    """Visits that still hold, the newest first."""
    v = table_of(Visit)
    order = (v.c.visited_on.desc(), v.c.recorded_at.desc(), v.c.id.desc())
    statement = _visits(*_columns()).where(*_conditions(wanted)).order_by(*order).limit(limit)
    if limit is not None and _of_everybody(wanted):
        statement = statement.where(v.c.visited_on >= _oldest_day(reader, wanted, limit))
    return [_row(found) for found in reader.rows(statement)]


def _of_everybody(wanted: VisitFilter) -> bool:
    """Whether nothing in a filter leads to a few visits by an index."""
    few = (wanted.resident_id, wanted.person_id, wanted.helper_id, wanted.group_id)
    return not any(few) and not wanted.typed.strip()


def _oldest_day(reader: Reader, wanted: VisitFilter, limit: int) -> str:
    """The day of the last of the first `limit` visits: the index has them by their days alone.

    To put a million visits in order by day, time and id, for the sake of four, takes seconds.
    """
    v = table_of(Visit)
    # "Later than nothing" has the planner go through the index of days, not through all of
    # another one that has all the columns.
    days = select(v.c.visited_on).where(*_conditions(wanted), v.c.visited_on > "")
    return reader.scalar(days.order_by(v.c.visited_on.desc()).limit(1).offset(limit - 1)) or ""


def count_visits(reader: Reader, wanted: VisitFilter) -> int:
    """How many visits meet a filter."""
    statement = _visits(func.count()).where(*_conditions(wanted))
    return int(reader.scalar(statement))


def visit_row(reader: Reader, visit_id: str) -> VisitRow | None:
    """One visit, if it still holds."""
    v = table_of(Visit)
    found = reader.rows(_visits(*_columns()).where(v.c.id == visit_id, is_current_visit(v)))
    return _row(found[0]) if found else None


def month_marks(reader: Reader, resident_id: str, month: str) -> dict[str, str]:
    """Day -> mark, for a month YYYY-MM: `concern` before `visit` (in person) before `call`."""
    wanted = VisitFilter(resident_id=resident_id, since=f"{month}-01", until=f"{month}-31")
    marks: dict[str, set[str]] = {}
    for row in find_visits(reader, wanted):
        mark = "visit" if row.method == "in_person" else "call"
        marks.setdefault(row.visited_on, set()).add("concern" if row.concerns else mark)
    return {
        day: next(mark for mark in ("concern", "visit", "call") if mark in found)
        for day, found in marks.items()
    }


def week_load(reader: Reader, monday: str, *, village: str | None = None) -> list[VisitorLoad]:
    """What each visitor did in the seven days from `monday`, the busiest first."""
    tallied = _tallied(VisitFilter(village=village, since=monday, until=days_after(monday, 6)))
    t, h, p = tallied.c, table_of(Helper), table_of(Person)
    name = func.coalesce(p.c.name, t.visitor, "")
    named = tallied.outerjoin(h, h.c.id == t.helper_id).outerjoin(p, p.c.id == h.c.person_id)
    statement = (
        select(name.label("visitor"), t.helper_id, t.visits, t.elders, t.minutes)
        .select_from(named)
        .order_by(t.visits.desc(), name)
    )
    return [
        VisitorLoad(row.visitor, row.helper_id, row.visits, row.elders, row.minutes)
        for row in reader.rows(statement)
    ]


def _tallied(wanted: VisitFilter) -> FromClause:
    """Visits counted by who came: names are looked up once for each, not for every visit."""
    v = table_of(Visit)
    # A helper is known by the record, whatever name was written beside it.
    written = case((v.c.helper_id.is_(None), v.c.visitor))
    return (
        select(
            v.c.helper_id,
            written.label("visitor"),
            func.count().label("visits"),
            func.count(v.c.resident_id.distinct()).label("elders"),
            func.coalesce(func.sum(v.c.minutes), 0).label("minutes"),
        )
        .where(*_conditions(wanted))
        .group_by(v.c.helper_id, written)
        .subquery("tallied")
    )


_HELPER_PERSON = table_of(Person).alias("visitor_person")


def _visits(*columns: Any) -> Select[Any]:
    """A select over the visits that hold, with the elder, the group and the visitor."""
    v, r, p, h, g = (table_of(k) for k in (Visit, Resident, Person, Helper, VillagerGroup))
    joined: FromClause = (
        v.join(r, r.c.id == v.c.resident_id)
        .join(p, p.c.id == r.c.person_id)
        .outerjoin(g, g.c.id == p.c.group_id)
        .outerjoin(h, h.c.id == v.c.helper_id)
        .outerjoin(_HELPER_PERSON, _HELPER_PERSON.c.id == h.c.person_id)
    )
    return select(*columns).select_from(joined)


def _columns() -> tuple[Any, ...]:
    v, r, p, g = (table_of(k) for k in (Visit, Resident, Person, VillagerGroup))
    return (
        v,
        r.c.person_id,
        r.c.kind.label("resident_kind"),
        p.c.name.label("person_name"),
        g.c.number.label("group_number"),
        g.c.name.label("group_name"),
        _HELPER_PERSON.c.name.label("helper_name"),
    )


def _conditions(wanted: VisitFilter) -> list[ColumnElement[bool]]:
    v, r, p = table_of(Visit), table_of(Resident), table_of(Person)
    found = [is_current_visit(v)]
    equal = {
        v.c.resident_id: wanted.resident_id,
        r.c.person_id: wanted.person_id,
        v.c.helper_id: wanted.helper_id,
        p.c.group_id: wanted.group_id,
        v.c.village: wanted.village,
        v.c.method: wanted.method,
    }
    found += [column == value for column, value in equal.items() if value]
    if wanted.since:
        found.append(v.c.visited_on >= wanted.since)
    if wanted.until:
        found.append(v.c.visited_on <= wanted.until)
    if wanted.late:
        found.append(func.substr(v.c.recorded_at, 1, 10) > v.c.visited_on)
    if wanted.concern:
        found.append(or_(*(v.c[name] == "concern" for name in CHECKS)))
    if wanted.typed.strip():
        found.append(matches(wanted.typed))
    return found


def _row(found: Any) -> VisitRow:
    return VisitRow(
        id=found.id,
        resident_id=found.resident_id,
        person_id=found.person_id,
        kind=found.resident_kind,
        name=found.person_name,
        group=group_label(found.group_number, found.group_name),
        village=found.village,
        visited_on=found.visited_on,
        recorded_at=found.recorded_at,
        method=found.method,
        visitor=found.helper_name or found.visitor or "",
        helper_id=found.helper_id,
        checks=_checks(found),
        services=tuple(found.services or ()),
        minutes=found.minutes,
        note=found.note,
        corrected=found.corrects_id is not None,
    )


def _checks(found: Any) -> dict[str, Finding]:
    """The checks of this kind of resident, and what an older app noted besides."""
    asked = checks_of(found.resident_kind)
    answers = {name: getattr(found, name) for name in (*asked, *CHECKS)}
    return {name: f for name, f in answers.items() if name in asked or f != "not_checked"}
