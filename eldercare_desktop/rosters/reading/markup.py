"""Tables in HTML that call themselves .xls: what web systems export."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Callable
from html.parser import HTMLParser

from eldercare_desktop.rosters.reading.cells import Sheet, TableFile
from eldercare_desktop.rosters.reading.spans import SpannedRows
from eldercare_desktop.rosters.reading.spreadsheet_xml import read_xml
from eldercare_desktop.rosters.reading.text_table import decode

_CHARSET = re.compile(rb"""charset\s*=\s*["']?([A-Za-z0-9_\-]+)""", re.I)


def reader_for(data: bytes) -> Callable[[bytes], TableFile] | None:
    """The reader for marked-up data; None if the data is no markup."""
    head = data[:200].lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t").replace(b"\x00", b"").lower()
    start = data[:8000].replace(b"\x00", b"").lower()
    if head.startswith(b"mime-version:") or b"content-type: multipart" in start[:600]:
        return read_mhtml
    if not head.startswith(b"<"):
        return None
    if b"urn:schemas-microsoft-com:office:spreadsheet" in start and b"<html" not in start:
        return read_xml
    return read_html if re.search(rb"<(html|table|meta|head|body|style|div|tr)\b", start) else None


def read_html(data: bytes) -> TableFile:
    """Every outermost table of a page is one sheet."""
    declared = _CHARSET.search(data[:4000])
    text, encoding, notes = decode(data, _name_of(declared[1]) if declared else None)
    parser = _PageParser()
    parser.feed(text)
    parser.close()
    names = parser.names
    sheets = tuple(
        rows.sheet(names[i] if i < len(names) else f"{i + 1}")
        for i, rows in enumerate(parser.tables)
    )
    return TableFile("html", sheets, encoding, notes=notes)


def _name_of(declared: bytes) -> str | None:
    name = declared.decode("ascii").lower()
    # GB2312 and GBK on a page mean the characters of GB18030; UTF-16 a mark would have told.
    if name in ("gb2312", "gbk", "gb_2312-80", "x-gbk"):
        return "gb18030"
    return None if name.startswith(("utf-16", "unicode")) else name


def read_mhtml(data: bytes) -> TableFile:
    """A web page saved as a single file: every page inside it."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    sheets: list[Sheet] = []
    encoding = None
    for part in message.walk():
        if part.get_content_type() == "text/html":
            payload = part.get_payload(decode=True)
            page = read_html(payload if isinstance(payload, bytes) else b"")
            sheets += page.sheets
            encoding = encoding or page.encoding
    return TableFile("html", tuple(sheets), encoding)


class _PageParser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[SpannedRows] = []
        self.names: list[str] = []
        self._depth = 0
        self._cell: list[str] | None = None
        self._spans = (1, 1)
        self._skipping: str | None = None
        self._naming = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self._open_table()
        elif tag == "tr" and self._depth == 1:
            self._end_cell()
            self.tables[-1].begin_row(hidden=_is_hidden(attrs))
        elif tag in ("td", "th") and self._depth == 1:
            self._end_cell()
            self._cell, self._spans = [], (_span(attrs, "colspan"), _span(attrs, "rowspan"))
        elif tag in ("br", "p", "div") and self._cell:
            self._cell.append("\n")
        elif tag in ("style", "script"):
            self._skipping = tag
        elif tag == "x:name":
            self._naming = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "table" and self._depth:
            self._depth -= 1
            if not self._depth:
                self._end_cell()
        elif tag in ("td", "th", "tr") and self._depth == 1:
            self._end_cell()
        elif tag == self._skipping:
            self._skipping = None
        elif tag == "x:name":
            self._naming = False

    def handle_data(self, data: str) -> None:
        if self._naming:
            self.names.append(data.strip())
        elif self._cell is not None and self._skipping is None:
            # Line breaks of the source are spaces of the page.
            self._cell.append(re.sub(r"[ \t\r\n]+", " ", data))

    def handle_comment(self, data: str) -> None:
        self.names += re.findall(r"<x:Name>([^<]*)</x:Name>", data)

    def _open_table(self) -> None:
        self._depth += 1
        if self._depth == 1:
            self.tables.append(SpannedRows())

    def _end_cell(self) -> None:
        if self._cell is None or not self.tables:
            return
        text = re.sub(r" *\n *", "\n", "".join(self._cell).replace("\xa0", " ")).strip()
        self.tables[-1].add(text or None, *self._spans)
        self._cell = None


def _span(attrs: list[tuple[str, str | None]], name: str) -> int:
    text = dict(attrs).get(name) or "1"
    return int(text) if text.isascii() and text.isdigit() and len(text) < 6 else 1


def _is_hidden(attrs: list[tuple[str, str | None]]) -> bool:
    style = (dict(attrs).get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "height:0" in style.split(";")
