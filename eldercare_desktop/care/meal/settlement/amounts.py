"""What meals come to: how many, their price, and each payer's share. All money in fen."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any

from eldercare_desktop.care.meal.prices.charging import Charge
from eldercare_desktop.care.meal.terms import PAYERS, Payer


@dataclass(frozen=True, slots=True)
class Amounts:
    """Meals, of which `delivered` were brought; their price with what bringing them cost, and

    the shares of the four payers, whose sum is the price.
    """

    servings: int = 0
    delivered: int = 0
    price: int = 0
    government: int = 0
    collective: int = 0
    donation: int = 0
    own: int = 0

    def __add__(self, other: Amounts) -> Amounts:
        return Amounts(*(getattr(self, f) + getattr(other, f) for f in AMOUNTS))

    def __sub__(self, other: Amounts) -> Amounts:
        return Amounts(*(getattr(self, f) - getattr(other, f) for f in AMOUNTS))

    def __bool__(self) -> bool:
        return any(getattr(self, f) for f in AMOUNTS)

    @property
    def payers(self) -> int:
        """What the four pay together."""
        return self.government + self.collective + self.donation + self.own

    def share(self, payer: Payer) -> int:
        """What one of them pays."""
        found: int = getattr(self, payer)
        return found

    def values(self) -> dict[str, Any]:
        """By name, as the columns of the records are called."""
        return {name: getattr(self, name) for name in AMOUNTS}


AMOUNTS = tuple(field.name for field in fields(Amounts))
"""The names of all amounts."""

NOTHING = Amounts()


class Sum:
    """Adds up many servings without making a value for each."""

    __slots__ = AMOUNTS

    def __init__(self) -> None:
        for name in AMOUNTS:
            setattr(self, name, 0)

    def take(self, charge: Charge, *, brought: bool) -> None:
        """One serving more."""
        values: Any = self
        values.servings += 1
        values.delivered += brought
        values.price += charge.price + charge.fee
        values.government += charge.government
        values.collective += charge.collective
        values.donation += charge.donation
        values.own += charge.own

    def amounts(self) -> Amounts:
        """What has come together."""
        return Amounts(*(getattr(self, name) for name in AMOUNTS))


def amounts_of(row: Any) -> Amounts:
    """The amounts of a record or row that has them all under their names."""
    return Amounts(*(getattr(row, name) for name in AMOUNTS))


def total(many: Iterable[Amounts]) -> Amounts:
    """All of them together."""
    listed = list(many)
    return Amounts(*(sum(getattr(one, name) for one in listed) for name in AMOUNTS))


__all__ = ["AMOUNTS", "NOTHING", "PAYERS", "Amounts", "Sum", "amounts_of", "total"]
