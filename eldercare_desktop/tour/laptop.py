"""One laptop of the tour: an app with its own data folder and window."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtWidgets import QWidget

from eldercare_desktop.app import App
from eldercare_desktop.screens.main_window import restore_look
from eldercare_desktop.screens.page import Page
from eldercare_desktop.settings import AppSettings
from eldercare_desktop.tour.hands import settle, wait
from eldercare_desktop.tour.report import Report

WIDTH, HEIGHT = 1366, 768
"""The screen of an office laptop."""

PIN = "135790"


class Laptop:
    """Opens the app on a folder of its own; `with` closes it."""

    def __init__(self, name: str, folder: Path, report: Report, look: dict[str, Any]) -> None:
        self.name = name
        self.report = report
        self.settings = AppSettings(folder / "preferences.json", folder / "data", look)
        restore_look(self.settings)
        self.app = App(folder / "data", self.settings)
        self.window = self.app.window
        self.app.start()
        self.window.setFixedSize(WIDTH, HEIGHT)
        settle()

    def page(self, key: str = "", **args: Any) -> Any:
        """The page in view; with a key, goes there first and waits until it has its rows."""
        if not self.window.isActiveWindow():
            self.window.activateWindow()
            wait(self.window.isActiveWindow, f"{self.name}: the window comes to the front")
        if key:
            self.window.go(key, args)
        page = wait(self.window.page, f"{self.name}: the page {key} did not open")
        self.rest()
        return page

    def rest(self) -> None:
        """Wait until all work behind the window is done and shown."""
        background = self.app.background
        wait(lambda: not background.is_working(), f"{self.name} did not come to rest")
        page = self.window.page()
        if isinstance(page, Page):
            wait(page.is_ready, f"{self.name}: the page did not get ready")
        settle()

    def picture(self, name: str, widget: QWidget | None = None) -> None:
        """A picture of the window, or of another one in front of it."""
        self.report.picture(widget or self.window, name)

    def read(self, fn: Any) -> Any:
        """Look into the store, to see that something really is there."""
        with self.app.store.read() as reader:
            return fn(reader)

    def __enter__(self) -> Laptop:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.window.close()
        self.app.close()
        settle()
