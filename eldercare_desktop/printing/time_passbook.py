"""A page of a passbook (存折页): half of an A4 sheet, to be cut out and pasted in.

Date, what it was, in, out, balance, by whom; a code to hold the page against the ledger, which
says nothing of the person, and in plain print what somebody without a scanner needs: the
balance, and the number of the code [rule 31].
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QRectF

from eldercare_desktop.care.token import grouped
from eldercare_desktop.printing.canvas import Align, Canvas, width
from eldercare_desktop.printing.paper import A4
from eldercare_desktop.printing.qr import draw_qr

translate = QCoreApplication.translate

HALF = A4[1] / 2
SIDE, TOP = 14.0, 9.0
"""Margins in mm; the left one is wide enough for a strip of paste."""
CODE = 27.0
"""The code with its quiet zone, in mm."""
HEAD_TOP, HEAD, ROW = 38.5, 6.6, 6.4
FOOT = 8.0
WIDTHS = (22.0, 62.0, 26.0, 26.0, 28.0, 18.0)
ALIGNS: tuple[Align, ...] = ("center", "left", "right", "right", "right", "center")
THICK = 0.35


@dataclass(frozen=True)
class PassbookRow:
    """A line in words: day, what it was, in, out, balance, by whom."""

    day: str
    what: str
    paid_in: str
    paid_out: str
    balance: str
    by: str


@dataclass(frozen=True)
class PassbookFace:
    """A page in words.

    `payload`: what the code holds; `token`: its 16 characters; `whose`: name and group;
    `about`: what is kept in it and for which days; `carried`: the balance before;
    `closing`: the balance at the end; `blank`: empty lines, so that all pages are as high.
    """

    payload: str
    token: str
    heading: str
    whose: str
    about: str
    carried: str
    rows: Sequence[PassbookRow]
    closing: str
    printed: str
    note: str = ""
    blank: int = 0


class PassbookPaper:
    """Two pages a sheet, with a line to cut along. ValueError without any."""

    landscape = False

    def __init__(self, faces: Sequence[PassbookFace]) -> None:
        if not faces:
            raise ValueError("no pages to print")
        self.faces = list(faces)

    @property
    def title(self) -> str:
        """The name of the document; it names no person."""
        return translate("PassbookPaper", "Passbook page")

    def pages(self) -> int:
        """How many sheets."""
        return (len(self.faces) + 1) // 2

    def paint(self, canvas: Canvas, page: int) -> None:
        """Draws one sheet."""
        for half, face in enumerate(self.faces[2 * page : 2 * page + 2]):
            _paint_page(canvas, half * HALF, face)
        canvas.line(5, HALF, A4[0] - 5, HALF)


def _paint_page(canvas: Canvas, top: float, face: PassbookFace) -> None:
    _paint_head(canvas, top, face)
    edges = _edges()
    y = _paint_row(canvas, edges, top + HEAD_TOP, _titles(), HEAD, head=True)
    carried = translate("PassbookPaper", "Brought forward")
    y = _paint_row(canvas, edges, y, ("", carried, "", "", face.carried, ""), ROW)
    for row in face.rows:
        cells = (row.day, row.what, row.paid_in, row.paid_out, row.balance, row.by)
        y = _paint_row(canvas, edges, y, cells, ROW)
    for _ in range(face.blank):
        y = _paint_row(canvas, edges, y, ("",) * len(WIDTHS), ROW)
    box = QRectF(SIDE, top + HEAD_TOP, edges[-1] - SIDE, y - top - HEAD_TOP)
    canvas.frame(box, width=THICK)
    _paint_foot(canvas, y, face)


def _paint_head(canvas: Canvas, top: float, face: PassbookFace) -> None:
    """Four lines beside the code; its number stands below it all, where it is looked for."""
    left = A4[0] - SIDE - CODE
    draw_qr(canvas, QRectF(left + 2, top + TOP - 2, CODE, CODE), face.payload, "Q")
    room = left - SIDE - 3
    canvas.fitted(QRectF(SIDE, top + TOP, room, 8), face.heading, 18)
    canvas.fitted(QRectF(SIDE, top + TOP + 9.5, room, 6.5), face.whose, 14)
    canvas.fitted(QRectF(SIDE, top + TOP + 17, room, 5), face.about, 10.5)
    number = translate("PassbookPaper", "No. {token}").format(token=grouped(face.token))
    canvas.fitted(QRectF(SIDE, top + TOP + 23, room, 5), number, 11)


def _paint_foot(canvas: Canvas, y: float, face: PassbookFace) -> None:
    inner = A4[0] - 2 * SIDE
    closing = translate("PassbookPaper", "Balance: {amount}").format(amount=face.closing)
    taken = width(closing, 13) + 2
    canvas.fitted(QRectF(SIDE, y + 1.5, taken, 6.5), closing, 13)
    printed = QRectF(SIDE + taken + 4, y + 1.5, inner - taken - 4, 6.5)
    canvas.fitted(printed, face.printed, 10, align="right")
    how = translate(
        "PassbookPaper",
        "To check this page: have the village office scan the code or type the number.",
    )
    canvas.fitted(QRectF(SIDE, y + FOOT, inner, 4.6), face.note or how, 9)


def _edges() -> list[float]:
    edges = [SIDE]
    for taken in WIDTHS:
        edges.append(edges[-1] + taken)
    return edges


def _titles() -> tuple[str, ...]:
    return (
        translate("PassbookPaper", "Date"),
        translate("PassbookPaper", "What"),
        translate("PassbookPaper", "Paid in"),
        translate("PassbookPaper", "Taken out"),
        translate("PassbookPaper", "Balance"),
        translate("PassbookPaper", "By"),
    )


def _paint_row(
    canvas: Canvas,
    edges: Sequence[float],
    y: float,
    cells: Sequence[str],
    tall: float,
    *,
    head: bool = False,
) -> float:
    """One row with the lines around its cells; returns where the next one begins."""
    for (left, right), words, align in zip(pairwise(edges), cells, ALIGNS, strict=True):
        box = QRectF(left, y, right - left, tall)
        canvas.frame(box)
        inside = box.adjusted(1.2, 0.5, -1.2, -0.5)
        if words:
            canvas.fitted(inside, words, 10, align="center" if head else align)
    return y + tall
