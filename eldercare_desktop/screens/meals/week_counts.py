"""The numbers under the grid: a line for who eats there, who is brought it, who is careful."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meals.week_cells import NameHeader
from eldercare_desktop.screens.meals.week_grid import NAMES, WeekGrid

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.roster.counting import Counts, Headcount
    from eldercare_desktop.care.meal.roster.faces import Face

Index = QModelIndex | QPersistentModelIndex
LINES = ("everybody", "dine_in", "delivery", "careful")
LINE = 26

translate = QCoreApplication.translate


class CountModel(QAbstractTableModel):
    """Three numbers for every meal of the week."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns: Sequence[tuple[str, str]] = ()
        self._counts: Counts = {}
        self._capacity: int | None = None

    def set_counts(
        self, columns: Sequence[tuple[str, str]], counts: Counts, capacity: int | None
    ) -> None:
        """Shows numbers; `columns` are day and meal of each."""
        self.beginResetModel()
        self._columns, self._counts, self._capacity = columns, counts, capacity
        self.endResetModel()

    def faces(self, index: Index) -> list[Face]:
        """Who a number is."""
        count = self._count(index.column())
        return list(getattr(count, LINES[index.row()])) if count else []

    def meal(self, column: int) -> tuple[str, str]:
        """Day and meal of a column."""
        return self._columns[column]

    def is_over(self, index: Index) -> bool:
        """Whether there are more people than places."""
        count = self._count(index.column())
        here = LINES[index.row()] in ("everybody", "dine_in")
        if not here or count is None or self._capacity is None:
            return False
        return len(count.dine_in) > self._capacity

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(LINES)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(index)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignCenter)
        if role == Qt.ItemDataRole.ForegroundRole and self.is_over(index):
            return theme.colour("due")
        if role == Qt.ItemDataRole.FontRole and self.is_over(index):
            return theme.font(bold=True)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(face.name for face in self.faces(index)[:30])
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return line_words(LINES[section])

    def _count(self, column: int) -> Headcount | None:
        return self._counts.get(self._columns[column])

    def _words(self, index: Index) -> str:
        number = len(self.faces(index))
        if self.is_over(index):
            over = LINES[index.row()] == "dine_in"
            return f"! {number}/{self._capacity}" if over else f"! {number}"
        return str(number) if number else ""


class CountTable(QTableView):
    """The numbers under the columns of the grid. `opened` gives line, day and meal of one."""

    opened = Signal(str, str, str, object)

    def __init__(self, grid: WeekGrid) -> None:
        super().__init__()
        self.numbers = CountModel(self)
        self.setModel(self.numbers)
        self._grid = grid
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAccessibleName(self.tr("How many eat"))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._set_heads()
        grid.horizontalScrollBar().valueChanged.connect(self.horizontalScrollBar().setValue)
        grid.head.geometriesChanged.connect(self._follow)
        grid.head.sectionResized.connect(self._follow)
        self.horizontalScrollBar().rangeChanged.connect(self._follow)
        self.clicked.connect(self._open)

    def sizeHint(self) -> QSize:
        shown = sum(not self.isRowHidden(line) for line in range(len(LINES)))
        return QSize(theme.px(320), shown * theme.px(LINE) + theme.px(6))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), self.sizeHint().height())

    def set_counts(
        self, columns: Sequence[tuple[str, str]], counts: Counts, capacity: int | None
    ) -> None:
        """See `CountModel`; the cursor stays where it was."""
        here = self.currentIndex()
        line, column = here.row(), here.column()
        self.numbers.set_counts(columns, counts, capacity)
        self._follow()
        self.set_low(self.isRowHidden(len(LINES) - 1))
        if line >= 0:
            self.setCurrentIndex(self.numbers.index(line, column))

    def set_low(self, low: bool) -> None:
        """Shows one line for everybody where there is little room, else one for each kind."""
        for line, name in enumerate(LINES):
            self.setRowHidden(line, low == (name != "everybody"))
        self.setFixedHeight(self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= self._first():
            self._grid.setFocus()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        column = max(0, self._grid.currentIndex().column())
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.numbers.index(self._first(), column))

    def _first(self) -> int:
        """The uppermost line that is shown."""
        return next((n for n in range(len(LINES)) if not self.isRowHidden(n)), 0)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and self.numbers.faces(index):
            day, period = self.numbers.meal(index.column())
            line = LINES[index.row()]
            self.opened.emit(line, day, period, self.numbers.faces(index))

    def _follow(self) -> None:
        """The columns stand under those of the grid."""
        self.horizontalHeader().setDefaultSectionSize(self._grid.head.defaultSectionSize())
        self.horizontalScrollBar().setValue(self._grid.horizontalScrollBar().value())

    def _set_heads(self) -> None:
        self.setVerticalHeader(NameHeader(NAMES, LINE, self))
        head = self.horizontalHeader()
        head.hide()
        head.setMinimumSectionSize(theme.px(32))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setCornerButtonEnabled(False)
        self.set_low(False)


def line_words(line: str) -> str:
    """What the numbers of a line are."""
    said = {
        "everybody": translate("MealWeek", "All meals"),
        "dine_in": translate("MealWeek", "Eat there"),
        "delivery": translate("MealWeek", "Brought"),
        "careful": translate("MealWeek", "Diets, allergies"),
    }
    return said[line]
