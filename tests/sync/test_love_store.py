"""Two laptops at one shelf: nothing doubles, what is wrong is seen, and can be made right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from eldercare_desktop.care.love_store.cases import stock_cases
from eldercare_desktop.care.love_store.moving import count_stock
from eldercare_desktop.care.love_store.points import award_many, awards_between
from eldercare_desktop.care.love_store.reading import redemptions_between
from eldercare_desktop.care.love_store.returning import take_back
from eldercare_desktop.care.love_store.stock import goods_list
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.records import Goods
from eldercare_desktop.care.time_bank.ledger.books import check_books
from eldercare_desktop.care.time_bank.ledger.cases import open_cases
from eldercare_desktop.county.county import County
from eldercare_desktop.store.store import Store
from tests.care.love_store.shop import buy, points_of, saver, shelf, stock
from tests.factories import VILLAGE
from tests.store_fixtures import TestClock
from tests.sync.direct import sync
from tests.sync.looking import tables


class TwoCounters:
    """Laptops a and b, one piece of washing powder, and two people with 30 points each."""

    def __init__(self, enrolled: Callable[..., Store], county: County, pieces: int = 1) -> None:
        self.county = county
        self.a, self.b = enrolled("a", user="陈天芬"), enrolled("b", user="李国碧")
        with self.a.work() as work:
            self.powder: Goods = shelf(work, stock=pieces)
            self.people: list[Person] = [saver(work, 30, name) for name in ("王桂芳", "张素珍")]
            work.commit()
        self.meet()

    def meet(self) -> None:
        """Both exchange until they hold the same, and say the same of it."""
        for store in (self.a, self.b, self.a):
            sync(store, self.county)
        assert tables(self.a) == tables(self.b)
        assert said(self.a) == said(self.b)

    def do(self, store: Store, use_case: Callable[..., Any], *args: Any, **values: Any) -> Any:
        with store.work() as work:
            result = use_case(work, *args, **values)
            work.commit()
        return result

    def buy(self, store: Store, who: int, number: int = 1) -> Any:
        return self.do(store, buy, self.people[who], self.powder, number)


def said(store: Store) -> tuple[Any, ...]:
    """What a laptop shows of the store."""
    with store.read() as reader:
        assert check_books(reader).trial == {"minute": 0, "point": 0}
        rows = redemptions_between(reader, VILLAGE, "2026-01-01", "2026-12-31")
        return (
            goods_list(reader, VILLAGE),
            {row.id: (row.person_id, row.amount, row.goods) for row in rows},
            [case.key for case in open_cases(reader)],
        )


@pytest.fixture
def two(enrolled: Callable[..., Store], county: County) -> TwoCounters:
    return TwoCounters(enrolled, county)


def test_both_hand_out_the_last_piece(two: TwoCounters) -> None:
    two.buy(two.a, 0)
    second = two.buy(two.b, 1)
    two.meet()
    with two.a.read() as reader:
        assert stock(reader) == {"洗衣粉": -1}
        (case,) = stock_cases(reader)
        assert (case.amount, case.params["goods"]) == (1, "洗衣粉")
        assert [points_of(reader, who) for who in two.people] == [10, 10]  # both have paid
    two.do(two.b, take_back, second.id, "货没有了")
    two.meet()
    with two.b.read() as reader:
        assert stock(reader) == {"洗衣粉": 0}
        assert [points_of(reader, who) for who in two.people] == [10, 30]
        assert stock_cases(reader) == []


@pytest.mark.long
def test_a_count_ends_the_case_too(two: TwoCounters) -> None:
    two.buy(two.a, 0)
    two.buy(two.b, 1)
    two.meet()
    two.do(two.a, count_stock, {two.powder.id: 0})
    two.meet()
    with two.b.read() as reader:
        assert (stock(reader), stock_cases(reader)) == ({"洗衣粉": 0}, [])


@pytest.mark.long
def test_one_person_spends_the_same_points_on_both(
    enrolled: Callable[..., Store], county: County
) -> None:
    two = TwoCounters(enrolled, county, pieces=5)
    first, second = two.buy(two.a, 0), two.buy(two.b, 0)
    two.meet()
    with two.a.read() as reader:
        assert points_of(reader, two.people[0]) == -10
        assert stock(reader) == {"洗衣粉": 3}
        assert [case.kind for case in open_cases(reader)] == ["overdraft"]
    two.do(two.a, take_back, second.id, "两台电脑都记了", goods_back=False)
    two.meet()
    with two.b.read() as reader:
        assert points_of(reader, two.people[0]) == 10
        assert stock(reader) == {"洗衣粉": 3}  # it is out there, as a gift
        rows = redemptions_between(reader, VILLAGE, "2026-01-01", "2026-12-31")
        assert [row.id for row in rows] == [first.id]
        assert open_cases(reader) == []


@pytest.mark.long
def test_both_take_the_same_redemption_back(two: TwoCounters) -> None:
    row = two.buy(two.a, 0)
    two.meet()
    two.do(two.a, take_back, row.id, "拿错了")
    two.do(two.b, take_back, row.id, "拿错了")
    two.meet()
    with two.a.read() as reader:
        assert (points_of(reader, two.people[0]), stock(reader)) == (30, {"洗衣粉": 1})


def test_a_count_while_the_other_hands_out(
    enrolled: Callable[..., Store], county: County, clock: TestClock
) -> None:
    """The count did not know of it: both hold, and whoever looks is asked to count again."""
    two = TwoCounters(enrolled, county, pieces=5)
    two.buy(two.b, 1)  # the piece is gone from the shelf, a does not know
    clock.advance(hours=1)
    two.do(two.a, count_stock, {two.powder.id: 4})
    two.meet()
    with two.a.read() as reader:
        (row,) = goods_list(reader, VILLAGE)
        assert (row.stock, row.count_again) == (3, True)
    clock.advance(hours=1)
    two.do(two.b, count_stock, {two.powder.id: 4})
    two.meet()
    with two.a.read() as reader:
        (row,) = goods_list(reader, VILLAGE)
        assert (row.stock, row.count_again) == (4, False)


@pytest.mark.long
def test_what_is_handed_out_after_the_count_is_no_doubt(
    enrolled: Callable[..., Store], county: County, clock: TestClock
) -> None:
    two = TwoCounters(enrolled, county, pieces=5)
    two.do(two.a, count_stock, {two.powder.id: 5})
    clock.advance(hours=1)
    two.buy(two.b, 1)
    two.meet()
    with two.a.read() as reader:
        (row,) = goods_list(reader, VILLAGE)
        assert (row.stock, row.count_again) == (4, False)


def test_points_for_one_meeting_typed_on_both(two: TwoCounters) -> None:
    """The same reason on the same day counts once; the other entry is shown as such."""
    people = [who.id for who in two.people]
    two.do(two.a, award_many, people, 2, "参加会议", daily=True)
    two.do(two.b, award_many, people[:1], 2, "参加会议", daily=True)
    two.meet()
    with two.b.read() as reader:
        assert [points_of(reader, who) for who in two.people] == [32, 32]
        rows = awards_between(reader, VILLAGE, "2026-11-21", "2026-11-21")
        marks = sorted(row.why for row in rows if row.reason == "参加会议")
        assert marks == ["", "", "doubled"]
