"""Headings wherever they stand, sheets of several kinds, and what is hidden."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from tests.rosters.making import (
    HEAD,
    A,
    B,
    C,
    D,
    line,
    names,
    person,
    preview,
    rows_of,
    skipped,
    text,
    xls,
    xlsx,
)


def test_titles_reporting_lines_and_blank_rows_above(tmp_path: Path) -> None:
    rows = [[], ["附件2"], ["大湾村留守老人统计表"], ["填报时间：", dt.date(2024, 5, 6)], [], HEAD]
    shown = preview(xlsx(tmp_path / "a.xlsx", [*rows, line("田军", A)]))
    assert names(shown) == ["田军"]
    assert shown.as_of == dt.date(2024, 5, 6)
    assert shown.words.village == "大湾村"
    assert skipped(shown)[6] == "header"


@pytest.mark.parametrize("merged", [True, False])
def test_three_heading_rows(tmp_path: Path, merged: bool) -> None:
    rows = [
        ["序号", "基本信息", None, None, "家庭情况", None, None, "备注"],
        [None, "老人", None, None, "监护人", None, None, None],
        [None, "姓名", "性别", "身份证号", "姓名", "与老人关系", "电话", None],
        [1, "田军", "男", A, "田小军", "儿子", "19900000002", "无"],
    ]
    merges = ["A1:A3", "B1:D1", "B2:D2", "E1:G1", "E2:G2", "H1:H3"] if merged else []
    shown = preview(xlsx(tmp_path / "a.xlsx", rows, merges=merges))
    sheet = shown.sheets[0]
    assert sheet.header_rows == (1, 2, 3)
    assert list(sheet.column_map.values())[4:7] == [
        "guardian_name",
        "guardian_relation",
        "guardian_phone",
    ]
    assert person(shown, 4).contacts[0].name == "田小军"


def test_two_heading_rows_in_csv(tmp_path: Path) -> None:
    content = (
        "序号,姓名,身份证号,监护人,,,备注\n,,,姓名,关系,电话,\n"
        f"1,田军,{A},田小军,儿子,19900000002,好\n"
    )
    shown = preview(text(tmp_path / "a.csv", content))
    assert shown.persons[0].person.contacts[0].phone == "19900000002"
    assert shown.persons[0].person.note == "好"


def test_columns_in_any_order_and_unknown_ones(tmp_path: Path) -> None:
    head = ["备注", "文化程度", "公民身份号码", "手机号码", "老人姓名（必填）*", "名族"]
    shown = rows_of(tmp_path, ["好", "小学", A, "19900000001", "田军", "汉"], head=head)
    assert [c.label for c in shown.ignored_columns] == ["文化程度"]
    found = shown.persons[0].person
    assert (found.name, found.ethnicity, found.note) == ("田军", "汉族", "好")
    assert dict(found.extra) == {"文化程度": "小学"}


def test_a_heading_with_letters_apart_and_line_breaks(tmp_path: Path) -> None:
    head = ["序 号", "姓　　名", "性\n别", "身 份 证 号 码", "联系\n电话"]
    shown = rows_of(tmp_path, [1, "田军", "男", A, "19900000001"], head=head)
    assert shown.persons[0].person.id_number == A


def test_repeated_page_headings_and_titles(tmp_path: Path) -> None:
    page = [["大湾村老人花名册"], HEAD]
    rows = [*page, line("甲一", A), ["本页小计", None, 1], *page, line("乙二", B), ["合计", 2]]
    shown = preview(xlsx(tmp_path / "a.xlsx", rows, merges=["A1:H1", "A5:H5"]))
    assert names(shown) == ["甲一", "乙二"]
    assert skipped(shown) == {
        1: "title",
        2: "header",
        4: "subtotal 小计",
        5: "title",
        6: "repeated header",
        8: "total 合计",
    }


def test_a_second_table_below_with_other_columns(tmp_path: Path) -> None:
    rows = [HEAD, line("甲一", A), [], ["姓名", "电话", "身份证号", "银行账号"],
            ["乙二", "19900000002", B, "6217001234567890123"]]  # fmt: skip
    shown = preview(xlsx(tmp_path / "a.xlsx", rows))
    assert [(r.person.name, r.person.phone) for r in shown.persons][1] == ("乙二", "19900000002")
    assert [c.label for c in shown.dropped_columns] == ["银行账号"]


def test_numbered_columns_below_a_heading(tmp_path: Path) -> None:
    numbers = ["甲", 1, 2, 3, 4, 5, 6, 7]
    shown = rows_of(tmp_path, numbers, line("田军", A))
    assert names(shown) == ["田军"]
    assert skipped(shown)[2] == "column numbers"


@pytest.mark.parametrize("across", [True, False])
def test_side_by_side_tables(tmp_path: Path, across: bool) -> None:
    head = ["序号", "姓名", "性别", "身份证号"]
    second, third = (2, 3) if across else (3, 2)
    rows = [
        ["独居老人名单"],
        [*head, None, *head],
        [1, "甲一", "女", A, None, second, "乙二", "女", B],
        [third, "丙三", "女", C, None, 4, "丁四", "女", D],
    ]
    shown = preview(xls(tmp_path / "a.xls", rows, merges=[(0, 0, 0, 8)]))
    order = ["甲一", "乙二", "丙三", "丁四"] if across else ["甲一", "丙三", "乙二", "丁四"]
    assert names(shown) == order
    assert {row.column for row in shown.persons} == {"B", "G"}
    assert [note.code for note in shown.notes] == ["side_by_side_tables"]


def test_no_heading_at_all(tmp_path: Path) -> None:
    with pytest.raises(CareError) as refused:
        preview(xlsx(tmp_path / "a.xlsx", [["类别", "人数"], ["低保", 3]]))
    assert refused.value.code == "roster_header_not_found"


def test_several_sheets_each_with_its_kind(tmp_path: Path) -> None:
    sheets: dict[str, list[Any]] = {
        "一组": [HEAD, line("甲一", A)],
        "第二组": [HEAD, line("乙二", B)],
        "填表说明": [["说明：请按身份证填写"]],
        "汇总": [["组别", "人数"], ["一组", 1]],
        "志愿者名单": [["志愿者名单"], ["姓名", "电话", "身份证号"], ["丙三", "1", C]],
    }
    shown = preview(xlsx(tmp_path / "a.xlsx", sheets))
    assert [(r.sheet, r.person.group) for r in shown.persons] == [("一组", 1), ("第二组", 2)]
    kinds = {s.name: (s.kind, s.read) for s in shown.sheets}
    assert kinds["汇总"] == ("none", False)
    assert kinds["志愿者名单"] == ("helper_roster", False)
    assert [n.code for n in shown.notes] == ["helper_roster_not_imported"]


def test_hidden_rows_come_in_and_hidden_sheets_do_not(tmp_path: Path) -> None:
    sheets = {"今年": [HEAD, line("甲一", A), line("乙二", B)], "去年": [HEAD, line("丙三", C)]}
    path = xlsx(tmp_path / "a.xlsx", sheets, hidden_rows=[3], hidden_sheets=["去年"])
    shown = preview(path)
    assert [(r.person.name, r.hidden) for r in shown.persons] == [("甲一", False), ("乙二", True)]
    assert {n.code for n in shown.notes} == {"hidden_rows_imported", "hidden_sheet_not_imported"}
    assert names(preview(path, include_hidden=True)) == ["甲一", "乙二", "丙三"]


def test_the_same_person_on_two_sheets(tmp_path: Path) -> None:
    sheets = {"独居": [HEAD, line("甲一", A)], "高龄": [HEAD, line("甲 一", A)]}
    second = preview(xlsx(tmp_path / "a.xlsx", sheets)).persons[1]
    assert (second.status, second.codes, second.duplicate_of) == (
        "duplicate",
        ("duplicate_in_file",),
        ("独居", 2),
    )


def test_a_wide_sheet_with_few_known_headings(tmp_path: Path) -> None:
    head = [
        None,
        None,
        "老人姓名",
        "公民身份号码",
        "联系电话",
        "村民小组",
        *(f"项目{n}" for n in range(80)),
    ]
    rows: list[Any] = [[]] * 10 + [["王家坝村动态监测表"], head]
    cells = [None, None, "田军", A, "19900000001", "三组", *("√" for _ in range(80))]
    shown = preview(xlsx(tmp_path / "a.xlsx", [*rows, cells]))
    assert shown.sheets[0].header_rows == (12,)
    assert (person(shown, 13).name, person(shown, 13).group) == ("田军", 3)


@pytest.mark.parametrize(
    "head",
    [
        ["No.", "Name", "Sex", "ID No.", "Phone", "Village Group", "Guardian", "Guardian Phone"],
        ["S/N", "Full Name", "Gender", "id_card", "Mobile", "GROUP", "contact", "contact_tel"],
    ],
)
def test_headings_in_english(tmp_path: Path, head: list[str]) -> None:
    cells = [1, "田军", "F", A, "19900000001", "2", "李大", "19900000002"]
    found = rows_of(tmp_path, cells, head=head).persons[0].person
    assert (found.name, found.id_number, found.phone) == ("田军", A, "19900000001")
    assert found.group == 2
    assert [(c.name, c.phone) for c in found.contacts] == [("李大", "19900000002")]


def test_one_of_two_tables_abreast_ends_earlier(tmp_path: Path) -> None:
    head = ["序号", "姓名", "身份证号"]
    rows = [
        [*head, None, *head],
        [1, "甲一", A, None, 3, "丙三", C],
        [2, "乙二", B, None, "合计", 3, None],
    ]
    shown = preview(xlsx(tmp_path / "a.xlsx", rows))
    assert names(shown) == ["甲一", "乙二", "丙三"]


def test_each_table_below_another_has_its_own_village(tmp_path: Path) -> None:
    rows = [
        ["双河镇红旗村老年人台账"], HEAD, ["第二组："], line("甲一", A),
        ["双河镇红旗村老年人台账"], HEAD, line("乙二", B),
        ["双河镇东风村老年人台账"], HEAD, line("丙三", C),
        ["西坡村（1人）"], line("丁四", D),
    ]  # fmt: skip
    path = xlsx(tmp_path / "a.xlsx", rows, merges=["A1:H1", "A5:H5", "A8:H8"])
    places = [(r.person.village, r.person.group) for r in preview(path).persons]
    assert places == [("红旗村", 2), ("红旗村", 2), ("东风村", None), ("西坡村", None)]


def test_a_cover_names_village_and_day(tmp_path: Path) -> None:
    cover = [["双河镇红旗村老年人台账"], ["二〇二四年六月"]]
    sheets = {"封面": cover, "一组": [HEAD, line("甲一", A)], "东风村": [HEAD, line("乙二", B)]}
    shown = preview(xlsx(tmp_path / "a.xlsx", sheets))
    assert shown.as_of == dt.date(2024, 6, 30)
    assert [r.person.village for r in shown.persons] == ["红旗村", "东风村"]
