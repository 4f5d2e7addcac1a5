"""Hours issued in one village and spent in another: whole laptops, and a county between them.

What the county does with its databases is tried in tests/county/vouchers, on each of them.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from functools import cached_property
from pathlib import Path

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.records import Voucher
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
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.backup.frames import Cost
from eldercare_desktop.county.backup.making import write_backup
from eldercare_desktop.county.backup.restoring import restore
from eldercare_desktop.county.county import County, open_county
from eldercare_desktop.county.settings import Settings
from eldercare_desktop.county.signing import CountyKey
from eldercare_desktop.county.vouchers.books import clearing_balances
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.batch import Request
from eldercare_desktop.sync.vouchers import CERTIFICATE, keys_of
from tests import factories
from tests.factories import VILLAGE
from tests.sync.conftest import NEIGHBOUR
from tests.sync.courier.carrying import carry
from tests.sync.direct import sync
from tests.sync.looking import assert_agrees

FAR = "500113117200"


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


class Villages:
    """The home village with ten hours; another of its township; one of another township."""

    def __init__(self, county: County, enrolled: Callable[..., Store]) -> None:
        self._county, self._enrolled = county, enrolled
        self.made: list[Village] = []

    def _join(self, name: str, code: str, hours: int = 0) -> Village:
        village = Village(self._enrolled(name, code), code, hours)
        sync(village.store, self._county)
        self.made.append(village)
        return village

    @cached_property
    def home(self) -> Village:
        return self._join("home", VILLAGE, hours=10)

    @cached_property
    def near(self) -> Village:
        return self._join("near", NEIGHBOUR)

    @cached_property
    def far(self) -> Village:
        return self._join("far", FAR)


@pytest.fixture
def villages(county: County, enrolled: Callable[..., Store]) -> Villages:
    """Laptops of villages, made as they are asked for."""
    return Villages(county, enrolled)


def exchange(county: County, *all_: Village, rounds: int = 2) -> None:
    for _ in range(rounds):
        for village in all_:
            sync(village.store, county)


def assert_even(county: County, *all_: Village) -> None:
    """Every village's books are even, and so is what they owe each other."""
    exchange(county, *all_)
    assert [village.trial() for village in all_] == [0] * len(all_)
    assert sum(village.on(CLEARING) for village in all_) == 0
    for village in all_:
        assert_agrees(village.store, county)


@pytest.mark.parametrize("where", [pytest.param("near", marks=pytest.mark.long), "far"])
def test_an_hour_earned_here_is_spent_there(county: County, villages: Villages, where: str) -> None:
    home, there = villages.home, getattr(villages, where)
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


@pytest.mark.long
def test_an_acceptance_waits_for_its_issue_and_has_its_answer_in_one_exchange(
    county: County, villages: Villages
) -> None:
    home, near, far = villages.home, villages.near, villages.far
    first, second = home.issue(), home.issue(60)
    far.accept(first)
    exchange(county, far)
    assert far.states() == ["waiting"]
    sync(home.store, county)
    assert sync(far.store, county).requests == 1
    assert far.states() == ["cleared"]
    near.accept(second)
    assert sync(near.store, county).requests == 1
    assert near.states() == ["cleared"]
    exchange(county, home)
    assert_even(county, *villages.made)


@pytest.mark.long
def test_of_two_villages_the_first_counts(county: County, villages: Villages) -> None:
    home, near, far = villages.home, villages.near, villages.far
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
    assert_even(county, *villages.made)


@pytest.mark.long
def test_two_laptops_of_one_village_accept_it_once(
    county: County, villages: Villages, enrolled: Callable[..., Store]
) -> None:
    home, near = villages.home, villages.near
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


@pytest.mark.long
def test_a_second_acceptance_on_one_laptop_is_refused(county: County, villages: Villages) -> None:
    home, near = villages.home, villages.near
    code = home.issue()
    near.accept(code)
    with pytest.raises(CareError, match="voucher_seen") as refused:
        near.accept(code, VILLAGE_POOL)
    assert refused.value.params["day"] == "2026-11-21"
    with pytest.raises(CareError, match="voucher_from_here"):
        home.accept(code)


@pytest.mark.long
def test_a_voucher_that_was_taken_back_is_not_covered(county: County, villages: Villages) -> None:
    home, far = villages.home, villages.far
    code, serial = home.issue(), home.serial()
    far.accept(code)  # from a copy of the paper
    with home.store.work() as work:
        take_back(work, serial, paper_is_here=True)
        work.commit()
    exchange(county, home, far)
    assert (home.own, home.states(), far.states()) == (600, ["taken_back"], ["not_covered"])
    assert [case.entry_ids != () for case in far.cases()] == [True]
    far.reverse_acceptance(serial)
    exchange(county, far, home)
    assert far.cases() == []
    assert_even(county, *villages.made)


@pytest.mark.long
def test_a_voucher_that_was_spent_is_not_taken_back(county: County, villages: Villages) -> None:
    home, near = villages.home, villages.near
    near.accept(home.issue())
    exchange(county, near, home)
    with home.store.work() as work, pytest.raises(CareError, match="voucher_spent"):
        take_back(work, home.serial(), paper_is_here=True)


@pytest.mark.long
def test_what_was_accepted_by_mistake_can_be_spent_again(
    county: County, villages: Villages
) -> None:
    home, near, far = villages.home, villages.near, villages.far
    code, serial = home.issue(), home.serial()
    near.accept(code)
    exchange(county, near, home, near)
    near.reverse_acceptance(serial)
    exchange(county, near, home, near)
    assert (home.on(CLEARING), home.on(VOUCHERS), home.states()) == (0, 120, ["out"])
    assert_even(county, *villages.made)
    far.accept(code)
    exchange(county, far, home, near)
    assert (home.states(), far.states(), far.own) == (["cleared"], ["cleared"], 120)
    assert_even(county, *villages.made)


@pytest.mark.long
def test_the_next_in_line_gets_what_the_first_gives_back(
    county: County, villages: Villages
) -> None:
    home, near, far = villages.home, villages.near, villages.far
    code, serial = home.issue(), home.serial()
    near.accept(code)
    far.accept(code)
    exchange(county, home, near, far)
    assert far.states() == ["already_spent"]
    near.reverse_acceptance(serial)
    exchange(county, near, far, home)
    assert (far.states(), far.cases(), home.on(CLEARING)) == (["cleared"], [], 120)
    assert_even(county, *villages.made)


def test_taken_back_without_knowing_that_it_was_spent(county: County, villages: Villages) -> None:
    """The county had cleared it before the laptop at home told of the taking back."""
    home, far = villages.home, villages.far
    code, serial = home.issue(), home.serial()
    sync(home.store, county)
    far.accept(code)
    sync(far.store, county)
    with home.store.work() as work:
        back = take_back(work, serial, paper_is_here=True)
        work.commit()
    exchange(county, home, far)
    assert (home.states(), far.states()) == (["spent_too"], ["cleared"])
    (case,) = home.cases()
    assert (case.params["outcome"], case.entry_ids) == ("spent_too", (back.id,))
    with home.store.work() as work:
        reverse(work, back.id, "已在外村使用")
        work.commit()
    exchange(county, home, far)
    assert (home.own, home.states(), home.cases()) == (480, ["cleared"], [])
    assert_even(county, *villages.made)


def test_it_all_goes_by_stick(county: County, villages: Villages, tmp_path: Path) -> None:
    home, far = villages.home, villages.far
    far.accept(home.issue())
    for number in range(2):
        for village in (far, home):
            carry(village.store, county, tmp_path / f"{village.code} {number}")
    assert (home.states(), far.states()) == (["cleared"], ["cleared"])
    assert_even(county, *villages.made)


def test_a_county_that_was_restored_clears_nothing_twice(
    county: County, villages: Villages, tmp_path: Path
) -> None:
    """The clearing was lost with the last hours; the laptops hand the county's own word back."""
    home, near, far = villages.home, villages.near, villages.far
    file = tmp_path / "backup"
    lost = home.issue()
    sync(home.store, county)
    write_backup(county, file, None, Cost(1, 8192))
    far.accept(lost)
    near.accept(lost)
    exchange(county, far, near, home)
    assert (far.states(), near.states()) == (["cleared"], ["already_spent"])
    with file.open("rb") as source:
        restore(Settings(tmp_path / "restored"), source, None)
    with closing(open_county(Settings(tmp_path / "restored"))) as there:
        exchange(there, near, home, far, rounds=3)
        assert (far.states(), near.states()) == (["cleared"], ["already_spent"])
        near.reverse_acceptance(home.serial())
        near.accept(home.issue(60))
        exchange(there, near, home, far)
        assert (home.own, far.own, near.own) == (420, 120, 60)
        assert_even(there, *villages.made)
        with there.database.reading(WHOLE_COUNTY) as connection:
            owed = clearing_balances(connection)
    assert owed == {home.code: 180, far.code: -120, near.code: -60}


def test_a_laptop_of_before_gets_its_certificate_by_exchanging_once(
    county: County, enrolled: Callable[..., Store]
) -> None:
    home = Village(enrolled("home"), VILLAGE, hours=3)
    with home.store.work() as work:
        work.set_setting(CERTIFICATE, None)
        work.commit()
    with pytest.raises(CareError, match="voucher_no_certificate"):
        home.issue()
    asked: list[bool] = []

    def listen(number: int, message: bytes) -> str:
        asked.append(Request.from_bytes(message).hello.certifies)
        return ""

    sync(home.store, county, listen)
    assert asked[0] is True
    asked.clear()
    sync(home.store, county, listen)
    assert not any(asked)
    assert home.issue()


def test_an_old_county_certifies_nobody_and_loses_nothing(
    county: County, enrolled: Callable[..., Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    """It does not know the word in the hello, and its answers lack the certificate."""
    monkeypatch.setattr(CountyKey, "certify", lambda self, key, area: "")
    home = Village(enrolled("home"), VILLAGE, hours=3)
    assert sync(home.store, county).remaining == 0
    with pytest.raises(CareError, match="voucher_no_certificate"):
        home.issue()


def test_a_certificate_of_somebody_else_is_not_kept(
    county: County, enrolled: Callable[..., Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    other = CountyKey(b"\x09" * 32)
    real = CountyKey.certify
    monkeypatch.setattr(CountyKey, "certify", lambda self, key, area: real(other, key, area))
    home = Village(enrolled("home"), VILLAGE, hours=3)
    sync(home.store, county)
    with home.store.read() as reader:
        assert reader.setting(CERTIFICATE) is None
