"""Workbooks of before 2007: values, merged ranges, and what the sheets hide [MS-XLS].

Read here and not by the library that reads the newer formats, because that one ends the
whole program when a damaged file names an absurd size. Nothing here trusts a size.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.rosters.reading import biff
from eldercare_desktop.rosters.reading.cells import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    Merge,
    Sheet,
    Value,
    plain_value,
)
from eldercare_desktop.rosters.reading.number_formats import (
    Shape,
    as_shown,
    is_date_format,
    shape_of,
)
from eldercare_desktop.rosters.reading.ole import CompoundFile

_BOF, _EOF, _FILEPASS, _CODEPAGE, _DATEMODE = 0x809, 0x0A, 0x2F, 0x42, 0x22
_BOUNDSHEET, _FORMAT, _XF, _SST = 0x85, 0x41E, 0xE0, 0xFC
_ROW, _COLINFO, _MERGED = 0x208, 0x7D, 0xE5
_LABELSST, _LABEL, _RSTRING, _NUMBER, _RK, _MULRK = 0xFD, 0x204, 0xD6, 0x203, 0x27E, 0xBD
_FORMULA, _STRING, _BOOLERR = 0x06, 0x207, 0x205
_BIFF8: Final = 0x0600
_WORKSHEET: Final = 0x10
_CODEPAGES: Final = {936: "gb18030", 950: "big5", 1200: "utf-16-le", 65001: "utf-8"}


@dataclass
class _Open:
    """A sheet being read."""

    name: str
    hidden: bool
    cells: dict[tuple[int, int], Value] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    last_row: int = -1
    last_column: int = -1

    def put(self, row: int, column: int, value: Value) -> None:
        """Keeps a value; the sheet stays within the bounds of what anybody reads."""
        if value is None:
            return
        self.last_row, self.last_column = max(self.last_row, row), max(self.last_column, column)
        cells = (self.last_row + 1) * (self.last_column + 1)
        if row >= MOST_ROWS or column >= MOST_COLUMNS or cells > MOST_CELLS:
            raise CareError("roster_too_large", rows=MOST_ROWS, columns=MOST_COLUMNS)
        self.cells[row, column] = value

    def sheet(self) -> Sheet:
        """The sheet as read."""
        width = range(self.last_column + 1)
        rows = tuple(tuple(self.cells.get((r, c)) for c in width) for r in range(self.last_row + 1))
        merges = tuple(sorted(m for m in self.merges if m.top <= self.last_row))
        hidden = frozenset(self.hidden_rows), frozenset(self.hidden_columns)
        return Sheet(self.name, rows, merges, self.hidden, *hidden)


def sheets_of(data: bytes) -> tuple[Sheet, ...]:
    """The worksheets in their order.

    CareError: roster_encrypted, roster_too_large, roster_damaged, roster_not_a_table.
    """
    compound = CompoundFile(data)
    if "EncryptedPackage" in compound.names:
        raise CareError("roster_encrypted")
    if {"WordDocument", "PowerPoint Document"} & compound.names:
        raise CareError("roster_not_a_table", kind="document")
    stream = compound.stream("Workbook") or compound.stream("Book")
    if not stream:
        raise CareError("roster_not_a_table", kind="document")
    return _Book(stream).sheets()


class _Book:
    """Goes over the records of a workbook once."""

    def __init__(self, stream: bytes) -> None:
        self._codepage: str | None = None
        self._epoch = date(1899, 12, 30)
        self._formats: dict[int, str] = {}
        self._styles: list[tuple[bool, Shape | None]] = []
        self._texts: list[str] = []
        self._places: dict[int, _Open] = {}
        self._nested: list[_Open | None] = []
        self._pending: tuple[int, int] | None = None
        for record in biff.records(stream):
            self._take(record)

    def sheets(self) -> tuple[Sheet, ...]:
        """The worksheets in their order."""
        return tuple(sheet.sheet() for sheet in self._places.values())

    @property
    def _current(self) -> _Open | None:
        return self._nested[-1] if self._nested else None

    def _take(self, record: biff.Record) -> None:
        if record.kind == _FILEPASS:
            raise CareError("roster_encrypted")
        if record.kind == _BOF:
            self._begin(record)
        elif record.kind == _EOF:
            self._nested = self._nested[:-1]
        elif self._current is not None:
            self._inside(self._current, record.kind, record.body)
        else:
            self._globally(record)

    def _begin(self, record: biff.Record) -> None:
        """The globals, a sheet at a place that the globals named, or a chart inside a sheet."""
        if len(record.body) >= 2 and not self._nested and not self._places:
            old = struct.unpack_from("<H", record.body)[0] != _BIFF8
            self._codepage = "gb18030" if old else None
        self._nested.append(self._places.get(record.offset))

    def _globally(self, record: biff.Record) -> None:
        body = record.body
        if record.kind == _BOUNDSHEET and len(body) >= 8 and body[5] == 0:
            name = biff.short_text(body[6:], self._codepage)
            self._places[struct.unpack_from("<I", body)[0]] = _Open(name, bool(body[4] & 3))
        elif record.kind == _SST:
            self._texts = biff.shared_texts(record)
        elif record.kind == _FORMAT and len(body) >= 3:
            code = biff.short_text if self._codepage else biff.long_text
            self._formats[struct.unpack_from("<H", body)[0]] = code(body[2:], self._codepage)
        elif record.kind == _XF and len(body) >= 4:
            number = struct.unpack_from("<H", body, 2)[0]
            form = self._formats.get(number)
            self._styles.append((is_date_format(number, form), shape_of(number, form)))
        else:
            self._setting(record.kind, body)

    def _setting(self, kind: int, body: bytes) -> None:
        if len(body) < 2:
            return
        number = struct.unpack_from("<H", body)[0]
        if kind == _DATEMODE and number == 1:
            self._epoch = date(1904, 1, 1)
        elif kind == _CODEPAGE and self._codepage is not None:
            self._codepage = _CODEPAGES.get(number, "gb18030")

    def _inside(self, sheet: _Open, kind: int, body: bytes) -> None:
        if kind == _ROW and len(body) >= 14:
            if struct.unpack_from("<H", body, 12)[0] & 0x20:
                sheet.hidden_rows.add(struct.unpack_from("<H", body)[0])
        elif kind == _COLINFO and len(body) >= 10:
            first, last = struct.unpack_from("<HH", body)
            if struct.unpack_from("<H", body, 8)[0] & 1:
                sheet.hidden_columns.update(range(first, min(last, MOST_COLUMNS) + 1))
        elif kind == _MERGED:
            sheet.merges += _merges(body)
        elif kind == _STRING:
            if self._pending is not None:
                sheet.put(*self._pending, plain_value(biff.long_text(body, self._codepage)))
            self._pending = None
        elif len(body) >= 7:
            self._cell(sheet, kind, body)

    def _cell(self, sheet: _Open, kind: int, body: bytes) -> None:
        row, column, style = struct.unpack_from("<HHH", body)
        if kind == _MULRK:
            for step in range((len(body) - 6) // 6):
                style, packed = struct.unpack_from("<HI", body, 4 + step * 6)
                sheet.put(row, column + step, self._number(biff.rk_number(packed), style))
        elif kind == _LABELSST and len(body) >= 10:
            index = struct.unpack_from("<I", body, 6)[0]
            text = self._texts[index] if index < len(self._texts) else ""
            sheet.put(row, column, plain_value(text))
        elif kind in (_LABEL, _RSTRING):
            sheet.put(row, column, plain_value(biff.long_text(body[6:], self._codepage)))
        elif kind == _RK and len(body) >= 10:
            packed = struct.unpack_from("<I", body, 6)[0]
            sheet.put(row, column, self._number(biff.rk_number(packed), style))
        elif kind == _BOOLERR and len(body) >= 8 and not body[7]:
            sheet.put(row, column, bool(body[6]))
        elif kind in (_NUMBER, _FORMULA) and len(body) >= 14:
            sheet.put(row, column, self._result(kind, body, (row, column), style))

    def _result(self, kind: int, body: bytes, place: tuple[int, int], style: int) -> Value:
        if kind == _FORMULA and body[12:14] == b"\xff\xff":
            self._pending = place if body[6] == 0 else None
            return bool(body[8]) if body[6] == 1 else None
        return self._number(struct.unpack_from("<d", body, 6)[0], style)

    def _number(self, value: float, style: int) -> Value:
        dated, shape = self._styles[style] if style < len(self._styles) else (False, None)
        if value != value or value in (float("inf"), float("-inf")):
            return None
        shown: Value = value
        if dated and shape != "clock" and 1 <= value < 2_958_466:  # up to the year 9999
            moment = datetime.combine(self._epoch, datetime.min.time()) + timedelta(days=value)
            whole = float(value).is_integer()
            shown = moment.date() if whole else moment.replace(microsecond=0)
        return as_shown(shown, shape) if shape else shown


def _merges(body: bytes) -> list[Merge]:
    found = []
    for place in range(2, len(body) - 7, 8):
        top, bottom, left, right = struct.unpack_from("<HHHH", body, place)
        if top <= bottom and left <= right:
            found.append(Merge(top, left, bottom, min(right, MOST_COLUMNS)))
    return found
