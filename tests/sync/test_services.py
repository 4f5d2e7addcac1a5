"""Two laptops write down and verify services without knowing of each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from eldercare_desktop.care.records import Helper, Resident
from eldercare_desktop.care.time_bank.ledger.account import VILLAGE_POOL, balance
from eldercare_desktop.care.time_bank.ledger.books import check_books
from eldercare_desktop.care.time_bank.ledger.cases import open_cases
from eldercare_desktop.care.time_bank.ledger.ruling import rule_on
from eldercare_desktop.care.time_bank.service.entry import CheckEntry
from eldercare_desktop.care.time_bank.service.logging import (
    correct_service,
    log_service,
    withdraw_service,
)
from eldercare_desktop.care.time_bank.service.reading import (
    count_waiting,
    services_between,
    waiting_services,
)
from eldercare_desktop.care.time_bank.service.verifying import reject, take_back, verify
from eldercare_desktop.county.county import County
from eldercare_desktop.store.store import Store
from tests.care.time_bank.service.parties import CHECK, DAY, elder, hours_of, served, volunteer
from tests.factories import VILLAGE
from tests.store_fixtures import TestClock
from tests.sync.direct import sync


@dataclass
class Two:
    """Two laptops of one village that know a volunteer and an elder, and one service."""

    one: Store
    other: Store
    county: County
    by: Helper
    to: Resident
    service_id: str

    def meet(self) -> None:
        for store in (self.one, self.other, self.one):
            sync(store, self.county)

    def both(self) -> list[tuple[object, ...]]:
        """What each of them sees: hours, services, cases."""
        found: list[tuple[object, ...]] = []
        for store in (self.one, self.other):
            with store.read() as reader:
                rows = [(row.id, row.state) for row in services_between(reader, DAY, DAY)]
                cases = sorted((case.kind, case.key) for case in open_cases(reader))
                books = check_books(reader)
                assert set(books.trial.values()) <= {0}
                assert count_waiting(reader)[0] == len(waiting_services(reader))
                found.append((hours_of(reader, self.by), rows, cases))
        return found


@pytest.fixture
def two(enrolled: Callable[..., Store], county: County) -> Two:
    one, other = enrolled("one"), enrolled("other", user="李会计")
    with one.work() as work:
        by, to = volunteer(work), elder(work)
        service = log_service(work, served(by, to))
        work.commit()
    found = Two(one, other, county, by, to, service.id)
    found.meet()
    return found


def kinds(seen: list[tuple[object, ...]]) -> list[str]:
    assert seen[0] == seen[1]
    return [kind for kind, _ in seen[0][2]]  # type: ignore[attr-defined]


def test_verified_on_both_it_earns_once(two: Two) -> None:
    for store in (two.one, two.other):
        with store.work() as work:
            verify(work, two.service_id, CHECK)
            work.commit()
    two.meet()
    seen = two.both()
    assert seen[0][:2] == (60, [(two.service_id, "verified")])
    assert kinds(seen) == ["doubled"]
    with two.other.work() as work:
        take_back(work, two.service_id, "两台电脑都核实了")
        verify(work, two.service_id, CHECK)
        work.commit()
    two.meet()
    seen = two.both()
    assert (seen[0][0], kinds(seen)) == (60, [])


@pytest.mark.long
def test_typed_on_both_and_verified_on_both_it_earns_once(two: Two) -> None:
    with two.other.work() as work:
        twin = log_service(work, served(two.by, two.to, began="10:00", ended="11:00"))
        work.commit()
    with two.one.work() as work:
        first = log_service(work, served(two.by, two.to, began="10:00", ended="11:00"))
        verify(work, first.id, CHECK)
        work.commit()
    with two.other.work() as work:
        verify(work, twin.id, CHECK)
        work.commit()
    two.meet()
    seen = two.both()
    assert (seen[0][0], kinds(seen)) == (60, ["overlap"])
    with two.other.work() as work:
        take_back(work, twin.id, "记重了")
        withdraw_service(work, twin.id)
        work.commit()
    two.meet()
    seen = two.both()
    assert (seen[0][0], kinds(seen)) == (60, [])


def test_corrected_on_one_while_verified_on_the_other(two: Two) -> None:
    with two.one.work() as work:
        right = correct_service(work, two.service_id, served(two.by, two.to, ended="08:30"))
        work.commit()
    with two.other.work() as work:
        verify(work, two.service_id, CHECK)
        work.commit()
    two.meet()
    seen = two.both()
    assert seen[0][:2] == (60, [(right.id, "verified")])
    assert kinds(seen) == ["service_changed"]
    with two.one.work() as work:
        take_back(work, right.id, "时间改过")
        verify(work, right.id, CHECK)
        work.commit()
    two.meet()
    seen = two.both()
    assert (seen[0][0], kinds(seen)) == (30, [])


@pytest.mark.long
def test_moved_on_one_and_verified_on_both_it_earns_once(two: Two) -> None:
    """Its times do not overlap with those that the other laptop knows."""
    with two.one.work() as work:
        moved = served(two.by, two.to, began="14:00", ended="15:00")
        verify(work, correct_service(work, two.service_id, moved).id, CHECK)
        work.commit()
    with two.other.work() as work:
        verify(work, two.service_id, CHECK)
        work.commit()
    two.meet()
    assert two.both()[0][0] == 60


def test_put_right_and_verified_anew_while_the_other_verified_it_as_it_was(
    two: Two, clock: TestClock
) -> None:
    with two.one.work() as work:
        verify(work, two.service_id, CHECK)
        take_back(work, two.service_id, "只有半小时")
        right = correct_service(work, two.service_id, served(two.by, two.to, ended="08:30"))
        work.commit()
    with two.other.work() as work:
        verify(work, two.service_id, CHECK)
        work.commit()
    clock.advance(minutes=5)
    with two.one.work() as work:
        verify(work, right.id, CHECK)
        work.commit()
    two.meet()
    seen = two.both()
    assert seen[0][0] == 30, "as it is now; what the other laptop put in does not count"
    assert kinds(seen) == ["doubled"]


@pytest.mark.long
def test_a_correction_of_a_note_is_no_case(two: Two) -> None:
    with two.one.work() as work:
        correct_service(work, two.service_id, served(two.by, two.to, note="擦了窗"))
        work.commit()
    with two.other.work() as work:
        verify(work, two.service_id, CHECK)
        work.commit()
    two.meet()
    assert kinds(two.both()) == []


@pytest.mark.long
@pytest.mark.parametrize("how", ["withdrawn", "rejected"])
def test_taken_back_or_rejected_on_one_while_verified_on_the_other(two: Two, how: str) -> None:
    with two.one.work() as work:
        if how == "withdrawn":
            withdraw_service(work, two.service_id)
        else:
            reject(work, two.service_id, CHECK, "没来")
        work.commit()
    with two.other.work() as work:
        verify(work, two.service_id, CheckEntry("王桂芳"))
        work.commit()
    two.meet()
    seen = two.both()
    assert (seen[0][0], kinds(seen)) == (60, ["service_changed"])
    with two.one.read() as reader:
        (case,) = open_cases(reader)
        assert case.params["why"] == how
    with two.one.work() as work:
        take_back(work, two.service_id, "没有这回事")
        work.commit()
    two.meet()
    seen = two.both()
    assert (seen[0][0], kinds(seen)) == (0, [])


@pytest.mark.long
def test_two_laptops_exceed_a_cap_together(two: Two) -> None:
    with two.one.work() as work:
        log_service(work, served(two.by, two.to, began="09:00", ended="13:00"))
        log_service(work, served(two.by, two.to, began="13:00", ended="18:00"))
        work.commit()
    two.meet()
    with two.one.read() as reader:
        hour, four, five = (row.id for row in waiting_services(reader))
    with two.one.work() as work:
        verify(work, four, CHECK)
        verify(work, hour, CHECK)
        work.commit()
    with two.other.work() as work:
        verify(work, five, CHECK)
        work.commit()
    two.meet()
    seen = two.both()
    assert (seen[0][0], kinds(seen)) == (600, ["over_cap"])
    with two.other.work() as work:
        (case,) = open_cases(work)
        assert (case.amount, case.params["cap"]) == (120, 480)
        rule_on(work, case.key, "accepted", "秋收，村里商定", "周小琴")
        work.commit()
    two.meet()
    assert kinds(two.both()) == []


def test_verified_twice_with_another_split_nothing_doubles(two: Two) -> None:
    """One laptop knows that the cap of the day is reached, the other does not."""
    with two.one.work() as work:
        long = log_service(work, served(two.by, two.to, began="09:00", ended="16:30"))
        work.commit()
    two.meet()
    with two.one.work() as work:
        verify(work, long.id, CHECK)
        verify(work, two.service_id, CHECK)
        work.commit()
    with two.other.work() as work:
        verify(work, two.service_id, CHECK)
        work.commit()
    two.meet()
    seen = two.both()
    with two.one.read() as reader:
        pool = balance(reader, VILLAGE_POOL, VILLAGE)
    assert (seen[0][0], pool) == (480, 30)
    assert "doubled" in kinds(seen)
