"""A letter that hours expire: half a sheet for each person, with a slip to sign that they know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF

from eldercare_desktop.printing.canvas import Canvas, height
from eldercare_desktop.printing.paper import A4

translate = QCoreApplication.translate

HALF = A4[1] / 2
SIDE, TOP = 20.0, 12.0
TITLE, TEXT, SMALL = 18.0, 13.0, 10.5


@dataclass(frozen=True)
class LetterFace:
    """A letter in words: to whom, its sentences, who sends it and when."""

    title: str
    to: str
    sentences: Sequence[str]
    unit: str
    day: str
    receipt: str


class LetterPaper:
    """Two letters a sheet, with a line to cut along. ValueError without any."""

    landscape = False

    def __init__(self, faces: Sequence[LetterFace]) -> None:
        if not faces:
            raise ValueError("no letters to print")
        self.faces = list(faces)

    @property
    def title(self) -> str:
        """The name of the document; it names no person."""
        return translate("LetterPaper", "Hours that expire")

    def pages(self) -> int:
        """How many sheets."""
        return (len(self.faces) + 1) // 2

    def paint(self, canvas: Canvas, page: int) -> None:
        """Draws one sheet."""
        for half, face in enumerate(self.faces[2 * page : 2 * page + 2]):
            _paint_letter(canvas, half * HALF, face)
        canvas.line(5, HALF, A4[0] - 5, HALF)


def _paint_letter(canvas: Canvas, top: float, face: LetterFace) -> None:
    room = A4[0] - 2 * SIDE
    canvas.fitted(QRectF(SIDE, top + TOP, room, 9), face.title, TITLE, align="center")
    y = top + TOP + 14
    canvas.fitted(QRectF(SIDE, y, room, 7), face.to, TEXT)
    y += 10
    for sentence in face.sentences:
        tall = height(sentence, room, TEXT)
        canvas.text(QRectF(SIDE, y, room, tall), sentence, TEXT)
        y += tall + 3
    signed = QRectF(SIDE, y + 2, room, 6.5)
    canvas.fitted(signed, f"{face.unit}    {face.day}", TEXT, align="right")
    _paint_receipt(canvas, top, face)


def _paint_receipt(canvas: Canvas, top: float, face: LetterFace) -> None:
    """What stays with the village: they know."""
    y = top + HALF - 30
    canvas.line(SIDE, y, A4[0] - SIDE, y)
    canvas.fitted(QRectF(SIDE, y + 3, A4[0] - 2 * SIDE, 6), face.receipt, SMALL)
    labels = (
        translate("LetterPaper", "Signature or thumb print:"),
        translate("LetterPaper", "Day:"),
        translate("LetterPaper", "Told by:"),
    )
    share = (A4[0] - 2 * SIDE) / len(labels)
    for number, label in enumerate(labels):
        left = SIDE + number * share
        canvas.fitted(QRectF(left, y + 13, share * 0.42, 7), label, SMALL, align="right")
        canvas.line(left + share * 0.43, y + 20, left + share - 3, y + 20)
