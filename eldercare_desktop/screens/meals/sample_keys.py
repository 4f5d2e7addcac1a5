"""The keys of the list of food samples."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget


class SampleKeys(QObject):
    """N notes the samples of a meal."""

    def __init__(self, view: QWidget, new: Callable[[], object]) -> None:
        super().__init__(view)
        self._new = new
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_N
            and not event.modifiers()
        ):
            self._new()
            return True
        return super().eventFilter(watched, event)
