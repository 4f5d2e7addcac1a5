"""One line of a list: whom it fits, how it splits, which of several decides."""

from __future__ import annotations

import pytest

from eldercare_desktop.care.meal.prices.book import PriceList
from eldercare_desktop.care.meal.prices.charging import Charge, best, charge_for
from eldercare_desktop.care.meal.prices.line import Eater, Part, PriceLine, Status

ELDER = Eater("elder", 80, Status(("low_income",), ("living_alone",), "semi_care", "mild"))


def subsidy(**values: object) -> PriceLine:
    return PriceLine("subsidy", **values)  # type: ignore[arg-type]


def prices(*lines: PriceLine) -> PriceList:
    return PriceList("x", "500113103217", None, "", "2026-01-01", "", None, lines)


@pytest.mark.parametrize(
    ("line", "fits"),
    [
        (subsidy(), True),
        (subsidy(age_from=80, age_to=80), True),
        (subsidy(age_from=81), False),
        (subsidy(age_to=79), False),
        (subsidy(kinds=("left_behind_child",)), False),
        (subsidy(categories=("disability", "low_income")), True),
        (subsidy(categories=("disability",)), False),
        (subsidy(living=("empty_nest",)), False),
        (subsidy(self_care=("semi_care",), ability=("mild",)), True),
        (subsidy(self_care=("semi_care",), ability=("severe",)), False),
        (subsidy(periods=("lunch",)), True),
        (subsidy(periods=("dinner",)), False),
    ],
)
def test_all_that_a_line_asks_for_must_hold(line: PriceLine, fits: bool) -> None:
    assert line.fits(ELDER, "lunch") is fits


def test_who_has_no_known_birth_fits_no_line_that_asks_for_an_age() -> None:
    unknown = Eater("elder", None, Status())
    assert not subsidy(age_to=200).fits(unknown)
    assert subsidy().fits(unknown)


def test_a_guest_fits_only_a_line_for_all() -> None:
    assert subsidy().fits(None)
    assert not subsidy(living=("living_alone",)).fits(None)


def test_payers_are_asked_in_their_order_and_never_for_more_than_is_left() -> None:
    line = subsidy(government=Part(700), collective=Part(share=5000), donation=Part(500))
    assert line.split(1000) == (700, 300, 0)
    assert line.split(1600) == (700, 800, 100)
    assert line.split(0) == (0, 0, 0)


@pytest.mark.parametrize(
    ("price", "share", "part"),
    [
        (1, 5000, 1),
        (1, 4999, 0),
        (999, 3333, 333),
        (1000, 3333, 333),
        (150, 3333, 50),
        (2, 2500, 1),
    ],
)
def test_half_a_fen_is_rounded_up(price: int, share: int, part: int) -> None:
    assert Part(share=share).of(price) == part


def test_an_amount_and_a_share_up_to_a_limit_go_together() -> None:
    assert Part(amount=100, share=2500, most=200).of(1000) == 300


def test_the_line_that_leaves_least_decides_and_of_several_the_first() -> None:
    first, same = subsidy(government=Part(300)), subsidy(collective=Part(300))
    small = subsidy(government=Part(299))
    assert best([small, first, same], ELDER, 900) is first
    assert best([small, same, first], ELDER, 900) is same
    # Of a price below both they take over the same, so it is the first.
    assert best([small, first], ELDER, 200) is small


def test_bringing_it_may_be_subsidised_as_well() -> None:
    held = prices(
        PriceLine("set", code="A", price=1000),
        subsidy(government=Part(400)),
        PriceLine("delivery", price=400, collective=Part(150)),
        PriceLine("delivery", price=300, donation=Part(share=5000), living=("living_alone",)),
    )
    found = charge_for(held, "lunch", None, ELDER, brought=True)
    assert found == Charge(1000, 300, 400, 0, 150, 750)
    guest = charge_for(held, "lunch", None, None, brought=True)
    assert guest == Charge(1000, 400, 0, 0, 0, 1400), "a guest pays all of it"


def test_a_set_of_another_meal_has_no_price_here() -> None:
    held = prices(PriceLine("set", code="A", price=600, periods=("breakfast",)))
    assert charge_for(held, "breakfast", None, ELDER, brought=False) is not None
    assert charge_for(held, "lunch", None, ELDER, brought=False) is None
    assert charge_for(held, "lunch", "A", ELDER, brought=False) is None
