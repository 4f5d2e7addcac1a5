"""Roster files for the tests: workbooks, old workbooks and texts, with invented people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import xlwt

from eldercare_desktop.care.identity import check_digit
from eldercare_desktop.rosters.people import PersonData
from eldercare_desktop.rosters.preview import Preview, preview_file

TODAY = date(2026, 3, 1)
Rows = Sequence[Any]


def make_id(birth: str, *, male: bool = False, number: int = 12, area: str = "500199") -> str:
    """A valid ID number of an area that does not exist; `birth` is YYYYMMDD."""
    sequence = number * 2 + (1 if male else 0)
    body = f"{area}{birth}{sequence:03d}"
    return body + check_digit(body)


def wrong_check(number: str) -> str:
    """The same number with a check digit that does not fit."""
    return number[:17] + ("1" if number[17] != "1" else "2")


def xlsx(
    path: Path,
    sheets: Mapping[str, Rows] | Rows,
    *,
    merges: Iterable[str] = (),
    hidden_rows: Iterable[int] = (),
    hidden_sheets: Iterable[str] = (),
    formats: dict[str, str] | None = None,
) -> Path:
    """An .xlsx; merges, hidden rows and number formats are of the first sheet."""
    named = sheets if isinstance(sheets, Mapping) else {"Sheet1": sheets}
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in named.items():
        sheet = book.create_sheet(name)
        for cells in rows:
            sheet.append(list(cells))
        sheet.sheet_state = "hidden" if name in hidden_sheets else "visible"
    first = book.worksheets[0]
    for place, code in (formats or {}).items():
        first[place].number_format = code
    for merge in merges:
        first.merge_cells(merge)
    for hidden in hidden_rows:
        first.row_dimensions[hidden].hidden = True
    book.save(path)
    return path


def xls(
    path: Path,
    rows: Rows,
    *,
    merges: Iterable[tuple[int, int, int, int]] = (),
    hidden_rows: Iterable[int] = (),
    formats: dict[tuple[int, int], str] | None = None,
) -> Path:
    """An .xls of before 2007; merges are (top, bottom, left, right), all counted from 0."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("花名册")
    covered = {(t, left): (t, b, left, r) for t, b, left, r in merges}
    styles: dict[str, xlwt.XFStyle] = {}
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            code = (formats or {}).get((r, c), "General")
            style = styles.setdefault(code, xlwt.easyxf(num_format_str=code))
            if (r, c) in covered:
                sheet.write_merge(*covered[r, c], value, style)
            elif value is not None:
                sheet.write(r, c, value, style)
    for hidden in hidden_rows:
        sheet.row(hidden).hidden = True
    book.save(str(path))
    return path


def text(path: Path, content: str, encoding: str = "utf-8") -> Path:
    """A text file."""
    path.write_bytes(content.encode(encoding))
    return path


def preview(path: Path, **options: Any) -> Preview:
    """A preview on a fixed day."""
    return preview_file(path, today=TODAY, **options)


def codes(shown: Preview) -> dict[int, tuple[str, ...]]:
    """Row -> codes of the person rows."""
    return {row.row: row.codes for row in shown.persons}


HEAD = ["序号", "姓名", "性别", "身份证号", "出生年月", "住址", "联系电话", "备注"]
"""The heading that most tests use."""

A, B, C, D = (make_id("19450101", number=n) for n in (1, 2, 3, 4))


def person(shown: Preview, row: int) -> PersonData:
    """The person of a row."""
    return next(r.person for r in shown.persons if r.row == row)


def names(shown: Preview) -> list[str | None]:
    """The names of all rows in their order."""
    return [row.person.name for row in shown.persons]


def skipped(shown: Preview) -> dict[int, str]:
    """Row -> why it was left out."""
    return {s.row: s.why for s in shown.skipped}


def rows_of(tmp_path: Path, *rows: list[Any], head: list[str] = HEAD) -> Preview:
    """The preview of a roster with one heading row and these rows below it."""
    return preview(xlsx(tmp_path / "a.xlsx", [head, *rows]))


def line(name: str, number: Any, **more: Any) -> list[Any]:
    """A row below `HEAD`."""
    cells = {"序号": 1, "姓名": name, "身份证号": number, "联系电话": "19900000001"} | more
    return [cells.get(heading) for heading in HEAD]
