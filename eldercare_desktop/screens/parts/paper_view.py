"""A sheet of paper on the screen, to look at and to enlarge."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from eldercare_desktop.screens import theme

STEP = 1.25
LARGEST = 4.0
"""Of the width of the view."""


class PaperView(QScrollArea):
    """Shows the picture of a page, whole at first. `size_wanted` asks for a sharper one.

    Page Up and Page Down turn pages (`turned` by -1 or 1), Ctrl with the wheel enlarges.
    """

    size_wanted = Signal()
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.sheet = _Sheet()
        self.setWidget(self.sheet)
        self._width: float | None = None  # in pixels; None shows the whole page

    def clear(self) -> None:
        """Shows no page; the zoom stays."""
        self.sheet.image = QImage()
        self.sheet.resize(0, 0)

    def show_image(self, image: QImage) -> None:
        """Shows a page that was drawn `wanted_width()` pixels wide."""
        self.sheet.image = image
        self._place()
        if abs(self.wanted_width() - image.width()) > 2:  # the page lies on its side
            self.size_wanted.emit()

    def wanted_width(self) -> int:
        """How many pixels of the screen a page should be drawn wide."""
        return round(self._shown_size().width() * self.devicePixelRatioF())

    def zoom(self, steps: int) -> None:
        """Enlarges (or with negative steps makes smaller); never below the whole page."""
        least = self._whole().width()
        width = (self._width or least) * STEP**steps
        self._width = None if width <= least else min(width, LARGEST * self.width())
        self._place()
        self.size_wanted.emit()

    def fit(self) -> None:
        """Shows the whole page."""
        self._width = None
        self._place()
        self.size_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()
        if self._width is None:
            self.size_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turns = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        if event.key() in turns:
            self.turned.emit(turns[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            event.ignore()  # the preview zooms
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def _ratio(self) -> float:
        """Height over width of the page; of upright A4 as long as there is none."""
        image = self.sheet.image
        return image.height() / image.width() if image.width() else 297 / 210

    def _whole(self) -> QSize:
        room, ratio = self.maximumViewportSize(), self._ratio()
        width = max(64.0, min(room.width(), room.height() / ratio))
        return QSize(int(width), int(width * ratio))

    def _shown_size(self) -> QSize:
        if self._width is None:
            return self._whole()
        return QSize(round(self._width), round(self._width * self._ratio()))

    def _place(self) -> None:
        if not self.sheet.image.isNull():
            self.sheet.resize(self._shown_size())
            self.sheet.update()


class _Sheet(QWidget):
    """The picture with an edge, so that white paper is seen on a white ground."""

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(self.rect()), self.image)
            painter.setPen(theme.colour("edge"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
