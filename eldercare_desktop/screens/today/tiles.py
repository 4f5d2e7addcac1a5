"""Numbers to press: each opens the names behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.parts.text import ElidedLabel, text


class Tile(QPushButton):
    """A number with its name. Enter and Space press it."""

    def __init__(self, name: str, icon: str, tint: str = "accent") -> None:
        super().__init__()
        self.setAutoDefault(False)
        self._name, self._icon, self._tint = name, icon, tint
        self.number = text("–", "title")
        self.picture = text()
        label = ElidedLabel(name, "hint")
        column = QVBoxLayout(self)
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
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.role(self, "tile")
        self.show_number("–", quiet=True)

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
    """Tiles beside each other, all of one width."""

    def __init__(self, tiles: list[Tile]) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(12))
        for tile in tiles:
            row.addWidget(tile, 1)
