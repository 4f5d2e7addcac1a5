"""The navigation at the left: the places, how many wait there, and their keys."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from eldercare_desktop.screens import theme
from eldercare_desktop.screens.page import Place
from eldercare_desktop.screens.parts.buttons import set_icon
from eldercare_desktop.screens.parts.text import text
from eldercare_desktop.screens.wording import translated

WIDE, NARROW = 216, 168


class PlaceButton(QPushButton):
    """One place: icon, name, a count of what waits, and the key that goes there."""

    focused = Signal(QWidget)

    def __init__(self, place: Place, key: str) -> None:
        super().__init__(translated("Place", place.title))
        theme.role(self, "place")
        self.place = place
        self.setCheckable(True)
        set_icon(self, place.icon, "text", checked="on_accent")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.count = text("", "place-count")
        self.key = text(key, "place-key")
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

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(self)

    def _colour_key(self, on: bool) -> None:
        theme.role(self.key, "place-key-on" if on else "place-key")


class Navigation(QWidget):
    """The places. Up and Down walk through them, Enter goes there.

    They scroll where the window is small; what stands in the group "end" stays at the bottom.
    """

    chosen = Signal(str)

    def __init__(self, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme.role(self, "navigation").setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._group = QButtonGroup(self)
        self.buttons = {p.key: PlaceButton(p, key) for p, key in keyed(places)}
        self._inside = QWidget()
        self._rows = QVBoxLayout(self._inside)
        self.area = QScrollArea()
        self._lay_out()
        for button in self.buttons.values():
            self._group.addButton(button)
            button.clicked.connect(self._clicked)
            button.focused.connect(self._bring_into_view)

    def show_place(self, key: str) -> None:
        """Marks where one is; nothing at a place that is only in a menu."""
        if key in self.buttons:
            self.buttons[key].setChecked(True)
        elif checked := self._group.checkedButton():
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)
        self._keep_in_view()

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
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        walked = list(self.buttons.values())
        at = next((i for i, button in enumerate(walked) if button.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
        elif 0 <= at + step < len(walked):
            walked[at + step].setFocus(Qt.FocusReason.TabFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_in_view()

    def _lay_out(self) -> None:
        edge = theme.px(8)
        self._rows.setSpacing(theme.px(2))
        column = QVBoxLayout(self)
        column.setContentsMargins(edge, edge, 0, edge)
        column.setSpacing(theme.px(2))
        self.area.setWidget(self._inside)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.verticalScrollBar().rangeChanged.connect(self._make_room)
        column.addWidget(self.area, 1)
        pinned = QVBoxLayout()
        pinned.setContentsMargins(0, 0, edge, 0)
        column.addLayout(pinned)
        self._fill(pinned)
        self._make_room(0, 0)

    def _fill(self, pinned: QVBoxLayout) -> None:
        group = ""
        for button in self.buttons.values():
            if button.place.group == "end":
                pinned.addWidget(_line())
                pinned.addWidget(button)
                continue
            if group and button.place.group != group:
                self._rows.addWidget(_line())
            group = button.place.group
            self._rows.addWidget(button)
        self._rows.addStretch(1)

    def _make_room(self, least: int, most: int) -> None:
        """The bar takes the room at the edge, so that no name is cut by it."""
        self._rows.setContentsMargins(0, 0, 0 if most > least else theme.px(8), 0)
        self._keep_in_view()

    def _keep_in_view(self) -> None:
        # Once what was laid out has its place.
        QTimer.singleShot(0, self, self._show_checked)

    def _show_checked(self) -> None:
        button = self._group.checkedButton()
        if button is not None and not any(b.hasFocus() for b in self.buttons.values()):
            self._bring_into_view(button)

    def _bring_into_view(self, button: QWidget) -> None:
        if self._inside.isAncestorOf(button):
            self.area.ensureWidgetVisible(button, 0, theme.px(8))

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, PlaceButton):
            self.chosen.emit(button.place.key)


def keyed(places: Sequence[Place]) -> list[tuple[Place, str]]:
    """Every place with its key: Ctrl+1 to Ctrl+9 and Ctrl+0 in order, Ctrl+, for settings.

    Whatever comes after those has none, and stands in the menu. Places of the group "menu"
    are not among them: a menu of its own has them.
    """
    numbers = iter([f"Ctrl+{number}" for number in (*range(1, 10), 0)])
    shown = [place for place in places if place.group != "menu"]
    return [(place, "Ctrl+," if place.key == "settings" else next(numbers, "")) for place in shown]


def _line() -> QWidget:
    line = QFrame()
    line.setFrameShape(QFrame.Shape.NoFrame)
    return theme.role(line, "line")
