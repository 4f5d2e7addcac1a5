"""The accounts of a site: who has how much in hand, who owes, to whom something is given back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import func, select

from eldercare_desktop.care.meal.serving.record import MealServing
from eldercare_desktop.care.meal.settlement.balances import balances_now
from eldercare_desktop.care.meal.settlement.claims import adjustments_of
from eldercare_desktop.care.meal.settlement.names import NOBODY, Named, names_of
from eldercare_desktop.care.meal.settlement.record import (
    MealAdjustment,
    MealPayment,
    still_holds,
)
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

AccountShow = Literal["all", "arrears", "give_back"]
ACCOUNT_SHOWS: tuple[AccountShow, ...] = ("all", "arrears", "give_back")
"""Everybody with an account; who owes something; who has died or left and has something left."""


@dataclass(frozen=True)
class AccountRow:
    """What somebody has in hand at a site today, in fen; below zero they owe it."""

    who: Named
    fen: int
    last_paid_on: str | None
    last_meal_on: str | None

    @property
    def key(self) -> str:
        """What tells a row from others."""
        return self.who.resident_id or ""

    @property
    def in_arrears(self) -> bool:
        """Whether they owe something."""
        return self.fen < 0

    @property
    def to_give_back(self) -> bool:
        """Whether they have died or left, and have something in hand."""
        return self.fen > 0 and self.who.gone


@dataclass(frozen=True)
class CorrectionRow:
    """A correction on a list; amounts and reason as in `MealAdjustment`."""

    fact: MealAdjustment
    who: Named

    @property
    def key(self) -> str:
        """What tells it from others."""
        return self.fact.id

    @property
    def by_hand(self) -> bool:
        """Whether it came of a person's word and not of servings that came in late."""
        return self.fact.month == self.fact.for_month


def account_list(reader: Reader, site_id: str) -> list[AccountRow]:
    """Everybody who has or had an account at a site, by group and name."""
    balances = balances_now(reader, site_id)
    paid, eaten = _last_paid(reader, site_id), _last_meals(reader, site_id)
    names = names_of(reader, {*balances, *paid})
    rows = [
        AccountRow(names.get(who, NOBODY), balances.get(who, 0), paid.get(who), eaten.get(who))
        for who in {*balances, *paid}
    ]
    return sorted(rows, key=lambda row: row.who.order)


def shown(rows: list[AccountRow], show: AccountShow) -> list[AccountRow]:
    """The rows of one of the lists."""
    if show == "arrears":
        return [row for row in rows if row.in_arrears]
    return [row for row in rows if row.to_give_back] if show == "give_back" else rows


def correction_rows(reader: Reader, site_id: str, month: str) -> list[CorrectionRow]:
    """The corrections booked in a month or made of it elsewhere, in the order of booking."""
    found = adjustments_of(reader, site_id, month)
    names = names_of(reader, {one.resident_id for one in found})
    return [CorrectionRow(one, names.get(one.resident_id, NOBODY)) for one in found]


def _last_paid(reader: Reader, site_id: str) -> dict[str, str]:
    p = table_of(MealPayment).c
    query = select(p.resident_id, func.max(p.paid_on).label("day"))
    query = query.where(p.site_id == site_id, still_holds(MealPayment)).group_by(p.resident_id)
    return {row.resident_id: row.day for row in reader.rows(query)}


def _last_meals(reader: Reader, site_id: str) -> dict[str, str]:
    s = table_of(MealServing).c
    query = select(s.resident_id, func.max(s.day).label("day"))
    eaten = (s.site_id == site_id, s.outcome != "nobody_home", still_holds(MealServing))
    query = query.where(*eaten, s.resident_id.is_not(None)).group_by(s.resident_id)
    return {row.resident_id: row.day for row in reader.rows(query)}
