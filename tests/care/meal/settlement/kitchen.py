"""A site with prices, for the tests of its accounts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from eldercare_desktop.care.meal.serving.record import MealServing
from eldercare_desktop.care.meal.settlement.amounts import Amounts
from eldercare_desktop.care.meal.settlement.reckoning import Settlement, SettlementLine
from eldercare_desktop.care.meal.settlement.record import MealPayment
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.store.work import Work
from tests import factories as make

LAST = "2026-10"
"""The month before that of the tests' clock."""

NOW = "2026-11"

OLD = Amounts(1, 0, 1100, 500, 200, 100, 300)
"""One lunch of somebody of 80 or more."""
YOUNG = Amounts(1, 0, 1100, 300, 100, 0, 700)
"""One lunch of somebody of 60 to 79."""


@dataclass
class Kitchen:
    """A site that serves lunch for 11 yuan; bringing it costs 2, paid by oneself.

    Of 60 to 79 the government pays 3 and the village 1; from 80 on 5 and 2, and donations 1.
    """

    site: Site

    @classmethod
    def opened(cls, work: Work, *, priced: bool = True, **values: Any) -> Kitchen:
        """With its prices, which hold since 2020."""
        made = cls(make.site(work, **values))
        if priced:
            made.prices(work)
        return made

    def prices(self, work: Work, **values: Any) -> None:
        """The list of prices."""
        prices = make.meal_price(work, site_id=self.site.id, **values)
        make.meal_price_line(work, prices, price=1100, name="套餐")
        make.meal_price_line(work, prices, kind="delivery", place=1, price=200)
        young = {"age_from": 60, "age_to": 79, "government": 300, "collective": 100}
        old = {"age_from": 80, "government": 500, "collective": 200, "donation": 100}
        for place, tier in enumerate((young, old), start=2):
            make.meal_price_line(work, prices, kind="subsidy", place=place, **tier)

    def ate(self, work: Work, who: Resident | None, day: str, **values: Any) -> MealServing:
        """One lunch; of a guest without a resident."""
        village = self.site.village
        made = MealServing(
            **{
                "village": village,
                "site_id": self.site.id,
                "day": day,
                "period": "lunch",
                "resident_id": who and who.id,
                "recorded_at": work.now.isoformat(),
                **values,
            }
        )
        return work.insert(made)

    def paid(self, work: Work, who: Resident, day: str, fen: int, **values: Any) -> MealPayment:
        """Money in."""
        return make.meal_payment(work, self.site, who, paid_on=day, amount=fen, **values)


def elder(work: Work, name: str = "王桂芳", birth: str = "1940-03-01", **values: Any) -> Resident:
    """Somebody of 86, unless said otherwise."""
    return make.resident(work, make.person(work, name, birth=birth, **values))


def line_of(settled: Settlement, who: Resident | None) -> SettlementLine:
    """The line of a resident, or of the guests."""
    wanted = who and who.id
    return next(line for line in settled.lines if line.who.resident_id == wanted)


def times(amounts: Amounts, number: int) -> Amounts:
    """So many of the same meals."""
    return Amounts(*(value * number for value in amounts.values().values()))
