"""What the values of an .xlsx do not tell: hidden rows, formats, formulas without a result.

Streams over the sheets' XML instead of loading a second workbook: it is quick, it stops at
the limits, and workbooks of other office programs that a strict reader refuses still pass.
"""

from __future__ import annotations

import posixpath
import re
import zipfile
from dataclasses import dataclass, field
from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.rosters.reading.cells import MOST_CELLS, MOST_COLUMNS, MOST_ROWS
from eldercare_desktop.rosters.reading.number_formats import Shape, shape_of

_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})")


@dataclass
class SheetLayout:
    """What one sheet hides, how its numbers are shown, which formulas have no result."""

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    shapes: dict[tuple[int, int], Shape] = field(default_factory=dict)
    unevaluated: set[tuple[int, int]] = field(default_factory=set)
    texts: dict[tuple[int, int], str] = field(default_factory=dict)
    """Texts that a formula like ="5001…" states, where no result is stored."""


def layouts(archive: zipfile.ZipFile) -> dict[str, SheetLayout]:
    """Sheet name -> layout. CareError: roster_too_large."""
    parts = _sheet_parts(archive)
    styles = _styles(archive)
    found = {}
    for name, part in parts.items():
        if part in archive.namelist():
            handler = _SheetHandler(styles)
            _parse(archive, part, handler)
            found[name] = handler.layout
    return found


def _parse(archive: zipfile.ZipFile, part: str, handler: ContentHandler) -> None:
    from defusedxml import sax  # refuses entities; imported late like every reader's own parts

    with archive.open(part) as stream:
        sax.parse(stream, handler)


def _local(name: str) -> str:
    return name.rpartition(":")[2]


class _PairHandler(ContentHandler):
    """Collects attributes of the elements of one name."""

    def __init__(self, element: str) -> None:
        super().__init__()
        self._element = element
        self.found: list[dict[str, str]] = []

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 (SAX's name)
        if _local(name) == self._element:
            self.found.append({_local(key): value for key, value in attrs.items()})


def _sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """Sheet name -> its part, in the order of the workbook."""
    sheets, targets = _PairHandler("sheet"), _PairHandler("Relationship")
    _parse(archive, "xl/workbook.xml", sheets)
    _parse(archive, "xl/_rels/workbook.xml.rels", targets)
    paths = {entry.get("Id", ""): entry.get("Target", "") for entry in targets.found}
    return {
        entry.get("name", ""): posixpath.normpath(
            posixpath.join("/xl", paths.get(entry.get("id", ""), ""))
        ).lstrip("/")
        for entry in sheets.found
    }


def _styles(archive: zipfile.ZipFile) -> list[Shape | None]:
    """For every cell style: what its number format hides."""
    if "xl/styles.xml" not in archive.namelist():
        return []
    handler = _StyleHandler()
    _parse(archive, "xl/styles.xml", handler)
    return [shape_of(number, handler.codes.get(number)) for number in handler.numbers]


class _StyleHandler(ContentHandler):
    def __init__(self) -> None:
        super().__init__()
        self.codes: dict[int, str] = {}
        self.numbers: list[int] = []
        self._inside = False

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 (SAX's name)
        local = _local(name)
        if local == "numFmt":
            self.codes[_number(attrs.get("numFmtId"))] = attrs.get("formatCode", "")
        elif local == "cellXfs":
            self._inside = True
        elif local == "xf" and self._inside:
            self.numbers.append(_number(attrs.get("numFmtId")))

    def endElement(self, name: str) -> None:  # noqa: N802 (SAX's name)
        if _local(name) == "cellXfs":
            self._inside = False


class _SheetHandler(ContentHandler):
    def __init__(self, styles: list[Shape | None]) -> None:
        super().__init__()
        self.layout = SheetLayout()
        self._styles = styles
        self._row = self._column = -1
        self._last_row = self._last_column = 0
        self._formula = self._result = self._collecting = self._in_value = False
        self._text: list[str] = []

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 (SAX's name)
        local = _local(name)
        if local == "c":
            self._begin_cell(attrs)
        elif local == "row":
            self._begin_row(attrs)
        elif local == "is":
            self._result = True
            self._extend()
        elif local == "v":
            self._in_value = True
            self._extend()
        elif local == "f":
            self._formula = self._collecting = True
            self._text = []
            self._extend()
        elif local == "col" and attrs.get("hidden") in ("1", "true"):
            last = min(_number(attrs.get("max")), MOST_COLUMNS)
            self.layout.hidden_columns.update(range(_number(attrs.get("min")) - 1, last))

    def characters(self, content: str) -> None:
        if self._collecting:
            self._text.append(content)
        elif self._in_value and content.strip():
            self._result = True  # some programs write an empty value where none was computed

    def endElement(self, name: str) -> None:  # noqa: N802 (SAX's name)
        local = _local(name)
        if local == "f":
            self._collecting = False
        elif local == "v":
            self._in_value = False
        elif local == "c" and self._formula and not self._result:
            self._without_result()

    def _begin_row(self, attrs: AttributesImpl) -> None:
        self._row = _number(attrs.get("r"), self._row + 2) - 1
        self._column = -1
        if attrs.get("hidden") in ("1", "true"):
            self.layout.hidden_rows.add(self._row)

    def _begin_cell(self, attrs: AttributesImpl) -> None:
        match = _REFERENCE.fullmatch(attrs.get("r", ""))
        self._column = _column_number(match[1]) if match else self._column + 1
        if match:
            self._row = int(match[2]) - 1
        self._formula = self._result = False
        style = _number(attrs.get("s"))
        shape = self._styles[style] if style < len(self._styles) else None
        if shape is not None:
            self.layout.shapes[self._row, self._column] = shape

    def _extend(self) -> None:
        """The value reader allots the whole rectangle, so its size is bounded here."""
        self._last_row = max(self._last_row, self._row)
        self._last_column = max(self._last_column, self._column)
        cells = (self._last_row + 1) * (self._last_column + 1)
        if self._row >= MOST_ROWS or self._column >= MOST_COLUMNS or cells > MOST_CELLS:
            raise CareError("roster_too_large", rows=MOST_ROWS, columns=MOST_COLUMNS)

    def _without_result(self) -> None:
        stated = re.fullmatch(r'"([^"]*)"', "".join(self._text).strip())
        if stated:
            self.layout.texts[self._row, self._column] = stated[1]
        else:
            self.layout.unevaluated.add((self._row, self._column))


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1


def _number(text: str | None, default: int = 0) -> int:
    return int(text) if text and text.isascii() and text.isdigit() else default
