"""Labels of food samples: 24 on a sheet of A4 (70 × 37 mm, three by eight), or to be cut out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from eldercare_desktop.printing.canvas import Canvas
from eldercare_desktop.printing.paper import A4

COLUMNS, ROWS = 3, 8
PER_SHEET = COLUMNS * ROWS
WIDTH, HEIGHT = A4[0] / COLUMNS, A4[1] / ROWS
EDGE_X, EDGE_Y = 6.0, 5.5
"""No printer reaches the outer 5 mm of a sheet."""

HEADING, DISH, LINE = 8.5, 16.0, 9.0
"""Sizes in points."""


@dataclass(frozen=True)
class LabelFace:
    """What stands on a label, in words: a heading, the dish, and some lines."""

    heading: str
    dish: str
    lines: Sequence[str]


class SampleLabels:
    """The labels of some samples. Raises ValueError when there are none."""

    landscape = False

    def __init__(self, title: str, faces: Sequence[LabelFace]) -> None:
        if not faces:
            raise ValueError("no labels to print")
        self.title = title
        self.faces = list(faces)

    def pages(self) -> int:
        """24 labels a page."""
        return -(-len(self.faces) // PER_SHEET)

    def paint(self, canvas: Canvas, page: int) -> None:
        """Draws a sheet, row by row, with thin lines to cut along."""
        some = self.faces[page * PER_SHEET : (page + 1) * PER_SHEET]
        for number, face in enumerate(some):
            row, column = divmod(number, COLUMNS)
            box = QRectF(column * WIDTH, row * HEIGHT, WIDTH, HEIGHT)
            _paint_label(canvas, box, face)
        for number in range(1, COLUMNS):
            canvas.line(number * WIDTH, 5, number * WIDTH, A4[1] - 5)
        for number in range(1, ROWS):
            canvas.line(5, number * HEIGHT, A4[0] - 5, number * HEIGHT)


def _paint_label(canvas: Canvas, box: QRectF, face: LabelFace) -> None:
    inside = box.adjusted(EDGE_X, EDGE_Y, -EDGE_X, -EDGE_Y)
    head = QRectF(inside.left(), inside.top() - 1.5, inside.width(), 4)
    canvas.fitted(head, face.heading, HEADING)
    name = QRectF(inside.left(), head.bottom(), inside.width(), 9)
    canvas.fitted(name, face.dish, DISH)
    tall = (inside.bottom() + 1.5 - name.bottom()) / max(1, len(face.lines))
    for number, line in enumerate(face.lines):
        row = QRectF(inside.left(), name.bottom() + number * tall, inside.width(), tall)
        canvas.fitted(row, line, LINE)
