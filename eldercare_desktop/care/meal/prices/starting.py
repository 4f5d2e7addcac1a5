"""Lists of prices to begin with, as four places really have them. Each can be changed.

What such a rule leaves open is left open: a price that is None is to be filled in, and sets
have no name yet (the screen gives one).
"""

from __future__ import annotations

from dataclasses import dataclass

from eldercare_desktop.care.meal.prices.line import WHOLE, Part, PriceLine


@dataclass(frozen=True)
class StartingPoint:
    """A rule with its code; the screen has words for it."""

    code: str
    lines: tuple[PriceLine, ...]


def _set(price: int | None = None) -> PriceLine:
    return PriceLine("set", price=price)


def _ages(first: int, last: int | None, part: Part) -> PriceLine:
    return PriceLine("subsidy", age_from=first, age_to=last, government=part)


def _by_village(first: int, last: int | None, part: Part) -> PriceLine:
    return PriceLine("subsidy", age_from=first, age_to=last, collective=part)


def _yuan(amount: int) -> Part:
    return Part(amount * 100)


SETS_AND_TIERS = StartingPoint(
    "sets_and_tiers",
    (
        _set(900),
        _set(1100),
        _set(1300),
        _ages(60, 74, _yuan(1)),
        _ages(75, 84, _yuan(5)),
        _ages(85, 94, _yuan(8)),
        PriceLine(
            "subsidy",
            categories=(
                *("disability", "family_planning_special"),
                *("low_income", "severe_disability"),
            ),
            government=_yuan(8),
        ),
        _ages(95, None, _yuan(9)),
        PriceLine("subsidy", categories=("destitute_dispersed",), government=_yuan(9)),
        PriceLine("delivery", price=200),
    ),
)
"""Three sets; 60-74: 1, 75-84: 5, 85-94 or low income, lost only child, disability: 8, 95 and
older or destitute (dispersed): 9; bringing it costs 2, paid by oneself."""

AGES_AND_HARDSHIP = StartingPoint(
    "ages_and_hardship",
    (
        _set(),
        _ages(70, 89, _yuan(3)),
        _ages(90, None, _yuan(5)),
        PriceLine(
            "subsidy",
            age_from=60,
            categories=(
                *("destitute_centralized", "destitute_dispersed", "family_planning_special"),
                *("low_income", "severe_disability"),
            ),
            government=_yuan(4),
        ),
    ),
)
"""70-89: 3, 90 and older: 5, from 60 in special hardship: 4."""

VILLAGE_PAYS = StartingPoint(
    "village_pays",
    (
        _set(),
        _by_village(60, 75, _yuan(5)),
        _by_village(76, 89, _yuan(3)),
        _by_village(90, None, Part(share=WHOLE)),
    ),
)
"""The village pays: 60-75: 5, 76-89: 3, 90 and older free. (To order a day ahead is a setting
of the site.)"""

QUARTER = StartingPoint(
    "quarter",
    (
        _set(),
        PriceLine("subsidy", government=Part(share=WHOLE // 4, most=300)),
        PriceLine("delivery", price=400),
        PriceLine("delivery", price=200, self_care=("full_care", "semi_care")),
    ),
)
"""A quarter of the price, at most 3; bringing it costs 2 to whom needs care, else 4."""

STARTING_POINTS = {
    point.code: point for point in (SETS_AND_TIERS, AGES_AND_HARDSHIP, VILLAGE_PAYS, QUARTER)
}
