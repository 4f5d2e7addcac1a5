"""The dishes of the village: what is in each, whom it suits; changed, added, taken out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meals import menu_loading
from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.wording import word, words

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.kitchen.dishes import DishRow


class DishList(QWidget):
    """`edit_wanted` gives a dish (None: a new one), `remove_wanted` one to take out."""

    edit_wanted = Signal(object)
    remove_wanted = Signal(object)
    left = Signal()

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._typed = ""
        self._rows: list[DishRow] = []
        self.back_button = button(self.tr("Menu (Esc)"), "", "arrow-left")
        self.edit_button = button(self.tr("Change (Enter)"), "", "pencil")
        self.remove_button = button(self.tr("Take off the list (Delete)"), "", "trash-2")
        self.new_button = button(self.tr("New dish (N)"), "primary", "plus")
        self.table = Table(self._columns())
        self.table.view.installEventFilter(self)
        self.back_button.clicked.connect(self.left)
        self.edit_button.clicked.connect(self._edit)
        self.remove_button.clicked.connect(self._remove)
        self.new_button.clicked.connect(lambda: self.edit_wanted.emit(None))
        self.table.activated.connect(self.edit_wanted)
        self._lay_out()

    def load(self, village: str) -> None:
        """Reads the dishes of a village."""
        self._shell.background.query(
            lambda read: menu_loading.dishes(read, village),
            done=self._show,
            owner=self,
            latest="dishes",
        )

    def search(self, typed: str) -> None:
        """Shows only dishes of such a name."""
        self._typed = typed
        self._fill()

    def select(self, dish_id: str) -> None:
        """Puts the cursor on a dish."""
        self.table.select(dish_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            does = {Qt.Key.Key_N: self.new_button.click, Qt.Key.Key_Delete: self._remove}
            if (act := does.get(Qt.Key(event.key()))) and not event.modifiers():
                act()
                return True
        return super().eventFilter(watched, event)

    def _show(self, rows: list[DishRow]) -> None:
        self._rows = rows
        self._fill()
        if self.table.current() is None:
            self.table.select_first()

    def _fill(self) -> None:
        typed = self._typed
        some = menu_loading.fitting(self._rows, typed, 500) if typed else self._rows
        found = (self.tr("No dish like this"), "") if typed else (self.tr("No dishes yet"), "")
        hint = self.tr("A dish is written down when it is first put on a menu.")
        self.table.set_empty(EmptyState("utensils", found[0], "" if typed else hint))
        self.table.set_rows(some)
        for made in (self.edit_button, self.remove_button):
            made.setEnabled(bool(some))

    def _edit(self) -> None:
        if (row := self.table.current()) is not None:
            self.edit_wanted.emit(row)

    def _remove(self) -> None:
        if (row := self.table.current()) is not None:
            self.remove_wanted.emit(row)

    def _lay_out(self) -> None:
        holder = QWidget()
        bar = FlowLayout(holder, 8)
        for made in (self.back_button, self.edit_button, self.remove_button, self.new_button):
            bar.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(holder)
        column.addWidget(self.table, 1)

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Dish"), hint=_kind, width=9, stretch=True),
            Column("allergens", self.tr("Contains"), value=_holds, width=9),
            Column("diets", self.tr("Suits"), value=_suits, width=8, optional=True),
        ]


def _kind(row: DishRow) -> str:
    return word("dish_kind", row.kind)


def _holds(row: DishRow) -> str:
    return words("allergen", row.allergens)


def _suits(row: DishRow) -> str:
    return words("diet", row.diets)
