"""Redemption: stock and balance go down together, or neither does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from eldercare_desktop.care.love_store.goods import close_goods
from eldercare_desktop.care.love_store.reading import redemption_row, redemptions_between
from eldercare_desktop.care.love_store.redeeming import Line, redeem
from eldercare_desktop.care.love_store.returning import take_back
from eldercare_desktop.care.love_store.stock import goods_list, history
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.records import LedgerEntry, Redemption
from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.care.time_bank.ledger.account import balance, of_person
from eldercare_desktop.care.time_bank.ledger.books import check_books
from eldercare_desktop.care.time_bank.ledger.moving import open_with
from eldercare_desktop.care.time_bank.ledger.reversing import reverse
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests.care.love_store.shop import buy, points_of, refused, saver, shelf, spent, stock
from tests.factories import VILLAGE


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.work() as made:
        yield made


def redeemed(reader: Reader) -> list[tuple[str, int, list[tuple[str, int]]]]:
    rows = redemptions_between(reader, VILLAGE, "2026-01-01", "2026-12-31")
    return [(row.name, row.amount, [(got.name, got.quantity) for got in row.goods]) for row in rows]


def test_goods_and_points_move_together(work: Work) -> None:
    who, powder = saver(work), shelf(work)
    salt = shelf(work, "食盐", 5, points=3, measure="包")
    lines = [Line(powder.id, 2), Line(salt.id), Line(salt.id)]
    row = redeem(work, who.id, lines, handed_to="儿子 王建国")
    assert (row.amount, row.handed_to, row.day) == (46, "儿子 王建国", work.today)
    assert stock(work) == {"洗衣粉": 8, "食盐": 3}
    assert (points_of(work, who), spent(work)) == (54, 46)
    assert redeemed(work) == [("王桂芳", 46, [("洗衣粉", 2), ("食盐", 2)])]
    assert check_books(work).problems == []


def test_too_few_pieces_say_how_many_there_are(work: Work) -> None:
    who, powder = saver(work, 1000), shelf(work, stock=3)
    told = refused(lambda: buy(work, who, powder, 4))
    assert told.code == "stock_short"
    assert (told.params["there"], told.params["wanted"], told.params["name"]) == (3, 4, "洗衣粉")
    assert stock(work) == {"洗衣粉": 3}
    assert redeemed(work) == []


def test_too_few_points_say_how_many_are_missing(work: Work) -> None:
    who, powder = saver(work, 30), shelf(work)
    told = refused(lambda: buy(work, who, powder, 2))
    assert told.code == "redemption_not_enough"
    assert [told.params[name] for name in ("there", "wanted", "missing")] == [30, 40, 10]
    assert (points_of(work, who), stock(work)) == (30, {"洗衣粉": 10})


def test_what_cannot_be_had(work: Work) -> None:
    who, powder = saver(work), shelf(work)
    assert refused(lambda: redeem(work, who.id, [])).code == "redemption_empty"
    assert refused(lambda: buy(work, who, powder, 0)).code == "stock_quantity"
    assert refused(lambda: buy(work, who, powder, unit="minute")).code == "goods_no_price"
    assert refused(lambda: buy(work, who, powder, day="2026-11-22")).code == "ledger_day_ahead"
    close_goods(work, powder.id)
    assert refused(lambda: buy(work, who, powder)).code == "goods_not_offered"
    far = saver(work, name="李秀兰", village="500113103221")
    salt = shelf(work, "食盐")
    assert refused(lambda: buy(work, far, salt)).code == "store_elsewhere"


def test_hours_buy_where_there_is_a_price_in_hours(work: Work) -> None:
    who, cut = saver(work, 0), shelf(work, "毛巾", 2, points=10, minutes=30)
    open_with(work, who.id, 45)
    buy(work, who, cut, unit="minute")
    assert balance(work, of_person(who.id), VILLAGE, "minute") == 15
    told = refused(lambda: buy(work, who, cut, unit="minute"))
    assert (told.code, told.params["there"]) == ("redemption_not_enough", 15)


def test_undo_takes_back_all_three_at_once(store: Store) -> None:
    with store.work() as work:
        who, powder = saver(work), shelf(work)
        work.commit()
    with store.work() as work:
        buy(work, who, powder, 3)
        done = work.commit()
    assert done.tx is not None
    store.undo(done.tx)
    with store.read() as reader:
        assert (points_of(reader, who), spent(reader)) == (100, 0)
        assert stock(reader) == {"洗衣粉": 10}
        assert redeemed(reader) == []
        assert check_books(reader).problems == []


def test_work_that_is_not_committed_leaves_nothing(store: Store) -> None:
    with store.work() as work:
        who, powder = saver(work), shelf(work)
        work.commit()
    with store.work() as work:
        buy(work, who, powder, 3)  # and then the power goes
    with store.read() as reader:
        assert (points_of(reader, who), stock(reader)) == (100, {"洗衣粉": 10})
        assert redeemed(reader) == []


def test_the_same_typed_twice_is_two_and_undo_takes_one_back(store: Store) -> None:
    with store.work() as work:
        who, powder = saver(work), shelf(work)
        buy(work, who, powder)
        work.commit()
    with store.work() as work:
        buy(work, who, powder)
        twice = work.commit()
    assert twice.tx is not None
    store.undo(twice.tx)
    with store.read() as reader:
        assert (points_of(reader, who), stock(reader)) == (80, {"洗衣粉": 9})


def test_taken_back_with_its_goods_or_without(work: Work) -> None:
    who, powder = saver(work), shelf(work)
    first, second = buy(work, who, powder), buy(work, who, powder, 2)
    assert refused(lambda: take_back(work, first.id, " ")).code == "ledger_reason_missing"
    take_back(work, first.id, "拿错了")
    assert (points_of(work, who), stock(work)) == (60, {"洗衣粉": 9 - 1})
    take_back(work, second.id, "老人退不回来", goods_back=False)
    assert (points_of(work, who), stock(work)) == (100, {"洗衣粉": 8})
    assert redeemed(work) == []
    assert refused(lambda: take_back(work, first.id, "再来")).code == "ledger_reversed_already"
    assert check_books(work).problems == []


def test_a_reversal_from_the_account_takes_the_goods_along(work: Work) -> None:
    who, powder = saver(work), shelf(work)
    row = buy(work, who, powder, 2)
    (entry,) = [one for one in work.find(LedgerEntry) if one.redemption_id == row.id]
    back = reverse(work, entry.id, "记错人了")
    assert (points_of(work, who), stock(work), redeemed(work)) == (100, {"洗衣粉": 10}, [])
    told = refused(lambda: reverse(work, back.id, "又不想退了"))
    assert told.code == "ledger_is_reversal"  # or the points would go without the goods
    assert (points_of(work, who), stock(work)) == (100, {"洗衣粉": 10})


def test_a_reversal_that_is_undone_is_a_redemption_again(store: Store) -> None:
    with store.work() as work:
        who, powder = saver(work), shelf(work)
        row = buy(work, who, powder, 2)
        work.commit()
    with store.work() as work:
        take_back(work, row.id, "拿错了")
        done = work.commit()
    assert done.tx is not None
    store.undo(done.tx)
    with store.work() as work:
        assert (points_of(work, who), stock(work)) == (60, {"洗衣粉": 8})
        assert redeemed(work) == [("王桂芳", 40, [("洗衣粉", 2)])]
        (again,) = redemptions_between(work, VILLAGE, "2026-11-01", "2026-11-30")
        assert again.id == row.id
        take_back(work, row.id, "还是退了")
        assert (points_of(work, who), stock(work)) == (100, {"洗衣粉": 10})
        assert redeemed(work) == []
        work.commit()


def test_nothing_is_redeemed_after_a_death(work: Work) -> None:
    who, powder = saver(work), shelf(work)
    work.set(who, life_status="deceased", death_date="2026-11-20")
    assert refused(lambda: buy(work, who, powder)).code == "dated_after_death"
    assert stock(work) == {"洗衣粉": 10}
    late = buy(work, who, powder, day="2026-11-19", note="纸质登记，补录")
    assert late.day == "2026-11-19"


def test_two_records_of_one_person_spend_from_one_account(store: Store) -> None:
    with store.work() as work:
        kept, other = saver(work, 30), saver(work, 30, "王桂芬")
        powder = shelf(work)
        buy(work, other, powder)
        work.commit()
    with store.work() as work:
        merge_persons(work, kept.id, other.id)
        work.commit()
    with store.work() as work:
        assert points_of(work, kept) == 40
        buy(work, kept, powder, 2)
        work.commit()
    with store.read() as reader:
        assert points_of(reader, kept) == 0
        assert [name for name, *_ in redeemed(reader)] == ["王桂芳", "王桂芳"]
        assert stock(reader) == {"洗衣粉": 7}


def test_a_redemption_is_found_by_the_id_of_its_entry(work: Work) -> None:
    who, powder = saver(work), shelf(work)
    row = buy(work, who, powder)
    found = redemption_row(work, row.id)
    assert found is not None
    assert (found.person_id, found.goods[0].price) == (who.id, 20)
    assert [move.redemption_id for move in history(work, powder.id)] == [row.id, None]
    take_back(work, row.id, "拿错了")
    assert redemption_row(work, row.id) is None


def test_short_goods_stand_first(work: Work) -> None:
    shelf(work, "毛巾", 9, least_stock=5)
    shelf(work, "肥皂", 4, least_stock=5)
    shelf(work, "牙膏", 0)
    rows = goods_list(work, VILLAGE)
    assert [(row.name, row.short) for row in rows] == [
        *(("牙膏", True), ("肥皂", True), ("毛巾", False)),
    ]


def test_records_say_who_and_when(work: Work) -> None:
    who, powder = saver(work), shelf(work)
    row = buy(work, who, powder)
    kept = work.get(Redemption, row.id)
    person = work.get(Person, who.id)
    assert kept is not None
    assert person is not None
    assert (kept.recorded_by, kept.village) == (work.user, person.village)
