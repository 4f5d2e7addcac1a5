"""The handover pack on paper: a cover that both sign, then a numbered part for each noun."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QRectF

from eldercare_desktop.printing.canvas import Canvas, height
from eldercare_desktop.printing.paper import A4
from eldercare_desktop.printing.table import PrintColumn, TablePaper

translate = QCoreApplication.translate

SIDE, TOP = 22.0, 26.0
ROW = 7.5
SIGNED, FOOT = 236.0, 285.0


@dataclass(frozen=True)
class PackPart:
    """A part in words. `figure` says how much of it there is, as the contents show it."""

    title: str
    figure: str
    columns: Sequence[PrintColumn]
    rows: Sequence[Sequence[str]]


@dataclass(frozen=True)
class PackCover:
    """`handed_by` and `taken_by` empty: there is a line to write on. `only_here`: records that

    the county has not got yet; 0 when it has all.
    """

    village: str
    handed_by: str
    taken_by: str
    day: str
    only_here: int = 0
    note: str = ""


class HandoverPaper:
    """Cover and parts; a part without lines stands in the contents alone."""

    landscape = False

    def __init__(self, cover: PackCover, parts: Sequence[PackPart]) -> None:
        self.cover, self.parts = cover, list(parts)
        self._tables: list[tuple[int, _PartTable]] = []
        page = 1
        for number, part in enumerate(self.parts, 1):
            if part.rows:
                title = f"{number}. {part.title}"
                table = _PartTable(title, part, cover, page)
                self._tables.append((page, table))
                page += table.pages()
        self._pages = page
        for _, table in self._tables:
            table.of = page

    @property
    def title(self) -> str:
        """The name of the document; it names no person."""
        return translate("HandoverPaper", "Handover of the care work")

    def pages(self) -> int:
        """How many pages, the cover counted."""
        return self._pages

    def paint(self, canvas: Canvas, page: int) -> None:
        """Draws one page."""
        if page == 0:
            self._paint_cover(canvas)
            return
        first, table = next((f, t) for f, t in reversed(self._tables) if f <= page)
        table.paint(canvas, page - first)

    # -- the cover -----------------------------------------------------------------------

    def _paint_cover(self, canvas: Canvas) -> None:
        width = A4[0] - 2 * SIDE
        canvas.fitted(QRectF(SIDE, TOP, width, 14), self.title, 28, align="center")
        place = " · ".join(part for part in (self.cover.village, _long(self.cover.day)) if part)
        canvas.fitted(QRectF(SIDE, TOP + 17, width, 7), place, 14, align="center")
        y = self._paint_who(canvas, TOP + 32)
        y = self._paint_contents(canvas, y + 8)
        self._paint_words(canvas, y + 6)
        self._paint_signatures(canvas)
        _paint_number(canvas, 1, self._pages)

    def _paint_who(self, canvas: Canvas, y: float) -> float:
        pairs = (
            (translate("HandoverPaper", "Handed over by:"), self.cover.handed_by),
            (translate("HandoverPaper", "Taken over by:"), self.cover.taken_by),
        )
        half = (A4[0] - 2 * SIDE) / 2
        for number, (label, name) in enumerate(pairs):
            left = SIDE + number * half
            canvas.fitted(QRectF(left, y, 34, 8), label, 13)
            canvas.fitted(QRectF(left + 35, y, half - 40, 8), name, 15)
            if not name:
                canvas.line(left + 35, y + 8, left + half - 6, y + 8)
        return y + 8

    def _paint_contents(self, canvas: Canvas, y: float) -> float:
        edges = (SIDE, SIDE + 14, SIDE + 100, SIDE + 142, A4[0] - SIDE)
        titles = (
            translate("HandoverPaper", "Part"),
            translate("HandoverPaper", "What"),
            translate("HandoverPaper", "How much"),
            translate("HandoverPaper", "Page"),
        )
        pages = {table.part: first + 1 for first, table in self._tables}
        rows = [titles]
        for number, part in enumerate(self.parts, 1):
            page = str(pages[part.title]) if part.title in pages else "–"
            rows.append((str(number), part.title, part.figure, page))
        for row in rows:
            for column, words in enumerate(row):
                box = QRectF(edges[column], y, edges[column + 1] - edges[column], ROW)
                canvas.frame(box)
                align = "left" if column in (1, 2) and row is not titles else "center"
                canvas.fitted(box.adjusted(1.5, 1, -1.5, -1), words, 11.5, align=align)  # type: ignore[arg-type]
            y += ROW
        return y

    def _paint_words(self, canvas: Canvas, y: float) -> None:
        words = [
            translate(
                "HandoverPaper",
                "Both have gone through the parts above together. What is open stays the task of "
                "whoever takes over, from the day of the signatures on.",
            )
        ]
        if self.cover.only_here:
            held = translate(
                "HandoverPaper",
                "Records held only on this laptop when this was printed: {n}. Please exchange with "
                "the county before the laptop changes hands.",
            )
            words.append(held.format(n=self.cover.only_here))
        if self.cover.note:
            words.append(translate("HandoverPaper", "Note: {note}").format(note=self.cover.note))
        width = A4[0] - 2 * SIDE
        for sentence in words:
            # A long note is set smaller: nothing may lie under the signatures.
            tall = max(4.0, min(height(sentence, width, 11.5), SIGNED - 2 - y))
            canvas.fitted(QRectF(SIDE, y, width, tall), sentence, 11.5)
            y += tall + 4

    def _paint_signatures(self, canvas: Canvas) -> None:
        labels = (
            translate("HandoverPaper", "Handed over (signature):"),
            translate("HandoverPaper", "Taken over (signature):"),
            translate("HandoverPaper", "Present for the village:"),
        )
        y, date = SIGNED, translate("HandoverPaper", "Date:")
        for label in labels:
            canvas.fitted(QRectF(SIDE, y, 52, 8), label, 12)
            canvas.line(SIDE + 53, y + 8, SIDE + 110, y + 8)
            canvas.fitted(QRectF(SIDE + 114, y, 14, 8), date, 12)
            canvas.line(SIDE + 129, y + 8, A4[0] - SIDE, y + 8)
            y += 14


class _PartTable(TablePaper):
    """A part; its pages are numbered with those of the whole pack."""

    def __init__(self, title: str, part: PackPart, cover: PackCover, first: int) -> None:
        super().__init__(
            title,
            part.columns,
            part.rows,
            filled_by=cover.village or cover.handed_by,
            filled_on=cover.day,
        )
        self.part = part.title
        self.first, self.of = first, 0

    def _paint_page_number(self, canvas: Canvas, page: int) -> None:
        _paint_number(canvas, self.first + page + 1, self.of)


def _paint_number(canvas: Canvas, page: int, pages: int) -> None:
    words = translate("HandoverPaper", "Page {page} of {pages}").format(page=page, pages=pages)
    canvas.fitted(QRectF(SIDE, FOOT, A4[0] - 2 * SIDE, 5), words, 9.5, align="center")


def _long(day: str) -> str:
    """A day as people write it."""
    year, month, date = (int(part) for part in day.split("-"))
    words = translate("HandoverPaper", "{year}-{month}-{day}")
    return words.format(year=year, month=month, day=date)
