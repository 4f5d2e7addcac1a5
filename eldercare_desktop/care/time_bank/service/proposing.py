"""Services that are in the records already, as a visit, a meal brought or a need that was met.

One step makes services of them. A visit knows its length but not its hour, a meal its hour but
not its length: what is missing is filled in so that the volunteer's times do not overlap, and
a person may put it right before somebody verifies it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Select, and_, select

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.meal.serving.record import MealServing
from eldercare_desktop.care.need.record import NEED_KINDS, Need
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.care.time_bank.service.entry import ServiceEntry
from eldercare_desktop.care.time_bank.service.reading import services_of_persons, standing
from eldercare_desktop.care.time_bank.service.record import ServiceRecord
from eldercare_desktop.care.time_bank.service.refusing import refuse_service
from eldercare_desktop.care.time_bank.service.times import (
    DAY_MINUTES,
    Span,
    length,
    minute_of,
    overlap,
    span_of,
    time_at,
)
from eldercare_desktop.care.time_bank.volunteer.record import Volunteer
from eldercare_desktop.care.visit.record import Visit, is_current_visit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

Source = Literal["visit", "serving", "need"]

VISIT_MINUTES, DELIVERY_MINUTES, NEED_MINUTES = 30, 10, 60
"""How long it took, where nothing says so."""
MORNING = 9 * 60
"""When it began, in minutes of the day, where nothing says so."""
MOST = 300
"""So many are proposed at once."""


@dataclass(frozen=True)
class Proposal:
    """A service to be, with names and persons. `known`: its length stands in the records."""

    key: str
    source: Source
    entry: ServiceEntry
    volunteer: str
    beneficiary: str
    known: bool
    person_id: str
    beneficiary_id: str

    @property
    def kind(self) -> str:
        """What was done."""
        return self.entry.kind


@dataclass(frozen=True)
class _Found:
    source: Source
    row: Any
    began: int
    minutes: int
    kind: Any
    known: bool


def proposals(
    reader: Reader,
    day_from: str,
    day_to: str,
    *,
    village: str | None = None,
    latest: str | None = None,
) -> list[Proposal]:
    """What volunteers did from a day to a day (YYYY-MM-DD, both included) that is no service yet.

    By day and volunteer, at most `MOST`. What could not be kept (somebody who is not active,
    a time that is not over at `latest`, HH:MM of today) is left out.
    """
    found = [one for one in _found(reader, day_from, day_to) if village in (None, one.row.village)]
    found.sort(key=_order)
    taken = _taken(reader, {one.row.person_id for one in found}, day_from, day_to)
    proposed: list[Proposal] = []
    for one in found:
        if len(proposed) == MOST:
            break
        entry = _fitted(_entry(one), taken.setdefault(one.row.person_id, []))
        if entry is None or _refused(reader, entry, latest):
            continue
        taken[one.row.person_id].append(span_of(entry.day, entry.began, entry.ended))
        proposed.append(
            Proposal(
                key=f"{one.source}:{one.row.id}",
                source=one.source,
                entry=entry,
                volunteer=one.row.volunteer,
                beneficiary=one.row.beneficiary or "",
                known=one.known,
                person_id=one.row.person_id,
                beneficiary_id=one.row.beneficiary_id,
            )
        )
    return proposed


def _found(reader: Reader, first: str, last: str) -> Iterator[_Found]:
    for row in reader.rows(_visits(first, last)):
        yield _of_visit(row)
    brought = {(r.resident_id, r.day, r.period): r for r in reader.rows(_servings(first, last))}
    for row in brought.values():
        began = minute_of(getattr(row, f"{row.period}_at"))
        yield _Found("serving", row, began, DELIVERY_MINUTES, "meal", False)
    for row in reader.rows(_needs(first, last)):
        yield _of_need(row)


def _of_visit(row: Any) -> _Found:
    """It ended when it was typed, if that was on the same day."""
    minutes, began = row.minutes or VISIT_MINUTES, MORNING
    typed = datetime.fromisoformat(row.recorded_at)
    if typed.date().isoformat() == row.day:
        began = max(typed.hour * 60 + typed.minute - minutes, 0)
    known = [kind for kind in row.services if kind in NEED_KINDS]
    kind = known[0] if len(known) == 1 else "companionship"
    return _Found("visit", row, began, minutes, kind, bool(row.minutes))


def _of_need(row: Any) -> _Found:
    timed = row.from_time and row.to_time and row.from_time < row.to_time
    minutes = length(row.from_time, row.to_time) if timed else NEED_MINUTES
    began = minute_of(row.from_time) if row.from_time else MORNING
    return _Found("need", row, began, minutes, row.kind, False)


def _entry(one: _Found) -> ServiceEntry:
    row, ended = one.row, min(one.began + one.minutes, DAY_MINUTES - 1)
    evidence = {"visit": "visit", "serving": "delivery", "need": "none"}[one.source]
    entry = ServiceEntry(
        helper_id=row.helper_id,
        day=row.day,
        began=time_at(max(ended - one.minutes, 0)),
        ended=time_at(ended),
        kind=one.kind,
        resident_id=row.resident_id,
    )
    links: dict[str, Any] = {f"{one.source}_id": row.id, "evidence": evidence}
    return replace(entry, **links)


def _fitted(entry: ServiceEntry, taken: Collection[Span]) -> ServiceEntry | None:
    """The entry at the next free time of its day; None if there is none."""
    minutes = entry.time
    midnight = span_of(entry.day, "00:00", "00:00")[0]
    begin = span_of(entry.day, entry.began, entry.ended)[0]
    for span in sorted(taken):
        if overlap((begin, begin + minutes), span):
            begin = span[1]
    if begin + minutes >= midnight + DAY_MINUTES:
        return None
    times = (time_at(begin - midnight), time_at(begin - midnight + minutes))
    return replace(entry, began=times[0], ended=times[1])


def _refused(reader: Reader, entry: ServiceEntry, latest: str | None) -> bool:
    try:
        refuse_service(reader, entry, today=reader.today, latest=latest)
    except CareError:
        return True
    return False


def _taken(reader: Reader, people: Collection[str], first: str, last: str) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for row in services_of_persons(reader, people, first, last):
        found.setdefault(row.person_id, []).append(row.span)
    return found


def _order(one: _Found) -> tuple[str, str, int, str]:
    return one.row.day, one.row.volunteer, one.began, one.row.id


def _visits(first: str, last: str) -> Select[Any]:
    v = table_of(Visit)
    more = (v.c.minutes, v.c.services, v.c.recorded_at)
    query = _query(v, v.c.helper_id, v.c.visited_on, "visit_id", more)
    return query.where(v.c.visited_on.between(first, last), is_current_visit(v))


def _servings(first: str, last: str) -> Select[Any]:
    m, site = table_of(MealServing), table_of(Site)
    more = (m.c.period, site.c.breakfast_at, site.c.lunch_at, site.c.dinner_at)
    return _query(m, m.c.helper_id, m.c.day, "serving_id", more).where(
        site.c.id == m.c.site_id,
        m.c.day.between(first, last),
        m.c.outcome == "delivered",
        *standing(m),
    )


def _needs(first: str, last: str) -> Select[Any]:
    n = table_of(Need)
    more = (n.c.kind, n.c.from_time, n.c.to_time)
    return _query(n, n.c.done_by_id, n.c.done_on, "need_id", more).where(
        n.c.deleted == 0,
        n.c.state.in_(("done", "followed_up")),
        n.c.done_on.between(first, last),
    )


def _query(rows: Any, helper: Any, day: Any, link: str, more: tuple[Any, ...]) -> Select[Any]:
    """Rows by registered volunteers that no service comes from, with both names."""
    h, r, s = table_of(Helper), table_of(Resident), table_of(ServiceRecord)
    by, to = table_of(Person).alias("by_person"), table_of(Person).alias("to_person")
    volunteer, same = table_of(Volunteer), h.alias("same")
    registered = select(same.c.id).where(
        same.c.person_id == h.c.person_id,
        volunteer.c.helper_id == same.c.id,
        volunteer.c.deleted == 0,
    )
    served = select(s.c.id).where(s.c[link] == rows.c.id, *standing(s))
    joined = and_(h.c.id == helper, by.c.id == h.c.person_id, r.c.id == rows.c.resident_id)
    return select(
        rows.c.id, rows.c.resident_id, helper.label("helper_id"), day.label("day"),
        h.c.person_id, by.c.name.label("volunteer"), to.c.name.label("beneficiary"),
        to.c.id.label("beneficiary_id"),
        by.c.village, *more,
    ).where(
        joined, to.c.id == r.c.person_id, by.c.id != to.c.id,
        registered.correlate(h).exists(), ~served.correlate(rows).exists(),
    )  # fmt: skip
