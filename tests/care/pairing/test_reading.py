"""Reading the ledger and the loads."""

import pytest

from eldercare_desktop.care.pairing.loads import HelperFilter, helper_load, helper_loads
from eldercare_desktop.care.pairing.reading import (
    find_pairings,
    ledger_counts,
    pairing_row,
    pairings_of_helper,
    pairings_of_person,
    pairings_of_resident,
)
from eldercare_desktop.care.pairing.rows import PairingFilter
from eldercare_desktop.care.rule_settings import set_rule
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories

TODAY = "2026-11-21"


def elder(work: Work, name: str, group_id: str | None = None, **values: object):
    person = {"life_status": values.pop("life_status", "living"), "group_id": group_id}
    return factories.resident(work, factories.person(work, name, **person), **values)


def helper(work: Work, name: str, life_status: str = "living", **values: object):
    person = factories.person(work, name, birth="1970-05-06", life_status=life_status)
    return factories.helper(work, person, **values)


def names(work: Work, **wanted: object) -> list[tuple[str, str]]:
    rows = find_pairings(work, PairingFilter(**wanted), today=TODAY)  # type: ignore[arg-type]
    return [(row.resident.name, row.helper.name) for row in rows]


def test_a_line_says_everything_about_both(store: Store) -> None:
    with store.work() as work:
        group = factories.group(work, 3)
        who = factories.person(
            work, "王秀英", birth="1944-03-01", lunar_birthday="02-07", group_id=group.id
        )
        by = helper(work, "李国碧", kind="village_doctor")
        pairing = factories.pairing(
            work, factories.resident(work, who), by, services=["errands"], patrol_area="上湾"
        )
        row = pairing_row(work, pairing.id, today=TODAY)
    assert row is not None
    assert (row.resident.name, row.resident.age, row.resident.group) == ("王秀英", 82, "3组")
    assert (row.resident.lunar_birthday, row.resident.role_id) == ("02-07", pairing.resident_id)
    assert (row.helper.name, row.helper.kind) == ("李国碧", "village_doctor")
    assert (row.services, row.patrol_area, row.start) == (("errands",), "上湾", "2026-01-05")
    assert (row.active, row.troubles) == (True, ())


def test_filters(store: Store) -> None:
    with store.work() as work:
        one, two = factories.group(work, 1), factories.group(work, 2)
        doctor, neighbour = helper(work, "李国碧"), helper(work, "周天福")
        first, second = elder(work, "王秀英", two.id), elder(work, "张玉兰", one.id)
        factories.pairing(work, first, doctor)
        grid = factories.pairing(work, second, doctor, mode="grid", agreement="none")
        factories.pairing(work, second, neighbour, agreement="none")
        factories.pairing(work, first, neighbour, ended_on="2025", end_reason="helper_left")
        work.delete(factories.pairing(work, first, neighbour))
        own, other, old = ("王秀英", "李国碧"), ("张玉兰", "周天福"), ("王秀英", "周天福")
        both = ("张玉兰", "李国碧")
        assert sorted(names(work)) == sorted([own, other, both])
        assert names(work, state="ended") == [old]
        assert len(names(work, state=None)) == 4
        assert names(work, mode="grid") == [both]
        assert names(work, helper_id=neighbour.id) == [other]
        assert names(work, resident_id=first.id, state=None) == [own, old]
        assert names(work, group_id=two.id) == [own]
        assert names(work, typed="wxy") == [own]
        assert sorted(names(work, typed="zhoutf", state=None)) == sorted([other, old])
        assert names(work, agreement_missing=True) == [other]
        assert names(work, village="500113103218") == []
        assert names(work, person_id=first.person_id) == [own]
        assert names(work, person_id=doctor.person_id, mode="one_to_one") == [own]
        assert names(work, pairing_ids=(grid.id,)) == [both]


@pytest.mark.parametrize(
    ("resident", "by", "pairing", "troubles"),
    [
        ({}, {}, {}, ()),
        ({}, {}, {"agreement": "unknown"}, ("agreement_missing",)),
        ({}, {}, {"agreement": "unknown", "mode": "grid"}, ()),
        ({"life_status": "deceased"}, {}, {}, ("resident_deceased",)),
        ({"life_status": "moved_away"}, {}, {}, ("resident_left",)),
        ({"ended_on": "2026-11-20"}, {}, {}, ("resident_left",)),
        ({}, {"available": False}, {}, ("helper_away",)),
        ({}, {"life_status": "deceased"}, {}, ("helper_gone",)),
        ({}, {"life_status": "moved_away"}, {"agreement": "none"},
         ("helper_gone", "agreement_missing")),
        ({"life_status": "deceased"}, {}, {"ended_on": "2026-01-06", "end_reason": "other"}, ()),
    ],
)  # fmt: skip
def test_troubles(
    store: Store, resident: dict, by: dict, pairing: dict, troubles: tuple[str, ...]
) -> None:
    with store.work() as work:
        made = factories.pairing(
            work, elder(work, "王秀英", **resident), helper(work, "李国碧", **by), **pairing
        )
        row = pairing_row(work, made.id, today=TODAY)
        assert row is not None
        assert row.troubles == troubles
        assert bool(names(work, troubled=True)) is bool(troubles)


def test_counts(store: Store) -> None:
    with store.work() as work:
        assert ledger_counts(work, today=TODAY).active == 0
        factories.pairing(work, mode="grid", agreement="none")
        factories.pairing(work)
        factories.pairing(work, agreement="none")
        factories.pairing(work, ended_on="2026-11-21", end_reason="replaced", agreement="none")
        factories.pairing(work, ended_on="2026-11-22", end_reason="replaced")
        counts = ledger_counts(work, today=TODAY)
        assert (counts.one_to_one, counts.grid, counts.ended) == (3, 1, 1)
        assert counts.agreement_missing == 1
        assert ledger_counts(work, today=TODAY, village="500113103218").ended == 0


def test_histories_show_what_holds_first_and_then_the_newest(store: Store) -> None:
    with store.work() as work:
        who, by = elder(work, "王秀英"), helper(work, "李国碧")
        for start, end in (("2020", "2021"), ("2023-05-01", "2024"), (None, "2019")):
            factories.pairing(work, who, by, start=start, ended_on=end, end_reason="helper_left")
        factories.pairing(work, who, by, start="2022")
        histories = [
            pairings_of_resident(work, who.id, today=TODAY),
            pairings_of_helper(work, by.id, today=TODAY),
            pairings_of_person(work, who.person_id, today=TODAY),
            pairings_of_person(work, by.person_id, today=TODAY),
        ]
    for history in histories:
        assert [row.start for row in history] == ["2022", "2023-05-01", "2020", None]


def test_loads_count_each_elder_once_the_fullest_first(store: Store) -> None:
    with store.work() as work:
        set_rule(work, "pairing.most_elders", 2)
        busy, free = helper(work, "李国碧"), helper(work, "周天福", most_elders=5)
        first = elder(work, "王秀英")
        factories.pairing(work, first, busy)
        factories.pairing(work, first, busy, mode="grid")
        factories.pairing(work, elder(work, "张玉兰"), busy, mode="grid")
        factories.pairing(work, elder(work, "金应碧"), busy)
        factories.pairing(work, elder(work, "冯泽秀", life_status="deceased"), busy)
        factories.pairing(work, elder(work, "符德芳"), free, ended_on="2026", end_reason="other")
        loads = helper_loads(work, today=TODAY)
        assert [(x.name, x.elders, x.one_to_one, x.grid, x.limit) for x in loads] == [
            ("李国碧", 3, 2, 2, 2),
            ("周天福", 0, 0, 0, 5),
        ]
        assert [(x.over, x.free) for x in loads] == [(True, 0), (False, 5)]
        one = helper_load(work, busy.id, today=TODAY)
        assert one is not None
        assert len(one.pairs) == 4
        assert len(one.resident_ids()) == 3


def test_who_is_away_or_gone(store: Store) -> None:
    with store.work() as work:
        helper(work, "周天福", available=False, away_since="2026-10-08")
        helper(work, "陈代珍", life_status="deceased")
        left = helper(work, "李国碧", life_status="moved_away")
        factories.pairing(work, elder(work, "王秀英"), left)
        helper(work, "袁维高")
        loads = helper_loads(work, today=TODAY)
        assert {(x.name, x.presence) for x in loads} == {
            ("周天福", "away"), ("李国碧", "gone"), ("袁维高", "here"),
        }  # fmt: skip
        away = helper_loads(work, HelperFilter(only="away"), today=TODAY)
        assert {x.name for x in away} == {"周天福", "李国碧"}
        free = helper_loads(work, HelperFilter(only="free"), today=TODAY)
        assert [x.name for x in free] == ["袁维高"]
        assert helper_loads(work, HelperFilter(only="over"), today=TODAY) == []
        found = helper_loads(work, HelperFilter(typed="ywg"), today=TODAY)
        assert [x.name for x in found] == ["袁维高"]
        assert helper_loads(work, HelperFilter(kind="cadre"), today=TODAY) == []
        assert helper_loads(work, HelperFilter(village="500113103218"), today=TODAY) == []
