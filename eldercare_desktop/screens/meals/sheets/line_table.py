"""The lines of a sheet that came back, and the keys that answer them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens.meals.sheets import phrases
from eldercare_desktop.screens.meals.sheets.going import AddedState, MealState
from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column


class MealLineTable(QWidget):
    """`changed`: a line was changed by a key. Space ticks, N is nobody home (on a route), E a

    further portion; W and G ask for a walk-in or a guest, Delete takes one off again.
    """

    changed = Signal()
    current_changed = Signal(object)
    walk_in_wanted = Signal()
    guest_wanted = Signal()
    removed = Signal(object)
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fixed = self.brings = False
        self.table = Table(self._columns(), key="key")
        self.table.set_empty(
            EmptyState(
                "clipboard-list",
                self.tr("Nobody stands on this sheet"),
                self.tr("Write down who came: W a walk-in, G a guest."),
            )
        )
        # By its number is how it lies on the table; sorted otherwise, paper and screen differ.
        self.table.view.setSortingEnabled(False)
        self.table.view.installEventFilter(self)
        self.table.current_changed.connect(self.current_changed)
        self.table.activated.connect(lambda _: self.submitted.emit())
        self.table.view.clicked.connect(self._clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)
        self.setFocusProxy(self.table)

    def current(self) -> MealState | AddedState | None:
        """The line under the cursor."""
        found: MealState | AddedState | None = self.table.current()
        return found

    def show_lines(self, lines: list[Any], *, fixed: bool) -> None:
        """Shows lines; `fixed`: confirmed, the keys do nothing."""
        self.fixed = fixed
        self.table.set_rows(lines)
        if self.table.current() is None:
            self.table.select_first()

    def search(self, typed: str) -> None:
        """Shows only the lines of a name (or pinyin) or number; all stay as they were said."""
        wanted = typed.strip().lower().replace(" ", "")
        self.table.set_filter((lambda state: _fits(state, wanted)) if wanted else None)
        if self.table.current() is None:
            self.table.select_first()

    def look_again(self) -> None:
        """Paints the lines anew, after one was changed elsewhere."""
        self.table.view.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            others = event.modifiers() & ~(
                Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
            )
            if not others and not self.fixed and self._take(event):
                return True
        return super().eventFilter(watched, event)

    def _take(self, event: QKeyEvent) -> bool:
        typed, state = event.text().upper(), self.current()
        if typed == "W":
            self.walk_in_wanted.emit()
        elif typed == "G":
            self.guest_wanted.emit()
        elif isinstance(state, AddedState) and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(state)
        elif isinstance(state, MealState):
            return self._answer(state, event.key(), typed)
        else:
            return False
        return True

    def _answer(self, state: MealState, key: int, typed: str) -> bool:
        if key == Qt.Key.Key_Space:
            state.toggle()
        elif typed == "N" and self.brings:
            state.choose("had" if state.nobody else "nobody")
        elif typed == "E":
            state.extra = not state.extra
        else:
            return False
        self.look_again()
        self.changed.emit()
        return True

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == 0 and not self.fixed:
            state = self.table.model.row(index.row())
            if isinstance(state, MealState):
                state.toggle()
                self.look_again()
                self.changed.emit()

    def _columns(self) -> list[Column]:
        # The name stretches, so that in a small window it is what is shortened first.
        return [
            Column("tick", "", value=lambda _: "", width=1.2, icon=self._tick),
            Column("number", self.tr("No."), lambda s: s.number, width=1.8, align="right"),
            Column("name", self.tr("Whom"), self._name, 7, hint=self._hint, stretch=True),
            Column("what", self.tr("What the paper says"), self._what, 13, hint=self._besides),
        ]

    def _tick(self, state: Any) -> tuple[str, str]:
        if isinstance(state, AddedState):
            return ("circle-check", "accent")
        if self.fixed:
            row = state.line.serving
            on, nobody = row is not None, bool(row) and not row.eaten
        else:
            on, nobody = state.ticked, state.nobody
        if nobody:
            return ("circle-alert", "due")
        return ("circle-check", "accent") if on else ("circle", "edge")

    def _name(self, state: Any) -> str:
        return state.name or self.tr("Guest")

    def _hint(self, state: Any) -> str:
        if isinstance(state, AddedState):
            return self.tr("Written on an empty line")
        return phrases.facts_of(state.line)

    def _what(self, state: Any) -> str:
        if isinstance(state, AddedState):
            return self._added(state)
        if self.fixed:
            row = state.line.serving
            reason = phrases.left_out_words(state.line.left_out or "not_come")
            return phrases.outcome_words(row.outcome) if row else reason
        if state.doubt is not None and not state.nobody:
            return phrases.against(state.doubt)
        usual = "delivered" if self.brings else "served"
        if state.ticked:
            return phrases.outcome_words("nobody_home" if state.nobody else usual)
        return phrases.left_out_words("not_brought" if self.brings else "not_come")

    def _added(self, state: AddedState) -> str:
        if state.extra:
            return self.tr("A further portion")
        return self.tr("Walk-in") if state.resident_id else self.tr("Guest")

    def _besides(self, state: Any) -> str:
        if isinstance(state, AddedState):
            return ""
        row = state.line.serving if self.fixed else None
        extra = state.line.extra is not None if self.fixed else state.extra and state.had
        parts = [self.tr("with a further portion")] if extra else []
        if not self.fixed and state.doubt is not None and state.ticked and not state.nobody:
            parts.insert(0, self.tr("Noted nevertheless"))
        note = (row.note if row else None) if self.fixed else state.note
        return " · ".join([*parts, *([note] if note else [])])


def _fits(state: Any, wanted: str) -> bool:
    spelled = state.line.search_key if isinstance(state, MealState) else ""
    return wanted in state.name or wanted in spelled or wanted == str(state.number)
