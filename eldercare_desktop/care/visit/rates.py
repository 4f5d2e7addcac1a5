"""The month's rate (月探访率): how many of those on the register were visited in a month.

The denominator is the roster as it stood: whoever was on the register on any day of the
month (of the running month: until today), with who came, left or died in it, and with who
declines visits, for they are on the roster too. A visit counts by the day on which it
happened, however late it was recorded, and counts an elder once.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, case, func, or_, select

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.visit.record import Visit, is_current_visit
from eldercare_desktop.care.visit.schedule import tier_columns
from eldercare_desktop.care.visit.tiers import TIERS, Tier, VisitRules, end_of_next_month
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True)
class MonthElder:
    """An elder on the roster of a month.

    `special`: one of those who are seen every month; `visits` in that month, `in_person` of
    them; `declines` as recorded now.
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

    @property
    def only_by_phone(self) -> bool:
        """At high risk, and nobody was there all month."""
        return self.tier == "high_risk" and self.visits > 0 and self.in_person == 0


@dataclass(frozen=True)
class MonthRate:
    """The numbers of a month (YYYY-MM); `special…` of those who are seen every month.

    `declining` counts the unvisited who decline, `only_by_phone` those at high risk whom
    nobody saw in person.
    """

    month: str
    roster: int
    visited: int
    special_roster: int
    special_visited: int
    declining: int
    only_by_phone: int

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
    inner = _roster(reader, month, today, village).subquery("roster")
    r = inner.c
    seen, special = r.visits > 0, r.special

    def number(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
        return func.coalesce(func.sum(case((and_(*conditions), 1), else_=0)), 0)

    phone = and_(r.tier_no == TIERS.index("high_risk"), seen, r.in_person == 0)
    columns: tuple[Any, ...] = (
        func.count(), number(seen), number(special), number(special, seen),
        number(r.declines, ~seen), number(phone),
    )  # fmt: skip
    found = reader.rows(select(*columns).select_from(inner))[0]
    return MonthRate(month, *(int(n) for n in found))


def month_roster(
    reader: Reader, month: str, *, today: str, village: str | None = None
) -> list[MonthElder]:
    """The names behind the rate, by group and name."""
    return [_elder(found) for found in reader.rows(_roster(reader, month, today, village))]


def _roster(reader: Reader, month: str, today: str, village: str | None) -> Select[Any]:
    r, p, g = table_of(Resident), table_of(Person), table_of(VillagerGroup)
    first, last = f"{month}-01", min(_last_day(month), today)
    tier, special = tier_columns(r, p, VisitRules.of(reader), last)
    seen = _visits_between(first, last)
    statement = (
        select(
            r.c.id.label("resident_id"), p.c.id.label("person_id"), p.c.name, p.c.village,
            g.c.number.label("group_number"), g.c.name.label("group_name"),
            tier.label("tier_no"), special.label("special"),
            (r.c.willingness == "declines").label("declines"),
            func.coalesce(seen.c.visits, 0).label("visits"),
            func.coalesce(seen.c.in_person, 0).label("in_person"),
        )
        .select_from(
            r.join(p, p.c.id == r.c.person_id)
            .outerjoin(g, g.c.id == p.c.group_id)
            .outerjoin(seen, seen.c.resident_id == r.c.id)
        )
        .where(r.c.kind == "elder", was_on_register(r, p, first, last))
        .order_by(g.c.number.nulls_last(), g.c.name, p.c.name, r.c.id)
    )  # fmt: skip
    return statement.where(p.c.village == village) if village else statement


def was_on_register(
    resident: FromClause, person: FromClause, first: str, last: str
) -> ColumnElement[bool]:
    """Whether somebody was on the register on any day from `first` to `last`, as known now.

    Who died or moved away on an unknown day, is taken for gone before.
    """
    r, p = resident.c, person.c
    died, left = p.life_status == "deceased", p.life_status == "moved_away"
    return and_(
        r.deleted == 0,
        p.deleted == 0,
        or_(r.served_since.is_(None), r.served_since <= last),
        or_(r.ended_on.is_(None), r.ended_on > first),
        or_(~died, p.death_date >= first, and_(p.death_date.is_(None), r.ended_on > first)),
        or_(~left, r.ended_on > first),
    )


def _visits_between(first: str, last: str) -> FromClause:
    v = table_of(Visit)
    there = case((v.c.method == "in_person", 1), else_=0)
    return (
        select(v.c.resident_id, func.count().label("visits"), func.sum(there).label("in_person"))
        .where(v.c.visited_on >= first, v.c.visited_on <= last, is_current_visit(v))
        .group_by(v.c.resident_id)
        .subquery("seen")
    )


def _last_day(month: str) -> str:
    first = date.fromisoformat(f"{month}-01")
    return end_of_next_month(first - timedelta(days=1)).isoformat()


def _elder(found: Any) -> MonthElder:
    return MonthElder(
        resident_id=found.resident_id,
        person_id=found.person_id,
        name=found.name,
        group=group_label(found.group_number, found.group_name),
        village=found.village,
        tier=TIERS[found.tier_no],
        special=bool(found.special),
        declines=bool(found.declines),
        visits=found.visits,
        in_person=found.in_person,
    )
