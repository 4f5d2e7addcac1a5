"""A table on the screen: the model with its view, its keys, and its empty and loading states."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStackedLayout,
    QTableView,
    QWidget,
)

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.table_cells import Cells
from eldercare_desktop.screens.tables import Column, Row, TableModel, value_of

LEAST_SHARE = 0.6
"""So much of its width a wide column keeps in a small window; then the table scrolls."""
WIDE = 5
"""In Chinese characters: a narrower column, such as an age, is never cut."""


class Table(QWidget):
    """Rows to walk with the arrows and to open with Enter or a double click.

    `current_changed` gives the row under the cursor, or None; `activated` the one that was
    opened. The cursor stays on its row (by the key of the model) when the rows are renewed.
    """

    current_changed = Signal(object)
    activated = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column],
        *,
        key: str = "id",
        several: bool = False,
        header: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.model = TableModel(columns, key=key, parent=self)
        self.view = _View(self.model, several=several, header=header)
        self._empty: QWidget = EmptyState("inbox", self.tr("Nothing here yet"))
        self._loading = EmptyState("hourglass", self.tr("One moment …"))
        self._stack = QStackedLayout(self)
        for state in (self.view, self._empty, self._loading):
            self._stack.addWidget(state)
        self.setFocusProxy(self.view)
        self._told: Any = None
        self.view.opened.connect(self._open)
        self.view.selectionModel().currentRowChanged.connect(self._moved)

    def set_rows(self, rows: Iterable[Row]) -> None:
        """Shows rows, keeps the cursor on its row, and shows the empty state if there are none."""
        self._keep_cursor(lambda: self.model.set_rows(rows))

    def set_filter(self, wanted: Callable[[Row], bool] | None) -> None:
        """Shows only some rows."""
        self._keep_cursor(lambda: self.model.set_filter(wanted))

    def set_loading(self) -> None:
        """Shows that rows are on their way, unless there are rows to look at meanwhile."""
        if not self.model.total():
            self._stack.setCurrentWidget(self._loading)

    def set_empty(self, state: QWidget) -> None:
        """What is shown when there are no rows."""
        shown = self._stack.currentWidget() is self._empty
        self._stack.removeWidget(self._empty)
        self._empty.deleteLater()
        self._empty = state
        self._stack.addWidget(state)
        if shown:
            self._stack.setCurrentWidget(state)

    def current(self) -> Row | None:
        """The row under the cursor."""
        index = self.view.currentIndex()
        return self.model.row(index.row()) if index.isValid() else None

    def selected(self) -> list[Row]:
        """The chosen rows, of a table for several."""
        lines = self.view.selectionModel().selectedRows()
        return [self.model.row(index.row()) for index in sorted(lines, key=QModelIndex.row)]

    def select(self, key: Any) -> bool:
        """Puts the cursor on the row with this key; False if it is not shown."""
        line = self.model.line_of(key)
        if line >= 0:
            self.view.go_to(line)
        return line >= 0

    def select_first(self) -> None:
        """Puts the cursor on the first row, if there is one."""
        if self.model.rowCount():
            self.view.go_to(0)

    def _keep_cursor(self, renew: Callable[[], None]) -> None:
        row = self.current()
        kept = None if row is None else value_of(row, self.model.key)
        renew()
        found = kept is not None and self.select(kept)
        self._stack.setCurrentWidget(self.view if self.model.rowCount() else self._empty)
        self.view.fit_columns()
        if kept is not None and not found:
            self._tell(None)

    def _moved(self, index: QModelIndex) -> None:
        if index.isValid():
            self._tell(self.model.row(index.row()))

    def _tell(self, row: Row | None) -> None:
        self.current_changed.emit(row)

    def _open(self, line: int) -> None:
        self.activated.emit(self.model.row(line))


class _View(QTableView):
    opened = Signal(int)

    def __init__(self, model: TableModel, *, several: bool, header: bool) -> None:
        super().__init__()
        self._columns = model.columns
        self.setModel(model)
        self.setItemDelegate(Cells(self))
        modes = QAbstractItemView.SelectionMode
        self.setSelectionMode(modes.ExtendedSelection if several else modes.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self._set_headers(header)
        self.doubleClicked.connect(self._double_clicked)

    def _set_headers(self, shown: bool) -> None:
        two_lines = any(column.hint for column in self._columns)
        line = self.fontMetrics().height()
        height = max(theme.px(40), 2 * line + theme.px(14)) if two_lines else theme.px(40)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(height)
        header = self.horizontalHeader()
        header.setVisible(shown)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setMinimumSectionSize(theme.px(32))
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setSortingEnabled(True)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(240))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(160), theme.px(96))

    def go_to(self, line: int) -> None:
        """Puts the cursor on a line and brings it into view."""
        index = self.model().index(line, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index)

    def fit_columns(self) -> None:
        """Gives every column its width; the optional ones go where there is no room."""
        room = self.viewport().width()
        widths = [self._wanted(column) for column in self._columns]
        shown = set(range(len(widths)))
        for number in reversed(range(len(widths))):
            if self._columns[number].optional and sum(widths[n] for n in shown) > room:
                shown.discard(number)
        self._squeeze(widths, shown, sum(widths[n] for n in shown) - room)
        spare = max(0, room - sum(widths[n] for n in shown))
        stretched = [n for n in shown if self._columns[n].stretch] or [max(shown, default=0)]
        for number, width in enumerate(widths):
            self.setColumnHidden(number, number not in shown)
            extra = spare // len(stretched) if number in stretched else 0
            self.setColumnWidth(number, width + extra)

    def _squeeze(self, widths: list[int], shown: set[int], excess: int) -> None:
        """Takes room from wide columns, which elide, before the table has to scroll."""
        wide = [n for n in shown if self._columns[n].width >= WIDE]
        for number in sorted(wide, key=lambda n: (not self._columns[n].stretch, -widths[n])):
            if excess <= 0:
                return
            taken = min(excess, round(widths[number] * (1 - LEAST_SHARE)))
            widths[number] -= taken
            excess -= taken

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Qt would put its cursor on the first line without choosing the line.
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.go_to(0)
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()  # Esc belongs to the page
        else:
            super().keyPressEvent(event)

    def _wanted(self, column: Column) -> int:
        title = self.fontMetrics().horizontalAdvance(column.title) + theme.px(26)
        badge = theme.px(36) if column.badge else 0  # its icon and its own margins
        return max(round(column.width * theme.px(theme.TEXT_PX)) + theme.px(20) + badge, title)

    def _double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())
