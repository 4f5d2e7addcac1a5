"""What the standing of a resident follows from, as plain values read from the store."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, null, select

from eldercare_desktop.care.absence.record import Absence
from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.visit.pauses import Away
from eldercare_desktop.care.visit.record import Visit, is_current_visit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

Promise = tuple[int, str | None]
"""Days between visits that a pairing promises, and when it ends (perhaps known in part)."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a resident and decides about the visits.

    Of the visits only three days: the last one, the last in person, and the first one that
    lies ahead of the day that was asked for (somebody's clock was wrong).
    """

    resident_id: str
    person_id: str
    village: str
    group_id: str | None
    kind: str
    categories: tuple[str, ...]
    living: tuple[str, ...]
    ability: str | None
    self_care: str | None
    dementia: bool
    severe_illness: bool
    willingness: str
    served_since: str | None
    ended_on: str | None
    birth: str | None
    life_status: str
    death_date: str | None
    promises: tuple[Promise, ...] = ()
    absences: tuple[Away, ...] = ()
    last_visit: str | None = None
    last_in_person: str | None = None
    next_visit: str | None = None


def facts_of(
    reader: Reader, keys: Sequence[str] | None, day: str, *, visits: bool = True
) -> Iterator[Facts]:
    """The facts of these residents, or of all, as they hold on a day.

    Without `visits` their days are left out: who counts a month does not need them.
    """
    promises, absences = _promises(reader, keys), _absences(reader, keys)
    for row in reader.rows(_statement(keys, day, visits)):
        yield Facts(
            resident_id=row.id,
            person_id=row.person_id,
            village=row.village,
            group_id=row.group_id,
            kind=row.kind,
            categories=tuple(row.categories),
            living=tuple(row.living),
            ability=row.ability,
            self_care=row.self_care,
            dementia=bool(row.dementia),
            severe_illness=bool(row.severe_illness),
            willingness=row.willingness,
            served_since=_day(row.served_since),
            ended_on=row.ended_on,
            birth=_partial_day(row.birth),
            life_status=row.life_status,
            death_date=_day(row.death_date),
            promises=tuple(promises.get(row.id, ())),
            absences=tuple(absences.get(row.id, ())),
            last_visit=_day(row.last_visit),
            last_in_person=_day(row.last_in_person),
            next_visit=row.next_visit,
        )


def _statement(keys: Sequence[str] | None, day: str, visits: bool) -> Select[Any]:
    r, p = table_of(Resident), table_of(Person)
    days: dict[str, Any] = dict.fromkeys(("last_visit", "last_in_person", "next_visit"))
    if visits:
        # What another laptop dated after a death does not count, until somebody puts it right.
        until = func.min(day, func.coalesce(p.c.death_date, day))
        days = {
            "last_visit": last_visit(r.c.id, until),
            "last_in_person": _last_in_person(r.c.id, until),
            "next_visit": _next_visit(r.c.id, day),
        }
    columns: list[Any] = [
        r.c.id, r.c.person_id, r.c.kind, r.c.categories, r.c.living, r.c.ability, r.c.self_care,
        r.c.dementia, r.c.severe_illness, r.c.willingness, r.c.served_since, r.c.ended_on,
        p.c.village, p.c.group_id, p.c.birth, p.c.life_status, p.c.death_date,
        *((null() if c is None else c).label(name) for name, c in days.items()),
    ]  # fmt: skip
    statement = select(*columns).join(p, p.c.id == r.c.person_id)
    statement = statement.where(r.c.deleted == 0, p.c.deleted == 0)
    return statement if keys is None else statement.where(r.c.id.in_(keys))


_VISIT = table_of(Visit).alias("last_visit")


def last_visit(
    resident_id: ColumnElement[Any], day: str | ColumnElement[str]
) -> ColumnElement[str]:
    """The day of a resident's last visit, none that lies ahead of `day`."""
    v = _VISIT
    where = (v.c.resident_id == resident_id, v.c.visited_on <= day, is_current_visit(v))
    return _first(select(v.c.visited_on).where(*where).order_by(v.c.visited_on.desc()))


def _last_in_person(resident_id: ColumnElement[Any], day: ColumnElement[str]) -> ColumnElement[str]:
    v = _VISIT
    where = (v.c.resident_id == resident_id, v.c.visited_on <= day, is_current_visit(v))
    there = v.c.method == "in_person"
    return _first(select(v.c.visited_on).where(*where, there).order_by(v.c.visited_on.desc()))


def _next_visit(resident_id: ColumnElement[Any], day: str) -> ColumnElement[str]:
    v = _VISIT
    where = (v.c.resident_id == resident_id, v.c.visited_on > day, is_current_visit(v))
    return _first(select(v.c.visited_on).where(*where).order_by(v.c.visited_on))


def _first(statement: Select[Any]) -> ColumnElement[str]:
    return statement.limit(1).scalar_subquery()


def _promises(reader: Reader, keys: Sequence[str] | None) -> dict[str, list[Promise]]:
    a = table_of(Pairing)
    statement = select(a.c.resident_id, a.c.visit_every_days, a.c.ended_on)
    statement = statement.where(a.c.deleted == 0, a.c.visit_every_days > 0)
    found: dict[str, list[Promise]] = {}
    for row in reader.rows(_of(statement, a.c.resident_id, keys)):
        found.setdefault(row.resident_id, []).append((row.visit_every_days, row.ended_on))
    return found


def _absences(reader: Reader, keys: Sequence[str] | None) -> dict[str, list[Away]]:
    a = table_of(Absence)
    statement = select(a.c.resident_id, a.c.since, a.c.until, a.c.kind).where(a.c.deleted == 0)
    found: dict[str, list[Away]] = {}
    for row in reader.rows(_of(statement, a.c.resident_id, keys)):
        away = Away(row.since, row.until, row.kind)
        if _day(row.since) and (row.until is None or _day(row.until)):
            found.setdefault(row.resident_id, []).append(away)
    return found


def _of(
    statement: Select[Any], column: ColumnElement[Any], keys: Sequence[str] | None
) -> Select[Any]:
    return statement if keys is None else statement.where(column.in_(keys))


def _day(text: str | None) -> str | None:
    """A day that is one. What another program sent was never looked at, and must not stop us."""
    try:
        return text and date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _partial_day(text: str | None) -> str | None:
    """The same of a day that may be known only in part."""
    known = text and _day((text + "-01-01")[:10])
    return known and text
