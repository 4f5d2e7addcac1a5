"""QR codes as one shape of filled squares: sharp at every size, on paper and screen."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Literal

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from eldercare_desktop.printing.canvas import Canvas

QUIET = 4
"""Modules that must stay white on every side [ISO/IEC 18004]."""

Level = Literal["M", "Q", "H"]
"""How much of a code may be dirty or torn: a seventh, a quarter, or nearly a third."""


def draw_qr(canvas: Canvas, box: QRectF, content: str, level: Level = "Q") -> None:
    """Draws the code of a text in a square of paper, with its quiet zone inside the square."""
    rows = matrix(content, level)
    module = box.width() / (len(rows) + 2 * QUIET)
    path = QPainterPath()
    for x, y, width in _runs(rows):
        path.addRect(x + QUIET, y + QUIET, width, 1)
    # One outline instead of many rows, so that no viewer shows hairlines between them.
    canvas.fill(path.simplified(), QPointF(box.left(), box.top()), module)


def matrix(content: str, level: Level = "Q") -> list[list[bool]]:
    """The modules of the code, row by row, without a quiet zone."""
    from qrcode import constants  # Pillow: only to print
    from qrcode.main import QRCode

    correction = {
        "M": constants.ERROR_CORRECT_M,
        "Q": constants.ERROR_CORRECT_Q,
        "H": constants.ERROR_CORRECT_H,
    }
    code = QRCode(error_correction=correction[level], border=0)
    code.add_data(content)
    code.make(fit=True)
    return [[bool(module) for module in row] for row in code.get_matrix()]


def _runs(rows: list[list[bool]]) -> Iterator[tuple[int, int, int]]:
    """Left, top and width of every run of dark modules."""
    for y, row in enumerate(rows):
        x = 0
        for dark, modules in groupby(row):
            width = len(list(modules))
            if dark:
                yield x, y, width
            x += width
