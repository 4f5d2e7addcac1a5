"""What was said of slips that are not confirmed yet, kept on disk should the laptop stop."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject

from eldercare_desktop.screens.background import Background
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.slips import loading


class SlipKeeper(QObject):
    """Writes the newest state of a slip, one write at a time, however fast keys are pressed."""

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._waiting: dict[str, dict[str, Any]] = {}
        self._busy = False

    def keep(self, slip_id: str, lines: Mapping[str, Any]) -> None:
        """Keeps what was said of the lines of a slip; nothing: there is nothing to keep."""
        self._waiting[slip_id] = dict(lines)
        self._write()

    def is_busy(self) -> bool:
        """Whether something is on its way to the disk."""
        return self._busy

    def _write(self) -> None:
        if self._busy or not self._waiting:
            return
        states, self._waiting, self._busy = self._waiting, {}, True
        self._background.operation(
            lambda work: loading.keep(work, states),
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
