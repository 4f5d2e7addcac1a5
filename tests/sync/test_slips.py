"""The same slip comes back to two laptops that do not know of each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from eldercare_desktop.care.records import Slip, SlipConfirmation
from eldercare_desktop.care.slip.batch import slip_batch
from eldercare_desktop.care.slip.confirming import LineDone, confirm_slip
from eldercare_desktop.care.slip.making import Bearer, cancel_slip, make_slips
from eldercare_desktop.care.visit.due import due_of
from eldercare_desktop.care.visit.history import VisitFilter, count_visits, find_visits
from eldercare_desktop.care.visit.rates import month_rate
from eldercare_desktop.county.county import County
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import VILLAGE
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
