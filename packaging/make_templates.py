#!/usr/bin/env python3
"""Makes the empty forms in resources/templates/: what a village without a list fills in.

Columns of ID and telephone numbers are text from the first row to the last, because a
spreadsheet that takes an ID number for a number loses its last three digits.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import openpyxl
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.properties import PageSetupProperties

OUT = Path(__file__).resolve().parents[1] / "resources" / "templates"
MADE = datetime(2026, 1, 1)
ROWS = 300
"""So many lines are prepared for typing."""

ROSTER = (
    ("序号", 6), ("姓名", 14), ("性别", 6), ("身份证号", 24), ("出生日期", 14), ("民族", 8),
    ("村民小组", 10), ("家庭住址", 24), ("联系电话", 16), ("居住情况", 12), ("人员类别", 14),
    ("生活自理能力", 14), ("健康状况", 16), ("监护人姓名", 14), ("与本人关系", 12),
    ("监护人电话", 16), ("备注", 24),
)  # fmt: skip
LEDGER = (
    ("序号", 6), ("老人姓名", 14), ("老人身份证号", 24), ("村民小组", 10), ("帮扶人", 14),
    ("帮扶人身份", 14), ("帮扶人电话", 16), ("结对时间", 14), ("结束时间", 14),
    ("帮扶内容", 30), ("上门频次", 12), ("是否签订协议", 14), ("备注", 24),
)  # fmt: skip

CHOICES = {
    "性别": ("男", "女"),
    "居住情况": ("独居", "空巢", "留守", "与配偶", "与子女"),
    "人员类别": ("分散特困", "集中特困", "低保", "低保边缘", "计生特殊家庭", "重残", "优抚"),
    "生活自理能力": ("全自理", "半护理", "全护理"),
    "帮扶人身份": ("养老助理", "村干部", "党员", "志愿者", "村医", "网格员", "邻居", "亲属"),
    "是否签订协议": ("是", "否"),
}
NUMBERS = ("身份证号", "老人身份证号", "联系电话", "监护人电话", "帮扶人电话", "出生日期")


def make(path: Path, title: str, columns: Sequence[tuple[str, int]]) -> None:
    """Writes one form: a title, one heading row, empty lines with choices."""
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = MADE
    sheet = book.worksheets[0]
    sheet.title = title
    sheet.append([f"＿＿＿＿村{title}"])
    sheet.append([name for name, _ in columns])
    sheet.merge_cells(f"A1:{get_column_letter(len(columns))}1")
    sheet["A1"].font = Font(size=16, bold=True)
    sheet["A1"].alignment = Alignment(horizontal="center")
    thin = Side(style="thin")
    for place, (name, width) in enumerate(columns, 1):
        head, letter = sheet.cell(2, place), get_column_letter(place)
        head.font, head.fill = Font(bold=True), PatternFill("solid", fgColor="E2ECE6")
        head.alignment = Alignment(horizontal="center", wrap_text=True)
        sheet.column_dimensions[letter].width = width
        for row in range(2, ROWS + 3):
            cell = sheet.cell(row, place)
            cell.border = Border(thin, thin, thin, thin)
            if row > 2 and name in NUMBERS:
                cell.number_format = "@"
        if name in CHOICES:
            listed = ",".join(CHOICES[name])
            check = DataValidation("list", formula1=f'"{listed}"', allow_blank=True)
            check.showErrorMessage = False  # a hint, not a fence: people know other cases
            check.add(f"{letter}3:{letter}{ROWS + 2}")
            sheet.add_data_validation(check)
    sheet.freeze_panes = "C3"
    sheet.page_setup.orientation, sheet.page_setup.fitToWidth = "landscape", 1
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0
    sheet.print_title_rows = "1:2"
    book.save(path)


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    make(OUT / "roster.xlsx", "老年人花名册", ROSTER)
    make(OUT / "pairing_ledger.xlsx", "结对帮扶台账", LEDGER)
