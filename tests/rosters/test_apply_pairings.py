"""The pairings of a ledger beside those of the register: new, completed, ended, refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from sqlmodel import col

from eldercare_desktop.care.helper import add_helper
from eldercare_desktop.care.records import Helper, Pairing, Person, Resident
from eldercare_desktop.care.register.leaving import mark_deceased
from eldercare_desktop.rosters.applying import Choices
from eldercare_desktop.rosters.applying.pair_rows import days_between
from eldercare_desktop.rosters.values.pairing_words import visits_per_month
from eldercare_desktop.store.store import Store
from tests import factories
from tests.rosters.bringing import (
    bring,
    ledger,
    line_of,
    pair,
    pairings,
    people,
    person,
    planned,
    read,
    roster,
    row,
    settled,
)
from tests.rosters.making import A, B, C, xlsx


def elder(store: Store, name: str = "王秀英", **values: Any) -> Resident:
    group = values.pop("group", None)
    with store.work() as work:
        if group is not None:
            values["group_id"] = factories.group(work, group).id
        profile = factories.resident(work, factories.person(work, name, **values))
        work.commit()
    return profile


def helper(store: Store, name: str = "李国碧", kind: str = "volunteer", **values: Any) -> Helper:
    with store.work() as work:
        who = factories.person(work, name, birth=None, **values)
        made = factories.helper(work, who, kind=kind)
        work.commit()
    return made


# -- pairings ----------------------------------------------------------------------------------


def test_what_a_row_says_is_written(store: Store, tmp_path: Path) -> None:
    shown = ledger(
        tmp_path,
        pair(
            "王秀英",
            "李国碧",
            结对时间="2024.3",
            服务内容="代买代缴、精神慰藉",
            服务频次="每周1次",
            是否签订协议="是",
            备注="住得近",
        ),
    )
    bring(store, shown)
    [made] = pairings(store)
    assert (made.mode, made.start, made.agreement) == ("one_to_one", "2024-03", "signed")
    assert made.services == ["companionship", "errands"]
    assert made.visit_every_days == 7
    assert made.note == "住得近"


@pytest.mark.parametrize(
    ("written", "days"),
    [
        ("每天1次", 1),
        ("每周2次", 3),
        ("每周1次", 7),
        ("每月1次", 30),
        ("每季度1次", 90),
        ("每半年1次", 180),
        ("每年1次", 365),
        ("经常", None),
    ],
)
def test_days_between_visits(written: str, days: int | None) -> None:
    assert days_between(visits_per_month(written)) == days


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("老人去世", "resident_died"),
        ("帮扶人外出务工", "helper_left"),
        ("志愿者退出", "helper_left"),
        ("更换帮扶人", "replaced"),
        ("随子女进城", "resident_moved"),
        ("老人不愿意", "resident_declined"),
        ("其他安排", "other"),
        (None, "other"),
    ],
)
def test_reasons_for_an_end(store: Store, tmp_path: Path, written: str | None, reason: str) -> None:
    shown = ledger(tmp_path, pair("王秀英", "李国碧", 结束时间="2025.6.30", 结束原因=written))
    bring(store, shown)
    [made] = pairings(store)
    assert (made.ended_on, made.end_reason) == ("2025-06-30", reason)
    assert f"结束原因：{written or '台账没有写结束原因'}" in (made.note or "")


def test_an_end_that_is_still_ahead_is_a_remark(store: Store, tmp_path: Path) -> None:
    bring(store, ledger(tmp_path, pair("王秀英", "李国碧", 结束时间="2027.6.30")))
    [made] = pairings(store)
    assert (made.ended_on, made.note) == (None, "结束时间：2027.6.30")


def test_a_pairing_that_is_there_is_completed(store: Store, tmp_path: Path) -> None:
    bring(store, ledger(tmp_path, pair("王秀英", "李国碧", 结对时间="2024.3")))
    line = pair("王秀英", "李国碧", 结对时间="2024.3.5", 是否签订协议="是", 服务内容="居家照料")
    applied, _ = bring(store, ledger(tmp_path, line))
    assert (applied.counts.pairings, applied.counts.pairings_updated) == (0, 1)
    [made] = pairings(store)
    assert (made.start, made.agreement, made.services) == ("2024-03-05", "signed", ["home_care"])


def test_what_differs_in_a_pairing_is_a_choice(store: Store, tmp_path: Path) -> None:
    bring(store, ledger(tmp_path, pair("王秀英", "李国碧", 结对时间="2024.3", 是否签订协议="否")))
    shown = ledger(tmp_path, pair("王秀英", "李国碧", 结对时间="2025.4", 是否签订协议="是"))
    found = planned(store, shown)
    [state] = settled(found).pairings
    said = {d.field: (d.ours, d.theirs) for d in state.state.differences}
    assert said == {
        "pairing.start": ("2024-03", "2025-04"),
        "pairing.agreement": ("none", "signed"),
    }
    take = frozenset({(line_of(found, "王秀英").key, "pairing.agreement")})
    bring(store, shown, Choices(take=take))
    [made] = pairings(store)
    assert (made.start, made.agreement) == ("2024-03", "signed")


def test_an_end_in_the_file_is_a_choice(store: Store, tmp_path: Path) -> None:
    bring(store, ledger(tmp_path, pair("王秀英", "李国碧", 结对时间="2024.3")))
    over = pair("王秀英", "李国碧", 结对时间="2024.3", 结束时间="2026.5.1", 结束原因="更换帮扶人")
    shown = ledger(tmp_path, over)
    _, done = bring(store, shown)
    assert done.rows == 0
    key = line_of(planned(store, shown), "王秀英").key
    bring(store, shown, Choices(take=frozenset({(key, "pairing.ended_on")})))
    [made] = pairings(store)
    assert (made.ended_on, made.end_reason) == ("2026-05-01", "replaced")


def test_an_older_file_does_not_begin_again_what_has_ended(store: Store, tmp_path: Path) -> None:
    over = pair("王秀英", "李国碧", 结对时间="2024.3", 结束时间="2026.5.1", 结束原因="更换帮扶人")
    bring(store, ledger(tmp_path, over))
    _, done = bring(store, ledger(tmp_path, pair("王秀英", "李国碧", 结对时间="2024.3")))
    assert done.rows == 0
    bring(store, ledger(tmp_path, pair("王秀英", "李国碧", 结对时间="2026.8")))
    assert [made.start for made in pairings(store)] == ["2024-03", "2026-08"]


def test_a_pairing_listed_twice_is_one(store: Store, tmp_path: Path) -> None:
    rows = [pair("王秀英", "李国碧"), pair("王秀英", "李国碧")]
    bring(store, ledger(tmp_path, *rows))
    assert len(pairings(store)) == 1


def test_an_elder_listed_twice_in_a_grid_is_one(store: Store, tmp_path: Path) -> None:
    head = ["片区", "网格员姓名", "联系电话", "包联老人", "人数"]
    rows = [["一片区", "陈代珍", "19900000001", "王秀英、田军、王秀英", 3]]
    path = xlsx(tmp_path / "a.xlsx", {"网格化结对": [["网格化结对台账"], head, *rows]})
    applied, _ = bring(store, read(path))
    assert (applied.counts.pairings, applied.counts.people) == (2, 2)
    assert [made.patrol_area for made in pairings(store)] == ["一片区", "一片区"]


def test_nobody_is_paired_anew_who_has_died(store: Store, tmp_path: Path) -> None:
    held = elder(store, id_number=A, birth="1945-01-01")
    with store.work() as work:
        who = work.get(Person, held.person_id)
        assert who is not None
        mark_deceased(work, who, on="2026-01-05")
        work.commit()
    shown = ledger(
        tmp_path,
        pair("王秀英", "李国碧", 老人身份证号=A),
        pair("王秀英", "张德明", 老人身份证号=A, 结对时间="2024.1.1", 结束时间="2026.1.5"),
    )
    applied, _ = bring(store, shown)
    assert [one.code for one in applied.left] == ["resident_deceased"]
    assert [made.ended_on for made in pairings(store)] == ["2026-01-05"]
    assert "李国碧" not in {p.name for p in people(store)}, "who would only have helped there"


def test_a_refusal_of_the_ledger_leaves_the_row_and_keeps_the_rest(
    store: Store, tmp_path: Path
) -> None:
    """A pairing that begins after a death is known only to the use case."""
    held = elder(store, id_number=A, birth="1945-01-01")
    with store.work() as work:
        who = work.get(Person, held.person_id)
        assert who is not None
        mark_deceased(work, who, on="2024-01-05")
        work.commit()
    late = pair("王秀英", "张德明", 老人身份证号=A, 结对时间="2025.1.1", 结束时间="2026.1.5")
    applied, _ = bring(store, ledger(tmp_path, late, pair("田军", "李国碧")))
    assert [one.code for one in applied.left] == ["start_after_death"]
    assert (applied.counts.pairings, applied.counts.lines) == (1, 1)


def test_an_elder_is_not_paired_with_themselves(store: Store, tmp_path: Path) -> None:
    held = elder(store, id_number=A, birth="1945-01-01")
    with store.work() as work:
        add_helper(work, Helper(village=held.village, person_id=held.person_id))
        work.commit()
    head = ["老人姓名", "老人身份证号", "帮扶人姓名", "帮扶人身份证号", "结对时间"]
    shown = read(
        xlsx(tmp_path / "a.xlsx", [["结对台账"], head, ["王秀英", A, "王秀英", A, "2024"]])
    )
    applied, done = bring(store, shown)
    assert done.rows == 0
    assert applied.counts.pairings == 0


def test_a_row_whose_number_is_wrong_may_be_ticked(store: Store, tmp_path: Path) -> None:
    shown = ledger(tmp_path, pair("王秀英", "李国碧", 老人身份证号=A[:17] + "0"))
    found = planned(store, shown)
    line = line_of(found, "王秀英")
    assert "id_checksum_invalid" in line.codes
    assert (line.can_tick, line.ticked) == (True, False)
    bring(store, shown, Choices(ticked={line.key: True}))
    assert person(store, "王秀英").id_problem == "id_checksum_invalid"
    assert len(pairings(store)) == 1


def test_a_second_import_adds_nothing_when_names_are_shared(store: Store, tmp_path: Path) -> None:
    """An elder and a helper of one name, both only known by it."""
    rows = [pair("陈桂英", "李国碧"), pair("王秀英", "陈桂英", 帮扶人身份="党员")]
    bring(store, ledger(tmp_path, *rows))
    held = len(people(store))
    applied, again = bring(store, ledger(tmp_path, *rows))
    assert again.rows == 0
    assert applied.counts.asked == 0
    assert len(people(store)) == held == 4


def test_a_ledger_after_the_roster_finds_everybody(store: Store, tmp_path: Path) -> None:
    bring(store, roster(tmp_path, row("王秀英", A), row("田军", B), row("卓永碧", C)))
    rows = [pair(name, "李国碧") for name in ("王秀英", "田军", "卓永碧")]
    applied, _ = bring(store, ledger(tmp_path, *rows))
    assert (applied.counts.people, applied.counts.pairings) == (0, 3)
    with store.read() as reader:
        [one] = reader.find(Helper)
        assert len(reader.find(Pairing, col(Pairing.helper_id) == one.id)) == 3
