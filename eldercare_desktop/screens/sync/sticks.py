"""Finding the stick, and asking for a folder or for files on it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QStandardPaths, QStorageInfo
from PySide6.QtWidgets import QFileDialog, QWidget

SUFFIX, ANSWER_SUFFIX = ".eldercare", ".answer.eldercare"
_MOUNTED = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
_REMOVABLE = 2
"""What Windows calls a drive that can be taken out."""


def start_folder(last: str) -> str:
    """Where a dialog begins: on a stick that is plugged in, or where it was last. May wait.

    A stick counts more than a folder elsewhere: it has just been plugged in.
    """
    found = sticks()
    if last and os.path.isdir(last) and (not found or any(last.startswith(s) for s in found)):
        return last
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    places = QStandardPaths.standardLocations(documents)
    return found[0] if found else (places[0] if places else "")


def sticks() -> list[str]:
    """Drives that can be taken out and written to. May wait for a drive that sleeps."""
    return [
        volume.rootPath()
        for volume in QStorageInfo.mountedVolumes()
        if volume.isValid() and volume.isReady() and not volume.isReadOnly() and _removable(volume)
    ]


def _removable(volume: QStorageInfo) -> bool:
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(volume.rootPath()) == _REMOVABLE)
    return volume.rootPath().startswith(_MOUNTED)


def ask_folder(parent: QWidget, start: str) -> Path | None:
    """Asks for the stick; None if called off."""
    title = QCoreApplication.translate("SyncSticks", "Choose the USB stick")
    chosen = QFileDialog.getExistingDirectory(parent, title, start)
    return Path(chosen) if chosen else None


def ask_answers(parent: QWidget, start: str) -> list[Path]:
    """Asks for answers of the county; none if called off."""
    title = QCoreApplication.translate("SyncSticks", "Choose the county's answer")
    kinds = QCoreApplication.translate("SyncSticks", "Answers of the county ({ending})")
    everything = QCoreApplication.translate("SyncSticks", "All files (*)")
    kinds = kinds.format(ending=f"*{ANSWER_SUFFIX}")
    chosen, _ = QFileDialog.getOpenFileNames(parent, title, start, f"{kinds};;{everything}")
    return [Path(file) for file in chosen]


def dropped_files(data: QMimeData) -> Sequence[Path]:
    """The exchange files among what is being dropped."""
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [file for file in files if file.name.endswith(SUFFIX)]
