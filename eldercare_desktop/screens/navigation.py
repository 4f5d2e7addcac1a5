"""The navigation at the left: the places, how many wait there, and their keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Place
from eldercare_desktop.screens.parts.buttons import set_icon
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.wording import translated

WIDE, NARROW = 216, 164


class PlaceButton(QPushButton):
    """One place: icon, name, a count of what waits, and the key that goes there."""

    def __init__(self, place: Place, number: int) -> None:
        super().__init__(translated("Place", place.title))
        theme.role(self, "place")
        self.place = place
        self.setCheckable(True)
        set_icon(self, place.icon, "text", checked="on_accent")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.count = text("", "place-count")
        self.key = text(f"Ctrl+{number}", "place-key")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, theme.px(10), 0)
        row.addStretch(1)
        row.setSpacing(theme.px(8))
        row.addWidget(self.count, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.key, 0, Qt.AlignmentFlag.AlignVCenter)
        self.toggled.connect(self._colour_key)
        self.set_count(0)

    def set_count(self, number: int) -> None:
        """Shows how many wait; none is not shown."""
        self.count.setText(str(number) if number < 1000 else "999+")
        self.count.setVisible(number > 0)
        name = self.text().strip() + (f": {number}" if number else "")
        self.setAccessibleName(name)

    def _colour_key(self, on: bool) -> None:
        theme.role(self.key, "place-key-on" if on else "place-key")


class Navigation(QWidget):
    """The places. Up and Down walk through them, Enter goes there."""

    chosen = Signal(str)

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.role(self, "navigation").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(8)] * 4)
        column.setSpacing(theme.px(2))
        self._group = QButtonGroup(self)
        self.buttons = {p.key: PlaceButton(p, number) for number, p in enumerate(places, 1)}
        for key, button in self.buttons.items():
            if key == "settings":
                column.addStretch(1)
            self._group.addButton(button)
            column.addWidget(button)
            button.clicked.connect(self._clicked)

    def show_place(self, key: str) -> None:
        """Marks where one is."""
        self.buttons[key].setChecked(True)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Shows how many wait at each place."""
        for key, button in self.buttons.items():
            button.set_count(counts.get(key, 0))

    def set_narrow(self, narrow: bool) -> None:
        """Leaves the keys out where the window is small."""
        self.setFixedWidth(theme.px(NARROW if narrow else WIDE))
        for button in self.buttons.values():
            button.key.setVisible(not narrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, PlaceButton):
            self.chosen.emit(button.place.key)
