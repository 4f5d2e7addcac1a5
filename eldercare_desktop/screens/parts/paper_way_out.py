"""What the preview does outside itself: draw a page, ask for a file or a printer, write."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from eldercare_desktop.screens.jobs import Job

# Printing (0.1 s with its libraries) is imported when somebody prints: the window comes first.


def drawn(paper: Any, page: int, width: int) -> tuple[int, QImage]:
    """In a worker: the number of pages, and one of them as a picture `width` pixels wide."""
    from eldercare_desktop.printing.paper import page_image, size_of

    return paper.pages(), page_image(paper, page, width / size_of(paper)[0] * 25.4)


def write(paper: Any, path: Path, job: Job) -> None:
    """In a worker: writes the PDF."""
    from eldercare_desktop.printing.pdf import save_pdf

    save_pdf(paper, path, lambda done, total: job.progress(done, total, "drawing"))


def print_on(paper: Any, printer: Any, job: Job) -> int:
    """In a worker: prints; returns how many pages."""
    from eldercare_desktop.printing.paper import print_paper

    return print_paper(paper, printer, lambda done, total: job.progress(done, total, "printing"))


def ask_path(parent: QWidget, name: str) -> Path | None:
    """Asks where to save a PDF; None when that was called off."""
    places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
    start = Path(places[0] if places else Path.home(), f"{as_file_name(name)}.pdf")
    title = QCoreApplication.translate("Preview", "Save as PDF")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(start), "PDF (*.pdf)")
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == ".pdf" else path.with_name(path.name + ".pdf")


def as_file_name(words: str) -> str:
    """Without the characters that Windows refuses in names."""
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", words).strip(" .") or "print"


def printers() -> list[str]:
    """The printers that are set up on this computer."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return list(QPrinterInfo.availablePrinterNames())


def ask_printer(parent: QWidget, paper: Any, pages: int) -> Any:
    """Asks for the printer, pages and copies; None when that was called off."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    from eldercare_desktop.printing.paper import layout_of

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(layout_of(paper))
    printer.setFullPage(True)
    printer.setDocName(paper.title)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, max(1, pages))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
    return printer if dialog.exec() == QDialog.DialogCode.Accepted else None
