"""Signs, months and totals: what each means, and what is left for a person to say."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from eldercare_desktop.rosters.meal_calendar.marks import (
    Mark,
    legend_of,
    meanings_of,
    read_marks,
)
from eldercare_desktop.rosters.meal_calendar.months import MonthFound, month_of_sheet
from eldercare_desktop.rosters.meal_calendar.totals import disagreeing
from tests.rosters.meal_calendar.shapes import NAMES, TODAY, days, marks, read, sheet, weekdays


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (None, ()),
        ("  ", ()),
        ("√", (Mark("√"),)),
        (1, (Mark("1"),)),
        (1.0, (Mark("1"),)),
        ("１", (Mark("1"),)),
        ("2", (Mark("1", 2),)),
        ("2份", (Mark("1", 2),)),
        (0, (Mark("0"),)),
        (12, (Mark("12"),)),
        ("√2", (Mark("√", 2),)),
        ("送2", (Mark("送", 2),)),
        ("√√", (Mark("√√", 2),)),
        ("午", (Mark("餐", 1, ("lunch",)),)),
        ("中晚", (Mark("餐", 1, ("lunch", "dinner")),)),
        ("午送", (Mark("送", 1, ("lunch",)),)),
        ("午√、晚×", (Mark("√", 1, ("lunch",)), Mark("×", 1, ("dinner",)))),
        ("午/晚", (Mark("餐", 1, ("lunch",)), Mark("餐", 1, ("dinner",)))),
        ("/", (Mark("/"),)),
        ("Ｖ", (Mark("v"),)),
        ("◯", (Mark("○"),)),
        (True, (Mark("是"),)),
        (False, (Mark("否"),)),
    ],
    ids=str,
)
def test_a_square(value: Any, found: tuple[Mark, ...]) -> None:
    assert read_marks(value) == found


@pytest.mark.parametrize(
    ("sign", "meaning"),
    [
        *[(sign, "served") for sign in ("√", "✓", "✔", "1", "●", "堂", "自", "v")],
        *[(sign, "delivered") for sign in ("送", "送餐")],
        *[(sign, "none") for sign in ("×", "/", "空", "0", "请假", "x", "外出")],
        *[(sign, None) for sign in ("外", "12", "p", "去女儿家")],
        ("无人", "nobody_home"),
    ],
)
def test_what_signs_mean_by_themselves(sign: str, meaning: str | None) -> None:
    assert meanings_of([sign, "√"], {})[sign] == meaning


def test_a_circle_is_asked_about_beside_a_tick_and_is_the_tick_alone() -> None:
    assert meanings_of(["√", "○"], {}) == {"√": "served", "○": None}
    assert meanings_of(["○", "×"], {}) == {"○": "served", "×": "none"}
    assert meanings_of(["△", "○"], {}) == {"△": None, "○": None}
    assert meanings_of(["√", "○"], {"○": "delivered"})["○"] == "delivered"


@pytest.mark.parametrize(
    "text",
    [
        "注：√堂食，○送餐，×未就餐",
        "说明：堂食√ 送餐○ 未就餐×",
        "√表示堂食；○表示送餐；×表示未用餐",
        "就餐情况（√堂食○送餐×停餐）",
        "堂食（√）、送餐（○）、请假（×）",
        "到店就餐打√，送餐打○，未就餐打×",
        "√：堂食　○：送餐　×：不就餐",
    ],
)
def test_the_legend_of_a_file(text: str) -> None:
    assert legend_of([text]) == {"√": "served", "○": "delivered", "×": "none"}


def month(
    *titles: str, name: str = "Sheet1", file: str = "a.xlsx", told: dict[int, int] | None = None
) -> MonthFound:
    return month_of_sheet(list(titles), name, file, (), told or {}, TODAY)


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        (month("海棠村2026年6月就餐表"), "2026-06"),
        (month("二〇二六年六月就餐表"), "2026-06"),
        (month("就餐表（2026.06）"), "2026-06"),
        (month("2026年度就餐表", name="六月"), "2026-06"),
        (month(name="2026.6"), "2026-06"),
        (month(name="202606"), "2026-06"),
        (month(file="就餐表202606.xlsx"), "2026-06"),
        (month("2026年", name="6"), "2026-06"),
        (month("2026年6月", name="2"), "2026-06"),
        (month("2026年6月", file="2026年5月.xlsx"), "2026-06"),
        (month("就餐表"), None),
        (month("2026年13月"), None),
    ],
)
def test_the_month_of_a_sheet(found: MonthFound, wanted: str | None) -> None:
    assert (found.month, found.codes) == (wanted, ())


def test_a_year_that_is_not_said_is_the_latest_that_fits() -> None:
    assert month("6月就餐表") == MonthFound("2026-06", "title", ("month_year_assumed",))
    assert month("12月就餐表").month == "2025-12", "December has not come yet"
    told = {day: date(2024, 6, day).weekday() for day in days()}
    assert month("6月就餐表", told=told).month == "2024-06"


def test_title_and_name_that_disagree_are_left_to_a_person() -> None:
    assert month("2026年6月就餐表", name="7月") == MonthFound(None, None, ("month_unclear",))
    told = {day: date(2026, 7, day).weekday() for day in days(31)}
    assert month("2026年6月就餐表", name="7月", told=told).month == "2026-07"
    assert month("2026年6月就餐表", told=told).codes == ("weekday_mismatch",)


def test_weekdays_in_the_heading_tell_the_year(tmp_path: Path) -> None:
    head = ["姓名", *[f"{d} 周{w}" for d, w in zip(days(), weekdays(2025, 6, 30), strict=True)]]
    path = sheet(tmp_path, [NAMES[0], *marks("1")], title="6月老年食堂", head=head)
    assert read(path).sheets[0].found.month == "2025-06"


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        ([*marks("1-5"), 5], []),
        ([*marks("1-5"), "5餐"], []),
        ([*marks("1-5"), 6], [(6, 5)]),
        ([*marks("1-5", sign="×"), 0], []),
        ([*marks("1", sign=2), 2], []),
        ([*marks("1", sign=2), 1], []),
        ([*marks("1-5"), None], []),
        ([*marks("1-5"), 99999], []),
    ],
)
def test_totals_are_counted_again(
    tmp_path: Path, row: list[Any], wrong: list[tuple[int, int]]
) -> None:
    found = read(sheet(tmp_path, [NAMES[0], *row]))
    told = disagreeing(found.rows[0], meanings_of(found.signs, {}), None)
    assert [(total.number, count) for total, count in told] == wrong


def test_totals_of_each_kind(tmp_path: Path) -> None:
    head = ["姓名", *days(), "堂食次数", "送餐次数", "合计", "金额（元）"]
    squares = [*["√"] * 3, *["送"] * 2, *[None] * 25]
    found = read(sheet(tmp_path, [NAMES[0], *squares, 3, 2, 5, 60], head=head))
    assert disagreeing(found.rows[0], meanings_of(found.signs, {}), None) == []
    assert [column.label for column in found.ignored_columns] == ["金额（元）"]
    wrong = read(sheet(tmp_path, [NAMES[0], *squares, 2, 3, 5, 60], head=head))
    told = disagreeing(wrong.rows[0], meanings_of(wrong.signs, {}), None)
    assert [(total.label, count) for total, count in told] == [("堂食次数", 3), ("送餐次数", 2)]


def test_nothing_is_counted_while_a_sign_is_unclear(tmp_path: Path) -> None:
    found = read(sheet(tmp_path, [NAMES[0], *["√", "外", *[None] * 28], 7]))
    assert disagreeing(found.rows[0], meanings_of(found.signs, {}), None) == []
