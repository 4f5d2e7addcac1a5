"""Rows that are nobody, merged cells, and lines that continue."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.rosters.making import A, B, C, codes, line, names, rows_of, skipped


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        (["小计", None, "3人"], "subtotal 小计"),
        (["一组小计", 3], "subtotal 小计"),
        ([None, "合 计", 31], "total 合计"),
        (["共计31人"], "total 共计"),
        (["填表人：张某", None, "审核人："], "signature line"),
        (["审核人（签字）：", None, None, "负责人："], "signature line"),
        (["注：本表一式三份"], "note"),
        (["说明：1.子女外出半年以上"], "note"),
        (["以下空白"], "end marker"),
        (["示例", "张三", "男", "110101194001010013"], "example"),
        ([7, None, None, None], "blank"),
        ([8, None, "男"], "no name and hardly a fact"),
    ],
)
def test_rows_that_are_nobody(tmp_path: Path, cells: list[Any], why: str) -> None:
    shown = rows_of(tmp_path, line("田军", A), cells, line("王兰", B))
    assert names(shown) == ["田军", "王兰"]
    assert skipped(shown)[3] == why


def test_a_total_without_its_result_and_serials_by_formula(tmp_path: Path) -> None:
    rows = [["=ROW()-1", *line("田军", A)[1:]], ["合计", "=COUNTA(B2:B2)"]]
    shown = rows_of(tmp_path, *rows)
    assert names(shown) == ["田军"]
    assert codes(shown) == {2: ()}
    assert [n.code for n in shown.notes] == ["serial_formula_without_value"]


def test_a_fact_by_formula_without_result_is_said(tmp_path: Path) -> None:
    shown = rows_of(tmp_path, line("田军", A, 住址="=A9"))
    assert codes(shown) == {2: ("formula_without_value",)}


def test_lines_of_groups_between_people(tmp_path: Path) -> None:
    shown = rows_of(
        tmp_path, ["一组（1人）："], line("甲一", A), ["第二组"], line("乙二", B), line("丙三", C)
    )
    assert [r.person.group for r in shown.persons] == [1, 2, 2]
    assert skipped(shown)[2] == "section"


@pytest.mark.parametrize(
    "cells",
    [
        ["其中：男1人，女1人"],
        [None, None, None, "男：1人", "女：1人"],
        ["男", 2, "女", 2],
        [None, "男 2人", None, "女 2人"],
        ["第 1 页，共 2 页"],
        [None, None, None, "第 1 页"],
        ["转下页"],
        ["（续表）"],
        ["村支部书记签字：", None, None, "驻村工作队长签字："],
        [None, None, None, "村民委员会（盖章）"],
        ["—", "—", "—", "—", "—", "—", "—", "—"],
        ["备注", "户籍地与居住地不一致的请注明"],
        [None, "12"],
    ],
)
def test_lines_that_are_nobody(tmp_path: Path, cells: list[Any]) -> None:
    shown = rows_of(tmp_path, line("甲一", A), cells)
    assert names(shown) == ["甲一"]
    assert [s.row for s in shown.skipped] == [1, 3]


@pytest.mark.parametrize("note", ["联系电话：19900000002", "本人未签字", "注：已搬走", "合计3人"])
def test_a_note_makes_nobody_a_signature_line(tmp_path: Path, note: str) -> None:
    assert names(rows_of(tmp_path, line("甲一", None, 备注=note))) == ["甲一"]


def test_ditto_marks_mean_the_row_above(tmp_path: Path) -> None:
    head = ["姓名", "性别", "身份证号", "村民小组", "住址", "联系电话"]
    shown = rows_of(
        tmp_path,
        ["甲一", "女", A, "一组", "大院子", "19900000001"],
        ["乙二", "〃", B, "〃", "同上", None],
        ["丙三", "女", "同上", "′′", "”", "〃"],
        head=head,
    )
    people = [r.person for r in shown.persons]
    assert [p.group for p in people] == [1, 1, 1]
    assert [p.address for p in people] == ["大院子"] * 3
    # A mark under an empty cell repeats nothing; nobody gets another's number.
    assert [p.phone for p in people] == ["19900000001", None, None]
    assert [p.id_number for p in people] == [A, B, None]


def test_words_of_a_computer_are_no_facts(tmp_path: Path) -> None:
    head = ["姓名", "身份证号", "出生年月", "联系电话"]
    found = rows_of(tmp_path, ["甲一", True, False, "19900000001"], head=head).persons[0]
    assert found.codes == ("id_missing", "date_unreadable")


def test_two_contacts_in_one_cell(tmp_path: Path) -> None:
    head = ["姓名", "身份证号", "子女电话"]
    cell = "李大 19900000002\n李二：19900000003（次子）"
    found = rows_of(tmp_path, ["甲一", A, cell], head=head).persons[0].person
    assert [(c.name, c.phone) for c in found.contacts] == [
        ("李大", "19900000002"),
        ("李二", "19900000003"),
    ]
