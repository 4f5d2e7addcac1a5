"""Where pictures come from: the file dialog, something dropped, the clipboard."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMimeData, QStandardPaths
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from eldercare_desktop.screens.photos.loading import Source

ENDINGS = ("jpg", "jpeg", "png", "webp", "gif", "bmp", "heic")
"""What the dialog offers first. HEIC is among them so that one is told what to do about it."""


def ask_files(parent: QWidget) -> list[Source]:
    """Asks for pictures; empty if called off."""
    places = QStandardPaths.standardLocations(QStandardPaths.StandardLocation.PicturesLocation)
    pictures = QCoreApplication.translate("PhotoSources", "Pictures ({endings})")
    pictures = pictures.format(endings=" ".join(f"*.{ending}" for ending in ENDINGS))
    everything = QCoreApplication.translate("PhotoSources", "All files (*)")
    title = QCoreApplication.translate("PhotoSources", "Choose photos")
    start = places[0] if places else ""
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, start, f"{pictures};;{everything}")
    return [Path(file) for file in chosen]


def sources_in(data: QMimeData) -> list[Source]:
    """The pictures in what is dropped or lies on the clipboard: files, or one picture."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files:
        return [file for file in files if file.is_file()]
    image = data.imageData() if data.hasImage() else None
    return [_as_file(image)] if isinstance(image, QImage) and not image.isNull() else []


def may_hold_pictures(data: QMimeData) -> bool:
    """Whether it is worth to be dropped here."""
    return data.hasUrls() or data.hasImage()


def on_clipboard() -> list[Source]:
    """The pictures on the clipboard."""
    return sources_in(QApplication.clipboard().mimeData())


def _as_file(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())
