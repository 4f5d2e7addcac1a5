"""What the tour leaves behind: pictures, PDFs, and an account of what it did."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from eldercare_desktop.tour.hands import DidNotHappen, settle

LEAST_COLOURS = 8
"""A picture of a screen has more colours than this; one with fewer is blank."""


class Report:
    """The folder of the tour's pictures, in the order in which they were taken."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pictures: list[Path] = []
        self.papers: list[Path] = []
        self._began = time.monotonic()
        folder.mkdir(parents=True, exist_ok=True)
        for old in (*folder.glob("[0-9]*-*.png"), *folder.glob("*.pdf")):
            old.unlink()

    def say(self, words: str) -> None:
        """One line of the account."""
        print(f"{time.monotonic() - self._began:6.1f} s  {words}", flush=True)

    def picture(self, window: QWidget, name: str) -> Path:
        """Save what the window shows, with dialogs and lists that stand open over it."""
        settle()
        pixmap = window.grab()
        path = self.folder / f"{len(self.pictures) + 1:02d}-{name}.png"
        image = pixmap.toImage()
        step_x, step_y = max(1, image.width() // 160), max(1, image.height() // 90)
        colours = {
            image.pixel(x, y)
            for x in range(0, image.width(), step_x)
            for y in range(0, image.height(), step_y)
        }
        if len(colours) < LEAST_COLOURS:
            raise DidNotHappen(f"the picture of {name} is blank")
        if not pixmap.save(str(path)):
            raise DidNotHappen(f"{path} could not be written")
        self.pictures.append(path)
        self.say(f"picture {path.name} ({pixmap.width()} × {pixmap.height()})")
        return path

    def paper(self, name: str) -> Path:
        """The path for a PDF."""
        path = self.folder / f"{name}.pdf"
        self.papers.append(path)
        return path

    def check_papers(self) -> None:
        """DidNotHappen unless every PDF is there and is one."""
        for path in self.papers:
            if not path.exists() or not path.read_bytes().startswith(b"%PDF"):
                raise DidNotHappen(f"{path.name} was not written")
            self.say(f"paper {path.name} ({path.stat().st_size // 1024} KiB)")


def platform() -> str:
    """Which platform draws, for the account."""
    return QGuiApplication.platformName()
