"""Rows whose cells may span several columns and rows, as in HTML tables."""

from __future__ import annotations

from collections.abc import Iterable

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.rosters.reading.cells import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    Merge,
    Sheet,
    Value,
)


class SpannedRows:
    """Collects cells in reading order and puts each at its real column."""

    def __init__(self) -> None:
        self._rows: list[dict[int, Value]] = []
        self._taken: dict[int, set[int]] = {}  # row -> columns covered by a cell above
        self._merges: list[Merge] = []
        self._hidden: set[int] = set()
        self._column = 0
        self._cells = 0

    def begin_row(self, *, hidden: bool = False, at: int = 0) -> None:
        """Starts the next row, or row number `at` (counted from 1) if that lies ahead."""
        if max(at, len(self._rows)) > MOST_ROWS:
            raise CareError("roster_too_large", rows=MOST_ROWS, columns=MOST_COLUMNS)
        while len(self._rows) < at - 1:
            self._rows.append({})
        self._rows.append({})
        self._column = 0
        if hidden:
            self._hidden.add(len(self._rows) - 1)

    def skip_to(self, number: int) -> None:
        """Moves to column `number` (counted from 1) if that lies ahead."""
        self._column = max(self._column, number - 1)

    def add(self, value: Value, across: int, down: int) -> None:
        """Adds a cell at the next free column."""
        if not self._rows:
            self.begin_row()
        row = len(self._rows) - 1
        taken = self._taken.get(row, set())
        while self._column in taken:
            self._column += 1
        across, down = max(across, 1), min(max(down, 1), MOST_ROWS)
        self._cells += across * down
        if self._column + across > MOST_COLUMNS or self._cells > MOST_CELLS:
            raise CareError("roster_too_large", rows=MOST_ROWS, columns=MOST_COLUMNS)
        self._rows[row][self._column] = value
        self._span(row, across, down)
        self._column += across

    def _span(self, row: int, across: int, down: int) -> None:
        if across == 1 and down == 1:
            return
        left = self._column
        self._merges.append(Merge(row, left, row + down - 1, left + across - 1))
        for below in range(row + 1, row + down):
            self._taken.setdefault(below, set()).update(range(left, left + across))

    def size(self) -> tuple[int, int]:
        """How many rows there are, and how many columns."""
        width = max((max(row, default=-1) + 1 for row in self._rows), default=0)
        return len(self._rows), width

    def sheet(self, name: str, *, hidden: bool = False, above: Iterable[str] = ()) -> Sheet:
        """The rows as a sheet."""
        _, width = self.size()
        if width * len(self._rows) > MOST_CELLS:
            raise CareError("roster_too_large", rows=MOST_ROWS, columns=MOST_COLUMNS)
        rows = tuple(tuple(row.get(c) for c in range(width)) for row in self._rows)
        last = len(rows) - 1
        merges = (m._replace(bottom=min(m.bottom, last)) for m in self._merges)
        hidden_rows = frozenset(self._hidden)
        return Sheet(name, rows, tuple(merges), hidden, hidden_rows, above=tuple(above))
