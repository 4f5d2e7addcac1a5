"""The rows that were left out, as a file to correct: safe to open, and it can be imported."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.rosters.applying import Choices, left_out_tables, save_tables
from eldercare_desktop.rosters.applying.left_out import Tables, defused
from eldercare_desktop.store.store import Store
from tests.rosters.bringing import (
    LEDGER,
    ROSTER,
    bring,
    line_of,
    person,
    planned,
    read,
    resident,
    roster,
    row,
)
from tests.rosters.making import A, B, wrong_check


def left_of(store: Store, path: Path) -> Tables:
    found = planned(store, path)
    applied, _ = bring(store, path)
    return left_out_tables(found, {one.key: one.code for one in applied.left}, lambda code: code)


def test_every_row_that_was_left_is_there_with_its_place_and_reason(store: Store) -> None:
    [(name, table)] = left_of(store, ROSTER).items()
    assert name == "未导入的人员"
    heading, *rows = table
    told = [dict(zip(heading, cells, strict=True)) for cells in rows]
    assert [(t["姓名"], t["原行号"], t["没有导入的原因"]) for t in told] == [
        ("宋大芬", "13", "id_checksum_invalid"),
        ("", "21", "name_missing"),
    ]
    assert told[0]["身份证号"] == "500199195902237503", "as it was written"
    assert told[0]["出生日期"] == "1959.2"


def test_pairings_have_a_sheet_of_their_own(store: Store) -> None:
    [(name, table)] = left_of(store, LEDGER).items()
    assert name == "未导入的结对"
    assert [cells[0] for cells in table[1:]] == ["张树森", "曾仁义", "张玉兰", "潘玉兰", ""]
    assert table[2][4:9] == ["刘泽民", "邻居", "19900003275", "2023/6/1", "2023/5/1"]


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_corrected_it_can_be_imported(store: Store, tmp_path: Path, ending: str) -> None:
    tables = left_of(store, roster_with_slips(tmp_path))
    path = tmp_path / f"left.{ending}"
    save_tables(tables, path)
    again = read(path)
    assert [line.codes for line in planned(store, again).lines] == [("id_checksum_invalid",)]
    [table] = tables.values()
    table[1][table[0].index("身份证号")] = B
    save_tables(tables, path)
    applied, _ = bring(store, path)
    assert applied.counts.people == 1
    assert person(store, "田军").id_number == B
    assert resident(store, "田军").note == "腿脚不便", "our own columns are no remarks"


def roster_with_slips(folder: Path) -> Path:
    slip = row("田军", wrong_check(B), 组别="1组", 联系电话="19900000001", 备注="腿脚不便")
    rows = [row("王秀英", A), slip]
    roster(folder, *rows)
    return folder / "roster.xlsx"


SIGNS = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"]


@pytest.mark.parametrize("sign", SIGNS)
def test_no_cell_is_a_formula(tmp_path: Path, sign: str) -> None:
    cell = f"{sign}HYPERLINK(1)"
    assert defused(cell) == f"'{cell}"
    tables = {"未导入的人员": [["姓名"], [cell]]}
    save_tables(tables, tmp_path / "a.csv")
    text = (tmp_path / "a.csv").read_bytes().decode("utf-8-sig")
    [[_], [written]] = list(csv.reader(text.splitlines(keepends=True)))
    assert written.startswith("'")
    save_tables(tables, tmp_path / "a.xlsx")
    read_back: Any = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]["A2"]
    assert read_back.data_type == "s"
    assert str(read_back.value).startswith("'")


@given(st.text(max_size=20))
def test_a_cell_is_changed_only_where_it_is_dangerous(cell: str) -> None:
    safe = defused(cell)
    assert not safe.startswith(tuple(SIGNS))
    assert safe.endswith(cell)
    assert safe == cell or cell.startswith(tuple(SIGNS))


def test_a_long_number_stays_text(store: Store, tmp_path: Path) -> None:
    found = planned(store, roster(tmp_path, row("王秀英", A)))
    only = line_of(found, "王秀英")
    bring(store, roster(tmp_path, row("王秀英", A)), Choices(ticked={only.key: False}))
    save_tables(left_out_tables(found, {only.key: ""}, str), tmp_path / "left.xlsx")
    sheet: Any = openpyxl.load_workbook(tmp_path / "left.xlsx").worksheets[0]
    assert sheet["C2"].value == A
    assert sheet["C2"].number_format == "@"


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(CareError) as refusal:
        save_tables({"未导入的人员": [["姓名"]]}, tmp_path / "nowhere" / "a.csv")
    assert refusal.value.code == "file_not_written"
