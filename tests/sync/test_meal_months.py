"""The accounts of meals on two laptops: whatever is eaten, priced, corrected, closed, reopened or
undone on either in whatever order, both come to the same fen, and none is lost or doubled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.prices.book import PriceBook
from eldercare_desktop.care.meal.prices.charging import charges
from eldercare_desktop.care.meal.prices.editing import draft_of, make_price_list
from eldercare_desktop.care.meal.prices.line import Status
from eldercare_desktop.care.meal.prices.papers import note_status
from eldercare_desktop.care.meal.serving.logging import (
    ServingEntry,
    correct_serving,
    log_serving,
    make_further,
    withdraw_serving,
)
from eldercare_desktop.care.meal.serving.reading import servings_between
from eldercare_desktop.care.meal.settlement.amounts import AMOUNTS, Amounts, total
from eldercare_desktop.care.meal.settlement.correcting import book_differences
from eldercare_desktop.care.meal.settlement.freezing import close_month, reopen_month
from eldercare_desktop.care.meal.settlement.reckoning import balances_of, month_settlement
from eldercare_desktop.care.meal.settlement.record import MealPayment
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register.leaving import mark_deceased, mark_living
from eldercare_desktop.care.resident import Resident, edit_resident
from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.county.county import County
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.care.meal.settlement.kitchen import Kitchen
from tests.store_fixtures import TestClock
from tests.sync.direct import sync

ELDERS = 3
MONTHS = ("2026-09", "2026-10", "2026-11", "2026-12")
FIRST, LAST = "2026-09-01", "2026-12-31"
STEPS = (
    *("eats", "eats", "eats", "eats", "brought", "in_vain", "guest", "portion", "further"),
    *("withdraw", "correct", "price", "status", "category", "pays", "dies", "lives", "merge"),
    *(
        "close",
        "close",
        "book",
        "book",
        "reopen",
        "undo",
        "sync",
        "sync",
        "tomorrow",
        "wrong_clock",
    ),
)
STEP = st.tuples(
    st.integers(0, 1), st.sampled_from(STEPS), st.integers(0, ELDERS - 1), st.integers(0, 40)
)
Step = tuple[int, str, int, int]


class Village:
    """What one example plays with: two sites and three elders, one of whom turns 80 in October."""

    def __init__(self, store: Store) -> None:
        births = ("1946-10-10", "1940-03-01", "1961")
        with store.work() as work:
            kitchens = [Kitchen.opened(work), Kitchen.opened(work, name="老年食堂")]
            self.sites = tuple(kitchen.site.id for kitchen in kitchens)
            people = [factories.person(work, f"老{n}", birth=b) for n, b in enumerate(births)]
            self.elders = tuple(factories.resident(work, person).id for person in people)
            work.commit()


class Turn:
    """One step of one laptop: whom it is about, and a number that varies it."""

    def __init__(self, work: Work, village: Village, who: int, number: int) -> None:
        self.work, self.village, self.who, self.number = work, village, who, number
        self.site = village.sites[number % 2]
        on = date.fromisoformat(work.today) - timedelta(days=number * 3 // 2)
        self.day = on.isoformat()
        self.month = MONTHS[number % len(MONTHS)]

    @property
    def elder(self) -> Resident:
        return self.resident(self.who)

    def resident(self, who: int) -> Resident:
        found = self.work.get(Resident, self.village.elders[who])
        assert found is not None
        return found

    def person(self) -> Person:
        found = self.work.get(Person, self.elder.person_id)
        assert found is not None
        return found

    def log(self, **values: Any) -> None:
        period = ("lunch", "dinner")[self.number % 2]
        entry = {"resident_id": self.elder.id, "site_id": self.site, "day": self.day}
        log_serving(self.work, ServingEntry(**{**entry, "period": period, **values}))

    def eats(self) -> None:
        self.log()

    def brought(self) -> None:
        self.log(outcome="delivered")

    def in_vain(self) -> None:
        self.log(outcome="nobody_home")

    def guest(self) -> None:
        self.log(resident_id=None, guest="客人")

    def portion(self) -> None:
        self.log(extra=True)

    def some_serving(self) -> str:
        rows = servings_between(self.work, FIRST, LAST, site_id=self.site)
        if not rows:
            raise CareError("row_gone")
        return rows[self.number % len(rows)].id

    def further(self) -> None:
        make_further(self.work, self.some_serving())

    def withdraw(self) -> None:
        withdraw_serving(self.work, self.some_serving())

    def correct(self) -> None:
        outcome = ("served", "delivered", "nobody_home")[self.number % 3]
        correct_serving(self.work, self.some_serving(), outcome=outcome)

    def price(self) -> None:
        """Dearer from a day on."""
        book = PriceBook.of(self.work)
        held = book.on(self.site, factories.VILLAGE, self.day)
        assert held is not None
        draft = draft_of(held, self.day)
        dearer = tuple(
            line if line.kind != "set" else replace(line, price=900 + self.number * 7)
            for line in draft.lines
        )
        villages = [factories.VILLAGE]
        make_price_list(self.work, replace(draft, lines=dearer), villages=villages)

    def status(self) -> None:
        said = Status(categories=("low_income",) if self.number % 2 else ())
        note_status(self.work, self.elder.id, self.day, said)

    def category(self) -> None:
        categories = [["low_income"], [], ["destitute_dispersed"]][self.number % 3]
        edit_resident(self.work, self.elder, categories=categories)

    def pays(self) -> None:
        fen = (self.number - 10) * 130
        pay: dict[str, Any] = {"village": factories.VILLAGE, "site_id": self.site, "amount": fen}
        pay |= {"paid_on": self.day, "recorded_at": self.work.now.isoformat()}
        self.work.insert(MealPayment(resident_id=self.elder.id, **pay))

    def dies(self) -> None:
        mark_deceased(self.work, self.person(), on=self.day)

    def lives(self) -> None:
        mark_living(self.work, self.person())

    def merge(self) -> None:
        if self.who and self.number % 3 == 0:  # two of them may turn out to be one, not all
            merge_persons(self.work, self.resident(0).person_id, self.elder.person_id)

    def close(self) -> None:
        close_month(self.work, self.site, self.month, anyway=True)

    def book(self) -> None:
        into = self.work.today[:7]
        book_differences(self.work, self.site, self.month, into, "补记")

    def reopen(self) -> None:
        reopen_month(self.work, self.site, self.month, "重算")


def months_of(reader: Reader, site_id: str) -> tuple[Any, ...]:
    """All months of a site as they are shown; they agree, and hold every fen."""
    found = []
    booked: list[Amounts] = []
    for month in MONTHS:
        settled = month_settlement(reader, site_id, month)
        assert settled.agrees, settled.checks
        for line in settled.lines:
            assert line.amounts.price == line.amounts.payers
            assert line.opening + line.paid - line.amounts.own == line.balance
        booked += [line.amounts for line in settled.lines]
        booked += [one.amounts for one in settled.differences]
        found.append((settled.lines, settled.differences, settled.late_money, settled.closing))
    assert total(booked) == all_charges(reader, site_id)
    return tuple(found)


def all_charges(reader: Reader, site_id: str) -> Amounts:
    """Every serving that counts, at its price, added up one by one."""
    rows = servings_between(reader, FIRST, LAST, site_id=site_id)
    prices = charges(reader, rows)
    sums = dict.fromkeys(AMOUNTS, 0)
    for row in rows:
        charge = prices.get(row.id)
        if not row.counts or row.outcome == "nobody_home" or charge is None:
            continue
        shares = (charge.government, charge.collective, charge.donation, charge.own)
        assert sum(shares) == charge.price + charge.fee
        assert min(shares) >= 0
        values = (1, row.outcome == "delivered", sum(shares), *shares)
        for name, value in zip(AMOUNTS, values, strict=True):
            sums[name] += value
    return Amounts(**sums)


def one_meal_each(reader: Reader) -> None:
    """Of one person, day and meal at most one subsidised serving counts."""
    had = Counter(
        (row.resident_id, row.day, row.period)
        for row in servings_between(reader, FIRST, LAST)
        if row.counts and row.resident_id and not row.extra
    )
    assert not [meal for meal, number in had.items() if number > 1]


def seen(store: Store, village: Village) -> list[Any]:
    with store.read() as reader:
        one_meal_each(reader)
        found: list[Any] = [months_of(reader, site_id) for site_id in village.sites]
        elders = [reader.get(Resident, one) for one in village.elders]
        people = sorted({elder.person_id for elder in elders if elder})
        found.append([[(b.site.id, b.fen) for b in balances_of(reader, p)] for p in people])
        return found


def play(laptops: list[Store], county: County, clock: TestClock, steps: list[Step]) -> None:
    began, village = clock.now, Village(laptops[0])
    done: list[list[int]] = [[], []]

    def meet() -> None:
        for store in laptops:
            sync(store, county)

    meet()
    meet()
    for laptop, action, who, number in steps:
        clock.advance(minutes=1)
        store = laptops[laptop]
        with suppress(CareError):
            if action == "tomorrow":
                clock.advance(days=5)
            elif action == "wrong_clock":
                clock.now = began + timedelta(hours=number - 20)
            elif action == "sync":
                sync(store, county)
            elif action == "undo":
                if done[laptop]:
                    store.undo(done[laptop].pop(), "陈天芬")
            else:
                with store.work() as work:
                    getattr(Turn(work, village, who, number), action)()
                    tx = work.commit().tx
                    done[laptop] += [tx] if tx is not None else []
    for store in laptops:
        seen(store, village)  # also before they meet
    meet()
    meet()
    meet()
    assert seen(laptops[0], village) == seen(laptops[1], village)
    clock.now = began


QUIET = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


@pytest.fixture
def laptops(enrolled: Callable[..., Store]) -> list[Store]:
    """The same two for all examples of a test: each has sites and elders of its own."""
    return [enrolled("a"), enrolled("b", user="李国碧")]


@settings(max_examples=2, deadline=None, suppress_health_check=QUIET)
@given(st.lists(STEP, min_size=10, max_size=25))
def test_both_come_to_the_same_fen(
    laptops: list[Store], county: County, clock: TestClock, steps: list[Step]
) -> None:
    play(laptops, county, clock, steps)


@pytest.mark.long
@settings(max_examples=30, deadline=None, suppress_health_check=QUIET)
@given(st.lists(STEP, min_size=10, max_size=60))
def test_both_come_to_the_same_fen_far_longer(
    laptops: list[Store], county: County, clock: TestClock, steps: list[Step]
) -> None:
    play(laptops, county, clock, steps)
