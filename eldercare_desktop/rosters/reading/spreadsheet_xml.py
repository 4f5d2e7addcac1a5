"""Workbooks of 2003 in XML (SpreadsheetML), which some systems still export as .xls."""

from __future__ import annotations

from xml.sax.handler import ContentHandler
from xml.sax.xmlreader import AttributesImpl

from eldercare_desktop.rosters.reading.cells import TableFile
from eldercare_desktop.rosters.reading.spans import SpannedRows


def read_xml(data: bytes) -> TableFile:
    """A SpreadsheetML workbook of 2003."""
    from defusedxml import sax  # refuses entities; imported late like every reader's own parts

    handler = _SpreadsheetHandler()
    sax.parseString(data, handler)
    sheets = tuple(
        rows.sheet(name, hidden=hidden)
        for name, rows, hidden in zip(handler.names, handler.tables, handler.hidden, strict=True)
    )
    return TableFile("xml", sheets)


class _SpreadsheetHandler(ContentHandler):
    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []
        self.tables: list[SpannedRows] = []
        self.hidden: list[bool] = []
        self._text: list[str] | None = None
        self._type = ""
        self._value: str | float | None = None
        self._spans = (1, 1)
        self._visible: list[str] | None = None

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802 (SAX's name)
        local = name.rpartition(":")[2]
        if local == "Worksheet":
            self.names.append(_attribute(attrs, "Name"))
            self.tables.append(SpannedRows())
            self.hidden.append(False)
        elif local == "Row" and self.tables:
            index = _attribute(attrs, "Index")
            self.tables[-1].begin_row(
                hidden=_attribute(attrs, "Hidden") == "1", at=_plain(index, 0)
            )
        elif local == "Cell" and self.tables:
            self.tables[-1].skip_to(_plain(_attribute(attrs, "Index"), 0))
            self._value = None
            self._spans = (
                _plain(_attribute(attrs, "MergeAcross"), 0) + 1,
                _plain(_attribute(attrs, "MergeDown"), 0) + 1,
            )
        elif local in ("Data", "Visible"):
            self._text, self._type = [], _attribute(attrs, "Type")

    def characters(self, content: str) -> None:
        if self._text is not None:
            self._text.append(content)

    def endElement(self, name: str) -> None:  # noqa: N802 (SAX's name)
        local = name.rpartition(":")[2]
        text = "".join(self._text or ())
        if local == "Data":
            self._value, self._text = _typed(text, self._type), None
        elif local == "Visible" and self.hidden:
            self.hidden[-1], self._text = text.strip() != "SheetVisible", None
        elif local == "Cell" and self.tables:
            self.tables[-1].add(self._value, *self._spans)


def _attribute(attrs: AttributesImpl, name: str) -> str:
    return next((v for k, v in attrs.items() if k.rpartition(":")[2] == name), "")


def _plain(text: str, default: int) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 8 else default


def _typed(text: str, kind: str) -> str | float | None:
    if kind == "Number":
        try:
            return float(text)
        except ValueError:
            return text
    return text if text.strip() else None
