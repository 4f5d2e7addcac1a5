"""Visit slips: what a helper takes along for a week, and brings back signed.

Every page has the slip's code and its own number, so that a lost second page is noticed and
either page opens the slip. The code stands at the top right, where neither the holes of a
file nor thumbs come: those print at the right of the lines. It has no name in it [rule 31],
and the paper says nothing of hardship.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QRectF

from eldercare_desktop.care.slip.faces import FaceLine, SlipFace
from eldercare_desktop.care.slip.record import SLIP_CODE
from eldercare_desktop.care.token import grouped
from eldercare_desktop.care.visit.record import checks_of
from eldercare_desktop.printing.canvas import Canvas, width
from eldercare_desktop.printing.paper import A4
from eldercare_desktop.printing.qr import draw_qr
from eldercare_desktop.printing.slip_words import check_words, look_at_words, row_words

translate = QCoreApplication.translate

SIDE, TOP = 13.0, 10.0
BOTTOM = 284.0
"""Below it stands the number of the page, in mm from the top."""

QR_SIZE = 30.0
QR_BOX = QRectF(A4[0] - SIDE - QR_SIZE + 3.5, TOP - 3.5, QR_SIZE, QR_SIZE)
HEAD_TOP, HEAD_HEIGHT = 47.0, 7.0
ROWS_TOP = HEAD_TOP + HEAD_HEIGHT
LEAST_ROW, HIGHEST_ROW = 10.2, 17.0
SIGNED_HEIGHT = 18.0
"""Room below the last line for the helper's signature and the day."""

NUMBER, WHO, LOOK, CHECKS, WHEN, SIGN = 8.0, 43.0, 33.0, 50.0, 22.0, 28.0
BOX = 4.6
THICK = 0.35


@dataclass(frozen=True)
class _Page:
    face: SlipFace
    lines: tuple[FaceLine, ...]
    row: float
    number: int
    count: int

    @property
    def last(self) -> bool:
        return self.number == self.count


class SlipPaper:
    """The slips of some helpers, each beginning on a new page. ValueError without any."""

    landscape = False

    def __init__(self, faces: Sequence[SlipFace]) -> None:
        if not faces:
            raise ValueError("no slips to print")
        self.faces = list(faces)
        self._pages = [page for face in self.faces for page in _pages_of(face)]

    @property
    def title(self) -> str:
        """The name of the document."""
        return translate("SlipPaper", "Visit slips")

    def pages(self) -> int:
        """How many pages all slips take."""
        return len(self._pages)

    def paint(self, canvas: Canvas, page: int) -> None:
        """Draws one page of one slip."""
        content = self._pages[page]
        _paint_heading(canvas, content)
        _paint_head(canvas)
        y = ROWS_TOP
        for line in content.lines:
            _paint_line(canvas, line, y, content.row)
            y += content.row
        canvas.frame(QRectF(SIDE, HEAD_TOP, A4[0] - 2 * SIDE, y - HEAD_TOP), width=THICK)
        if content.last:
            _paint_signatures(canvas, y)
        _paint_foot(canvas, content)


# -- pages -------------------------------------------------------------------------------


def _pages_of(face: SlipFace) -> list[_Page]:
    """The lines spread evenly, in rows as high as there is room for a thumb."""
    room = BOTTOM - ROWS_TOP - SIGNED_HEIGHT
    most = int(room // LEAST_ROW)
    count = max(1, -(-len(face.lines) // most))
    each = -(-len(face.lines) // count) or 1
    parts = [face.lines[start : start + each] for start in range(0, len(face.lines), each)] or [()]
    rooms = [room + SIGNED_HEIGHT] * (len(parts) - 1) + [room]
    return [
        _Page(face, tuple(part), min(HIGHEST_ROW, free / each), number, len(parts))
        for number, (part, free) in enumerate(zip(parts, rooms, strict=True), 1)
    ]


def _lefts() -> list[float]:
    edges = [SIDE]
    for taken in (NUMBER, WHO, LOOK, CHECKS, WHEN, SIGN):
        edges.append(edges[-1] + taken)
    return edges


# -- the top -----------------------------------------------------------------------------


def _paint_heading(canvas: Canvas, page: _Page) -> None:
    face, room = page.face, QR_BOX.left() - SIDE - 4
    draw_qr(canvas, QR_BOX, SLIP_CODE.payload(face.token), "H")
    heading = face.heading or translate("SlipPaper", "Visits of the week")
    canvas.fitted(QRectF(SIDE, TOP, room, 9), heading, 20)
    own = translate("SlipPaper", "Care assistant")
    whose = (
        translate("SlipPaper", "Helper: {name}").format(name=face.helper) if face.helper else own
    )
    canvas.fitted(QRectF(SIDE, TOP + 11, room, 7), whose, 15)
    days = _span(face.first, face.last)
    where = " · ".join(part for part in (days, face.place) if part)
    canvas.fitted(QRectF(SIDE, TOP + 19.5, room, 5.5), where, 12)
    code = translate("SlipPaper", "No. {token}").format(token=grouped(face.token))
    canvas.fitted(QRectF(SIDE, TOP + 26, room, 4.5), code, 10)
    how = translate(
        "SlipPaper",
        "Tick what is well, cross what needs attention. Write the day and the time. The elder, or "
        "whoever looks after the child, signs or gives a thumb print.",
    )
    canvas.fitted(QRectF(SIDE, TOP + 30.8, A4[0] - 2 * SIDE, 5), how, 9)


def _paint_head(canvas: Canvas) -> None:
    titles = (
        translate("SlipPaper", "No."),
        translate("SlipPaper", "Whom"),
        translate("SlipPaper", "Due, and what to look at"),
        translate("SlipPaper", "Five checks"),
        translate("SlipPaper", "Day, time"),
        translate("SlipPaper", "Signature or thumb"),
    )
    edges = _lefts()
    for (left, right), title in zip(pairwise(edges), titles, strict=True):
        box = QRectF(left, HEAD_TOP, right - left, HEAD_HEIGHT)
        canvas.frame(box)
        canvas.fitted(box.adjusted(0.8, 0.8, -0.8, -0.8), title, 10, align="center")
    canvas.line(SIDE, ROWS_TOP, A4[0] - SIDE, ROWS_TOP, width=THICK)


# -- a line ------------------------------------------------------------------------------


def _paint_line(canvas: Canvas, line: FaceLine, y: float, row: float) -> None:
    edges = _lefts()
    cells = [QRectF(a, y, b - a, row) for a, b in pairwise(edges)]
    for cell in cells:
        canvas.frame(cell)
    canvas.fitted(cells[0].adjusted(0.5, 1, -0.5, -1), str(line.number), 12, align="center")
    _paint_two(canvas, cells[1], line.name, row_words(line), 14)
    _paint_two(canvas, cells[2], _due(line), look_at_words(line), 9.5)
    _paint_checks(canvas, cells[3], line)
    day = translate("SlipPaper", "__ / __")
    canvas.fitted(cells[4].adjusted(1, 1, -1, -1), day, 11, align="center", vertical="bottom")


def _paint_two(canvas: Canvas, cell: QRectF, first: str, second: str, points: float) -> None:
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


def _paint_checks(canvas: Canvas, cell: QRectF, line: FaceLine) -> None:
    """A box to tick for each check, with its name above: those of a child are others."""
    names = checks_of(line.kind)
    each = cell.width() / len(names)
    space = (cell.height() - 4.2 - BOX) / 2
    for number, name in enumerate(names):
        left = cell.left() + number * each
        label = QRectF(left + 0.3, cell.top() + max(0.5, space), each - 0.6, 3.8)
        canvas.fitted(label, check_words()[name], 8.5, align="center")
        top = min(label.bottom() + 0.4, cell.bottom() - BOX - 0.7)
        canvas.frame(QRectF(left + (each - BOX) / 2, top, BOX, BOX), width=0.25)


def _due(line: FaceLine) -> str:
    if line.due_on is None:
        return ""
    month, day = int(line.due_on[5:7]), int(line.due_on[8:])
    return translate("SlipPaper", "By {month}-{day}").format(month=month, day=day)


# -- the end -----------------------------------------------------------------------------


def _paint_signatures(canvas: Canvas, y: float) -> None:
    labels = (
        (translate("SlipPaper", "Helper's signature:"), 34.0, 44.0),
        (translate("SlipPaper", "Date:"), 14.0, 26.0),
        (translate("SlipPaper", "Taken back by:"), 28.0, 34.0),
    )
    x = SIDE
    for words, label, line in labels:
        canvas.fitted(QRectF(x, y + 7, label, 7), words, 11, align="right")
        canvas.line(x + label + 1, y + 14, x + label + line, y + 14)
        x += label + line + 1


def _paint_foot(canvas: Canvas, page: _Page) -> None:
    words = translate("SlipPaper", "Page {page} of {pages}")
    if page.count > 1 and not page.last:
        words = translate("SlipPaper", "Page {page} of {pages}, continued overleaf")
    box = QRectF(SIDE, BOTTOM + 2, A4[0] - 2 * SIDE, 5)
    canvas.fitted(box, words.format(page=page.number, pages=page.count), 10, align="center")


def _span(first: str, last: str) -> str:
    """A span of days as people write it."""
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    if begin == end:
        words = translate("SlipPaper", "{year}-{month}-{day}")
        return words.format(year=begin.year, month=begin.month, day=begin.day)
    return translate("SlipPaper", "{y1}-{m1}-{d1} to {m2}-{d2}").format(
        y1=begin.year, m1=begin.month, d1=begin.day, m2=end.month, d2=end.day
    )
