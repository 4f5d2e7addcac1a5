"""The month's rate on an example that was computed by hand."""

import pytest

from eldercare_desktop.care.records import Person, Resident, VillagerGroup
from eldercare_desktop.care.register.leaving import mark_deceased, mark_moved_away
from eldercare_desktop.care.visit.log import VisitEntry, correct_visit, log_visit, withdraw_visit
from eldercare_desktop.care.visit.rates import MonthRate, month_rate, month_roster
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories


def elder(work: Work, name: str, since: str = "2026-01-01", **values: object) -> Resident:
    who = factories.person(work, name, birth="1956-01-01")
    return factories.resident(work, who, served_since=since, **values)


def visited(work: Work, who: Resident, day: str, method: str = "in_person") -> str:
    entry = VisitEntry(who.id, visited_on=day, method=method)  # type: ignore[arg-type]
    return log_visit(work, entry).id


@pytest.fixture
def october(store: Store) -> Store:
    """People around October 2026; today is 21 November."""
    with store.work() as work:
        visited(work, elder(work, "甲", living=["living_alone"]), "2026-10-01")
        twice = elder(work, "乙", living=["empty_nest"])
        visited(work, twice, "2026-10-05")
        visited(work, twice, "2026-10-31")
        visited(work, elder(work, "丙", ability="severe"), "2026-11-01")  # a day too late
        visited(work, elder(work, "丁", dementia=True), "2026-10-09", "phone")
        elder(work, "戊", willingness="declines")
        elder(work, "己", since="2026-11-01")  # came after
        visited(work, elder(work, "庚", since="2026-10-31"), "2026-10-31")  # came on the last day
        withdraw_visit(work, visited(work, elder(work, "辛"), "2026-10-20"))
        moved = elder(work, "壬")
        corrected = visited(work, moved, "2026-10-30")
        correct_visit(work, corrected, VisitEntry(moved.id, visited_on="2026-09-30"))
        _leave(work, elder(work, "癸"), "2026-10-15", died=True)
        _leave(work, elder(work, "子"), "2026-09-30", died=True)
        _leave(work, elder(work, "丑"), "2026-10-20", died=False)
        child = elder(work, "寅", kind="left_behind_child")
        visited(work, child, "2026-10-10")
        work.commit()
    return store


def _leave(work: Work, who: Resident, on: str, *, died: bool) -> None:
    person = work.get(Person, who.person_id)
    assert person is not None
    if died:
        mark_deceased(work, person, on=on)
    else:
        visited(work, who, "2026-10-02")
        mark_moved_away(work, person, on=on)


def test_rate_of_a_month_by_hand(october: Store) -> None:
    # On the roster: 甲 乙 丙 丁 戊 庚 辛 壬 癸 丑. Visited: 甲 乙 丁 庚 丑.
    # Seen every month: 甲 乙 丙; of them visited 甲 乙. By phone only: 丁.
    with october.read() as reader:
        rate = month_rate(reader, "2026-10", today="2026-11-21")
    assert rate == MonthRate(
        month="2026-10",
        roster=10,
        visited=5,
        special_roster=3,
        special_visited=2,
        declining=1,
        only_by_phone=1,
    )
    assert (rate.per_mille, rate.special_per_mille) == (500, 666)


def test_every_number_has_its_names(october: Store) -> None:
    with october.read() as reader:
        roster = month_roster(reader, "2026-10", today="2026-11-21")
        rate = month_rate(reader, "2026-10", today="2026-11-21")
    assert {row.name for row in roster} == set("甲乙丙丁戊庚辛壬癸丑")
    assert {row.name for row in roster if row.visits} == set("甲乙丁庚丑")
    assert [row.name for row in roster if row.only_by_phone] == ["丁"]
    assert {row.name: row.visits for row in roster}["乙"] == 2
    assert rate.declining == sum(row.declines and not row.visits for row in roster)


def test_the_running_month_counts_until_today(october: Store) -> None:
    with october.read() as reader:
        rate = month_rate(reader, "2026-11", today="2026-11-21")
        early = month_rate(reader, "2026-10", today="2026-10-30")
    assert (rate.roster, rate.visited) == (9, 1)  # with 己, without 癸 and 丑
    assert (early.roster, early.visited) == (9, 4)  # 庚 is still to come


def test_an_empty_village_has_no_rate(store: Store) -> None:
    with store.work() as work:
        work.insert(VillagerGroup(village=factories.VILLAGE, number=1))
        rate = month_rate(work, "2026-02", today="2026-11-21")
    assert (rate.roster, rate.per_mille, rate.special_per_mille) == (0, None, None)


def test_rate_of_one_village(october: Store) -> None:
    with october.read() as reader:
        other = month_rate(reader, "2026-10", today="2026-11-21", village="500113103218")
    assert other.roster == 0


def test_a_death_without_a_day_is_taken_for_gone(store: Store) -> None:
    with store.work() as work:
        factories.resident(work, factories.person(work, life_status="deceased"))
        factories.resident(work, factories.person(work, life_status="moved_away"))
        assert month_rate(work, "2026-10", today="2026-11-21").roster == 0


@pytest.mark.parametrize("today", ["2026-11-21", "2026-12-05"])
def test_what_another_laptop_dated_after_a_death_does_not_count(store: Store, today: str) -> None:
    gone = {"life_status": "deceased", "death_date": "2026-11-10"}
    with store.work() as work:
        who = factories.person(work, **gone)
        elder = factories.resident(work, who, served_since="2026-01-01", ended_on="2026-11-10")
        factories.visit(work, elder, visited_on="2026-11-12")
        work.commit()
    with store.read() as reader:
        rate = month_rate(reader, "2026-11", today=today)
    assert (rate.roster, rate.visited) == (1, 0)
