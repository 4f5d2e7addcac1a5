"""Routes, their stops in walking order, and what became of them."""

from __future__ import annotations

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.delivery.delivering import deliver_rest, note_stops
from eldercare_desktop.care.meal.delivery.routes import RouteStops, routes_of, stops
from eldercare_desktop.care.meal.delivery.routing import (
    add_route,
    change_route,
    put_on_route,
    remove_route,
    step_in,
)
from eldercare_desktop.care.meal.serving.reading import servings_between
from eldercare_desktop.care.records import MealPlan, MealRoute, MealStandIn, Resident, Site
from eldercare_desktop.care.walk.doors import place_doors
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories as make

DAY = "2026-11-20"
"""A Friday."""


def _brought(work: Work, site: Site, name: str, **values: object) -> Resident:
    about = {key: values.pop(key) for key in ("address", "group_id") if key in values}
    elder = make.resident(work, make.person(work, name, **about))
    make.meal_plan(work, site, elder, mode="delivery", **values)
    return elder


def _names(found: list[RouteStops]) -> list[tuple[str, list[str]]]:
    return [
        (one.route.name if one.route else "", [stop.name for stop in one.stops]) for one in found
    ]


def test_group_after_group_house_after_house(store: Store) -> None:
    with store.work("陈天芬") as work:
        site = make.site(work)
        route = make.meal_route(work, site)
        one, ten, two = (make.group(work, n) for n in (1, 10, 2))
        for name, group, address in (
            ("丁", ten, "10组1号"), ("丙", two, "2组12号"), ("乙", two, "2组3号"),
            ("甲", one, "1组9号"),
        ):  # fmt: skip
            _brought(work, site, name, group_id=group.id, address=address, route_id=route.id)
        _brought(work, site, "无", route_id=route.id)
        (found,) = stops(work, site.id, DAY, "lunch")
        assert [(s.number, s.name, s.group) for s in found.stops] == [
            (1, "甲", "1组"), (2, "乙", "2组"), (3, "丙", "2组"), (4, "丁", "10组"), (5, "无", ""),
        ]  # fmt: skip


def test_a_person_knows_the_way_better_than_the_addresses(store: Store) -> None:
    with store.work("陈天芬") as work:
        site = make.site(work)
        group = make.group(work)
        one, two = (
            _brought(work, site, name, group_id=group.id, address=address)
            for name, address in (("甲", "1号"), ("乙", "2号"))
        )
        place_doors(work, {two.id: 1024, one.id: 2048})
        assert _names(stops(work, site.id, DAY, "lunch")) == [("", ["乙", "甲"])]


def test_who_has_no_route_comes_last(store: Store) -> None:
    with store.work("陈天芬") as work:
        site = make.site(work)
        west, east = (make.meal_route(work, site, name=name) for name in ("西片", "东片"))
        gone = make.meal_route(work, site, name="旧片")
        for name, route in (("甲", None), ("乙", west), ("丙", east), ("丁", gone)):
            _brought(work, site, name, route_id=route.id if route else None)
        remove_route(work, gone.id)
        found = stops(work, site.id, DAY, "lunch")
        assert [name for name, _ in _names(found)][-1] == ""
        assert sorted(_names(found)[-1][1]) == ["丁", "甲"]
        assert len(found) == 3
        assert stops(work, site.id, "2026-11-21", "lunch") == [], "a Saturday"
        assert stops(work, site.id, DAY, "dinner") == []


def test_a_helper_for_one_day_and_for_good(store: Store) -> None:
    with store.work("陈天芬") as work:
        site = make.site(work)
        own, other = (make.helper(work, make.person(work, name)) for name in ("李国碧", "周大海"))
        route = add_route(work, site.id, "东片", helper_id=own.id)
        assert step_in(work, route.id, DAY, other.id) is not None
        assert step_in(work, route.id, DAY, other.id) is None, "as it is already"
        (today,) = routes_of(work, site.id, day=DAY)
        (later,) = routes_of(work, site.id, day="2026-11-23")
        assert (today.helper, today.stand_in, today.own_id) == ("周大海", True, own.id)
        assert (later.helper, later.stand_in) == ("李国碧", False)
        step_in(work, route.id, DAY, own.id)
        assert routes_of(work, site.id, day=DAY)[0].helper == "李国碧"
        change_route(work, route, helper_id=other.id)
        assert routes_of(work, site.id, day="2026-11-23")[0].helper == "周大海"
        assert len(work.find(MealStandIn)) == 2


def test_of_two_who_step_in_the_one_recorded_last(store: Store) -> None:
    with store.work("陈天芬") as work:
        route = make.meal_route(work)
        for at, name in (("10:00", "后来"), ("09:00", "先来")):
            by = make.helper(work, make.person(work, name))
            make.meal_stand_in(
                work, route, day=DAY, helper_id=by.id, recorded_at=f"{DAY}T{at}:00+08:00"
            )
        assert routes_of(work, route.site_id, day=DAY)[0].helper == "后来"


def test_a_helper_who_is_away_is_told(store: Store) -> None:
    with store.work("陈天芬") as work:
        site = make.site(work)
        by = make.helper(work, available=False)
        add_route(work, site.id, "东片", helper_id=by.id)
        assert routes_of(work, site.id)[0].gone


@pytest.mark.parametrize(
    ("name", "code"), [(" ", "meal_route_unnamed"), ("东片", "meal_route_exists")]
)
def test_a_name_that_will_not_do(store: Store, name: str, code: str) -> None:
    with store.work("陈天芬") as work:
        site = make.site(work)
        add_route(work, site.id, "东片")
        with pytest.raises(CareError) as caught:
            add_route(work, site.id, name)
        assert caught.value.code == code
        assert len(work.find(MealRoute)) == 1


def test_put_on_a_route_for_good_and_for_one_day(store: Store) -> None:
    with store.work("陈天芬") as work:
        site = make.site(work)
        east, west = (make.meal_route(work, site, name=name) for name in ("东片", "西片"))
        elder = _brought(work, site, "甲")
        guest = make.resident(work, make.person(work, "乙"))
        make.meal_order(work, site, guest, day=DAY, ordered="delivery")
        meal = (site.id, DAY, "lunch")
        both = [elder.id, guest.id]
        assert put_on_route(work, meal, both, east.id, for_good=True)  # type: ignore[arg-type]
        assert sorted(_names(stops(work, *meal))[0][1]) == ["乙", "甲"]
        assert work.find(MealPlan)[0].route_id == east.id
        put_on_route(work, meal, [elder.id], west.id, for_good=False)  # type: ignore[arg-type]
        assert ("西片", ["甲"]) in _names(stops(work, *meal))
        assert _names(stops(work, site.id, "2026-11-23", "lunch")) == [("东片", ["甲"])]
        put_on_route(work, meal, [elder.id], east.id, for_good=True)  # type: ignore[arg-type]
        assert sorted(_names(stops(work, *meal))[0][1]) == ["乙", "甲"]


def test_delivered_with_exceptions(store: Store) -> None:
    with store.work("陈天芬") as work:
        site = make.site(work)
        by = make.helper(work)
        route = make.meal_route(work, site, helper_id=by.id)
        elders = [_brought(work, site, name, route_id=route.id) for name in ("甲", "乙", "丙")]
        meal = (site.id, DAY, "lunch")
        assert note_stops(work, meal, {elders[1].id: "nobody_home"}) == 1  # type: ignore[arg-type]
        assert deliver_rest(work, meal, route.id) == 2  # type: ignore[arg-type]
        assert deliver_rest(work, meal, route.id) == 0  # type: ignore[arg-type]
        (found,) = stops(work, *meal)
        assert sorted((s.name, s.outcome) for s in found.stops) == [
            ("丙", "delivered"), ("乙", "nobody_home"), ("甲", "delivered"),
        ]  # fmt: skip
        assert {row.helper_id for row in servings_between(work, DAY, DAY)} == {by.id}


def test_put_right_and_taken_back(store: Store) -> None:
    with store.work("陈天芬") as work:
        site = make.site(work)
        elder = _brought(work, site, "甲")
        meal = (site.id, DAY, "lunch")
        for outcome in ("nobody_home", "delivered", "delivered", None):
            note_stops(work, meal, {elder.id: outcome})  # type: ignore[arg-type]
            (found,) = stops(work, *meal)
            assert found.stops[0].outcome == (outcome or "")
        with pytest.raises(CareError) as caught:
            note_stops(work, meal, {make.resident(work).id: "delivered"})  # type: ignore[arg-type]
        assert caught.value.code == "meal_no_stop"


def test_who_came_to_eat_is_not_brought_it(store: Store) -> None:
    with store.work("陈天芬") as work:
        site = make.site(work)
        elder = _brought(work, site, "甲")
        make.meal_serving(work, site, elder, day=DAY)
        meal = (site.id, DAY, "lunch")
        assert deliver_rest(work, meal, None) == 0  # type: ignore[arg-type]
        with pytest.raises(CareError) as caught:
            note_stops(work, meal, {elder.id: "nobody_home"})  # type: ignore[arg-type]
        assert caught.value.code == "meal_ate_here"


def test_nobody_brings_a_meal_to_themselves(store: Store) -> None:
    with store.work("陈天芬") as work:
        site = make.site(work)
        elder = _brought(work, site, "甲")
        from eldercare_desktop.care.records import Person

        who = work.get(Person, elder.person_id)
        by = make.helper(work, who)
        route = make.meal_route(work, site, helper_id=by.id)
        meal = (site.id, DAY, "lunch")
        put_on_route(work, meal, [elder.id], route.id, for_good=True)  # type: ignore[arg-type]
        deliver_rest(work, meal, route.id)  # type: ignore[arg-type]
        assert [row.helper_id for row in servings_between(work, DAY, DAY)] == [None]
