"""Who served how long, for honour and never for shame.

Only who served is listed, so nobody is last; who served as long shares a place. It is the time
served that counts, not what is left of it: what went to the village's pool, or lies beyond the
cap as an honour, counts as well. Hours given by others, points and grants do not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import and_, func, or_, select

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.honour.stars import Star, star_of
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.sums import counting
from eldercare_desktop.care.time_bank.service.record import ServiceRecord
from eldercare_desktop.care.time_bank.volunteer.record import Team, TeamMember
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True)
class Ranked:
    """A place on the roll: a person, or a group or team (`key` is its id).

    minutes: served in the period; `total`: ever, which the star is for; `services`: how many
    """

    key: str
    name: str
    minutes: int
    place: int = 0
    group: str = ""
    total: int = 0
    services: int = 0
    people: int = 1

    @property
    def star(self) -> Star | None:
        """What they have earned in all."""
        return star_of(self.total)


@dataclass
class _Served:
    minutes: int = 0
    services: int = 0


def ranking(
    reader: Reader,
    first: str | None = None,
    last: str | None = None,
    *,
    group_id: str | None = None,
    team_id: str | None = None,
    limit: int | None = None,
) -> list[Ranked]:
    """The people who served from the day `first` to `last` (both included; None: ever), by

    minutes, then by name. Of a group, or of those who belong to a team. The dead are not on a
    list that hangs on a wall. With a `limit`, who shares the last place is listed as well.
    """
    served, ever = _served(reader, first, last), _served(reader, None, None)
    wanted = None if team_id is None else _members(reader, team_id)
    found = []
    for row in _people(reader, group_id):
        one = served.get(row.id)
        if one is None or one.minutes <= 0 or (wanted is not None and row.id not in wanted):
            continue
        ranked = Ranked(row.id, row.name, one.minutes, total=ever[row.id].minutes)
        group = group_label(row.number, row.group_name)
        found.append(replace(ranked, group=group, services=one.services))
    return placed(found, limit)


def group_ranking(
    reader: Reader, first: str | None = None, last: str | None = None
) -> list[Ranked]:
    """The villagers' groups by what their people served."""
    sums: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    served = _served(reader, first, last)
    for row in _people(reader, None):
        one = served.get(row.id)
        if row.group_id and one is not None and one.minutes > 0:
            names[row.group_id] = group_label(row.number, row.group_name)
            sums.setdefault(row.group_id, []).append(one.minutes)
    found = [Ranked(key, names[key], sum(each), people=len(each)) for key, each in sums.items()]
    return placed(found)


def team_ranking(reader: Reader, first: str | None = None, last: str | None = None) -> list[Ranked]:
    """The teams by what was served in their name."""
    t, s = table_of(Team), table_of(ServiceRecord)
    e, h = table_of(LedgerEntry), table_of(Helper)
    people = func.count(func.distinct(h.c.person_id)).label("people")
    query = (
        select(t.c.id, t.c.name, func.sum(e.c.amount).label("minutes"), people)
        .select_from(_services().join(t, t.c.id == s.c.team_id))
        .where(_deposits(first, last), t.c.deleted == 0)
        .group_by(t.c.id, t.c.name)
    )
    return placed(
        [Ranked(r.id, r.name, int(r.minutes), people=r.people) for r in reader.rows(query)]
    )


def placed(found: Sequence[Ranked], limit: int | None = None) -> list[Ranked]:
    """In their places, whatever place they had: who served as long shares one (1, 2, 2, 4)."""
    ordered = sorted(found, key=lambda one: (-one.minutes, one.name, one.key))
    placed: list[Ranked] = []
    for number, one in enumerate(ordered, 1):
        tied = placed and placed[-1].minutes == one.minutes
        place = placed[-1].place if tied else number
        if limit is not None and place > limit:
            break
        placed.append(replace(one, place=place))
    return placed


# -- reading -----------------------------------------------------------------------------


def _services() -> Any:
    e, s, h = table_of(LedgerEntry), table_of(ServiceRecord), table_of(Helper)
    return e.join(s, s.c.id == e.c.service_id).join(h, h.c.id == s.c.helper_id)


def _deposits(first: str | None, last: str | None) -> Any:
    """What was deposited for a service, on the day of the service, and was not reversed."""
    e, s = table_of(LedgerEntry).c, table_of(ServiceRecord).c
    day = func.coalesce(s.day, e.day)
    where = [e.kind == "deposit", e.unit == "minute", counting(), ~_reversed()]
    if first:
        where.append(day >= first)
    if last:
        where.append(day <= last)
    return and_(*where)


def _reversed() -> Any:
    e, back = table_of(LedgerEntry).c, table_of(LedgerEntry).alias("back")
    return select(back.c.id).where(back.c.corrects_id == e.id).exists()


def _served(reader: Reader, first: str | None, last: str | None) -> dict[str, _Served]:
    """Person -> what they served. Of a deposit without a service, from a paper book, the

    person whose account it went to served.
    """
    found: defaultdict[str, _Served] = defaultdict(_Served)
    for row in reader.rows(_by_person(first, last)):
        one = found[row.person]
        one.minutes += int(row.minutes)
        one.services += row.services
    return found


def _by_person(first: str | None, last: str | None) -> Any:
    e, s, h = table_of(LedgerEntry), table_of(ServiceRecord), table_of(Helper)
    joined = e.outerjoin(s, s.c.id == e.c.service_id).outerjoin(h, h.c.id == s.c.helper_id)
    person = func.coalesce(h.c.person_id, e.c.to_person_id).label("person")
    services = func.count(func.distinct(func.coalesce(s.c.id, e.c.id))).label("services")
    return (
        select(person, func.sum(e.c.amount).label("minutes"), services)
        .select_from(joined)
        .where(_deposits(first, last), person.is_not(None))
        .group_by(person)
    )


def _people(reader: Reader, group_id: str | None) -> Sequence[Any]:
    p, g = table_of(Person), table_of(VillagerGroup)
    query = (
        select(p.c.id, p.c.name, p.c.group_id, g.c.number, g.c.name.label("group_name"))
        .select_from(p.outerjoin(g, g.c.id == p.c.group_id))
        .where(p.c.deleted == 0, p.c.life_status != "deceased")
    )
    return reader.rows(query.where(p.c.group_id == group_id) if group_id else query)


def _members(reader: Reader, team_id: str) -> Collection[str]:
    m = table_of(TeamMember).c
    today = reader.today
    here = and_(m.since <= today, or_(m.until.is_(None), m.until >= today))
    query = select(m.person_id).where(m.team_id == team_id, m.deleted == 0, here)
    return {row.person_id for row in reader.rows(query)}
