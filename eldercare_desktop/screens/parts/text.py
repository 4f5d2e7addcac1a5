"""Labels that take plain text, and labels that shorten what does not fit."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from eldercare_desktop.screens import icons, theme


def text(words: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A label; names in it are never taken for markup."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wrap)
    return theme.role(label, role) if role else label


def picture(name: str, tint: str = "muted", size: float = icons.SIZE) -> QLabel:
    """An icon that stands by itself; beside it stands a text that says the same."""
    label = QLabel()
    label.setPixmap(icons.pixmap(name, tint, size))
    label.setFixedSize(theme.px(size), theme.px(size))
    return label


def rule(*, upright: bool = False) -> QFrame:
    """A thin line between two things."""
    line = QFrame()
    line.setSizePolicy(
        QSizePolicy.Policy.Fixed if upright else QSizePolicy.Policy.Expanding,
        QSizePolicy.Policy.Expanding if upright else QSizePolicy.Policy.Fixed,
    )
    return theme.role(line, "upright" if upright else "line")


class ElidedLabel(QLabel):
    """One line that ends in … where room ends, and then shows itself whole as a tooltip."""

    def __init__(self, words: str = "", role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        if role:
            theme.role(self, role)

    def minimumSizeHint(self) -> QSize:
        whole = super().minimumSizeHint()
        short = self.fontMetrics().horizontalAdvance("永永永…")
        return QSize(min(whole.width(), short), whole.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setToolTip(self.text() if self._shortened() != self.text() else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setPen(self.palette().color(self.foregroundRole()))
            painter.drawText(self.contentsRect(), int(self.alignment()), self._shortened())

    def _shortened(self) -> str:
        return self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
