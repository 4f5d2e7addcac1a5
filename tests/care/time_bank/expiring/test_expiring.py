"""Hours that expire: told in time, oldest first, once, never more than there is."""

from __future__ import annotations

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.expiring.doing import expire, note_told
from eldercare_desktop.care.time_bank.expiring.reading import Expiring, expiring, lots_of
from eldercare_desktop.care.time_bank.ledger.account import (
    EXPIRY,
    OPENING,
    VILLAGE_POOL,
    balance,
    held_of,
    of_person,
)
from eldercare_desktop.care.time_bank.ledger.posting import Posting, post
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.reversing import reverse
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories as make
from tests.factories import VILLAGE
from tests.store_fixtures import TestClock


@pytest.fixture
def who(store: Store) -> Person:
    """Hours expire after 12 months; an hour is from last November, half of one from June."""
    with store.work() as work:
        make.rule_value(work, "time_bank.expiry_months", value=12, starts_on="2020-01-01")
        made = make.person(work, "周小琴")
        earn(work, made, 60, "2025-11-10")
        earn(work, made, 30, "2026-06-01")
        work.commit()
    return made


def earn(work: Work, who: Person, amount: int, day: str) -> LedgerEntry:
    cause = f"opening:{who.id}:{day}"
    return post(
        work, VILLAGE, Posting("opening", amount, OPENING, of_person(who.id), cause, day=day)
    )


def spend(work: Work, who: Person, amount: int, cause: str = "transfer:1") -> LedgerEntry:
    return post(work, VILLAGE, Posting("donation", amount, of_person(who.id), VILLAGE_POOL, cause))


def rows_of(store: Store, today: str | None = None) -> list[tuple[int, str, str | None]]:
    with store.read() as reader:
        found = expiring(reader, today or store.clock().date().isoformat())
    return [(row.amount, row.expires_on, row.told_on) for row in found]


def held(store: Store, who: Person) -> int:
    with store.read() as reader:
        return balance(reader, of_person(who.id), VILLAGE)


def tell(store: Store, who: Person, **said: str) -> None:
    with store.work() as work:
        note_told(work, [who.id], **said)  # type: ignore[arg-type]  # days and names
        work.commit()


def go(store: Store, who: Person) -> list[LedgerEntry]:
    with store.work() as work:
        posted = expire(work, [who.id])
        work.commit()
    return posted


def refused(store: Store, act: object, who: Person) -> str:
    with store.work() as work, pytest.raises(CareError) as problem:
        act(work, [who.id])  # type: ignore[operator]  # one of the two use cases
    return problem.value.code


def test_nothing_expires_where_no_number_was_set(store: Store) -> None:
    with store.work() as work:
        who = make.person(work)
        earn(work, who, 60, "2020-01-01")
        work.commit()
    assert rows_of(store) == []
    assert refused(store, note_told, who) == "expiry_off"
    assert refused(store, expire, who) == "expiry_off"


def test_untold_hours_do_not_expire_on_their_day_but_two_months_after_they_are_told(
    store: Store, who: Person
) -> None:
    # Earned on 10 November 2025 they would expire on 30 November 2026; 60 days from today are
    # in January, so that is when.
    assert rows_of(store) == [(60, "2027-01-31", None)]
    assert refused(store, expire, who) == "expiry_not_told"


def test_told_in_time_they_expire_after_the_day_and_not_on_it(
    store: Store, who: Person, clock: TestClock
) -> None:
    tell(store, who)
    assert rows_of(store) == [(60, "2027-01-31", "2026-11-21")]
    assert refused(store, note_told, who) == "expiry_nothing"
    clock.advance(days=71)
    assert clock().date().isoformat() == "2027-01-31"
    assert refused(store, expire, who) == "expiry_nothing"
    clock.advance(days=1)
    (entry,) = go(store, who)
    assert (entry.amount, entry.kind, entry.to_kind) == (60, "expiry", "expiry")
    assert entry.cause == f"expiry:{who.id}:minute:2027-01-31"
    assert held(store, who) == 30
    assert refused(store, expire, who) == "expiry_nothing"


def test_what_was_spent_meanwhile_does_not_expire(
    store: Store, who: Person, clock: TestClock
) -> None:
    tell(store, who)
    with store.work() as work:
        spend(work, who, 50)
        work.commit()
    clock.advance(days=72)
    (entry,) = go(store, who)
    assert entry.amount == 10


def test_frozen_hours_do_not_expire_and_come_back_with_a_new_notice(
    store: Store, who: Person, clock: TestClock
) -> None:
    tell(store, who)
    with store.work() as work:
        freeze = Posting("hold", 60, of_person(who.id), held_of(who.id), "hold:1")
        post(work, VILLAGE, freeze)
        work.commit()
    clock.advance(days=72)
    assert refused(store, expire, who) == "expiry_nothing"
    with store.work() as work:
        post(work, VILLAGE, Posting("release", 60, held_of(who.id), of_person(who.id), "free:1"))
        work.commit()
    assert refused(store, expire, who) == "expiry_not_told"
    assert rows_of(store) == [(60, "2027-04-30", None)]


def test_an_expiry_that_is_reversed_needs_a_new_notice(
    store: Store, who: Person, clock: TestClock
) -> None:
    tell(store, who)
    clock.advance(days=72)
    (entry,) = go(store, who)
    clock.advance(minutes=1)
    with store.work() as work:
        reverse(work, entry.id, "家属提出异议")
        work.commit()
    assert held(store, who) == 90
    assert rows_of(store) == [(60, "2027-04-30", None)]
    assert refused(store, expire, who) == "expiry_not_told"
    tell(store, who)
    clock.advance(days=100)
    (again,) = go(store, who)
    assert (again.amount, again.cause) == (60, f"expiry:{who.id}:minute:2027-04-30")


def test_hours_that_a_reversal_brought_back_are_told_of_anew(
    store: Store, who: Person, clock: TestClock
) -> None:
    with store.work() as work:
        gone = spend(work, who, 40)
        work.commit()
    tell(store, who)
    clock.advance(days=72)
    with store.work() as work:
        reverse(work, gone.id, "记错了人")
        work.commit()
    (entry,) = go(store, who)
    assert entry.amount == 20
    with store.read() as reader:
        assert balance(reader, EXPIRY, VILLAGE) == entry.amount
        untold = [row for row in expiring(reader, "2027-02-01") if row.told_on is None]
    assert [row.amount for row in untold] == [40]


def test_a_notice_written_down_late_or_ahead_is_refused(store: Store, who: Person) -> None:
    for day, code in (("2026-11-22", "expiry_notice_ahead"), ("2026-10-01", "expiry_notice_late")):
        with store.work() as work, pytest.raises(CareError) as problem:
            note_told(work, [who.id], told_on=day)
        assert problem.value.code == code


def test_a_notice_that_came_from_elsewhere_too_late_lets_nothing_expire(
    store: Store, who: Person, clock: TestClock
) -> None:
    with store.work() as work:
        make.expiry_notice(work, who, amount=60, expires_on="2026-11-30", told_on="2026-11-20")
        work.commit()
    clock.advance(days=20)
    assert refused(store, expire, who) == "expiry_not_told"


def test_the_notice_can_be_taken_back(store: Store, who: Person) -> None:
    with store.work() as work:
        note_told(work, [who.id])
        done = work.commit()
    assert done.tx is not None
    store.undo(done.tx)
    assert rows_of(store) == [(60, "2027-01-31", None)]


def test_the_dead_are_not_listed(store: Store, who: Person) -> None:
    with store.work() as work:
        person = work.get(Person, who.id)
        assert person is not None
        work.set(person, life_status="deceased", death_date="2026-11-20")
        work.commit()
    assert rows_of(store) == []


def test_what_is_left_is_told_by_the_day_it_was_earned(store: Store, who: Person) -> None:
    with store.read() as reader:
        lots = [(lot.day, lot.amount) for lot in lots_of(reader, who.id)]
    assert lots == [("2025-11-10", 60), ("2026-06-01", 30)]


def test_more_than_one_month_is_told_of_day_by_day(
    store: Store, who: Person, clock: TestClock
) -> None:
    tell(store, who)
    clock.advance(days=160)
    assert clock().date().isoformat() == "2027-04-30"
    found = rows_of(store)
    assert found == [(60, "2027-01-31", "2026-11-21"), (30, "2027-06-30", None)]
    tell(store, who, how="phone", told_by="王芳")
    with store.read() as reader:
        rows: list[Expiring] = expiring(reader, "2027-05-01")
    assert [(row.amount, row.how, row.told_by) for row in rows][1] == (30, "phone", "王芳")
    assert [entry.amount for entry in go(store, who)] == [60]
    assert held(store, who) == 30
