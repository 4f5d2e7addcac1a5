"""Stock: what comes in, goes out and is counted; never below zero on one laptop."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.love_store.cases import stock_cases
from eldercare_desktop.care.love_store.goods import (
    GoodsEntry,
    add_goods,
    close_goods,
    edit_goods,
    goods_of,
    reopen_goods,
)
from eldercare_desktop.care.love_store.moving import (
    MoveEntry,
    count_stock,
    move_stock,
    withdraw_move,
)
from eldercare_desktop.care.love_store.notice import public_name, store_month
from eldercare_desktop.care.love_store.points import award
from eldercare_desktop.care.love_store.reading import redemptions_between
from eldercare_desktop.care.love_store.returning import take_back
from eldercare_desktop.care.love_store.stock import goods_list, history
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.records import Goods
from eldercare_desktop.care.register.after_death import late_records
from eldercare_desktop.care.time_bank.ledger.books import check_books
from eldercare_desktop.care.time_bank.ledger.cases import open_cases
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.care.love_store.shop import bring, buy, points_of, refused, saver, shelf, spent, stock
from tests.factories import VILLAGE
from tests.store_fixtures import TestClock


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.work() as made:
        yield made


def test_goods_are_written_down_once(work: Work) -> None:
    goods = add_goods(work, VILLAGE, GoodsEntry("洗衣粉 1kg", "袋", points=20, barcode="6901234"))
    told = refused(lambda: add_goods(work, VILLAGE, GoodsEntry("洗衣粉１ｋｇ", "包")))
    assert (told.code, told.params["name"]) == ("goods_name_taken", "洗衣粉 1kg")
    told = refused(lambda: add_goods(work, VILLAGE, GoodsEntry("肥皂", barcode=" 6901234")))
    assert told.code == "goods_barcode_taken"
    assert refused(lambda: add_goods(work, VILLAGE, GoodsEntry(" "))).code == "goods_name_missing"
    told = refused(lambda: add_goods(work, VILLAGE, GoodsEntry("米", points=0)))
    assert (told.code, told.params["field"]) == ("goods_price", "points")
    edited = edit_goods(work, goods, GoodsEntry("洗衣粉 1kg", "袋", points=25))
    assert (edited.points, edited.barcode) == (25, None)
    add_goods(work, "500113103221", GoodsEntry("洗衣粉 1kg"))  # another village's


def test_what_is_not_offered_leaves_its_name_free(work: Work) -> None:
    old = add_goods(work, VILLAGE, GoodsEntry("雨伞"))
    close_goods(work, old.id)
    assert goods_list(work, VILLAGE) == []
    add_goods(work, VILLAGE, GoodsEntry("雨伞"))
    assert refused(lambda: reopen_goods(work, old.id)).code == "goods_name_taken"
    assert goods_of(work, old.id).closed_on == work.today


def test_two_of_one_name_from_two_laptops_are_marked(work: Work) -> None:
    factories.goods(work, "雨伞")
    factories.goods(work, "雨伞")
    assert [row.again for row in goods_list(work, VILLAGE)] == [True, True]


def test_in_and_out(work: Work) -> None:
    rice = shelf(work, "大米", 0)
    bring(work, rice, 10, "donated", donor="县红十字会", value=50_000)
    move_stock(work, MoveEntry(rice.id, "spoiled", 2, reason="受潮"))
    told = refused(lambda: move_stock(work, MoveEntry(rice.id, "given", 9, reason="慰问")))
    assert (told.code, told.params["there"]) == ("stock_short", 8)
    told = refused(lambda: move_stock(work, MoveEntry(rice.id, "given", 1)))
    assert told.code == "stock_reason_missing"
    told = refused(lambda: bring(work, rice, 1, day="2026-11-22"))
    assert told.code == "date_in_future"
    assert [(move.quantity, move.stock) for move in history(work, rice.id)] == [(-2, 8), (10, 10)]


def test_a_move_that_never_was(work: Work) -> None:
    who, powder = saver(work), shelf(work, stock=3)
    (move,) = history(work, powder.id)
    buy(work, who, powder)
    told = refused(lambda: withdraw_move(work, move.id))
    assert told.code == "stock_short"  # some of them are gone
    redeemed = history(work, powder.id)[0]
    assert refused(lambda: withdraw_move(work, redeemed.id)).code == "stock_of_redemption"
    bring(work, powder, 5)
    withdraw_move(work, move.id)
    assert stock(work) == {"洗衣粉": 4}
    assert refused(lambda: withdraw_move(work, move.id)).code == "row_gone"


def test_a_count_says_what_there_was_and_by_how_much_it_differed(work: Work) -> None:
    powder, salt = shelf(work), shelf(work, "食盐", 4)
    count_stock(work, {powder.id: 8, salt.id: 4})
    assert stock(work) == {"洗衣粉": 8, "食盐": 4}
    counted = history(work, salt.id)[0]
    assert (counted.kind, counted.counted, counted.quantity) == ("counted", 4, 0)
    assert [row.counted_on for row in goods_list(work, VILLAGE)] == [work.today, work.today]
    assert refused(lambda: count_stock(work, {})).code == "stock_nothing_counted"
    assert refused(lambda: count_stock(work, {salt.id: -1})).code == "stock_counted"


def doubtful(work: Work) -> list[str]:
    return [row.name for row in goods_list(work, VILLAGE) if row.count_again]


def test_a_redemption_taken_back_after_a_count_is_no_doubt(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        who, powder = saver(work), shelf(work)
        row = buy(work, who, powder)
        work.commit()
    clock.advance(hours=1)
    with store.work() as work:
        count_stock(work, {powder.id: 9})
        work.commit()
    clock.advance(hours=1)
    with store.work() as work:
        take_back(work, row.id, "不合用")
        assert stock(work) == {"洗衣粉": 10}
        assert doubtful(work) == []
        count_stock(work, {powder.id: 10})
        assert doubtful(work) == []


def test_below_zero_is_a_case_until_it_is_counted(work: Work) -> None:
    powder = shelf(work, stock=1)
    factories.stock_move(work, powder, kind="given", quantity=-2)  # as two laptops do
    (case,) = stock_cases(work, VILLAGE)
    assert (case.kind, case.amount, case.params["goods"]) == ("stock", 1, "洗衣粉")
    assert [one.key for one in open_cases(work) if one.kind == "stock"] == [f"stock:{powder.id}"]
    assert stock_cases(work, "500113103221") == []
    count_stock(work, {powder.id: 0})
    assert stock_cases(work) == []


def test_a_redemption_after_a_death_is_told(work: Work) -> None:
    """From a laptop that did not know of it: nobody's books are changed, a person looks."""
    who, powder = saver(work), shelf(work)
    row = buy(work, who, powder)
    work.set(who, life_status="deceased", death_date="2026-11-20")
    late = [one for one in late_records(work) if one.table == "redemption"]
    assert [(one.row_id, one.name, one.day) for one in late] == [(row.id, "王桂芳", row.day)]
    take_back(work, row.id, "已去世，物品退回")
    assert not [one for one in late_records(work) if one.table == "redemption"]
    assert stock(work) == {"洗衣粉": 10}


def test_the_month_for_the_wall(work: Work) -> None:
    who, powder = saver(work), factories.goods(work)
    bring(work, powder, 10, day="2026-10-30")
    bring(work, powder, 5, "donated", donor="海棠村商户老周", value=5000, day="2026-11-03")
    bring(work, powder, 1, "donated", day="2026-11-04")
    buy(work, who, powder, 3)
    back = buy(work, who, powder, 1)
    take_back(work, back.id, "拿错了")
    count_stock(work, {powder.id: 12})
    month = store_month(work, VILLAGE, "2026-11")
    assert [(public_name(row.name), row.amount) for row in month.redemptions] == [("王**", 60)]
    assert [(gift.donor, gift.quantity, gift.value) for gift in month.gifts] == [
        *(("海棠村商户老周", 5, 5000), ("", 1, None)),
    ]
    (line,) = month.shelves
    assert (line.before, line.came, line.redeemed, line.other, line.left) == (10, 6, 3, -1, 12)
    assert (month.spent("point"), month.spent("minute")) == (60, 0)
    assert store_month(work, VILLAGE, "2026-09").shelves == []


@pytest.mark.parametrize(
    "seed", [1, *(pytest.param(seed, marks=pytest.mark.long) for seed in (2, 3, 4, 5))]
)
def test_whatever_is_typed_stock_and_points_agree(
    store: Store, clock: TestClock, seed: int
) -> None:
    """On one laptop neither goes below zero, and goods are gone exactly for what was paid."""
    chance = Random(seed)
    with store.work() as work:
        goods = [shelf(work, name, 4, points=5 * n) for n, name in enumerate("米面油盐", 1)]
        people = [saver(work, 60, name) for name in ("王桂芳", "张素珍")]
        work.commit()
    done: list[int] = []
    for _ in range(50):
        clock.advance(minutes=chance.randrange(1, 90))
        with store.work() as work:
            try:
                _anything(work, chance, goods, people)
            except CareError:
                continue  # refused: nothing may have changed by that
            done += [tx for tx in [work.commit().tx] if tx is not None]
        if done and chance.random() < 0.2:
            store.undo(done.pop())
        with store.work() as work:
            _assert_sound(work, people)


def _anything(work: Work, chance: Random, goods: list[Goods], people: list[Person]) -> None:
    one, number, who = chance.choice(goods), chance.randrange(0, 5), chance.choice(people)
    doing = chance.randrange(6)
    if doing < 2:
        buy(work, who, one, number)
    elif doing == 2:
        move_stock(work, MoveEntry(one.id, chance.choice(("bought", "given")), number, reason="试"))
    elif doing == 3:
        count_stock(work, {one.id: number})
    elif doing == 4:
        award(work, who.id, 10 * number, "好人好事")
    else:
        rows = redemptions_between(work, VILLAGE, "2026-01-01", "2026-12-31")
        row = chance.choice(rows) if rows else None
        take_back(work, row.id if row else "00" * 16, "退", goods_back=chance.random() < 0.7)


def _assert_sound(work: Work, people: list[Person]) -> None:
    assert min(stock(work).values()) >= 0
    assert min(points_of(work, who) for who in people) >= 0
    rows = redemptions_between(work, VILLAGE, "2026-01-01", "2026-12-31")
    assert spent(work) == sum(row.amount for row in rows)
    gone = sum(got.quantity * got.price for row in rows for got in row.goods)
    assert gone == spent(work)
    assert check_books(work).problems == []
    assert doubtful(work) == []
