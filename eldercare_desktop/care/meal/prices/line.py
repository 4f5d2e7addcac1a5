"""A list of prices as it is asked: its lines, whom they are for, and who takes over how much.

Pure: plain values, no store. All amounts in fen, shares of a price in hundredths of a per cent.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from eldercare_desktop.care.meal.prices.record import LineKind

WHOLE = 10_000
"""All of a price, in hundredths of a per cent."""
PUBLIC = ("government", "collective", "donation")
"""The payers of a line, in the order in which they are asked; the rest is the person's own."""


@dataclass(frozen=True)
class Status:
    """What somebody counted as on a day, as far as prices ask for it."""

    categories: tuple[str, ...] = ()
    living: tuple[str, ...] = ()
    self_care: str | None = None
    ability: str | None = None


@dataclass(frozen=True)
class Eater:
    """Who has the meal, on its day. `age` in whole years, None where no birth is known."""

    kind: str
    age: int | None
    status: Status


@dataclass(frozen=True)
class Part:
    """What one payer takes over: an amount, a share of the price up to `most`, or both."""

    amount: int | None = None
    share: int | None = None
    most: int | None = None

    def of(self, price: int) -> int:
        """What is taken over of a price, to the fen half up; not yet capped by the price."""
        part = (price * (self.share or 0) * 2 + WHOLE) // (2 * WHOLE)
        return (self.amount or 0) + (part if self.most is None else min(part, self.most))

    @property
    def says(self) -> bool:
        """Whether the payer takes over anything at all."""
        return bool(self.amount or self.share)


@dataclass(frozen=True)
class PriceLine:
    """One line of a list (see `record.MealPriceLine`)."""

    kind: LineKind
    place: int = 0
    code: str | None = None
    name: str | None = None
    periods: tuple[str, ...] = ()
    price: int | None = None
    kinds: tuple[str, ...] = ()
    age_from: int | None = None
    age_to: int | None = None
    categories: tuple[str, ...] = ()
    living: tuple[str, ...] = ()
    self_care: tuple[str, ...] = ()
    ability: tuple[str, ...] = ()
    government: Part = Part()
    collective: Part = Part()
    donation: Part = Part()
    id: str = ""

    @property
    def parts(self) -> tuple[Part, Part, Part]:
        """What the payers take over, in the order in which they are asked."""
        return self.government, self.collective, self.donation

    @property
    def for_all(self) -> bool:
        """Whether it asks for nothing of anybody, so that it is for guests as well."""
        asked = (self.kinds, self.categories, self.living, self.self_care, self.ability)
        return not self.by_age and not any(asked)

    @property
    def by_age(self) -> bool:
        """Whether it asks for an age."""
        return self.age_from is not None or self.age_to is not None

    def fits(self, who: Eater | None, period: str | None = None) -> bool:
        """Whether it is for somebody (None: a guest, whom only a line for all fits) at a meal."""
        if period and self.periods and period not in self.periods:
            return False
        if who is None:
            return self.for_all
        status = who.status
        return (
            (not self.kinds or who.kind in self.kinds)
            and self._age_fits(who.age)
            and _one_of(self.categories, status.categories)
            and _one_of(self.living, status.living)
            and (not self.self_care or status.self_care in self.self_care)
            and (not self.ability or status.ability in self.ability)
        )

    def _age_fits(self, age: int | None) -> bool:
        if not self.by_age:
            return True
        if age is None:
            return False
        return (self.age_from or 0) <= age and (self.age_to is None or age <= self.age_to)

    def split(self, price: int) -> tuple[int, int, int]:
        """What the payers take over of a price, never more than is left of it."""
        left, taken = price, []
        for part in self.parts:
            taken.append(min(part.of(price), left))
            left -= taken[-1]
        return taken[0], taken[1], taken[2]


def _one_of(wanted: Collection[str], held: Collection[str]) -> bool:
    return not wanted or any(name in held for name in wanted)
