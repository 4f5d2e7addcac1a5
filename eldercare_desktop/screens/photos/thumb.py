"""One photo, small, with a mark that says how it stands."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.photos.loading import Shown
from eldercare_desktop.screens.photos.phrases import ICONS, facts_line, spoken

EDGE = 84
MARK = 22


class Thumb(QAbstractButton):
    """A small photo as a button; Enter, Space and a click open it."""

    def __init__(
        self, photo: Shown, number: int, total: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.photo = photo
        self.setFixedSize(theme.px(EDGE), theme.px(EDGE))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(spoken(photo, number, total))
        self.setToolTip("\n".join(line for line in (photo.caption, facts_line(photo)) if line))

    def sizeHint(self) -> QSize:
        return QSize(theme.px(EDGE), theme.px(EDGE))

    def paintEvent(self, event: QPaintEvent) -> None:
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        round_ = theme.px(8)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            shape = QPainterPath()
            shape.addRoundedRect(box, round_, round_)
            painter.fillPath(shape, theme.colour("sunken"))
            self._paint_picture(painter, shape)
            self._paint_mark(painter)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            focused = self.hasFocus()
            edge = theme.colour("accent" if focused else "line")
            painter.setPen(QPen(edge, theme.px(2) if focused else 1))
            painter.drawPath(shape)

    def _paint_picture(self, painter: QPainter, shape: QPainterPath) -> None:
        image = self.photo.image
        if image is None or image.isNull():
            drawn = icons.pixmap("image", "muted", 32)
            painter.drawPixmap(self._middle(theme.px(32)), drawn)
            return
        painter.save()
        painter.setClipPath(shape)
        edge = min(image.width(), image.height())
        part = QRect((image.width() - edge) // 2, (image.height() - edge) // 2, edge, edge)
        painter.drawImage(self.rect(), image, part)
        painter.restore()

    def _paint_mark(self, painter: QPainter) -> None:
        name = ICONS.get(self.photo.state)
        if name is None:
            return
        size, gap = theme.px(MARK), theme.px(4)
        spot = QRectF(self.width() - size - gap, self.height() - size - gap, size, size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("surface"))
        painter.drawEllipse(spot)
        inner = theme.px(16)
        corner = spot.center().toPoint()
        at = QRect(corner.x() - inner // 2, corner.y() - inner // 2, inner, inner)
        tint = "due" if self.photo.state == "waiting" else "accent_strong"
        painter.drawPixmap(at, icons.pixmap(name, tint, 16))

    def _middle(self, edge: int) -> QRect:
        return QRect((self.width() - edge) // 2, (self.height() - edge) // 2, edge, edge)
