"""Rows of a block before they are understood: cells by field, filled from merged ranges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from eldercare_desktop.rosters.grid import Grid
from eldercare_desktop.rosters.mapping import PERSONAL, Block, Column
from eldercare_desktop.rosters.reading import Value, text_of

_DITTO: Final = re.compile(
    r"[-—]*(同上|上同|同前)[-—]*|[-—]*[〃″”“〞〝＂\"′'‘’´`]{1,2}[-—]*|(?<!\d)[.·]{2,3}"
)
_OWN: Final = PERSONAL - {"address"} | {"name", "serial", "elders"}
"""Fields that a merged range never gives to the rows below: they make a person."""


@dataclass(frozen=True)
class Entry:
    """One cell with the column that it stands in."""

    column: Column
    value: Value

    @property
    def text(self) -> str:
        """The cell as a person reads it."""
        return text_of(self.value).strip()


class Section(NamedTuple):
    """What a line between the people says of those below it: 第二组：, or another village."""

    group: int | None = None
    village: str | None = None


NO_SECTION: Final = Section()


@dataclass(frozen=True)
class RawRow:
    """The cells of one row of one block. `row` counts from 0; `lacks` are fields whose
    formula has no result in the file."""

    row: int
    block: int
    entries: tuple[Entry, ...]
    hidden: bool = False
    lacks: frozenset[str] = frozenset()
    section: Section = NO_SECTION

    def all(self, field: str) -> list[Entry]:
        """All filled cells of a field."""
        return [e for e in self.entries if e.column.field == field and e.value is not None]

    def entry(self, field: str) -> Entry | None:
        """The first filled cell of a field."""
        return next(iter(self.all(field)), None)

    def value(self, field: str) -> Value:
        """The value of the first filled cell of a field."""
        found = self.entry(field)
        return found.value if found else None

    def text(self, field: str) -> str:
        """The text of the first filled cell of a field."""
        found = self.entry(field)
        return found.text if found else ""

    def has(self, field: str) -> bool:
        """Whether the block has such a column at all."""
        return any(entry.column.field == field for entry in self.entries)

    def others(self) -> Iterator[Entry]:
        """Filled cells of columns that were not understood."""
        return (e for e in self.entries if e.column.field is None and e.value is not None)


class RowReader:
    """Reads the rows of one block from the top down, carrying what 同上 refers to."""

    def __init__(self, grid: Grid, block: Block, number: int, *, fill_all: bool) -> None:
        self._grid, self.block, self._number = grid, block, number
        self._fill_all = fill_all
        self._last: dict[int, Value] = {}

    def read(self, row: int, section: Section) -> RawRow:
        """The cells of a row; merged ranges fill what describes several people."""
        entries = tuple(Entry(c, self._value(row, c)) for c in self.block.columns)
        lacks = frozenset(
            c.field
            for c in self.block.columns
            if c.field and (row, c.index) in self._grid.sheet.unevaluated
        )
        hidden = row in self._grid.sheet.hidden_rows
        return RawRow(row, self._number, entries, hidden, lacks, section)

    def texts(self, row: int) -> list[str]:
        """The block's own filled cells of a row."""
        texts = (self._grid.text(row, column.index) for column in self.block.columns)
        return [text for text in texts if text]

    def continues(self, row: int) -> bool:
        """Whether the name's cell is the lower part of a merged range (a second contact)."""
        name = self.block.first("name")
        merge = self._grid.merge_at(row, name.index) if name else None
        return merge is not None and merge.top < row

    def _value(self, row: int, column: Column) -> Value:
        value = self._grid.value(row, column.index)
        if value is None:
            value = self._from_above(row, column)
        if isinstance(value, str) and _DITTO.fullmatch("".join(value.split())):
            # What makes a person is never taken from another: then the cell says nothing.
            value = None if column.field in _OWN else self._last.get(column.index)
        self._last[column.index] = value
        return value

    def _from_above(self, row: int, column: Column) -> Value:
        merge = self._grid.merge_at(row, column.index)
        if merge is None or merge.top == row or merge.left != column.index:
            return None
        if column.field in _OWN and not self._fill_all:
            return None
        return self._grid.value(merge.top, merge.left)
