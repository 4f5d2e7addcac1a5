"""Opening a file by what it holds, not by its suffix; every failure has a code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.rosters.reading import markup, ole, text_table, workbook, zipped
from eldercare_desktop.rosters.reading.cells import (
    MOST_BYTES,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    TableFile,
)

_FOREIGN: Final = {
    b"%PDF": "pdf",
    b"\x89PNG": "picture",
    b"\xff\xd8\xff": "picture",
    b"GIF8": "picture",
    b"BM": "picture",
    b"Rar!": "archive",
    b"7z\xbc\xaf": "archive",
    b"\x1f\x8b": "archive",
    b"{\\rtf": "document",
    b"SQLite format": "database",
}


def read_table_file(path: Path) -> TableFile:
    """Reads a workbook or text table.

    CareError: roster_not_found, roster_is_a_folder, roster_not_readable, roster_empty,
    roster_too_large, roster_encrypted, roster_damaged, roster_not_a_table (with `kind`).
    """
    data = _bytes_of(path)
    try:
        table = _reader_for(data)(data)
    except CareError:
        raise
    except Exception as error:
        # Readers fail in countless ways on damaged files; a person needs one sentence.
        raise CareError("roster_damaged", file=path.name) from error
    except BaseException as error:
        # The workbook reader is compiled; what it could not foresee arrives as a "panic".
        if type(error).__name__ != "PanicException":
            raise
        raise CareError("roster_damaged", file=path.name) from error
    _check_size(table)
    return table


def _bytes_of(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise CareError("roster_is_a_folder", file=path.name)
        if path.stat().st_size > MOST_BYTES:
            raise CareError("roster_too_large", file=path.name, megabytes=MOST_BYTES >> 20)
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise CareError("roster_not_found", file=path.name) from error
    except (OSError, ValueError) as error:
        raise CareError("roster_not_readable", file=path.name) from error
    if not data.strip(b"\x00\xef\xbb\xbf\xff\xfe \r\n\t"):
        raise CareError("roster_empty", file=path.name)
    return data


def _reader_for(data: bytes) -> Callable[[bytes], TableFile]:
    if data.startswith(b"PK"):
        return workbook.read_xlsx if zipped.kind_of(data) == "xlsx" else workbook.read_ods
    if data.startswith(ole.MAGIC):
        return workbook.read_xls
    for magic, kind in _FOREIGN.items():
        if data.startswith(magic):
            raise CareError("roster_not_a_table", kind=kind)
    return markup.reader_for(data) or text_table.read_csv


def _check_size(table: TableFile) -> None:
    cells = 0
    for sheet in table.sheets:
        width = max((len(row) for row in sheet.rows), default=0)
        cells += sum(len(row) for row in sheet.rows)
        if len(sheet.rows) > MOST_ROWS or width > MOST_COLUMNS or cells > MOST_CELLS:
            raise CareError("roster_too_large", rows=MOST_ROWS, columns=MOST_COLUMNS)
