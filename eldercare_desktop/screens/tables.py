"""Tables declared as named columns over plain rows; sorted and filtered without a window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Row = Any
"""A mapping or an object with attributes: plain values that left a worker."""
Index = QModelIndex | QPersistentModelIndex

SORT_ROLE = Qt.ItemDataRole.UserRole + 1
RECORD_ROLE = Qt.ItemDataRole.UserRole + 2
HINT_ROLE = Qt.ItemDataRole.UserRole + 3
BADGE_ROLE = Qt.ItemDataRole.UserRole + 4
ICON_ROLE = Qt.ItemDataRole.UserRole + 5


@dataclass(frozen=True)
class Badge:
    """A word on a coloured ground: kind is "", accent, due or danger. Never colour alone."""

    text: str
    kind: str = ""
    icon: str = ""


@dataclass(frozen=True)
class Column:
    """One column: what it is called, what it shows of a row and how it sorts.

    `width` is in characters of Chinese text; `stretch` takes what is left; an `optional`
    column goes first when the window is narrow. `value` gives the text, by default the
    row's value of the same name; `hint` a second, quieter line; `badge` a `Badge`.
    """

    name: str
    title: str
    value: Callable[[Row], Any] | None = None
    width: float = 6
    align: str = "left"
    sort: Callable[[Row], Any] | None = None
    hint: Callable[[Row], str] | None = None
    badge: Callable[[Row], Badge | None] | None = None
    icon: Callable[[Row], tuple[str, str] | None] | None = None  # icon name, tint
    stretch: bool = False
    optional: bool = False

    def text(self, row: Row) -> str:
        """What stands in the cell."""
        found = self.value(row) if self.value else value_of(row, self.name)
        return "" if found is None else str(found)

    def sort_key(self, row: Row) -> tuple[bool, Any]:
        """What the cell sorts by; nothing comes last."""
        found = self.sort(row) if self.sort else value_of(row, self.name, self.text(row))
        return found is None or found == "", found


def value_of(row: Row, name: str, default: Any = None) -> Any:
    """A value of a row by name, whether it is a mapping or an object."""
    if isinstance(row, Mapping):
        return row.get(name, default)
    return getattr(row, name, default)


class TableModel(QAbstractTableModel):
    """Rows under columns. `key` names the value that tells rows apart, for the selection."""

    def __init__(
        self, columns: Sequence[Column], *, key: str = "id", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = list(columns)
        self.key = key
        self._all: list[Row] = []
        self._rows: list[Row] = []
        self._filter: Callable[[Row], bool] | None = None
        self._order: tuple[int, Qt.SortOrder] | None = None

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Shows other rows, in the order and under the filter that are set."""
        self._all = list(rows)
        self._arrange()

    def set_filter(self, wanted: Callable[[Row], bool] | None) -> None:
        """Shows only rows for which `wanted` is true; None shows all."""
        self._filter = wanted
        self._arrange()

    def row(self, number: int) -> Row:
        """The row at a line of the table."""
        return self._rows[number]

    def rows(self) -> list[Row]:
        """The rows as they are shown."""
        return list(self._rows)

    def total(self) -> int:
        """How many rows there are without the filter."""
        return len(self._all)

    def line_of(self, key: Any) -> int:
        """The line of the row with this key; -1 if it is not shown."""
        for line, row in enumerate(self._rows):
            if value_of(row, self.key) == key:
                return line
        return -1

    def column(self, name: str) -> int:
        """The number of a column by its name; ValueError if there is none."""
        return [column.name for column in self.columns].index(name)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._order = (column, order) if 0 <= column < len(self.columns) else None
        self._arrange()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(_alignment(self.columns[section]))
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row, column = self._rows[index.row()], self.columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(row)
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(_alignment(column))
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(row, column)
        return _own_data(column, row, role)

    def _spoken(self, row: Row, column: Column) -> str:
        badge = column.badge(row) if column.badge else None
        hint = column.hint(row) if column.hint else ""
        parts = [column.text(row), hint, badge.text if badge else ""]
        return f"{column.title}: " + ", ".join(part for part in parts if part)

    def _arrange(self) -> None:
        self.beginResetModel()
        rows = self._all if self._filter is None else [r for r in self._all if self._filter(r)]
        self._rows = self._sorted(rows)
        self.endResetModel()

    def _sorted(self, rows: list[Row]) -> list[Row]:
        if self._order is None:
            return list(rows)
        number, order = self._order
        column = self.columns[number]
        keyed = [(column.sort_key(row), row) for row in rows]
        some = [pair for pair in keyed if not pair[0][0]]
        some.sort(key=lambda pair: pair[0][1], reverse=order == Qt.SortOrder.DescendingOrder)
        # Rows without a value stay last in both directions: nobody looks for them first.
        return [row for _, row in some] + [row for key, row in keyed if key[0]]


def _own_data(column: Column, row: Row, role: int) -> Any:
    if role == RECORD_ROLE:
        return row
    if role == SORT_ROLE:
        return column.sort_key(row)
    if role == HINT_ROLE:
        return column.hint(row) if column.hint else None
    if role == BADGE_ROLE:
        return column.badge(row) if column.badge else None
    if role == ICON_ROLE:
        return column.icon(row) if column.icon else None
    return None


def _alignment(column: Column) -> Qt.AlignmentFlag:
    sides = {
        "left": Qt.AlignmentFlag.AlignLeft,
        "right": Qt.AlignmentFlag.AlignRight,
        "center": Qt.AlignmentFlag.AlignHCenter,
    }
    return sides[column.align] | Qt.AlignmentFlag.AlignVCenter
