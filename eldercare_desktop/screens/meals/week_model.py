"""The rows of the grid: people, and their cells of the week, with what was just pressed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from eldercare_desktop.screens import icons
from eldercare_desktop.screens.meals.week_phrases import (
    cell_text,
    cell_words,
    day_short,
    face_words,
    names_in,
)
from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.roster.week import Cell, Week, WeekRow
    from eldercare_desktop.care.site.calendar import ServingDay

Index = QModelIndex | QPersistentModelIndex
Pressed = Mapping[tuple[str, int], "Cell"]
"""Resident and column -> the cell as it will be."""


class WeekModel(QAbstractTableModel):
    """One line a person, one column a meal of a day.

    What was pressed shows at once (`press`), until the week has been read again.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.week: Week | None = None
        self.rows: list[WeekRow] = []
        self.columns: list[tuple[ServingDay, str]] = []
        self._pressed: dict[tuple[str, int], Cell] = {}
        self._typed = ""
        self._names: dict[str, str] = {}

    def set_week(self, week: Week | None, *, keep: bool = False) -> None:
        """Shows a week; `keep` what was pressed and is not in it yet."""
        if not keep:
            self._pressed = {}
        columns = list(week.columns) if week else []
        rows = self._wanted(week)
        same = self._keys(rows) == self._keys(self.rows) and len(columns) == len(self.columns)
        if not same:
            self.beginResetModel()
        self.week, self.rows, self.columns = week, rows, list(columns)
        self._names = names_in(week.rows) if week else {}
        if not same:
            self.endResetModel()
        else:
            self._all_changed()

    def set_filter(self, typed: str) -> None:
        """Shows only those whose name or pinyin begins so."""
        typed = typed.strip().lower().replace(" ", "")
        if typed == self._typed:
            return  # the cursor stays where it is
        self._typed = typed
        self.beginResetModel()
        self.rows = self._wanted(self.week)
        self.endResetModel()

    def press(self, pressed: Pressed) -> None:
        """Shows what was pressed before it is written."""
        self._pressed.update(pressed)
        self._all_changed()

    def shown_rows(self) -> list[WeekRow]:
        """All people of the week, with what was pressed: what is to be counted."""
        if self.week is None:
            return []
        if not self._pressed:
            return list(self.week.rows)
        return [self._with_pressed(row) for row in self.week.rows]

    def cell(self, index: Index) -> Cell:
        """The cell at an index, with what was pressed."""
        row = self.rows[index.row()]
        found = self._pressed.get((row.face.resident_id, index.column()))
        return found or row.cells[index.column()]

    def name(self, resident_id: str) -> str:
        """How somebody is called in this list."""
        return self._names.get(resident_id, "")

    def line_of(self, resident_id: str) -> int:
        """The line of somebody; -1 if they are not shown."""
        for line, row in enumerate(self.rows):
            if row.face.resident_id == resident_id:
                return line
        return -1

    def ends_day(self, column: int) -> bool:
        """Whether a column is the last one of its day."""
        after = column + 1
        return (
            after >= len(self.columns) or self.columns[after][0].day != self.columns[column][0].day
        )

    def column_of(self, day: str) -> int:
        """The first column of a day; -1 if it is not in the week."""
        for number, (serving, _) in enumerate(self.columns):
            if serving.day == day:
                return number
        return -1

    # -- what Qt asks ----------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.week is None:
            return None
        day, _ = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(self.cell(index), day)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.sentence(index)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal:
            return self._column_head(section, role)
        if section >= len(self.rows):
            return None
        face = self.rows[section].face
        if role == Qt.ItemDataRole.DisplayRole:
            return self.name(face.resident_id)
        if role == Qt.ItemDataRole.DecorationRole and face.careful:
            return icons.icon("triangle-alert", "danger" if face.allergens else "due")
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (face.name, face.group, face_words(face)) if part)
        return None

    def sentence(self, index: Index) -> str:
        """Who, when, and what holds there."""
        if self.week is None or not index.isValid():
            return ""
        row, (day, period) = self.rows[index.row()], self.columns[index.column()]
        said = cell_words(self.week, self.cell(index), day)
        name = self.name(row.face.resident_id)
        when = f"{day_short(day.day)} {word('meal_period', period)}"
        parts = (f"{name} · {when}", said, face_words(row.face))
        return " — ".join(part for part in parts if part)

    def _column_head(self, section: int, role: int) -> Any:
        if section >= len(self.columns) or role != Qt.ItemDataRole.DisplayRole:
            return None
        day, period = self.columns[section]
        return f"{day_short(day.day)} {word('meal_period', period)}"

    def _wanted(self, week: Week | None) -> list[WeekRow]:
        if week is None:
            return []
        if not self._typed:
            return list(week.rows)
        return [row for row in week.rows if self._fits(row)]

    def _fits(self, row: WeekRow) -> bool:
        return f"|{self._typed}" in row.face.search_key or self._typed in row.face.name

    def _with_pressed(self, row: WeekRow) -> WeekRow:
        key = row.face.resident_id
        cells = (self._pressed.get((key, n), cell) for n, cell in enumerate(row.cells))
        return replace(row, cells=tuple(cells))

    def _keys(self, rows: Sequence[WeekRow]) -> list[str]:
        return [row.face.resident_id for row in rows]

    def _all_changed(self) -> None:
        if self.rows and self.columns:
            last = self.index(len(self.rows) - 1, len(self.columns) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, max(0, len(self.columns) - 1))
