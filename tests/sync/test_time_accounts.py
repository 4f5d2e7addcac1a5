"""What people do with hours on two desks that do not know of each other, and how it ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.records import LedgerEntry, Person
from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.care.time_bank.ledger.account import (
    TOWNSHIP_POOL,
    VILLAGE_POOL,
    balance,
    of_person,
)
from eldercare_desktop.care.time_bank.ledger.books import check_books
from eldercare_desktop.care.time_bank.ledger.cases import Case, open_cases
from eldercare_desktop.care.time_bank.ledger.estate import left_by, settle_estate
from eldercare_desktop.care.time_bank.ledger.moving import (
    donate,
    grant,
    hold,
    move_pool,
    open_with,
    transfer,
)
from eldercare_desktop.care.time_bank.ledger.reversing import reverse
from eldercare_desktop.county.county import County
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.factories import VILLAGE
from tests.sync.conftest import TOWNSHIP
from tests.sync.direct import sync
from tests.sync.looking import assert_agrees


class Village:
    """Two desks and the township; 罗秀英 has 5 hours from paper, two neighbours have none."""

    def __init__(self, enrolled: Callable[..., Store], county: County) -> None:
        self.county = county
        self.a, self.b = enrolled("a"), enrolled("b", user="李国碧")
        self.town = enrolled("town", TOWNSHIP, user="周小琴")
        with self.a.work() as work:
            self.rich, self.heir, self.other = (
                factories.person(work, name).id for name in ("罗秀英", "王桂芳", "李正华")
            )
            open_with(work, self.rich, 300, day="2026-11-01")
            work.commit()
        self.meet()

    def meet(self) -> None:
        """All exchange; then all three hold the same books, and they are in order."""
        stores = (self.a, self.b, self.town)
        for store in (*stores, *stores):
            sync(store, self.county)
        for store in stores:
            assert_agrees(store, self.county)
            with store.read() as reader:
                books = check_books(reader)
                assert books.problems == []
                assert set(books.trial.values()) == {0}
        keys = [[case.key for case in self.cases(store)] for store in stores]
        assert keys[0] == keys[1] == keys[2]

    def do(self, store: Store, act: Callable[[Work], object]) -> None:
        with store.work() as work:
            act(work)
            work.commit()

    def cases(self, store: Store) -> list[Case]:
        with store.read() as reader:
            return open_cases(reader)

    def has(self, person_id: str, store: Store | None = None) -> int:
        with (store or self.b).read() as reader:
            return balance(reader, of_person(person_id), VILLAGE)

    def reverse(self, entry_id: str, why: str = "另一台电脑已登记") -> None:
        self.do(self.b, lambda work: reverse(work, entry_id, why))
        self.meet()


@pytest.fixture
def village(enrolled: Callable[..., Store], county: County) -> Village:
    return Village(enrolled, county)


def test_one_passbook_taken_over_on_both_desks(village: Village) -> None:
    village.do(village.a, lambda work: open_with(work, village.heir, 120))
    village.do(village.b, lambda work: open_with(work, village.heir, 130))
    village.meet()
    assert village.has(village.heir) == 120, "the county had that of a first"
    (case,) = village.cases(village.b)
    assert (case.kind, case.name, case.amount) == ("doubled", "王桂芳", 130)
    village.reverse(case.entry_ids[-1])
    assert village.has(village.heir) == 120
    assert village.cases(village.a) == []


@pytest.mark.long
def test_gifts_on_both_desks_are_two_gifts_and_an_account_below_zero_is_a_case(
    village: Village,
) -> None:
    village.do(village.a, lambda work: transfer(work, village.rich, village.heir, 200))
    village.do(village.b, lambda work: transfer(work, village.rich, village.other, 200))
    village.meet()
    assert village.has(village.rich) == -100
    (case,) = village.cases(village.a)
    assert (case.kind, case.amount) == ("overdraft", 100)
    village.reverse(case.entry_ids[-1])
    assert village.has(village.rich) == 100
    assert village.cases(village.a) == []


@pytest.mark.long
def test_spent_here_and_frozen_there(village: Village) -> None:
    village.do(village.a, lambda work: transfer(work, village.rich, village.heir, 250))
    village.do(village.b, lambda work: hold(work, village.rich, 100, "minute", "有异议"))
    village.meet()
    (case,) = village.cases(village.a)
    assert (case.kind, case.amount) == ("overdraft", 50)
    with pytest.raises(CareError, match="ledger_not_enough"):
        village.do(village.a, lambda work: donate(work, village.rich, 1))
    village.reverse(case.entry_ids[0])
    assert village.cases(village.a) == []


def died(work: Work, person_id: str) -> None:
    seen = work.get(Person, person_id)
    assert seen is not None
    work.set(seen, life_status="deceased", death_date="2026-11-18")


def test_one_account_settled_on_both_desks_gives_nothing_out_twice(village: Village) -> None:
    """On one desk all goes to the heir, on the other it is divided between heir and pool."""
    village.do(village.a, lambda work: died(work, village.rich))
    village.meet()
    whole = [(300, "minute", village.heir)]
    halves = [(100, "minute", village.heir), (200, "minute", "village_pool")]
    village.do(village.a, lambda work: settle_estate(work, village.rich, whole, "家属同意"))  # type: ignore[arg-type]
    village.do(village.b, lambda work: settle_estate(work, village.rich, halves, "家属同意"))  # type: ignore[arg-type]
    village.meet()
    assert village.has(village.heir) == 300
    kinds = {case.kind: case for case in village.cases(village.a)}
    assert set(kinds) == {"doubled", "overdraft"}, "the second part has no counterpart"
    village.reverse(kinds["doubled"].entry_ids[-1])
    village.reverse(kinds["overdraft"].entry_ids[-1])
    assert village.cases(village.a) == []
    assert village.has(village.heir) == 300
    with village.a.read() as reader:
        assert left_by(reader, village.rich) == {"minute": 0, "point": 0}
        assert balance(reader, VILLAGE_POOL, VILLAGE) == 0


@pytest.mark.long
def test_a_gift_to_somebody_whose_death_the_desk_had_not_heard_of(village: Village) -> None:
    village.do(village.a, lambda work: died(work, village.heir))
    village.do(village.b, lambda work: transfer(work, village.rich, village.heir, 60))
    village.meet()
    (case,) = village.cases(village.a)
    assert (case.kind, case.name) == ("after_death", "王桂芳")
    village.reverse(case.entry_ids[0], "本人已去世")
    assert village.cases(village.a) == []
    assert village.has(village.rich) == 300


@pytest.mark.long
def test_an_undone_gift_that_was_spent_elsewhere_is_a_case(village: Village) -> None:
    village.do(village.a, lambda work: transfer(work, village.rich, village.heir, 200))
    village.meet()
    with village.a.read() as reader:
        (gift,) = [e for e in reader.find(LedgerEntry) if e.kind == "transfer"]
    village.do(village.a, lambda work: reverse(work, gift.id, "记错"))
    village.do(village.b, lambda work: donate(work, village.heir, 150))
    village.meet()
    (case,) = village.cases(village.a)
    assert (case.kind, case.name, case.amount) == ("overdraft", "王桂芳", 150)


@pytest.mark.long
def test_two_records_of_one_person_have_one_account(village: Village) -> None:
    village.do(village.b, lambda work: open_with(work, village.heir, 60))
    village.meet()
    village.do(village.a, lambda work: merge_persons(work, village.rich, village.heir, ()))
    village.do(village.b, lambda work: donate(work, village.heir, 20))
    village.meet()
    assert village.has(village.rich) == 340
    village.do(village.b, lambda work: transfer(work, village.rich, village.other, 340))
    village.meet()
    assert village.has(village.rich) == 0
    (case,) = village.cases(village.a)
    assert (case.kind, case.name) == ("paper_twice", "罗秀英"), "one paper book, or were there two?"


@pytest.mark.long
def test_what_the_township_gives_arrives_in_the_village(village: Village) -> None:
    village.do(village.a, lambda work: donate(work, village.rich, 200, to="township_pool"))
    village.meet()
    village.do(
        village.town, lambda work: move_pool(work, VILLAGE, 150, "township_pool", "支持本村")
    )
    village.do(village.town, lambda work: grant(work, village.other, 50, "township_pool", "大病"))
    village.meet()
    with village.a.read() as reader:
        assert balance(reader, VILLAGE_POOL, VILLAGE) == 150
    with village.town.read() as reader:
        assert balance(reader, TOWNSHIP_POOL, VILLAGE) == 0
    assert village.has(village.other) == 50
