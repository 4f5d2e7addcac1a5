"""Two laptops without a line between them about the same missed meals: one signal on both."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from eldercare_desktop.care.meal.delivery.checking import CheckEntry, checks_of, log_check
from eldercare_desktop.care.meal.delivery.delivering import Brought, note_stops
from eldercare_desktop.care.meal.delivery.missed import MissedCheck, missed_checks
from eldercare_desktop.care.meal.delivery.routes import routes_of
from eldercare_desktop.care.meal.delivery.routing import step_in
from eldercare_desktop.care.records import Person, Resident
from eldercare_desktop.care.register.leaving import mark_deceased
from eldercare_desktop.care.settling.merging import merge_persons
from eldercare_desktop.care.visit.log import VisitEntry, log_visit
from eldercare_desktop.county.county import County
from eldercare_desktop.store.store import Store
from tests import factories
from tests.store_fixtures import TestClock
from tests.sync.direct import sync

TODAY = "2026-11-21"


class Both:
    """Two laptops of a village; one elder is brought lunch every day."""

    def __init__(self, enrolled: Callable[..., Store], county: County) -> None:
        self.here, self.there = enrolled("here"), enrolled("there")
        self.county = county
        with self.here.work() as work:
            site = factories.site(work, meal_weekdays=list("1234567"))
            self.route = factories.meal_route(work, site)
            self.elder = factories.resident(work)
            factories.meal_plan(
                work, site, self.elder, mode="delivery", weekdays=list("1234567"),
                route_id=self.route.id,
            )  # fmt: skip
            self.site = site.id
            work.commit()
        self.meet()

    def meet(self) -> None:
        for laptop in (self.there, self.here, self.there):
            sync(laptop, self.county)

    def brought(self, laptop: Store, outcome: Brought, elder: Resident | None = None) -> None:
        with laptop.work() as work:
            whose = (elder or self.elder).id
            note_stops(work, (self.site, TODAY, "lunch"), {whose: outcome})
            work.commit()

    def missed(self) -> list[MissedCheck]:
        """The same on both."""
        found = []
        for laptop in (self.here, self.there):
            with laptop.read() as reader:
                found.append(missed_checks(reader, TODAY))
        assert found[0] == found[1]
        return found[0]


@pytest.fixture
def both(enrolled: Callable[..., Store], county: County) -> Both:
    return Both(enrolled, county)


def test_noted_on_both_it_is_one_signal(both: Both, clock: TestClock) -> None:
    both.brought(both.here, "nobody_home")
    clock.advance(minutes=7)
    both.brought(both.there, "nobody_home")
    both.meet()
    (found,) = both.missed()
    assert [(miss.how, miss.route_id) for miss in found.misses] == [("nobody_home", both.route.id)]


def test_delivered_after_all_as_the_other_laptop_knows(both: Both) -> None:
    both.brought(both.here, "nobody_home")
    both.brought(both.there, "delivered")
    both.meet()
    assert both.missed() == []


def test_a_visit_elsewhere_ends_it(both: Both, clock: TestClock) -> None:
    both.brought(both.here, "nobody_home")
    clock.advance(hours=2)
    with both.there.work() as work:
        log_visit(work, VisitEntry(both.elder.id))
        work.commit()
    both.meet()
    assert both.missed() == []


def test_answered_on_both_both_answers_are_kept(both: Both, clock: TestClock) -> None:
    both.brought(both.here, "nobody_home")
    both.meet()
    clock.advance(minutes=30)
    for laptop, by in ((both.here, "李国碧"), (both.there, "周大海")):
        with laptop.work() as work:
            log_check(work, CheckEntry(both.elder.id, checked_by=by))
            work.commit()
    both.meet()
    assert both.missed() == []
    with both.there.read() as reader:
        assert sorted(row.by for row in checks_of(reader, both.elder.id)) == ["周大海", "李国碧"]


def test_a_death_that_came_in_ends_it(both: Both) -> None:
    both.brought(both.here, "nobody_home")
    with both.there.work() as work:
        person = work.get(Person, both.elder.person_id)
        assert person is not None
        mark_deceased(work, person, on="2026-11-20")
        work.commit()
    both.meet()
    assert both.missed() == []


def test_on_the_register_twice_it_is_seen_at_the_one_who_is_kept(
    both: Both, clock: TestClock
) -> None:
    """Nobody was home for the one record; the other had been visited afterwards."""
    with both.there.work() as work:
        twin = factories.resident(work)
        work.commit()
    both.brought(both.here, "nobody_home")
    both.meet()
    assert len(both.missed()) == 1
    clock.advance(hours=1)
    with both.here.work() as work:
        merge_persons(work, twin.person_id, both.elder.person_id)
        work.commit()
    both.meet()
    (found,) = both.missed()
    assert found.elder.person_id == twin.person_id
    with both.there.work() as work:
        log_visit(work, VisitEntry(twin.id))
        work.commit()
    both.meet()
    assert both.missed() == []


def test_of_two_who_step_in_the_one_noted_later_goes_on_both(both: Both, clock: TestClock) -> None:
    with both.here.work() as work:
        first, second = (
            factories.helper(work, factories.person(work, name)) for name in ("李国碧", "周大海")
        )
        work.commit()
    both.meet()
    for laptop, helper in ((both.there, second), (both.here, first)):
        clock.advance(minutes=1)
        with laptop.work() as work:
            step_in(work, both.route.id, TODAY, helper.id)
            work.commit()
    both.meet()
    for laptop in (both.here, both.there):
        with laptop.read() as reader:
            assert routes_of(reader, both.site, day=TODAY)[0].helper == "李国碧"
