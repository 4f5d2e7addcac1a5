"""Choosing a dish: type its name or initials, see which it could be, Enter takes the first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meals import menu_loading
from eldercare_desktop.screens.meals.menu_phrases import dish_facts
from eldercare_desktop.screens.parts.search_field import SearchField
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.kitchen.dishes import DishRow


@dataclass(frozen=True)
class _Hit:
    id: str
    name: str
    hint: str
    dish: DishRow | None


class DishInput(QWidget):
    """`chosen` gives a dish of the list, `new_wanted` the name of one that is not on it.

    `left` says that the person is done (Esc in the empty field).
    """

    chosen = Signal(object)
    new_wanted = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dishes: Sequence[DishRow] = ()
        self.field = SearchField(self.tr("Dish: name, pinyin or initials"), short=self.tr("Dish"))
        self.field.textChanged.connect(self._search)
        self.field.entered.connect(self._enter)
        self.field.left_down.connect(self._go_down)
        self.field.installEventFilter(self)
        self.hits = Table(
            [Column("name", "", hint=lambda row: row.hint, stretch=True)], header=False
        )
        self.hits.activated.connect(self._take)
        self.hits.view.clicked.connect(lambda index: self._take(self.hits.model.row(index.row())))
        self.hits.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self.field)
        column.addWidget(self.hits)
        self.setFocusProxy(self.field)

    def set_dishes(self, dishes: Sequence[DishRow]) -> None:
        """Which dishes there are."""
        self._dishes = dishes
        self._search(self.field.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and not self.field.text()
        ):
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def _search(self, typed: str) -> None:
        name = typed.strip()
        found = menu_loading.fitting(self._dishes, name)
        hits = [_Hit(dish.id, dish.name, dish_facts(dish), dish) for dish in found]
        initials = name.isascii() and bool(found)
        if name and not initials and not any(dish.name == name for dish in found):
            words = self.tr("Write {name} down as a new dish").format(name=name)
            hits.append(_Hit("", words, "", None))
        self.hits.setVisible(bool(hits))
        self.hits.set_rows(hits)
        if hits:
            self.hits.select_first()
            line = self.hits.view.verticalHeader().defaultSectionSize()
            self.hits.setFixedHeight(line * min(len(hits), 4) + theme.px(6))

    def _enter(self) -> None:
        if (row := self.hits.current()) is not None and self.field.text().strip():
            self._take(row)

    def _take(self, row: Any) -> None:
        name = self.field.text().strip()
        self.field.clear()
        self.field.setFocus()
        if row.dish is None:
            self.new_wanted.emit(name)
        else:
            self.chosen.emit(row.dish)

    def _go_down(self) -> None:
        if not self.hits.isHidden():
            self.hits.setFocus()
            if self.hits.model.rowCount() > 1:
                self.hits.view.go_to(1)
