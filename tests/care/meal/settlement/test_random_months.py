"""Whatever comes in, in whatever order: the accounts come to what the servings cost."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eldercare_desktop.care.meal.serving.record import MealServing
from eldercare_desktop.care.meal.settlement.amounts import NOTHING, Amounts, total
from eldercare_desktop.care.meal.settlement.closing import closed_month
from eldercare_desktop.care.meal.settlement.correcting import (
    Correction,
    book_differences,
    correct_by_hand,
    months_for_corrections,
)
from eldercare_desktop.care.meal.settlement.freezing import close_month, reopen_month
from eldercare_desktop.care.meal.settlement.reckoning import balances_of, month_settlement
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests.care.meal.settlement.kitchen import Kitchen, elder
from tests.care.meal.settlement.test_freezing import said

MONTHS = ("2026-09", "2026-10", "2026-11")
DAYS = [f"{month}-{day:02d}" for month in MONTHS for day in (1, 9, 10, 20)]
BIRTHS = ("1940-01-01", "1946-10-10", "1956-09-09", "1966-10-20", "1990-05-05")

in_this_store = settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

meals = st.tuples(
    st.integers(0, len(BIRTHS)),  # the last: a guest
    st.sampled_from(DAYS),
    st.sampled_from(("lunch", "dinner")),
    st.sampled_from(("served", "delivered", "nobody_home")),
    st.booleans(),  # a further portion
    st.integers(0, 59),  # the minute in which it was recorded
)
Meal = tuple[int, str, str, str, bool, int]


def naive_charge(birth: str | None, died: str | None, meal: Meal) -> Amounts:
    """What one meal comes to, by the prices of `Kitchen` in plain words."""
    _, day, _, outcome, extra, _ = meal
    if outcome == "nobody_home" or (died and day > died):
        return NOTHING
    fee = 200 if outcome == "delivered" and not extra else 0
    brought = int(outcome == "delivered")
    shares = (0, 0, 0)
    if birth and not extra:
        age = int(day[:4]) - int(birth[:4]) - (day[5:] < birth[5:])
        shares = (500, 200, 100) if age >= 80 else (300, 100, 0) if age >= 60 else shares
    return Amounts(1, brought, 1100 + fee, *shares, 1100 + fee - sum(shares))


def naive_months(meals_: Sequence[Meal], died: dict[int, str]) -> dict[tuple[str, int], Amounts]:
    """(month, who) -> amounts, one meal after the other, the doubled ones left out by hand."""
    taken: dict[tuple[int, str, str], Meal] = {}
    counted: list[Meal] = []
    for meal in sorted(meals_, key=lambda m: (m[3] == "nobody_home", m[5])):
        who, day, period, outcome, extra, _ = meal
        dead = bool(died.get(who) and day > died[who] and outcome != "nobody_home")
        if who == len(BIRTHS) or extra or dead:
            counted.append(meal)
        elif (who, day, period) not in taken:
            taken[who, day, period] = meal
            counted.append(meal)
    found: dict[tuple[str, int], Amounts] = {}
    for meal in counted:
        birth = BIRTHS[meal[0]] if meal[0] < len(BIRTHS) else None
        key = (meal[1][:7], meal[0])
        found[key] = found.get(key, NOTHING) + naive_charge(birth, died.get(meal[0]), meal)
    return {key: amounts for key, amounts in found.items() if amounts}


def write(work: Work, kitchen: Kitchen, who: Sequence[Resident], meal: Meal) -> MealServing:
    number, day, period, outcome, extra, minute = meal
    guest = number == len(BIRTHS)
    values: dict[str, Any] = {"period": period, "extra": extra and not guest}
    values["outcome"] = "served" if guest else outcome
    values["recorded_at"] = f"{day}T12:{minute:02d}:00+08:00"
    return kitchen.ate(work, None if guest else who[number], day, **values)


def as_written(meal: Meal) -> Meal:
    """A guest eats at the table, one portion."""
    guest = meal[0] == len(BIRTHS)
    return (*meal[:3], "served", False, meal[5]) if guest else meal


@in_this_store
@given(st.lists(meals, max_size=25), st.none() | st.sampled_from(DAYS), st.randoms())
def test_settlement_is_the_servings_times_their_charges_in_any_order(
    store: Store, eaten: list[Meal], died: str | None, chance: Any
) -> None:
    # Two of one minute would be told apart by their ids, which follow the order of writing.
    eaten = [(*meal[:5], minute) for minute, meal in enumerate(map(as_written, eaten))]
    wanted = naive_months(eaten, {0: died} if died else {})
    chance.shuffle(eaten)
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        people = [elder(work, f"老人{n}", birth=birth) for n, birth in enumerate(BIRTHS)]
        for meal in eaten:
            write(work, kitchen, people, meal)
        if died:
            person = work.get(Person, people[0].person_id)
            assert person is not None
            work.set(person, death_date=died, life_status="deceased")
        ids = [one.id for one in people]
        for month in MONTHS:
            settled = month_settlement(work, kitchen.site.id, month)
            assert settled.agrees
            assert {
                (month, ids.index(line.who.resident_id) if line.who.resident_id else len(ids)):
                line.amounts for line in settled.lines if line.amounts
            } == {key: amounts for key, amounts in wanted.items() if key[0] == month}  # fmt: skip
            for line in settled.lines:
                assert line.amounts.price == line.amounts.payers


@dataclass
class Office:
    """Somebody who does anything at any time."""

    work: Work
    kitchen: Kitchen
    people: list[Resident]
    eaten: list[tuple[MealServing, Meal]] = field(default_factory=list)
    by_hand: list[Amounts] = field(default_factory=list)
    frozen: dict[str, Any] = field(default_factory=dict)
    paid: int = 0

    @property
    def site(self) -> str:
        return self.kitchen.site.id

    def does(self, what: str, meal: Meal) -> None:
        getattr(self, what)(meal)

    def eats(self, meal: Meal) -> None:
        self.eaten.append((write(self.work, self.kitchen, self.people, meal), meal))

    def takes_back(self, meal: Meal) -> None:
        if self.eaten:
            serving, _ = self.eaten.pop(meal[5] % len(self.eaten))
            self.work.withdraw(serving)

    def pays(self, meal: Meal) -> None:
        who = self.people[meal[0] % len(self.people)]
        self.kitchen.paid(self.work, who, meal[1], 1000 + meal[5])
        self.paid += 1000 + meal[5]

    def closes(self, meal: Meal) -> None:
        month = next(m for m in MONTHS if m == MONTHS[-1] or not self._closed(m))
        if month != MONTHS[-1]:
            close_month(self.work, self.site, month, anyway=True)
            self.frozen[month] = said(month_settlement(self.work, self.site, month))

    def reopens(self, meal: Meal) -> None:
        closed = [month for month in MONTHS if self._closed(month)]
        if closed:
            reopen_month(self.work, self.site, closed[-1], "错了")
            del self.frozen[closed[-1]]

    def books(self, meal: Meal) -> None:
        for month in MONTHS:
            if self._closed(month) and month_settlement(self.work, self.site, month).differences:
                into = months_for_corrections(self.work, self.site, month)[0]
                book_differences(self.work, self.site, month, into, "漏记")

    def corrects(self, meal: Meal) -> None:
        if not self._closed(meal[1][:7]):
            who = self.people[meal[0] % len(self.people)]
            parts = {"government": meal[5] - 30, "own": 7}
            correct_by_hand(self.work, Correction(self.site, who.id, meal[1][:7], "减免", **parts))
            self.by_hand.append(Amounts(0, 0, meal[5] - 23, meal[5] - 30, 0, 0, 7))

    def _closed(self, month: str) -> bool:
        return closed_month(self.work, self.site, month) is not None

    def months(self) -> Iterator[Any]:
        for month in MONTHS:
            yield month_settlement(self.work, self.site, month)


doings = st.tuples(
    st.sampled_from(
        ("eats", "eats", "eats", "takes_back", "pays", "closes", "reopens", "books", "corrects")
    ),
    meals,
)


def check_accounts(office: Office) -> None:
    """What must hold after everything that anybody does."""
    settled = list(office.months())
    for one in settled:
        assert one.agrees, [check for check in one.checks if not check.agrees]
        assert (one.closing is not None) == (one.month in office.frozen)
        if one.month in office.frozen:
            assert said(one) == office.frozen[one.month]
    wanted = total(naive_months([meal for _, meal in office.eaten], {}).values())
    lines = total(one.total for one in settled)
    waiting = total(d.amounts for one in settled for d in one.differences)
    assert lines + waiting == wanted + total(office.by_hand)
    own = sum(line.amounts.own for one in settled for line in one.lines if line.who.resident_id)
    held = sum(b.fen for p in office.people for b in balances_of(office.work, p.person_id))
    assert held == office.paid - own
    assert held == sum(line.balance for line in settled[-1].lines)


@in_this_store
@given(st.lists(doings, max_size=14))
def test_lines_and_differences_are_the_charges_whatever_anybody_does(
    store: Store, done: list[tuple[str, Meal]]
) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        people = [elder(work, f"老人{n}", birth=birth) for n, birth in enumerate(BIRTHS)]
        office = Office(work, kitchen, people)
        for minute, (what, meal) in enumerate(done):
            office.does(what, (*as_written(meal)[:5], minute))
        check_accounts(office)


@pytest.mark.long
@settings(in_this_store, max_examples=150)
@given(st.lists(doings, max_size=30))
def test_after_each_single_step_too(store: Store, done: list[tuple[str, Meal]]) -> None:
    with store.work() as work:
        kitchen = Kitchen.opened(work)
        people = [elder(work, f"老人{n}", birth=birth) for n, birth in enumerate(BIRTHS)]
        office = Office(work, kitchen, people)
        for minute, (what, meal) in enumerate(done):
            office.does(what, (*as_written(meal)[:5], minute))
            check_accounts(office)
