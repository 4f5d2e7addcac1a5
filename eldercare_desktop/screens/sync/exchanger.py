"""The exchange with the county as the window knows it: one at a time, by hand or by itself."""

from __future__ import annotations

import threading
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal

from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Shell

AWAY = ("county_unreachable", "county_line_cut")
SILENT = (*AWAY, "not_enrolled", "county_address_missing", "exchange_running", "county_busy")
"""What an exchange by itself does not trouble anybody with."""


class Exchanger(QObject):
    """Runs exchanges for a shell; outlives the pages that show it.

    last_outcome: of the last exchange that came to its end, None before the first
    last_failure: why the last one failed, None when it did not
    away_since:   when the county was first not reached, None when it was reached last
    """

    changed = Signal()  # it began or ended
    ended = Signal(str)  # the code of its failure, empty when it came to its end
    progressed = Signal(int, int, str)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._stop = threading.Event()
        self._running = False
        self._automatic = False
        self.last_outcome: Any = None
        self.last_failure: Failure | None = None
        self.away_since: datetime | None = None

    def running(self) -> bool:
        """Whether an exchange is under way."""
        return self._running

    def start(self, *, automatic: bool = False) -> bool:
        """Begin an exchange; False when one is under way."""
        if self._running:
            return False
        self._running, self._automatic = True, automatic
        self._stop.clear()
        self._shell.set_sync_state("running")
        self._shell.background.county.exchange(
            done=self._done,
            failed=self._failed,
            progress=self.progressed.emit,
            stopped=self._stop.is_set,
            owner=self,
            automatic=automatic,
        )
        self.changed.emit()
        return True

    def cancel(self) -> None:
        """End the exchange early; what was done until then is done."""
        self._stop.set()

    def stopping(self) -> bool:
        """Whether Cancel was pressed, and the exchange is just ending."""
        return self._running and self._stop.is_set()

    def offline(self) -> bool:
        """Whether the last try did not reach the county."""
        return not self._running and self._shell.sync_state == "offline"

    def _done(self, outcome: Any) -> None:
        self.last_outcome, self.last_failure = outcome, None
        self.away_since = None
        self._end("idle")
        if self._automatic and outcome.conflicts:
            words = self.tr("Somebody else wrote other values. Please look which one holds.")
            self._shell.toast(words, self.tr("Look"), lambda: self._shell.navigate("sync"))

    def _failed(self, failure: Failure) -> None:
        if not (self._automatic and failure.code in SILENT):
            self.last_failure = failure
        away = failure.code in AWAY
        self.away_since = (self.away_since or datetime.now().astimezone()) if away else None
        self._end("offline" if away else "idle", failure.code)

    def _end(self, state: str, failure: str = "") -> None:
        self._running = False
        self._shell.set_sync_state(state)
        # What was held only here has a receipt now, or has not: the pages count anew.
        self._shell.background.announce(frozenset({"change"}))
        self.changed.emit()
        self.ended.emit(failure)


def exchanger_of(shell: Shell) -> Exchanger:
    """The one exchanger of a shell."""
    found = shell.findChild(Exchanger)
    return found if isinstance(found, Exchanger) else Exchanger(shell)
