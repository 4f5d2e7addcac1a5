"""A workbook for accounts: headed sheets of texts, numbers and amounts, ready to be printed.

Texts that a spreadsheet would take for a formula are defused, as in every file we write.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.rosters.applying.left_out import defused


@dataclass(frozen=True)
class Money:
    """An amount in fen; it stands in its cell as yuan, as a number."""

    fen: int


Cell = str | int | Money | None
AMOUNT_FORMAT = "#,##0.00"


@dataclass(frozen=True)
class MoneySheet:
    """One sheet: a title over all columns, lines above the table, the table, lines below it.

    `widths` of the columns are in characters. `totals`: the last row is a sum.
    """

    name: str
    title: str
    above: Sequence[str]
    columns: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    widths: Sequence[int]
    below: Sequence[str] = ()
    totals: bool = False


def save_money_book(sheets: Sequence[MoneySheet], path: Path) -> None:
    """Writes an .xlsx. CareError: file_not_written."""
    try:
        path.write_bytes(money_book(sheets))
    except OSError as problem:
        raise CareError("file_not_written", file=path.name) from problem


def money_book(sheets: Sequence[MoneySheet]) -> bytes:
    """The workbook as bytes."""
    from openpyxl import Workbook  # 0.3 s, only when a file is saved

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        _fill(book.create_sheet(sheet.name[:31]), sheet)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def _fill(page: Any, sheet: MoneySheet) -> None:
    from openpyxl.styles import Alignment, Border, Font, Side
    from openpyxl.utils import get_column_letter

    across = len(sheet.columns)
    _put(page, 1, 1, sheet.title)
    page.cell(1, 1).font, page.cell(1, 1).alignment = Font(size=16), Alignment(horizontal="center")
    page.merge_cells(start_row=1, start_column=1, end_row=1, end_column=across)
    line = 2
    for words in sheet.above:
        _put(page, line, 1, words)
        page.merge_cells(start_row=line, start_column=1, end_row=line, end_column=across)
        line += 1
    head = line
    thin = Side(style="thin")
    border = Border(left=thin, right=thin, top=thin, bottom=thin)
    for row in (sheet.columns, *sheet.rows):
        for number, value in enumerate(row, 1):
            _put(page, line, number, value)
            page.cell(line, number).border = border
        line += 1
    for number in range(1, across + 1):
        page.cell(head, number).font = Font(bold=True)
        page.cell(head, number).alignment = Alignment(horizontal="center", wrap_text=True)
        if sheet.totals:
            page.cell(line - 1, number).font = Font(bold=True)
        page.column_dimensions[get_column_letter(number)].width = sheet.widths[number - 1]
    for words in sheet.below:
        line += 1
        _put(page, line, 1, words)
        page.merge_cells(start_row=line, start_column=1, end_row=line, end_column=across)
    _set_up(page, head)


def _put(page: Any, line: int, number: int, value: Cell) -> None:
    cell = page.cell(line, number)
    if isinstance(value, Money):
        cell.value, cell.number_format = Decimal(value.fen) / 100, AMOUNT_FORMAT
    elif isinstance(value, int):
        cell.value = value
    elif value:
        cell.value = defused(value)
        cell.data_type, cell.number_format = "s", "@"


def _set_up(page: Any, head: int) -> None:
    """A4 across, as wide as the page, the heading on every page."""
    page.freeze_panes = page.cell(head + 1, 1)
    page.print_title_rows = f"{head}:{head}"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", 9
    page.page_setup.fitToWidth, page.page_setup.fitToHeight = 1, 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
