"""What a paper ledger says, trap by trap: headings, amounts, days, whose it is, what is none."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.rosters.hours import is_time_ledger
from eldercare_desktop.rosters.opening import open_list
from eldercare_desktop.rosters.outcome import Preview
from eldercare_desktop.rosters.reading import read_table_file
from eldercare_desktop.rosters.time_ledger.amounts import read_amount
from eldercare_desktop.rosters.time_ledger.days import read_day
from eldercare_desktop.rosters.time_ledger.owners import person_in_cell, person_in_titles
from eldercare_desktop.rosters.time_ledger.times import period_minutes
from tests.rosters.bringing import LEDGER, ROSTER
from tests.rosters.making import xlsx
from tests.rosters.time_ledger.shapes import (
    HEAD,
    LI,
    SHAPES,
    TODAY,
    WANG,
    a_sheet_each,
    entry,
    lines_of,
    long_list,
    one_after_another,
    pages,
    points_text,
    read,
    summary,
)


@pytest.mark.parametrize("shape", SHAPES)
def test_each_shape_is_recognized_by_what_it_holds(shape: Any, tmp_path: Path) -> None:
    path = shape(tmp_path)
    assert is_time_ledger(path.name, read_table_file(path))
    assert open_list(path, today=TODAY) == read(path)


@pytest.mark.parametrize("path", [ROSTER, LEDGER])
def test_rosters_and_pairing_ledgers_are_none(path: Path) -> None:
    assert isinstance(open_list(path, today=TODAY), Preview)


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("海棠村食堂饭卡充值台账", ["日期", "姓名", "存入（元）", "支取（元）", "余额（元）"]),
        ("现金日记账", ["日期", "摘要", "收入", "支出", "结余"]),
        ("志愿者工资表", ["姓名", "日期", "工资", "小时"]),
        ("志愿者花名册", ["姓名", "性别", "身份证号", "联系电话", "服务时间"]),
    ],
)
def test_money_and_rosters_of_volunteers_are_none(
    title: str, head: list[str], tmp_path: Path
) -> None:
    rows = [[title], head, ["2026-01-05", WANG, 20, None, 20][: len(head)]]
    path = xlsx(tmp_path / "a.xlsx", rows)
    assert not is_time_ledger(path.name, read_table_file(path))


def test_a_file_without_any_ledger_is_refused_in_words(tmp_path: Path) -> None:
    path = xlsx(tmp_path / "a.xlsx", [["通知"], ["明天开会"]])
    with pytest.raises(CareError, match="time_ledger_not_found"):
        read(path)


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("2小时", 120), ("2.5小时", 150), ("2h30", 150), ("2小时30分", 150), ("2时30分钟", 150),
        ("150分钟", 150), ("90min", 90), ("2:30", 150), ("26:30", 1590), (time(2, 30), 150),
        ("两个小时", 120), ("一个半小时", 90), ("2小时半", 150), ("半小时", 30), ("半个小时", 30),
        ("一刻钟", 15), ("１．５小时", 90), ("+2小时", 120), ("-2小时", -120), ("十二小时", 720),
        ("1,200分钟", None), ("半天", None), ("一上午", None), ("2天", None), ("若干", None),
    ],
)  # fmt: skip
def test_lengths_of_time_in_words(written: Any, minutes: int | None) -> None:
    found = read_amount(written)
    assert found is not None
    counted = found.counted(None)
    assert (counted.amount if counted.unit else None) == minutes
    assert counted.code == ("" if minutes is not None else "amount_unclear")


@pytest.mark.parametrize(
    ("written", "measure", "amount"),
    [
        (2.5, "hour", 150), ("2.5", "hour", 150), (150, "minute", 150), ("1,200", "minute", 1200),
        ("5分", "point", 5), ("5分", "minute", 5), ("5分", "hour", 5), ("5", "point", 5),
        ("+10", "point", 10), ("-4", "point", -4), ("约2", "hour", 120),
    ],
)  # fmt: skip
def test_bare_numbers_count_what_the_heading_says(written: Any, measure: Any, amount: int) -> None:
    found = read_amount(written)
    assert found is not None
    assert found.counted(measure).amount == amount


@pytest.mark.parametrize("written", [None, "", "/", "—", "无", 0, "0", "0.0", True, "√"])
def test_cells_that_say_nothing(written: Any) -> None:
    assert read_amount(written) is None


def test_a_bare_number_without_a_heading_is_asked_about() -> None:
    found = read_amount(3)
    assert found is not None
    assert found.counted(None).code == "measure_missing"


@pytest.mark.parametrize(
    ("written", "day"),
    [
        (date(2026, 1, 5), "2026-01-05"), (datetime(2026, 1, 5, 8), "2026-01-05"),
        ("2026.1.5", "2026-01-05"), ("2026/1/5", "2026-01-05"), ("26-1-5", "2026-01-05"),
        ("2026年1月5日", "2026-01-05"), ("20260105", "2026-01-05"), (20260105, "2026-01-05"),
        ("二〇二六年一月五日", "2026-01-05"), (46027, "2026-01-05"), ("同上", "2026-01-04"),
        ("1月5日", "2026-01-05"), ("1.5", "2026-01-05"), ("元月", None), ("2026年1月", None),
    ],
)  # fmt: skip
def test_days_in_all_the_shapes_that_rosters_have(written: Any, day: str | None) -> None:
    assert read_day(written, TODAY, None, "2026-01-04").day == day


@pytest.mark.parametrize(
    ("period", "minutes"),
    [
        ("8:00-10:30", 150), ("8：00—10：30", 150), ("8点至10点半", 150), ("上午9时到11时", 120),
        ("下午2点-4点", 120), ("23:00-1:00", 120), ("14:00～15:00", 60), ("半天", None),
        ("8:00", None),
    ],
)  # fmt: skip
def test_from_when_to_when(period: str, minutes: int | None) -> None:
    assert period_minutes(period, None, None) == minutes


def test_two_columns_of_times(tmp_path: Path) -> None:
    head = ["日期", "服务内容", "开始时间", "结束时间", "结余（小时）"]
    row = ["2026-01-05", "代购", time(8, 0), "10:30", 2.5]
    [line] = read(pages(tmp_path, row, head=head)).lines
    assert (line.began, line.ended) == ("08:00", "10:30")
    assert line.moves[0].written.counted("hour").amount == 150


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("王秀英 时间银行存折", "王秀英"), ("王秀英时间存折", "王秀英"),
        ("海棠村互助幸福院 王秀英 时间银行存折", "王秀英"), ("姓名：王秀英", "王秀英"),
        ("志愿者: 王秀英   组别: 3组", "王秀英"), ("时间银行存折（王秀英）", "王秀英"),
        ("阿依古丽·买买提 时间银行存折", "阿依古丽·买买提"),
        ("王秀英 2026年度时间银行账页", "王秀英"), ("海棠村时间银行存折", None),
        ("志愿服务时长登记（小时）", None), ("互助时间银行台账", None),
        ("单位：小时", None), ("爱心超市积分台账", None),
    ],
)  # fmt: skip
def test_whose_book_a_title_says(title: str, name: str | None) -> None:
    found = person_in_titles([title], TODAY)
    assert (found.name if found else None) == name


def test_a_name_in_the_cell_beside_its_label() -> None:
    found = person_in_titles(["户名", "王秀英", "身份证后四位", "123X"], TODAY)
    assert found is not None
    assert (found.name, found.id_tail) == ("王秀英", "123X")


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        ("王 秀英", ("王秀英", None, None)),
        ("王秀英(3组)", ("王秀英", None, 3)),
        ("王秀英1224", ("王秀英", "1224", None)),
        ("王秀英（122X）", ("王秀英", "122X", None)),
    ],
)
def test_names_with_what_tells_them_apart(shown: str, told: tuple[Any, ...]) -> None:
    found = person_in_cell(shown, TODAY)
    assert (found.name, found.id_tail, found.group) == told


def test_totals_signatures_and_titles_are_nobody(tmp_path: Path) -> None:
    found = read(one_after_another(tmp_path))
    assert {s.row: s.why for s in found.skipped} == {
        7: "total",
        9: "title",
        13: "title",
        16: "signature line",
    }


def test_headings_in_two_rows(tmp_path: Path) -> None:
    found = read(a_sheet_each(tmp_path))
    assert found.sheets[0].header_rows == (2, 3)
    assert found.sheets[0].column_map["C"] == "credit"
    assert {column for sheet in found.sheets for column in sheet.shapes} == {"person", "summary"}


def test_merged_names_and_names_written_once(tmp_path: Path) -> None:
    assert [line.row for line in lines_of(read(long_list(tmp_path)), WANG)] == [3, 4]
    rows = [["志愿时长（小时）"], ["姓名", "日期", "时长"], [WANG, "2026-01-05", 1],
            [None, "2026-01-06", 2]]  # fmt: skip
    below = read(xlsx(tmp_path / "a.xlsx", rows)).lines[1]
    assert (below.owner.name, below.codes) == (WANG, ("name_from_above",))


def test_a_merged_amount_is_told_once(tmp_path: Path) -> None:
    rows = [[f"{WANG} 时间银行存折"], HEAD, entry("2026-01-05", 2, None, 2), entry("2026-01-05")]
    path = xlsx(tmp_path / "a.xlsx", rows, merges=["E3:E4", "G3:G4"])
    assert [len(line.moves) for line in read(path).lines] == [1, 0]


def test_bank_columns_and_card_numbers_are_never_read(tmp_path: Path) -> None:
    found = read(summary(tmp_path))
    assert [column.label for column in found.dropped_columns] == ["一卡通账号"]
    rows = [entry("2026-01-05", 2, None, 2, what="补贴打入 6228480402564890018")]
    assert "6228480402564890018" not in repr(read(pages(tmp_path, *rows)))


def test_points_in_gb18030(tmp_path: Path) -> None:
    found = read(points_text(tmp_path))
    assert found.sheets[0].measure == "point"
    assert [m.sign for line in lines_of(found, WANG) for m in line.moves] == [1, -1]
    assert lines_of(found, LI)[0].moves[0].written.counted("point").amount == 5


def test_hidden_sheets_are_left_out_unless_asked_for(tmp_path: Path) -> None:
    sheet = [[f"{WANG} 时间银行存折"], HEAD, entry("2026-01-05", 2, None, 2)]
    path = xlsx(tmp_path / "a.xlsx", {"A": sheet, "B": sheet}, hidden_sheets=["B"])
    assert [s.name for s in read(path).sheets] == ["A"]
    assert [s.name for s in read(path, include_hidden=True).sheets] == ["A", "B"]
