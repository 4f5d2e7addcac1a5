"""The same slip comes back to two laptops that do not know of each other."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from random import Random

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.records import Slip, SlipConfirmation, Visit
from eldercare_desktop.care.slip.batch import doubt_about, slip_batch
from eldercare_desktop.care.slip.confirming import LineDone, confirm_slip
from eldercare_desktop.care.slip.making import Bearer, cancel_slip, make_slips
from eldercare_desktop.care.slip.sheets import open_slips
from eldercare_desktop.care.visit.due import due_of
from eldercare_desktop.care.visit.history import VisitFilter, count_visits, find_visits
from eldercare_desktop.care.visit.log import VisitEntry, correct_visit, log_visit
from eldercare_desktop.care.visit.rates import month_rate
from eldercare_desktop.county.county import County
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import VILLAGE
from tests.store_fixtures import TestClock
from tests.sync.direct import sync
from tests.sync.looking import assert_agrees, tables

MONDAY, TODAY = "2026-11-16", "2026-11-21"


class TwoDesks:
    """Laptops a and b, and a slip of two lines that both of them know."""

    def __init__(self, enrolled: Callable[..., Store], county: County) -> None:
        self.county = county
        self.a, self.b = enrolled("a", user="陈天芬"), enrolled("b", user="李国碧")
        with self.a.work() as work:
            helper = factories.helper(work)
            self.elders = [
                factories.resident(work, factories.person(work, name))
                for name in ("王秀英", "张桂芳")
            ]
            for elder in self.elders:
                factories.pairing(work, elder, helper)
            (self.slip,) = make_slips(work, MONDAY, [Bearer(helper.id, VILLAGE)])
            work.commit()
        self.meet()

    def meet(self) -> None:
        """Both exchange until they hold the same."""
        for store in (self.a, self.b, self.a):
            sync(store, self.county)
        assert tables(self.a) == tables(self.b)
        for store in (self.a, self.b):
            assert_agrees(store, self.county)

    def confirm(self, store: Store, day: str) -> int:
        with store.work(user="陈天芬" if store is self.a else "李国碧") as work:
            lines = slip_batch(work, self.slip.id, TODAY).lines
            confirm_slip(work, self.slip.id, [LineDone(line.line_id, day) for line in lines])
            tx = work.commit().tx
        assert tx is not None
        return tx

    def days(self, store: Store) -> list[str]:
        with store.read() as reader:
            return [row.visited_on for row in find_visits(reader, VisitFilter())]


@pytest.fixture
def desks(enrolled: Callable[..., Store], county: County) -> TwoDesks:
    return TwoDesks(enrolled, county)


def test_each_visit_counts_once_and_the_slip_says_so(desks: TwoDesks, clock: object) -> None:
    desks.confirm(desks.a, "2026-11-19")
    desks.confirm(desks.b, "2026-11-20")
    desks.meet()
    first = desks.days(desks.a)
    assert len(first) == 2
    assert len(set(first)) == 1
    for store in (desks.a, desks.b):
        assert desks.days(store) == first
        with store.read() as reader:
            assert count_visits(reader, VisitFilter()) == 2
            found = slip_batch(reader, desks.slip.id, TODAY)
            assert (found.state, found.doubled, len(found.confirmed)) == ("confirmed", 2, 2)
            assert {one.by for one in found.confirmed} == {"陈天芬", "李国碧"}
            assert all(line.visit and line.visit.visited_on == first[0] for line in found.lines)
            due = due_of(reader, desks.elders[0].id, today=TODAY)
            assert due is not None
            assert due.last_visit == first[0]
            assert month_rate(reader, "2026-11", today=TODAY).visited == 2


def test_when_one_takes_theirs_back_the_others_count(desks: TwoDesks) -> None:
    tx = {
        desks.a: desks.confirm(desks.a, "2026-11-19"),
        desks.b: desks.confirm(desks.b, "2026-11-20"),
    }
    desks.meet()
    counted = desks.days(desks.a)[0]
    first, left = (desks.a, "2026-11-20") if counted == "2026-11-19" else (desks.b, "2026-11-19")
    first.undo(tx[first])
    desks.meet()
    for store in (desks.a, desks.b):
        assert desks.days(store) == [left, left]
        with store.read() as reader:
            found = slip_batch(reader, desks.slip.id, TODAY)
            assert (found.state, found.doubled, len(found.confirmed)) == ("confirmed", 0, 1)


def test_who_undoes_after_an_exchange_leaves_the_others_visits(desks: TwoDesks) -> None:
    tx = desks.confirm(desks.a, "2026-11-19")
    desks.meet()
    desks.a.undo(tx)
    desks.meet()
    assert desks.days(desks.b) == []
    desks.confirm(desks.b, "2026-11-20")
    desks.meet()
    assert desks.days(desks.a) == ["2026-11-20", "2026-11-20"]


def test_a_slip_cancelled_here_and_confirmed_there_was_confirmed(desks: TwoDesks) -> None:
    with desks.a.work() as work:
        cancel_slip(work, desks.slip.id, "lost")
        work.commit()
    desks.confirm(desks.b, "2026-11-20")
    desks.meet()
    for store in (desks.a, desks.b):
        with store.read() as reader:
            assert slip_batch(reader, desks.slip.id, TODAY).state == "confirmed"
    assert desks.days(desks.a) == ["2026-11-20", "2026-11-20"]


def test_two_laptops_that_each_made_a_slip_keep_both(
    enrolled: Callable[..., Store], county: County
) -> None:
    desks = TwoDesks(enrolled, county)
    bearer = Bearer(desks.slip.helper_id, VILLAGE)
    made = []
    with desks.a.work() as work:
        cancel_slip(work, desks.slip.id, "lost")
        work.commit()
    desks.meet()
    for store in (desks.a, desks.b):
        with store.work() as work:
            made += make_slips(work, MONDAY, [bearer])
            work.commit()
    desks.meet()
    with desks.a.read() as reader:
        tokens = {slip.token for slip in reader.find(Slip)}
        assert {slip.token for slip in made} < tokens
        assert reader.find(SlipConfirmation) == []


def slowly(store: Store) -> list[tuple[str, str]]:
    """The visits that count, told from all rows one by one: (day, line)."""
    with store.read() as reader:
        visits = reader.find(Visit)
    corrected = {visit.corrects_id for visit in visits}
    standing = [v for v in visits if not v.withdrawn and v.id not in corrected]
    first: dict[str, Visit] = {}
    for visit in sorted(standing, key=lambda v: (v.recorded_at, v.id)):
        first.setdefault(visit.slip_line_id or visit.id, visit)
    return sorted((v.visited_on, v.slip_line_id or "") for v in first.values())


def quickly(store: Store) -> list[tuple[str, str]]:
    """The same as every list and count has it."""
    with store.read() as reader:
        shown = {row.id for row in find_visits(reader, VisitFilter())}
        visits = [visit for visit in reader.find(Visit) if visit.id in shown]
    return sorted((v.visited_on, v.slip_line_id or "") for v in visits)


class Chance:
    """Two desks that do what may be done with a slip, in any order."""

    def __init__(self, desks: TwoDesks, seed: int, clock: TestClock) -> None:
        self.desks, self.chance, self.clock = desks, Random(seed), clock
        self.done: list[tuple[Store, int]] = []

    def step(self) -> None:
        self.clock.advance(minutes=self.chance.randrange(3))
        store = self.chance.choice([self.desks.a, self.desks.b])
        what = self.chance.choice(["confirm", "confirm", "undo", "sync", "log", "correct", "print"])
        with suppress(CareError):
            getattr(self, what)(store)
        assert quickly(store) == slowly(store)

    def confirm(self, store: Store) -> None:
        day = self.chance.choice(["2026-11-17", "2026-11-18", "2026-11-19"])
        with store.work() as work:
            open_ones = [slip.id for slip in open_slips(work)]
        if open_ones:
            self.desks.slip = self._slip(store, self.chance.choice(open_ones))
            self.done.append((store, self.desks.confirm(store, day)))

    def undo(self, store: Store) -> None:
        mine = [tx for where, tx in self.done if where is store]
        if mine:
            store.undo(self.chance.choice(mine))

    def sync(self, store: Store) -> None:
        sync(store, self.desks.county)

    def log(self, store: Store) -> None:
        with store.work() as work:
            log_visit(work, VisitEntry(self.chance.choice(self.desks.elders).id, "2026-11-16"))
            work.commit()

    def correct(self, store: Store) -> None:
        with store.work() as work:
            rows = find_visits(work, VisitFilter())
            if rows:
                row = self.chance.choice(rows)
                correct_visit(work, row.id, VisitEntry(row.resident_id, "2026-11-20"))
                work.commit()

    def print(self, store: Store) -> None:
        with store.work() as work:
            make_slips(work, MONDAY, [Bearer(self.desks.slip.helper_id, VILLAGE)])
            work.commit()

    def _slip(self, store: Store, slip_id: str) -> Slip:
        with store.read() as reader:
            found = reader.get(Slip, slip_id)
        assert found is not None
        return found


@pytest.mark.parametrize(
    "seed", [1, *(pytest.param(n, marks=pytest.mark.long) for n in range(2, 30))]
)
def test_whatever_is_done_in_whatever_order_each_line_counts_once(
    desks: TwoDesks, clock: TestClock, seed: int
) -> None:
    chance = Chance(desks, seed, clock)
    for _ in range(25):
        chance.step()
    desks.meet()
    assert quickly(desks.a) == quickly(desks.b) == slowly(desks.a)
    lines = [line for _, line in quickly(desks.a) if line]
    assert len(lines) == len(set(lines))
    with desks.a.read() as reader:
        for slip in reader.find(Slip):
            batch = slip_batch(reader, slip.id, TODAY)
            if batch.state == "open":  # what was put right meanwhile stays, and is not asked again
                again = [line for line in batch.lines if line.visit]
                assert all(doubt_about(line, TODAY) for line in again)
