"""Two laptops of a village about one site, without a line between them at first."""

from __future__ import annotations

from collections.abc import Callable

from eldercare_desktop.care.site.calendar import serving_days
from eldercare_desktop.care.site.editing import decide_days
from eldercare_desktop.care.site.reading import meal_sites
from eldercare_desktop.county.county import County
from eldercare_desktop.store.store import Store
from tests import factories
from tests.store_fixtures import TestClock
from tests.sync.direct import sync

MONDAY = "2026-11-23"


def test_of_two_decisions_about_a_day_the_later_holds_on_both(
    enrolled: Callable[..., Store], county: County, clock: TestClock
) -> None:
    here, there = enrolled("here"), enrolled("there")
    with here.work() as work:
        factories.site(work)
        work.commit()
    for laptop in (here, there):
        sync(laptop, county)
    with here.work() as work:
        decide_days(work, meal_sites(work)[0], MONDAY, MONDAY, open=False)
        work.commit()
    clock.advance(minutes=5)
    with there.work() as work:
        decide_days(work, meal_sites(work)[0], MONDAY, MONDAY, open=True, periods=["dinner"])
        work.commit()
    for laptop in (there, here, there):
        sync(laptop, county)
    for laptop in (here, there):
        with laptop.read() as reader:
            found = serving_days(reader, meal_sites(reader)[0], MONDAY, MONDAY)[MONDAY]
        assert (found.periods, found.why) == (("dinner",), "exception")
