"""Numbers to press: each opens the names behind it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.parts.text import text

GAP = 12


class Tile(QPushButton):
    """A number with its name. Enter and Space press it."""

    def __init__(self, name: str, icon: str, tint: str = "accent") -> None:
        super().__init__()
        self.setAutoDefault(False)
        self._name, self._icon, self._tint = name, icon, tint
        self.number = text("–", "title")
        self.picture = text()
        label = text(name, "hint")
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.px(12), theme.px(4)] * 2)
        column.setSpacing(0)
        first = QHBoxLayout()
        first.addWidget(self.number)
        first.addStretch(1)
        first.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(first)
        column.addWidget(label)
        for part in (self.number, self.picture, label):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        theme.role(self, "tile")
        self.show_number("–", quiet=True)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """What the number, the name and the icon need; a button by itself asks for its words."""
        return self._column.minimumSize().expandedTo(QSize(0, theme.px(60)))

    def show_number(self, number: str, *, quiet: bool = False) -> None:
        """Shows a number; `quiet` when there is nothing to do about it."""
        self.number.setText(number)
        self.picture.setPixmap(icons.pixmap(self._icon, "muted" if quiet else self._tint, 22))
        self.setAccessibleName(f"{self._name}: {number}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class Tiles(QWidget):
    """Tiles beside each other, all of one width; in a small window in two rows."""

    def __init__(self, tiles: list[Tile]) -> None:
        super().__init__()
        self._tiles = tiles
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(GAP))
        self._columns = 0
        self._arrange(len(tiles))

    def tab_stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [*self._tiles]

    def event(self, event: QEvent) -> bool:
        # A number that came may be wider than the dash that stood for it.
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        count = len(self._tiles)
        share = (self.width() - theme.px(GAP) * (count - 1)) // count
        least = max(tile.minimumSizeHint().width() for tile in self._tiles)
        self._arrange(count if share >= least else (count + 1) // 2)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, number // columns, number % columns)
        for number in range(len(self._tiles)):
            self._grid.setColumnStretch(number, 1 if number < columns else 0)
