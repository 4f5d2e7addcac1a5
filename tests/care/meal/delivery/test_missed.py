"""Who is to be looked after: by the rules, one after the other."""

from __future__ import annotations

from typing import Any

import pytest

from eldercare_desktop.care.meal.delivery.missed import MissedCheck, missed_checks
from eldercare_desktop.care.records import Person, Resident
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories as make

WED, THU, FRI = "2026-11-18", "2026-11-19", "2026-11-20"
TODAY = "2026-11-21"
"""A Saturday: the site is closed."""


class Village:
    """A site with two who eat there and two whose meals are brought by one route."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.site = make.site(work)
        self.route = make.meal_route(work, self.site)
        self.wang, self.li = self._eater("王桂芳"), self._eater("李大山")
        self.zhao = self._eater("赵本秀", mode="delivery", route_id=self.route.id)
        self.qian = self._eater("钱有福", mode="delivery", route_id=self.route.id)

    def _eater(self, name: str, **plan: object) -> Resident:
        elder = make.resident(self.work, make.person(self.work, name))
        make.meal_plan(self.work, self.site, elder, **plan)
        return elder

    def ate(self, elder: Resident, *days: str, **values: object) -> None:
        outcome = "delivered" if elder in (self.zhao, self.qian) else "served"
        for day in days:
            make.meal_serving(
                self.work, self.site, elder, **{"day": day, "outcome": outcome, **values}
            )

    def in_vain(self, elder: Resident, day: str, **values: object) -> None:
        self.ate(elder, day, **{"outcome": "nobody_home", **values})


def _names(found: list[MissedCheck]) -> list[str]:
    return [check.elder.name for check in found]


def _all_but(work: Work, village: Village, absent: Resident, *days: str) -> None:
    for elder in (village.wang, village.li, village.zhao, village.qian):
        if elder != absent:
            village.ate(elder, *days)


def test_two_meals_missed_in_a_row(store: Store) -> None:
    with store.work("陈天芬") as work:
        village = Village(work)
        _all_but(work, village, village.wang, WED, THU, FRI)
        village.ate(village.wang, WED)
        found = missed_checks(work, TODAY)
        assert _names(found) == ["王桂芳"]
        assert [(m.day, m.period, m.how) for m in found[0].misses] == [
            (THU, "lunch", "missed"), (FRI, "lunch", "missed"),
        ]  # fmt: skip
        assert found[0].ate_on == WED
        assert missed_checks(work, FRI) == [], "Friday was not over yet"


def test_nobody_home_asks_at_once(store: Store) -> None:
    with store.work("陈天芬") as work:
        village = Village(work)
        village.in_vain(village.zhao, FRI)
        (found,) = missed_checks(work, FRI)
        assert found.nobody_home
        assert found.misses[0].route_id == village.route.id


def test_what_was_eaten_later_ends_it(store: Store) -> None:
    with store.work("陈天芬") as work:
        village = Village(work)
        village.in_vain(village.zhao, THU)
        village.ate(village.zhao, FRI, outcome="served")
        assert missed_checks(work, FRI) == []


def test_two_laptops_say_nobody_home_and_served(store: Store) -> None:
    with store.work("陈天芬") as work:
        village = Village(work)
        village.in_vain(village.zhao, FRI)
        village.in_vain(village.zhao, FRI)
        assert len(missed_checks(work, FRI)[0].misses) == 1
        village.ate(village.zhao, FRI)
        assert missed_checks(work, FRI) == []


def test_where_nothing_was_noted_nobody_is_missed(store: Store) -> None:
    """The route's paper may be on its way: nobody knows whether it was brought."""
    with store.work("陈天芬") as work:
        village = Village(work)
        village.ate(village.wang, WED, THU, FRI)
        assert _names(missed_checks(work, TODAY)) == ["李大山"]
        village.ate(village.qian, THU, FRI)
        assert _names(missed_checks(work, TODAY)) == ["李大山", "赵本秀"]


@pytest.mark.parametrize(("kind", "route"), [("meals", False), ("meal_route", True)])
def test_a_paper_that_came_back_says_that_the_meal_was(
    store: Store, kind: str, route: bool
) -> None:
    with store.work("陈天芬") as work:
        village = Village(work)
        about: dict[str, Any] = {"site_id": village.site.id, "period": "lunch", "week": None}
        about |= {"route_id": village.route.id} if route else {}
        for day in (THU, FRI):
            make.slip_confirmation(work, make.slip(work, kind=kind, day=day, **about))
        wanted = ["赵本秀", "钱有福"] if route else ["李大山", "王桂芳"]
        assert sorted(_names(missed_checks(work, TODAY))) == sorted(wanted)


def test_a_day_that_took_no_place_is_passed_over(store: Store) -> None:
    with store.work("陈天芬") as work:
        village = Village(work)
        village.ate(village.li, WED, FRI)
        assert _names(missed_checks(work, TODAY)) == ["王桂芳"]


@pytest.mark.parametrize(
    ("visited", "open_"), [(WED, True), (THU, False), (FRI, False), (TODAY, False)]
)
def test_a_visit_ends_what_was_missed_until_then(store: Store, visited: str, open_: bool) -> None:
    with store.work("陈天芬") as work:
        village = Village(work)
        village.ate(village.li, THU, FRI)
        make.visit(work, village.wang, visited_on=visited)
        assert bool(missed_checks(work, TODAY)) is open_


def test_a_visit_before_the_meal_does_not_answer_for_it(store: Store) -> None:
    with store.work("陈天芬") as work:
        village = Village(work)
        morning, noon = f"{FRI}T09:00:00+08:00", f"{FRI}T12:00:00+08:00"
        make.visit(work, village.zhao, visited_on=FRI, recorded_at=morning)
        village.in_vain(village.zhao, FRI, recorded_at=noon)
        assert _names(missed_checks(work, FRI)) == ["赵本秀"]
        make.visit(work, village.zhao, visited_on=FRI, recorded_at=f"{FRI}T15:00:00+08:00")
        assert missed_checks(work, FRI) == []


def test_what_lies_ahead_by_a_wrong_clock_answers_nothing(store: Store) -> None:
    with store.work("陈天芬") as work:
        village = Village(work)
        village.in_vain(village.zhao, FRI)
        make.visit(work, village.zhao, visited_on="2027-01-01")
        village.ate(village.zhao, "2027-01-01")
        assert _names(missed_checks(work, FRI)) == ["赵本秀"]


def test_who_is_away_is_not_missed(store: Store) -> None:
    with store.work("陈天芬") as work:
        village = Village(work)
        village.in_vain(village.zhao, THU)
        make.absence(work, village.zhao, since=FRI)
        assert missed_checks(work, THU), "away from tomorrow on is not away"
        assert missed_checks(work, FRI) == []


def test_an_absence_that_was_over_does_not_excuse(store: Store) -> None:
    with store.work("陈天芬") as work:
        village = Village(work)
        make.absence(work, village.zhao, since=WED, until=FRI)
        village.in_vain(village.zhao, FRI)
        assert _names(missed_checks(work, FRI)) == ["赵本秀"]


def test_who_died_or_left_is_not_looked_after(store: Store) -> None:
    with store.work("陈天芬") as work:
        village = Village(work)
        village.in_vain(village.zhao, FRI)
        village.in_vain(village.qian, FRI)
        for elder, values in ((village.zhao, {"life_status": "deceased", "death_date": THU}),):
            person = work.get(Person, elder.person_id)
            assert person is not None
            work.set(person, **values)
        work.set(village.qian, ended_on=FRI, end_reason="other")
        assert missed_checks(work, FRI) == []


def test_as_many_as_the_rule_says(store: Store) -> None:
    with store.work("陈天芬") as work:
        village = Village(work)
        village.ate(village.li, WED, THU, FRI)
        make.rule_value(work, "meal.missed_in_row", value=3, starts_on=WED)
        assert _names(missed_checks(work, TODAY)) == ["王桂芳"]
        make.rule_value(work, "meal.missed_in_row", value=4, starts_on=THU)
        assert missed_checks(work, TODAY) == []


def test_the_helper_with_the_phone_stands_beside_it(store: Store) -> None:
    with store.work("陈天芬") as work:
        village = Village(work)
        village.in_vain(village.zhao, FRI)
        assert missed_checks(work, FRI)[0].helper.helper_id == ""
        away = make.helper(work, make.person(work, "周不在"), available=False)
        grid = make.helper(work, make.person(work, "网格员", phone="13800000001"))
        own = make.helper(work, make.person(work, "李国碧", phone="13800000002"))
        for by, mode in ((away, "one_to_one"), (grid, "grid")):
            make.pairing(work, village.zhao, by, mode=mode)
        assert missed_checks(work, FRI)[0].helper.phone == "13800000001"
        make.pairing(work, village.zhao, own)
        helper = missed_checks(work, FRI)[0].helper
        assert (helper.name, helper.phone) == ("李国碧", "13800000002")


def test_only_those_who_were_asked_about(store: Store) -> None:
    with store.work("陈天芬") as work:
        village = Village(work)
        village.in_vain(village.zhao, FRI)
        village.in_vain(village.qian, FRI)
        assert _names(missed_checks(work, FRI, residents=[village.qian.id])) == ["钱有福"]
        assert missed_checks(work, FRI, village="500113103999") == []
