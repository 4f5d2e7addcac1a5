"""Month calendars of meals in the shapes that villages keep, with invented people."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, Final

import openpyxl
import xlwt

from eldercare_desktop.rosters.meals import CalendarPreview, CalendarRow, read_calendar
from eldercare_desktop.rosters.reading import read_table_file
from tests.rosters.making import make_id, text, xlsx

TODAY: Final = date(2026, 11, 21)
TITLE: Final = "海棠村幸福院2026年6月助餐登记表"
NAMES: Final = ("王秀英", "李国碧", "张德明", "陈天芬")
NUMBERS: Final = tuple(make_id(f"194{n}0301", number=n + 1) for n in range(4))
Row = list[Any]


def days(count: int = 30) -> list[int]:
    """1 to the last day."""
    return list(range(1, count + 1))


def marks(told: str, count: int = 30, sign: Any = "√") -> Row:
    """The squares of a month: `told` names days with a meal, as 1-5,8; the rest is empty."""
    on: set[int] = set()
    for part in filter(None, told.split(",")):
        first, _, last = part.partition("-")
        on |= set(range(int(first), int(last or first) + 1))
    return [sign if day in on else None for day in days(count)]


def weekdays(year: int, month: int, count: int) -> list[str]:
    """一 to 日 of each day."""
    return ["一二三四五六日"[date(year, month, day).weekday()] for day in days(count)]


def plain(folder: Path) -> Path:
    """One row a person, a title, totals, a sum row, signatures, and a legend."""
    rows: list[Row] = [
        [TITLE],
        ["序号", "姓名", "身份证号", *days(), "合计", "签字"],
        [1, NAMES[0], NUMBERS[0], *marks("1-5"), 5, None],
        [2, NAMES[1], NUMBERS[1], *marks("1-5,8", sign="送"), 6, None],
        [3, NAMES[2], None, *marks("8-12", sign="○"), 5, None],
        [None, "客人", None, 1, 2, *[None] * 28, None, None],
        [None, "合计", None, *[2] * 30, 19, None],
        ["注：√堂食，○送餐，×未就餐"],
        ["制表人：陈天芬", None, None, None, None, "审核人：李国碧"],
    ]
    return xlsx(folder / "助餐.xlsx", {"6月": rows})


def two_rows(folder: Path) -> Path:
    """午 and 晚 below each other, the name merged over both."""
    rows: list[Row] = [
        [TITLE],
        ["姓名", "餐别", *days()],
        [NAMES[0], "午", *marks("1-3")],
        [None, "晚", *marks("2-4")],
        [NAMES[1], "午", *marks("5")],
        [None, "晚", *marks("")],
    ]
    return xlsx(folder / "两行.xlsx", rows, merges=["A3:A4", "A5:A6"])


def half_columns(folder: Path) -> Path:
    """Each day with a column for 午 and one for 晚, the days merged over both."""
    head = [cell for day in days() for cell in (day, None)]
    one = [cell for day in days() for cell in ("√" if day < 4 else None, "√" if day == 2 else None)]
    rows: list[Row] = [
        [TITLE],
        ["姓名", *head, "合计"],
        [None, *["午", "晚"] * 30, None],
        [NAMES[0], *one, 4],
    ]
    made = xlsx(folder / "半列.xlsx", rows)
    book = openpyxl.load_workbook(made)
    first = book.worksheets[0]
    for column in range(2, 62, 2):
        first.merge_cells(start_row=2, end_row=2, start_column=column, end_column=column + 1)
    first.merge_cells("A2:A3")
    book.save(made)
    return made


def periods_above(folder: Path) -> Path:
    """The days twice: once under 午餐, once under 晚餐."""
    rows: list[Row] = [
        [TITLE],
        [None, "午餐", *[None] * 29, "晚餐", *[None] * 29],
        ["姓名", *days(), *days()],
        [NAMES[0], *marks("1-2"), *marks("30")],
    ]
    return xlsx(folder / "上下.xlsx", rows, merges=["B2:AE2", "AF2:BI2"])


def dated(folder: Path) -> Path:
    """Days as dates of a spreadsheet, with a row of weekdays below."""
    head = [date(2026, 6, day) for day in days()]
    rows: list[Row] = [
        ["老年食堂就餐签到"],
        ["姓名", *head],
        ["星期", *weekdays(2026, 6, 30)],
        [NAMES[0], *marks("1-2", sign=1)],
    ]
    return xlsx(folder / "a.xlsx", rows)


def several_months(folder: Path) -> Path:
    """One sheet a month, the year only in the title of the first."""
    sheets = {
        name: [
            [f"海棠村老年食堂{title}就餐登记表"],
            ["姓名", *[f"{day}日" for day in days(count)]],
            [NAMES[0], *marks("1-2", count)],
            [NAMES[1], *marks("3", count)],
        ]
        for name, title, count in (("1月", "2026年1月", 31), ("2月", "2026年2月", 28))
    }
    return xlsx(folder / "2026年.xlsx", sheets)


def text_file(folder: Path) -> Path:
    """A text file in GB18030, the month in its name."""
    lines = [
        ["姓名", "一卡通账号", *map(str, days())],
        [NAMES[0], "6228480402564890018", *["1"] * 2, *[""] * 28],
        [NAMES[1], "", *["2"], *[""] * 29],
    ]
    content = "\n".join(",".join(line) for line in lines)
    return text(folder / "用餐2026-06.csv", content, "gb18030")


def old_workbook(folder: Path) -> Path:
    """An .xls of before 2007."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("6月")
    rows: list[Row] = [
        [TITLE],
        ["姓名", *days()],
        [NAMES[0], *marks("1-3", sign="✓")],
        [NAMES[1], *marks("7", sign="×")],
    ]
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            if value is not None:
                sheet.write(r, c, value)
    made = folder / "老.xls"
    book.save(str(made))
    return made


def web_page(folder: Path) -> Path:
    """A web page that calls itself .xls, as many systems export."""
    head = "".join(f"<td>{cell}</td>" for cell in ("姓名", *days()))
    row = f"<td>{NAMES[0]}</td>" + "<td>√</td>" * 3 + "<td></td>" * 27
    page = f"<html><p>{TITLE}</p><table><tr>{head}</tr><tr>{row}</tr></table></html>"
    return text(folder / "导出.xls", page)


SHAPES: Final[Sequence[Callable[[Path], Path]]] = (
    plain,
    two_rows,
    half_columns,
    periods_above,
    dated,
    several_months,
    text_file,
    old_workbook,
    web_page,
)


def sheet(folder: Path, *rows: Row, title: str = TITLE, head: Row | None = None) -> Path:
    """A workbook with one sheet: title, heading, rows."""
    heading = head or ["姓名", *days(), "合计"]
    return xlsx(folder / "助餐.xlsx", {"Sheet1": [[title], heading, *rows]})


def read(path: Path, **options: Any) -> CalendarPreview:
    """The preview of a file on the day of the tests."""
    return read_calendar(path.name, read_table_file(path), today=TODAY, **options)


def person(preview: CalendarPreview, name: str, number: int = 0) -> CalendarRow:
    """The row of somebody; `number` counts those of one name."""
    return [row for row in preview.rows if row.name == name][number]


def told(row: CalendarRow) -> list[tuple[int, str | None, str]]:
    """Day, meal and sign of every tick."""
    return [(tick.day, tick.period, tick.sign) for tick in row.ticks]


def days_of(row: CalendarRow, period: str | None = None) -> list[int]:
    """The days of a row's ticks (of one meal)."""
    return [tick.day for tick in row.ticks if period in (None, tick.period)]


def cells(values: Iterable[Any], count: int = 30) -> Row:
    """Squares from the first day on, the rest empty."""
    made = list(values)
    return [*made, *[None] * (count - len(made))]
