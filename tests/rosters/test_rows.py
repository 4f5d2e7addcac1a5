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
