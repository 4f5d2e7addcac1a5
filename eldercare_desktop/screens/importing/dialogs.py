"""Asking for files: the list to import, and where to save the rows that were left out."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile

from PySide6.QtCore import QCoreApplication, QMimeData, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from eldercare_desktop.care.errors import CareError

ENDINGS = ("xlsx", "xlsm", "xls", "ods", "csv", "tsv", "txt", "htm", "html", "xml")
"""What the dialog offers first; the importer looks at the file, not at its name."""


def ask_file(parent: QWidget, before: Path | None) -> Path | None:
    """Asks for a list, beginning in the folder of the one before; None if called off."""
    places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
    start = str(before.parent) if before else (places[0] if places else "")
    lists = QCoreApplication.translate("ImportDialogs", "Lists ({endings})")
    lists = lists.format(endings=" ".join(f"*.{ending}" for ending in ENDINGS))
    title = QCoreApplication.translate(
        "ImportDialogs", "Choose a roster, a pairing ledger or a month of meals"
    )
    everything = QCoreApplication.translate("ImportDialogs", "All files (*)")
    chosen, _ = QFileDialog.getOpenFileName(parent, title, start, f"{lists};;{everything}")
    return Path(chosen) if chosen else None


def ask_where(parent: QWidget, imported: Path) -> Path | None:
    """Asks where to save the rows that were left out of a file; None if called off."""
    name = QCoreApplication.translate("ImportDialogs", "{name} left out").format(name=imported.stem)
    start = imported.with_name(f"{name}.xlsx")
    title = QCoreApplication.translate("ImportDialogs", "Save the rows that were left out")
    kinds = "Excel (*.xlsx);;CSV (*.csv)"
    chosen, kind = QFileDialog.getSaveFileName(parent, title, str(start), kinds)
    if not chosen:
        return None
    path, ending = Path(chosen), ".csv" if "csv" in kind else ".xlsx"
    known = path.suffix.lower() in (".csv", ".xlsx")
    return path if known else path.with_name(path.name + ending)


def ask_form(parent: QWidget, form: Path) -> Path | None:
    """Asks where to save an empty form; None if called off."""
    names = {
        "roster": QCoreApplication.translate("ImportDialogs", "Empty roster"),
        "pairing_ledger": QCoreApplication.translate("ImportDialogs", "Empty pairing ledger"),
    }
    places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.DocumentsLocation)
    start = Path(places[0] if places else "") / f"{names[form.stem]}.xlsx"
    title = QCoreApplication.translate("ImportDialogs", "Save the empty form")
    chosen, _ = QFileDialog.getSaveFileName(parent, title, str(start), "Excel (*.xlsx)")
    return Path(chosen) if chosen else None


def save_form(form: Path, path: Path) -> None:
    """Copies an empty form. CareError: file_not_written."""
    try:
        copyfile(form, path)
    except OSError as problem:
        raise CareError("file_not_written", file=path.name) from problem


def dropped_file(data: QMimeData) -> Path | None:
    """The one file that is being dropped; None for anything else."""
    urls = data.urls()
    path = urls[0].toLocalFile() if len(urls) == 1 else ""
    return Path(path) if path and Path(path).is_file() else None
