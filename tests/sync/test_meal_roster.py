"""Who eats, on two laptops: whatever is planned, ordered, paused, noted on either in whatever
order, both agree with each other and with a slow re-computation from the bare rows."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eldercare_desktop.care.absence.noting import AbsenceEntry, begin_absence
from eldercare_desktop.care.absence.record import Absence
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.roster.copying import copy_week
from eldercare_desktop.care.meal.roster.counting import headcounts
from eldercare_desktop.care.meal.roster.ordering import OrderChange, order_meals
from eldercare_desktop.care.meal.roster.pausing import (
    PauseEntry,
    begin_pauses,
    eat_despite,
    end_pause,
    pauses_of,
)
from eldercare_desktop.care.meal.roster.planning import PlanEntry, end_plan, plans_of, start_plans
from eldercare_desktop.care.meal.roster.reading import ordered_meals
from eldercare_desktop.care.meal.roster.record import MealOrder, MealPause, MealPlan, Ordered
from eldercare_desktop.care.meal.roster.week import week_of
from eldercare_desktop.care.meal.terms import Period
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register.leaving import mark_deceased, mark_living
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.care.site.record import Site, SiteDay
from eldercare_desktop.county.county import County
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.store_fixtures import TestClock
from tests.sync.direct import sync

ELDERS = 3
PERIODS: tuple[Period, ...] = ("lunch", "dinner")
FIRST, LAST = date(2026, 11, 9), date(2026, 12, 20)
SPAN = (FIRST.isoformat(), LAST.isoformat())
MONDAY = "2026-11-23"


@dataclass(frozen=True)
class Kitchen:
    """What one example plays with: of two sites one serves lunch alone, and three elders have

    a standing order each.
    """

    sites: tuple[str, ...]
    elders: tuple[str, ...]


def begin(store: Store) -> Kitchen:
    with store.work() as work:
        days = ["1", "2", "3", "6"]
        both = factories.site(work, meal_periods=list(PERIODS), meal_weekdays=days)
        lunch = factories.site(work, name="老年食堂", meal_weekdays=[*"1234567"])
        elders = [factories.resident(work, factories.person(work, f"老{n}")) for n in range(ELDERS)]
        for number, elder in enumerate(elders):
            factories.meal_plan(work, both, elder, mode=("dine_in", "delivery")[number % 2])
        work.commit()
    return Kitchen((both.id, lunch.id), tuple(elder.id for elder in elders))


STEPS = (
    *("order", "order", "order", "off", "as_planned", "plan", "plan", "brief_plan", "end_plan"),
    *("pause", "pause_dinner", "end_pause", "despite", "away", "dies", "lives", "merge"),
    *("close_day", "open_day", "copy", "undo", "sync", "sync", "tomorrow", "wrong_clock"),
)
STEP = st.tuples(
    st.integers(0, 1), st.sampled_from(STEPS), st.integers(0, ELDERS - 1), st.integers(0, 20)
)
Step = tuple[int, str, int, int]


class Turn:
    """One step of one laptop: whom it is about, and the numbers that vary it."""

    def __init__(self, work: Work, kitchen: Kitchen, who: int, number: int) -> None:
        self.work, self.kitchen, self.number = work, kitchen, number
        self.elder = self.resident(who)
        site = work.get(Site, kitchen.sites[number % 2])
        assert site is not None
        self.site = site
        self.period: Period = PERIODS[number // 2 % 2]
        on = date.fromisoformat(work.today) + timedelta(days=number % 9 - 2)
        self.day = on.isoformat()

    def resident(self, who: int) -> Resident:
        found = self.work.get(Resident, self.kitchen.elders[who % ELDERS])
        assert found is not None
        return found

    def later(self, days: int) -> str:
        return (date.fromisoformat(self.day) + timedelta(days=days)).isoformat()

    def change(self, ordered: Any) -> None:
        price_set = (None, "B")[self.number % 2]
        one = OrderChange(self.elder.id, self.day, self.period, ordered, price_set)
        order_meals(self.work, self.site.id, [one])

    def order(self) -> None:
        self.change(("dine_in", "delivery")[self.number % 2])

    def off(self) -> None:
        self.change("none")

    def as_planned(self) -> None:
        self.change(None)

    def plan(self, ended_on: str | None = None) -> None:
        weekdays = ("13", "1234567", "26", "5")[self.number % 4]
        mode: Any = ("delivery", "dine_in")[self.number // 3 % 2]
        periods = (self.period,)
        entry = PlanEntry(
            (self.elder.id,), self.site.id, periods, tuple(weekdays), mode, since=self.day,
            ended_on=ended_on,
        )  # fmt: skip
        start_plans(self.work, entry)

    def brief_plan(self) -> None:
        self.plan(self.later(1 + self.number % 7))

    def end_plan(self) -> None:
        for plan in plans_of(self.work, self.elder.id)[:1]:
            end_plan(self.work, plan, on=self.day)

    def pause(self, periods: tuple[str, ...] = ()) -> None:
        until = self.later(1 + self.number % 5) if self.number % 3 else None
        begin_pauses(self.work, PauseEntry((self.elder.id,), self.day, until, periods))

    def pause_dinner(self) -> None:
        self.pause(("dinner",))

    def end_pause(self) -> None:
        for pause in pauses_of(self.work, self.elder.id)[:1]:
            end_pause(self.work, pause, back_on=self.day)

    def despite(self) -> None:
        eat_despite(self.work, self.elder.id, self.day, self.period)
        self.order()

    def away(self) -> None:
        until = self.later(1 + self.number % 4)
        begin_absence(self.work, AbsenceEntry(self.elder.id, "hospital", self.day, until))

    def dies(self) -> None:
        mark_deceased(self.work, self.person(), on=self.work.today)

    def lives(self) -> None:
        mark_living(self.work, self.person())

    def merge(self) -> None:
        other = self.resident(self.number)
        if other.id != self.kitchen.elders[0]:  # two of them may turn out to be one, not all
            merge_persons(self.work, self.person().id, other.person_id)

    def close_day(self, open: bool = False) -> None:
        periods = ([], ["lunch"])[self.number % 2]
        factories.site_day(self.work, self.site, day=self.day, open=open, periods=periods)

    def open_day(self) -> None:
        self.close_day(open=True)

    def copy(self) -> None:
        monday = date.fromisoformat(self.day)
        monday -= timedelta(days=monday.weekday())
        copy_week(self.work, self.site.id, monday.isoformat(), weeks=1 + self.number % 2)

    def person(self) -> Person:
        found = self.work.get(Person, self.elder.person_id)
        assert found is not None
        return found


def slowly(reader: Reader, kitchen: Kitchen) -> set[tuple[Any, ...]]:
    """Every meal of the span, from the bare rows, one after the other."""
    rows = Bare(reader)
    elders = [elder for elder in reader.find(Resident) if elder.id in kitchen.elders]
    found = set()
    for ordinal in range(FIRST.toordinal(), LAST.toordinal() + 1):
        for elder in elders:
            for period in PERIODS:
                meal = rows.meal(elder, date.fromordinal(ordinal), period)
                if meal is not None:
                    found.add(meal)
    return found


class Bare:
    """All rows, read once, asked for by loops."""

    def __init__(self, reader: Reader) -> None:
        self.plans, self.pauses = reader.find(MealPlan), reader.find(MealPause)
        self.absences, self.sites = reader.find(Absence), reader.find(Site)
        self.people = {person.id: person for person in reader.find(Person)}
        self.orders = self._held(reader.find(MealOrder))
        self.days = self._held(reader.find(SiteDay))

    def _held(self, facts: list[Any]) -> list[Any]:
        corrected = {fact.corrects_id for fact in facts}
        held = [f for f in facts if not f.withdrawn and f.id not in corrected]
        return sorted(held, key=lambda f: (f.recorded_at, f.id))

    def meal(self, elder: Resident, on: date, period: str) -> tuple[Any, ...] | None:
        day = on.isoformat()
        if elder.person_id not in self.people or self._is_gone(elder, day):
            return None
        if self._is_stopped(elder, day, period):
            return None
        said: tuple[str, str, str | None] | None = None
        for plan in sorted(self.plans, key=lambda p: (p.since, p.id)):
            lasts = plan.since <= day < (plan.ended_on or "9999")
            about = (plan.resident_id, plan.period) == (elder.id, period)
            if lasts and about and str(on.isoweekday()) in plan.weekdays:
                said = (plan.site_id, plan.mode, plan.price_set)
        for order in self.orders:
            if (order.resident_id, order.day, order.period) == (elder.id, day, period):
                said = (order.site_id, order.ordered, order.price_set)
        if said is None or said[1] == "none" or not self._serves(said[0], on, period):
            return None
        return (elder.id, day, period, *said)

    def _is_gone(self, elder: Resident, day: str) -> bool:
        died = self.people[elder.person_id].death_date
        return (died is not None and died < day) or (
            elder.ended_on is not None and elder.ended_on <= day
        )

    def _is_stopped(self, elder: Resident, day: str, period: str) -> bool:
        rows: list[Any] = [*self.absences, *self.pauses]
        for row in rows:
            lasts = row.since <= day < (row.until or "9999")
            every = isinstance(row, Absence) or not row.periods
            if row.resident_id == elder.id and lasts and (every or period in row.periods):
                return True
        return False

    def _serves(self, site_id: str, on: date, period: str) -> bool:
        site = next(site for site in self.sites if site.id == site_id)
        serves = str(on.isoweekday()) in site.meal_weekdays and period in site.meal_periods
        for one in self.days:
            about = (one.site_id, one.day) == (site_id, on.isoformat())
            if about and (not one.periods or period in one.periods):
                serves = one.open and period in site.meal_periods
        return serves


def compare(store: Store, kitchen: Kitchen) -> set[tuple[Any, ...]]:
    """The meals as the product has them, which are those that the slow way finds."""
    with store.read() as reader:
        meals = ordered_meals(reader, *SPAN, residents=kitchen.elders)
        product = {(m.resident_id, m.day, m.period, m.site_id, m.mode, m.price_set) for m in meals}
        assert len(product) == len(meals), "a person eats a meal once"
        assert product == slowly(reader, kitchen)
        for site_id in kitchen.sites:
            of_site = {meal for meal in product if meal[3] == site_id}
            found = ordered_meals(reader, *SPAN, site_id=site_id)
            assert {(m.resident_id, m.day, m.period) for m in found} == {m[:3] for m in of_site}
            compare_week(reader, site_id, of_site)
        return product


def compare_week(reader: Reader, site_id: str, meals: set[tuple[Any, ...]]) -> None:
    """The grid shows the same meals, and counts them."""
    week = week_of(reader, site_id, MONDAY)
    shown = {
        (row.face.resident_id, cell.day, cell.period, site_id, cell.mode, cell.price_set)
        for row in week.rows
        for cell in row.cells
        if cell.mode
    }
    there = {meal for meal in meals if "2026-11-23" <= meal[1] <= "2026-11-29"}
    assert shown == there
    assert sum(count.total for count in headcounts(week).values()) == len(there)


class Players:
    """Two laptops, one clock, and what each of them could undo."""

    def __init__(self, laptops: list[Store], county: County, clock: TestClock) -> None:
        self.laptops, self.county, self.clock = laptops, county, clock
        self.began, self.kitchen = clock.now, begin(laptops[0])
        self.done: list[list[int]] = [[], []]

    def meet(self) -> None:
        for store in self.laptops:
            sync(store, self.county)

    def step(self, laptop: int, action: str, who: int, number: int) -> None:
        store = self.laptops[laptop]
        if action == "tomorrow":
            self.clock.advance(days=1)
        elif action == "wrong_clock":
            self.clock.now = self.began + timedelta(hours=number - 10)
        elif action == "sync":
            sync(store, self.county)
        elif action == "undo":
            if self.done[laptop]:
                store.undo(self.done[laptop].pop(), "陈天芬")
        else:
            with store.work() as work:
                getattr(Turn(work, self.kitchen, who, number), action)()
                tx = work.commit().tx
                self.done[laptop] += [tx] if tx is not None else []


def play(laptops: list[Store], county: County, clock: TestClock, steps: list[Step]) -> None:
    players = Players(laptops, county, clock)
    players.meet()
    for one in steps:
        clock.advance(minutes=1)
        with suppress(CareError):
            players.step(*one)
    for store in laptops:
        compare(store, players.kitchen)  # also before they meet
    players.meet()
    players.meet()
    first, second = (compare(store, players.kitchen) for store in laptops)
    assert first == second
    clock.now = players.began


QUIET = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


@pytest.fixture
def laptops(enrolled: Callable[..., Store]) -> list[Store]:
    """The same two for all examples of a test: each has a kitchen of its own."""
    return [enrolled("a"), enrolled("b", user="李国碧")]


@settings(max_examples=8, deadline=None, suppress_health_check=QUIET)
@given(st.lists(STEP, min_size=8, max_size=20))
def test_both_cook_the_same(
    laptops: list[Store], county: County, clock: TestClock, steps: list[Step]
) -> None:
    play(laptops, county, clock, steps)


@pytest.mark.long
@settings(max_examples=60, deadline=None, suppress_health_check=QUIET)
@given(st.lists(STEP, min_size=8, max_size=40))
def test_both_cook_the_same_far_longer(
    laptops: list[Store], county: County, clock: TestClock, steps: list[Step]
) -> None:
    play(laptops, county, clock, steps)


def test_of_two_orders_for_one_meal_the_later_one_holds_on_both(
    laptops: list[Store], county: County, clock: TestClock
) -> None:
    kitchen = begin(laptops[0])
    elder, site = kitchen.elders[0], kitchen.sites[0]
    for store in laptops:
        sync(store, county)
    said: tuple[Ordered, Ordered] = ("delivery", "none")
    for store, ordered in zip(laptops, said, strict=True):
        clock.advance(minutes=1)
        with store.work() as work:
            order_meals(work, site, [OrderChange(elder, MONDAY, "lunch", ordered)])
            work.commit()
    for store in (*reversed(laptops), *laptops):  # the later one comes in first
        sync(store, county)
    for store in laptops:
        with store.read() as reader:
            assert ordered_meals(reader, MONDAY, MONDAY, residents=[elder]) == []
            rows = {row.face.resident_id: row for row in week_of(reader, site, MONDAY).rows}
            assert rows[elder].cells[0].changed
