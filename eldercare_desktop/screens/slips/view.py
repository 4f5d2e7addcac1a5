"""The part "Slips" of the visits page: the week, or one slip that is gone through."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.slips.batch_view import BatchView
from eldercare_desktop.screens.slips.week_view import WeekView


class SlipsView(QWidget):
    """What the visits page asks of one of its parts."""

    tables: ClassVar[frozenset[str]] = frozenset(
        {
            *("slip", "slip_line", "slip_confirmation", "visit", "absence", "need", "incident"),
            *("resident", "person", "pairing", "helper", "villager_group"),
        }
    )

    def __init__(self, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.week, self.batch = WeekView(shell), BatchView(shell)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.week)
        self.stack.addWidget(self.batch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.week.opened.connect(self.open_slip)
        self.batch.left.connect(self.back)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """To where a number is typed, or to the lines of the slip in view."""
        current = self.week if self.stack.currentWidget() is self.week else self.batch
        current.setFocus(reason)

    def load(self) -> None:
        """Reads what is in view anew."""
        if self.stack.currentWidget() is self.week:
            self.week.load()
        else:
            self.batch.load()

    def open_slip(self, slip_id: str) -> None:
        """Goes through a slip, or shows what came of it."""
        self.stack.setCurrentWidget(self.batch)
        self.batch.open(slip_id)

    def find_here(self) -> None:
        """F2: a slip by its number."""
        self.back()
        self.week.find_here()

    def back(self) -> bool:
        """Esc: from a slip to its week. False: the week is in view."""
        if self.stack.currentWidget() is self.week:
            return False
        self.stack.setCurrentWidget(self.week)
        slip_id, going = self.batch.slip_id, self.batch.going()
        self.week.select(slip_id or "", going.batch.slip.week if going else None)
        self.week.setFocus()
        return True

    def printable(self) -> Callable[[], object] | None:
        """Ctrl+P: the slips in view."""
        preview = self.week.preview
        in_week = self.stack.currentWidget() is self.week
        return preview.print_paper if in_week and preview.paper() else None

    def person_id(self) -> str | None:
        """Who is under the cursor."""
        return None if self.stack.currentWidget() is self.week else self.batch.person_id()
