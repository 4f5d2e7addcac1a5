"""The exchange with the county as the window knows it: one at a time, by hand or by itself."""

from __future__ import annotations

import random
import threading
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from eldercare_desktop.screens.jobs import Failure
from eldercare_desktop.screens.page import Shell

FIRST_AFTER = 6_000
EVERY = 30 * 60_000
"""Milliseconds until the first exchange by itself, and between two; a little is drawn by lot,
so that the laptops of a county do not all call at once."""

AWAY = ("county_unreachable", "county_line_cut")
SILENT = (*AWAY, "not_enrolled", "county_address_missing", "exchange_running", "county_busy")
"""What an exchange by itself does not trouble anybody with."""


class Exchanger(QObject):
    """Runs exchanges for a shell; outlives the pages that show it.

    last_outcome: of the last exchange that came to its end, None before the first
    last_failure: why the last one failed, None when it did not
    """

    changed = Signal()  # it began or ended
    progressed = Signal(int, int, str)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._stop = threading.Event()
        self._running = False
        self._automatic = False
        self.last_outcome: Any = None
        self.last_failure: Failure | None = None

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
        self._end("idle")
        if self._automatic and outcome.conflicts:
            words = self.tr("Somebody else wrote other values. Please look which one holds.")
            self._shell.toast(words, self.tr("Look"), lambda: self._shell.navigate("sync"))

    def _failed(self, failure: Failure) -> None:
        if not (self._automatic and failure.code in SILENT):
            self.last_failure = failure
        self._end("offline" if failure.code in AWAY else "idle")

    def _end(self, state: str) -> None:
        self._running = False
        self._shell.set_sync_state(state)
        # What was held only here has a receipt now, or has not: the pages count anew.
        self._shell.background.announce(frozenset({"change"}))
        self.changed.emit()


class Automatic(QObject):
    """Exchanges by itself, a little after the start and then every half hour."""

    def __init__(self, exchanger: Exchanger, shell: Shell) -> None:
        super().__init__(exchanger)
        self._exchanger, self._shell = exchanger, shell
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._look)
        self._timer.start(_about(FIRST_AFTER))

    def _look(self) -> None:
        """Whether one is wanted just now."""
        self._timer.start(_about(EVERY))
        self._shell.background.query(
            _is_wanted,
            done=self._go,
            failed=lambda failure: None,  # a store that is closing: the next time will do
            owner=self,
        )

    def _go(self, wanted: bool) -> None:
        if wanted:
            self._exchanger.start(automatic=True)


def exchanger_of(shell: Shell) -> Exchanger:
    """The one exchanger of a shell."""
    found = shell.findChild(Exchanger)
    return found if isinstance(found, Exchanger) else Exchanger(shell)


def exchange_by_itself(shell: Shell) -> None:
    """Begin to exchange by itself; asked a second time, nothing happens."""
    exchanger = exchanger_of(shell)
    if exchanger.findChild(Automatic) is None:
        Automatic(exchanger, shell)


def _is_wanted(read: Any) -> bool:
    """Whether this store belongs to a county that takes it, and nobody switched it off."""
    takes_it = bool(read.setting("membership")) and not read.setting("county_standing")
    return takes_it and bool(read.setting("auto_exchange", True))


def _about(milliseconds: int) -> int:
    return round(milliseconds * random.uniform(0.8, 1.2))
