"""Makes the month of meals that the app ships as a sample.

    python packaging/make_meal_sample.py

It looks as such a sheet looks in villages, with the slips that they have. Its people are
those of the sample roster (see make_samples.py), all of them invented.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter

OUT = Path(__file__).resolve().parents[1] / "resources" / "rosters"
FILE = "sample_meal_month.xlsx"
MADE = datetime(2026, 7, 1)
DAYS = 30
DRAGON_BOAT = 19
WORK_DAYS = [
    day for day in range(1, DAYS + 1) if date(2026, 6, day).weekday() < 5 and day != DRAGON_BOAT
]
Cell = str | int | None

# Name, group, the sign of a work day, what stands on other days, the written total.
PEOPLE: tuple[tuple[str, str | None, str, dict[int, Cell], int], ...] = (
    ("冉光秀", "一组", "√", {}, 21),
    ("谭德明", "一组", "○", {}, 21),
    ("向素珍", "一组", "√", {3: "×", 4: "×"}, 19),
    ("牟成富", "二组", "√", {10: "2"}, 22),
    ("田　军", "二组", "√", {15: None, 16: None}, 21),  # the total was not corrected
    ("罗朝英", "三组", "○", {24: "×"}, 20),
    ("石万林", "三组", "√", {6: "√"}, 22),  # a Saturday
    ("王桂芳", None, "√", {}, 21),  # two people of this name are on the register
    ("欧阳顺", "四组", "√", {8: "外"}, 21),
    ("孙大明", "四组", "√", {}, 21),  # on no register
)


def rows() -> Iterable[Sequence[Cell]]:
    """The sheet from top to bottom."""
    yield ["海棠村幸福院老年助餐午餐签到表（2026年6月）"]
    weekdays = ["一二三四五六日"[date(2026, 6, d).weekday()] for d in range(1, DAYS + 1)]
    yield ["序号", "姓名", "组别", *range(1, DAYS + 1), "合计", "自付（元）", "一卡通账号"]
    yield [None, None, None, *weekdays, None, None, None]
    for serial, (name, group, sign, others, total) in enumerate(PEOPLE, 1):
        squares = dict.fromkeys(WORK_DAYS, sign) | others
        marks = [squares.get(day) for day in range(1, DAYS + 1)]
        yield [serial, name, group, *marks, total, total * 3, None]
    yield [None, "客人", None, None, 2, *[None] * (DAYS - 2), 2, 30, None]
    yield [None, "合计", None, *[None] * DAYS, 211, None, None]
    yield ["注：√堂食，○送餐上门，×未就餐"]
    yield ["单位负责人：", None, None, None, None, None, "复核人：", *[None] * 8, "填表人：陈天芬"]


def make(path: Path) -> None:
    """Writes the workbook."""
    book = openpyxl.Workbook()
    book.properties.creator = "海棠村"
    book.properties.created = book.properties.modified = MADE
    sheet = book.worksheets[0]
    sheet.title = "6月"
    for row in rows():
        sheet.append(list(row))
    line = Side(style="thin")
    for cells in sheet.iter_rows(min_row=2, max_row=sheet.max_row - 2):
        for cell in cells:
            cell.border = Border(left=line, right=line, top=line, bottom=line)
            cell.alignment = Alignment(horizontal="center", vertical="center")
    sheet["A1"].font, sheet["A1"].alignment = Font(size=16, bold=True), Alignment("center")
    last = get_column_letter(DAYS + 6)
    for merge in (f"A1:{last}1", "A2:A3", "B2:B3", "C2:C3"):
        sheet.merge_cells(merge)
    for column in range(4, DAYS + 4):
        sheet.column_dimensions[get_column_letter(column)].width = 3.6
    book.save(path)


if __name__ == "__main__":
    make(OUT / FILE)
