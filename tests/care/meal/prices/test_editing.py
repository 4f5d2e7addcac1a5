"""Lists of prices: which holds where and when, what may be written, what a closed month keeps."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.prices.book import PriceBook, PriceList
from eldercare_desktop.care.meal.prices.editing import (
    Draft,
    draft_of,
    earliest_start,
    make_price_list,
    villages_to_price,
    withdraw_price_list,
)
from eldercare_desktop.care.meal.prices.line import Part, PriceLine
from eldercare_desktop.care.meal.prices.starting import STARTING_POINTS
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.factories import VILLAGE
from tests.store_fixtures import TestClock

OTHER = "500113103218"


def meal(name: str = "普通餐", price: int | None = 900, **values: Any) -> PriceLine:
    return PriceLine("set", name=name, price=price, **values)


def draft(*lines: PriceLine, **values: Any) -> Draft:
    return Draft(
        **{"name": "价格", "starts_on": "2026-01-01", "lines": lines or (meal(),), **values}
    )


def saved(work: Work, wanted: Draft, *villages: str) -> str:
    return make_price_list(work, wanted, villages=villages or (VILLAGE,))[0].id


def held(reader: Reader, day: str, site_id: str = "", village: str = VILLAGE) -> PriceList | None:
    return PriceBook.of(reader).on(site_id, village, day)


def test_a_list_comes_back_as_it_was_written(store: Store) -> None:
    lines = STARTING_POINTS["sets_and_tiers"].lines
    named = [replace(x, name=f"{x.price}") if x.kind == "set" else x for x in lines]
    with store.work() as work:
        saved(work, draft(*named))
        found = held(work, "2026-01-01")
    assert found is not None
    plain = [replace(x, id="", code=None, place=0) for x in found.lines]
    assert plain == [replace(x, place=0) for x in named]
    assert [x.code for x in found.of_kind("set")] == ["A", "B", "C"]
    assert [x.place for x in found.lines] == list(range(len(named)))


def test_a_past_day_keeps_its_prices_and_a_later_list_takes_its_place(store: Store) -> None:
    with store.work() as work:
        saved(work, draft(meal(price=900), starts_on="2026-01-01"))
        saved(work, draft(meal(price=1000), starts_on="2026-07-01"))
        book = PriceBook.of(work)
        prices = [
            [x.price for x in book.sets("", VILLAGE, day, "lunch")]
            for day in ("2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01")
        ]
    assert prices == [[], [900], [900], [1000]]


def test_a_sites_own_list_goes_before_the_villages(store: Store) -> None:
    with store.work() as work:
        site = factories.site(work)
        saved(work, draft(meal(price=900)))
        own = saved(work, draft(meal(price=700), starts_on="2026-03-01", site_id=site.id), OTHER)
        saved(work, draft(meal(price=1000), starts_on="2026-07-01"))
        found = PriceBook.of(work).sets(site.id, VILLAGE, "2026-07-02", "lunch")
        before = PriceBook.of(work).sets(site.id, VILLAGE, "2026-02-28", "lunch")
        elsewhere = PriceBook.of(work).sets("0" * 32, VILLAGE, "2026-07-02", "lunch")
        withdraw_price_list(work, own)
        after = PriceBook.of(work).sets(site.id, VILLAGE, "2026-07-02", "lunch")
    assert [x[0].price for x in (found, before, elsewhere, after)] == [700, 900, 1000, 1000]


def test_the_same_day_again_takes_the_place_and_undo_gives_the_one_before(
    store: Store, clock: TestClock
) -> None:
    with store.work() as work:
        saved(work, draft(meal(price=900), meal("套餐", 1200)))
        work.commit()
    clock.advance(hours=1)
    with store.work() as work:
        saved(work, draft(meal(price=950)))
        done = work.commit()
    with store.read() as reader:
        assert [x.price for x in PriceBook.of(reader).sets("", VILLAGE, "2026-05-01", "lunch")] == [
            950
        ]
    assert done.tx is not None
    store.undo(done.tx, "陈天芬")
    with store.read() as reader:
        found = PriceBook.of(reader)
        assert [x.price for x in found.sets("", VILLAGE, "2026-05-01", "lunch")] == [900, 1200]
        back = found.lists(VILLAGE)[0].id
    with store.work() as work:
        withdraw_price_list(work, back)
        gone = work.commit()
    with store.read() as reader:
        assert held(reader, "2026-05-01") is None
    assert gone.tx is not None
    store.undo(gone.tx, "陈天芬")
    with store.read() as reader:
        again = PriceBook.of(reader).sets("", VILLAGE, "2026-05-01", "lunch")
    assert [x.price for x in again] == [900, 1200]


def test_what_two_laptops_wrote_for_one_day_the_later_one_holds_and_both_can_be_withdrawn(
    store: Store,
) -> None:
    with store.work() as work:
        for price, minute in ((900, "10"), (800, "05")):
            one = factories.meal_price(work, recorded_at=f"2026-01-01T08:{minute}:00+08:00")
            factories.meal_price_line(work, one, price=price)
        book = PriceBook.of(work)
        assert [x.price for x in book.sets("", VILLAGE, "2026-05-01", "lunch")] == [900]
        withdraw_price_list(work, book.lists(VILLAGE)[0].id)
        assert held(work, "2026-05-01") is None


def test_a_township_says_it_for_all_villages_one_row_each(store: Store) -> None:
    with store.work() as work:
        work.set_setting("village", "500113103000")
        factories.person(work)
        factories.site(work, village=OTHER)
        villages = villages_to_price(work)
        made = make_price_list(work, draft(), villages=villages)
        assert [x.village for x in made] == villages == [VILLAGE, OTHER]
        assert all(held(work, "2026-01-01", village=village) for village in villages)


def test_a_set_keeps_its_code_and_no_code_comes_to_mean_another_set(store: Store) -> None:
    with store.work() as work:
        saved(work, draft(meal("一荤"), meal("两荤", 1200)))
        before = held(work, "2026-02-01")
        assert before is not None
        copy = draft_of(before, "2026-02-01")
        second = replace(copy.lines[1], name="双荤")
        saved(work, replace(copy, lines=(second, meal("面条", 600))))
        saved(work, draft(meal("一荤", 950), meal("米粥", 300), starts_on="2026-03-01"))
        sets = {
            day: [(x.code, x.name) for x in PriceBook.of(work).sets("", VILLAGE, day, "lunch")]
            for day in ("2026-01-01", "2026-02-01", "2026-03-01")
        }
    assert sets == {
        "2026-01-01": [("A", "一荤"), ("B", "两荤")],
        "2026-02-01": [("B", "双荤"), ("C", "面条")],
        "2026-03-01": [("A", "一荤"), ("D", "米粥")],
    }


SUBSIDY = PriceLine("subsidy", government=Part(100))


@pytest.mark.parametrize(
    ("lines", "code", "params"),
    [
        ((SUBSIDY,), "meal_price_no_set", {}),
        ((meal(""),), "meal_set_unnamed", {"kind": "set", "number": 1}),
        ((meal(), meal()), "meal_set_doubled", {"name": "普通餐"}),
        ((meal(price=None),), "meal_line_price", {"kind": "set", "number": 1}),
        ((meal(), PriceLine("delivery")), "meal_line_price", {"kind": "delivery"}),
        ((meal(price=-1),), "meal_line_amount", {"most": 100_000}),
        ((meal(price=100_001),), "meal_line_amount", {}),
        ((meal(), replace(SUBSIDY, donation=Part(-5))), "meal_line_amount", {"kind": "subsidy"}),
        ((meal(), SUBSIDY, replace(SUBSIDY, age_from=-1)), "meal_line_age", {"number": 2}),
        ((meal(), replace(SUBSIDY, age_to=131)), "meal_line_age", {"most": 130}),
        ((meal(), replace(SUBSIDY, age_from=80, age_to=79)), "meal_line_ages", {}),
        ((meal(), PriceLine("subsidy", government=Part(share=10_001))), "meal_line_share", {}),
        (
            (
                meal(),
                replace(SUBSIDY, collective=Part(share=6000), donation=Part(share=4001)),
            ),
            "meal_line_share",
            {},
        ),
        ((meal(), replace(SUBSIDY, collective=Part(most=300))), "meal_line_limit", {}),
        ((meal(), PriceLine("subsidy", age_from=60)), "meal_line_nothing", {"number": 1}),
        ((meal(), replace(SUBSIDY, government=Part(0))), "meal_line_nothing", {}),
        ((meal(), replace(SUBSIDY, categories=("rich",))), "meal_line_unknown", {}),
        ((meal(), *[SUBSIDY] * 60), "meal_price_lines_many", {"most": 60}),
    ],
)
def test_what_makes_no_list(
    store: Store, lines: tuple[PriceLine, ...], code: str, params: dict[str, Any]
) -> None:
    with store.work() as work, pytest.raises(CareError) as refused:
        saved(work, draft(*lines))
    assert refused.value.code == code
    assert params.items() <= refused.value.params.items()


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"name": " "}, "meal_price_unnamed"),
        ({"starts_on": "2026-02-30"}, "invalid_starts_on"),
        ({"starts_on": "1999-12-31"}, "meal_price_start_range"),
        ({"starts_on": "2029-01-01"}, "meal_price_start_range"),
        ({"site_id": "0" * 32}, "row_gone"),
    ],
)
def test_what_no_list_is_called_or_begins_on(
    store: Store, values: dict[str, Any], code: str
) -> None:
    with store.work() as work, pytest.raises(CareError) as refused:
        saved(work, draft(**values))
    assert refused.value.code == code


def test_a_closed_month_keeps_its_prices(store: Store) -> None:
    with store.work() as work:
        site = factories.site(work)
        first = saved(work, draft())
        factories.meal_closing(work, site, month="2026-09")
        factories.meal_closing(work, site, month="2026-10")
        assert earliest_start(work, VILLAGE) == "2026-11-01"
        for day in ("2026-01-01", "2026-09-15", "2026-10-31"):
            with pytest.raises(CareError) as refused:
                saved(work, draft(starts_on=day))
            assert refused.value.code == "meal_price_start_closed"
            about = {"site": site.name, "earliest": "2026-11-01", "field": "starts_on"}
            assert about.items() <= refused.value.params.items()
        with pytest.raises(CareError, match="meal_price_start_closed"):
            withdraw_price_list(work, first)
        later = saved(work, draft(starts_on="2026-11-01"))
        withdraw_price_list(work, later)


def test_only_months_for_which_a_list_would_hold_stand_in_its_way(store: Store) -> None:
    with store.work() as work:
        site, other = factories.site(work), factories.site(work, name="二食堂")
        saved(work, draft(starts_on="2026-05-01"))
        factories.meal_closing(work, site, month="2026-06")
        saved(work, draft(starts_on="2026-03-01"))  # holds until May
        saved(work, draft(starts_on="2026-06-01", site_id=other.id))  # has closed nothing
        with pytest.raises(CareError, match="meal_price_start_closed"):
            saved(work, draft(starts_on="2026-06-01", site_id=site.id))
        factories.meal_closing(work, other, month="2026-08")
        saved(work, draft(starts_on="2026-07-01"))  # the second site has prices of its own


def test_a_list_whose_day_is_none_never_begins(store: Store) -> None:
    odd = PriceList("a", VILLAGE, None, "x", "2026-13-01", "2026-01-01T08:00:00+08:00")
    assert not PriceBook([odd]).lists(VILLAGE)
    assert PriceBook([odd]).on("", VILLAGE, "2027-01-01") is None


def test_a_list_that_is_gone_cannot_be_taken_back_again(store: Store) -> None:
    with store.work() as work:
        made = saved(work, draft())
        withdraw_price_list(work, made)
        for row_id in (made, "0" * 32):
            with pytest.raises(CareError, match="row_gone"):
                withdraw_price_list(work, row_id)
