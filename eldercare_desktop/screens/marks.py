"""Marks for measuring the start: first paint, and the first page ready to be used.

With ELDERCARE_MARKS=1 each mark is a line on standard error with the seconds since this
module was imported; without it nothing is watched.
"""

from __future__ import annotations

import os
import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

_BEGAN = time.perf_counter()


class Marks(QObject):
    """Watches one window until both marks are made."""

    def __init__(self, window: QMainWindow, *, quit_when_ready: bool = False) -> None:
        super().__init__(window)
        self._window = window
        self._quit = quit_when_ready
        self._painted = False
        self._application = QApplication.instance()
        if (os.environ.get("ELDERCARE_MARKS") or quit_when_ready) and self._application:
            self._application.installEventFilter(self)

    def close(self) -> None:
        """Watch no longer."""
        if self._application:
            self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the first paint of the window and the first paint of a page with its rows."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            if not self._painted and watched.window() is self._window:
                self._painted = True
                QTimer.singleShot(0, self, lambda: self._say("first_paint"))
            page = getattr(self._window, "page", lambda: None)()
            if page is not None and getattr(page, "is_ready", lambda: True)():
                self.close()
                QTimer.singleShot(0, self, self._ready)
        return False

    def _ready(self) -> None:
        self._say("today_ready")
        if self._quit:
            self._window.close()

    def _say(self, name: str) -> None:
        print(f"MARK {name} {time.perf_counter() - _BEGAN:.3f}", file=sys.stderr, flush=True)
