"""The month's rate (月探访率): how many of those on the register were visited in a month.

The denominator is the roster as it stood: whoever was on the register on any day of the
month (of the running month: until today), with who came, left or died in it, with who was
away, and with who declines visits, for they are on the roster too. Who left and came back
counts in the months in which they were there, not in those between. A visit counts by the day
on which it happened, however late it was recorded, and counts an elder once. Tiers follow the
rules that hold on the month's last day.

The running month is counted from the standings, any other from the facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.resident.period import RegisterPeriod
from eldercare_desktop.care.rulebook import Rulebook
from eldercare_desktop.care.visit.record import Visit, is_current_visit
from eldercare_desktop.care.visit.standing.computing import Reckoning, Standing
from eldercare_desktop.care.visit.standing.facts import facts_of
from eldercare_desktop.care.visit.standing.kept import standings
from eldercare_desktop.care.visit.tiers import ELDER, TIERS, Tier, end_of_month
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

HIGH_RISK = TIERS.index("high_risk")


@dataclass(frozen=True)
class MonthElder:
    """An elder on the roster of a month.

    `special`: one of those who are seen every month; `visits` in that month, `in_person` of
    them; `declines` as recorded now; `away`: from home on every day of the month.
    """

    resident_id: str
    person_id: str
    name: str
    group: str
    village: str
    tier: Tier
    special: bool
    declines: bool
    visits: int
    in_person: int
    away: bool = False

    @property
    def only_by_phone(self) -> bool:
        """At high risk, and nobody was there all month."""
        return self.tier == "high_risk" and self.visits > 0 and self.in_person == 0


@dataclass(frozen=True)
class MonthRate:
    """The numbers of a month (YYYY-MM); `special…` of those who are seen every month.

    `declining` counts the unvisited who decline, `away` the others of them who were away on
    every day of the month, `only_by_phone` those at high risk whom nobody saw in person.
    """

    month: str
    roster: int
    visited: int
    special_roster: int
    special_visited: int
    declining: int
    only_by_phone: int
    away: int = 0

    @property
    def per_mille(self) -> int | None:
        """Visited of 1,000 on the roster, rounded down; None without a roster."""
        return self.visited * 1000 // self.roster if self.roster else None

    @property
    def special_per_mille(self) -> int | None:
        """The official 月探访率, of 1,000, rounded down: 1,000 only when all were visited."""
        total = self.special_roster
        return self.special_visited * 1000 // total if total else None


def month_rate(reader: Reader, month: str, *, today: str, village: str | None = None) -> MonthRate:
    """The rate of a month YYYY-MM."""
    if month == today[:7]:
        found = reader.rows(_running(reader, month, today, village))[0]
        return MonthRate(month, *(int(n) for n in found))
    return rate_of(month, list(_roster(reader, month, today, village)))


def rate_of(month: str, roster: Sequence[MonthElder | _OnRoster]) -> MonthRate:
    """The numbers of a roster that was read already (see `month_roster`)."""
    seen = [one for one in roster if one.visits]
    unseen = [one for one in roster if not one.visits]
    return MonthRate(
        month,
        roster=len(roster),
        visited=len(seen),
        special_roster=sum(one.special for one in roster),
        special_visited=sum(one.special for one in seen),
        declining=sum(one.declines for one in unseen),
        only_by_phone=sum(one.only_by_phone for one in seen),
        away=sum(one.away and not one.declines for one in unseen),
    )


def month_roster(
    reader: Reader, month: str, *, today: str, village: str | None = None
) -> list[MonthElder]:
    """The names behind the rate, by group and name."""
    names = _names(reader)
    found = ((names[one.person_id], one) for one in _roster(reader, month, today, village))
    in_order = sorted(found, key=lambda pair: (*pair[0].order, pair[1].resident_id))
    return [_elder(name, one) for name, one in in_order]


# -- the running month -------------------------------------------------------------------


def _running(reader: Reader, month: str, today: str, village: str | None) -> Select[Any]:
    s, first = standings(reader, today).c, f"{month}-01"
    seen = func.coalesce(s.last_visit >= first, False)
    there = func.coalesce(s.last_in_person >= first, False)
    # Today's absence began before the month did: they were not at home on any day of it.
    away = and_(s.paused_since <= first, or_(s.paused_until.is_(None), s.paused_until > today))
    away = func.coalesce(away, False)

    def number(*conditions: ColumnElement[Any]) -> ColumnElement[int]:
        return func.coalesce(func.sum(case((and_(*conditions), 1), else_=0)), 0)

    columns: tuple[Any, ...] = (
        func.count(), number(seen), number(s.special == 1), number(s.special == 1, seen),
        number(s.declines == 1, ~seen), number(s.tier_no == HIGH_RISK, seen, ~there),
        number(away, s.declines == 0, ~seen),
    )  # fmt: skip
    statement = select(*columns).where(
        s.kind == ELDER,
        or_(s.served_since.is_(None), s.served_since <= today),
        or_(s.gone_on.is_(None), s.gone_on > first),
    )
    return statement.where(s.village == village) if village else statement


# -- any month ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _OnRoster:
    resident_id: str
    person_id: str
    village: str
    tier_no: int
    special: bool
    declines: bool
    away: bool
    visits: int
    in_person: int

    @property
    def only_by_phone(self) -> bool:
        """As `MonthElder.only_by_phone`."""
        return self.tier_no == HIGH_RISK and self.visits > 0 and self.in_person == 0


def _roster(reader: Reader, month: str, today: str, village: str | None) -> Iterator[_OnRoster]:
    first, last = f"{month}-01", min(_last_day(month), today)
    if first > today:
        return
    earlier, seen = _earlier(reader), _visits_between(reader, first, last)
    reckoning = Reckoning(Rulebook.of(reader), last)
    for facts in facts_of(reader, None, last, visits=False):
        if facts.kind != ELDER or village not in (None, facts.village):
            continue
        standing = reckoning.standing(facts)
        if was_on_register(standing, earlier.get(facts.resident_id, ()), first, last):
            visits, in_person = seen.get(facts.resident_id, (0, 0))
            away = any(one.since <= first and one.covers(last) for one in facts.absences)
            yield _OnRoster(
                facts.resident_id, facts.person_id, facts.village, standing.tier_no,
                standing.special, standing.declines, away, visits, in_person,
            )  # fmt: skip


def was_on_register(
    standing: Standing, earlier: Sequence[RegisterPeriod], first: str, last: str
) -> bool:
    """Whether somebody was on the register on any day from `first` to `last`, as known now.

    Who died or moved away on an unknown day, is taken for gone before.
    """
    spans = [(standing.served_since, standing.gone_on)]
    spans += [(period.since, period.until) for period in earlier]
    return any(
        (since is None or since <= last) and (until is None or until > first)
        for since, until in spans
    )


def _earlier(reader: Reader) -> Mapping[str, Sequence[RegisterPeriod]]:
    """Earlier times on the register, of the few who came back."""
    t = table_of(RegisterPeriod)
    later = t.alias("later")
    corrected = select(later.c.id).where(later.c.corrects_id == t.c.id).exists()
    found: dict[str, list[RegisterPeriod]] = {}
    for period in reader.find(RegisterPeriod, t.c.withdrawn == 0, ~corrected):
        found.setdefault(period.resident_id, []).append(period)
    return found


def _visits_between(reader: Reader, first: str, last: str) -> Mapping[str, tuple[int, int]]:
    """Resident -> visits from one day to another, and how many of them were in person.

    Nothing is dated after a death: what another laptop did not know of does not count.
    """
    v, r, p = table_of(Visit), table_of(Resident), table_of(Person)
    there = case((v.c.method == "in_person", 1), else_=0)
    statement = (
        select(v.c.resident_id, func.count().label("visits"), func.sum(there).label("there"))
        .join(r, r.c.id == v.c.resident_id)
        .join(p, p.c.id == r.c.person_id)
        .where(v.c.visited_on >= first, v.c.visited_on <= last, is_current_visit(v))
        .where(v.c.visited_on <= func.coalesce(p.c.death_date, last))
        .group_by(v.c.resident_id)
    )
    return {row.resident_id: (row.visits, row.there) for row in reader.rows(statement)}


def _last_day(month: str) -> str:
    return end_of_month(date.fromisoformat(f"{month}-01")).isoformat()


@dataclass(frozen=True, slots=True)
class _Name:
    name: str
    group: str
    order: tuple[Any, ...]


def _names(reader: Reader) -> Mapping[str, _Name]:
    """Person -> name and group, and what puts them in order: groups by number, then by name."""
    p, g = table_of(Person), table_of(VillagerGroup)
    statement = select(p.c.id, p.c.name, g.c.number, g.c.name.label("group_name"))
    joined = p.outerjoin(g, g.c.id == p.c.group_id)
    return {
        row.id: _Name(
            row.name,
            group_label(row.number, row.group_name),
            (row.number is None, row.number or 0, row.group_name or "", row.name),
        )
        for row in reader.rows(statement.select_from(joined))
    }


def _elder(name: _Name, one: _OnRoster) -> MonthElder:
    return MonthElder(
        resident_id=one.resident_id,
        person_id=one.person_id,
        name=name.name,
        group=name.group,
        village=one.village,
        tier=TIERS[one.tier_no],
        special=one.special,
        declines=one.declines,
        visits=one.visits,
        in_person=one.in_person,
        away=one.away,
    )
