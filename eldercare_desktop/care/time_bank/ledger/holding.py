"""What everybody holds: hours to spend, hours that are frozen, points, hours not verified yet."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import func, select

from eldercare_desktop.care.area import area_names
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.ledger.sums import SUMS, sum_table
from eldercare_desktop.care.time_bank.ledger.suspense import SUSPENSE
from eldercare_desktop.care.time_bank.service.record import ServiceCheck, ServiceRecord
from eldercare_desktop.care.time_bank.terms import PERSONAL
from eldercare_desktop.care.time_bank.volunteer.record import Volunteer
from eldercare_desktop.store import derived
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True)
class Holding:
    """What somebody holds.

    minutes: what they may spend; `held`: what of theirs is frozen, in minutes
    points:  as far as they are not frozen
    pending_minutes: of services that nobody has verified or rejected yet
    last_day: of the last entry; None without any
    """

    person_id: str
    name: str
    village: str
    village_name: str
    minutes: int
    held: int
    points: int
    pending_minutes: int
    last_day: str | None


@dataclass
class _Sums:
    of: dict[tuple[str, str], int] = field(default_factory=dict)
    last_day: str | None = None


def holdings(
    reader: Reader, village: str | None = None, *, people: Collection[str] | None = None
) -> list[Holding]:
    """Everybody with an entry or who is a volunteer, by name; of a village, or of these people.

    `people`: these all, also who has nothing.
    """
    sums, pending = _sums(reader, people), _pending(reader, people)
    wanted = set(people) if people is not None else {*sums, *pending, *_volunteers(reader)}
    names = area_names(reader)
    own = {str(reader.setting("village") or ""): str(reader.setting("village_name") or "")}
    found = []
    for person in _persons(reader, wanted, village):
        held = sums.get(person.id, _Sums())
        place = names.get(person.village) or own.get(person.village, "")
        found.append(
            Holding(
                person.id, person.name, person.village, place,
                held.of.get(("person", "minute"), 0), held.of.get(("hold", "minute"), 0),
                held.of.get(("person", "point"), 0), pending.get(person.id, 0), held.last_day,
            )
        )  # fmt: skip
    return sorted(found, key=lambda one: (one.name, one.person_id))


def holding_of(reader: Reader, person_id: str) -> Holding:
    """What one person holds. CareError row_gone."""
    found = holdings(reader, people=[person_id])
    if not found:
        raise CareError("row_gone")
    return found[0]


def _persons(reader: Reader, ids: Collection[str], village: str | None) -> Iterator[Any]:
    p = table_of(Person).c
    query = select(p.id, p.name, p.village).where(p.deleted == 0)
    if village is not None:
        query = query.where(p.village == village)
    for part in _parts(ids):
        yield from reader.rows(query.where(p.id.in_(part)))


def _parts(ids: Collection[str]) -> Iterator[list[str]]:
    wanted = sorted(ids)
    for start in range(0, len(wanted), derived.CHUNK):
        yield wanted[start : start + derived.CHUNK]


def _volunteers(reader: Reader) -> set[str]:
    v, h = table_of(Volunteer), table_of(Helper)
    query = select(h.c.person_id).join(v, v.c.helper_id == h.c.id).where(v.c.deleted == 0)
    return {row.person_id for row in reader.rows(query)}


def _sums(reader: Reader, people: Collection[str] | None) -> dict[str, _Sums]:
    derived.catch_up(reader, SUSPENSE, SUMS)
    s = sum_table.c
    total, last = func.sum(s.net).label("total"), func.max(s.last_day).label("last")
    query = select(s.holder, s.kind, s.unit, total, last).where(s.kind.in_(PERSONAL))
    query = query.group_by(s.kind, s.holder, s.unit)
    asked = [query] if people is None else [query.where(s.holder.in_(p)) for p in _parts(people)]
    found: dict[str, _Sums] = {}
    for one in asked:
        for row in reader.rows(one):
            sums = found.setdefault(row.holder, _Sums())
            sums.of[row.kind, row.unit] = row.total
            sums.last_day = max(sums.last_day or "", row.last)
    return found


def _pending(reader: Reader, people: Collection[str] | None) -> dict[str, int]:
    """Person -> minutes of the services of theirs that wait for a second person's word."""
    s, h = table_of(ServiceRecord), table_of(Helper)
    later, check = s.alias("later"), table_of(ServiceCheck)
    again = check.alias("again")
    corrected = select(later.c.id).where(later.c.corrects_id == s.c.id).exists()
    taken = select(again.c.id).where(again.c.corrects_id == check.c.id).correlate(check).exists()
    checked = (
        select(check.c.id)
        .where(check.c.service_id == s.c.id, check.c.withdrawn == 0, ~taken)
        .correlate(s)
        .exists()
    )
    whose = h.c.person_id
    query = (
        select(whose, func.sum(s.c.minutes).label("total"))
        .join(h, h.c.id == s.c.helper_id)
        .where(s.c.withdrawn == 0, ~corrected, ~checked)
        .group_by(whose)
    )
    asked = [query] if people is None else [query.where(whose.in_(p)) for p in _parts(people)]
    return {row.person_id: int(row.total) for one in asked for row in reader.rows(one)}
