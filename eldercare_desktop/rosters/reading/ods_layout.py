"""What the values of an .ods do not tell: merged ranges, hidden rows and sheets, its extent."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass, field
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.rosters.reading.cells import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, Merge


@dataclass
class SheetLayout:
    """What one sheet hides and merges."""

    hidden_rows: set[int] = field(default_factory=set)
    merges: list[Merge] = field(default_factory=list)
    last_row: int = 0
    last_column: int = 0


def layouts(archive: zipfile.ZipFile) -> dict[str, SheetLayout]:
    """Sheet name -> layout. CareError: roster_too_large."""
    from defusedxml import sax  # refuses entities; imported late like every reader's own parts

    handler = _Handler()
    with archive.open("content.xml") as stream:
        sax.parse(stream, handler)
    return handler.found


class _Handler(ContentHandler):
    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, SheetLayout] = {}
        self._sheet = SheetLayout()
        self._row = self._column = 0
        self._rows = self._columns = 1
        self._hidden = self._filled = False

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 (SAX's name)
        if name == "table:table":
            self._sheet = self.found.setdefault(attrs.get("table:name", ""), SheetLayout())
            self._row = 0
        elif name == "table:table-row":
            self._column, self._filled = 0, False
            self._rows = _count(attrs, "table:number-rows-repeated")
            self._hidden = attrs.get("table:visibility", "visible") != "visible"
        elif name in ("table:table-cell", "table:covered-table-cell"):
            self._cell(attrs)
        elif name == "text:p":
            self._mark_filled()

    def endElement(self, name: str) -> None:  # noqa: N802 (SAX's name)
        if name in ("table:table-cell", "table:covered-table-cell"):
            self._column += self._columns
        elif name == "table:table-row":
            if self._hidden and self._filled:
                self._sheet.hidden_rows.update(range(self._row, self._row + self._rows))
            self._row += self._rows

    def _cell(self, attrs: AttributesImpl) -> None:
        self._columns = _count(attrs, "table:number-columns-repeated")
        if attrs.get("office:value-type"):
            self._mark_filled()
        down = _count(attrs, "table:number-rows-spanned")
        right = _count(attrs, "table:number-columns-spanned")
        if down > 1 or right > 1:
            bottom, last = self._row + down - 1, self._column + right - 1
            self._sheet.merges.append(Merge(self._row, self._column, bottom, last))

    def _mark_filled(self) -> None:
        self._filled = True
        sheet = self._sheet
        sheet.last_row = max(sheet.last_row, self._row + self._rows - 1)
        sheet.last_column = max(sheet.last_column, self._column + self._columns - 1)
        cells = (sheet.last_row + 1) * (sheet.last_column + 1)
        if sheet.last_row >= MOST_ROWS or sheet.last_column >= MOST_COLUMNS or cells > MOST_CELLS:
            raise CareError("roster_too_large", rows=MOST_ROWS, columns=MOST_COLUMNS)


def _count(attrs: AttributesImpl, name: str) -> int:
    text = attrs.get(name, "1")
    return max(int(text), 1) if text.isascii() and text.isdigit() else 1
