"""What all papers that come back have in common: the code, the heading, signatures, the page.

The code stands at the top right of every page, where neither the holes of a file nor thumbs
come: those print at the right of the lines. It has no name in it [rule 31].
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QRectF

from eldercare_desktop.care.token import grouped
from eldercare_desktop.printing.canvas import Canvas, width
from eldercare_desktop.printing.paper import A4
from eldercare_desktop.printing.qr import draw_qr

translate = QCoreApplication.translate

SIDE, TOP = 13.0, 10.0
BOTTOM = 284.0
"""Below it stands the number of the page, in mm from the top."""

QR_SIZE = 30.0
QR_BOX = QRectF(A4[0] - SIDE - QR_SIZE + 3.5, TOP - 3.5, QR_SIZE, QR_SIZE)
SIGNED_HEIGHT = 18.0
"""Room below the last line for signatures and the day."""

BOX = 4.6
THICK = 0.35


def draw_code(canvas: Canvas, payload: str) -> None:
    """The code of the paper, at its place."""
    draw_qr(canvas, QR_BOX, payload, "H")


def paint_heading(
    canvas: Canvas, heading: str, whose: str, where: str, token: str, how: str
) -> None:
    """Five lines beside the code: what it is, whose, when and where, its number, what to do."""
    room = QR_BOX.left() - SIDE - 4
    canvas.fitted(QRectF(SIDE, TOP, room, 9), heading, 20)
    canvas.fitted(QRectF(SIDE, TOP + 11, room, 7), whose, 15)
    canvas.fitted(QRectF(SIDE, TOP + 19.5, room, 5.5), where, 12)
    code = translate("SlipPaper", "No. {token}").format(token=grouped(token))
    canvas.fitted(QRectF(SIDE, TOP + 26, room, 4.5), code, 10)
    canvas.fitted(QRectF(SIDE, TOP + 30.8, A4[0] - 2 * SIDE, 5), how, 9)


def edges_of(widths: Sequence[float]) -> list[float]:
    """The left edges of columns, and the right one of the last."""
    edges = [SIDE]
    for taken in widths:
        edges.append(edges[-1] + taken)
    return edges


def paint_titles(
    canvas: Canvas, edges: Sequence[float], titles: Sequence[str], top: float, tall: float
) -> None:
    """The head of the table."""
    for (left, right), title in zip(pairwise(edges), titles, strict=True):
        box = QRectF(left, top, right - left, tall)
        canvas.frame(box)
        canvas.fitted(box.adjusted(0.8, 0.8, -0.8, -0.8), title, 10, align="center")
    canvas.line(edges[0], top + tall, edges[-1], top + tall, width=THICK)


def paint_two(canvas: Canvas, cell: QRectF, first: str, second: str, points: float) -> None:
    """What matters in the upper half of a cell, what is besides in the lower."""
    inside = cell.adjusted(1.4, 0.9, -1.0, -0.9)
    upper = inside.height() * (0.56 if points > 10 else 0.42)
    # In one line: half of a name below the other half is read as two names.
    points = min(points, 0.98 * points * inside.width() / max(width(first, points), 0.1))
    if not second:
        canvas.fitted(inside, first, points)
        return
    canvas.fitted(QRectF(inside.left(), inside.top(), inside.width(), upper), first, points)
    below = QRectF(inside.left(), inside.top() + upper, inside.width(), inside.height() - upper)
    canvas.fitted(below, second, 9)


def paint_signatures(canvas: Canvas, signer: str, y: float) -> None:
    """Below the last line: who was there signs, with the day; and who took the paper back."""
    labels = (
        (signer, 34.0, 44.0),
        (translate("SlipPaper", "Date:"), 14.0, 26.0),
        (translate("SlipPaper", "Taken back by:"), 28.0, 34.0),
    )
    x = SIDE
    for words, label, line in labels:
        canvas.fitted(QRectF(x, y + 7, label, 7), words, 11, align="right")
        canvas.line(x + label + 1, y + 14, x + label + line, y + 14)
        x += label + line + 1


def paint_foot(canvas: Canvas, number: int, count: int) -> None:
    """The number of the page, so that a lost second one is noticed."""
    words = translate("SlipPaper", "Page {page} of {pages}")
    if number < count:
        words = translate("SlipPaper", "Page {page} of {pages}, continued overleaf")
    box = QRectF(SIDE, BOTTOM + 2, A4[0] - 2 * SIDE, 5)
    canvas.fitted(box, words.format(page=number, pages=count), 10, align="center")
