"""What a serving costs, by the real rules of four places, reckoned by hand."""

from __future__ import annotations

from dataclasses import dataclass

from eldercare_desktop.care.meal.prices.charging import NOTHING, Charge, charges
from eldercare_desktop.store.store import Store
from tests import factories


@dataclass(frozen=True)
class Row:
    """A serving as `charges` asks for it."""

    id: str
    site_id: str
    resident_id: str | None
    day: str = "2026-11-20"
    period: str = "lunch"
    outcome: str = "served"
    price_set: str | None = None
    extra: bool = False
    counts: bool = True
    village: str = factories.VILLAGE


def test_a_share_of_the_price_up_to_a_limit_and_the_rest_is_own(store: Store) -> None:
    with store.work() as work:
        prices = factories.meal_price(work)
        factories.meal_price_line(work, prices, price=1050)
        factories.meal_price_line(
            work, prices, "subsidy", government_share=2500, government_most=300
        )
        factories.meal_price_line(work, prices, "delivery", price=200)
        site, elder = factories.site(work), factories.resident(work)
        rows = [
            Row("eaten", site.id, elder.id),
            Row("brought", site.id, elder.id, outcome="delivered"),
            Row("more", site.id, elder.id, extra=True),
            Row("guest", site.id, None),
            Row("in vain", site.id, elder.id, outcome="nobody_home"),
            Row("twice", site.id, elder.id, counts=False),
            Row("before", site.id, elder.id, day="2019-12-31"),
            Row("unknown", site.id, elder.id, price_set="Z"),
        ]
        found = charges(work, rows)
    assert found == {
        "eaten": Charge(1050, 0, 263, 0, 0, 787),  # 262.5 fen, half up
        "brought": Charge(1050, 200, 263, 0, 0, 987),
        "more": Charge(1050, 0, 0, 0, 0, 1050),
        "guest": Charge(1050, 0, 0, 0, 0, 1050),
        "in vain": NOTHING,
        "twice": NOTHING,
        "before": None,
        "unknown": None,
    }
