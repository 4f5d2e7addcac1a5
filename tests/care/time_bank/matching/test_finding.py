"""Volunteers for an open need, as the store knows them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.need.record import Need
from eldercare_desktop.care.need.steps import assign
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.time_bank.matching.finding import Found, asked_of, find_for
from eldercare_desktop.care.time_bank.matching.scoring import Match
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories

TUESDAY = "2026-11-24"
"""The store's clock stands at Saturday, 2026-11-21."""


class Village:
    """Somebody who needs cleaning on Tuesday from 14:00 to 16:00, and volunteers."""

    def __init__(self, work: Work, **need: Any) -> None:
        self.work = work
        self.group = factories.group(work, 3)
        address = {"group_id": self.group.id, "address": "3组12号"}
        self.person = factories.person(work, "冉启秀", **address)
        self.resident = factories.resident(work, self.person)
        wanted: dict[str, Any] = {"kind": "cleaning", "wanted_by": TUESDAY, "from_time": "14:00"}
        self.need = factories.need(work, self.resident, **(wanted | {"to_time": "16:00"} | need))

    def volunteer(self, name: str, **values: Any) -> Helper:
        person = {k: values.pop(k) for k in ("sex", "birth", "address") if k in values}
        group = values.pop("group", self.group)
        said: dict[str, Any] = {"birth": "1960-01-01", "group_id": group.id}
        who = factories.person(self.work, name, **(said | person))
        helper = factories.helper(self.work, who)
        factories.volunteer(self.work, helper, **{"free_times": ["2pm"], **values})
        return helper

    def found(self) -> Found:
        found = find_for(self.work, self.need.id)
        assert found is not None
        return found


def names(matches: tuple[Match, ...]) -> list[str]:
    return [match.offer.name for match in matches]


def codes(found: Found, name: str) -> list[str]:
    [match] = [m for m in (*found.fit, *found.unfit) if m.offer.name == name]
    return [reason.code for reason in (match.reasons if match.fits else match.against)]


def test_who_lives_nearer_comes_first_and_the_reasons_are_told(store: Store) -> None:
    with store.work() as work:
        village = Village(work)
        village.volunteer("远处", group=factories.group(work, 7))
        village.volunteer("隔壁", address="3组13号")
        village.volunteer("村口", address="3组1号")
        for number in (5, 7, 9):
            factories.person(work, "邻居", group_id=village.group.id, address=f"3组{number}号")
        found = village.found()
    assert names(found.fit) == ["隔壁", "村口", "远处"]
    assert codes(found, "隔壁") == ["same_group", "skill", "free", "week"]
    assert found.day == TUESDAY


def test_who_cannot_is_told_with_why(store: Store) -> None:
    with store.work() as work:
        village = Village(work, helper_sex="female")
        village.volunteer("会的", sex="female")
        village.volunteer("男的", sex="male")
        village.volunteer("不会", sex="female", skills=["repair"])
        village.volunteer("没空", sex="female", free_times=["1am"])
        village.volunteer("小孩", sex="female", birth="2010-01-01")
        village.volunteer("歇着", sex="female", state="paused")
        village.volunteer("走了", sex="female", state="ended", ended_on="2026-11-01")
        found = village.found()
    assert names(found.fit) == ["会的"]
    assert codes(found, "男的") == ["wrong_sex"]
    assert codes(found, "不会") == ["no_skill"]
    assert codes(found, "没空") == ["not_free"]
    assert codes(found, "小孩") == ["consent_missing"]
    assert codes(found, "歇着") == ["paused"]
    assert "走了" not in names(found.unfit)


def test_nobody_is_offered_to_themselves(store: Store) -> None:
    with store.work() as work:
        village = Village(work)
        helper = factories.helper(work, village.person)
        factories.volunteer(work, helper)
        found = village.found()
    assert not found.fit
    assert not found.unfit


def test_a_service_at_that_time_and_a_full_week_stand_in_the_way(store: Store) -> None:
    with store.work() as work:
        village = Village(work)
        busy, full = village.volunteer("有事"), village.volunteer("太忙", weekly_minutes=180)
        times = {"day": TUESDAY, "began": "13:00", "ended": "14:30", "minutes": 90}
        factories.service_record(work, busy, village.resident, **times)
        other = factories.need(work, factories.resident(work), kind="errands")
        assign(work, other, helper_id=full.id)
        assign(work, factories.need(work, factories.resident(work)), helper_id=full.id)
        found = village.found()
    assert codes(found, "有事") == ["busy_service"]
    assert codes(found, "太忙") == ["week_full"]


def test_who_brings_meals_then_is_not_free(store: Store) -> None:
    with store.work() as work:
        village = Village(work, from_time="11:00", to_time="12:00")
        brings = village.volunteer("送餐", free_times=["2am", "2pm"])
        site = factories.site(work)
        route = factories.meal_route(work, site, helper_id=brings.id)
        factories.meal_plan(
            work, site, factories.resident(work), mode="delivery", route_id=route.id,
            weekdays=["2"], since="2026-11-01",
        )  # fmt: skip
        found = village.found()
    assert codes(found, "送餐") == ["busy_meals"]


def test_an_overdue_need_keeps_its_time_but_not_its_day(store: Store) -> None:
    """What somebody does today at that time does not matter: tomorrow they may be free."""
    with store.work() as work:
        village = Village(work, wanted_by="2026-11-17")
        helper = village.volunteer("今天有事", free_times=["6pm", "7pm"])
        village.volunteer("上午有空", free_times=["6am", "7am"])
        times = {"day": "2026-11-21", "began": "14:00", "ended": "15:00"}
        factories.service_record(work, helper, village.resident, **times)
        found = village.found()
    assert found.day is None
    assert names(found.fit) == ["今天有事"]
    assert codes(found, "上午有空") == ["not_free"]


def test_who_knows_the_person_is_told_and_comes_before_strangers(store: Store) -> None:
    with store.work() as work:
        village = Village(work)
        village.volunteer("生人")
        paired = village.volunteer("结对")
        factories.pairing(work, village.resident, paired)
        kin = village.volunteer("女儿")
        factories.contact(work, village.person, name="女儿", relation="女儿", phone=None)
        found = village.found()
    assert names(found.fit) == ["结对", "生人", "女儿"]
    assert "paired" in codes(found, "结对")
    assert "kin" in codes(found, "女儿")
    assert kin.id in found.rows


def test_a_volunteer_in_hospital_is_left_out(store: Store) -> None:
    with store.work() as work:
        village = Village(work)
        ill = village.volunteer("住院")
        person = work.get(Person, ill.person_id)
        assert person is not None
        factories.absence(work, factories.resident(work, person), since="2026-11-20")
        found = village.found()
    assert codes(found, "住院") == ["absent"]


@pytest.mark.parametrize(
    ("wanted_by", "days"),
    [
        ("2026-11-23", (6, 7, 1)),
        ("2026-11-21", (6, 7, 1, 2, 3, 4, 5)),
        ("2026-11-10", (6, 7, 1, 2, 3, 4, 5)),
        ("2026-12-20", (6, 7, 1, 2, 3, 4, 5)),
    ],
)
def test_without_a_time_the_days_until_it_is_wanted_count(
    wanted_by: str, days: tuple[int, ...]
) -> None:
    need = Need(village="", resident_id="", discovered_on="2026-11-01", wanted_by=wanted_by)
    assert date(2026, 11, 21).isoweekday() == 6
    assert asked_of(need, "2026-11-21").days == days


def test_a_need_that_is_met_finds_nobody(store: Store) -> None:
    with store.work() as work:
        village = Village(work, state="done", done_on="2026-11-20")
        village.volunteer("会的")
        assert find_for(work, village.need.id) is None
        assert work.find(Resident)
