"""What residents have in hand for their meals, or owe: by site, from payments and months.

    balance = payments - own shares of closed months as they were closed
                       - own shares of open months as they are known now

What came in for a closed month and is not booked yet changes no balance (see `claims.py`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select

from eldercare_desktop.care.meal.serving.record import MealServing
from eldercare_desktop.care.meal.settlement.claims import Who, claim_of
from eldercare_desktop.care.meal.settlement.closing import closed_months, frozen_own
from eldercare_desktop.care.meal.settlement.months import first_day, is_month, month_after
from eldercare_desktop.care.meal.settlement.record import (
    MealAdjustment,
    MealPayment,
    still_holds,
)
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True)
class Balance:
    """What a person has in hand at a site, in fen; below zero they owe it."""

    site: Site
    fen: int


def balances_of(reader: Reader, person_id: str) -> list[Balance]:
    """The balances of a person, by site; only sites with which they ever had to do."""
    r = table_of(Resident).c
    residents = [row.id for row in reader.rows(select(r.id).where(r.person_id == person_id))]
    if not residents:
        return []
    found = []
    for site in _sites_of(reader, residents):
        fen = sum(balances_now(reader, site.id, residents).values())
        found.append(Balance(site, fen))
    return found


def balances_now(
    reader: Reader, site_id: str, residents: Collection[str] | None = None
) -> dict[str, int]:
    """Resident -> what they have in hand at a site today, in fen (of these residents only)."""
    month = month_after(reader.today[:7])
    return opening_balances(reader, site_id, month, residents)


def opening_balances(
    reader: Reader, site_id: str, month: str, residents: Collection[str] | None = None
) -> dict[str, int]:
    """Resident -> what they had in hand when a month began, in fen.

    What a paper account stood at is had from the beginning of the month in which it is noted.
    """
    found: defaultdict[Who, int] = defaultdict(int)
    for who, fen in paid_before(reader, site_id, month, residents).items():
        found[who] += fen
    closed = {key: one for key, one in closed_months(reader, site_id).items() if key < month}
    for eater, own in frozen_own(reader, closed.values(), residents).items():
        found[eater] -= own
    for open_month in open_months(reader, site_id, month, closed):
        claim = claim_of(reader, site_id, open_month, residents)
        for eater, amounts in claim.by_who.items():
            found[eater] -= amounts.own
    return {who: fen for who, fen in found.items() if who is not None}


def open_months(
    reader: Reader, site_id: str, before: str, closed: Collection[str]
) -> Iterator[str]:
    """The months before one in which something was eaten or corrected and that are not closed."""
    for month in busy_months(reader, site_id):
        if month < before and month not in closed:
            yield month


def busy_months(reader: Reader, site_id: str) -> list[str]:
    """The months in which something was noted as eaten, or corrected, the first one first.

    From one to the next by an index, so that neither many meals nor a day of a wrong year makes
    it slow.
    """
    s, a = table_of(MealServing).c, table_of(MealAdjustment).c
    booked = select(a.month).where(a.site_id == site_id, still_holds(MealAdjustment)).distinct()
    found = {row.month for row in reader.rows(booked) if is_month(row.month)}
    eaten = select(s.day).where(s.site_id == site_id, still_holds(MealServing)).order_by(s.day)
    day = reader.scalar(eaten.limit(1))
    while day is not None:
        month, later = str(day)[:7], s.day > day
        if is_month(month):
            found.add(month)
            later = s.day >= first_day(month_after(month))
        day = reader.scalar(eaten.where(later).limit(1))
    return sorted(found)


def first_month(reader: Reader, site_id: str) -> str | None:
    """The month of the first serving or correction of a site; None before there is any."""
    return next(iter(busy_months(reader, site_id)), None)


def paid_before(
    reader: Reader, site_id: str, month: str, residents: Collection[str] | None = None
) -> Mapping[str, int]:
    """Resident -> payments before a month, with paper accounts that began in it; in fen."""
    p = table_of(MealPayment).c
    began = and_(p.kind == "opening", p.paid_on < first_day(month_after(month)))
    return _paid(reader, site_id, residents, or_(p.paid_on < first_day(month), began))


def paid_in_month(reader: Reader, site_id: str, month: str) -> Mapping[str, int]:
    """Resident -> what was paid in (less what was paid back) in a month; in fen."""
    p = table_of(MealPayment).c
    within = and_(p.paid_on >= first_day(month), p.paid_on < first_day(month_after(month)))
    return _paid(reader, site_id, None, and_(within, p.kind != "opening"))


def _paid(
    reader: Reader,
    site_id: str,
    residents: Collection[str] | None,
    when: ColumnElement[bool],
) -> dict[str, int]:
    p = table_of(MealPayment).c
    query = select(p.resident_id, func.sum(p.amount).label("fen"))
    query = query.where(p.site_id == site_id, when, still_holds(MealPayment))
    if residents is not None:
        query = query.where(p.resident_id.in_(list(residents)))
    return {row.resident_id: row.fen for row in reader.rows(query.group_by(p.resident_id))}


def _sites_of(reader: Reader, residents: Collection[str]) -> list[Site]:
    """The sites with which residents had to do, by name."""
    ids: set[str] = set()
    for kind in (MealPayment, MealServing, MealAdjustment):
        ids |= _site_ids(reader, table_of(kind).c, residents)
    sites = (reader.get(Site, one) for one in ids)
    return sorted((s for s in sites if s is not None), key=lambda s: (s.village, s.name, s.id))


def _site_ids(reader: Reader, columns: Any, residents: Iterable[str]) -> set[str]:
    query = select(columns.site_id).distinct()
    return {row.site_id for row in reader.rows(query.where(columns.resident_id.in_([*residents])))}
