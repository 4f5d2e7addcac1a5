"""Workbooks: the newer formats' values by calamine, with what the sheets hide and merge.

A sheet is given to calamine only after its extent was measured here: it allots the whole
rectangle at once, and what it cannot have ends the program.
"""

from __future__ import annotations

import io
from collections.abc import Container, Iterable, Mapping
from typing import TYPE_CHECKING

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.rosters.reading import ods_layout, xls_book, xlsx_layout, zipped
from eldercare_desktop.rosters.reading.cells import Merge, Sheet, TableFile, Value, plain_value
from eldercare_desktop.rosters.reading.number_formats import Shape, as_shown

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

Rows = list[list[Value]]


def read_xlsx(data: bytes) -> TableFile:
    """An .xlsx (or .xlsm) workbook."""
    found = xlsx_layout.layouts(zipped.open_archive(data))
    sheets = []
    for sheet in _sheets(data, found):
        layout = found[sheet.name]
        rows = _shaped(sheet.rows, layout.shapes)
        for (row, column), text in layout.texts.items():
            if row < len(rows) and column < len(rows[row]):
                rows[row][column] = text
        sheets.append(
            Sheet(
                sheet.name,
                _frozen(rows),
                sheet.merges,
                sheet.hidden,
                frozenset(layout.hidden_rows),
                frozenset(layout.hidden_columns),
                frozenset(layout.unevaluated),
            )
        )
    return TableFile("xlsx", tuple(sheets))


def read_xls(data: bytes) -> TableFile:
    """A workbook from before 2007."""
    return TableFile("xls", xls_book.sheets_of(data))


def read_ods(data: bytes) -> TableFile:
    """An OpenDocument spreadsheet."""
    found = ods_layout.layouts(zipped.open_archive(data))
    sheets = []
    for sheet in _sheets(data, found):
        layout = found[sheet.name]
        merges, hidden = tuple(layout.merges), frozenset(layout.hidden_rows)
        sheets.append(Sheet(sheet.name, sheet.rows, merges, sheet.hidden, hidden))
    return TableFile("ods", tuple(sheets))


def _sheets(data: bytes, measured: Container[str]) -> Iterable[Sheet]:
    from python_calamine import SheetTypeEnum, SheetVisibleEnum  # loads its library here

    book = _open(data)
    for index, meta in enumerate(book.sheets_metadata):
        if meta.typ != SheetTypeEnum.WorkSheet:
            continue
        if meta.name not in measured:
            raise CareError("roster_damaged")
        sheet = book.get_sheet_by_index(index)
        rows = [[plain_value(v) for v in row] for row in sheet.to_python(skip_empty_area=False)]
        merges = tuple(Merge(*first, *last) for first, last in sheet.merged_cell_ranges or ())
        hidden = meta.visible != SheetVisibleEnum.Visible
        yield Sheet(meta.name, _frozen(rows), tuple(sorted(merges)), hidden)


def _open(data: bytes) -> CalamineWorkbook:
    from python_calamine import CalamineWorkbook, PasswordError

    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(data))
    except PasswordError as error:
        raise CareError("roster_encrypted") from error


def _shaped(rows: tuple[tuple[Value, ...], ...], shapes: Mapping[tuple[int, int], Shape]) -> Rows:
    changed = [list(row) for row in rows]
    for (row, column), shape in shapes.items():
        if row < len(changed) and column < len(changed[row]):
            changed[row][column] = as_shown(changed[row][column], shape)
    return changed


def _frozen(rows: Rows) -> tuple[tuple[Value, ...], ...]:
    return tuple(tuple(row) for row in rows)
