"""The sheets of a meal: people sign in at the site, or a helper takes the boxes from door to door.

What somebody must not eat stands beside the name, larger than how they like it.
At the end are empty lines for walk-ins and guests. Nothing is said of hardship, and there is
no ID number: the sheet lies open on a table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QRectF

from eldercare_desktop.care.slip.record import SHEET_CODE
from eldercare_desktop.printing.canvas import Canvas, fitting_size, height
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

translate = QCoreApplication.translate

COUNT_TOP, COUNT_HEIGHT = 45.4, 5.0
HEAD_TOP, HEAD_HEIGHT = 51.0, 5.6
ROWS_TOP = HEAD_TOP + HEAD_HEIGHT
LEAST_ROW, HIGHEST_ROW = 9.4, 14.0
ROOM = BOTTOM - ROWS_TOP
EMPTY, MOST_EMPTY = 6, 12
"""Lines to write in: so many at least, and as many more as leave no page half white."""

NUMBER, NAME, FOOD, TICK, SIGN = 9.0, 42.0, 82.0, 13.0, 38.0
SIGN_IN = edges_of((NUMBER, NAME, FOOD, TICK, SIGN))
STOP, DOOR, BOX_WORDS, OUTCOME, STOP_SIGN = 9.0, 39.0, 49.0, 40.0, 16.0
ROUTE = edges_of((STOP, DOOR, BOX_WORDS, OUTCOME, STOP_SIGN, 31.0))


@dataclass(frozen=True)
class SheetLinePrint:
    """A line in words. `facts`: age, group, or where; `door`: what to know there.

    `never`: allergies and what they must not eat (忌口); `rather`: another set than the usual
    one, kinds of food.
    """

    number: int
    name: str
    facts: str = ""
    phone: str = ""
    door: str = ""
    never: str = ""
    rather: str = ""


@dataclass(frozen=True)
class SheetPrint:
    """One sheet in words. `brings`: it is that of a route. `counts`: what is to be cooked."""

    token: str
    heading: str
    whose: str
    where: str
    counts: str
    lines: tuple[SheetLinePrint, ...]
    brings: bool = False


@dataclass(frozen=True)
class _Page:
    sheet: SheetPrint
    lines: tuple[SheetLinePrint | int, ...]  # a number: an empty line
    row: float
    number: int
    count: int


class MealSheetPaper:
    """Some sheets, each beginning on a new page. ValueError without any."""

    landscape = False

    def __init__(self, sheets: Sequence[SheetPrint]) -> None:
        if not sheets:
            raise ValueError("no sheets to print")
        self.sheets = list(sheets)
        self._pages = [page for sheet in self.sheets for page in _pages_of(sheet)]

    @property
    def title(self) -> str:
        """The name of the document."""
        if all(sheet.brings for sheet in self.sheets):
            return translate("MealSheet", "Delivery sheet")
        return translate("MealSheet", "Sign-in sheet for meals")

    def pages(self) -> int:
        """How many pages all sheets take."""
        return len(self._pages)

    def paint(self, canvas: Canvas, page: int) -> None:
        """Draws one page of one sheet."""
        content = self._pages[page]
        sheet, edges = content.sheet, ROUTE if content.sheet.brings else SIGN_IN
        _paint_top(canvas, sheet)
        titles = _route_titles() if sheet.brings else _sign_in_titles()
        paint_titles(canvas, edges, titles, HEAD_TOP, HEAD_HEIGHT)
        y = ROWS_TOP
        for line in content.lines:
            _paint_row(canvas, line, y, content.row, brings=sheet.brings)
            y += content.row
        canvas.frame(QRectF(SIDE, HEAD_TOP, A4[0] - 2 * SIDE, y - HEAD_TOP), width=THICK)
        if content.number == content.count:
            paint_signatures(canvas, _signer(sheet), y)
        paint_foot(canvas, content.number, content.count)


# -- pages -------------------------------------------------------------------------------


def _pages_of(sheet: SheetPrint) -> list[_Page]:
    """Rows as high as there is room for a thumb, and no page half white."""
    lines: list[SheetLinePrint | int] = list(sheet.lines)
    first = max((line.number for line in sheet.lines), default=0) + 1
    count = _count(len(lines) + EMPTY)
    row = min(HIGHEST_ROW, (count * ROOM - SIGNED_HEIGHT) / (len(lines) + EMPTY))
    while (spare := _rows(count, row) - len(lines)) < EMPTY and row > LEAST_ROW:
        row = max(LEAST_ROW, row - 0.1)  # some room is lost at the foot of each page
    most = int(ROOM // row)
    full = MOST_EMPTY if lines else spare
    lines += range(first, first + max(EMPTY, min(spare, full)))
    parts = [lines[start : start + most] for start in range(0, len(lines), most)]
    return [
        _Page(sheet, tuple(part), row, number, len(parts)) for number, part in enumerate(parts, 1)
    ]


def _count(rows: int) -> int:
    """How many pages so many rows take at the least height."""
    count = 1
    while _rows(count, LEAST_ROW) < rows:
        count += 1
    return count


def _rows(pages: int, row: float) -> int:
    """How many rows of a height some pages have; the last one is signed."""
    return (pages - 1) * int(ROOM // row) + int((ROOM - SIGNED_HEIGHT) // row)


# -- the top -----------------------------------------------------------------------------


def _paint_top(canvas: Canvas, sheet: SheetPrint) -> None:
    draw_code(canvas, SHEET_CODE.payload(sheet.token))
    how = (
        translate(
            "MealSheet",
            "Tick whether the box was handed over or nobody was at home. Whoever takes it signs "
            "or gives a thumb print.",
        )
        if sheet.brings
        else translate(
            "MealSheet",
            "Who eats signs or gives a thumb print. Who is not listed, guests and further "
            "portions are written on the empty lines.",
        )
    )
    paint_heading(canvas, sheet.heading, sheet.whose, sheet.where, sheet.token, how)
    canvas.fitted(QRectF(SIDE, COUNT_TOP, A4[0] - 2 * SIDE, COUNT_HEIGHT), sheet.counts, 10.5)


def _sign_in_titles() -> tuple[str, ...]:
    return (
        translate("MealSheet", "No."),
        translate("MealSheet", "Name"),
        translate("MealSheet", "Must not eat; food"),
        translate("MealSheet", "Came"),
        translate("MealSheet", "Signature or thumb"),
    )


def _route_titles() -> tuple[str, ...]:
    return (
        translate("MealSheet", "No."),
        translate("MealSheet", "To whom"),
        translate("MealSheet", "Where"),
        translate("MealSheet", "Box: must not eat; food"),
        translate("MealSheet", "Result"),
        translate("MealSheet", "Signature or thumb"),
    )


def _signer(sheet: SheetPrint) -> str:
    if sheet.brings:
        return translate("MealSheet", "Helper's signature:")
    return translate("MealSheet", "At the door:")


# -- a line ------------------------------------------------------------------------------


def _paint_row(
    canvas: Canvas, line: SheetLinePrint | int, y: float, row: float, *, brings: bool
) -> None:
    edges = ROUTE if brings else SIGN_IN
    cells = [QRectF(a, y, b - a, row) for a, b in pairwise(edges)]
    for cell in cells:
        canvas.frame(cell)
    number = line if isinstance(line, int) else line.number
    canvas.fitted(cells[0].adjusted(0.5, 1, -0.5, -1), str(number), 12, align="center")
    if brings:
        _paint_outcomes(canvas, cells[4])
    else:
        _paint_box(canvas, cells[3].center().x(), cells[3].center().y())
    if isinstance(line, int):
        return
    paint_two(canvas, cells[1], line.name, line.phone if brings else line.facts, 14)
    if brings:
        paint_two(canvas, cells[2], line.facts, line.door, 11)
    _paint_food(canvas, cells[3 if brings else 2], line)


def _paint_food(canvas: Canvas, cell: QRectF, line: SheetLinePrint) -> None:
    """What must not be eaten in large characters, the rest below in smaller ones."""
    inside = cell.adjusted(1.2, 0.7, -1.0, -0.7)
    if not line.never or not line.rather:
        canvas.fitted(inside, line.never or line.rather, 12 if line.never else 10)
        return
    size = fitting_size(line.never, inside.width(), inside.height() * 0.6, 12)
    if size < 10:  # so much that it takes all the room: nothing of it is smaller than the rest
        canvas.fitted(inside, f"{line.never} · {line.rather}", 10)
        return
    taken = min(inside.height() * 0.6, height(line.never, inside.width(), size) + 0.8)
    canvas.fitted(QRectF(inside.left(), inside.top(), inside.width(), taken), line.never, size)
    canvas.fitted(inside.adjusted(0, taken, 0, 0), line.rather, 10)


def _paint_outcomes(canvas: Canvas, cell: QRectF) -> None:
    """Two boxes to tick, one below the other, so that none is ticked for the other."""
    words = (translate("MealSheet", "Given"), translate("MealSheet", "Nobody"))
    for place, said in enumerate(words):
        middle = cell.top() + cell.height() * (0.27 + 0.46 * place)
        side = min(3.6, cell.height() * 0.4)
        canvas.frame(QRectF(cell.left() + 1, middle - side / 2, side, side), width=0.25)
        label = QRectF(cell.left() + side + 1.6, middle - 2, cell.width() - side - 1.8, 4)
        canvas.fitted(label, said, 8.5)


def _paint_box(canvas: Canvas, x: float, y: float) -> None:
    canvas.frame(QRectF(x - BOX / 2, y - BOX / 2, BOX, BOX), width=0.25)
