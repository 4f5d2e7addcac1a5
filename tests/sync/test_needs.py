"""Needs and incidents between laptops: the township's list, and two who do the same at once."""

from collections.abc import Callable
from contextlib import suppress
from random import Random
from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.incident.listing import find_incidents
from eldercare_desktop.care.incident.opening import (
    IncidentEntry,
    add_step,
    close_incident,
    open_incident,
)
from eldercare_desktop.care.incident.reading import incident_detail
from eldercare_desktop.care.incident.record import Incident
from eldercare_desktop.care.need.listing import NeedFilter, NeedRow, find_needs
from eldercare_desktop.care.need.opening import NeedEntry, edit_need, open_need
from eldercare_desktop.care.need.reading import NeedDetail, need_detail
from eldercare_desktop.care.need.record import Need
from eldercare_desktop.care.need.steps import assign, end_need, finish, follow_up, unassign
from eldercare_desktop.care.records import Helper, Resident
from eldercare_desktop.care.register.conflicts import keep_value, open_conflicts
from eldercare_desktop.county.county import County
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import VILLAGE
from tests.store_fixtures import TestClock
from tests.sync.conftest import NEIGHBOUR, TOWNSHIP
from tests.sync.direct import sync

LATER = "2026-12-20"


@pytest.fixture
def laptops(
    enrolled: Callable[..., Store], county: County, clock: TestClock
) -> tuple[Store, Store]:
    """The laptop of the village and that of the township; both know one elder and two helpers."""
    village = enrolled("village")
    township = enrolled("township", TOWNSHIP, user="张主任")
    with village.work() as work:
        factories.resident(work)
        factories.helper(work)
        factories.helper(work, factories.person(work, "王伟"))
        work.commit()
    exchange(county, village, township)
    return village, township


def exchange(county: County, *stores: Store) -> None:
    for store in (*stores, *stores[:-1]):
        assert sync(store, county).notice == ""


def a_need(store: Store, **values: Any) -> Need:
    with store.work() as work:
        elder = work.find(Resident)[0]
        need = open_need(work, NeedEntry(elder.id, "shopping", **values))
        work.commit()
    return need


def take(store: Store, need: Need, **values: str) -> None:
    with store.work() as work:
        seen = work.get(Need, need.id)
        assert seen is not None
        assign(work, seen, **values)
        work.commit()


def listed(store: Store, today: str = LATER) -> list[NeedRow]:
    with store.read() as reader:
        return find_needs(reader, NeedFilter(escalated=True), today=today)


def detail(store: Store, need: Need, today: str = LATER) -> NeedDetail:
    with store.read() as reader:
        found = need_detail(reader, need.id, today=today)
    assert found is not None
    return found


def now(store: Store, need: Need) -> Need:
    with store.read() as reader:
        found = reader.get(Need, need.id)
    assert found is not None
    return found


def helpers(store: Store) -> list[str]:
    with store.read() as reader:
        return sorted(helper.id for helper in reader.find(Helper))


def test_an_overdue_need_stands_on_the_townships_list_once_it_was_handed_over(
    laptops: tuple[Store, Store], county: County, clock: TestClock
) -> None:
    village, township = laptops
    need = a_need(village)
    assert [row.id for row in listed(village)] == [need.id]
    assert detail(village, need).listed_since is None, "nobody else has it yet"
    assert listed(township) == []
    exchange(county, village, township)
    (row,) = listed(township)
    assert (row.id, row.village, row.days_over, row.name) == (need.id, VILLAGE, 15, "王秀英")
    assert detail(village, need).listed_since == "2026-12-08", "three days over the time"
    with village.work() as work:
        edit_need(work, now(village, need), what="两袋米")
        work.commit()
    assert detail(village, need).listed_since == "2026-12-08", "the township has it all the same"


@pytest.mark.long
def test_what_came_late_is_listed_since_it_came(
    laptops: tuple[Store, Store], county: County, clock: TestClock
) -> None:
    village, township = laptops
    need = a_need(village, discovered_on="2026-10-01")
    exchange(county, village, township)
    since = detail(village, need, "2026-11-21").listed_since
    assert since is not None
    assert since >= "2026-11-21", "it was over long before anybody could see it"


def test_the_township_sees_every_village_and_whom_to_call(
    laptops: tuple[Store, Store],
    county: County,
    enrolled: Callable[..., Store],
    clock: TestClock,
) -> None:
    village, township = laptops
    other = enrolled("neighbour", NEIGHBOUR, user="何静")
    with other.work() as work:
        elder = factories.resident(work, factories.person(work, "钟秀", village=NEIGHBOUR))
        cadre = factories.person(work, "赵国", village=NEIGHBOUR, phone="19900001111")
        factories.helper(work, cadre, kind="cadre")
        need = open_need(work, NeedEntry(elder.id, "repair"))
        work.commit()
    a_need(village)
    exchange(county, village, other, township)
    assert {row.village for row in listed(township)} == {VILLAGE, NEIGHBOUR}
    office = detail(township, need).office
    assert (office.village, office.name, office.phone) == ("钟湾村", "赵国", "19900001111")
    assert {row.village for row in listed(village)} == {VILLAGE}


def test_the_township_assigns_and_the_village_sees_it(
    laptops: tuple[Store, Store], county: County, clock: TestClock
) -> None:
    village, township = laptops
    need = a_need(village)
    exchange(county, village, township)
    take(township, need, provider="镇养老服务中心")
    exchange(county, township, village)
    found = detail(village, need)
    assert (found.seen.state, found.row.assigned) == ("assigned", "镇养老服务中心")
    assert [(s.state, s.user) for s in found.steps] == [
        ("discovered", "陈天芬"),
        ("assigned", "张主任"),
    ]
    assert found.seen.village == VILLAGE


def test_two_helpers_at_once_are_a_conflict_that_somebody_settles(
    laptops: tuple[Store, Store], county: County, clock: TestClock
) -> None:
    village, township = laptops
    need = a_need(village)
    exchange(county, village, township)
    one, two = helpers(village)
    take(village, need, helper_id=one)
    take(township, need, helper_id=two)
    exchange(county, village, township)
    for store in (village, township):
        assert detail(store, need).row.disputed
        with store.read() as reader:
            assert {c.field for c in open_conflicts(reader)} == {"helper_id"}
    with village.work() as work:
        keep_value(work, "need", need.id, "helper_id", None)
        work.commit()
    exchange(county, village, township)
    assert now(village, need) == now(township, need)
    assert not detail(township, need).row.disputed


def test_a_helper_and_a_name_at_once_are_not_passed_over(
    laptops: tuple[Store, Store], county: County, clock: TestClock
) -> None:
    village, second = laptops
    need = a_need(village)
    exchange(county, village, second)
    take(village, need, helper_id=helpers(village)[0])
    take(second, need, provider="互助小组")
    exchange(county, village, second)
    for store in (village, second):
        row = detail(store, need).row
        assert row.disputed
        assert "互助小组" in row.assigned
        assert "/" in row.assigned
    take(second, need, provider="互助小组")
    exchange(county, second, village)
    assert (now(village, need).helper_id, now(village, need).provider) == (None, "互助小组")
    assert not detail(village, need).row.disputed


def test_done_here_and_ended_there_is_asked(
    laptops: tuple[Store, Store], county: County, clock: TestClock
) -> None:
    village, second = laptops
    need = a_need(village)
    exchange(county, village, second)
    with village.work() as work:
        finish(work, now(village, need), done_by="陈天芬")
        work.commit()
    with second.work() as work:
        end_need(work, now(second, need), "declined")
        work.commit()
    exchange(county, village, second)
    for store in (village, second):
        with store.read() as reader:
            assert {c.field for c in open_conflicts(reader)} == {"state"}
        assert detail(store, need).row.disputed
    assert now(village, need) == now(second, need)


@pytest.mark.long
def test_the_same_step_on_two_laptops_is_one(
    laptops: tuple[Store, Store], county: County, clock: TestClock
) -> None:
    village, second = laptops
    need = a_need(village)
    exchange(county, village, second)
    for store in (village, second):
        take(store, need, provider="村委会")
    exchange(county, village, second)
    assert not detail(village, need).row.disputed
    assert now(village, need) == now(second, need)


def test_the_township_answers_an_incident_and_the_village_sees_it(
    laptops: tuple[Store, Store], county: County, clock: TestClock
) -> None:
    village, township = laptops
    with village.work() as work:
        elder = work.find(Resident)[0]
        incident = open_incident(work, IncidentEntry(elder.id, "fall", level="serious"))
        work.commit()
    assert _incident(village, incident, clock).listed_since is None
    exchange(county, village, township)
    with township.read() as reader:
        (row,) = find_incidents(reader, now=clock.now)
        assert (row.unanswered, row.village, row.responsible) == (True, VILLAGE, "陈天芬")
    assert _incident(village, incident, clock).listed_since is not None
    with township.work() as work:
        add_step(work, incident.id, actions=("called_120",))
        work.commit()
    exchange(county, township, village)
    found = _incident(village, incident, clock)
    assert [step.by for step in found.steps] == ["张主任"]
    assert not found.row.unanswered


def test_closed_twice_with_different_results_is_asked(
    laptops: tuple[Store, Store], county: County, clock: TestClock
) -> None:
    village, township = laptops
    with village.work() as work:
        incident = open_incident(work, IncidentEntry(work.find(Resident)[0].id, "fall"))
        work.commit()
    exchange(county, village, township)
    for store, did, result in ((village, "去看了", "settled"), (township, "打了电话", "hospital")):
        with store.work() as work:
            add_step(work, incident.id, did=did)
            seen = work.get(Incident, incident.id)
            assert seen is not None
            close_incident(work, seen, result)  # type: ignore[arg-type]
            work.commit()
    exchange(county, village, township)
    for store in (village, township):
        found = _incident(store, incident, clock)
        assert found.row.disputed
        assert {step.step.did for step in found.steps} == {"去看了", "打了电话"}


def _incident(store: Store, incident: Incident, clock: TestClock):
    with store.read() as reader:
        found = incident_detail(reader, incident.id, now=clock.now)
    assert found is not None
    return found


@pytest.mark.long
@pytest.mark.parametrize("seed", range(6))
def test_whatever_both_do_offline_both_show_the_same_and_nothing_is_lost(
    laptops: tuple[Store, Store], county: County, clock: TestClock, seed: int
) -> None:
    """After an exchange the rows agree; a new state of either side stands, or is asked about."""
    chance, (village, township) = Random(seed), laptops
    needs = [a_need(village) for _ in range(4)]
    exchange(county, village, township)
    for _ in range(5):
        wrote: dict[str, set[str]] = {need.id: set() for need in needs}
        for store in (village, township):
            for need in chance.sample(needs, 3):
                before = now(store, need).state
                _any_step(store, now(store, need), chance)
                if now(store, need).state != before:
                    wrote[need.id].add(now(store, need).state)
        exchange(county, village, township)
        for need in needs:
            assert now(village, need) == now(township, need)
            assert _stands(village, need) == _stands(township, need)
            assert wrote[need.id] <= _stands(village, need)


def _any_step(store: Store, need: Need, chance: Random) -> None:
    """Takes a step, if it can be taken."""
    steps = [
        lambda work: assign(work, need, provider=chance.choice(("村委会", "互助小组"))),
        lambda work: assign(work, need, helper_id=chance.choice(helpers(store))),
        lambda work: unassign(work, need),
        lambda work: finish(work, need, done_by="陈天芬"),
        lambda work: follow_up(work, need, "fair"),
        lambda work: end_need(work, need, "declined"),
    ]
    with store.work() as work, suppress(CareError):
        chance.choice(steps)(work)
        work.commit()


def _stands(store: Store, need: Need) -> set[str]:
    """The state of a need, and what stands beside it until somebody settles it."""
    with store.read() as reader:
        beside = reader.conflicts_of(Need, need.id).get("state", {})
    return {now(store, need).state, *(str(state) for state in beside.values())}
