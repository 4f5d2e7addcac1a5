"""Tables as text: CSV in the encodings and with the delimiters that are met."""

from __future__ import annotations

import csv
import io
import re
from typing import Final, Literal

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.rosters.reading.cells import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    Sheet,
    TableFile,
    Value,
)

_DELIMITERS: Final = (",", "\t", ";", "|", "，")
_PROBE: Final = 80  # records looked at to choose a delimiter
_MOST_LINES_IN_A_CELL: Final = 30
_BOMS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def read_csv(data: bytes) -> TableFile:
    """A CSV file; rows are its records, so a quoted line break does not count."""
    text, encoding, notes = decode(data)
    if sum(c < " " and c not in "\t\r\n\x0b\x0c" for c in text) > len(text) // 100:
        raise CareError("roster_not_a_table", kind="binary")
    records = _records(text, _delimiter(text))
    rows = tuple(tuple(_value(cell) for cell in record) for record in records)
    sheet = Sheet("", rows)
    return TableFile("csv", (sheet,), encoding, _line_ending(text), notes)


def decode(data: bytes, declared: str | None = None) -> tuple[str, str, tuple[str, ...]]:
    """Text, encoding and notes: UTF-8 only if all of it is, else GB18030."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, "replace"), encoding, ()
    wide = _wide_encoding(data)
    if wide:
        return data.decode(wide, "replace"), wide, ()
    for encoding in filter(None, (declared, "utf-8", "gb18030")):
        try:
            return data.decode(encoding), encoding, ()
        except (UnicodeDecodeError, LookupError):
            continue
    return _least_damaged(data)


def _least_damaged(data: bytes) -> tuple[str, str, tuple[str, ...]]:
    """A file cut off in a character, or pieced together from two encodings."""
    readings = [(data.decode(name, "replace"), name) for name in ("utf-8", "gb18030")]
    text, encoding = min(readings, key=lambda reading: reading[0].count("\ufffd"))
    if text.count("\ufffd") > max(len(text) // 20, 2):
        raise CareError("roster_not_a_table", kind="binary")
    return text, encoding, ("characters_unreadable",)


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: ASCII commas and line ends show as zero bytes."""
    head = data[:4000]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if max(even, odd) <= len(head) // 20:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _delimiter(text: str) -> str:
    stated = re.match(r"sep=(.)\r?\n", text)
    if stated:
        return stated[1]
    return max(_DELIMITERS, key=lambda mark: _evenness(text, mark))


def _evenness(text: str, delimiter: str) -> int:
    """How much a delimiter explains: records of the commonest width, times that width."""
    widths: dict[int, int] = {}
    for record in _parse(text[:100_000], delimiter, csv.QUOTE_MINIMAL, _PROBE):
        widths[len(record)] = widths.get(len(record), 0) + 1
    return max(((width - 1) * count for width, count in widths.items()), default=0)


def _records(text: str, delimiter: str) -> list[list[str]]:
    records = _parse(text, delimiter, csv.QUOTE_MINIMAL, MOST_ROWS + 1)
    if _swallowed(records, delimiter):
        records = _parse(text, delimiter, csv.QUOTE_NONE, MOST_ROWS + 1)
    if len(records) > MOST_ROWS or any(len(record) > MOST_COLUMNS for record in records):
        raise CareError("roster_too_large", rows=MOST_ROWS, columns=MOST_COLUMNS)
    return records


def _swallowed(records: list[list[str]], delimiter: str) -> bool:
    """Whether a stray quotation mark made one cell of several lines of the file."""
    widths = sorted(len(record) for record in records)
    usual = widths[len(widths) // 2] if widths else 1
    for cell in (cell for record in records for cell in record if "\n" in cell):
        lines = cell.split("\n")
        whole = usual > 1 and any(line.count(delimiter) >= usual - 1 for line in lines)
        if whole or len(lines) > _MOST_LINES_IN_A_CELL:
            return True
    return False


def _parse(text: str, delimiter: str, quoting: Literal[0, 3], most: int) -> list[list[str]]:
    records: list[list[str]] = []
    cells = 0
    # One cell may hold all that is left of the file after a stray quotation mark.
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    quote = '"' if quoting != csv.QUOTE_NONE else None
    for record in csv.reader(
        io.StringIO(text, newline=""), delimiter=delimiter, quoting=quoting, quotechar=quote
    ):
        records.append(record)
        cells += len(record)
        if len(records) >= most:
            break
        if cells > MOST_CELLS:
            raise CareError("roster_too_large", rows=MOST_ROWS, columns=MOST_COLUMNS)
    return records


def _value(cell: str) -> Value:
    forced = re.fullmatch(r'\s*="(.*)"\s*', cell, re.DOTALL)  # ="0231…" keeps a text a text
    text = forced[1] if forced else cell
    return text if text.strip() else None


def _line_ending(text: str) -> str:
    if "\r\n" in text:
        return "CRLF"
    return "CR" if "\r" in text and "\n" not in text else "LF"
