"""The same meal sheet comes back to two laptops that do not know of each other."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from random import Random

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.serving.entry import ServingEntry
from eldercare_desktop.care.meal.serving.logging import log_serving
from eldercare_desktop.care.meal.serving.reading import ServingRow, servings_between
from eldercare_desktop.care.meal.sheets.batch import MealBatch, meal_batch
from eldercare_desktop.care.meal.sheets.confirming import (
    MealAdded,
    MealDone,
    confirm_meal_sheet,
)
from eldercare_desktop.care.meal.sheets.listing import sheets_out
from eldercare_desktop.care.meal.sheets.making import make_meal_sheet, replace_meal_sheet
from eldercare_desktop.care.meal.terms import Outcome
from eldercare_desktop.care.records import MealServing
from eldercare_desktop.care.slip.making import cancel_slip
from eldercare_desktop.county.county import County
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.store_fixtures import TestClock
from tests.sync.direct import sync
from tests.sync.looking import assert_agrees, tables

TODAY = "2026-11-21"
ALL_WEEK = ["1", "2", "3", "4", "5", "6", "7"]
GUEST = MealAdded(5, guest="客人")


class TwoKitchens:
    """Laptops a and b, and the sheets of a lunch that both of them know: four come, two get it."""

    def __init__(self, enrolled: Callable[..., Store], county: County, clock: TestClock) -> None:
        self.county, self.clock = county, clock
        self.a, self.b = enrolled("a", user="陈天芬"), enrolled("b", user="李国碧")
        with self.a.work() as work:
            self.site = factories.site(work, meal_weekdays=ALL_WEEK)
            route = factories.meal_route(work, self.site)
            self.elders = []
            for number, name in enumerate(("王秀英", "张桂芳", "赵成", "钱进", "孙玉", "周五")):
                elder = factories.resident(work, factories.person(work, name))
                more = {"mode": "delivery", "route_id": route.id} if number > 3 else {}
                factories.meal_plan(work, self.site, elder, weekdays=ALL_WEEK, **more)
                self.elders.append(elder)
            self.walk_in = factories.resident(work, factories.person(work, "吴过客"))
            here = make_meal_sheet(work, self.site.id, TODAY, "lunch")
            brought = make_meal_sheet(work, self.site.id, TODAY, "lunch", route_id=route.id)
            self.sheets = (here.id, brought.id)
            work.commit()
        self.meet()

    def meet(self) -> None:
        """Both exchange until they hold the same."""
        for store in (self.a, self.b, self.a):
            sync(store, self.county)
        assert tables(self.a) == tables(self.b)
        for store in (self.a, self.b):
            assert_agrees(store, self.county)

    def confirm(self, store: Store, *added: MealAdded, sheet: int = 0) -> int:
        """As proposed on this laptop."""
        slip_id = self.sheets[sheet]
        self.clock.advance(seconds=1)
        with store.work(user="陈天芬" if store is self.a else "李国碧") as work:
            lines = meal_batch(work, slip_id, TODAY).lines
            done = [MealDone(line.line_id) for line in lines if line.doubt is None]
            confirm_meal_sheet(work, slip_id, done, added)
            tx = work.commit().tx
        assert tx is not None
        return tx

    def batch(self, store: Store, sheet: int = 0) -> MealBatch:
        with store.read() as reader:
            return meal_batch(reader, self.sheets[sheet], TODAY)

    def servings(self, store: Store) -> list[ServingRow]:
        with store.read() as reader:
            return servings_between(reader, TODAY, TODAY)

    def counting(self, store: Store) -> list[tuple[str, str, bool, str]]:
        """Name, outcome, whether it is a further portion, who wrote it down when."""
        rows = [row for row in self.servings(store) if row.counts]
        return sorted((row.name, row.outcome, row.extra, row.id) for row in rows)


@pytest.fixture
def kitchens(enrolled: Callable[..., Store], county: County, clock: TestClock) -> TwoKitchens:
    return TwoKitchens(enrolled, county, clock)


def test_what_both_confirmed_counts_once_guests_too_and_the_sheet_says_so(
    kitchens: TwoKitchens,
) -> None:
    kitchens.confirm(kitchens.a, GUEST)
    kitchens.confirm(kitchens.b, GUEST, MealAdded(6, resident_id=kitchens.walk_in.id))
    kitchens.meet()
    first = kitchens.counting(kitchens.a)
    assert [name for name, *_ in first] == sorted(
        ["王秀英", "张桂芳", "赵成", "钱进", "客人", "吴过客"]
    )
    for store in (kitchens.a, kitchens.b):
        assert kitchens.counting(store) == first
        found = kitchens.batch(store)
        assert (found.state, len(found.confirmed), found.doubled) == ("confirmed", 2, 5)
        assert {one.by for one in found.confirmed} == {"陈天芬", "李国碧"}
        assert [row.name for row in found.added] == ["客人", "吴过客"]
        with store.read() as reader:
            assert [sheet.slip_id for sheet in sheets_out(reader)] == [kitchens.sheets[1]]


def test_when_one_takes_theirs_back_the_others_count(kitchens: TwoKitchens) -> None:
    tx = kitchens.confirm(kitchens.a, GUEST)
    kitchens.confirm(kitchens.b, GUEST)
    kitchens.meet()
    kitchens.a.undo(tx)
    kitchens.meet()
    for store in (kitchens.a, kitchens.b):
        assert len(kitchens.counting(store)) == 5
        found = kitchens.batch(store)
        assert (len(found.confirmed), found.doubled) == (1, 0)


def test_checked_in_here_and_confirmed_there_counts_once(kitchens: TwoKitchens) -> None:
    with kitchens.a.work() as work:
        log_serving(work, ServingEntry(kitchens.elders[0].id, kitchens.site.id, TODAY, "lunch"))
        work.commit()
    kitchens.confirm(kitchens.b)
    kitchens.meet()
    for store in (kitchens.a, kitchens.b):
        assert len(kitchens.counting(store)) == 4
        assert kitchens.batch(store).doubled == 1


def test_delivered_here_and_nobody_home_there_was_delivered(kitchens: TwoKitchens) -> None:
    line = kitchens.batch(kitchens.a, 1).lines[0]
    with kitchens.a.work() as work:
        confirm_meal_sheet(work, kitchens.sheets[1], [MealDone(line.line_id, "nobody_home")])
        work.commit()
    kitchens.confirm(kitchens.b, sheet=1)
    kitchens.meet()
    for store in (kitchens.a, kitchens.b):
        assert {outcome for _, outcome, *_ in kitchens.counting(store)} == {"delivered"}


def test_a_sheet_cancelled_here_and_confirmed_there_was_confirmed(kitchens: TwoKitchens) -> None:
    with kitchens.a.work() as work:
        cancel_slip(work, kitchens.sheets[0], "lost")
        work.commit()
    kitchens.confirm(kitchens.b)
    kitchens.meet()
    for store in (kitchens.a, kitchens.b):
        assert kitchens.batch(store).state == "confirmed"
        assert len(kitchens.counting(store)) == 4


def test_two_papers_of_one_meal_count_each_person_once(kitchens: TwoKitchens) -> None:
    old = kitchens.sheets[0]
    for store in (kitchens.a, kitchens.b):  # each prints its own in place of the first
        kitchens.clock.advance(seconds=1)
        with store.work() as work:
            made = replace_meal_sheet(work, old)
            lines = meal_batch(work, made.id, TODAY).lines
            confirm_meal_sheet(work, made.id, [MealDone(line.line_id) for line in lines])
            work.commit()
    kitchens.meet()
    for store in (kitchens.a, kitchens.b):
        assert len(kitchens.counting(store)) == 4
        assert len(kitchens.servings(store)) == 8
        assert kitchens.batch(store).state == "cancelled"


SEEDS = [pytest.param(seed, marks=pytest.mark.long) for seed in range(2, 14)]


@pytest.mark.parametrize("seed", [0, 1, *SEEDS])
def test_in_whatever_order_both_end_equal_and_nothing_is_doubled(
    enrolled: Callable[..., Store], county: County, clock: TestClock, seed: int
) -> None:
    chance = Random(seed)
    kitchens = TwoKitchens(enrolled, county, clock)
    done: dict[Store, list[int]] = {kitchens.a: [], kitchens.b: []}
    for _ in range(10):
        store = chance.choice((kitchens.a, kitchens.b))
        with suppress(CareError):
            _something(kitchens, store, chance, done[store])
        if chance.random() < 0.25:
            sync(store, county)
    kitchens.meet()
    assert kitchens.counting(kitchens.a) == kitchens.counting(kitchens.b)
    for sheet in (0, 1):
        assert kitchens.batch(kitchens.a, sheet) == kitchens.batch(kitchens.b, sheet)
    assert kitchens.counting(kitchens.a) == _slowly(kitchens.a)


def _something(kitchens: TwoKitchens, store: Store, chance: Random, done: list[int]) -> None:
    """Confirms a sheet somehow, checks somebody in, or takes the last thing back."""
    kitchens.clock.advance(seconds=chance.randrange(3))
    what = chance.random()
    if what < 0.2 and done:
        store.undo(done.pop())
        return
    with store.work() as work:
        if what < 0.4:
            elder = chance.choice(kitchens.elders)
            log_serving(work, ServingEntry(elder.id, kitchens.site.id, TODAY, "lunch"))
        else:
            _confirm_somehow(kitchens, work, chance)
        tx = work.commit().tx
    assert tx is not None
    done.append(tx)


def _confirm_somehow(kitchens: TwoKitchens, work: Work, chance: Random) -> None:
    sheet = chance.randrange(2)
    batch = meal_batch(work, kitchens.sheets[sheet], TODAY)
    outcomes: list[Outcome | None] = [None, "nobody_home"] if sheet else [None]
    ticked = [
        MealDone(line.line_id, chance.choice(outcomes), chance.random() < 0.2)
        for line in batch.lines
        if line.doubt is None and chance.random() < 0.8
    ]
    row = batch.first_row
    added = [
        MealAdded(row + number, guest=chance.choice(("客人甲", "客人乙", None)))
        for number in range(chance.randrange(3))
    ]
    if chance.random() < 0.5:
        added.append(MealAdded(row + len(added), resident_id=kitchens.walk_in.id))
    confirm_meal_sheet(work, batch.slip.id, ticked, added)


def _slowly(store: Store) -> list[tuple[str, str, bool, str]]:
    """What counts, told from all facts one by one."""
    with store.read() as reader:
        facts = reader.find(MealServing)
        names = {row.id: row.name for row in servings_between(reader, TODAY, TODAY)}
    corrected = {fact.corrects_id for fact in facts}
    standing = [f for f in facts if not f.withdrawn and f.id not in corrected]
    standing.sort(key=lambda f: (f.outcome == "nobody_home", f.recorded_at, f.id))
    once: dict[object, MealServing] = {}
    for fact in standing:
        if fact.slip_row is not None:
            key: object = (fact.slip_id, fact.slip_row, fact.extra)
        elif fact.extra:
            key = ("extra", fact.slip_line_id)
        else:
            key = fact.id
        once.setdefault(key, fact)
    first: dict[object, MealServing] = {}
    for fact in once.values():
        subsidised = fact.resident_id is not None and not fact.extra
        first.setdefault(fact.resident_id if subsidised else fact.id, fact)
    return sorted((names[f.id], f.outcome, f.extra, f.id) for f in first.values())
