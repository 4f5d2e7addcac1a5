"""Hours issued in one village and spent in another: laptops and a county, on every engine."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.records import Person, Voucher, VoucherAnswer
from eldercare_desktop.care.time_bank.ledger.account import (
    CLEARING,
    ISSUE,
    OPENING,
    VILLAGE_POOL,
    VOUCHERS,
    Account,
    balance,
    of_person,
)
from eldercare_desktop.care.time_bank.ledger.cases import Case, open_cases
from eldercare_desktop.care.time_bank.ledger.reversing import reverse
from eldercare_desktop.care.time_bank.voucher.accepting import accept_voucher
from eldercare_desktop.care.time_bank.voucher.entries import live_entry
from eldercare_desktop.care.time_bank.voucher.issuing import issue_voucher
from eldercare_desktop.care.time_bank.voucher.reading import accepted_vouchers, issued_vouchers
from eldercare_desktop.care.time_bank.voucher.taking_back import take_back
from eldercare_desktop.county.county import County
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.vouchers import keys_of
from tests import factories
from tests.county.engines import Engine
from tests.factories import VILLAGE
from tests.sync.conftest import NEIGHBOUR
from tests.sync.direct import sync
from tests.sync.looking import assert_agrees

FAR = "500113117200"


@pytest.fixture
def county(engine: Engine, county: County) -> County:
    """On SQLite and on PostgreSQL."""
    return county


class Village:
    """A laptop of a village with somebody on whose account hours stand."""

    def __init__(self, store: Store, code: str, hours: int = 0) -> None:
        self.store, self.code = store, code
        with store.work(label="register") as work:
            who = factories.person(work, "王秀英", village=code)
            if hours:
                factories.ledger_entry(work, who, village=code, amount=hours * 60)
            work.commit()
        self.person = who.id

    def issue(self, minutes: int = 120) -> str:
        """The code of a voucher of theirs."""
        with self.store.work() as work:
            made = issue_voucher(work, self.person, minutes, keys_of(work))
            work.commit()
        return made.code

    def accept(self, code: str, to: Account | None = None) -> None:
        with self.store.work() as work:
            accept_voucher(work, code, to or of_person(self.person), keys_of(work))
            work.commit()

    def on(self, account: Account) -> int:
        with self.store.read() as reader:
            return balance(reader, account, self.code)

    @property
    def own(self) -> int:
        return self.on(of_person(self.person))

    def serial(self) -> str:
        with self.store.read() as reader:
            return reader.find(Voucher)[0].serial

    def states(self) -> list[str]:
        with self.store.read() as reader:
            issued = [row.state for row in issued_vouchers(reader)]
            return [*issued, *(row.outcome or row.state for row in accepted_vouchers(reader))]

    def cases(self) -> list[Case]:
        with self.store.read() as reader:
            return [case for case in open_cases(reader) if case.kind == "voucher"]

    def reverse_acceptance(self, serial: str) -> None:
        with self.store.work() as work:
            entry = live_entry(work, serial, "accept_voucher")
            assert entry is not None
            reverse(work, entry.id, "凭证无效")
            work.commit()

    def trial(self) -> int:
        """The sum of all accounts of the village that this test writes on."""
        kinds = [VOUCHERS, CLEARING, OPENING, ISSUE, VILLAGE_POOL]
        return self.own + sum(self.on(account) for account in kinds)


@pytest.fixture
def villages(county: County, enrolled: Callable[..., Store]) -> tuple[Village, Village, Village]:
    """The home village with ten hours; another of its township; one of another township."""
    home = Village(enrolled("home"), VILLAGE, hours=10)
    near = Village(enrolled("near", NEIGHBOUR), NEIGHBOUR)
    far = Village(enrolled("far", FAR), FAR)
    for village in (home, near, far):
        sync(village.store, county)
    return home, near, far


def exchange(county: County, *all_: Village, rounds: int = 2) -> None:
    for _ in range(rounds):
        for village in all_:
            sync(village.store, county)


def assert_even(county: County, *all_: Village) -> None:
    """Every village's books are even, and so is what they owe each other."""
    assert [village.trial() for village in all_] == [0] * len(all_)
    assert sum(village.on(CLEARING) for village in all_) == 0
    for village in all_:
        assert_agrees(village.store, county)


@pytest.mark.parametrize("where", [1, 2], ids=["same township", "another township"])
def test_an_hour_earned_here_is_spent_there(
    county: County, villages: tuple[Village, Village, Village], where: int
) -> None:
    home, there = villages[0], villages[where]
    code = home.issue(120)
    assert (home.own, home.on(VOUCHERS)) == (480, 120)
    there.accept(code)  # neither of them has had a line since
    assert (there.own, there.on(CLEARING)) == (120, -120)
    assert (home.states(), there.states()) == (["out"], ["waiting"])
    exchange(county, home, there)
    assert (home.own, home.on(VOUCHERS), home.on(CLEARING)) == (480, 0, 120)
    assert (home.states(), there.states()) == (["cleared"], ["cleared"])
    assert_even(county, home, there)
    with home.store.read() as reader:
        (row,) = issued_vouchers(reader)
        assert row.other == there.code


def test_whoever_accepts_has_the_answer_in_the_same_exchange(
    county: County, villages: tuple[Village, Village, Village]
) -> None:
    home, near, _ = villages
    code = home.issue()
    sync(home.store, county)
    near.accept(code)
    assert sync(near.store, county).requests == 1
    assert near.states() == ["cleared"]


def test_an_acceptance_waits_for_its_issue(
    county: County, villages: tuple[Village, Village, Village]
) -> None:
    home, _, far = villages
    far.accept(home.issue())
    exchange(county, far)
    assert far.states() == ["waiting"]
    exchange(county, home, far)
    assert far.states() == ["cleared"]
    assert_even(county, home, far)


def test_of_two_villages_the_first_counts(
    county: County, villages: tuple[Village, Village, Village]
) -> None:
    home, near, far = villages
    code = home.issue()
    far.accept(code)
    near.accept(code)
    exchange(county, near, far, home)
    exchange(county, near, far, home)
    assert (near.states(), far.states()) == (["cleared"], ["already_spent"])
    (case,) = far.cases()
    assert (case.amount, case.params["outcome"]) == (120, "already_spent")
    assert near.cases() == home.cases() == []
    far.reverse_acceptance(home.serial())
    exchange(county, far, near, home)
    assert far.cases() == []
    assert (home.own, near.own, far.own) == (480, 120, 0)
    assert_even(county, *villages)


def test_two_laptops_of_one_village_accept_it_once(
    county: County, villages: tuple[Village, Village, Village], enrolled: Callable[..., Store]
) -> None:
    home, near, _ = villages
    other = Village(enrolled("near 2", NEIGHBOUR), NEIGHBOUR)
    code = home.issue()
    near.accept(code)
    other.accept(code)
    exchange(county, home, near, other)
    exchange(county, home, near, other)
    assert near.on(CLEARING) == other.on(CLEARING) == -120
    assert home.on(CLEARING) == 120
    with near.store.read() as reader:
        assert [case.kind for case in open_cases(reader)] == ["doubled"]


def test_a_second_acceptance_on_one_laptop_is_refused(
    county: County, villages: tuple[Village, Village, Village]
) -> None:
    home, near, _ = villages
    code = home.issue()
    near.accept(code)
    with pytest.raises(CareError, match="voucher_seen") as refused:
        near.accept(code, VILLAGE_POOL)
    assert refused.value.params["day"] == "2026-11-21"
    with pytest.raises(CareError, match="voucher_from_here"):
        home.accept(code)


def test_a_voucher_that_was_taken_back_is_not_covered(
    county: County, villages: tuple[Village, Village, Village]
) -> None:
    home, near, far = villages
    code, serial = home.issue(), home.serial()
    far.accept(code)  # from a copy of the paper
    with home.store.work() as work:
        take_back(work, serial, paper_is_here=True)
        work.commit()
    exchange(county, home, far, near)
    assert (home.own, home.states(), far.states()) == (600, ["taken_back"], ["not_covered"])
    (case,) = far.cases()
    far.reverse_acceptance(serial)
    exchange(county, far, home)
    assert far.cases() == []
    assert_even(county, *villages)


def test_a_voucher_that_was_spent_is_not_taken_back(
    county: County, villages: tuple[Village, Village, Village]
) -> None:
    home, near, _ = villages
    near.accept(home.issue())
    exchange(county, near, home)
    with home.store.work() as work, pytest.raises(CareError, match="voucher_spent"):
        take_back(work, home.serial(), paper_is_here=True)


def test_what_was_accepted_by_mistake_can_be_spent_again(
    county: County, villages: tuple[Village, Village, Village]
) -> None:
    home, near, far = villages
    code, serial = home.issue(), home.serial()
    near.accept(code)
    exchange(county, near, home, near)
    near.reverse_acceptance(serial)
    exchange(county, near, home, near)
    assert (home.on(CLEARING), home.on(VOUCHERS), home.states()) == (0, 120, ["out"])
    assert_even(county, *villages)
    far.accept(code)
    exchange(county, far, home, near)
    assert (home.states(), far.states(), far.own) == (["cleared"], ["cleared"], 120)
    assert_even(county, *villages)


def test_the_next_in_line_gets_what_the_first_gives_back(
    county: County, villages: tuple[Village, Village, Village]
) -> None:
    home, near, far = villages
    code, serial = home.issue(), home.serial()
    near.accept(code)
    far.accept(code)
    exchange(county, home, near, far)
    assert far.states() == ["already_spent"]
    near.reverse_acceptance(serial)
    exchange(county, near, far, home)
    assert (far.states(), far.cases(), home.on(CLEARING)) == (["cleared"], [], 120)
    assert_even(county, *villages)
