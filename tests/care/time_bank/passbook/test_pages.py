"""Pages of a passbook: what goes on them, what is kept, and what a code comes to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eldercare_desktop.care import card
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.care.slip.record import SHEET_CODE, SLIP_CODE
from eldercare_desktop.care.time_bank.ledger.account import OPENING, VILLAGE_POOL, of_person
from eldercare_desktop.care.time_bank.ledger.posting import Posting, post
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.reversing import reverse
from eldercare_desktop.care.time_bank.passbook.checking import PageCheck, check_page
from eldercare_desktop.care.time_bank.passbook.code import PAGE_CODE
from eldercare_desktop.care.time_bank.passbook.lines import (
    PageLine,
    as_kept,
    digest_of,
    kept_lines,
)
from eldercare_desktop.care.time_bank.passbook.pages import (
    LINES_A_PAGE,
    DraftPage,
    keep_pages,
    make_page,
    pages_between,
    pages_going_on,
    pages_of,
)
from eldercare_desktop.care.time_bank.passbook.record import PassbookPage
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories as make
from tests.factories import VILLAGE
from tests.store_fixtures import TestClock


@pytest.fixture
def who(store: Store) -> Person:
    """Two hours earned in October, half of one given away in November."""
    with store.work() as work:
        made = make.person(work, "周小琴")
        earn(work, made, 120, "2026-10-05")
        give(work, made, 30, "2026-11-02")
        work.commit()
    return made


def earn(work: Work, who: Person, amount: int, day: str, number: int = 0) -> LedgerEntry:
    cause = f"opening:{who.id}:{day}:{number}"
    return post(
        work, VILLAGE, Posting("opening", amount, OPENING, of_person(who.id), cause, day=day)
    )


def give(work: Work, who: Person, amount: int, day: str) -> LedgerEntry:
    cause = f"transfer:{day}"
    return post(
        work,
        VILLAGE,
        Posting("donation", amount, of_person(who.id), VILLAGE_POOL, cause, day=day),
    )


def printed(store: Store, who: Person) -> list[PassbookPage]:
    """Goes on, and keeps what was printed."""
    with store.work() as work:
        kept = keep_pages(work, pages_going_on(work, who.id, "minute"))
        work.commit()
    return kept


def checked(store: Store, page: PassbookPage) -> PageCheck:
    with store.read() as reader:
        return check_page(reader, PAGE_CODE.payload(page.token))


def test_a_page_has_the_lines_of_its_period_with_their_balances(store: Store, who: Person) -> None:
    with store.work() as work:
        (page,) = pages_between(work, who.id, "minute", "2026-11-01", "2026-11-30")
    assert (page.opening, page.closing) == (120, 90)
    assert [(line.day, line.kind, line.amount, line.balance) for line in page.lines] == [
        ("2026-11-02", "donation", -30, 90)
    ]


def test_a_period_without_entries_is_a_page_with_its_balance(store: Store, who: Person) -> None:
    with store.work() as work:
        (page,) = pages_between(work, who.id, "minute", "2026-11-10", "2026-11-20")
    assert (page.lines, page.opening, page.closing) == ((), 90, 90)


def test_going_on_begins_where_the_last_page_ended(
    store: Store, who: Person, clock: TestClock
) -> None:
    (first,) = printed(store, who)
    assert (first.opening, first.closing, first.entries) == (0, 90, 2)
    clock.advance(hours=1)
    with store.work() as work:
        earn(work, who, 45, "2026-11-20")
        # Typed after the page was printed, of a day that it has: it is on the next page.
        earn(work, who, 5, "2026-10-05", 1)
        work.commit()
    clock.advance(hours=1)
    (second,) = printed(store, who)
    assert (second.opening, second.closing) == (90, 140)
    assert [line.amount for line in kept_lines(second)] == [5, 45]
    with store.read() as reader, pytest.raises(CareError) as problem:
        pages_going_on(reader, who.id, "minute")
    assert problem.value.code == "passbook_nothing_new"


def test_many_lines_take_several_pages_with_one_balance_running_on(
    store: Store, who: Person
) -> None:
    with store.work() as work:
        for number in range(2 * LINES_A_PAGE):
            earn(work, who, 10, "2026-11-10", number)
        work.commit()
    pages = printed(store, who)
    assert [page.entries for page in pages] == [LINES_A_PAGE, LINES_A_PAGE, 2]
    assert [page.opening for page in pages[1:]] == [page.closing for page in pages[:-1]]
    assert pages[-1].closing == 90 + 240
    assert all(checked(store, page).state == "right" for page in pages)
    assert all(checked(store, page).added == () for page in pages)


def test_a_page_that_is_printed_twice_is_kept_once(store: Store, who: Person) -> None:
    with store.work() as work:
        drafts = pages_going_on(work, who.id, "minute")
        assert len(keep_pages(work, drafts)) == 1
        assert keep_pages(work, drafts) == []
        work.commit()
    with store.read() as reader:
        assert len(pages_of(reader, who.id)) == 1


def test_a_period_the_wrong_way_round_is_refused(store: Store, who: Person) -> None:
    with store.work() as work, pytest.raises(CareError) as problem:
        make_page(work, who.id, "minute", "2026-11-02", "2026-11-01")
    assert problem.value.code == "passbook_period"


def test_hours_and_points_have_books_of_their_own(store: Store, who: Person) -> None:
    with store.work() as work:
        page = make_page(work, who.id, "point", "2026-01-01", "2026-12-31")
        work.commit()
    assert (page.entries, page.closing) == (0, 0)
    assert printed(store, who)[0].entries == 2


# -- held against the ledger -------------------------------------------------------------


def test_a_page_agrees_and_later_entries_are_told(
    store: Store, who: Person, clock: TestClock
) -> None:
    (page,) = printed(store, who)
    right = checked(store, page)
    assert (right.state, right.name, right.balance, right.added) == ("right", "周小琴", 90, ())
    clock.advance(minutes=1)
    with store.work() as work:
        give(work, who, 10, "2026-11-03")
        work.commit()
    after = checked(store, page)
    assert (after.state, after.balance, [line.amount for line in after.added]) == (
        "right",
        80,
        [-10],
    )


def test_an_entry_that_was_reversed_is_no_difference_but_told(
    store: Store, who: Person, clock: TestClock
) -> None:
    (page,) = printed(store, who)
    with store.work() as work:
        (gift,) = work.find(LedgerEntry, LedgerEntry.kind == "donation")
        reverse(work, gift.id, "记错了")
        work.commit()
    found = checked(store, page)
    assert found.state == "right"
    assert [line.amount for line in found.of_state("reversed")] == [-30]
    assert [line.kind for line in found.added] == ["reversal"]


def test_an_entry_that_is_gone_is_a_difference_line_by_line(store: Store, who: Person) -> None:
    with store.work() as work:
        drafts = pages_going_on(work, who.id, "minute")
        draft = drafts[0]
        more = PageLine("2026-11-03", "deposit", 60, "2026-11-03T09:00:00+08:00")
        forged = DraftPage(
            *(draft.person_id, draft.village, draft.unit, draft.first_day, draft.last_day),
            *(draft.opening, (*draft.lines, more), draft.token),
        )
        (page,) = keep_pages(work, [forged])
        work.commit()
    found = checked(store, page)
    assert found.state == "differs"
    assert [(line.day, line.amount) for line in found.of_state("gone")] == [("2026-11-03", 60)]
    assert len(found.of_state("stands")) == 2


def test_a_record_whose_digest_is_not_its_own_differs(store: Store, who: Person) -> None:
    with store.work() as work:
        page = make.passbook_page(work, who, token=PAGE_CODE.mint(), digest="ab" * 32)
        work.commit()
    assert checked(store, page).state == "differs"


@pytest.mark.parametrize("written", ["", "001", "1|2026-11-03|deposit|+many|now", "||||"])
def test_a_record_with_something_that_is_no_line_differs(
    store: Store, who: Person, written: str
) -> None:
    with store.work() as work:
        token = PAGE_CODE.mint()
        page = make.passbook_page(work, who, token=token, entries=1, shown=[written])
        work.commit()
    assert checked(store, page).state == "differs"


def test_what_is_unknown_and_what_is_mistyped_are_told_apart(store: Store, who: Person) -> None:
    token = PAGE_CODE.mint()
    wrong = token[:-1] + ("2" if token[-1] != "2" else "3")
    with store.read() as reader:
        assert check_page(reader, token).state == "unknown"
        assert check_page(reader, wrong).state == "typo"
        assert check_page(reader, "").state == "typo"


def test_the_code_is_one_of_its_own_and_says_nothing_of_the_person(
    store: Store, who: Person
) -> None:
    (page,) = printed(store, who)
    payload = PAGE_CODE.payload(page.token)
    assert payload == "EB:" + page.token
    for other in (card.CODE, SLIP_CODE, SHEET_CODE):
        assert other.read(page.token) is None
        assert other.read(payload) is None
        assert PAGE_CODE.read(other.payload(other.mint())) is None


def test_persons_who_are_joined_have_one_book(store: Store, who: Person, clock: TestClock) -> None:
    (page,) = printed(store, who)
    clock.advance(minutes=1)
    with store.work() as work:
        other = make.person(work, "周晓琴")
        earn(work, other, 15, "2026-11-05")
        merge_persons(work, who.id, other.id)
        work.commit()
    found = checked(store, page)
    assert (found.state, found.balance, len(found.added)) == ("right", 105, 1)


# -- the digest --------------------------------------------------------------------------

lines = st.lists(
    st.builds(
        PageLine,
        st.sampled_from(["2026-01-01", "2026-01-02"]),
        st.sampled_from(["deposit", "withdrawal"]),
        st.integers(-3, 3).filter(bool),
        st.sampled_from(["2026-01-01T08:00:00+08:00", "2026-01-02T08:00:00+08:00"]),
    ),
    max_size=5,
)


def draft(shown: list[PageLine], opening: int = 0) -> DraftPage:
    days = ("2026-01-01", "2026-01-31")
    return DraftPage("p", VILLAGE, "minute", *days, opening, tuple(shown), "T")


@given(lines, lines)
def test_two_pages_have_one_digest_only_when_they_say_the_same(
    one: list[PageLine], two: list[PageLine]
) -> None:
    same = as_kept(one) == as_kept(two)
    assert (digest_of(draft(one), one) == digest_of(draft(two), two)) == same
    assert digest_of(draft(one), one) != digest_of(draft(one, 1), one)


@given(lines)
def test_what_a_page_keeps_reads_back_as_it_was(shown: list[PageLine]) -> None:
    page = PassbookPage.model_construct(opening=7, shown=sorted(as_kept(shown)))
    back = kept_lines(page)
    assert [line.key for line in back] == [line.key for line in shown]
    assert [line.balance for line in back][-1:] == [7 + sum(s.amount for s in shown)][: len(back)]
