"""One laptop: whatever is entered, reversed and undone, nothing falls below zero or doubles."""

from __future__ import annotations

from contextlib import suppress
from random import Random

import pytest
from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.records import LedgerEntry, Person
from eldercare_desktop.care.register.leaving import mark_deceased
from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.care.time_bank.ledger import moving
from eldercare_desktop.care.time_bank.ledger.books import check_books
from eldercare_desktop.care.time_bank.ledger.own_cases import in_suspense, overdrafts
from eldercare_desktop.care.time_bank.ledger.reversing import reverse
from eldercare_desktop.care.time_bank.terms import UNITS
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.store_fixtures import TestClock

STEPS = 40


class Desk:
    """Five people and one who keeps their books, by chance."""

    def __init__(self, store: Store, clock: TestClock, seed: int) -> None:
        self.store, self.clock, self.random = store, clock, Random(seed)
        with store.work() as work:
            self.people = [factories.person(work, f"老{n}").id for n in range(5)]
            for person_id in self.people[:4]:
                moving.open_with(work, person_id, 120, note="旧存折")
                moving.open_with(work, person_id, 40, "point")
            work.commit()
        self.done: list[int] = []

    def step(self) -> bool:
        """Something; whether it was let through."""
        what = self.random.random()
        with suppress(CareError):
            if what < 0.2 and self.done:
                self.store.undo(self.random.choice(self.done))
                return True
            with self.store.work() as work:
                self._write(work, what)
                tx = work.commit().tx
            # Two people that come apart again may have spent each other's hours: a case.
            self.done += [tx] if tx is not None and what > 0.25 else []
            return True
        return False

    def _write(self, work: Work, what: float) -> None:
        one, other = self.random.sample(self.people, 2)
        amount = self.random.choice([5, 20, 60])
        unit = self.random.choice(UNITS)
        if what < 0.22:
            person = work.get(Person, one)
            assert person
            mark_deceased(work, person, on=work.today)
        elif what < 0.25:
            merge_persons(work, one, other)
        elif what < 0.45:
            moving.transfer(work, one, other, amount, unit, "谢谢")
        elif what < 0.55:
            moving.donate(work, one, amount, unit, "village_pool", "捐给公益池")
        elif what < 0.65:
            moving.hold(work, one, amount, unit, "有争议")
        elif what < 0.75:
            moving.release(work, one, amount, unit, "说清楚了")
        elif what < 0.8:
            moving.grant(work, one, amount, "village_pool", "困难")
        else:
            entries = work.find(LedgerEntry, order_by=[col(LedgerEntry.id)])
            reverse(work, self.random.choice(entries).id, "录错了")


@pytest.mark.parametrize(
    "seed", [0, *(pytest.param(seed, marks=pytest.mark.long) for seed in range(1, 9))]
)
def test_after_every_step_the_books_are_right(store: Store, clock: TestClock, seed: int) -> None:
    desk = Desk(store, clock, seed)
    through = 0
    for _ in range(STEPS):
        through += desk.step()
        clock.advance(minutes=7)
        with store.read() as reader:
            books = check_books(reader)
            assert (books.problems, overdrafts(reader), in_suspense(reader)) == ([], [], [])
            assert books.trial == {"minute": 0, "point": 0}
    assert through > STEPS // 4, "nearly everything was refused: nothing was tried"
