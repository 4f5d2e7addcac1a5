"""Pairing ledgers: one elder a row, many elders a cell, and what shows across rows."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from eldercare_desktop.rosters.limits import Limits
from eldercare_desktop.rosters.preview import Preview
from tests.rosters.making import A, B, make_id, preview, text, wrong_check, xlsx

HEAD = ["老人姓名", "身份证号", "类别", "结对人", "身份", "联系电话", "结对时间", "结束时间",
        "帮扶内容", "上门频次", "是否签订协议", "备注"]  # fmt: skip
GRID = ["片区", "责任人", "联系电话", "包联老人", "老人数", "上门频次"]


def pair(elder: Any, number: Any, helper: Any, **more: Any) -> list[Any]:
    cells = {
        "老人姓名": elder,
        "身份证号": number,
        "结对人": helper,
        "身份": "志愿者",
        "联系电话": "19900000001",
        "结对时间": "2024-03-01",
        "是否签订协议": "是",
    } | more
    return [cells.get(heading) for heading in HEAD]


def ledger(tmp_path: Path, *rows: list[Any], **options: Any) -> Preview:
    title = ["大湾村结对帮扶台账（一对一）"]
    path = xlsx(tmp_path / "a.xlsx", [title, HEAD, *rows], merges=["A1:L1"])
    return preview(path, **options)


def outcome(shown: Preview) -> list[tuple[str, tuple[str, ...]]]:
    return [(row.status, row.codes) for row in shown.pairings]


@pytest.mark.parametrize(
    ("cells", "status", "codes"),
    [
        (pair("甲一", A, "乙二"), "ok", ()),
        (pair("甲一", A, "乙二", 结对时间="2024.3"), "ok", ("date_month_only",)),
        (pair("甲一", A, "乙二", 结对时间="2024年"), "ok", ("date_month_only",)),
        (pair("甲一", A, "乙二", 结对时间="24.3.5"), "ok", ("two_digit_year",)),
        (pair("甲一", A, "乙二", 结对时间="2024.2.30"), "warn", ("date_invalid",)),
        (pair("甲一", A, "乙二", 结对时间=None), "warn", ("start_missing",)),
        (pair("甲一", A, "乙二", 结对时间="2027-01-01"), "warn", ("start_in_future",)),
        (pair("甲一", A, "乙二", 是否签订协议="否"), "warn", ("agreement_missing",)),
        (pair("甲一", A, "乙二", 是否签订协议=None), "warn", ("agreement_missing",)),
        (pair("甲一", A, "乙二", 是否签订协议="√"), "ok", ()),
        (pair("甲一", A, "乙二", 是否签订协议="已签订"), "ok", ()),
        (pair("甲一", A, "乙二", 身份="儿子"), "warn", ("helper_is_supporter_relative",)),
        (pair("甲一", A, "乙二", 上门频次="每季度1次"), "warn", ("visit_frequency_below_monthly",)),
        (pair("甲一", A, "乙二", 结束时间="2025-01-31"), "ok", ("pairing_ended",)),
        (pair("甲一", A, "乙二", 结束时间="2030-01-31"), "ok", ()),
        (pair("甲一", A, "乙二", 结束时间="至今"), "ok", ()),
        (pair("甲一", A, "乙二", 备注="老人2025年6月去世"), "warn", ("deceased_marker",)),
        (pair("甲一", A, "乙二", 结束时间="2025.6.1", 备注="去世"), "ok", ("pairing_ended",)),
        (pair("甲一", A, "乙二", 结束时间="2023-12-31"), "error", ("end_before_start",)),
        (pair("甲一", A, "乙二", 联系电话="1990000"), "warn", ("phone_invalid",)),
        (pair("甲一", None, "乙二"), "warn", ("id_missing",)),
        (pair("甲一", wrong_check(A), "乙二"), "error", ("id_checksum_invalid",)),
        (pair("甲一", A, None), "error", ("helper_missing",)),
        (pair("甲一", A, "待定", 是否签订协议=None, 结对时间=None), "error", ("helper_missing",)),
        (pair("甲一", A, "乙二、丙三"), "error", ("helper_has_several_persons",)),
        (pair("甲一", A, "甲一"), "error", ("self_pairing",)),
        (pair("甲一", A, "甲大", 身份="本人"), "error", ("self_pairing",)),
        (pair(None, A, "乙二"), "error", ("name_missing",)),
    ],
)
def test_rows(tmp_path: Path, cells: list[Any], status: str, codes: tuple[str, ...]) -> None:
    assert outcome(ledger(tmp_path, cells)) == [(status, codes)]


def test_two_helpers_at_once_and_the_same_pairing_twice(tmp_path: Path) -> None:
    shown = ledger(
        tmp_path,
        pair("甲一", A, "乙二"),
        pair("甲一", A, "丙三"),
        pair("甲一", A, "乙二"),
        pair("丁四", B, "乙二", 结束时间="2025-01-01"),
        pair("丁四", B, "丙三"),
    )
    assert outcome(shown) == [
        ("ok", ()),
        ("warn", ("elder_has_two_active_one_to_one_helpers",)),
        ("duplicate", ("duplicate_in_file",)),
        ("ok", ("pairing_ended",)),
        ("ok", ()),
    ]
    assert shown.counts()["active_load_by_helper"] == {"乙二": 1, "丙三": 2}
    assert shown.counts()["distinct_elders"] == 2


def test_load_is_judged_at_the_row_that_goes_over(tmp_path: Path) -> None:
    helped = enumerate(("老赵", "老钱", "老孙"), 20)
    rows = [pair(name, make_id("19450101", number=n), "乙二") for n, name in helped]
    shown = ledger(tmp_path, *rows, limits=Limits(elders_per_helper=2))
    assert [row.codes for row in shown.pairings] == [(), (), ("helper_over_limit",)]


def test_what_a_pairing_holds(tmp_path: Path) -> None:
    cells = pair(
        "甲一",
        A,
        "乙二",
        类别="特困（分散）",
        身份="村医",
        帮扶内容="代买代缴、打扫卫生、寻医送药",
        上门频次="每周2次",
        备注="腿脚不便",
    )
    found = ledger(tmp_path, cells).pairings[0].pairing
    assert (found.elder, found.elder_id, found.elder_birth) == ("甲一", A, "1945-01-01")
    assert (found.categories, found.helper_kind) == (("destitute_dispersed",), "village_doctor")
    assert found.services == ("medicine_delivery", "errands", "cleaning")
    assert (found.visits_per_month, found.agreement, found.note) == (8.57, True, "腿脚不便")


def test_a_period_in_one_column(tmp_path: Path) -> None:
    head = ["老人姓名", "结对人", "起止时间", "帮扶内容"]
    rows = [
        head,
        ["甲一", "乙二", "2024.3.1-2025.2.28", "x"],
        ["丙三", "乙二", "2024年3月至今", "x"],
        ["丁四", "乙二", "2024年3月1日—2024年12月31日", "x"],
    ]
    shown = preview(xlsx(tmp_path / "a.xlsx", rows))
    assert [(r.pairing.start, r.pairing.end) for r in shown.pairings] == [
        ("2024-03-01", "2025-02-28"),
        ("2024-03", None),
        ("2024-03-01", "2024-12-31"),
    ]


def test_a_ledger_as_csv(tmp_path: Path) -> None:
    content = "结对帮扶台账\n老人姓名,结对人,结对时间,上门频次\n甲一,乙二,2024-03-01,每月1次\n"
    shown = preview(text(tmp_path / "a.csv", content, "gb18030"))
    assert shown.kind == "pairing_ledger"
    assert shown.to_json()["rows"][0]["record"] == 3


def test_a_roster_with_a_helper_column_stays_a_roster(tmp_path: Path) -> None:
    head = ["姓名", "性别", "身份证号", "住址", "帮扶责任人", "联系电话"]
    path = xlsx(tmp_path / "a.xlsx", [head, ["甲一", "女", A, "一组", "乙二", "19900000002"]])
    shown = preview(path)
    assert shown.kind == "resident_roster"
    contact = shown.persons[0].person.contacts[0]
    assert (contact.role, contact.name, contact.phone) == ("helper", "乙二", "19900000002")


def test_a_list_of_those_whom_officials_look_after(tmp_path: Path) -> None:
    rows = [
        ["海棠村党员干部联系特困老人一览表"],
        ["序号", "联系领导/党员", "职务", "联系电话", "联系对象", None, None, "帮扶措施"],
        [None, None, None, None, "姓名", "家庭住址", "联系电话", None],
        [1, "王支书", "党支部书记", "19900000001", "老甲", "一组", "19900000011", "每月走访2次"],
        [None, None, None, None, "老乙", "二组", None, "每季度走访一次"],
    ]
    merges = ["A1:H1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:G2", "H2:H3", "B4:B5", "C4:C5",
              "D4:D5"]  # fmt: skip
    shown = preview(xlsx(tmp_path / "a.xlsx", rows, merges=merges))
    found = [r.pairing for r in shown.pairings]
    assert [(p.elder, p.elder_phone, p.group) for p in found] == [
        ("老甲", "19900000011", 1),
        ("老乙", None, 2),
    ]
    assert {(p.helper, p.helper_kind, p.helper_phone) for p in found} == {
        ("王支书", "cadre", "19900000001")
    }
    assert [p.visits_per_month for p in found] == [2.0, 0.33]


# --- grids -----------------------------------------------------------------------------


def grid(tmp_path: Path, *rows: list[Any], first: list[Any] | None = None) -> Preview:
    sheets: dict[str, list[Any]] = {"网格化": [["大湾村网格化结对台账"], GRID, *rows]}
    if first:
        sheets["一对一"] = [["一对一结对"], HEAD, *first]
    return preview(xlsx(tmp_path / "a.xlsx", sheets, merges=["A1:F1"]))


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("甲一、乙二、丙三", ["甲一", "乙二", "丙三"]),
        ("甲一，乙二；丙三", ["甲一", "乙二", "丙三"]),
        ("甲一 乙二\n丙三", ["甲一", "乙二", "丙三"]),
        ("甲一/乙二/丙三", ["甲一", "乙二", "丙三"]),
        ("1.甲一 2.乙二 3.丙三", ["甲一", "乙二", "丙三"]),
        ("甲一、乙二、丙三等3人", ["甲一", "乙二", "丙三"]),
        ("田　军 王　兰 丙三", ["田军", "王兰", "丙三"]),
        ("甲一（特困、失能）、乙二（低保）、丙三", ["甲一", "乙二", "丙三"]),
        ("阿依古丽·买买提、乙二、丙三19900000003", ["阿依古丽·买买提", "乙二", "丙三"]),
    ],
)
def test_names_in_one_cell(tmp_path: Path, cell: str, names: list[str]) -> None:
    row = grid(tmp_path, ["东片", "李网格", "19900000001", cell, 3, "每月1次"]).grids[0]
    assert [elder.name for elder in row.elders] == names
    assert "count_mismatch" not in row.codes


def test_grid_rows(tmp_path: Path) -> None:
    many = "、".join(f"老{c}" for c in "赵钱孙李周吴郑王冯陈褚")
    shown = grid(
        tmp_path,
        ["一", "甲干部", None, "乙一、丙二", 3, "每月1次"],
        ["二", "乙干部", None, many, 11, "每月1次"],
        ["三", "丙干部", None, "甲一、丁四", 2, "每月1次"],
        ["四", "丁干部", None, "戊五（特困）、己六（低保、失能）", 2, "每半年1次"],
        ["五", "戊干部", None, "庚七、庚七", 2, None],
        ["六", "己干部", None, None, 0, "每月1次"],
        ["七", None, None, "辛八、壬九", 2, "每月1次"],
        first=[pair("甲一", A, "乙二")],
    )
    assert [row.codes for row in shown.grids] == [
        ("count_mismatch",),
        ("helper_over_limit",),
        ("elder_also_one_to_one",),
        ("one_to_one_required", "visit_frequency_below_monthly"),
        ("elder_listed_twice",),
        ("empty_grid",),
        ("helper_missing",),
    ]
    assert [row.status for row in shown.grids][-1] == "error"
    assert shown.counts()["one_to_one_rows"] == 1
    assert shown.grids[3].elders[1].disabled


def test_a_grid_with_a_line_for_every_elder(tmp_path: Path) -> None:
    head = ["片区", "责任人", "联系电话", "服务老人姓名", "身份证号", "类别", "结对时间"]
    rows = [["大湾村网格化结对台账"], head,
            ["东片", "李网格", "19900000001", "甲一", A, "低保", "2024年1月"],
            [None, None, None, "乙二", B, "特困", "2024年1月"]]  # fmt: skip
    path = xlsx(tmp_path / "a.xlsx", rows, merges=["A1:G1", "A3:A4", "B3:B4", "C3:C4"])
    shown = preview(path)
    assert [(r.pairing.mode, r.pairing.helper, r.pairing.patrol_area) for r in shown.pairings] == [
        ("grid", "李网格", "东片")
    ] * 2
    assert shown.pairings[1].codes == ("date_month_only", "one_to_one_required")
    assert shown.counts()["grid_pairing_rows"] == 2
