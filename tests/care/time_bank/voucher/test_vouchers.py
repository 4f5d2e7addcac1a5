"""Issuing, accepting and taking back on one laptop; what the county's answers make of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.rule_settings import set_rule
from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.care.time_bank.ledger.account import (
    CLEARING,
    ISSUE,
    VILLAGE_POOL,
    VOUCHERS,
    balance,
    of_person,
)
from eldercare_desktop.care.time_bank.ledger.cases import open_cases
from eldercare_desktop.care.time_bank.ledger.reversing import reverse
from eldercare_desktop.care.time_bank.voucher.accepting import accept_voucher, examine
from eldercare_desktop.care.time_bank.voucher.code import read_code
from eldercare_desktop.care.time_bank.voucher.issuing import issue_voucher
from eldercare_desktop.care.time_bank.voucher.reading import accepted_vouchers, issued_vouchers
from eldercare_desktop.care.time_bank.voucher.taking_back import GRACE_DAYS, take_back
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.county_keys import OTHER_COUNTY, keys_for
from tests.factories import VILLAGE
from tests.store_fixtures import TestClock

ELSEWHERE, TOWNSHIP = "500113103221", "500113103000"


@pytest.fixture
def rich(store: Store) -> str:
    """Somebody with five hours."""
    return saved(store, lambda work: _rich(work))


def _rich(work: Work, village: str = VILLAGE) -> str:
    who = factories.person(work, "罗秀英", village=village)
    factories.ledger_entry(work, who, village=village, amount=300)
    return who.id


def saved(store: Store, fn: Callable[[Work], Any]) -> Any:
    with store.work() as work:
        made = fn(work)
        work.commit()
    return made


def foreign(store: Store, minutes: int = 90, **more: Any) -> str:
    """The code of another village's voucher; its rows are not here."""
    with store.work() as work:
        return issue_voucher(
            work, _rich(work, ELSEWHERE), minutes, keys_for(ELSEWHERE, **more)
        ).code


def on(store: Store, account: Any, village: str = VILLAGE) -> int:
    with store.read() as reader:
        return balance(reader, account, village)


def issued(store: Store) -> list[str]:
    with store.read() as reader:
        return [row.state for row in issued_vouchers(reader)]


def refusal(store: Store, fn: Callable[[Work], Any]) -> CareError:
    with store.work() as work, pytest.raises(CareError) as refused:
        fn(work)
    return refused.value


def test_hours_go_onto_a_paper_that_names_nobody(store: Store, rich: str) -> None:
    made = saved(store, lambda work: issue_voucher(work, rich, 120, keys_for()))
    assert (on(store, of_person(rich)), on(store, VOUCHERS)) == (180, 120)
    code = read_code(made.code)
    assert code is not None
    assert (code.minutes, code.home_village, code.serial) == (120, VILLAGE, made.serial)
    assert made.valid_until == code.valid_until == "2027-02-19"
    assert issued(store) == ["out"]


def test_a_county_chooses_how_long_and_how_much(store: Store, rich: str) -> None:
    saved(store, lambda work: set_rule(work, "time_bank.voucher_days", 30))
    saved(store, lambda work: set_rule(work, "time_bank.voucher_most", 60))
    refused = refusal(store, lambda work: issue_voucher(work, rich, 61, keys_for()))
    assert (refused.code, refused.params["most"]) == ("voucher_amount", 60)
    made = saved(store, lambda work: issue_voucher(work, rich, 60, keys_for()))
    assert made.valid_until == "2026-12-21"


def test_what_cannot_be_issued(store: Store, rich: str) -> None:
    bare = keys_for()
    no_certificate = type(bare)(**{**vars(bare), "certificate": b""})
    tries: dict[str, Callable[[Work], Any]] = {
        "voucher_no_county": lambda w: issue_voucher(w, rich, 60, None),
        "voucher_no_certificate": lambda w: issue_voucher(w, rich, 60, no_certificate),
        "voucher_not_here": lambda w: issue_voucher(w, rich, 60, keys_for(ELSEWHERE)),
        "voucher_amount": lambda w: issue_voucher(w, rich, 0, keys_for()),
        "ledger_not_enough": lambda w: issue_voucher(w, rich, 301, keys_for()),
        "row_gone": lambda w: issue_voucher(w, "0" * 32, 60, keys_for()),
    }
    for code, attempt in tries.items():
        assert refusal(store, attempt).code == code
    assert on(store, VOUCHERS) == 0


def test_where_an_accepted_voucher_goes(store: Store, rich: str) -> None:
    for to, amount in ((of_person(rich), 390), (VILLAGE_POOL, 90), (ISSUE, 90)):
        saved(store, partial(accept_at, to))
        assert on(store, to) == amount
    assert on(store, CLEARING) == -270
    with store.read() as reader:
        assert [row.state for row in accepted_vouchers(reader)] == ["waiting"] * 3


def accept_at(to: Any, work: Work) -> object:
    """A voucher of somebody whose rows are here too, as on a laptop of the township."""
    code = issue_voucher(work, _rich(work, ELSEWHERE), 90, keys_for(ELSEWHERE)).code
    return accept_voucher(work, code, to, keys_for())


def test_undo_of_an_acceptance_lets_it_be_accepted_again(store: Store, rich: str) -> None:
    code = foreign(store)
    with store.work() as work:
        accept_voucher(work, code, of_person(rich), keys_for())
        done = work.commit()
    assert refusal(store, lambda w: examine(w, code, keys_for())).code == "voucher_seen"
    assert done.tx is not None
    store.undo(done.tx, "陈天芬")
    assert (on(store, of_person(rich)), on(store, CLEARING)) == (300, 0)
    saved(store, lambda work: accept_voucher(work, code, VILLAGE_POOL, keys_for()))
    assert on(store, VILLAGE_POOL) == 90


def test_what_may_not_be_accepted(store: Store, rich: str, clock: TestClock) -> None:
    code = foreign(store)
    own = saved(store, lambda work: issue_voucher(work, rich, 60, keys_for()))
    tries = {
        "voucher_unreadable": code[:-8],
        "voucher_serial_only": read_code(code).serial,  # type: ignore[union-attr]
        "voucher_not_genuine": foreign(store, county=OTHER_COUNTY),
        "voucher_from_here": own.code,
        "voucher_newer": "EV:AI" + code[5:],
    }
    for expected, text in tries.items():
        assert refusal(store, partial(examine, text=text, keys=keys_for())).code == expected
    other = keys_for("500114103217")
    assert refusal(store, lambda w: examine(w, code, other)).code == "voucher_other_county"
    assert refusal(store, lambda w: examine(w, code, None)).code == "voucher_no_county"
    clock.advance(days=90)
    with store.read() as reader:
        assert examine(reader, code, keys_for()).minutes == 90
    clock.advance(days=1)
    assert refusal(store, lambda w: examine(w, code, keys_for())).params["day"] == "2027-02-19"


def test_taking_back_waits_for_acceptances_on_the_way(
    store: Store, rich: str, clock: TestClock
) -> None:
    serial = saved(store, lambda work: issue_voucher(work, rich, 60, keys_for())).serial
    assert refusal(store, lambda w: take_back(w, serial)).code == "voucher_still_out"
    clock.advance(days=91)
    assert issued(store) == ["expired"]
    assert refusal(store, lambda w: take_back(w, serial)).params["day"] == "2027-03-21"
    clock.advance(days=GRACE_DAYS)
    assert issued(store) == ["overdue"]
    saved(store, lambda work: take_back(work, serial))
    assert (on(store, of_person(rich)), on(store, VOUCHERS), issued(store)) == (
        *(300, 0),
        ["taken_back"],
    )
    assert refusal(store, lambda w: take_back(w, serial)).code == "voucher_taken_back"


def test_the_hours_of_somebody_who_died_come_back(store: Store, rich: str) -> None:
    serial = saved(store, lambda work: issue_voucher(work, rich, 60, keys_for())).serial

    def dies(work: Work) -> None:
        from eldercare_desktop.care.records import Person

        who = work.get(Person, rich)
        assert who is not None
        work.set(who, life_status="deceased", death_date="2026-11-20")
        take_back(work, serial, paper_is_here=True)

    saved(store, dies)
    assert on(store, of_person(rich)) == 300


def test_the_township_accepts_for_one_of_its_villages(store: Store, rich: str) -> None:
    keys = keys_for(TOWNSHIP)
    code = foreign(store)
    refused = refusal(store, lambda w: accept_voucher(w, code, VILLAGE_POOL, keys))
    assert refused.code == "voucher_village_missing"
    saved(store, lambda w: accept_voucher(w, code, VILLAGE_POOL, keys, village=VILLAGE))
    assert on(store, VILLAGE_POOL) == 90
    made = saved(store, lambda w: issue_voucher(w, rich, 60, keys))
    read = read_code(made.code)
    assert read is not None
    assert (read.of_township, read.home_village) == (True, VILLAGE)
    with store.read() as reader:
        assert examine(reader, made.code, keys, ELSEWHERE).minutes == 60


@pytest.mark.parametrize("outcome", ["already_spent", "not_covered", "not_genuine", "unknown"])
def test_what_the_county_does_not_cover_is_a_case_until_it_is_reversed(
    store: Store, rich: str, outcome: str
) -> None:
    code = foreign(store)
    saved(store, lambda work: accept_voucher(work, code, of_person(rich), keys_for()))
    serial = read_code(code).serial  # type: ignore[union-attr]
    answer = {"serial": serial, "outcome": outcome, "other_village": ELSEWHERE, "amount": 90}
    saved(store, lambda work: factories.voucher_answer(work, **answer))
    with store.read() as reader:
        (case,) = open_cases(reader, VILLAGE)
        assert open_cases(reader, ELSEWHERE) == []
    assert (case.kind, case.person_id, case.amount) == ("voucher", rich, 90)
    assert case.params["outcome"] == outcome
    saved(store, lambda work: reverse(work, case.entry_ids[0], "区县未清算"))
    with store.read() as reader:
        assert open_cases(reader) == []
        assert [row.state for row in accepted_vouchers(reader)] == ["reversed"]
    assert (on(store, of_person(rich)), on(store, CLEARING)) == (300, 0)


def test_an_answer_that_was_put_right_counts_no_more(store: Store, rich: str) -> None:
    code = foreign(store)
    saved(store, lambda work: accept_voucher(work, code, of_person(rich), keys_for()))
    serial = read_code(code).serial  # type: ignore[union-attr]
    answer = {"serial": serial, "other_village": ELSEWHERE, "amount": 90}
    first = saved(
        store, lambda work: factories.voucher_answer(work, outcome="already_spent", **answer)
    )
    saved(
        store,
        lambda work: factories.voucher_answer(
            work, outcome="cleared", corrects_id=first.id, **answer
        ),
    )
    with store.read() as reader:
        assert open_cases(reader) == []
        assert [row.state for row in accepted_vouchers(reader)] == ["cleared"]


def test_two_records_made_one_keep_the_voucher(store: Store, rich: str) -> None:
    serial = saved(store, lambda work: issue_voucher(work, rich, 60, keys_for())).serial
    other = saved(store, lambda work: factories.person(work, "罗秀英")).id
    saved(store, lambda work: merge_persons(work, other, rich))
    with store.read() as reader:
        (row,) = issued_vouchers(reader)
    assert (row.person_id, row.name) == (other, "罗秀英")
    saved(store, lambda work: take_back(work, serial, paper_is_here=True))
    assert on(store, of_person(other)) == 300
