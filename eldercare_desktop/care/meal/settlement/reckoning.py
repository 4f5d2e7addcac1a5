"""The settlement of a month of a site: a line a person, totals by payer, and what does not fit.

An open month shows what it comes to now; a closed one its lines as they were closed, and
beside them what has come in since (see `claims.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from eldercare_desktop.care.meal.settlement.amounts import NOTHING, Amounts, total
from eldercare_desktop.care.meal.settlement.balances import (
    Balance,
    balances_of,
    opening_balances,
    paid_in_month,
)
from eldercare_desktop.care.meal.settlement.checks import CrossCheck, cross_checks
from eldercare_desktop.care.meal.settlement.claims import Claim, Settled, Who, claim_of
from eldercare_desktop.care.meal.settlement.closing import (
    FrozenLine,
    closings,
    frozen_lines,
)
from eldercare_desktop.care.meal.settlement.names import NOBODY, Named, names_of
from eldercare_desktop.care.meal.settlement.record import MealClosing
from eldercare_desktop.care.site.reading import site_of
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.store.reader import Reader


@dataclass(frozen=True)
class SettlementLine:
    """A person's month: meals, price, shares, and what they have in hand. Money in fen.

    Without a resident it is the guests', who pay at the table. `adjusted`: how much of the own
    share are corrections of earlier months. opening + paid - own = balance; below zero they
    owe it.
    """

    who: Named
    amounts: Amounts
    adjusted: int
    opening: int
    paid: int
    balance: int

    @property
    def key(self) -> str:
        """What tells a line from others."""
        return self.who.resident_id or "guests"

    @property
    def to_give_back(self) -> bool:
        """Whether somebody who has died or left has something in hand."""
        return self.balance > 0 and self.who.gone


@dataclass(frozen=True)
class Difference:
    """What has come in for a closed month and is not booked yet: `amounts` are the change."""

    who: Named
    amounts: Amounts

    @property
    def key(self) -> str:
        """What tells it from others."""
        return self.who.resident_id or "guests"


@dataclass(frozen=True)
class LateMoney:
    """Payments dated in a closed month that came in later: they stand in the next opening."""

    who: Named
    fen: int


@dataclass(frozen=True)
class Settlement:
    """A month (YYYY-MM) of a site.

    `closing`: the one that holds; `rivals`: what other laptops closed as well. `servings`: all
    of the month, each with its charge or why it is left out.
    """

    site: Site
    month: str
    lines: Sequence[SettlementLine]
    servings: Sequence[Settled]
    closing: MealClosing | None = None
    rivals: Sequence[MealClosing] = ()
    differences: Sequence[Difference] = ()
    late_money: Sequence[LateMoney] = ()
    checks: Sequence[CrossCheck] = ()

    @cached_property
    def total(self) -> Amounts:
        """All lines together."""
        return total(line.amounts for line in self.lines)

    @cached_property
    def left_out(self) -> list[Settled]:
        """Servings that are not settled, with the reason."""
        return [one for one in self.servings if one.left]

    def sum_of(self, name: str) -> int:
        """The sum of `adjusted`, `opening`, `paid` or `balance` of all lines, in fen."""
        return sum(getattr(line, name) for line in self.lines)

    @property
    def agrees(self) -> bool:
        """Whether all checks agree."""
        return all(check.agrees for check in self.checks)


def month_settlement(reader: Reader, site_id: str, month: str) -> Settlement:
    """The settlement of a month. CareError: row_gone (there is no such site)."""
    site = site_of(reader, site_id)
    claim = claim_of(reader, site_id, month)
    held = closings(reader, site_id, month)
    paid = paid_in_month(reader, site_id, month)
    if held:
        frozen = frozen_lines(reader, held[0])
        return _closed(reader, site, claim, held, frozen, paid)
    opening = opening_balances(reader, site_id, month)
    names = names_of(reader, {*claim.by_who, *paid, *opening})
    lines = in_order(_open_lines(claim, opening, paid, names))
    checks = cross_checks(reader, site_id, claim, lines, None)
    return Settlement(site, month, lines, claim.servings, checks=checks)


def in_order(lines: Sequence[SettlementLine]) -> list[SettlementLine]:
    """Lines by group and name, the guests last."""
    return sorted(lines, key=lambda line: line.who.order)


def _open_lines(
    claim: Claim,
    opening: Mapping[str, int],
    paid: Mapping[str, int],
    names: Mapping[Who, Named],
) -> list[SettlementLine]:
    lines = []
    for who in {*claim.by_who, *opening, *paid}:
        amounts = claim.by_who.get(who, NOTHING)
        before = opening.get(who, 0) if who else 0
        # Guests pay at the table: nobody could be asked for it later.
        got = paid.get(who, 0) if who else amounts.own
        adjusted = claim.corrected.get(who, NOTHING).own
        if amounts or before or got or who in claim.corrected:
            balance = before + got - amounts.own
            named = names.get(who, NOBODY)
            lines.append(SettlementLine(named, amounts, adjusted, before, got, balance))
    return lines


def _closed(
    reader: Reader,
    site: Site,
    claim: Claim,
    held: Sequence[MealClosing],
    frozen: Mapping[Who, FrozenLine],
    paid: Mapping[str, int],
) -> Settlement:
    names = names_of(reader, {*claim.by_who, *paid, *frozen})
    lines = in_order([_frozen_line(names.get(who, NOBODY), one) for who, one in frozen.items()])
    return Settlement(
        site,
        claim.month,
        lines,
        claim.servings,
        closing=held[0],
        rivals=held[1:],
        differences=_differences(claim, frozen, names),
        late_money=_late_money(paid, frozen, names),
        checks=cross_checks(reader, site.id, claim, lines, held[0]),
    )


def _frozen_line(named: Named, one: FrozenLine) -> SettlementLine:
    return SettlementLine(named, one.amounts, one.adjusted, one.opening, one.paid, one.balance)


def _differences(
    claim: Claim, frozen: Mapping[Who, FrozenLine], names: Mapping[Who, Named]
) -> list[Difference]:
    found = []
    for who in {*claim.by_who, *frozen}:
        closed = frozen[who].amounts if who in frozen else NOTHING
        change = claim.by_who.get(who, NOTHING) - closed
        if change:
            found.append(Difference(names.get(who, NOBODY), change))
    return sorted(found, key=lambda one: one.who.order)


def _late_money(
    paid: Mapping[str, int], frozen: Mapping[Who, FrozenLine], names: Mapping[Who, Named]
) -> list[LateMoney]:
    found = []
    for who in {*paid, *frozen}:
        if who is None:
            continue
        change = paid.get(who, 0) - (frozen[who].paid if who in frozen else 0)
        if change:
            found.append(LateMoney(names.get(who, NOBODY), change))
    return sorted(found, key=lambda one: one.who.order)


__all__ = [
    "Balance",
    "Difference",
    "LateMoney",
    "Settlement",
    "SettlementLine",
    "balances_of",
    "month_settlement",
]
