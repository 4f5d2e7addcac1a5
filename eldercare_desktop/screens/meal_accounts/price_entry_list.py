"""The left side of writing prices: the lines as sentences, what adds one, saving."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.meal_accounts.price_entries import KINDS, Entry
from eldercare_desktop.screens.parts.buttons import button
from eldercare_desktop.screens.parts.flow import FlowLayout
from eldercare_desktop.screens.parts.text import ElidedLabel
from eldercare_desktop.screens.table_view import Table
from eldercare_desktop.screens.tables import Column

ICONS = {
    "about": "info",
    "set": "utensils",
    "subsidy": "hand-helping",
    "delivery": "footprints",
    "try_out": "circle-help",
}


class EntryList(QWidget):
    """Says what a person wants: to add a line of a kind, to remove or shift the one in hand, to

    go into its form, to save, to leave.
    """

    add_wanted = Signal(str)
    remove_wanted = Signal()
    shift_wanted = Signal(int)
    form_wanted = Signal()
    save_wanted = Signal()
    left = Signal()

    def __init__(self, sentence: Callable[[Entry], str]) -> None:
        super().__init__()
        column = Column(
            "sentence", "", value=sentence, width=16, stretch=True,
            icon=lambda entry: (ICONS[entry.kind], "muted"),
        )  # fmt: skip
        self.table = Table([column], header=False)
        self.table.view.setSortingEnabled(False)
        self.table.view.installEventFilter(self)
        self.table.activated.connect(lambda entry: self.form_wanted.emit())
        self.save_button = button(self.tr("Save (Ctrl+Enter)"), "primary", "check")
        self.save_button.clicked.connect(self.save_wanted)
        self.adders: dict[str, QPushButton] = {}
        self._lay_out()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        act = self._keys().get((event.key(), event.modifiers()))
        if act is not None:
            act()
        return act is not None or super().eventFilter(watched, event)

    def _keys(self) -> dict[tuple[int, Any], Callable[[], object]]:
        plain, ctrl = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
        return {
            (Qt.Key.Key_S, plain): partial(self.add_wanted.emit, "set"),
            (Qt.Key.Key_B, plain): partial(self.add_wanted.emit, "subsidy"),
            (Qt.Key.Key_D, plain): partial(self.add_wanted.emit, "delivery"),
            (Qt.Key.Key_Delete, plain): self.remove_wanted.emit,
            (Qt.Key.Key_Right, plain): self.form_wanted.emit,
            (Qt.Key.Key_Up, ctrl): partial(self.shift_wanted.emit, -1),
            (Qt.Key.Key_Down, ctrl): partial(self.shift_wanted.emit, 1),
        }

    def _lay_out(self) -> None:
        holder = QWidget()
        bar = FlowLayout(holder, 8)
        said = (self.tr("Set (S)"), self.tr("Subsidy (B)"), self.tr("Bringing it (D)"))
        for kind, words in zip(KINDS, said, strict=True):
            made = self.adders[kind] = button(words, "", "plus")
            made.clicked.connect(partial(self.add_wanted.emit, kind))
            bar.addWidget(made)
        foot = QWidget()
        ends = FlowLayout(foot, 8)
        cancel = button(self.tr("Cancel"), "", "x")
        cancel.clicked.connect(self.left)
        ends.addWidget(self.save_button)
        ends.addWidget(cancel)
        keys = self.tr("Enter changes a line, Delete removes it, Ctrl+Up and Ctrl+Down move it.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(holder)
        column.addWidget(self.table, 1)
        column.addWidget(ElidedLabel(keys, "hint"))
        column.addWidget(foot)
