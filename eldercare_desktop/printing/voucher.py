"""A voucher of hours: the paper that is spent, and the stub that stays in the village's file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from eldercare_desktop.printing.canvas import Canvas
from eldercare_desktop.printing.paper import A4
from eldercare_desktop.printing.qr import draw_qr

SIDE, TOP = 18.0, 14.0
"""Margins in mm."""
CODE = 70.0
"""Side of the square code with its quiet zone, in mm: 57 modules of more than 1 mm each, which
a scanner reads through a fold and a camera at arm's length."""
TITLE, WORTH, TEXT, SMALL = 20.0, 30.0, 12.0, 9.5
"""Sizes in points."""
ROW, LABEL = 9.0, 27.0
STUB_ROW = 11.0


@dataclass(frozen=True)
class VoucherFace:
    """What stands on a voucher, in words. `code` is what the QR holds.

    lines: labels and values beside the code, nothing of a person among them
    rules: how it is spent; stub: what the village keeps, with places to sign
    """

    title: str
    worth: str
    code: str
    lines: Sequence[tuple[str, str]]
    rules: Sequence[str]
    stub_title: str
    stub: Sequence[tuple[str, str]]
    signatures: Sequence[str]
    stamp: str = ""
    cut: str = ""


class VoucherPaper:
    """One A4 page: the voucher above, to be cut off; the stub below."""

    landscape = False

    def __init__(self, face: VoucherFace) -> None:
        self.face = face
        self.title = face.title

    def pages(self) -> int:
        """Always one."""
        return 1

    def paint(self, canvas: Canvas, page: int) -> None:
        """Draws both parts."""
        half = A4[1] / 2
        self._paint_voucher(canvas)
        canvas.line(5, half, A4[0] - 5, half)
        canvas.fitted(QRectF(SIDE, half + 1, A4[0] - 2 * SIDE, 5), self.face.cut, SMALL)
        self._paint_stub(canvas, half + TOP)

    def _paint_voucher(self, canvas: Canvas) -> None:
        inner = A4[0] - 2 * SIDE
        canvas.fitted(QRectF(SIDE, TOP, inner, 11), self.face.title, TITLE, align="center")
        top = TOP + 15
        draw_qr(canvas, QRectF(SIDE, top, CODE, CODE), self.face.code, "M")
        left, wide = SIDE + CODE + 6, inner - CODE - 6
        canvas.fitted(QRectF(left, top + 2, wide, 16), self.face.worth, WORTH)
        y = top + 22
        for label, value in self.face.lines:
            canvas.fitted(QRectF(left, y, LABEL, ROW), label, SMALL)
            canvas.fitted(QRectF(left + LABEL, y, wide - LABEL, ROW), value, TEXT)
            y += ROW
        canvas.frame(QRectF(SIDE - 4, TOP - 4, inner + 8, A4[1] / 2 - TOP - 4), width=0.5)
        rules = "\n".join(self.face.rules)
        box = QRectF(SIDE, top + CODE + 2, inner, A4[1] / 2 - top - CODE - 10)
        canvas.fitted(box, rules, TEXT, vertical="top")
        stamp = QRectF(left, y + 1, wide, top + CODE - y - 4)
        canvas.fitted(stamp, self.face.stamp, SMALL, align="right", vertical="bottom")

    def _paint_stub(self, canvas: Canvas, y: float) -> None:
        inner = A4[0] - 2 * SIDE
        canvas.fitted(QRectF(SIDE, y, inner, 9), self.face.stub_title, TITLE * 0.8, align="center")
        y += 13
        for label, value in self.face.stub:
            name = QRectF(SIDE, y, LABEL + 8, STUB_ROW)
            rest = QRectF(SIDE + LABEL + 8, y, inner - LABEL - 8, STUB_ROW)
            for box, words in ((name, label), (rest, value)):
                canvas.frame(box)
                canvas.fitted(box.adjusted(2, 1, -2, -1), words, TEXT)
            y += STUB_ROW
        share = inner / max(len(self.face.signatures), 1)
        for number, label in enumerate(self.face.signatures):
            left = SIDE + number * share
            canvas.fitted(QRectF(left, y + 8, share * 0.45, 8), label, TEXT)
            canvas.line(left + share * 0.45 + 1, y + 15, left + share - 6, y + 15)
