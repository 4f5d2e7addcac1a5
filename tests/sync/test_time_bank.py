"""The time bank over laptops of two villages, their township and the county: whatever is served,
verified, moved, reversed, redeemed, put on paper, spent elsewhere, undone, merged or cut off, in
whatever order, all come to the same books, and no hour doubles or vanishes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.love_store.points import award
from eldercare_desktop.care.love_store.redeeming import Line as Wanted
from eldercare_desktop.care.love_store.redeeming import redeem
from eldercare_desktop.care.love_store.stock import goods_list
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.records import LedgerEntry, Redemption, ServiceRecord
from eldercare_desktop.care.register.leaving import mark_deceased, mark_living
from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.care.time_bank.ledger import moving
from eldercare_desktop.care.time_bank.ledger.account import (
    CLEARING,
    TOWNSHIP_POOL,
    VILLAGE_POOL,
    balance,
    of_person,
)
from eldercare_desktop.care.time_bank.ledger.books import check_books
from eldercare_desktop.care.time_bank.ledger.cases import open_cases
from eldercare_desktop.care.time_bank.ledger.estate import left_by, settle_estate
from eldercare_desktop.care.time_bank.ledger.reading import holdings, lines_of
from eldercare_desktop.care.time_bank.ledger.reversing import reverse
from eldercare_desktop.care.time_bank.service.entry import CheckEntry, ServiceEntry
from eldercare_desktop.care.time_bank.service.logging import log_service, withdraw_service
from eldercare_desktop.care.time_bank.service.reading import services_between
from eldercare_desktop.care.time_bank.service.times import overlap, span_of
from eldercare_desktop.care.time_bank.service.verifying import reject, take_back, verify
from eldercare_desktop.care.time_bank.terms import UNITS
from eldercare_desktop.care.time_bank.voucher.accepting import accept_voucher
from eldercare_desktop.care.time_bank.voucher.code import VoucherCode, read_code
from eldercare_desktop.care.time_bank.voucher.issuing import issue_voucher
from eldercare_desktop.care.time_bank.voucher.taking_back import take_back as take_voucher_back
from eldercare_desktop.county.county import County
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from eldercare_desktop.sync.vouchers import keys_of
from tests import factories
from tests.factories import VILLAGE
from tests.store_fixtures import TestClock
from tests.sync.conftest import NEIGHBOUR, TOWNSHIP
from tests.sync.direct import sync

PEOPLE = 3
FIRST, LAST = "2026-08-01", "2026-12-31"
LAPTOPS = (VILLAGE, VILLAGE, NEIGHBOUR, TOWNSHIP)
STEPS = (
    *(
        "serve",
        "serve",
        "serve",
        "verify",
        "verify",
        "verify",
        "verify",
        "reject",
        "unverify",
        "withdraw",
    ),
    *("transfer", "donate", "grant", "hold", "release", "spend", "reverse", "reverse"),
    *("award", "redeem", "redeem", "issue", "issue", "accept", "accept", "take_back"),
    *("dies", "lives", "estate", "merge", "undo", "undo", "sync", "sync", "bad_line", "tomorrow"),
    "wrong_clock",
)
Step = tuple[int, str, int, int]
STEP = st.tuples(
    st.integers(0, len(LAPTOPS) - 1),
    st.sampled_from(STEPS),
    st.integers(0, PEOPLE - 1),
    st.integers(0, 40),
)


@dataclass
class World:
    """Who lives in the two villages, by village; the papers that are out; what was done where."""

    people: dict[str, list[str]] = field(default_factory=dict)
    helpers: dict[str, list[str]] = field(default_factory=dict)
    residents: dict[str, list[str]] = field(default_factory=dict)
    goods: dict[str, str] = field(default_factory=dict)
    papers: list[str] = field(default_factory=list)
    done: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))

    def settle(self, store: Store, village: str) -> None:
        """Three neighbours who serve each other; two have two hours and one on paper; goods."""
        with store.work(label="register") as work:
            people = [factories.person(work, f"老{n}", village=village) for n in range(PEOPLE)]
            helpers = [factories.helper(work, person) for person in people]
            for helper in helpers:
                factories.volunteer(work, helper, registered_on=FIRST)
            self.people[village] = [person.id for person in people]
            self.helpers[village] = [helper.id for helper in helpers]
            self.residents[village] = [factories.resident(work, person).id for person in people]
            for person in people[:2]:
                moving.open_with(work, person.id, 180, day=FIRST)
                award(work, person.id, 50, "旧积分")
            for person in people[:2]:
                self.papers.append(issue_voucher(work, person.id, 60, keys_of(work)).code)
            soap = factories.goods(work, "肥皂", village=village)
            factories.stock_move(work, soap, quantity=3)
            self.goods[village] = soap.id
            work.commit()


class Turn:
    """One step of one laptop: whom it is about, and a number that varies it."""

    def __init__(self, work: Work, world: World, village: str, who: int, number: int) -> None:
        self.work, self.world, self.who, self.number = work, world, who, number
        self.village = village if village != TOWNSHIP else (VILLAGE, NEIGHBOUR)[number % 2]
        self.person_id = world.people[self.village][who]
        self.other = (who + 1 + number % (PEOPLE - 1)) % PEOPLE
        self.day = (date.fromisoformat(work.today) - timedelta(days=number % 4)).isoformat()
        self.amount = 10 + number * 4

    @property
    def person(self) -> Person:
        found = self.work.get(Person, self.person_id)
        assert found is not None
        return found

    def serve(self) -> None:
        begins = 2 + self.number % 5
        entry = ServiceEntry(
            self.world.helpers[self.village][self.who],
            self.day,
            f"{begins:02d}:00",
            f"{begins + 1 + self.number % 2:02d}:30",
            "cleaning",
            resident_id=self.world.residents[self.village][self.other],
            paid_by=("bank", "bank", "bank", "beneficiary", "village_pool")[self.number % 5],
        )
        log_service(self.work, entry)

    def some_service(self, state: Any = None) -> str:
        rows = services_between(self.work, FIRST, LAST, state=state)
        rows = [row for row in rows if row.village == self.village]
        if not rows:
            raise CareError("row_gone")
        return rows[self.number % len(rows)].id

    def verify(self) -> None:
        verify(self.work, self.some_service("pending"), CheckEntry("周小琴"))

    def reject(self) -> None:
        reject(self.work, self.some_service("pending"), CheckEntry("周小琴"), "没有去")

    def unverify(self) -> None:
        take_back(self.work, self.some_service("verified"), "弄错了")

    def withdraw(self) -> None:
        withdraw_service(self.work, self.some_service("pending"))

    def transfer(self) -> None:
        taker = self.world.people[self.village][self.other]
        moving.transfer(self.work, self.person_id, taker, self.amount, reason="亲属")

    def donate(self) -> None:
        pool: Any = ("village_pool", "township_pool")[self.number % 2]
        moving.donate(self.work, self.person_id, self.amount, to=pool)

    def grant(self) -> None:
        moving.grant(self.work, self.person_id, self.amount, "village_pool", "困难")

    def hold(self) -> None:
        moving.hold(self.work, self.person_id, self.amount, "minute", "有争议")

    def release(self) -> None:
        moving.release(self.work, self.person_id, self.amount, "minute", "已查清")

    def spend(self) -> None:
        moving.withdraw_hours(self.work, self.person_id, self.amount, "请人帮忙")

    def reverse(self) -> None:
        mine = col(LedgerEntry.village) == self.village
        entries = self.work.find(LedgerEntry, mine, order_by=[col(LedgerEntry.id)])
        reverse(self.work, entries[self.number % len(entries)].id, "写错了")

    def award(self) -> None:
        award(self.work, self.person_id, 5 + self.number, "院坝整洁")

    def redeem(self) -> None:
        redeem(self.work, self.person_id, [Wanted(self.world.goods[self.village], 1)])

    def issue(self) -> None:
        made = issue_voucher(self.work, self.person_id, self.amount, keys_of(self.work))
        self.world.papers.append(made.code)

    def paper(self, *, of_here: bool) -> VoucherCode:
        """One of this village, or one of the other."""
        codes = [code for paper in self.world.papers if (code := read_code(paper))]
        found = [code for code in codes if (code.home_village == self.village) == of_here]
        if not found:
            raise CareError("row_gone")
        return found[self.number % len(found)]

    def accept(self) -> None:
        code = self.paper(of_here=False)
        to = of_person(self.person_id) if self.number % 2 else VILLAGE_POOL
        accept_voucher(self.work, code.text(), to, keys_of(self.work), village=self.village)

    def take_back(self) -> None:
        serial = self.paper(of_here=True).serial
        take_voucher_back(self.work, serial, paper_is_here=True)

    def dies(self) -> None:
        mark_deceased(self.work, self.person, on=self.day)

    def lives(self) -> None:
        mark_living(self.work, self.person)

    def estate(self) -> None:
        left = left_by(self.work, self.person_id)
        parts = [(amount, unit, "village_pool") for unit, amount in left.items() if amount > 0]
        settle_estate(self.work, self.person_id, parts, "无继承人")

    def merge(self) -> None:
        if self.who and self.number % 3 == 0:  # two of them may turn out to be one, not all
            merge_persons(self.work, self.world.people[self.village][0], self.person_id)


# -- what must be so --------------------------------------------------------------------------


def books(reader: Reader, village: str, world: World) -> dict[str, Any]:
    """All that a laptop says of a village; and that it is right by itself."""
    checked = check_books(reader)
    assert checked.problems == []
    assert checked.trial == dict.fromkeys(UNITS, 0)
    held = holdings(reader, village, people=world.people[village])
    statements = {}
    for one in held:
        for unit in UNITS:
            said = lines_of(reader, of_person(one.person_id), village, unit)
            assert said.opening + sum(line.amount for line in said.lines) == said.closing
            assert said.closing == balance(reader, of_person(one.person_id), village, unit)
            statements[one.person_id, unit] = said
    _nobody_is_in_two_places(reader, village, [one.person_id for one in held])
    _goods_go_with_points(reader, village)
    pools = [balance(reader, pool, village) for pool in (VILLAGE_POOL, CLEARING)]
    cases = {(case.key, case.amount) for case in open_cases(reader, village)}
    stock = [(row.name, row.stock) for row in goods_list(reader, village)]
    wrong = {case.person_id for case in open_cases(reader, village) if case.kind == "overdraft"}
    below = {one.person_id for one in held if min(one.minutes, one.held, one.points) < 0}
    assert below <= wrong
    return {"held": held, "lines": statements, "pools": pools, "cases": cases, "stock": stock}


def _counted_deposits(reader: Reader, village: str, people: list[str]) -> dict[str, int]:
    """Service -> minutes that it has earned, after reversals, as the accounts count them."""
    earned: dict[str, int] = defaultdict(int)
    for person_id in people:
        for line in lines_of(reader, of_person(person_id), village).lines:
            if line.service_id and line.other.kind == "issue" and line.kind != "withdrawal":
                earned[line.service_id] += line.amount if _of_deposit(reader, line) else 0
    return earned


def _of_deposit(reader: Reader, line: Any) -> bool:
    entry = reader.get(LedgerEntry, line.reverses or line.entry_id)
    return entry is not None and entry.kind == "deposit"


def _nobody_is_in_two_places(reader: Reader, village: str, people: list[str]) -> None:
    """What counts of one volunteer does not overlap, and nothing earns more than it took."""
    spans = defaultdict(list)
    for service_id, minutes in _counted_deposits(reader, village, people).items():
        service = reader.get(ServiceRecord, service_id)
        assert service is not None
        assert 0 <= minutes <= service.minutes
        if minutes:
            spans[service.helper_id].append(span_of(service.day, service.began, service.ended))
    for mine in spans.values():
        for n, one in enumerate(mine):
            assert not any(overlap(one, other) for other in mine[n + 1 :])


def _goods_go_with_points(reader: Reader, village: str) -> None:
    """A redemption that holds has its goods and its points, one that was taken back neither."""
    corrected = {row.corrects_id for row in reader.find(Redemption)}
    for row in reader.find(Redemption, col(Redemption.village) == village):
        entries = reader.find(LedgerEntry, col(LedgerEntry.cause) == f"redemption:{row.id}")
        if row.withdrawn or row.corrects_id:
            continue
        (entry,) = entries
        reversed_ = reader.find(LedgerEntry, col(LedgerEntry.corrects_id) == entry.id)
        assert bool(reversed_) == (row.id in corrected)


def entries_of(reader: Reader, village: str) -> set[str]:
    """Every human entry that is in view."""
    return {entry.id for entry in reader.find(LedgerEntry, col(LedgerEntry.village) == village)}


# -- playing ----------------------------------------------------------------------------------


def play(stores: list[Store], county: County, clock: TestClock, steps: list[Step]) -> None:
    began, world = clock.now, World()
    world.settle(stores[0], VILLAGE)
    world.settle(stores[2], NEIGHBOUR)
    written: dict[str, set[str]] = defaultdict(set)

    def meet(times: int = 1) -> None:
        for _ in range(times):
            for store in stores:
                sync(store, county)

    meet(2)
    for laptop, action, who, number in steps:
        clock.advance(minutes=1)
        _step(stores[laptop], laptop, world, county, clock, began, (action, who, number))
        with stores[laptop].read() as reader:
            for village in (VILLAGE, NEIGHBOUR):
                written[village] |= entries_of(reader, village)
    for store, area in zip(stores, LAPTOPS, strict=True):
        with store.read() as reader:  # also before they meet
            for village in (VILLAGE, NEIGHBOUR):
                if area in (village, TOWNSHIP):
                    books(reader, village, world)
    meet(4)
    _agree(stores, world, written)
    clock.now = began


def _step(
    store: Store,
    laptop: int,
    world: World,
    county: County,
    clock: TestClock,
    began: Any,
    step: tuple[str, int, int],
) -> None:
    action, who, number = step
    with suppress(CareError):
        if action == "tomorrow":
            clock.advance(days=1)
        elif action == "wrong_clock":
            clock.now = began + timedelta(hours=number - 20)
        elif action == "sync":
            sync(store, county)
        elif action == "bad_line":
            fate = ("twice", "unanswered", "lost")[number % 3]
            sync(store, county, lambda n, message: fate if n == 1 else "")
        elif action == "undo":
            if world.done[laptop]:
                store.undo(world.done[laptop].pop(), "陈天芬")
        else:
            with store.work() as work:
                getattr(Turn(work, world, LAPTOPS[laptop], who, number), action)()
                tx = work.commit().tx
                world.done[laptop] += [tx] if tx is not None else []


def _agree(stores: list[Store], world: World, written: dict[str, set[str]]) -> None:
    """Everybody says the same, has every entry; what villages owe each other is even or a case."""
    for village in (VILLAGE, NEIGHBOUR):
        said = []
        for store, area in zip(stores, LAPTOPS, strict=True):
            if area in (village, TOWNSHIP):
                with store.read() as reader:
                    said.append(books(reader, village, world))
                    assert written[village] <= entries_of(reader, village)
        for other in said[1:]:
            assert other == said[0]
    with stores[3].read() as reader:
        cases = open_cases(reader)
        disputed = {case.params["serial"] for case in cases if case.kind == "voucher"}
        uneven = {serial for serial, minutes in _between_villages(reader).items() if minutes}
        assert uneven <= disputed
        assert balance(reader, TOWNSHIP_POOL, VILLAGE) >= 0 or cases


def _between_villages(reader: Reader) -> dict[str, int]:
    """Serial -> what stands open between the villages."""
    found: dict[str, int] = defaultdict(int)
    for village in (VILLAGE, NEIGHBOUR):
        for line in lines_of(reader, CLEARING, village).lines:
            found[line.voucher_serial or ""] += line.amount
    return found


QUIET = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


@pytest.fixture
def laptops(enrolled: Callable[..., Store]) -> list[Store]:
    """The same four for all examples of a test: each example has people of its own."""
    users = ("陈天芬", "李国碧", "王芳", "周主任")
    return [enrolled(f"l{n}", area, user=users[n]) for n, area in enumerate(LAPTOPS)]


@settings(max_examples=2, deadline=None, suppress_health_check=QUIET)
@given(st.lists(STEP, min_size=15, max_size=25))
def test_all_come_to_the_same_books(
    laptops: list[Store], county: County, clock: TestClock, steps: list[Step]
) -> None:
    play(laptops, county, clock, steps)


@pytest.mark.long
@settings(max_examples=25, deadline=None, suppress_health_check=QUIET)
@given(st.lists(STEP, min_size=15, max_size=60))
def test_all_come_to_the_same_books_far_longer(
    laptops: list[Store], county: County, clock: TestClock, steps: list[Step]
) -> None:
    play(laptops, county, clock, steps)
