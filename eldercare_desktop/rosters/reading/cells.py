"""Plain tables: what every reader gives, and the text that a person sees in a cell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final, Literal, NamedTuple

Value = str | int | float | bool | date | datetime | time | None
FileKind = Literal["xlsx", "xls", "ods", "csv", "html", "xml"]

MOST_BYTES: Final = 40 * 1024 * 1024
MOST_ROWS: Final = 100_000
MOST_COLUMNS: Final = 600
MOST_CELLS: Final = 3_000_000


class Merge(NamedTuple):
    """A merged range; 0-based, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Sheet:
    """One sheet. Row and column indices start at 0; row i is the spreadsheet's row i + 1.

    `unevaluated` are cells with a formula whose result the file does not hold; `above` are
    the texts of a page before the table.
    """

    name: str
    rows: tuple[tuple[Value, ...], ...]
    merges: tuple[Merge, ...] = ()
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    unevaluated: frozenset[tuple[int, int]] = frozenset()
    above: tuple[str, ...] = ()


@dataclass(frozen=True)
class TableFile:
    """A file as tables. `encoding` and `line_ending` are given for text only."""

    kind: FileKind
    sheets: tuple[Sheet, ...]
    encoding: str | None = None
    line_ending: str | None = None
    notes: tuple[str, ...] = ()

    @property
    def by_record(self) -> bool:
        """Whether rows are CSV records, which may span several lines of text."""
        return self.kind == "csv"


def plain_value(value: object) -> Value:
    """A reader's value, with nothing where the cell is empty."""
    if value is None:
        return None
    if isinstance(value, timedelta):
        return _duration_text(value)
    if isinstance(value, str):
        return value if value.strip() else None
    if isinstance(value, bool | int | float | date | datetime | time):
        return value
    return str(value)


def text_of(value: Value) -> str:
    """The cell as a person reads it; whole numbers without .0, at most 15 digits of others."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, int | float):
        return _number_text(value)
    if isinstance(value, datetime):
        plain = value.time() == time()
        return value.date().isoformat() if plain else value.isoformat(" ", "seconds")
    return value.isoformat()


def number_or_text(value: Value) -> str | int | float | date | None:
    """The value for readers of numbers and dates: TRUE is a word to them, and no 1."""
    if isinstance(value, bool | time):
        return text_of(value)
    return value


def _duration_text(value: timedelta) -> str | None:
    """A cell in hours and minutes, as it shows: 26:30."""
    minutes = round(value.total_seconds() / 60)
    return f"{minutes // 60}:{minutes % 60:02d}" if minutes >= 0 else None


def _number_text(value: float) -> str:
    # A spreadsheet holds 15 digits; what binary numbers show beyond is noise.
    text = f"{value:.15g}"
    if "e" in text and 0 <= value < 1e21:
        return str(int(float(text))) if abs(value) < 1e15 else _padded(text)
    return text


def _padded(text: str) -> str:
    mantissa, _, exponent = text.partition("e")
    whole, _, decimals = mantissa.partition(".")
    return whole + decimals.ljust(int(exponent), "0")
