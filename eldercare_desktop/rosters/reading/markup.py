"""Tables in HTML that call themselves .xls: what web systems export."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Callable

from eldercare_desktop.rosters.reading.cells import Sheet, TableFile
from eldercare_desktop.rosters.reading.page_tables import PageTables
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
    """Every table of a page is one sheet."""
    declared = _CHARSET.search(data[:4000])
    text, encoding, notes = decode(data, _name_of(declared[1]) if declared else None)
    page = PageTables()
    page.feed(text)
    page.close()
    return TableFile("html", page.sheets(), encoding, notes=notes)


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
