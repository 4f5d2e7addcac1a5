"""What people do with hours and points, and why it is refused."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.ledger.account import (
    ISSUE,
    TOWNSHIP_POOL,
    VILLAGE_POOL,
    balance,
    held_of,
    of_person,
)
from eldercare_desktop.care.time_bank.ledger.moving import (
    donate,
    grant,
    hold,
    move_pool,
    open_with,
    release,
    transfer,
    withdraw_hours,
)
from eldercare_desktop.care.time_bank.ledger.reversing import reverse
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests.factories import VILLAGE, person

TOWNSHIP = f"{VILLAGE[:9]}000"
OTHER_VILLAGE = f"{VILLAGE[:9]}299"


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.work() as made:
        yield made


def rich(work: Work, minutes: int = 300, **values: Any) -> Person:
    """Somebody who has so much from a paper passbook."""
    who = person(work, **values)
    open_with(work, who.id, minutes)
    return who


def stands(work: Work, who: Person, unit: str = "minute") -> tuple[int, int]:
    """What is free, what is frozen."""
    accounts = (of_person(who.id), held_of(who.id))
    free, held = (balance(work, account, who.village, unit) for account in accounts)  # type: ignore[arg-type]
    return free, held


def refused(attempt: Callable[[], object]) -> CareError:
    with pytest.raises(CareError) as told:
        attempt()
    return told.value


def test_somebody_gives_to_a_friend_and_to_the_pool(work: Work) -> None:
    giver, friend = rich(work), person(work, name="罗桂芳")
    transfer(work, giver.id, friend.id, 90, reason="邻里互助")
    donate(work, giver.id, 60)
    assert stands(work, giver) == (150, 0)
    assert stands(work, friend) == (90, 0)
    assert balance(work, VILLAGE_POOL, VILLAGE) == 60
    entry = grant(work, friend.id, 45, "village_pool", "独居，行动不便")
    assert (entry.kind, entry.reason) == ("grant", "独居，行动不便")
    assert balance(work, VILLAGE_POOL, VILLAGE) == 15


def test_the_same_twice_is_two_entries(work: Work) -> None:
    """A gift has no natural cause: of one on each laptop none is a copy of the other."""
    giver, friend = rich(work), person(work)
    first = transfer(work, giver.id, friend.id, 30)
    second = transfer(work, giver.id, friend.id, 30)
    assert first.cause != second.cause
    assert stands(work, friend) == (60, 0)


def test_nobody_gives_more_than_there_is(work: Work) -> None:
    giver, friend = rich(work, 60, name="罗秀英"), person(work)
    told = refused(lambda: transfer(work, giver.id, friend.id, 61))
    assert told.code == "ledger_not_enough"
    assert told.params["name"] == "罗秀英"
    assert (told.params["there"], told.params["wanted"]) == (60, 61)
    assert refused(lambda: donate(work, giver.id, 0)).code == "ledger_amount"
    assert refused(lambda: transfer(work, giver.id, giver.id, 5)).code == "ledger_same_account"
    tomorrow = "2026-11-22"
    assert refused(lambda: donate(work, giver.id, 5, day=tomorrow)).code == "ledger_day_ahead"
    assert refused(lambda: grant(work, giver.id, 1, "village_pool", "困难")).params["account"] == (
        "village_pool"
    )
    assert stands(work, giver) == (60, 0)


def test_points_are_another_balance(work: Work) -> None:
    who = rich(work)
    open_with(work, who.id, 20, "point", note="纸质积分本")
    told = refused(lambda: donate(work, who.id, 21, "point"))
    assert (told.params["there"], told.params["unit"]) == (20, "point")
    donate(work, who.id, 20, "point")
    assert stands(work, who) == (300, 0)
    assert stands(work, who, "point") == (0, 0)
    assert balance(work, VILLAGE_POOL, VILLAGE, "point") == 20
    assert balance(work, VILLAGE_POOL, VILLAGE) == 0


def test_what_is_frozen_cannot_be_spent_until_it_is_released(work: Work) -> None:
    who = rich(work, 100)
    hold(work, who.id, 80, "minute", "有人说那天没有服务")
    assert stands(work, who) == (20, 80)
    assert refused(lambda: withdraw_hours(work, who.id, 21, "理发")).params["there"] == 20
    told = refused(lambda: release(work, who.id, 81, "minute", "已查清"))
    assert (told.params["account"], told.params["there"]) == ("hold", 80)
    release(work, who.id, 50, "minute", "已查清")
    assert stands(work, who) == (70, 30)
    withdraw_hours(work, who.id, 70, "理发")
    assert stands(work, who) == (0, 30)
    assert balance(work, ISSUE, VILLAGE) == 70


@pytest.mark.parametrize("reason", ["", "   "])
def test_some_things_want_a_reason(work: Work, reason: str) -> None:
    who = rich(work)
    for attempt in (
        lambda: hold(work, who.id, 1, "minute", reason),
        lambda: release(work, who.id, 1, "minute", reason),
        lambda: grant(work, who.id, 1, "village_pool", reason),
        lambda: withdraw_hours(work, who.id, 1, reason),
    ):
        assert refused(attempt).code == "ledger_reason_missing"
    assert donate(work, who.id, 1, reason=reason).reason is None


def test_a_paper_passbook_is_taken_over_once(work: Work) -> None:
    who = rich(work, 300)
    told = refused(lambda: open_with(work, who.id, 200))
    assert told.code == "ledger_posted_already"
    open_with(work, who.id, 40, "point")  # the points are another book
    entry = open_with(work, person(work).id, 120, day="2026-06-30", note="旧存折 12 号")
    assert (entry.day, entry.reason) == ("2026-06-30", "旧存折 12 号")


def test_after_a_reversal_the_passbook_can_be_taken_over_anew(work: Work) -> None:
    who = person(work)
    wrong = open_with(work, who.id, 300)
    reverse(work, wrong.id, "看错了一行")
    right = open_with(work, who.id, 200)
    assert right.cause != wrong.cause
    assert stands(work, who) == (200, 0)


def test_hours_do_not_cross_the_border_by_hand(work: Work) -> None:
    giver, far = rich(work), person(work, village=OTHER_VILLAGE, name="程大海")
    told = refused(lambda: transfer(work, giver.id, far.id, 10))
    assert (told.code, told.params["name"]) == ("ledger_other_village", "程大海")


def test_after_a_death_nothing_is_given_but_what_was_before_may_be_written_up(work: Work) -> None:
    who, friend = rich(work, 100, name="罗秀英"), person(work)
    work.set(who, life_status="deceased", death_date="2026-11-18")
    for attempt in (
        lambda: transfer(work, who.id, friend.id, 10),
        lambda: donate(work, who.id, 10),
        lambda: withdraw_hours(work, who.id, 10, "理发"),
        lambda: transfer(work, friend.id, who.id, 10),
        lambda: grant(work, who.id, 10, "village_pool", "困难"),
        lambda: open_with(work, who.id, 10, "point"),
    ):
        told = refused(attempt)
        assert (told.code, told.params["name"]) == ("ledger_holder_died", "罗秀英")
    hold(work, who.id, 40, "minute", "家属有异议")  # what puts it in order is not refused
    transfer(work, who.id, friend.id, 10, day="2026-11-17", reason="生前转赠，补记")
    assert stands(work, who) == (50, 40)


def test_nothing_is_entered_for_somebody_whose_day_of_death_is_not_known(work: Work) -> None:
    who = rich(work)
    work.set(who, life_status="deceased", death_date=None)
    assert refused(lambda: donate(work, who.id, 10)).code == "ledger_holder_died"


def test_the_pools_are_moved_by_the_township(new_store: Callable[..., Store]) -> None:
    with new_store("town", village=TOWNSHIP).work() as work:
        who = rich(work, village=VILLAGE)
        donate(work, who.id, 200)
        move_pool(work, VILLAGE, 150, "village_pool", "集中统筹")
        assert balance(work, VILLAGE_POOL, VILLAGE) == 50
        assert balance(work, TOWNSHIP_POOL, VILLAGE) == 150
        move_pool(work, OTHER_VILLAGE, 100, "township_pool", "支持新开办的村")
        assert balance(work, VILLAGE_POOL, OTHER_VILLAGE) == 100
        told = refused(lambda: move_pool(work, OTHER_VILLAGE, 51, "township_pool", "再支持"))
        assert (told.params["account"], told.params["there"]) == ("township_pool", 50)
        told = refused(lambda: move_pool(work, TOWNSHIP, 1, "village_pool", "统筹"))
        assert told.code == "ledger_village_missing"
        needy = person(work, village=OTHER_VILLAGE)
        grant(work, needy.id, 50, "township_pool", "大病")
        assert balance(work, TOWNSHIP_POOL, VILLAGE) == 0


def test_a_village_does_not_know_what_stands_in_the_township_pool(work: Work) -> None:
    who = rich(work)
    donate(work, who.id, 100, to="township_pool")
    told = refused(lambda: grant(work, who.id, 10, "township_pool", "困难"))
    assert told.code == "ledger_township_only"
    told = refused(lambda: move_pool(work, VILLAGE, 10, "township_pool", "调回"))
    assert told.code == "ledger_township_only"


def test_undo_of_a_gift_is_a_reversal_and_is_refused_once_it_is_spent(store: Store) -> None:
    with store.work() as work:
        giver, friend = rich(work), person(work)
        work.commit()
    with store.work() as work:
        transfer(work, giver.id, friend.id, 90)
        done = work.commit()
    assert done.label == "transfer_hours"
    assert done.tx is not None
    with store.work() as work:
        spent = withdraw_hours(work, friend.id, 60, "理发")
        work.commit()
    with pytest.raises(CareError, match="ledger_not_enough"):
        store.undo(done.tx, "陈天芬")
    with store.work() as work:
        reverse(work, spent.id, "记错了人")
        work.commit()
    store.undo(done.tx, "陈天芬")
    with store.work() as work:
        assert stands(work, giver) == (300, 0)
        assert stands(work, friend) == (0, 0)
