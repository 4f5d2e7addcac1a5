"""The grid itself: walked with the arrows, filled with keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meals.week_cells import DayHeader, NameHeader, WeekCells
from eldercare_desktop.screens.meals.week_model import WeekModel

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.roster.week import WeekRow

LEAST_CELL = 40
"""Pixels at 100 %: two characters. Below that the grid scrolls."""

LINE = 32
"""Height of a line, in pixels at 100 %."""

NAMES = 118
"""Width of the column of names, in pixels at 100 %."""

ORDERS = {
    Qt.Key.Key_1: "dine_in",
    Qt.Key.Key_2: "delivery",
    Qt.Key.Key_0: "none",
    Qt.Key.Key_Delete: "none",
    Qt.Key.Key_Backspace: "standing",
}
"""Key -> what it orders for the chosen cells."""

DOORS = {
    Qt.Key.Key_Return: "pattern",
    Qt.Key.Key_Enter: "pattern",
    Qt.Key.Key_Space: "person",
    Qt.Key.Key_Insert: "add",
    Qt.Key.Key_F9: "pause",
    Qt.Key.Key_F12: "copy",
}
"""Key -> what it opens."""


class WeekGrid(QTableView):
    """`ordered` says what was pressed on the chosen cells ("dine_in", "delivery", "none",

    "standing"); `lettered` a letter, which chooses a set; `asked` what is to be opened
    ("pattern", "person", "add", "pause", "copy", "back", "forth", "now"); `moved` that the
    cursor is elsewhere.
    """

    ordered = Signal(str)
    lettered = Signal(str)
    asked = Signal(str)
    moved = Signal()

    def __init__(self, model: WeekModel) -> None:
        super().__init__()
        self.rows = model
        self.setModel(model)
        self.setItemDelegate(WeekCells(self, model))
        self.head = DayHeader(model, self)
        self.setHorizontalHeader(self.head)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Orders of the week"))
        self._set_names()
        self.selectionModel().currentChanged.connect(self._cursor_moved)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(480), theme.px(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(96))

    def chosen_rows(self) -> list[WeekRow]:
        """The people of the chosen cells, in the order of the list."""
        lines = {index.row() for index in self.selectedIndexes()}
        if not lines and self.currentIndex().isValid():
            lines = {self.currentIndex().row()}
        return [self.rows.rows[line] for line in sorted(lines)]

    def chosen(self) -> list[QModelIndex]:
        """The chosen cells; the one under the cursor if none is."""
        found = self.selectedIndexes()
        here = self.currentIndex()
        return found or ([here] if here.isValid() else [])

    def go_to(self, line: int, column: int) -> None:
        """Puts the cursor on a cell."""
        index = self.rows.index(line, column)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.selectionModel().setCurrentIndex(index, flags)
            self.scrollTo(index)

    def fit_columns(self) -> None:
        """Shares the width among the meals; where they do not fit, the grid scrolls."""
        count = len(self.rows.columns)
        if count:
            width = max(theme.px(LEAST_CELL), self.viewport().width() // count)
            self.head.setDefaultSectionSize(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.rows.rowCount():
            self.go_to(0, max(0, self.rows.column_of(self.head.today)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        ctrl = bool(held & Qt.KeyboardModifier.ControlModifier)
        if ctrl and key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.asked.emit("back" if key == Qt.Key.Key_PageUp else "forth")
        elif ctrl and key == Qt.Key.Key_Home:
            self.asked.emit("now")
        elif key == Qt.Key.Key_Escape:
            event.ignore()  # Esc belongs to the page
        elif ctrl or held & Qt.KeyboardModifier.AltModifier:
            super().keyPressEvent(event)
        elif key in DOORS:
            self.asked.emit(DOORS[key])
        elif self.currentIndex().isValid() and key in ORDERS:
            self.ordered.emit(ORDERS[key])
        elif self.currentIndex().isValid() and event.text().isalpha():
            self.lettered.emit(event.text().upper())
        else:
            super().keyPressEvent(event)

    def _cursor_moved(self) -> None:
        self.verticalHeader().viewport().update()
        self.moved.emit()

    def _set_names(self) -> None:
        self.setVerticalHeader(NameHeader(NAMES, LINE, self))
        self.head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.head.setMinimumSectionSize(theme.px(32))
        self.setCornerButtonEnabled(False)
