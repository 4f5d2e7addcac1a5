"""Settling the account of somebody who has died."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.ledger.account import (
    EXPIRY,
    ISSUE,
    VILLAGE_POOL,
    balance,
    held_of,
    of_person,
)
from eldercare_desktop.care.time_bank.ledger.estate import estate_of, left_by, settle_estate
from eldercare_desktop.care.time_bank.ledger.moving import hold, open_with, withdraw_hours
from eldercare_desktop.care.time_bank.ledger.posting import Posting, post
from eldercare_desktop.care.time_bank.ledger.reversing import reverse
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests.factories import VILLAGE, ledger_entry, person

WHY = "家属协商一致，村务公开栏公示"


@pytest.fixture
def work(store: Store) -> Iterator[Work]:
    with store.work() as made:
        yield made


def left_behind(work: Work, minutes: int = 200, held: int = 50) -> Person:
    """Somebody who died yesterday with hours, some of them frozen, and 30 points."""
    who = person(work, name="罗秀英")
    open_with(work, who.id, minutes)
    open_with(work, who.id, 30, "point")
    if held:
        hold(work, who.id, held, "minute", "有异议")
    return work.set(who, life_status="deceased", death_date="2026-11-20")


def refused(attempt: Callable[[], object]) -> CareError:
    with pytest.raises(CareError) as told:
        attempt()
    return told.value


def test_everything_is_divided_in_one_step(work: Work) -> None:
    who, heir = left_behind(work), person(work, name="罗志强")
    entries = settle_estate(
        work,
        who.id,
        [
            (120, "minute", heir.id),
            (60, "minute", "village_pool"),
            (20, "minute", "expiry"),
            (30, "point", heir.id),
        ],
        WHY,
    )
    assert work.label == "settle_estate"
    assert {entry.kind for entry in entries} == {"settlement"}
    assert {entry.reason for entry in entries} == {WHY}
    assert len({entry.cause for entry in entries}) == len(entries)
    assert left_by(work, who.id) == {"minute": 0, "point": 0}
    assert balance(work, of_person(heir.id), VILLAGE) == 120
    assert balance(work, of_person(heir.id), VILLAGE, "point") == 30
    assert balance(work, VILLAGE_POOL, VILLAGE) == 60
    assert balance(work, EXPIRY, VILLAGE) == 20
    assert balance(work, held_of(who.id), VILLAGE) == 0


def test_it_must_be_exactly_what_is_there(work: Work) -> None:
    who = left_behind(work)
    for minutes in (199, 201):
        parts = [(minutes, "minute", "expiry"), (30, "point", "expiry")]
        told = refused(lambda parts=parts: settle_estate(work, who.id, parts, WHY))  # type: ignore[misc]
        assert told.code == "ledger_estate_differs"
        assert (told.params["there"], told.params["parts"]) == (200, minutes)
    told = refused(lambda: settle_estate(work, who.id, [(200, "minute", "expiry")], WHY))
    assert (told.params["unit"], told.params["there"], told.params["parts"]) == ("point", 30, 0)
    below = [(-10, "minute", "expiry"), (210, "minute", "village_pool")]
    assert refused(lambda: settle_estate(work, who.id, below, WHY)).code == "ledger_amount"  # type: ignore[arg-type]


def test_who_inherits_is_alive_and_of_the_village(work: Work) -> None:
    who = left_behind(work, held=0)
    dead, far = person(work, name="罗大爷"), person(work, name="程大海", village="500113103299")
    work.set(dead, life_status="deceased", death_date="2026-01-01")

    def to(heir: str) -> CareError:
        parts = [(200, "minute", heir), (30, "point", "expiry")]
        return refused(lambda: settle_estate(work, who.id, parts, WHY))  # type: ignore[arg-type]

    assert to(dead.id).code == "ledger_holder_died"
    assert to(far.id).code == "ledger_other_village"
    assert to(who.id).code == "ledger_same_account"
    assert to("ab" * 16).code == "row_gone"
    assert left_by(work, who.id) == {"minute": 200, "point": 30}


def test_only_after_a_death_and_with_a_reason(work: Work) -> None:
    living = person(work)
    open_with(work, living.id, 60)
    part = [(60, "minute", "village_pool")]
    assert refused(lambda: settle_estate(work, living.id, part, WHY)).code == "ledger_not_died"  # type: ignore[arg-type]
    who = left_behind(work)
    assert refused(lambda: settle_estate(work, who.id, part, " ")).code == "ledger_reason_missing"  # type: ignore[arg-type]
    nothing = person(work, life_status="deceased", death_date="2026-11-01")
    assert refused(lambda: settle_estate(work, nothing.id, [], WHY)).code == "ledger_estate_empty"


def test_what_comes_in_later_opens_it_again(work: Work) -> None:
    who = left_behind(work, held=0)
    settle_estate(work, who.id, [(200, "minute", "expiry"), (30, "point", "expiry")], WHY)
    late = Posting("deposit", 45, ISSUE, of_person(who.id), "service:late", day="2026-11-19")
    post(work, VILLAGE, late)
    assert estate_of(work, who.id).minutes == 45
    again = settle_estate(work, who.id, [(45, "minute", "village_pool")], WHY)
    assert left_by(work, who.id) == {"minute": 0, "point": 0}
    assert again[0].cause.endswith(":3")


def test_a_settlement_that_was_wrong_is_reversed_and_made_anew(work: Work) -> None:
    who, heir = left_behind(work, held=0), person(work)
    made = settle_estate(work, who.id, [(200, "minute", heir.id), (30, "point", heir.id)], WHY)
    for entry in made:
        reverse(work, entry.id, "继承人写错")
    assert left_by(work, who.id) == {"minute": 200, "point": 30}
    settle_estate(work, who.id, [(200, "minute", "expiry"), (30, "point", "expiry")], WHY)
    assert left_by(work, who.id) == {"minute": 0, "point": 0}


def test_two_laptops_that_settle_one_account_name_the_same(
    new_store: Callable[..., Store],
) -> None:
    """So that the second is a copy of the first, and never doubles what was left."""
    causes = []
    for name in ("a", "b"):
        with new_store(name).work() as work:
            who = left_behind(work, held=0)
            made = settle_estate(
                work, who.id, [(200, "minute", "expiry"), (30, "point", "expiry")], WHY
            )
            causes.append([entry.cause.replace(who.id, "") for entry in made])
    assert causes[0] == causes[1]


def test_an_account_below_zero_is_put_right_first(work: Work) -> None:
    who = person(work, name="罗秀英")
    open_with(work, who.id, 60)
    withdraw_hours(work, who.id, 60, "理发")
    # What another laptop had spent meanwhile.
    ledger_entry(
        work, kind="withdrawal", amount=30, cause="paid:elsewhere",
        from_kind="person", from_person_id=who.id, to_kind="issue", to_person_id=None,
    )  # fmt: skip
    work.set(who, life_status="deceased", death_date="2026-11-20")
    told = refused(lambda: settle_estate(work, who.id, [], WHY))
    assert (told.code, told.params["there"]) == ("ledger_overdrawn", -30)


def test_undo_of_a_settlement_takes_all_of_it_back(store: Store) -> None:
    with store.work() as work:
        who, heir = left_behind(work), person(work, name="罗志强")
        work.commit()
    with store.work() as work:
        settle_estate(work, who.id, [(200, "minute", heir.id), (30, "point", "expiry")], WHY)
        done = work.commit()
    assert done.tx is not None
    store.undo(done.tx, "陈天芬")
    with store.work() as work:
        assert left_by(work, who.id) == {"minute": 200, "point": 30}
        assert balance(work, held_of(who.id), VILLAGE) == 50
        assert balance(work, of_person(heir.id), VILLAGE) == 0
