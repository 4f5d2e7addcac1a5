"""The visit that is being written, kept on disk while it is being written."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from eldercare_desktop.screens.background import Background
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.visits import saving


class DraftKeeper(QObject):
    """Writes the newest state, one write at a time, however fast somebody types."""

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._waiting: list[dict[str, Any] | None] = []
        self._busy = False

    def keep(self, values: dict[str, Any] | None) -> None:
        """Keeps a state; None when there is nothing to keep."""
        self._waiting = [values]
        self._write()

    def forget_waiting(self) -> None:
        """Writes nothing more of this visit: it is being saved itself."""
        self._waiting = []

    def _write(self) -> None:
        if self._busy or not self._waiting:
            return
        values = self._waiting.pop()
        self._busy = True
        self._background.operation(
            lambda work: saving.keep_draft(work, values),
            done=self._written,
            failed=self._failed,
            owner=self,
            undoable=False,
        )

    def _written(self, _: object) -> None:
        self._busy = False
        self._write()

    def _failed(self, failure: Failure) -> None:
        self._background.failed.emit(failure)
        self._written(failure)
