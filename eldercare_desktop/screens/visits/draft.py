"""The visits that are not saved yet, kept on disk: the one in the form, and those put aside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject

from eldercare_desktop.screens.background import Background
from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.visits import saving
from eldercare_desktop.screens.visits.loading import Draft

MOST_ASIDE = 12
"""More than these nobody has in mind; the oldest goes."""


class DraftKeeper(QObject):
    """Writes the newest state, one write at a time, however fast somebody types.

    `aside`: visits that were begun and left for another, the oldest first, one a person.
    """

    def __init__(self, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._background = background
        self._current: dict[str, Any] | None = None
        self._waiting = self._busy = False
        self.aside: list[Draft] = []

    def keep(self, values: dict[str, Any] | None) -> None:
        """Keeps what is in the form; None when there is nothing to keep."""
        self._current = values
        self._waiting = True
        self._write()

    def put_aside(self, draft: Draft) -> None:
        """Keeps a visit for later. It is written with the next `keep`."""
        self.take(draft.hit.resident_id)
        self.aside = [*self.aside, draft][-MOST_ASIDE:]

    def take(self, resident_id: str) -> Draft | None:
        """Takes somebody's visit from those put aside. It is written with the next `keep`."""
        found = next((one for one in self.aside if one.hit.resident_id == resident_id), None)
        self.aside = [one for one in self.aside if one is not found]
        return found

    def restore(self, aside: Sequence[Draft]) -> None:
        """Those that were put aside when the app ended."""
        self.aside = list(aside)

    def is_busy(self) -> bool:
        """Whether something is on its way to the disk."""
        return self._busy

    def flush(self) -> None:
        """Hands over what waits for the write before it: the window is about to close."""
        self._busy = False
        self._write()

    def forget_current(self) -> list[dict[str, Any]]:
        """Writes nothing more of this visit: it is being saved itself, and what is put aside

        with it. Returns that, as it is kept.
        """
        self._current, self._waiting = None, False
        return self._kept()

    def _kept(self) -> list[dict[str, Any]]:
        return [draft.values for draft in self.aside]

    def _write(self) -> None:
        if self._busy or not self._waiting:
            return
        values, aside = self._current, self._kept()
        self._waiting, self._busy = False, True
        self._background.operation(
            lambda work: saving.keep_drafts(work, values, aside),
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
