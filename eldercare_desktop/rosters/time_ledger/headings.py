"""The headings of a paper ledger, wherever they stand, in one row or two."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from typing import Final

from eldercare_desktop.rosters.grid import Grid
from eldercare_desktop.rosters.header import paths_of
from eldercare_desktop.rosters.reading import Value
from eldercare_desktop.rosters.time_ledger.amounts import read_amount
from eldercare_desktop.rosters.time_ledger.columns import (
    AMOUNTS,
    LedgerColumn,
    known_word,
    read_column,
)
from eldercare_desktop.rosters.time_ledger.outcome import TableShape

MOST_ROWS: Final = 3
SAMPLE: Final = 12
"""Rows below a heading that tell what a column of 时间 holds."""

_DATA: Final = re.compile(r"\d{6,}|^[+-]?\d+(\.\d+)?$|\d{4}[./年-]\d|^\d{1,2}[./月-]\d")
_SENTENCE: Final = re.compile(r"[：:。；;]|填报|制表")
_DATED: Final = re.compile(r"\d{4}[./年\-]\d|\d{1,2}月\d{1,2}|^\d{1,2}[./]\d{1,2}$|^\d{8}$")
_RANGE: Final = re.compile(r"\d{1,2}[:：点时]\d{0,2}.{0,3}[-—~～至到].{0,3}\d{1,2}[:：点时]?")
_MOVED: Final = re.compile(
    r"^(存入?|支取?|取出?|兑换|使用|获得|收入?|支出?|入|出|增加?|减少?|消费|奖励|扣减)$"
)


@dataclass(frozen=True)
class LedgerHeading:
    """A heading with what its columns mean. Rows count from 0."""

    top: int
    bottom: int
    columns: tuple[LedgerColumn, ...]
    shape: TableShape

    def of(self, field: str) -> list[LedgerColumn]:
        """The columns of a field."""
        return [column for column in self.columns if column.field == field]

    def first(self, field: str) -> int | None:
        """The place of the first column of a field."""
        return next((column.index for column in self.of(field)), None)


def find_ledger_headings(grid: Grid, within: int | None = None) -> list[LedgerHeading]:
    """All headings of a sheet from the top down; those of its first rows only, if said."""
    found: list[LedgerHeading] = []
    row, end = 0, min(grid.height, within or grid.height)
    while row < end:
        heading = _heading_at(grid, row)
        if heading is not None:
            found.append(heading)
            row = heading.bottom
        row += 1
    return found


def _heading_at(grid: Grid, row: int) -> LedgerHeading | None:
    texts = grid.texts(row)
    if len(texts) < 2 or any(_is_data(grid, row, c) for c in grid.filled(row)):
        return None
    known = [word for text in texts if (word := known_word(text)) is not None]
    if len(known) < 2 or len(known) * 2 < len(texts) or len(set(known)) < 2:
        return None
    bottom = _bottom(grid, row)
    for last in range(bottom, row - 1, -1):
        columns = [read_column(c, path) for c, path in sorted(paths_of(grid, row, last).items())]
        columns = _settled(grid, columns, last)
        if (shape := _shape(columns)) is not None:
            return LedgerHeading(row, last, tuple(columns), shape)
    return None


def _is_data(grid: Grid, row: int, column: int) -> bool:
    value = grid.value(row, column)
    if isinstance(value, int | float | date | datetime | time):
        return True
    text = grid.text(row, column)
    return bool(_DATA.search(text) or len(text) > 30 or _SENTENCE.search(text))


def _bottom(grid: Grid, row: int) -> int:
    """The last row of the heading: cells merged downward, and rows of further headings."""
    bottom = row
    for column in grid.filled(row):
        merge = grid.merge_at(row, column)
        if merge and merge.top == row and merge.bottom - row < MOST_ROWS:
            bottom = max(bottom, merge.bottom)
    while bottom + 1 < min(grid.height, row + MOST_ROWS) and _is_below(grid, row, bottom + 1):
        bottom += 1
    return min(bottom, grid.height - 1)


def _is_below(grid: Grid, top: int, row: int) -> bool:
    """Whether a row goes on with the headings above: 存入 | 支取 | 结余 under 时间（小时）."""
    columns = grid.filled(row)
    if not columns or any(_is_data(grid, row, c) for c in columns):
        return False
    texts = [grid.text(row, c) for c in columns]
    if texts == grid.texts(top):
        return False  # the next page begins
    known = sum(
        known_word(t) is not None
        or bool(re.fullmatch(r"[(（]?单?位?.{0,3}(小时|分钟|分|时)[)）]?", t))
        for t in texts
    )
    own = sum(grid.value(top, c) is not None and not _spans(grid, top, c) for c in columns)
    return known * 3 >= len(texts) * 2 and own * 2 <= len(columns)


def _spans(grid: Grid, row: int, column: int) -> bool:
    """Whether a heading stands over several columns, merged or with empty cells beside it."""
    empty = column + 1 < grid.width and grid.value(row, column + 1) is None
    return grid.span(row, column) > 1 or empty


# -- what only the data tells -------------------------------------------------------------------


def _settled(grid: Grid, columns: list[LedgerColumn], bottom: int) -> list[LedgerColumn]:
    """时间 may be a day, a length of time or from when to when; 类型 may say which way."""
    done = []
    days = any(column.field == "day" for column in columns)
    for column in columns:
        held = _held(grid, column.index, bottom)
        field = _by_data(column, held, dated=days)
        days = days or field == "day"
        done.append(replace(column, field=field))
    return _once(done)


def _held(grid: Grid, column: int, bottom: int) -> list[Value]:
    rows = range(bottom + 1, min(grid.height, bottom + 1 + SAMPLE * 3))
    values = [grid.value(row, column) for row in rows]
    held: list[Value] = [value for value in values if value is not None]
    return held[:SAMPLE]


def _by_data(column: LedgerColumn, held: list[Value], *, dated: bool) -> str | None:
    field = column.field
    if field == "time":
        if _most(held, _is_day) and not dated:
            return "day"
        return "period" if _most(held, _is_range) else "duration"
    if field in ("credit", "debit") and held and _most(held, _is_day):
        return None if dated else "day"  # 存入时间: on which day
    if field == "duration" and _most(held, _is_range):
        return "period"
    if field in (None, "text", "note") and held and _most(held, _is_direction):
        return "direction"
    return field


def _most(held: Sequence[Value], test: Callable[[Value], bool]) -> bool:
    return bool(held) and sum(map(test, held)) * 2 > len(held)


def _is_day(value: Value) -> bool:
    if isinstance(value, date):
        return True
    return isinstance(value, str) and bool(_DATED.search("".join(value.split())))


def _is_range(value: Value) -> bool:
    return isinstance(value, str) and bool(_RANGE.search("".join(value.split())))


def _is_direction(value: Value) -> bool:
    return isinstance(value, str) and bool(_MOVED.fullmatch("".join(value.split())))


def _once(columns: list[LedgerColumn]) -> list[LedgerColumn]:
    """Of several columns for one thing the first counts; amounts may stand once per unit."""
    seen: set[tuple[str | None, object]] = set()
    found = []
    for column in columns:
        unit = "point" if column.measure == "point" else "time"
        key = (column.field, unit if column.field in AMOUNTS else None)
        again = key in seen and column.field not in (
            "never_store",
            "money",
            "text",
            "note",
            "handler",
        )
        found.append(replace(column, field=None) if again else column)
        seen.add(key)
    return found


def _shape(columns: list[LedgerColumn]) -> TableShape | None:
    fields = {column.field for column in columns}
    moves = fields & {"credit", "debit", "change", "duration", "period", "began"}
    if "day" in fields and moves:
        return "list" if "name" in fields else "person"
    summed = fields & {"balance", "total", "credit", "change", "duration"}
    return "summary" if "name" in fields and summed and "day" not in fields else None


def holds_amounts(grid: Grid, heading: LedgerHeading) -> bool:
    """Whether any amount stands below the heading."""
    for column in heading.columns:
        if column.field in AMOUNTS:
            held = _held(grid, column.index, heading.bottom)
            if any(read_amount(value) is not None for value in held):
                return True
    return heading.first("period") is not None or heading.first("began") is not None
