"""The rules of four places, as their starting points say them, reckoned by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from eldercare_desktop.care.meal.prices.book import PriceList
from eldercare_desktop.care.meal.prices.charging import Charge, charge_for
from eldercare_desktop.care.meal.prices.line import Eater, Status
from eldercare_desktop.care.meal.prices.starting import STARTING_POINTS

LOW = ("low_income",)


def held(code: str, price: int | None = None) -> PriceList:
    """A list as a person would save the starting point: with names, codes, the price typed."""
    lines = STARTING_POINTS[code].lines
    codes = iter("ABC")
    named = [
        replace(x, code=next(codes), price=x.price or price) if x.kind == "set" else x
        for x in lines
    ]
    return PriceList("x", "500113103217", None, "", "2026-01-01", "", None, tuple(named))


def charge(
    prices: PriceList,
    age: int | None,
    categories: tuple[str, ...] = (),
    *,
    code: str = "A",
    brought: bool = False,
    self_care: str | None = None,
) -> Charge:
    who = Eater("elder", age, Status(categories, (), self_care, None))
    found = charge_for(prices, "lunch", code, who, brought=brought)
    assert found is not None
    assert sum((found.government, found.collective, found.donation, found.own)) == found.total
    return found


@pytest.mark.parametrize(
    ("age", "categories", "code", "price", "government", "own"),
    [
        (None, (), "A", 900, 0, 900),
        (59, (), "A", 900, 0, 900),
        (60, (), "A", 900, 100, 800),
        (74, (), "B", 1100, 100, 1000),
        (75, (), "A", 900, 500, 400),
        (84, (), "C", 1300, 500, 800),
        (85, (), "A", 900, 800, 100),
        (94, (), "C", 1300, 800, 500),
        (95, (), "A", 900, 900, 0),
        (103, (), "C", 1300, 900, 400),
        (66, LOW, "A", 900, 800, 100),
        (66, ("family_planning_special",), "B", 1100, 800, 300),
        (50, ("disability",), "A", 900, 800, 100),
        (78, ("severe_disability",), "A", 900, 800, 100),
        (96, LOW, "B", 1100, 900, 200),
        (70, ("destitute_dispersed",), "B", 1100, 900, 200),
        (70, ("destitute_centralized",), "B", 1100, 100, 1000),
        (None, ("destitute_dispersed",), "A", 900, 900, 0),
    ],
)
def test_sets_and_tiers(
    age: int | None,
    categories: tuple[str, ...],
    code: str,
    price: int,
    government: int,
    own: int,
) -> None:
    prices = held("sets_and_tiers")
    assert charge(prices, age, categories, code=code) == Charge(price, 0, government, 0, 0, own)
    brought = charge(prices, age, categories, code=code, brought=True)
    assert brought == Charge(price, 200, government, 0, 0, own + 200), "brought at one's own cost"


@pytest.mark.parametrize(
    ("age", "categories", "government"),
    [
        (69, (), 0),
        (70, (), 300),
        (89, (), 300),
        (90, (), 500),
        (59, LOW, 0),
        (60, LOW, 400),
        (75, LOW, 400),
        (92, LOW, 500),
        (64, ("destitute_centralized",), 400),
        (64, ("near_poverty",), 0),
    ],
)
def test_ages_and_hardship(age: int, categories: tuple[str, ...], government: int) -> None:
    found = charge(held("ages_and_hardship", 1000), age, categories, brought=True)
    assert found == Charge(1000, 0, government, 0, 0, 1000 - government)


@pytest.mark.parametrize(
    ("age", "price", "collective"),
    [
        (59, 800, 0),
        (60, 800, 500),
        (75, 800, 500),
        (76, 800, 300),
        (89, 800, 300),
        (90, 800, 800),
        (60, 400, 400),  # never more than the price
        (101, 1255, 1255),
    ],
)
def test_the_village_pays(age: int, price: int, collective: int) -> None:
    found = charge(held("village_pays", price), age)
    assert found == Charge(price, 0, 0, collective, 0, price - collective)


@pytest.mark.parametrize(
    ("price", "government"), [(1000, 250), (1200, 300), (1500, 300), (1030, 258), (1029, 257)]
)
def test_a_quarter_at_most_three_yuan(price: int, government: int) -> None:
    prices, own = held("quarter", price), price - government
    assert charge(prices, 71) == Charge(price, 0, government, 0, 0, own)
    assert charge(prices, 71, brought=True).fee == 400
    assert charge(prices, 71, brought=True, self_care="full_self_care").own == own + 400
    for level in ("semi_care", "full_care"):
        assert charge(prices, 71, brought=True, self_care=level).own == own + 200
