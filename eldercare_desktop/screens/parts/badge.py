"""A badge: a word on a soft ground, with an icon where the colour means something."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from eldercare_desktop.screens import icons, theme
from eldercare_desktop.screens.parts.text import picture, text
from eldercare_desktop.screens.tables import Badge

INKS = {"": "text", "accent": "accent_strong", "due": "due", "danger": "danger"}
GROUNDS = {"": "sunken", "accent": "accent_soft", "due": "due_soft", "danger": "danger_soft"}
ICONS = {"due": "clock", "danger": "circle-alert"}


class BadgeLabel(QWidget):
    """A badge as a widget."""

    def __init__(self, badge: Badge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(8), theme.px(2), theme.px(8), theme.px(2))
        row.setSpacing(theme.px(4))
        self.icon: QLabel | None = None
        if name := badge.icon or ICONS.get(badge.kind, ""):
            self.icon = picture(name, INKS[badge.kind], 16)
            row.addWidget(self.icon)
        self.words = text(badge.text)
        row.addWidget(self.words)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._kind = badge.kind
        self.words.setStyleSheet(f"color: {theme.colour(INKS[badge.kind]).name()};")

    def paintEvent(self, event: object) -> None:
        with QPainter(self) as painter:
            _ground(painter, QRectF(self.rect()), theme.colour(GROUNDS[self._kind]))


def badge_width(badge: Badge, metrics: QFontMetrics) -> int:
    """The width of a painted badge in pixels."""
    icon = theme.px(20) if badge.icon or ICONS.get(badge.kind) else 0
    return metrics.horizontalAdvance(badge.text) + icon + theme.px(16)


def paint_badge(painter: QPainter, rect: QRectF, badge: Badge) -> None:
    """Paints a badge at the left of `rect`, in the middle of its height."""
    metrics = painter.fontMetrics()
    width = min(badge_width(badge, metrics), int(rect.width()))
    height = metrics.height() + theme.px(4)
    box = QRectF(rect.left(), rect.center().y() - height / 2, width, height)
    _ground(painter, box, theme.colour(GROUNDS[badge.kind]))
    inside = box.adjusted(theme.px(8), 0, -theme.px(8), 0)
    if name := badge.icon or ICONS.get(badge.kind, ""):
        drawn = icons.pixmap(name, INKS[badge.kind], 16)
        top = box.center().y() - theme.px(16) / 2
        painter.drawPixmap(round(inside.left()), round(top), drawn)
        inside.setLeft(inside.left() + theme.px(20))
    painter.setPen(theme.colour(INKS[badge.kind]))
    words = metrics.elidedText(badge.text, Qt.TextElideMode.ElideRight, int(inside.width()) + 1)
    painter.drawText(inside, int(Qt.AlignmentFlag.AlignVCenter), words)


def _ground(painter: QPainter, box: QRectF, colour: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    contrast = theme.current().name == "contrast"
    painter.setPen(theme.colour("edge") if contrast else Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), theme.px(6), theme.px(6))
