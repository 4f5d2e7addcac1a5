"""Two laptops at the table: whatever both write down, one subsidised meal counts, on both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from random import Random
from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.serving.doubled import doubled_between, keep_doubled
from eldercare_desktop.care.meal.serving.logging import (
    ServingEntry,
    correct_serving,
    log_serving,
    make_further,
    withdraw_serving,
)
from eldercare_desktop.care.meal.serving.reading import ServingRow, servings_between
from eldercare_desktop.care.records import MealServing, Person, Resident, Site
from eldercare_desktop.care.register.leaving import mark_deceased
from eldercare_desktop.care.settling.merging import merge_persons, part_person
from eldercare_desktop.county.county import County
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.store_fixtures import TestClock
from tests.sync.direct import sync
from tests.sync.looking import assert_agrees, tables

FRIDAY, TODAY = "2026-11-20", "2026-11-21"


class TwoTables:
    """Laptops a and b, two sites, and elders whom both know."""

    def __init__(self, enrolled: Callable[..., Store], county: County) -> None:
        self.county = county
        self.a, self.b = enrolled("a", user="陈天芬"), enrolled("b", user="李国碧")
        with self.a.work() as work:
            self.site: Site = factories.site(work)
            self.other: Site = factories.site(work, name="石桥驿站")
            self.elders: list[Resident] = [
                factories.resident(work, factories.person(work, name, phone=str(n)))
                for n, name in enumerate(("王桂芳", "张素珍", "王桂芳"))
            ]
            work.commit()
        self.meet()

    def meet(self) -> None:
        """Both exchange until they hold the same, and judge the same."""
        for store in (self.a, self.b, self.a):
            sync(store, self.county)
        assert tables(self.a) == tables(self.b)
        for store in (self.a, self.b):
            assert_agrees(store, self.county)
        assert rows(self.a) == rows(self.b)

    def check_in(self, store: Store, elder: int = 0, **values: Any) -> MealServing:
        plain = {"site_id": self.site.id, "day": FRIDAY, "period": "lunch"}
        with store.work(user="陈天芬" if store is self.a else "李国碧") as work:
            kept = log_serving(work, ServingEntry(self.elders[elder].id, **{**plain, **values}))
            work.commit()
        return kept


def rows(store: Store, **values: Any) -> list[ServingRow]:
    with store.read() as reader:
        return servings_between(reader, "2026-11-01", "2026-11-30", **values)


def counted(store: Store) -> list[str]:
    return [row.id for row in rows(store) if row.counts]


def do(store: Store, use_case: Callable[..., Any], *args: Any, **values: Any) -> int:
    with store.work() as work:
        use_case(work, *args, **values)
        tx = work.commit().tx
    assert tx is not None
    return tx


def die(work: Work, person_id: str) -> None:
    """On Friday."""
    person = work.get(Person, person_id)
    if person is None or person.death_date:
        raise CareError("row_gone")
    mark_deceased(work, person, on=FRIDAY)


@pytest.fixture
def two(enrolled: Callable[..., Store], county: County) -> TwoTables:
    return TwoTables(enrolled, county)


def test_counted_once_and_shown_as_such(two: TwoTables, clock: TestClock) -> None:
    first = two.check_in(two.b)
    clock.advance(minutes=5)
    second = two.check_in(two.a)
    two.meet()
    for store in (two.a, two.b):
        assert counted(store) == [first.id]
        with store.read() as reader:
            (found,) = doubled_between(reader, FRIDAY, TODAY, site_id=two.site.id)
        assert (found.lost.row.id, found.lost.by) == (second.id, "陈天芬")
        assert found.counted is not None
        assert (found.counted.row.id, found.counted.by) == (first.id, "李国碧")
    assert [row.instead for row in rows(two.a) if not row.counts] == [first.id]


def test_at_two_sites_it_is_one_meal_too(two: TwoTables, clock: TestClock) -> None:
    first = two.check_in(two.a)
    clock.advance(minutes=5)
    second = two.check_in(two.b, site_id=two.other.id)
    two.meet()
    (row,) = rows(two.a, site_id=two.other.id)
    assert (row.id, row.why, row.instead) == (second.id, "doubled", first.id)
    assert [r.counts for r in rows(two.b, site_id=two.site.id)] == [True]
    assert [r.counts for r in rows(two.b, residents=[two.elders[0].id])] == [True, False]
    with two.b.read() as reader:
        (found,) = doubled_between(reader, FRIDAY, TODAY, site_id=two.other.id)
        assert found.counted is not None
        assert found.counted.site == "海棠村幸福院"
        assert doubled_between(reader, FRIDAY, TODAY, site_id=two.site.id) == []


def test_what_is_taken_back_lets_the_other_count(two: TwoTables, clock: TestClock) -> None:
    with two.a.work() as work:
        first = log_serving(work, ServingEntry(two.elders[0].id, two.site.id, FRIDAY, "lunch"))
        tx = work.commit().tx
    clock.advance(minutes=5)
    second = two.check_in(two.b)
    two.meet()
    assert tx is not None
    two.a.undo(tx)
    two.meet()
    assert counted(two.b) == [second.id]
    do(two.b, withdraw_serving, second.id)
    two.meet()
    assert rows(two.a) == []
    assert first.id != second.id


def test_the_three_ways_to_settle_it(two: TwoTables, clock: TestClock) -> None:
    for elder in (0, 1, 2):
        two.check_in(two.a, elder)
    clock.advance(minutes=5)
    lost = [two.check_in(two.b, elder).id for elder in (0, 1, 2)]
    two.meet()
    do(two.a, withdraw_serving, lost[1])
    do(two.a, make_further, lost[2])
    with two.a.work() as work:
        keep_doubled(work, lost[0])
        work.commit()
    two.meet()
    with two.a.read() as reader:
        assert doubled_between(reader, FRIDAY, TODAY, site_id=two.site.id) == []
    for store in (two.a, two.b):
        assert sorted((r.extra, r.counts) for r in rows(store)) == [
            (False, False),
            (False, True),
            (False, True),
            (False, True),
            (True, True),
        ]


def test_both_make_it_a_further_portion_and_it_is_one(two: TwoTables, clock: TestClock) -> None:
    two.check_in(two.a)
    clock.advance(minutes=5)
    lost = two.check_in(two.b)
    two.meet()
    do(two.a, make_further, lost.id)
    do(two.b, make_further, lost.id)
    two.meet()
    assert sum(row.extra and row.counts for row in rows(two.a)) == 1
    assert len(counted(two.b)) == 2


def test_one_corrects_what_the_other_takes_back(two: TwoTables) -> None:
    kept = two.check_in(two.a)
    two.meet()
    do(two.a, withdraw_serving, kept.id)
    do(two.b, correct_serving, kept.id, outcome="delivered")
    two.meet()
    assert [(row.outcome, row.counts) for row in rows(two.a)] == [("delivered", True)]


def test_two_records_of_one_person_have_one_meal(two: TwoTables, clock: TestClock) -> None:
    two.check_in(two.a, 0)
    clock.advance(minutes=5)
    two.check_in(two.b, 2)
    two.meet()
    assert len(counted(two.a)) == 2
    first, other = (two.elders[n].person_id for n in (0, 2))
    do(two.a, merge_persons, first, other)
    two.meet()
    for store in (two.a, two.b):
        assert [row.why for row in rows(store)] == ["", "doubled"]
    with pytest.raises(CareError, match="meal_had_already"):
        two.check_in(two.b, 0)
    do(two.b, part_person, first)
    two.meet()
    assert len(counted(two.a)) == 2


def test_they_merge_on_one_laptop_and_eat_on_the_other(two: TwoTables, clock: TestClock) -> None:
    two.check_in(two.a, 0)
    do(two.a, merge_persons, two.elders[0].person_id, two.elders[2].person_id)
    clock.advance(minutes=5)
    two.check_in(two.b, 2)
    two.meet()
    assert [row.why for row in rows(two.b)] == ["", "doubled"]


def test_a_death_that_the_other_laptop_did_not_know_of(two: TwoTables) -> None:
    tx = do(two.a, die, two.elders[0].person_id)
    two.check_in(two.b, day=TODAY, period="lunch")
    two.check_in(two.b, day=FRIDAY)
    two.check_in(two.b, day=TODAY, period="lunch", extra=True)
    two.meet()
    for store in (two.a, two.b):
        assert {(row.day, row.why) for row in rows(store)} == {
            (FRIDAY, ""),
            (TODAY, "after_death"),
        }
    with pytest.raises(CareError, match="dated_after_death"):
        two.check_in(two.b, day=TODAY)
    two.a.undo(tx)
    two.meet()
    assert all(row.counts for row in rows(two.b))


def test_a_clock_that_is_wrong_decides_for_both_alike(two: TwoTables, clock: TestClock) -> None:
    clock.advance(days=400)
    two.check_in(two.b)
    clock.advance(days=-400)
    true = two.check_in(two.a)
    two.meet()
    assert counted(two.a) == counted(two.b) == [true.id]


@pytest.mark.parametrize(
    "seed", [0, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(1, 8))]
)
def test_random_days_on_two_laptops(two: TwoTables, clock: TestClock, seed: int) -> None:
    random = Random(seed)
    for _ in range(5):
        for _ in range(8):
            store = random.choice([two.a, two.b])
            clock.advance(minutes=random.randint(-30, 60))
            with suppress(CareError):
                _something(two, store, random)
        for store in random.sample([two.a, two.b], random.randint(0, 2)):
            sync(store, two.county)
        for store in (two.a, two.b):
            _assert_one_each(store)
    two.meet()
    with two.a.read() as reader:
        died = {p.id: p.death_date for p in reader.find(Person)}
    for row in rows(two.a):
        day = died.get(row.person_id or "")
        assert (row.why == "after_death") == bool(
            day and row.day > day and row.outcome != "nobody_home"
        )


def _something(two: TwoTables, store: Store, random: Random) -> None:
    elder, day = random.randrange(3), random.choice([FRIDAY, "2026-11-19"])
    site = random.choice([two.site.id, two.other.id])
    known = [row.id for row in rows(store)]
    chance = random.random()
    if chance < 0.6 or not known:
        outcome = random.choice(["served", "delivered", "nobody_home"])
        extra = outcome != "nobody_home" and random.random() < 0.2
        two.check_in(store, elder, site_id=site, day=day, outcome=outcome, extra=extra)
    elif chance < 0.75:
        do(store, withdraw_serving, random.choice(known))
    elif chance < 0.85:
        do(store, make_further, random.choice(known))
    elif chance < 0.93:
        tx = do(store, correct_serving, random.choice(known), outcome="delivered")
        if random.random() < 0.5:
            store.undo(tx)
    elif chance < 0.96:
        do(store, die, two.elders[1].person_id)
    else:
        do(store, merge_persons, two.elders[0].person_id, two.elders[2].person_id)


def _assert_one_each(store: Store) -> None:
    meals = Counter(
        (row.resident_id, row.day, row.period)
        for row in rows(store)
        if row.counts and row.subsidised
    )
    assert set(meals.values()) <= {1}
