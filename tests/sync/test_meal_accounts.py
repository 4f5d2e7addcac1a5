"""Two laptops without a line close the same month, take money, book the same correction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from eldercare_desktop.care.meal.settlement.correcting import book_differences
from eldercare_desktop.care.meal.settlement.freezing import close_month, reopen_month
from eldercare_desktop.care.meal.settlement.reckoning import (
    Settlement,
    balances_of,
    month_settlement,
)
from eldercare_desktop.care.meal.settlement.record import MealClosing
from eldercare_desktop.county.county import County
from eldercare_desktop.store.store import Store
from tests.care.meal.settlement.kitchen import LAST, NOW, OLD, Kitchen, elder, line_of, times
from tests.sync.direct import sync


class Village:
    """Two laptops that know the same kitchen and elder, with one meal in October."""

    def __init__(self, one: Store, two: Store, county: County) -> None:
        self.one, self.two, self.county = one, two, county
        with one.work() as work:
            self.kitchen, self.elder = Kitchen.opened(work), elder(work)
            self.kitchen.ate(work, self.elder, "2026-10-08")
            work.commit()
        self.sync()

    def sync(self) -> None:
        for store in (self.one, self.two, self.one, self.two):
            sync(store, self.county)

    def does(self, store: Store, what: Callable[..., Any], *args: Any) -> Any:
        with store.work() as work:
            made = what(work, self.kitchen.site.id, *args)
            work.commit()
        return made

    def eats(self, store: Store, day: str) -> None:
        with store.work() as work:
            self.kitchen.ate(work, self.elder, day)
            work.commit()

    def months(self, month: str) -> tuple[Settlement, Settlement]:
        """What the two laptops say; the same, whatever they did."""
        found = []
        for store in (self.one, self.two):
            with store.read() as reader:
                found.append(month_settlement(reader, self.kitchen.site.id, month))
        assert found[0].lines == found[1].lines
        assert found[0].differences == found[1].differences
        assert found[0].agrees
        assert found[1].agrees
        return found[0], found[1]


@pytest.fixture
def village(enrolled: Callable[..., Store], county: County) -> Village:
    return Village(enrolled("one"), enrolled("two", user="李国碧"), county)


def test_of_two_closings_the_first_holds_on_both(village: Village, clock: Any) -> None:
    village.eats(village.two, "2026-10-09")
    village.does(village.two, close_month, LAST)
    clock.advance(minutes=5)
    village.does(village.one, close_month, LAST)
    village.sync()
    settled, _ = village.months(LAST)
    assert settled.closing is not None
    assert settled.closing.closed_by == "李国碧"
    assert settled.total == times(OLD, 2)
    assert [rival.closed_by for rival in settled.rivals] == ["陈天芬"]
    assert not settled.differences


def test_what_the_closing_laptop_did_not_know_is_a_difference(village: Village, clock: Any) -> None:
    village.does(village.one, close_month, LAST)
    clock.advance(minutes=5)
    village.eats(village.two, "2026-10-09")
    village.sync()
    settled, _ = village.months(LAST)
    assert settled.total == OLD
    assert [one.amounts for one in settled.differences] == [OLD]


def test_a_correction_booked_on_both_shows_as_too_much(village: Village, clock: Any) -> None:
    village.does(village.one, close_month, LAST)
    village.eats(village.two, "2026-10-09")
    village.sync()
    for store in (village.one, village.two):
        village.does(store, book_differences, LAST, NOW, "漏记")
    village.sync()
    settled, _ = village.months(LAST)
    assert [one.amounts for one in settled.differences] == [times(OLD, -1)]
    village.does(village.two, book_differences, LAST, NOW, "两台电脑都记了")
    village.sync()
    assert not village.months(LAST)[0].differences
    november, _ = village.months(NOW)
    assert line_of(november, village.elder).amounts == OLD
    for store in (village.one, village.two):
        with store.read() as reader:
            balances = balances_of(reader, village.elder.person_id)
        assert [one.fen for one in balances] == [-600]


def test_reopened_here_and_closed_there_it_is_closed(village: Village, clock: Any) -> None:
    village.does(village.one, close_month, LAST)
    village.does(village.one, reopen_month, LAST, "漏了一天")
    clock.advance(minutes=5)
    village.does(village.two, close_month, LAST)
    village.sync()
    settled, _ = village.months(LAST)
    assert settled.closing is not None
    assert settled.closing.closed_by == "李国碧"


def test_reopening_takes_back_what_both_had_closed(village: Village, clock: Any) -> None:
    for store in (village.one, village.two):
        village.does(store, close_month, LAST)
        clock.advance(minutes=5)
    village.sync()
    village.does(village.two, reopen_month, LAST, "漏了一天")
    village.sync()
    assert village.months(LAST)[0].closing is None
    with village.one.read() as reader:
        said = reader.find(MealClosing, MealClosing.withdrawn == 1)
    assert [one.note for one in said] == ["漏了一天", "漏了一天"]
