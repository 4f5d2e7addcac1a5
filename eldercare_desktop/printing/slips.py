"""Visit slips: what a helper takes along for a week, and brings back signed.

Every page has the slip's code and its own number, so that a lost second page is noticed and
either page opens the slip (see `slip_frame.py`). The paper says nothing of hardship.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QRectF

from eldercare_desktop.care.slip.faces import FaceLine, SlipFace
from eldercare_desktop.care.slip.record import SLIP_CODE
from eldercare_desktop.care.visit.record import checks_of
from eldercare_desktop.printing.canvas import Canvas
from eldercare_desktop.printing.paper import A4
from eldercare_desktop.printing.slip_frame import (
    BOTTOM,
    BOX,
    SIDE,
    SIGNED_HEIGHT,
    THICK,
    draw_code,
    edges_of,
    paint_foot,
    paint_heading,
    paint_signatures,
    paint_titles,
    paint_two,
)
from eldercare_desktop.printing.slip_words import check_words, look_at_words, row_words

translate = QCoreApplication.translate

HEAD_TOP, HEAD_HEIGHT = 47.0, 7.0
ROWS_TOP = HEAD_TOP + HEAD_HEIGHT
LEAST_ROW, HIGHEST_ROW = 10.2, 17.0
NUMBER, WHO, LOOK, CHECKS, WHEN, SIGN = 8.0, 43.0, 33.0, 50.0, 22.0, 28.0
EDGES = edges_of((NUMBER, WHO, LOOK, CHECKS, WHEN, SIGN))


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
            signer = translate("SlipPaper", "Helper's signature:")
            paint_signatures(canvas, signer, y)
        paint_foot(canvas, content.number, content.count)


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


# -- the top -----------------------------------------------------------------------------


def _paint_heading(canvas: Canvas, page: _Page) -> None:
    face = page.face
    draw_code(canvas, SLIP_CODE.payload(face.token))
    heading = face.heading or translate("SlipPaper", "Visits of the week")
    own = translate("SlipPaper", "Care assistant")
    whose = (
        translate("SlipPaper", "Helper: {name}").format(name=face.helper) if face.helper else own
    )
    days = _span(face.first, face.last)
    where = " · ".join(part for part in (days, face.place) if part)
    how = translate(
        "SlipPaper",
        "Tick what is well, cross what needs attention. Write the day and the time. The elder, or "
        "whoever looks after the child, signs or gives a thumb print.",
    )
    paint_heading(canvas, heading, whose, where, face.token, how)


def _paint_head(canvas: Canvas) -> None:
    titles = (
        translate("SlipPaper", "No."),
        translate("SlipPaper", "Whom"),
        translate("SlipPaper", "Due, and what to look at"),
        translate("SlipPaper", "Five checks"),
        translate("SlipPaper", "Day, time"),
        translate("SlipPaper", "Signature or thumb"),
    )
    paint_titles(canvas, EDGES, titles, HEAD_TOP, HEAD_HEIGHT)


# -- a line ------------------------------------------------------------------------------


def _paint_line(canvas: Canvas, line: FaceLine, y: float, row: float) -> None:
    cells = [QRectF(a, y, b - a, row) for a, b in pairwise(EDGES)]
    for cell in cells:
        canvas.frame(cell)
    canvas.fitted(cells[0].adjusted(0.5, 1, -0.5, -1), str(line.number), 12, align="center")
    paint_two(canvas, cells[1], line.name, row_words(line), 14)
    paint_two(canvas, cells[2], _due(line), look_at_words(line), 9.5)
    _paint_checks(canvas, cells[3], line)
    day = translate("SlipPaper", "__ / __")
    canvas.fitted(cells[4].adjusted(1, 1, -1, -1), day, 11, align="center", vertical="bottom")


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


def _span(first: str, last: str) -> str:
    """A span of days as people write it."""
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    if begin == end:
        words = translate("SlipPaper", "{year}-{month}-{day}")
        return words.format(year=begin.year, month=begin.month, day=begin.day)
    return translate("SlipPaper", "{y1}-{m1}-{d1} to {m2}-{d2}").format(
        y1=begin.year, m1=begin.month, d1=begin.day, m2=end.month, d2=end.day
    )
