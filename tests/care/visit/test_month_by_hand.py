"""The rate of October 2026, computed by hand on paper; this test does it again.

Today is 21 November 2026. In the table: on the roster of October, visited in October, of those
seen every month (独居 …), at high risk in October.

    name  what happened                                                 roster seen  monthly high
    甲    alone; visited on the 1st and the 31st                          yes   yes    yes
    乙    alone; visited on 30 September and 1 November, not between      yes   no     yes
    丙    dependent; the visit of the 12th was typed in on 3 November     yes   yes    yes
    丁    dementia; only telephoned, on the 9th                           yes   yes           yes
    戊    declines visits; nobody came                                    yes   no
    己    came on the register on 1 November                              no
    庚    came on the register on the 31st, visited that day              yes   yes
    辛    the visit of the 20th was taken back                            yes   no
    壬    died on the 15th, visited on the 3rd                            yes   yes
    癸    died on 30 September                                            no
    子    moved away on the 20th, visited on the 2nd                      yes   yes
    丑    left on 10 September, taken in again on 5 November              no
    寅    left on the 10th, taken in again on the 25th; not visited       yes   no
    卯    moved to group 2 on 5 November; visited on the 7th              yes   yes
    辰    in hospital from 20 September to 10 November; alone             yes   no     yes
    巳    in hospital from 5 to 12 October; telephoned there              yes   yes
    午    alone, 77; high risk only since the rule of 1 November (75)     yes   yes    yes
    未    alone, turned 80 on 31 October; visited on the 31st             yes   yes    yes    yes
    申    a child; visited                                                no
    酉    the visit of the 6th was corrected to 6 September               yes   no
                                                                          16    10     6      2

    of the ten: 甲 丙 丁 庚 壬 子 卯 巳 午 未        monthly and seen: 甲 丙 午 未
    unvisited: 乙 戊 辛 寅 辰 酉   declines: 戊   away all month: 辰   only by phone, high risk: 丁
    16 on the roster, 10 seen: 625 of 1,000          monthly: 4 of 6: 666 of 1,000
"""

from __future__ import annotations

from typing import Any

import pytest

from eldercare_desktop.care.absence.noting import AbsenceEntry, begin_absence
from eldercare_desktop.care.records import Person, Resident
from eldercare_desktop.care.register.leaving import (
    end_service,
    mark_deceased,
    mark_living,
    mark_moved_away,
)
from eldercare_desktop.care.resident import add_resident
from eldercare_desktop.care.rule_settings import set_rule
from eldercare_desktop.care.visit.log import VisitEntry, correct_visit, log_visit, withdraw_visit
from eldercare_desktop.care.visit.rates import (
    MonthElder,
    MonthRate,
    month_rate,
    month_roster,
    rate_of,
)
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories
from tests.store_fixtures import TestClock

TODAY = "2026-11-21"
ALONE = ["living_alone"]


def _elder(work: Work, name: str, birth: str = "1956-01-01", **values: Any) -> Resident:
    who = factories.person(work, name, birth=birth)
    return factories.resident(work, who, **{"served_since": "2026-01-01", **values})


def _seen(work: Work, who: Resident, day: str, method: Any = "in_person") -> str:
    return log_visit(work, VisitEntry(who.id, visited_on=day, method=method)).id


def _person(work: Work, who: Resident) -> Person:
    person = work.get(Person, who.person_id)
    assert person is not None
    return person


def _on(clock: TestClock, store: Store, day: str) -> Any:
    clock.now = clock.now.replace(month=int(day[5:7]), day=int(day[8:]))
    return store.work()


@pytest.fixture
def village(store: Store, clock: TestClock) -> Store:
    """What the table tells, each line on the day on which it happened."""
    with _on(clock, store, "2026-11-01") as work:
        set_rule(work, "visit.high_risk_age", 75)
        alone = _elder(work, "甲", living=ALONE)
        _seen(work, alone, "2026-10-01")
        _seen(work, alone, "2026-10-31")
        between = _elder(work, "乙", living=ALONE)
        _seen(work, between, "2026-09-30")
        _seen(work, between, "2026-11-01")
        dependent = _elder(work, "丙", ability="severe")
        _seen(work, _elder(work, "丁", dementia=True), "2026-10-09", "phone")
        _elder(work, "戊", willingness="declines")
        _elder(work, "己", served_since="2026-11-01")
        _seen(work, _elder(work, "庚", served_since="2026-10-31"), "2026-10-31")
        withdraw_visit(work, _seen(work, _elder(work, "辛"), "2026-10-20"))
        work.commit()
    with _on(clock, store, "2026-11-03") as work:
        _seen(work, dependent, "2026-10-12")
        _the_gone(work)
        moved = _elder(work, "卯", group_id=None)
        _seen(work, moved, "2026-10-07")
        away = _elder(work, "辰", living=ALONE)
        begin_absence(work, AbsenceEntry(away.id, "hospital", "2026-09-20", "2026-11-10"))
        ill = _elder(work, "巳")
        begin_absence(work, AbsenceEntry(ill.id, "hospital", "2026-10-05", "2026-10-12"))
        _seen(work, ill, "2026-10-08", "phone")
        _seen(work, _elder(work, "午", "1949-05-05", living=ALONE), "2026-10-15", "phone")
        _seen(work, _elder(work, "未", "1946-10-31", living=ALONE), "2026-10-31")
        _seen(work, _elder(work, "申", kind="left_behind_child"), "2026-10-10")
        corrected = _elder(work, "酉")
        wrong = _seen(work, corrected, "2026-10-06")
        correct_visit(work, wrong, VisitEntry(corrected.id, visited_on="2026-09-06"))
        work.commit()
    with _on(clock, store, "2026-11-05") as work:
        work.set(_person(work, moved), group_id=factories.group(work, 2).id)
        work.commit()
    _the_returned(store, clock)
    clock.now = clock.now.replace(month=11, day=21)
    return store


def _the_gone(work: Work) -> None:
    for name, seen, died in (
        ("壬", "2026-10-03", "2026-10-15"),
        ("癸", "2026-09-03", "2026-09-30"),
    ):
        who = _elder(work, name)
        _seen(work, who, seen)
        mark_deceased(work, _person(work, who), on=died)
    who = _elder(work, "子")
    _seen(work, who, "2026-10-02")
    mark_moved_away(work, _person(work, who), on="2026-10-20")


def _the_returned(store: Store, clock: TestClock) -> None:
    """丑 by moving away and back, 寅 by leaving the register and being taken in again."""
    with _on(clock, store, "2026-09-10") as work:
        ox = _elder(work, "丑")
        mark_moved_away(work, _person(work, ox), on="2026-09-10")
        work.commit()
    with _on(clock, store, "2026-10-10") as work:
        tiger = _elder(work, "寅")
        end_service(work, tiger, on="2026-10-10", reason="not_eligible")
        work.commit()
    with _on(clock, store, "2026-10-25") as work:
        add_resident(work, Resident(village=tiger.village, person_id=tiger.person_id))
        work.commit()
    with _on(clock, store, "2026-11-05") as work:
        mark_living(work, _person(work, ox))
        work.commit()


def _roster(store: Store, month: str) -> dict[str, MonthElder]:
    with store.read() as reader:
        return {row.name: row for row in month_roster(reader, month, today=TODAY)}


def _rate(store: Store, month: str) -> MonthRate:
    with store.read() as reader:
        return month_rate(reader, month, today=TODAY)


def test_october(village: Store) -> None:
    assert _rate(village, "2026-10") == MonthRate(
        month="2026-10",
        roster=16,
        visited=10,
        special_roster=6,
        special_visited=4,
        declining=1,
        only_by_phone=1,
        away=1,
    )
    assert (_rate(village, "2026-10").per_mille, _rate(village, "2026-10").special_per_mille) == (
        625, 666,
    )  # fmt: skip


def test_the_names_of_october(village: Store) -> None:
    roster = _roster(village, "2026-10")
    assert set(roster) == set("甲乙丙丁戊庚辛壬子寅卯辰巳午未酉")
    assert {name for name, row in roster.items() if row.visits} == set("甲丙丁庚壬子卯巳午未")
    assert {name for name, row in roster.items() if row.special} == set("甲乙丙辰午未")
    assert {name for name, row in roster.items() if row.tier == "high_risk"} == set("丁未")
    assert {name for name, row in roster.items() if row.away} == {"辰"}
    assert roster["甲"].visits == 2


def test_who_left_and_came_back_counts_in_the_months_of_presence(village: Store) -> None:
    there = {month: _roster(village, month) for month in ("2026-08", "2026-09", "2026-11")}
    assert {month: "丑" in names for month, names in there.items()} == {
        "2026-08": True, "2026-09": True, "2026-11": True,
    }  # fmt: skip
    assert all("寅" in names for names in there.values())


def test_november_uses_the_rule_of_november_and_agrees_both_ways(village: Store) -> None:
    """The running month comes from the standings, its names from the facts."""
    roster, rate = _roster(village, "2026-11"), _rate(village, "2026-11")
    assert roster["午"].tier == "high_risk"  # 77, and 75 is enough since 1 November
    assert len(roster) == rate.roster
    assert {name for name, row in roster.items() if row.visits} == {"乙"}
    assert (rate.visited, rate.special_visited, rate.away) == (1, 1, 0)
    assert rate_of("2026-11", list(roster.values())) == rate
    assert rate.special_roster == sum(row.special for row in roster.values())


def test_taking_the_return_back_empties_the_months_between(village: Store) -> None:
    found = village.last_undoable()
    assert found is not None
    assert found[1] == "mark_living"
    village.undo(found[0])
    assert "丑" in _roster(village, "2026-09")
    assert "丑" not in _roster(village, "2026-11")
