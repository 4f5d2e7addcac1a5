"""A sheet with its merged ranges: what a person sees at a place."""

from __future__ import annotations

from functools import cached_property
from itertools import product

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.rosters.reading import Merge, Sheet, Value, text_of
from eldercare_desktop.rosters.reading.cells import MOST_CELLS, MOST_COLUMNS, MOST_ROWS


class Grid:
    """Reads cells of a sheet; indices start at 0."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.height = len(sheet.rows)
        self.width = max((len(row) for row in sheet.rows), default=0)

    @cached_property
    def _anchors(self) -> dict[tuple[int, int], Merge]:
        """Every place that a merged range covers -> the range; large ranges by their edge."""
        found: dict[tuple[int, int], Merge] = {}
        places = 0
        for merge in self.sheet.merges:
            rows = range(merge.top, min(merge.bottom, self.height - 1) + 1)
            columns = range(merge.left, min(merge.right, self.width - 1) + 1)
            places += len(rows) * len(columns)
            if places > MOST_CELLS:  # ranges laid over each other: no program writes that
                raise CareError("roster_too_large", rows=MOST_ROWS, columns=MOST_COLUMNS)
            found |= dict.fromkeys(product(rows, columns), merge)
        return found

    def merge_at(self, row: int, column: int) -> Merge | None:
        """The merged range that covers a place."""
        return self._anchors.get((row, column))

    def value(self, row: int, column: int) -> Value:
        """The value that stands in the cell itself."""
        cells = self.sheet.rows[row]
        return cells[column] if column < len(cells) else None

    def seen(self, row: int, column: int) -> Value:
        """The value that a person sees there: a merged range shows its first cell's."""
        merge = self.merge_at(row, column)
        return self.value(merge.top, merge.left) if merge else self.value(row, column)

    def text(self, row: int, column: int) -> str:
        """The cell's own text, stripped."""
        return text_of(self.value(row, column)).strip()

    def filled(self, row: int) -> list[int]:
        """Columns of the cells of a row that hold something of their own."""
        return [c for c, value in enumerate(self.sheet.rows[row]) if value is not None]

    def texts(self, row: int) -> list[str]:
        """The texts of the filled cells of a row."""
        return [self.text(row, column) for column in self.filled(row)]

    def span(self, row: int, column: int) -> int:
        """How many columns the cell takes."""
        merge = self.merge_at(row, column)
        return merge.right - merge.left + 1 if merge else 1
