"""The sign of the app: a sprout on a green ground."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from eldercare_desktop.screens import icons, theme


class Leaf(QWidget):
    """The sign, `size` pixels at 100 %."""

    def __init__(self, size: float = 36, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setFixedSize(theme.px(size), theme.px(size))

    def paintEvent(self, event: object) -> None:
        inner = self._size * 0.62
        edge = theme.px(self._size) - theme.px(inner)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(self.rect(), self.width() * 0.28, self.height() * 0.28)
            painter.drawPixmap(edge // 2, edge // 2, icons.pixmap("sprout", "on_accent", inner))
