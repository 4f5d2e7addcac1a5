"""A table on paper: lists and ledgers (台账) as offices file them.

Title, who filled it in and when, a head that comes again on every page, rows as high as
their longest cell, page numbers, and places for signatures at the end.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QCoreApplication, QRectF

from eldercare_desktop.printing.canvas import Align, Canvas, height, width
from eldercare_desktop.printing.paper import A4

translate = QCoreApplication.translate

SIDE, TOP, BOTTOM = 15.0, 14.0, 16.0
"""Margins in mm. Wide enough for the clip of a file, and for any printer."""

TITLE, HEAD, TEXT, SMALL = 18.0, 11.0, 10.5, 9.5
"""Sizes in points."""

PAD_X, PAD_Y = 1.5, 1.6
LEAST_ROW, HIGHEST_ROW = 8.0, 90.0
SIGNATURE_ROOM, SIGNATURE_LINE = 20.0, 24.0
THICK = 0.35


@dataclass(frozen=True)
class PrintColumn:
    """One column; `width` is its share of the page, for instance in characters."""

    title: str
    width: float
    align: Align = "left"


@dataclass(frozen=True)
class _Page:
    rows: range
    top: float
    signed: bool


class TablePaper:
    """A table of plain texts, as many pages as it needs.

    `filled_by` is the unit that files it, `filled_on` a day (YYYY-MM-DD; empty leaves room to
    write one), `signatures` the labels of the places to sign, `blank_rows` are added at the
    end to write in by hand, `lead` stands above the table; `stamped`: the unit puts its stamp
    there. Raises ValueError when a row has not
    as many cells as columns.
    """

    def __init__(
        self,
        title: str,
        columns: Sequence[PrintColumn],
        rows: Sequence[Sequence[str]],
        *,
        filled_by: str = "",
        filled_on: str = "",
        signatures: Sequence[str] = (),
        note: str = "",
        lead: str = "",
        landscape: bool = False,
        blank_rows: int = 0,
        stamped: bool = False,
    ) -> None:
        if not columns or any(len(row) != len(columns) for row in rows):
            raise ValueError("a row needs a cell for every column")
        self.title = title
        self.landscape = landscape
        self.columns = list(columns)
        self.rows = [list(row) for row in rows] + [[""] * len(columns)] * blank_rows
        self.filled_by, self.filled_on, self.stamped = filled_by, filled_on, stamped
        self.note, self.lead = note, lead
        self.signatures = list(signatures)
        self._width, self._height = (A4[1], A4[0]) if landscape else A4

    def pages(self) -> int:
        """How many pages; one without rows too."""
        return len(self._pages)

    def paint(self, canvas: Canvas, page: int) -> None:
        """Draws one page."""
        content = self._pages[page]
        if page == 0:
            self._paint_heading(canvas)
        y = self._paint_row(canvas, content.top, self._head_height, self._titles(), head=True)
        top = content.top
        for number in content.rows:
            y = self._paint_row(canvas, y, self._heights[number], self.rows[number])
        canvas.frame(QRectF(SIDE, top, self._inner, y - top), width=THICK)
        if content.signed:
            self._paint_end(canvas, y)
        self._paint_page_number(canvas, page)

    # -- where everything goes -----------------------------------------------------------

    @property
    def _inner(self) -> float:
        return self._width - 2 * SIDE

    @cached_property
    def _lefts(self) -> list[float]:
        """The left edge of every column, and the right edge of the last, in mm."""
        whole = sum(column.width for column in self.columns)
        edges = [SIDE]
        for column in self.columns:
            edges.append(edges[-1] + self._inner * column.width / whole)
        return edges

    @cached_property
    def _heights(self) -> list[float]:
        return [self._row_height(row, TEXT) for row in self.rows]

    @cached_property
    def _head_height(self) -> float:
        return self._row_height(self._titles(), HEAD)

    @cached_property
    def _title_height(self) -> float:
        return height(self.title, self._inner, TITLE)

    @cached_property
    def _lead_height(self) -> float:
        return height(self.lead, self._inner, TEXT) + 2 if self.lead else 0.0

    @cached_property
    def _end_height(self) -> float:
        note = height(self.note, self._inner, SMALL) + 3 if self.note else 0.0
        return note + (SIGNATURE_ROOM if self.signatures else 0.0)

    @cached_property
    def _pages(self) -> list[_Page]:
        top = TOP + self._title_height + 12 + self._lead_height
        pages: list[_Page] = []
        start, room = 0, self._room(top)
        for number, tall in enumerate(self._heights):
            if tall > room and number > start:
                pages.append(_Page(range(start, number), top, signed=False))
                start, top = number, TOP
                room = self._room(top)
            room -= tall
        last = len(self.rows)
        if self._end_height > room and last - start > 1:
            # Signatures never stand alone: the last row goes with them.
            pages.append(_Page(range(start, last - 1), top, signed=False))
            start, top = last - 1, TOP
        return [*pages, _Page(range(start, last), top, signed=True)]

    def _room(self, top: float) -> float:
        return self._height - BOTTOM - top - self._head_height

    def _row_height(self, cells: Sequence[str], points: float) -> float:
        inner = [right - left - 2 * PAD_X for left, right in self._edges()]
        tall = (height(words, w, points) for words, w in zip(cells, inner, strict=True) if words)
        return min(HIGHEST_ROW, max(LEAST_ROW, max(tall, default=0.0) + 2 * PAD_Y))

    def _edges(self) -> list[tuple[float, float]]:
        return list(zip(self._lefts, self._lefts[1:], strict=False))

    def _titles(self) -> list[str]:
        return [column.title for column in self.columns]

    # -- drawing -------------------------------------------------------------------------

    def _paint_heading(self, canvas: Canvas) -> None:
        box = QRectF(SIDE, TOP, self._inner, self._title_height)
        canvas.text(box, self.title, TITLE, align="center")
        line = QRectF(SIDE, box.bottom() + 4, self._inner, 6)
        on = _filled_on(self.filled_on)
        date_width = width(on, TEXT) + 1
        canvas.text(line, on, TEXT, align="right")
        by = translate("TablePaper", "Filled in by: {unit}")
        if self.stamped:
            by = translate("TablePaper", "Unit (stamp): {unit}")
        by = by.format(unit=self.filled_by or "_" * 16)
        canvas.fitted(line.adjusted(0, 0, -date_width - 4, 0), by, TEXT)
        if self.lead:
            room = QRectF(SIDE, line.bottom() + 1.5, self._inner, self._lead_height)
            canvas.text(room, self.lead, TEXT)

    def _paint_row(
        self,
        canvas: Canvas,
        y: float,
        tall: float,
        cells: Sequence[str],
        *,
        head: bool = False,
    ) -> float:
        """Draws a row with the lines around its cells; returns where the next one begins."""
        for (left, right), column, words in zip(self._edges(), self.columns, cells, strict=True):
            cell = QRectF(left, y, right - left, tall)
            canvas.frame(cell)
            inside = cell.adjusted(PAD_X, PAD_Y / 2, -PAD_X, -PAD_Y / 2)
            align: Align = "center" if head else column.align
            canvas.fitted(inside, words, HEAD if head else TEXT, align=align)
        if head:
            canvas.line(SIDE, y + tall, SIDE + self._inner, y + tall, width=THICK)
        return y + tall

    def _paint_end(self, canvas: Canvas, y: float) -> None:
        if self.note:
            tall = height(self.note, self._inner, SMALL)
            canvas.text(QRectF(SIDE, y + 3, self._inner, tall), self.note, SMALL)
            y += tall + 3
        if self.signatures:
            self._paint_signatures(canvas, y + 8)

    def _paint_signatures(self, canvas: Canvas, y: float) -> None:
        """Each label with a line behind it; what the labels leave is shared by the lines."""
        labels = [translate("TablePaper", "{label}:").format(label=s) for s in self.signatures]
        most = self._inner / len(labels) - SIGNATURE_LINE
        widths = [width(label, TEXT) + 0.5 for label in labels]
        if sum(widths) > most * len(labels):
            widths = [min(taken, most) for taken in widths]
        line = (self._inner - sum(widths)) / len(labels)
        x = SIDE
        for label, taken in zip(labels, widths, strict=True):
            canvas.fitted(QRectF(x, y, taken, 8), label, TEXT)
            canvas.line(x + taken + 1, y + 7, x + taken + line - 5, y + 7)
            x += taken + line

    def _paint_page_number(self, canvas: Canvas, page: int) -> None:
        box = QRectF(SIDE, self._height - BOTTOM + 3, self._inner, 6)
        words = translate("TablePaper", "Page {page} of {pages}")
        canvas.text(box, words.format(page=page + 1, pages=self.pages()), SMALL, align="center")


def _filled_on(day: str) -> str:
    year, month, date = day.split("-") if day else ("____", "__", "__")
    return translate("TablePaper", "Filled in on: {year}-{month}-{day}").format(
        year=year, month=month.lstrip("0"), day=date.lstrip("0")
    )
