"""Rules, absences and returns that laptops write without knowing of each other."""

from __future__ import annotations

from collections.abc import Callable

from eldercare_desktop.care.absence.noting import AbsenceEntry, begin_absence
from eldercare_desktop.care.absence.reading import absences_of
from eldercare_desktop.care.records import RegisterPeriod, Resident, RuleValue
from eldercare_desktop.care.resident import add_resident
from eldercare_desktop.care.rule_settings import rule, set_rule
from eldercare_desktop.care.visit.due import due_of
from eldercare_desktop.care.visit.log import VisitEntry, log_visit
from eldercare_desktop.care.visit.rates import month_roster
from eldercare_desktop.county.county import County
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import VILLAGE
from tests.store_fixtures import TestClock
from tests.sync.conftest import TOWNSHIP
from tests.sync.direct import sync
from tests.sync.looking import assert_agrees, tables

TODAY, CODE = "2026-11-21", "visit.general_days"
Enrolled = Callable[..., Store]


def _meet(county: County, *stores: Store) -> None:
    for store in (*stores, *stores):
        sync(store, county)
    assert all(tables(store) == tables(stores[0]) for store in stores)
    for store in stores:
        assert_agrees(store, county)


def _village(county: County, *stores: Store) -> Resident:
    with stores[0].work() as work:
        who = factories.person(work, birth="1956-01-01")
        elder = factories.resident(work, who, served_since="2026-01-01")
        log_visit(work, VisitEntry(elder.id, visited_on="2026-11-01"))
        work.commit()
    _meet(county, *stores)
    return elder


def _due(store: Store, elder: Resident) -> str | None:
    with store.read() as reader:
        row = due_of(reader, elder.id, today=TODAY)
    assert row is not None
    return row.due_on


def test_what_the_township_chooses_reaches_the_village(enrolled: Enrolled, county: County) -> None:
    village, township = enrolled("a"), enrolled("t", area=TOWNSHIP, user="李主任")
    elder = _village(county, village, township)
    with township.work() as work:
        set_rule(work, CODE, 25, villages=[TOWNSHIP, VILLAGE], note="镇里统一")
        work.commit()
    sync(township, county)
    sync(village, county)
    assert _due(village, elder) == "2026-11-26"
    with village.read() as reader:
        assert [value.village for value in reader.find(RuleValue)] == [VILLAGE]
        assert rule(reader, CODE, TODAY) == 25
    with township.read() as reader:
        assert rule(reader, CODE, TODAY) == rule(reader, CODE, TODAY, VILLAGE) == 25


def test_two_choose_for_the_same_day(enrolled: Enrolled, county: County, clock: TestClock) -> None:
    a, b = enrolled("a"), enrolled("b", user="李国碧")
    elder = _village(county, a, b)
    for store, days in ((a, 20), (b, 40)):
        clock.advance(minutes=1)
        with store.work() as work:
            set_rule(work, CODE, days)
            work.commit()
    assert (_due(a, elder), _due(b, elder)) == ("2026-11-21", "2026-12-11")
    _meet(county, a, b)
    assert _due(a, elder) == _due(b, elder) == "2026-12-11"  # the one recorded last


def test_two_note_the_same_absence(enrolled: Enrolled, county: County) -> None:
    a, b = enrolled("a"), enrolled("b", user="李国碧")
    elder = _village(county, a, b)
    for store, until in ((a, None), (b, "2026-12-01")):
        with store.work() as work:
            begin_absence(work, AbsenceEntry(elder.id, since="2026-11-20", until=until))
            work.commit()
    _meet(county, a, b)
    for store in (a, b):
        with store.read() as reader:
            assert len(absences_of(reader, elder.id)) == 2
            row = due_of(reader, elder.id, today=TODAY)
        assert row is not None
        assert (row.paused_by, row.paused_until) == ("hospital", None)  # the longer one holds
        assert row.due_on is None
    with a.work() as work:
        open_one = next(one for one in absences_of(work, elder.id) if one.until is None)
        work.delete(open_one)
        work.commit()
    _meet(county, a, b)
    assert _due(b, elder) == "2027-01-30"


def test_two_take_the_same_woman_in_again(
    enrolled: Enrolled, county: County, clock: TestClock
) -> None:
    a, b = enrolled("a"), enrolled("b", user="李国碧")
    elder = _village(county, a, b)
    with a.work() as work:
        seen = work.get(Resident, elder.id)
        assert seen is not None
        work.set(seen, ended_on="2026-11-05", end_reason="not_eligible")
        work.commit()
    _meet(county, a, b)
    clock.advance(days=70)
    for store in (a, b):
        with store.work() as work:
            add_resident(work, Resident(village=VILLAGE, person_id=elder.person_id))
            work.commit()
    _meet(county, a, b)
    with b.read() as reader:
        assert len(reader.find(RegisterPeriod)) == 2
        for month, there in (("2026-10", 1), ("2026-11", 1), ("2026-12", 0), ("2027-01", 1)):
            assert len(month_roster(reader, month, today="2027-01-30")) == there, month
