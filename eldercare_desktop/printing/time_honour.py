"""The roll of honour (光荣榜) for the wall: a framed sheet in large letters, in black and white.

Names are masked as on every public notice, unless the village chose whole names, which needs
the consent of everybody on it [rule 32]. Nobody is last on it: it says who served, not who did
not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QRectF

from eldercare_desktop.care.identity import masked_name
from eldercare_desktop.printing.canvas import Align, Canvas
from eldercare_desktop.printing.paper import A4

translate = QCoreApplication.translate

OUTER, INNER = 9.0, 12.0
"""The two frames, in mm from the edge."""
SIDE = 24.0
TITLE_TOP, TABLE_TOP, ROW = 24.0, 70.0, 14.5
MOST = 12
"""So many lines are read from some steps away."""
WIDTHS = (20.0, 62.0, 40.0, 40.0)
ALIGNS: tuple[Align, ...] = ("center", "left", "right", "center")


@dataclass(frozen=True)
class HonourLine:
    """A place on the roll in words; `star` may be empty."""

    place: str
    name: str
    hours: str
    star: str = ""


@dataclass(frozen=True)
class HonourFace:
    """What stands on the roll. `unit`: who puts it up; `day`: when, in words."""

    title: str
    period: str
    lines: Sequence[HonourLine]
    words: str
    unit: str
    day: str


class HonourPaper:
    """One roll, as many sheets as it needs. ValueError without anybody."""

    landscape = False

    def __init__(self, face: HonourFace, *, whole_names: bool = False) -> None:
        if not face.lines:
            raise ValueError("nobody is on the roll")
        self.face, self.whole_names = face, whole_names
        self.title = face.title

    def pages(self) -> int:
        """How many sheets."""
        return -(-len(self.face.lines) // MOST)

    def paint(self, canvas: Canvas, page: int) -> None:
        """Draws one sheet."""
        for inset, thick in ((OUTER, 0.9), (INNER, 0.25)):
            box = QRectF(inset, inset, A4[0] - 2 * inset, A4[1] - 2 * inset)
            canvas.frame(box, width=thick)
        room = A4[0] - 2 * SIDE
        canvas.fitted(QRectF(SIDE, TITLE_TOP, room, 18), self.face.title, 34, align="center")
        canvas.fitted(QRectF(SIDE, TITLE_TOP + 22, room, 9), self.face.period, 17, align="center")
        y = _paint_row(canvas, TABLE_TOP - 10, 10, _titles(), 12)
        for line in self.face.lines[page * MOST : (page + 1) * MOST]:
            name = line.name if self.whole_names else masked_name(line.name)
            y = _paint_row(canvas, y, ROW, (line.place, name, line.hours, line.star), 17)
        canvas.fitted(QRectF(SIDE, A4[1] - 42, room, 7), self.face.words, 12, align="center")
        foot = QRectF(SIDE, A4[1] - 32, room, 7)
        signed = translate("HonourPaper", "{unit} (stamp)    {day}")
        canvas.fitted(
            foot, signed.format(unit=self.face.unit, day=self.face.day), 13, align="right"
        )


def _titles() -> tuple[str, ...]:
    return (
        translate("HonourPaper", "Place"),
        translate("HonourPaper", "Name"),
        translate("HonourPaper", "Served"),
        translate("HonourPaper", "Stars"),
    )


def _paint_row(canvas: Canvas, y: float, tall: float, cells: Sequence[str], points: float) -> float:
    edges = [SIDE]
    for taken in WIDTHS:
        edges.append(edges[-1] + taken)
    for (left, right), words, align in zip(pairwise(edges), cells, ALIGNS, strict=True):
        inside = QRectF(left + 1.5, y + 1, right - left - 3, tall - 2)
        canvas.fitted(inside, words, points, align=align)
    canvas.line(SIDE, y + tall, edges[-1], y + tall)
    return y + tall
