"""What papers are drawn on: millimetres from the upper left corner of the sheet, in black.

Everything is set in units of 1/100 mm and scaled by the painter, so that a preview on the
screen, a PDF and a printer show the same thing in the same place. Sizes of text are points.
"""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QTextLayout, QTextOption

from eldercare_desktop.printing.fonts import PER_MM, POINT, drawn, font

Align = Literal["left", "center", "right"]
Vertical = Literal["top", "middle", "bottom"]

LEADING = 1.4
"""From one line of text to the next, in sizes of the text."""

ASCENT, DESCENT = 0.88, 0.12
"""The square of a Chinese character above and below the base line, in sizes of the text."""

HAIRLINE = 0.12
"""The thinnest line that every office printer draws, in mm."""

_SIDES = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}


class Canvas:
    """One page under a painter; `dots` are the device's dots a millimetre."""

    def __init__(self, painter: QPainter, dots: float) -> None:
        self._painter = painter
        painter.resetTransform()
        painter.scale(dots / PER_MM, dots / PER_MM)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)

    def line(self, x1: float, y1: float, x2: float, y2: float, *, width: float = HAIRLINE) -> None:
        """A straight line, `width` mm thick."""
        pen = QPen(QColor("black"), width * PER_MM)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        self._painter.drawLine(QLineF(_unit(x1), _unit(y1), _unit(x2), _unit(y2)))

    def frame(self, box: QRectF, *, width: float = HAIRLINE) -> None:
        """The outline of a box."""
        pen = QPen(QColor("black"), width * PER_MM)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(_units(box))

    def fill(self, path: QPainterPath, at: QPointF, scale: float) -> None:
        """A shape in solid black; `scale` is one unit of the path in mm."""
        self._painter.save()
        self._painter.translate(_unit(at.x()), _unit(at.y()))
        self._painter.scale(scale * PER_MM, scale * PER_MM)
        # Without a pen: a line around every module would close the gaps of a QR code.
        self._painter.fillPath(path, QBrush(QColor("black")))
        self._painter.restore()

    def text(
        self,
        box: QRectF,
        words: str,
        points: float,
        *,
        align: Align = "left",
        vertical: Vertical = "middle",
    ) -> None:
        """One or more lines in a box, wrapped at its width. Use `height` to make it fit."""
        layout = _set(words, box.width(), points, align)
        lines = layout.lineCount()
        free = box.height() - _tall(lines, points)
        top = box.top() + {"top": 0.0, "middle": free / 2, "bottom": free}[vertical]
        for number in range(lines):
            line = layout.lineAt(number)
            base = top + (ASCENT + number * LEADING) * points * POINT
            line.setPosition(QPointF(0, _unit(base) - line.ascent()))
        self._painter.setPen(QColor("black"))
        layout.draw(self._painter, QPointF(_unit(box.left()), 0))

    def fitted(
        self,
        box: QRectF,
        words: str,
        points: float,
        *,
        align: Align = "left",
        vertical: Vertical = "middle",
    ) -> float:
        """A text that is never cut: set in `points`, or as much smaller as the box needs.

        Returns the size that it was set in.
        """
        size = fitting_size(words, box.width(), box.height(), points)
        self.text(box, words, size, align=align, vertical=vertical)
        return size


def width(words: str, points: float) -> float:
    """The width of a text in one line, in mm."""
    layout = QTextLayout(drawn(words), font(points))
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return line.naturalTextWidth() / PER_MM if line.isValid() else 0.0


def height(words: str, box_width: float, points: float) -> float:
    """The height of a text wrapped at `box_width` mm, in mm."""
    return _tall(_set(words, box_width, points, "left").lineCount(), points)


def fitting_size(words: str, box_width: float, box_height: float, points: float) -> float:
    """The largest size up to `points` in which a text fits a box, in steps of 2 %.

    A Latin word is not broken while a smaller size holds it whole, down to half the size.
    """
    size = points
    while size > 1:
        whole = size < points / 2 or _longest_word(words, size) <= box_width
        if whole and height(words, box_width, size) <= box_height:
            return size
        size *= 0.98
    return size


def _longest_word(words: str, points: float) -> float:
    return max((width(word, points) for word in words.split() if word.isascii()), default=0.0)


def _set(words: str, box_width: float, points: float, align: Align) -> QTextLayout:
    layout = QTextLayout(drawn(words).replace("\n", "\u2028"), font(points))
    option = QTextOption(_SIDES[align])
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(_unit(box_width))
    layout.endLayout()
    return layout


def _tall(lines: int, points: float) -> float:
    """The height of some lines in mm, without the leading above the first."""
    return (ASCENT + DESCENT + max(0, lines - 1) * LEADING) * points * POINT


def _unit(mm: float) -> float:
    return mm * PER_MM


def _units(box: QRectF) -> QRectF:
    return QRectF(_unit(box.x()), _unit(box.y()), _unit(box.width()), _unit(box.height()))
