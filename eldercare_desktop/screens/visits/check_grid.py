"""Five checks, of an elder or a child: number keys answer each, one key says all is well."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.wording import word

CHECKS = {
    "elder": ("health", "mind", "safety", "hygiene", "housing"),
    "child": ("health", "mind", "safety", "study", "care"),
}
"""As `care.visit.record.checks_of` has them; a test holds the two together."""
FINDINGS = ("well", "concern", "not_checked")
"""Answered by 1, 2 and 3."""
LOOKS = {
    "well": ("chip", "check", "accent_strong"),
    "concern": ("chip-due", "triangle-alert", "due"),
    "not_checked": ("chip", "minus", "accent_strong"),
}


class CheckRow(QWidget):
    """One check: its name, what belongs to it, and the three answers."""

    answered = Signal(str)

    def __init__(self, name: str, hints: str) -> None:
        super().__init__()
        self.name = name
        self.here = False
        self.answers = {finding: self._answer(finding) for finding in FINDINGS}
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(10), theme.px(3), theme.px(6), theme.px(3))
        row.setSpacing(theme.px(6))
        self.title = text(word("check", name), "label")
        self.title.setMinimumWidth(round(theme.px(theme.TEXT_PX) * 2.2))
        row.addWidget(self.title)
        self.hint = text(word(hints, name), "hint")
        self.hint.setMinimumWidth(1)
        self.setToolTip(self.hint.text())
        row.addWidget(self.hint, 1)
        for answer in self.answers.values():
            row.addWidget(answer)

    def value(self) -> str | None:
        """The finding; None before an answer."""
        return next((f for f, answer in self.answers.items() if answer.isChecked()), None)

    def set_value(self, finding: str | None) -> None:
        """Shows an answer, or none."""
        for name, answer in self.answers.items():
            chosen = name == finding
            answer.setChecked(chosen)
            _, icon, tint = LOOKS[name]
            answer.setIcon(icons.icon(icon, tint) if chosen else icons.icon("circle", "muted"))
        self.setAccessibleName(f"{self.title.text()}: {word('finding', finding)}")
        self._fit_hint()  # the answers are wider with their marks

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_hint()

    def _fit_hint(self) -> None:
        for part in (self.title, self.hint, *self.answers.values()):
            part.ensurePolished()  # before that, its letters are of another size
        # Half a hint is none; the whole of it is in the tooltip.
        whole = self.hint.fontMetrics().horizontalAdvance(self.toolTip())
        self.hint.setText(self.toolTip() if whole <= self._room() else "")

    def _room(self) -> int:
        taken = sum(part.sizeHint().width() for part in (self.title, *self.answers.values()))
        return self.width() - taken - theme.px(48)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.here:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(theme.colour("accent"))
            painter.setBrush(theme.colour("ground"))
            edge = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(edge, theme.px(8), theme.px(8))

    def _answer(self, finding: str) -> QPushButton:
        number = FINDINGS.index(finding) + 1
        made = theme.role(QPushButton(f" {word('finding', finding)} {number}"), LOOKS[finding][0])
        made.setCheckable(True)
        made.setAutoDefault(False)
        made.setIconSize(icons.icon_size(16))
        # The grid has the focus and the keys; the buttons are for the mouse.
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(lambda: self.answered.emit(finding))
        return made


class CheckGrid(QWidget):
    """Number keys answer the row that is marked and go on to the next; Up and Down move.

    `finished`: the last row was answered, or all of them at once.
    """

    changed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._at = 0
        self.kind = ""
        self.rows: dict[str, CheckRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.set_kind("elder")

    def set_kind(self, kind: str) -> None:
        """Asks what belongs to a kind of resident; what was answered is forgotten."""
        kind = kind if kind in CHECKS else "child"
        if kind != self.kind:
            self.kind = kind
            for row in self.rows.values():
                self._column.removeWidget(row)
                row.hide()
                row.deleteLater()
            hints = "check_hint" if kind == "elder" else "child_check_hint"
            self.rows = {name: CheckRow(name, hints) for name in CHECKS[kind]}
            for row in self.rows.values():
                row.answered.connect(self._clicked)
                self._column.addWidget(row)
                row.show()
        self.set_values({})

    def concerns(self) -> list[str]:
        """The checks that give cause for concern."""
        return [name for name, row in self.rows.items() if row.value() == "concern"]

    def values(self) -> dict[str, str]:
        """Check -> finding, of what was answered."""
        return {name: found for name, row in self.rows.items() if (found := row.value())}

    def set_values(self, values: Mapping[str, str]) -> None:
        """Shows answers, and begins at the first row without one."""
        for name, row in self.rows.items():
            row.set_value(values.get(name))
        open_rows = [n for n, row in enumerate(self.rows.values()) if row.value() is None]
        self._go(open_rows[0] if open_rows else 0)

    def begin(self) -> None:
        """Puts the cursor on the row that is to be answered."""
        self.setFocus()
        self.show_place()

    def show_place(self) -> None:
        """Marks the row that is to be answered, while the cursor is here."""
        self._go(self._at)

    def all_well(self) -> None:
        """Answers all rows at once."""
        for row in self.rows.values():
            row.set_value("well")
        self._go(0)
        self.changed.emit()
        self.finished.emit()

    def press(self, digit: int) -> bool:
        """Takes a number key: 0 for all well, 1 to 3 for the row that is marked."""
        if digit == 0:
            self.all_well()
        elif 1 <= digit <= len(FINDINGS):
            self._answer(self._at, FINDINGS[digit - 1])
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_Backspace: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self._go(min(max(self._at + step, 0), len(self.rows) - 1))
        else:
            super().keyPressEvent(event)  # numbers and letters belong to the form

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.show_place()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.show_place()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()

    def _answer(self, at: int, finding: str) -> None:
        list(self.rows.values())[at].set_value(finding)
        last = at == len(self.rows) - 1
        self._go(at if last else at + 1)
        self.changed.emit()
        if last:
            self.finished.emit()

    def _clicked(self, finding: str) -> None:
        row: Any = self.sender()
        self.setFocus()
        self._go(list(self.rows).index(row.name))
        row.set_value(finding)
        self.changed.emit()

    def _go(self, at: int) -> None:
        self._at = at
        # Of the window, not of the application: who comes back sees where they were.
        here = self.window().focusWidget() is self
        for number, row in enumerate(self.rows.values()):
            row.here = number == at and here
            row.update()
