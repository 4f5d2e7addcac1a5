"""The menu of a week to hang up: one sheet of A4, a column a day, a row a meal, in large type."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from eldercare_desktop.printing.canvas import Canvas, height
from eldercare_desktop.printing.paper import A4

SIDE, TOP, BOTTOM = 12.0, 10.0, 10.0
TITLE, DAY, LARGEST, LEAST, SMALL = 26.0, 14.0, 18.0, 9.0, 10.5
"""Sizes in points; dishes are as large as the fullest cell lets them be."""

LABEL_WIDTH, HEAD_HEIGHT, NOTE_ROOM = 18.0, 16.0, 9.0
PAD = 1.8
THICK = 0.4


@dataclass(frozen=True)
class MenuCell:
    """What a day has at one meal, or why there is nothing.

    `dishes`: each with what it holds, in the brackets of the language; empty if nothing.
    """

    dishes: Sequence[tuple[str, str]] = ()
    closed: str = ""

    def words(self) -> str:
        """All of it, a line a dish."""
        lines = [f"{name}{holds}" for name, holds in self.dishes]
        return "\n".join(lines) or self.closed


@dataclass(frozen=True)
class MenuFace:
    """What stands on the sheet, in words: `days` are (day of the week, date), `meals` their

    names, `cells` a row for each meal. `notes` stand below.
    """

    title: str
    days: Sequence[tuple[str, str]]
    meals: Sequence[str]
    cells: Sequence[Sequence[MenuCell]]
    notes: Sequence[str] = ()


class MenuPaper:
    """The menu of one week. Raises ValueError when a row has not a cell for each day."""

    landscape = True

    def __init__(self, face: MenuFace) -> None:
        if not face.days or any(len(row) != len(face.days) for row in face.cells):
            raise ValueError("a row needs a cell for every day")
        self.face = face

    @property
    def title(self) -> str:
        """The name of the document."""
        return self.face.title

    def pages(self) -> int:
        """One: it hangs on the wall."""
        return 1

    def paint(self, canvas: Canvas, page: int) -> None:
        """Draws the sheet."""
        width, tall = A4[1], A4[0]
        inner = width - 2 * SIDE
        canvas.fitted(QRectF(SIDE, TOP, inner, 13), self.face.title, TITLE, align="center")
        notes = NOTE_ROOM * len(self.face.notes)
        top = TOP + 17
        whole = QRectF(SIDE, top, inner, tall - BOTTOM - notes - top)
        self._paint_head(canvas, whole)
        self._paint_cells(canvas, whole)
        canvas.frame(whole, width=THICK)
        for number, note in enumerate(self.face.notes):
            box = QRectF(SIDE, whole.bottom() + 1 + number * NOTE_ROOM, inner, NOTE_ROOM - 1)
            canvas.fitted(box, note, 12)

    def _paint_head(self, canvas: Canvas, whole: QRectF) -> None:
        for number, (weekday, day) in enumerate(self.face.days):
            box = self._column(whole, number)
            head = QRectF(box.left(), whole.top(), box.width(), HEAD_HEIGHT)
            canvas.frame(head)
            canvas.fitted(head.adjusted(1, 1, -1, -7.5), weekday, DAY, align="center")
            canvas.fitted(head.adjusted(1, 8, -1, -1), day, SMALL, align="center")
        line = whole.top() + HEAD_HEIGHT
        canvas.line(whole.left(), line, whole.right(), line, width=THICK)

    def _paint_cells(self, canvas: Canvas, whole: QRectF) -> None:
        points = self._points(whole)
        for line, (meal, row) in enumerate(zip(self.face.meals, self.face.cells, strict=True)):
            band = self._band(whole, line)
            label = QRectF(whole.left(), band.top(), LABEL_WIDTH, band.height())
            canvas.frame(label)
            canvas.fitted(label.adjusted(1, 1, -1, -1), meal, DAY, align="center")
            for number, cell in enumerate(row):
                box = self._cell(whole, line, number)
                canvas.frame(box)
                inside = box.adjusted(PAD, PAD, -PAD, -PAD)
                size = points if cell.dishes else min(points, SMALL)
                canvas.fitted(inside, cell.words(), size, align="center")

    def _points(self, whole: QRectF) -> float:
        """The largest size in which the fullest cell fits, the same for all."""
        points = LARGEST
        for line, row in enumerate(self.face.cells):
            for number, cell in enumerate(row):
                box = self._cell(whole, line, number)
                room = (box.width() - 2 * PAD, box.height() - 2 * PAD)
                while points > LEAST and height(cell.words(), room[0], points) > room[1]:
                    points -= 0.5
        return points

    def _column(self, whole: QRectF, number: int) -> QRectF:
        width = (whole.width() - LABEL_WIDTH) / len(self.face.days)
        left = whole.left() + LABEL_WIDTH + number * width
        return QRectF(left, whole.top(), width, whole.height())

    def _band(self, whole: QRectF, line: int) -> QRectF:
        tall = (whole.height() - HEAD_HEIGHT) / max(1, len(self.face.meals))
        return QRectF(whole.left(), whole.top() + HEAD_HEIGHT + line * tall, whole.width(), tall)

    def _cell(self, whole: QRectF, line: int, number: int) -> QRectF:
        column, band = self._column(whole, number), self._band(whole, line)
        return QRectF(column.left(), band.top(), column.width(), band.height())
