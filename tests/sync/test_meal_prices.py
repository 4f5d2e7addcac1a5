"""Prices on several laptops: whoever types what offline, after the exchange all charge the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from eldercare_desktop.care.meal.prices.book import PriceBook
from eldercare_desktop.care.meal.prices.charging import Charge, charges
from eldercare_desktop.care.meal.prices.editing import (
    Draft,
    make_price_list,
    villages_to_price,
    withdraw_price_list,
)
from eldercare_desktop.care.meal.prices.line import Part, PriceLine, Status
from eldercare_desktop.care.meal.prices.papers import note_status
from eldercare_desktop.care.meal.prices.starting import STARTING_POINTS
from eldercare_desktop.care.meal.serving.reading import servings_between
from eldercare_desktop.care.records import Resident
from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.county.county import County
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import VILLAGE
from tests.store_fixtures import TestClock
from tests.sync.conftest import NEIGHBOUR, TOWNSHIP
from tests.sync.direct import sync

DAYS = ("2026-11-02", "2026-11-12", "2026-11-20")


def plain(price: int, *lines: PriceLine, starts_on: str = "2026-11-01") -> Draft:
    return Draft("价格", starts_on, (PriceLine("set", name="普通餐", price=price), *lines))


def write(store: Store, draft: Draft, *villages: str) -> str:
    with store.work() as work:
        made = make_price_list(work, draft, villages=villages or (VILLAGE,))
        work.commit()
    return made[0].id


def owns(store: Store) -> list[Charge | None]:
    """What the servings of the days cost, by day."""
    with store.read() as reader:
        rows = servings_between(reader, "2026-11-01", "2026-11-30")
        found = charges(reader, rows)
        return [found[row.id] for row in sorted(rows, key=lambda row: (row.day, row.id))]


def begin(store: Store) -> tuple[str, str]:
    """An elder who eats on three days; returns the ids of the resident and the site."""
    with store.work() as work:
        site, elder = factories.site(work), factories.resident(work)
        for day in DAYS:
            factories.meal_serving(work, site, elder, day=day)
        work.commit()
    return elder.id, site.id


def both(one: Store, two: Store, county: County) -> None:
    for store in (one, two, one):
        sync(store, county)


def test_of_two_lists_for_one_day_both_laptops_take_the_one_written_later(
    enrolled: Callable[..., Store], county: County, clock: TestClock
) -> None:
    one, two = enrolled("one"), enrolled("two")
    begin(one)
    write(one, plain(900))
    clock.advance(minutes=5)
    later = write(two, plain(1000, PriceLine("subsidy", government=Part(300))))
    both(one, two, county)
    assert owns(one) == owns(two) == [Charge(1000, 0, 300, 0, 0, 700)] * 3
    with one.work() as work:
        withdraw_price_list(work, later)
        work.commit()
    both(one, two, county)
    assert owns(one) == owns(two) == [None] * 3, "the other one of that day goes with it"


def test_a_paper_and_a_change_of_the_register_from_two_laptops(
    enrolled: Callable[..., Store], county: County, clock: TestClock
) -> None:
    one, two = enrolled("one"), enrolled("two")
    resident_id, _ = begin(one)
    low = PriceLine("subsidy", categories=("low_income",), government=Part(800))
    write(one, plain(900, low))
    both(one, two, county)
    with two.work() as work:
        note_status(work, resident_id, "2026-11-10", Status(("low_income",)))
        work.commit()
    clock.advance(minutes=5)
    with one.work() as work:  # has not seen the paper
        seen = work.get(Resident, resident_id)
        assert seen is not None
        work.set(seen, categories=["disability"])
        work.commit()
    both(one, two, county)
    expected = [Charge(900, 0, paid, 0, 0, 900 - paid) for paid in (0, 800, 800)]
    assert owns(one) == owns(two) == expected, "the register says it from its own day on: today"


def test_two_values_that_stand_beside_each_other_are_charged_alike(
    enrolled: Callable[..., Store], county: County, clock: TestClock
) -> None:
    one, two = enrolled("one"), enrolled("two")
    resident_id, _ = begin(one)
    both(one, two, county)
    clock.advance(days=-2)  # 19 November: from the day on which it was typed
    for store, category in ((one, "low_income"), (two, "disability")):
        with store.work() as work:
            seen = work.get(Resident, resident_id)
            assert seen is not None
            work.set(seen, categories=[category])
            work.commit()
    clock.advance(days=2)
    low = PriceLine("subsidy", categories=("low_income",), government=Part(800))
    write(one, plain(900, low))
    both(one, two, county)
    assert owns(one) == owns(two)
    with one.read() as reader:
        (resident,) = reader.find(Resident)
    paid = 800 if resident.categories == ["low_income"] else 0
    assert owns(one)[-1] == Charge(900, 0, paid, 0, 0, 900 - paid), "what the register shows"


def test_a_township_says_it_for_all_its_villages(
    enrolled: Callable[..., Store], county: County
) -> None:
    town, village, other = enrolled("t", TOWNSHIP), enrolled("v"), enrolled("n", NEIGHBOUR)
    begin(village)
    with other.work() as work:
        factories.person(work, village=NEIGHBOUR)
        work.commit()
    for store in (village, other, town):
        sync(store, county)
    with town.read() as reader:
        villages = villages_to_price(reader)
    assert villages == [VILLAGE, NEIGHBOUR]
    lines = STARTING_POINTS["quarter"].lines
    named = tuple(
        replace(line, name="份餐", price=1500) if line.kind == "set" else line for line in lines
    )
    write(town, Draft("全镇价格", "2026-11-01", named), *villages)
    for store in (town, village, other):
        sync(store, county)
    assert owns(village) == [Charge(1500, 0, 300, 0, 0, 1200)] * 3
    with other.read() as reader:
        assert [one.village for one in PriceBook.of(reader).lists(NEIGHBOUR)] == [NEIGHBOUR]
        assert not PriceBook.of(reader).lists(VILLAGE), "a village gets its own alone"


def test_a_paper_on_the_other_record_of_one_person_counts_for_the_one_that_is_kept(
    store: Store, clock: TestClock
) -> None:
    clock.advance(days=-30)
    with store.work() as work:
        site = factories.site(work)
        kept, other = (
            factories.resident(work, factories.person(work, name)) for name in ("王秀英", "王秀瑛")
        )
        for elder in (kept, other):
            factories.meal_serving(work, site, elder, day=DAYS[1], period="lunch")
            factories.meal_serving(work, site, elder, day=DAYS[2], period="dinner")
        note_status(work, other.id, DAYS[1], Status(("low_income",)))
        low = PriceLine("subsidy", categories=("low_income",), government=Part(800))
        make_price_list(work, plain(900, low), villages=[VILLAGE])
        work.commit()
    assert [charge.own for charge in owns(store) if charge] == [900, 100, 900, 100]
    clock.advance(days=30)
    with store.work() as work:
        merge_persons(work, kept.person_id, other.person_id)
        work.commit()
    found = owns(store)
    assert sorted(charge.own for charge in found if charge) == [0, 0, 100, 100], "had once a day"
