"""The lines of a slip that came back, and the keys that answer them."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from eldercare_desktop.screens.parts.empty import EmptyState
from eldercare_desktop.screens.slips import loading, phrases
from eldercare_desktop.screens.slips.going_through import LineState
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column
from eldercare_desktop.screens.visits.letters import METHOD_LETTERS, service_letters

STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class BatchTable(QWidget):
    """`changed`: a line was changed by a key. `day_for_all`: `=` on a line with this day.

    Space ticks, 1 to 5 go round the findings of a check, 0 is all well, Left and Right move
    the day, letters choose services and the way of the visit as in the quick log.
    """

    changed = Signal()
    current_changed = Signal(object)
    day_for_all = Signal(str)
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today = ""
        self.fixed = False
        self.table = Table(self._columns(), key="key")
        self.table.set_empty(EmptyState("clipboard-list", self.tr("Nobody is on this slip")))
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

    def current(self) -> LineState | None:
        """The line under the cursor."""
        found: LineState | None = self.table.current()
        return found

    def show_lines(self, lines: list[LineState], *, fixed: bool) -> None:
        """Shows lines; `fixed`: confirmed, the keys do nothing."""
        self.fixed, self.today = fixed, loading.today()
        self.table.set_rows(lines)
        if self.table.current() is None:
            self.table.select_first()

    def look_again(self) -> None:
        """Paints the lines anew, after one was changed elsewhere."""
        self.table.view.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            state = self.current()
            if state is not None and not self.fixed and self._take(state, event):
                self.look_again()
                self.changed.emit()
                return True
        return super().eventFilter(watched, event)

    def _take(self, state: LineState, event: QKeyEvent) -> bool:
        others = event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        )
        key, typed = Qt.Key(event.key()), event.text().upper()
        if others:
            return False
        if key == Qt.Key.Key_Space:
            state.toggle()
        elif key in STEPS:
            state.move(STEPS[key], self.today)
        elif typed == "=":
            self.day_for_all.emit(state.day)
        elif typed == "0":
            state.all_well()
        elif typed in ("1", "2", "3", "4", "5"):
            state.next_finding(int(typed) - 1)
        else:
            return self._take_letter(state, typed)
        return True

    def _take_letter(self, state: LineState, typed: str) -> bool:
        ways = {letter: method for method, letter in METHOD_LETTERS.items()}
        letters = service_letters("elder" if state.line.kind == "elder" else "child")
        services = {letter: service for service, letter in letters.items()}
        if typed in ways:
            state.method = ways[typed]
        elif typed in services:
            name = services[typed]
            chosen = {*state.services} ^ {name}
            state.services = [service for service in letters if service in chosen]
        else:
            return False
        return True

    def _clicked(self, index: QModelIndex) -> None:
        if index.column() == 0 and not self.fixed:
            self.table.model.row(index.row()).toggle()
            self.look_again()
            self.changed.emit()

    def _columns(self) -> list[Column]:
        # The name stretches, so that in a small window it is what is shortened first.
        name = Column("name", self.tr("Whom"), _name, 6, hint=_hint, stretch=True)
        seen = self.tr("What was seen")
        return [
            Column("tick", "", value=lambda _: "", width=1.2, icon=self._tick),
            Column("number", self.tr("No."), lambda s: s.line.number, width=1.6, align="right"),
            name,
            Column("day", self.tr("Day"), self._day, width=4.8),
            Column("found", seen, self._found, width=10, hint=self._besides),
        ]

    def _tick(self, state: LineState) -> tuple[str, str]:
        on = state.line.visit is not None if self.fixed else state.ticked
        return ("circle-check", "accent") if on else ("circle", "edge")

    def _day(self, state: LineState) -> str:
        if self.fixed:
            return phrases.table_day(state.line.visit.visited_on) if state.line.visit else ""
        return phrases.table_day(state.day) if state.ticked else ""

    def _found(self, state: LineState) -> str:
        if self.fixed:
            return phrases.came_of(state.line)
        doubt = state.doubt
        if doubt is not None:
            return phrases.against(doubt)
        return phrases.findings_of(state) if state.ticked else phrases.left_out_words("not_visited")

    def _besides(self, state: LineState) -> str:
        if self.fixed:
            visit = state.line.visit
            return phrases.visit_besides(visit) if visit else ""
        if state.ticked and state.doubt is not None:
            return self.tr("Logged nevertheless: {found}").format(found=phrases.findings_of(state))
        return phrases.besides(state) if state.ticked else ""


def _name(state: Any) -> str:
    return str(state.line.name)


def _hint(state: Any) -> str:
    return phrases.facts_of(state.line)
