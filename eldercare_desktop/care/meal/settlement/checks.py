"""Sums of a settlement that must agree, each reckoned in its own way.

What does not agree is said with the names: of whom the line differs, or which servings.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from sqlalchemy import func, select

from eldercare_desktop.care.meal.serving.record import MealServing
from eldercare_desktop.care.meal.settlement.amounts import AMOUNTS, total
from eldercare_desktop.care.meal.settlement.claims import Claim
from eldercare_desktop.care.meal.settlement.months import first_day, last_day
from eldercare_desktop.care.meal.settlement.record import MealClosing, still_holds
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.settlement.reckoning import SettlementLine

CheckCode = Literal["payers", "balance", "servings", "days", "closed"]
"""payers: the shares make up the price. balance: opening + paid - own = balance, line by line.
servings: the lines are the single servings and corrections, added up. days: the servings that
were written down are those settled and those left out, day by day. closed: the lines add up to
the totals that were closed with them."""


@dataclass(frozen=True)
class CrossCheck:
    """Two sums that must be one. In fen, or meals where `meals`.

    `names`: where it differs; `parts`: whether all that makes up the sums is the same as well.
    """

    code: CheckCode
    left: int
    right: int
    meals: bool = False
    names: tuple[str, ...] = ()
    parts: bool = True

    @property
    def agrees(self) -> bool:
        """Whether they are one."""
        return self.left == self.right and self.parts and not self.names


def cross_checks(
    reader: Reader,
    site_id: str,
    claim: Claim,
    lines: Sequence[SettlementLine],
    closing: MealClosing | None,
) -> tuple[CrossCheck, ...]:
    """All checks of a month."""
    checks = [_payers(lines), _balance(lines), _days(reader, site_id, claim)]
    checks.append(_servings(claim, lines) if closing is None else _closed(closing, lines))
    return tuple(checks)


def _payers(lines: Sequence[SettlementLine]) -> CrossCheck:
    """The price of every line is what the four payers bear."""
    wrong = tuple(line.who.name for line in lines if line.amounts.price != line.amounts.payers)
    whole = total(line.amounts for line in lines)
    return CrossCheck("payers", whole.price, whole.payers, names=wrong)


def _balance(lines: Sequence[SettlementLine]) -> CrossCheck:
    """What was there and what was paid, less what was eaten, is what is there."""
    wrong = tuple(
        line.who.name
        for line in lines
        if line.opening + line.paid - line.amounts.own != line.balance
    )
    left = sum(line.opening + line.paid - line.amounts.own for line in lines)
    return CrossCheck("balance", left, sum(line.balance for line in lines), names=wrong)


def _days(reader: Reader, site_id: str, claim: Claim) -> CrossCheck:
    """Every serving that stands in the store is settled or left out: day by day."""
    s = table_of(MealServing).c
    within = s.day.between(first_day(claim.month), last_day(claim.month))
    query = select(s.day, func.count().label("number"))
    query = query.where(s.site_id == site_id, within, still_holds(MealServing)).group_by(s.day)
    written = {row.day: row.number for row in reader.rows(query)}
    met: dict[str, int] = {}
    for one in claim.servings:
        met[one.serving.day] = met.get(one.serving.day, 0) + 1
    wrong = tuple(sorted(d for d in {*written, *met} if written.get(d, 0) != met.get(d, 0)))
    return CrossCheck("days", sum(written.values()), sum(met.values()), meals=True, names=wrong)


def _servings(claim: Claim, lines: Sequence[SettlementLine]) -> CrossCheck:
    """The lines together are the single servings, added up one by one, with corrections."""
    charges = [one.charge for one in claim.servings if one.charge is not None]
    booked = sum(amounts.price for amounts in claim.corrected.values())
    left = sum(line.amounts.price for line in lines)
    return CrossCheck("servings", left, sum(c.price + c.fee for c in charges) + booked)


def _closed(closing: MealClosing, lines: Sequence[SettlementLine]) -> CrossCheck:
    """The lines of a closed month add up to the totals with which it was closed."""
    added = total(line.amounts for line in lines)
    totals = [name for name in AMOUNTS if hasattr(closing, name)]
    same = all(getattr(closing, name) == getattr(added, name) for name in totals)
    return CrossCheck("closed", added.price, closing.price, parts=same)
