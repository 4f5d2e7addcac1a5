"""Two laptops of a village print passbooks and let hours expire without knowing of each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.expiring.doing import expire, note_told
from eldercare_desktop.care.time_bank.expiring.reading import expiring
from eldercare_desktop.care.time_bank.ledger.account import EXPIRY, balance, of_person
from eldercare_desktop.care.time_bank.ledger.books import check_books
from eldercare_desktop.care.time_bank.ledger.cases import open_cases
from eldercare_desktop.care.time_bank.ledger.moving import donate, open_with, transfer
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.reversing import reverse
from eldercare_desktop.care.time_bank.passbook.checking import PageCheck, check_page
from eldercare_desktop.care.time_bank.passbook.pages import keep_pages, pages_going_on
from eldercare_desktop.care.time_bank.passbook.record import PassbookPage
from eldercare_desktop.county.county import County
from eldercare_desktop.store.store import Store
from tests import factories as make
from tests.factories import VILLAGE
from tests.store_fixtures import TestClock
from tests.sync.direct import sync


@dataclass
class Two:
    """Two laptops that know somebody with an hour from last November and half of one since."""

    one: Store
    other: Store
    county: County
    who: Person
    friend: Person

    def meet(self) -> None:
        for store in (self.one, self.other, self.one):
            sync(store, self.county)

    def standing(self) -> tuple[int, int, list[str]]:
        """What the person holds, what has expired, which cases are open: the same on both."""
        found = []
        for store in (self.one, self.other):
            with store.read() as reader:
                assert set(check_books(reader).trial.values()) <= {0}
                held = balance(reader, of_person(self.who.id), VILLAGE)
                gone = balance(reader, EXPIRY, VILLAGE)
                kinds = sorted(str(case.kind) for case in open_cases(reader))
                found.append((held, gone, kinds))
        assert found[0] == found[1]
        return found[0]


@pytest.fixture
def two(enrolled: Callable[..., Store], county: County) -> Two:
    one, other = enrolled("one"), enrolled("other", user="李会计")
    with one.work() as work:
        make.rule_value(work, "time_bank.expiry_months", value=12, starts_on="2020-01-01")
        who, friend = make.person(work, "周小琴"), make.person(work, "陈勇")
        open_with(work, who.id, 60, day="2025-11-10")
        open_with(work, friend.id, 90, day="2026-06-01")
        transfer(work, friend.id, who.id, 30, reason="邻里互助", day="2026-06-02")
        work.commit()
    found = Two(one, other, county, who, friend)
    found.meet()
    return found


def tell(store: Store, who: Person) -> None:
    with store.work() as work:
        note_told(work, [who.id])
        work.commit()


def post_expired(store: Store, who: Person) -> LedgerEntry:
    with store.work() as work:
        (entry,) = expire(work, [who.id])
        work.commit()
    return entry


def page_of(store: Store, who: Person) -> PassbookPage:
    with store.work() as work:
        (page,) = keep_pages(work, pages_going_on(work, who.id, "minute"))
        work.commit()
    return page


def checked(store: Store, page: PassbookPage) -> PageCheck:
    with store.read() as reader:
        return check_page(reader, page.token)


def test_both_tell_and_both_post_and_it_expires_once(two: Two, clock: TestClock) -> None:
    tell(two.one, two.who)
    tell(two.other, two.who)
    two.meet()
    for store in (two.one, two.other):
        with store.read() as reader:
            (row,) = expiring(reader, "2026-11-21")
        assert (row.amount, row.expires_on) == (60, "2027-01-31")
    clock.advance(days=72)
    post_expired(two.one, two.who)
    post_expired(two.other, two.who)
    two.meet()
    assert two.standing() == (30, 60, ["doubled"])
    with two.other.read() as reader:
        assert expiring(reader, "2027-02-01") == []


def test_spent_on_one_and_expired_on_the_other_nothing_vanishes(two: Two, clock: TestClock) -> None:
    tell(two.one, two.who)
    two.meet()
    clock.advance(days=72)
    post_expired(two.one, two.who)
    with two.other.work() as work:
        donate(work, two.who.id, 50, reason="捐")
        work.commit()
    two.meet()
    assert two.standing() == (-20, 60, ["overdraft"])
    # A reversal of the expiry makes it right; what is left has to be told of anew.
    with two.one.work() as work:
        (entry,) = work.find(LedgerEntry, LedgerEntry.kind == "expiry")
        reverse(work, entry.id, "到期前已捐出")
        work.commit()
    two.meet()
    assert two.standing() == (40, 0, [])
    with two.one.read() as reader:
        (row,) = expiring(reader, "2027-02-01")
    assert (row.amount, row.told_on) == (10, None)


def test_a_page_printed_on_one_is_checked_on_the_other(two: Two, clock: TestClock) -> None:
    page = page_of(two.one, two.who)
    assert checked(two.other, page).state == "unknown"
    clock.advance(minutes=5)
    with two.other.work() as work:
        donate(work, two.who.id, 15, reason="捐", day="2026-06-01")
        work.commit()
    two.meet()
    for store in (two.one, two.other):
        found = checked(store, page)
        assert (found.state, found.balance) == ("right", 75)
        assert [line.amount for line in found.added] == [-15]
    again = page_of(two.one, two.who)
    assert (again.opening, again.closing, again.entries) == (90, 75, 1)


def test_an_entry_that_came_to_be_in_suspense_is_told_and_put_right_on_the_next_page(
    two: Two, clock: TestClock
) -> None:
    tell(two.one, two.who)
    two.meet()
    clock.advance(days=72)
    post_expired(two.one, two.who)
    clock.advance(minutes=1)
    post_expired(two.other, two.who)
    printed = page_of(two.other, two.who)
    sync(two.one, two.county)  # its entry comes first in the county's order
    two.meet()
    found = checked(two.other, printed)
    assert found.state == "right"
    assert [line.kind for line in found.of_state("suspended")] == ["expiry"]
    clock.advance(minutes=1)
    with two.other.work() as work:
        (draft,) = pages_going_on(work, two.who.id, "minute")
    # The copy on the page does not count; the one that does is on the next page.
    assert (printed.closing, draft.opening, draft.corrected) == (30, 90, 60)
    assert draft.closing == 30


@pytest.mark.long
def test_both_print_and_each_page_is_right(two: Two) -> None:
    pages = [page_of(two.one, two.who), page_of(two.other, two.who)]
    two.meet()
    assert {checked(store, page).state for store in (two.one, two.other) for page in pages} == {
        "right"
    }
