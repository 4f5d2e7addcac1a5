"""Parts that flash up as windows of their own: shown before they were given a place.

On a real screen that flickers, and takes the cursor away from what one was typing into.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget

RIGHTLY = {Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.Tool}
"""Kinds of windows that are meant to stand by themselves."""


class Strays(QObject):
    """Watches an application; `found` names every part that was shown without a place."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.found: list[str] = []
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note a window that is neither the main window, a dialog nor a popup."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            proper = isinstance(watched, QMainWindow | QDialog) or watched.windowType() in RIGHTLY
            if watched.isWindow() and not proper:
                self.found.append(f"{type(watched).__name__} {watched.property('text') or ''}")
        return False
