"""Every shape of a month of meals is found and understood."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.rosters.meal_calendar.marks import meanings_of
from eldercare_desktop.rosters.meal_calendar.totals import disagreeing
from eldercare_desktop.rosters.meals import is_meal_calendar
from eldercare_desktop.rosters.opening import open_list
from eldercare_desktop.rosters.outcome import Preview
from eldercare_desktop.rosters.reading import read_table_file
from tests.rosters.bringing import LEDGER, ROSTER, TEXT_ROSTER
from tests.rosters.making import HEAD, line, make_id, xlsx
from tests.rosters.meal_calendar.shapes import (
    NAMES,
    NUMBERS,
    SHAPES,
    TODAY,
    cells,
    dated,
    days,
    days_of,
    half_columns,
    marks,
    old_workbook,
    periods_above,
    person,
    plain,
    read,
    several_months,
    sheet,
    text_file,
    told,
    two_rows,
    web_page,
    weekdays,
)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_a_month_of_meals_is_told_from_a_roster(tmp_path: Path, shape: Any) -> None:
    path = shape(tmp_path)
    assert is_meal_calendar(path.name, read_table_file(path))
    assert not isinstance(open_list(path, today=TODAY), Preview)
    first = read(path).sheets[0].found.month
    assert first == ("2026-01" if shape is several_months else "2026-06")


@pytest.mark.parametrize("path", [ROSTER, TEXT_ROSTER, LEDGER], ids=lambda path: path.suffix)
def test_rosters_and_ledgers_stay_what_they_are(path: Path) -> None:
    assert isinstance(open_list(path, today=TODAY), Preview)
    with pytest.raises(CareError) as refused:
        open_list(path, "meals", today=TODAY)
    assert refused.value.code == "meal_calendar_not_found"


def test_a_roster_that_numbers_its_columns_is_no_month(tmp_path: Path) -> None:
    head = [*HEAD, "民族", "文化", "婚姻", "户籍"]
    count = len(head)
    for numbers in (list(range(1, count + 1)), ["甲", "乙", *range(1, count - 1)]):
        rows = [["花名册"], head, numbers, line("田军", make_id("19450101"))]
        path = xlsx(tmp_path / "a.xlsx", rows)
        assert isinstance(open_list(path, today=TODAY), Preview)


@pytest.mark.parametrize("title", ["村干部2026年6月考勤表", "6月探访打卡记录"])
def test_the_month_of_another_duty_is_not_taken_for_meals(tmp_path: Path, title: str) -> None:
    path = xlsx(tmp_path / "a.xlsx", [[title], ["姓名", *days()], [NAMES[0], *marks("1-5")]])
    assert not is_meal_calendar(path.name, read_table_file(path))
    chosen = open_list(path, "meals", today=TODAY)
    assert not isinstance(chosen, Preview), "but a person may say so"


def test_one_row_a_person(tmp_path: Path) -> None:
    found = read(plain(tmp_path))
    first, second, third, guests = found.rows
    assert (first.name, first.id_number, days_of(first)) == (NAMES[0], NUMBERS[0], [1, 2, 3, 4, 5])
    assert {tick.sign for tick in second.ticks} == {"送"}
    assert third.row == 5
    assert (guests.kind, [(t.day, t.portions) for t in guests.ticks]) == ("guest", [(1, 1), (2, 2)])
    assert found.legend == {"√": "served", "○": "delivered", "×": "none"}
    assert {s.row: s.why for s in found.skipped} == {
        7: "total",
        8: "note",
        9: "signature line",
    }
    assert [c.label for c in found.ignored_columns] == ["签字"]
    assert [(t.number, t.label) for t in first.totals] == [(5, "合计")]


def test_a_row_for_each_meal(tmp_path: Path) -> None:
    first, second = read(two_rows(tmp_path)).rows
    assert days_of(first, "lunch") == [1, 2, 3]
    assert days_of(first, "dinner") == [2, 3, 4]
    assert told(second) == [(5, "lunch", "√")]


def test_the_name_written_once_more_beside_the_next_meal(tmp_path: Path) -> None:
    head = ["姓名", "餐次", *days()]
    path = sheet(
        tmp_path,
        [NAMES[0], "早餐", *marks("1")],
        [NAMES[0], "中餐", *marks("1")],
        [NAMES[0], "晚餐", *marks("1")],
        head=head,
    )
    [row] = read(path).rows
    assert [tick.period for tick in row.ticks] == ["breakfast", "lunch", "dinner"]


def test_half_columns(tmp_path: Path) -> None:
    [row] = read(half_columns(tmp_path)).rows
    assert told(row) == [
        (1, "lunch", "√"),
        (2, "lunch", "√"),
        (2, "dinner", "√"),
        (3, "lunch", "√"),
    ]


def test_half_columns_of_where_it_was_eaten(tmp_path: Path) -> None:
    head = ["姓名", *[cell for day in days() for cell in (day, None)]]
    below = [None, *["堂食", "送餐"] * 30]
    path = xlsx(tmp_path / "a.xlsx", [["2026年6月助餐"], head, below, [NAMES[0], 1, None, None, 1]])
    [row] = read(path).rows
    assert [(t.day, t.outcome) for t in row.ticks] == [(1, "served"), (2, "delivered")]


def test_the_days_once_under_each_meal(tmp_path: Path) -> None:
    [row] = read(periods_above(tmp_path)).rows
    assert told(row) == [(1, "lunch", "√"), (2, "lunch", "√"), (30, "dinner", "√")]


def test_days_as_dates_say_the_month(tmp_path: Path) -> None:
    found = read(dated(tmp_path)).sheets[0]
    assert (found.found.month, found.found.source, found.found.codes) == ("2026-06", "dates", ())
    assert found.weekdays[1] == date(2026, 6, 1).weekday()


@pytest.mark.parametrize(
    "head",
    [
        [f"{day}日" for day in days()],
        [f"{day}号" for day in days()],
        [f"6月{day}日" for day in days()],
        [f"6.{day}" for day in days()],
        [f"6/{day}" for day in days()],
        [float(f"6.{day}") for day in days()],
        [f"{day:02d}" for day in days()],
        [f"{day}\n周{w}" for day, w in zip(days(), weekdays(2026, 6, 30), strict=True)],
        [f"{day}（{w}）" for day, w in zip(days(), weekdays(2026, 6, 30), strict=True)],
        [
            *"一二三四五六七八九十",
            *[f"十{n}" for n in "一二三四五六七八九"],
            "二十",
            *[f"二十{n}" for n in "一二三四五六七八九"],
            "三十",
        ],
    ],
    ids=lambda head: str(head[9]).replace("\n", " "),
)
def test_how_days_are_written(tmp_path: Path, head: list[Any]) -> None:
    path = sheet(tmp_path, [NAMES[0], *marks("1,10,30")], head=["姓名", *head])
    found = read(path)
    assert found.sheets[0].days == tuple(days())
    assert found.sheets[0].found.month == "2026-06"
    assert days_of(found.rows[0]) == [1, 10, 30]


@pytest.mark.parametrize("count", [28, 29, 30, 31])
def test_months_of_any_length(tmp_path: Path, count: int) -> None:
    path = sheet(tmp_path, [NAMES[0], *marks("1-28", count)], head=["姓名", *days(count)])
    assert read(path).sheets[0].days == tuple(days(count))


def test_only_the_work_days(tmp_path: Path) -> None:
    work_days = [day for day in days() if date(2026, 6, day).weekday() < 5]
    path = sheet(tmp_path, [NAMES[0], *["√"] * len(work_days)], head=["姓名", *work_days])
    assert days_of(read(path).rows[0]) == work_days


def test_each_half_of_the_month_has_its_own_table(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        [NAMES[0], *["√"] * 15],
        [],
        ["姓名", *range(16, 31)],
        [NAMES[0], None, "√"],
    ]
    path = sheet(tmp_path, *rows, head=["姓名", *range(1, 16)])
    first, second = read(path).rows
    assert (days_of(first), days_of(second)) == (list(range(1, 16)), [17])


@pytest.mark.parametrize("again", [None, NAMES[0]], ids=["merged", "named twice"])
def test_the_second_half_of_the_month_below_the_first(tmp_path: Path, again: str | None) -> None:
    rows: list[list[Any]] = [
        ["2026年6月午餐"],
        ["姓名", *range(1, 16), "合计"],
        [None, *range(16, 31), None],
        [NAMES[0], *marks("1-3", 15), 4],
        [again, "√", *[None] * 15],
        [NAMES[1], *marks("2", 15), 2],
        [NAMES[1] if again else None, None, "√"],
    ]
    merges = ["A2:A3", *([] if again else ["A4:A5"])]
    found = read(xlsx(tmp_path / "a.xlsx", rows, merges=merges))
    assert [(row.name, days_of(row)) for row in found.rows] == [
        (NAMES[0], [1, 2, 3, 16]),
        (NAMES[1], [2, 17]),
    ]
    meanings = meanings_of(found.signs, {})
    assert [disagreeing(row, meanings, None) for row in found.rows] == [[], []]


def test_a_sheet_a_month(tmp_path: Path) -> None:
    found = read(several_months(tmp_path))
    assert [(s.name, s.found.month) for s in found.sheets] == [
        ("1月", "2026-01"),
        ("2月", "2026-02"),
    ]
    assert [row.sheet for row in found.rows] == ["1月", "1月", "2月", "2月"]


def test_bank_columns_are_dropped_and_said(tmp_path: Path) -> None:
    found = read(text_file(tmp_path))
    assert [(c.column, c.label) for c in found.dropped_columns] == [("B", "一卡通账号")]
    assert "6228480402564890018" not in repr(found)
    assert [(t.day, t.portions) for t in person(found, NAMES[1]).ticks] == [(1, 2)]


def test_a_bank_card_in_a_column_without_a_heading_is_not_kept(tmp_path: Path) -> None:
    head = ["姓名", "号", *days()]
    path = sheet(tmp_path, [NAMES[0], "6228480402564890018", *marks("1")], head=head)
    assert "6228480402564890018" not in repr(read(path))


def test_an_old_workbook_and_a_web_page(tmp_path: Path) -> None:
    assert days_of(person(read(old_workbook(tmp_path)), NAMES[0])) == [1, 2, 3]
    assert days_of(person(read(web_page(tmp_path)), NAMES[0])) == [1, 2, 3]


def test_hidden_sheets_only_on_request(tmp_path: Path) -> None:
    rows = [[NAMES[0], *marks("1")]]
    head = [["2026年6月就餐"], ["姓名", *days()], *rows]
    path = xlsx(tmp_path / "a.xlsx", {"6月": head, "5月": head}, hidden_sheets=["5月"])
    assert [s.name for s in read(path).sheets] == ["6月"]
    assert [n.code for n in read(path).notes] == ["hidden_sheet_not_imported"]
    assert len(read(path, include_hidden=True).sheets) == 2


def test_groups_between_the_rows_and_ticks_without_a_name(tmp_path: Path) -> None:
    path = sheet(
        tmp_path,
        ["一组"],
        [NAMES[0], *marks("1")],
        ["第二组："],
        [NAMES[1], *marks("1")],
        [None, *marks("4")],
    )
    found = read(path)
    assert [row.group for row in found.rows] == [1, 2]
    assert [s.row for s in found.skipped if s.why == "ticks without a name"] == [7]


def test_a_merged_group_and_a_table_that_begins_anew(tmp_path: Path) -> None:
    rows: list[list[Any]] = [
        ["2026年6月用餐"],
        ["组别", "姓名", *days()],
        ["一组", NAMES[0], *marks("1")],
        [None, NAMES[1], *marks("1")],
        ["小计", None, *[2] * 30],
        ["2026年6月用餐（续）"],
        ["组别", "姓名", *days()],
        ["二组", NAMES[2], *marks("1")],
    ]
    found = read(xlsx(tmp_path / "a.xlsx", rows, merges=["A3:A4"]))
    assert [(row.name, row.group) for row in found.rows] == [
        (NAMES[0], 1),
        (NAMES[1], 1),
        (NAMES[2], 2),
    ]
    assert [(s.row, s.why) for s in found.skipped] == [(5, "total"), (6, "title")]


def test_a_sign_over_several_days(tmp_path: Path) -> None:
    rows = [["2026年6月就餐"], ["姓名", *days()], [NAMES[0], *cells(["√"])]]
    path = xlsx(tmp_path / "a.xlsx", rows, merges=["B3:F3"])
    [row] = read(path).rows
    assert days_of(row) == [1, 2, 3, 4, 5]
    assert "merged_squares" in row.codes
