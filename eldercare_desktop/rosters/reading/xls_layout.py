"""What the values of an .xls do not tell: hidden rows and columns, formats, its real extent.

Walks the BIFF records of the workbook stream [MS-XLS]; the values come from elsewhere.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.rosters.reading.cells import MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from eldercare_desktop.rosters.reading.number_formats import Shape, shape_of
from eldercare_desktop.rosters.reading.ole import CompoundFile

_BOF, _FILEPASS, _BOUNDSHEET, _FORMAT, _XF = 0x809, 0x2F, 0x85, 0x41E, 0xE0
_ROW, _COLINFO = 0x208, 0x7D
_CELLS: Final = frozenset({0x06, 0x203, 0x27E, 0xFD, 0x204, 0x205, 0xD6})
_MULRK: Final = 0xBD
_WORKSHEET: Final = 0x10


@dataclass
class SheetLayout:
    """What one sheet hides, and how its numbers are shown."""

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    shapes: dict[tuple[int, int], Shape] = field(default_factory=dict)
    last_row: int = 0
    last_column: int = 0


def layouts(data: bytes) -> list[SheetLayout]:
    """The layouts of the worksheets in their order.

    CareError: roster_encrypted, roster_too_large, roster_not_a_table (a document).
    """
    compound = CompoundFile(data)
    if "EncryptedPackage" in compound.names:
        raise CareError("roster_encrypted")
    if "WordDocument" in compound.names or "PowerPoint Document" in compound.names:
        raise CareError("roster_not_a_table", kind="document")
    stream = compound.stream("Workbook") or compound.stream("Book")
    if not stream:
        raise CareError("roster_not_a_table", kind="document")
    return _Walk(stream).layouts


class _Walk:
    def __init__(self, stream: bytes) -> None:
        self.layouts: list[SheetLayout] = []
        self._formats: dict[int, str] = {}
        self._styles: list[Shape | None] = []
        self._current: SheetLayout | None = None
        for kind, body in _records(stream):
            self._take(kind, body)

    def _take(self, kind: int, body: bytes) -> None:
        if kind == _FILEPASS:
            raise CareError("roster_encrypted")
        if kind == _BOF:
            self._begin(body)
        elif kind == _FORMAT:
            self._formats[struct.unpack_from("<H", body)[0]] = _text(body[2:])
        elif kind == _XF:
            number = struct.unpack_from("<H", body, 2)[0]
            self._styles.append(shape_of(number, self._formats.get(number)))
        elif self._current is not None:
            self._inside(self._current, kind, body)

    def _begin(self, body: bytes) -> None:
        self._current = None
        if len(body) >= 4 and struct.unpack_from("<H", body, 2)[0] == _WORKSHEET:
            self._current = SheetLayout()
            self.layouts.append(self._current)

    def _inside(self, sheet: SheetLayout, kind: int, body: bytes) -> None:
        if kind == _ROW and len(body) >= 14 and struct.unpack_from("<H", body, 12)[0] & 0x20:
            sheet.hidden_rows.add(struct.unpack_from("<H", body)[0])
        elif kind == _COLINFO and len(body) >= 10 and struct.unpack_from("<H", body, 8)[0] & 1:
            first, last = struct.unpack_from("<HH", body)
            sheet.hidden_columns.update(range(first, min(last, MOST_COLUMNS) + 1))
        elif kind in _CELLS and len(body) >= 6:
            row, column, style = struct.unpack_from("<HHH", body)
            self._cell(sheet, row, column, style)
        elif kind == _MULRK and len(body) >= 6:
            row, first = struct.unpack_from("<HH", body)
            for step in range((len(body) - 6) // 6):
                style = struct.unpack_from("<H", body, 4 + step * 6)[0]
                self._cell(sheet, row, first + step, style)

    def _cell(self, sheet: SheetLayout, row: int, column: int, style: int) -> None:
        sheet.last_row = max(sheet.last_row, row)
        sheet.last_column = max(sheet.last_column, column)
        cells = (sheet.last_row + 1) * (sheet.last_column + 1)
        if row >= MOST_ROWS or column >= MOST_COLUMNS or cells > MOST_CELLS:
            raise CareError("roster_too_large", rows=MOST_ROWS, columns=MOST_COLUMNS)
        shape = self._styles[style] if style < len(self._styles) else None
        if shape is not None:
            sheet.shapes[row, column] = shape


def _records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    offset = 0
    while offset + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, offset)
        yield kind, stream[offset + 4 : offset + 4 + length]
        offset += 4 + length


def _text(body: bytes) -> str:
    """A BIFF8 string: length, a flag for two-byte characters, the characters."""
    if len(body) < 3:
        return ""
    length, wide = struct.unpack_from("<HB", body)
    raw = body[3 : 3 + length * (2 if wide & 1 else 1)]
    return raw.decode("utf-16-le" if wide & 1 else "latin-1", "replace")
