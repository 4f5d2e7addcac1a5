"""What a paper is, and its three ways out: a picture, a PDF (`printing/pdf.py`), a printer."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol

from PySide6.QtCore import QMarginsF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPagedPaintDevice, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.printing.canvas import Canvas

A4 = (210.0, 297.0)
"""Width and height in mm."""

Progress = Callable[[int, int], object]
"""Gets how many pages are done, and of how many. May raise to stop."""


class Paper(Protocol):
    """Something that can be printed, page by page.

    It holds plain values that never change, and may be drawn in any thread.
    """

    @property
    def title(self) -> str:
        """The name of the document. It stands in the file, so it names no person."""

    @property
    def landscape(self) -> bool: ...

    def pages(self) -> int:
        """How many pages there are; at least one."""

    def paint(self, canvas: Canvas, page: int) -> None:
        """Draws one page, counted from 0."""


def size_of(paper: Paper) -> tuple[float, float]:
    """Width and height of its pages in mm."""
    return (A4[1], A4[0]) if paper.landscape else A4


def layout_of(paper: Paper) -> QPageLayout:
    """The page layout for a device: the whole sheet, from edge to edge."""
    ways = QPageLayout.Orientation
    way = ways.Landscape if paper.landscape else ways.Portrait
    page = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), way, QMarginsF())
    page.setMode(QPageLayout.Mode.FullPageMode)
    return page


def page_image(paper: Paper, page: int, dpi: float) -> QImage:
    """One page as a picture, exactly as it will be printed."""
    dots = dpi / 25.4
    size = QSizeF(*size_of(paper)) * dots
    image = QImage(QSize(round(size.width()), round(size.height())), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        paper.paint(Canvas(painter, dots), page)
    return image


def paint_pages(
    paper: Paper,
    device: QPagedPaintDevice,
    dpi: float,
    *,
    pages: Iterable[int] | None = None,
    progress: Progress | None = None,
) -> None:
    """Draws pages (all of them by default) on a device with as many dots an inch."""
    wanted = list(range(paper.pages()) if pages is None else pages)
    painter = QPainter()
    if not painter.begin(device):
        raise CareError("printer_refused")
    try:
        for done, page in enumerate(wanted):
            if done and not device.newPage():
                raise CareError("printer_refused")
            paper.paint(Canvas(painter, dpi / 25.4), page)
            if progress:
                progress(done + 1, len(wanted))
    finally:
        painter.end()


def print_paper(paper: Paper, printer: QPrinter, progress: Progress | None = None) -> int:
    """Prints what was chosen in the print dialog; returns how many pages that were.

    CareError printer_refused: the printer took no page, or not all of them.
    """
    printer.setPageLayout(layout_of(paper))
    printer.setFullPage(True)
    printer.setDocName(paper.title)
    pages = chosen_pages(printer, paper.pages())
    paint_pages(paper, printer, printer.resolution(), pages=pages, progress=progress)
    return len(pages)


def chosen_pages(printer: QPrinter, count: int) -> list[int]:
    """The pages, from 0, in the order and as often as the printer must be given them."""
    pages = list(range(count))
    if printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage():
        pages = pages[printer.fromPage() - 1 : printer.toPage()]
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return pages * copies
    return [page for page in pages for _ in range(copies)]
