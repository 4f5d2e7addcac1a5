"""The real window on a real store, offscreen: what a person waits for, in milliseconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from eldercare_desktop.app import make_application
from eldercare_desktop.screens.background import Background
from eldercare_desktop.screens.main_window import MainWindow, restore_look
from eldercare_desktop.settings import AppSettings
from eldercare_desktop.store.store import Store


def _say(kind: QtMsgType, context: object, words: str) -> None:
    """What Qt has to say, but for what it says of every window without a screen."""
    if "propagateSizeHints" not in words:
        print(words, file=sys.stderr)


class RealWindow:
    """A window at another page than the first one, with nothing under way."""

    def __init__(self, store: Store, home: Path) -> None:
        qInstallMessageHandler(_say)
        self.application = QApplication.instance() or make_application()
        settings = AppSettings(home / "preferences.json", store.folder)
        settings.attach(store)
        restore_look(settings)
        self.background = Background()
        self.background.open(store, "文书")
        self.window = MainWindow(self.background, settings)
        self.window.resize(1366, 768)
        self.window.open_pages("settings")
        self.window.show()
        self.settle()

    def close(self) -> None:
        """End the threads and the window."""
        self.background.close()
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def open_today(self) -> tuple[float, float]:
        """From the click to the rows of what is to be done; and to everything on the page."""
        began = perf_counter()
        self.window.go("today")
        page = self.window.page()
        assert page is not None
        self._wait(page.is_ready)
        shown = perf_counter()
        self.settle()
        return (shown - began) * 1000, (perf_counter() - began) * 1000

    def search(self, words: str) -> float:
        """From the moment at which the find field asks, until the people below it are shown."""
        assert self.window.page() is not None
        field = self.window.centralWidget().header.find_field  # type: ignore[union-attr]
        field.blockSignals(True)  # not its own pause: that one is for the fingers
        field.setText(words)
        field.blockSignals(False)
        began = perf_counter()
        field.searched.emit(words)
        self.settle()
        return (perf_counter() - began) * 1000

    def settle(self) -> None:
        """Until nothing is read any more and all is painted."""
        self._wait(lambda: not self.background.is_working())

    def _wait(self, until: Callable[[], bool]) -> None:
        while not until():
            self.application.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self.application.processEvents()
