"""A receipt for money: the same twice on one A4 page, one half for who paid, one for the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from eldercare_desktop.printing.canvas import Canvas
from eldercare_desktop.printing.paper import A4

SIDE, TOP = 20.0, 16.0
"""Margins in mm."""
TITLE, TEXT, SMALL = 18.0, 12.0, 9.5
"""Sizes in points."""
ROW, LABEL = 12.0, 34.0
"""Height of a line and width of its label in mm."""


@dataclass(frozen=True)
class ReceiptFace:
    """What stands on a receipt, in words: its number, labelled lines, places to sign."""

    title: str
    number: str
    lines: Sequence[tuple[str, str]]
    signatures: Sequence[str]
    halves: tuple[str, str]
    foot: str = ""


class ReceiptPaper:
    """One page with both halves and a line to cut along."""

    landscape = False

    def __init__(self, face: ReceiptFace) -> None:
        self.face = face
        self.title = face.title

    def pages(self) -> int:
        """Always one."""
        return 1

    def paint(self, canvas: Canvas, page: int) -> None:
        """Draws both halves."""
        half = A4[1] / 2
        for number, name in enumerate(self.face.halves):
            self._paint_half(canvas, number * half, name)
        canvas.line(5, half, A4[0] - 5, half)

    def _paint_half(self, canvas: Canvas, top: float, name: str) -> None:
        inner = A4[0] - 2 * SIDE
        y = top + TOP
        canvas.fitted(QRectF(SIDE, y, inner, 10), self.face.title, TITLE, align="center")
        canvas.fitted(QRectF(SIDE, y + 11, inner / 2, 7), name, SMALL)
        number = QRectF(SIDE + inner / 2, y + 11, inner / 2, 7)
        canvas.fitted(number, self.face.number, TEXT, align="right")
        y += 20
        table = QRectF(SIDE, y, inner, ROW * len(self.face.lines))
        for label, value in self.face.lines:
            self._paint_line(canvas, y, inner, label, value)
            y += ROW
        canvas.frame(table, width=0.35)
        if self.face.foot:
            canvas.fitted(QRectF(SIDE, y + 2, inner, 6), self.face.foot, SMALL)
        self._paint_signatures(canvas, y + 12, inner)

    def _paint_line(self, canvas: Canvas, y: float, inner: float, label: str, value: str) -> None:
        name = QRectF(SIDE, y, LABEL, ROW)
        rest = QRectF(SIDE + LABEL, y, inner - LABEL, ROW)
        for box, words in ((name, label), (rest, value)):
            canvas.frame(box)
            canvas.fitted(box.adjusted(2, 1, -2, -1), words, TEXT)

    def _paint_signatures(self, canvas: Canvas, y: float, inner: float) -> None:
        share = inner / max(len(self.face.signatures), 1)
        for number, label in enumerate(self.face.signatures):
            left = SIDE + number * share
            canvas.fitted(QRectF(left, y, share * 0.45, 8), label, TEXT)
            canvas.line(left + share * 0.45 + 1, y + 7, left + share - 6, y + 7)
