"""The rules of `tiers` as conditions on whole tables, so that the store works them out.

A township has 20,000 elders and a million visits; of these only the index of the last
visits is read.
"""

from __future__ import annotations

from datetime import date, timedelta

from sqlalchemy import ColumnElement, FromClause, and_, case, func, or_, select

from eldercare_desktop.care.pairing.need import (
    DEPENDENT_ABILITY,
    DEPENDENT_SELF_CARE,
    born_by,
    holds,
)
from eldercare_desktop.care.pairing.record import Pairing
from eldercare_desktop.care.pairing.terms import active
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.visit.record import Visit, is_current_visit
from eldercare_desktop.care.visit.tiers import (
    ALONE,
    KEY_CATEGORIES,
    SPECIAL_CATEGORIES,
    TIERS,
    VisitRules,
    days_after,
    end_of_next_month,
)
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

NEVER = 1_000_000
"""More days than anybody waits."""


class Schedule:
    """The pieces of the statement: tier, days between, last visit, and what is due by a day."""

    def __init__(self, reader: Reader, today: str) -> None:
        r, p = table_of(Resident), table_of(Person)
        self.today = today
        self.rules = VisitRules.of(reader)
        self.tier_no, self.special = tier_columns(r, p, self.rules, today)
        self.since = func.coalesce(last_visit(r, today), r.c.served_since)
        by_tier = case({n: self.rules.days(t) for n, t in enumerate(TIERS)}, value=self.tier_no)
        monthly = case((self.special, self.rules.special_days), else_=NEVER)
        promised = func.coalesce(_promised(r, today), NEVER)
        self.every = func.min(by_tier, monthly, promised)
        self.possible = {*map(self.rules.days, TIERS), self.rules.special_days}
        self.possible |= _all_promised(reader, today)
        self.declines = r.c.willingness == "declines"

    def due_by(self, day: str) -> ColumnElement[bool]:
        """Whether a visit is due on a day or earlier.

        Days are compared as text with the last day that is too long ago: cheaper than the
        sum of days for every elder. The same as `tiers.due_day`.
        """
        by_days = {every: days_after(day, -every) for every in self.possible}
        latest = func.max(
            case(by_days, value=self.every),
            case((self.special, _seen_too_long_ago(day)), else_=""),
        )
        # Never visited, and on the register since nobody knows when: due today, not before.
        unknown = "" if day >= self.today else "9999-12-31"
        return and_(~self.declines, func.coalesce(self.since, unknown) <= latest)


def _seen_too_long_ago(day: str) -> str:
    """The last day whose next month has gone by on `day`: 31 July on 31 August or later."""
    last = date.fromisoformat(day).replace(day=1) - timedelta(days=1)
    if end_of_next_month(last).isoformat() > day:
        last = last.replace(day=1) - timedelta(days=1)
    return last.isoformat()


def _all_promised(reader: Reader, today: str) -> set[int]:
    a = table_of(Pairing)
    statement = select(a.c.visit_every_days).distinct().where(a.c.deleted == 0, active(a, today))
    return {days for (days,) in reader.rows(statement) if days and days > 0}


def _promised(resident: FromClause, today: str) -> ColumnElement[int]:
    """The shortest interval that an active pairing of the resident promises."""
    a = table_of(Pairing)
    return (
        select(func.min(a.c.visit_every_days))
        .where(a.c.resident_id == resident.c.id, a.c.deleted == 0, active(a, today))
        .where(a.c.visit_every_days > 0)
        .scalar_subquery()
    )


def tier_columns(
    resident: FromClause, person: FromClause, rules: VisitRules, today: str
) -> tuple[ColumnElement[int], ColumnElement[bool]]:
    """Place in `TIERS` and whether seen every month, of a resident joined with the person."""
    r = resident.c
    at_home = ~or_(holds(r.living, "institution"), holds(r.categories, "destitute_centralized"))
    alone = or_(*(holds(r.living, name) for name in ALONE))
    dependent = func.coalesce(
        or_(
            func.coalesce(r.ability, "").in_(DEPENDENT_ABILITY),
            func.coalesce(r.self_care, "").in_(DEPENDENT_SELF_CARE),
        ),
        False,
    )
    old = func.coalesce(born_by(person, _years_before(today, rules.high_risk_age)), False)
    high = or_(r.dementia == 1, r.severe_illness == 1, and_(old, alone))
    key = or_(dependent, *(holds(r.categories, name) for name in KEY_CATEGORIES))
    special = or_(alone, dependent, *(holds(r.categories, name) for name in SPECIAL_CATEGORIES))
    tier = case((~at_home, 2), (high, 0), (key, 1), else_=2)
    return tier, and_(at_home, special)


_LAST = table_of(Visit).alias("last_visit")


def last_visit(resident: FromClause, today: str) -> ColumnElement[str]:
    """The day of the last visit of a resident, none that lies ahead (another's wrong clock)."""
    v = _LAST
    return (
        select(v.c.visited_on)
        .where(v.c.resident_id == resident.c.id, v.c.visited_on <= today, is_current_visit(v))
        .order_by(v.c.visited_on.desc())
        .limit(1)
        .scalar_subquery()
    )


def _years_before(day: str, years: int) -> str:
    return f"{int(day[:4]) - years:04d}{day[4:]}"
