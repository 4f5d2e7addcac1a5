"""The right side of the menu: one meal, its dishes, and who may not eat them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meals.menu_input import DishInput
from eldercare_desktop.screens.meals.menu_loading import MealLine, WeekMenu
from eldercare_desktop.screens.meals.menu_phrases import (
    clashes_words,
    closed_words,
    dish_facts,
    meal_words,
    ordered_words,
)
from eldercare_desktop.screens.meals.menu_saving import Chosen
from eldercare_desktop.screens.pairing.details import Detail
from eldercare_desktop.screens.parts.drop_down import DropDown
from eldercare_desktop.screens.parts.text import picture, text
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Badge, Column
from eldercare_desktop.screens.wording import word

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class MenuSheet(Detail):
    """One meal. `added`, `taken_off` and `moved` give what its menu is to be like,

    `new_wanted` the name of a new dish, `edit_wanted` a dish to look at; `left`: back to the
    list. What they give is a dish id with the set that it belongs to.
    """

    added = Signal(object)
    taken_off = Signal(object)
    moved = Signal(object, int)
    new_wanted = Signal(str)
    edit_wanted = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shown: MealLine | None = None
        self.title = text("", "title", wrap=True)
        self.said = text("", "hint", wrap=True)
        self.input = DishInput()
        self.sets = DropDown([], self.tr("for all sets"))
        self.sets.setAccessibleName(self.tr("Set"))
        self.table = Table(self._columns(), header=False)
        self.table.view.installEventFilter(self)
        self.warnings = Warnings()
        self.keys = text(
            self.tr("Delete takes a dish off, Alt with an arrow moves it, Enter changes it."),
            "hint",
            wrap=True,
        )
        self._lay_out()
        self.input.chosen.connect(lambda dish: self.added.emit((dish.id, self.price_set())))
        self.input.new_wanted.connect(self.new_wanted)
        self.input.left.connect(self.left)
        self.table.activated.connect(lambda row: self.edit_wanted.emit(row["dish"]))

    def show_meal(self, line: MealLine, week: WeekMenu) -> None:
        """Shows a meal; what is being typed stays."""
        self.shown = line
        self.title.setText(meal_words(line.day, line.period))
        closed = line.period not in line.served.periods
        parts = [closed_words(line) if closed else "", ordered_words(line)]
        self.said.setText(" · ".join(part for part in parts if part))
        for widget in (self.input, self.table):
            widget.setVisible(bool(line.period))
        self.sets.set_choices(list(line.sets))
        self.sets.setVisible(bool(line.sets))
        self.input.set_dishes(week.dishes)
        rows = [self._row(number, line) for number in range(len(line.dishes))]
        self.table.set_rows(rows)
        height = self.table.view.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(height * max(1, len(rows)) + theme.px(6))
        self.table.setVisible(bool(rows))
        self.keys.setVisible(bool(rows))
        self._show_warnings(line)

    def chosen(self) -> list[Chosen]:
        """What stands on the menu now."""
        line = self.shown
        return [(d.dish.id, d.price_set) for d in line.dishes] if line else []

    def price_set(self) -> str | None:
        """The set that the next dish belongs to; None: all."""
        value: str | None = self.sets.value() if self.shown and self.shown.sets else None
        return value

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key, alt = Qt.Key(event.key()), event.modifiers() == Qt.KeyboardModifier.AltModifier
        row = self.table.current()
        if row is None:
            return super().eventFilter(watched, event)
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.taken_off.emit(row["chosen"])
            return True
        if alt and key in _MOVES:
            self.moved.emit(row["chosen"], _MOVES[key])
            return True
        if key == Qt.Key.Key_Up and row["number"] == 0:
            self.input.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _row(self, number: int, line: MealLine) -> dict[str, Any]:
        shown = line.dishes[number]
        found = (line.clashes or {}).get(shown.dish.id, ())
        names = dict(line.sets)
        only = names.get(shown.price_set or "", shown.price_set or "")
        facts = dish_facts(shown.dish)
        if only:
            facts = self.tr("set {name}").format(name=only) + " · " + facts
        return {
            "id": f"{shown.dish.id} {shown.price_set or ''}",
            "number": number,
            "dish": shown.dish,
            "chosen": (shown.dish.id, shown.price_set),
            "name": shown.dish.name,
            "hint": facts,
            "clashes": found,
        }

    def _show_warnings(self, line: MealLine) -> None:
        """Under the dishes: who may not eat which, and whose diet is missing."""
        sentences = [
            self.tr("{dish}: not for {names}").format(
                dish=shown.dish.name, names=clashes_words((line.clashes or {})[shown.dish.id])
            )
            for shown in line.dishes
            if (line.clashes or {}).get(shown.dish.id)
        ]
        sentences += [
            self.tr("{diet}: no dish of this meal suits {names}").format(
                diet=word("diet", diet), names=", ".join(names)
            )
            for diet, names in (line.unmet or {}).items()
        ]
        self.warnings.say(sentences)

    def _lay_out(self) -> None:
        self.add(self.title)
        self.add(self.said)
        self.add(self.input)
        self.column.addWidget(self.sets, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self.table)
        self.add(self.warnings)
        self.add(self.keys)
        self.end()

    def _columns(self) -> list[Column]:
        return [
            Column("name", "", hint=lambda row: row["hint"], width=8, stretch=True),
            Column("clashes", "", value=lambda row: "", badge=self._badge, width=5),
        ]

    def _badge(self, row: Any) -> Badge | None:
        if not row["clashes"]:
            return None
        said = self.tr("Not for {n}").format(n=len(row["clashes"]))
        return Badge(said, "danger", "triangle-alert")


class Warnings(QWidget):
    """Sentences, each with a sign before it."""

    def __init__(self) -> None:
        super().__init__()
        self.labels: list[QLabel] = []
        self._rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))

    def say(self, sentences: list[str]) -> None:
        """Says these in place of those before."""
        for old in self._rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.labels = [text(sentence, "error", wrap=True) for sentence in sentences]
        self._rows = [self._row(label) for label in self.labels]
        self.setVisible(bool(sentences))

    def _row(self, label: QLabel) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        row.addWidget(picture("triangle-alert", "danger", 18), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        self._column.addWidget(made)
        return made
