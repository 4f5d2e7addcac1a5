"""Trying prices out: one person, everybody, and births that are known in part."""

from __future__ import annotations

from typing import Any

import pytest

from eldercare_desktop.care.meal.prices.book import PriceBook, PriceList
from eldercare_desktop.care.meal.prices.charging import Charge, charges
from eldercare_desktop.care.meal.prices.editing import Draft, make_price_list
from eldercare_desktop.care.meal.prices.line import Eater, Part, PriceLine, Status
from eldercare_desktop.care.meal.prices.trial import eater_of, quotes, standings
from eldercare_desktop.care.meal.serving.reading import servings_between
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.factories import VILLAGE

LINES = (
    PriceLine("set", name="普通餐", price=900),
    PriceLine("set", name="早点", price=300, periods=("breakfast",)),
    PriceLine("subsidy", age_from=70, age_to=79, government=Part(300)),
    PriceLine("subsidy", age_from=80, government=Part(500)),
    PriceLine("subsidy", categories=("low_income",), collective=Part(400)),
    PriceLine("delivery", price=200),
)


def prices(work: Work) -> PriceList:
    make_price_list(work, Draft("价格", "2026-01-01", LINES), villages=[VILLAGE])
    return PriceBook.of(work).lists(VILLAGE)[0]


def elder(work: Work, name: str, birth: str | None, **values: Any) -> str:
    who = factories.person(work, name, birth=birth)
    factories.resident(work, who, **values)
    return who.id


def test_everybody_falls_into_the_line_that_decides(store: Store) -> None:
    with store.work() as work:
        elder(work, "甲", "1950-01-01")
        elder(work, "乙", "1950-01-01", categories=["low_income"])
        elder(work, "丙", "1940-01-01", categories=["low_income"])
        elder(work, "丁", "1960-01-01")
        elder(work, "戊", "1950-01-01", ended_on="2026-11-01", end_reason="moved_away")
        gone = factories.person(
            work, "己", birth="1950-01-01", life_status="deceased", death_date="2026-11-01"
        )
        factories.resident(work, gone)
        found = standings(work, prices(work), VILLAGE, "2026-11-20")
        then = standings(work, prices(work), VILLAGE, "2026-10-20")
    told = {one.name: (one.line, one.way, one.own, one.own_brought) for one in found}
    assert told == {
        "甲": (0, 0, 600, 800),
        "乙": (2, 0, 500, 700),
        "丙": (1, 0, 400, 600),
        "丁": (None, 0, 900, 1100),
    }
    assert {one.name for one in then} == {"甲", "乙", "丙", "丁", "戊", "己"}


@pytest.mark.parametrize(
    ("birth", "doubt"),
    [
        (None, "no_birth"),
        ("1946", "birth_in_part"),  # 79 or 80
        ("1946-11", "birth_in_part"),  # on the 20th it may be either
        ("1946-12", ""),
        ("1945", ""),  # 80 or 81: the same line
        ("1946-11-20", ""),
    ],
)
def test_an_age_that_is_not_sure_is_said_where_it_matters(
    store: Store, birth: str | None, doubt: str
) -> None:
    with store.work() as work:
        elder(work, "甲", birth)
        (found,) = standings(work, prices(work), VILLAGE, "2026-11-20")
    assert found.doubt == doubt


def test_quotes_of_all_sets_there_and_brought(store: Store) -> None:
    with store.work() as work:
        held = prices(work)
        person_id = elder(work, "甲", "1950-01-01", categories=["low_income"])
        found = eater_of(work, person_id, "2026-11-20")
        assert eater_of(work, factories.person(work).id, "2026-11-20") is None
    assert found is not None
    who = found[1]
    assert who == Eater("elder", 76, Status(("low_income",)))
    told = {(q.set.name, q.mode, q.periods): q.charge for q in quotes(held, who)}
    every = ("breakfast", "lunch", "dinner")
    assert told == {
        ("普通餐", "dine_in", every): Charge(900, 0, 0, 400, 0, 500),
        ("普通餐", "delivery", every): Charge(900, 200, 0, 400, 0, 700),
        ("早点", "dine_in", ("breakfast",)): Charge(300, 0, 300, 0, 0, 0),
        ("早点", "delivery", ("breakfast",)): Charge(300, 200, 300, 0, 0, 200),
    }
    deciding = {q.set.name: q.subsidy and q.subsidy.place for q in quotes(held, who)}
    assert deciding == {"普通餐": 4, "早点": 2}


@pytest.mark.parametrize(
    ("birth", "day", "own"),
    [
        ("1948-02-29", "2028-02-28", 600),  # 79
        ("1948-02-29", "2028-02-29", 400),  # 80, in a leap year
        ("1947-02-28", "2027-02-27", 600),
        ("1947-02-28", "2027-02-28", 400),
        ("1956-02-29", "2026-02-28", 900),  # 69: the day lacks
        ("1956-02-29", "2026-03-01", 600),  # 70
        ("1956", "2026-12-30", 900),  # from the latest day of the year
        ("1956", "2026-12-31", 600),
        ("1956-02", "2026-02-27", 900),
        ("1956-02", "2026-02-28", 600),
        (None, "2026-03-01", 900),
    ],
)
def test_a_birthday_inside_the_month_counts_from_its_day(
    store: Store, birth: str | None, day: str, own: int
) -> None:
    with store.work() as work:
        prices(work)
        elder_of_day = factories.resident(work, factories.person(work, birth=birth))
        factories.meal_serving(work, None, elder_of_day, day=day)
        rows = servings_between(work, day, day)
        (charge,) = charges(work, rows).values()
    assert charge is not None
    assert charge.own == own


def test_a_meal_after_the_death_costs_nothing_and_those_before_what_they_did(store: Store) -> None:
    with store.work() as work:
        prices(work)
        site = factories.site(work)
        who = factories.person(
            work, birth="1950-01-01", life_status="deceased", death_date="2026-11-10"
        )
        dead = factories.resident(work, who)
        for day in ("2026-11-09", "2026-11-10", "2026-11-11"):
            factories.meal_serving(work, site, dead, day=day)
        rows = servings_between(work, "2026-11-01", "2026-11-30")
        found = charges(work, rows)
        owns = {row.day: charge.own for row in rows if (charge := found[row.id])}
    assert owns == {"2026-11-09": 600, "2026-11-10": 600, "2026-11-11": 0}


def test_charges_do_not_hang_on_the_order_in_which_servings_were_typed(store: Store) -> None:
    with store.work() as work:
        prices(work)
        site, one = factories.site(work), factories.resident(work)
        for number, day in enumerate(("2026-11-20", "2026-11-02", "2026-11-11")):
            factories.meal_serving(
                work, site, one, day=day, outcome=("served", "delivered")[number % 2]
            )
        rows = servings_between(work, "2026-11-01", "2026-11-30")
        forth, back = charges(work, rows), charges(work, list(reversed(rows)))
    assert forth == back
