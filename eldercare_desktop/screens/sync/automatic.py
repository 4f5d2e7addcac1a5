"""Exchanging by itself: when it is time, and soon after a connection has appeared.

Regularly every half hour. After an exchange that did not come about it waits longer each
time. Meanwhile it looks now and then, without sending anything, whether the county answers
again, and listens to what the system knows of its networks: so that a laptop that is carried
to a place with a connection exchanges within seconds, not at the next half hour.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from PySide6.QtCore import QObject, QTimer

from eldercare_desktop.screens.page import Shell
from eldercare_desktop.screens.sync.exchanger import Exchanger, exchanger_of

SECOND, MINUTE = 1_000, 60_000
FIRST_AFTER = 6 * SECOND
EVERY = 30 * MINUTE
AGAIN_AFTER = (1 * MINUTE, 2 * MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE)
"""Milliseconds until the first exchange, between two, and after failures. Of each something is
drawn by lot, so that the laptops of a county do not all call at once."""

LOOK_EVERY = 20 * SECOND
SOON = 4 * SECOND
OLD = timedelta(hours=4)
"""An exchange longer ago than this is reason enough for one when a connection appears."""

TO_BE_REPEATED = ("county_unreachable", "county_line_cut", "county_busy")


@dataclass(frozen=True)
class Situation:
    """What decides whether to exchange without being asked."""

    takes_it: bool
    pending: bool
    last: datetime | None

    def wanted(self, now: datetime) -> bool:
        """Whether a connection that has just appeared should be used."""
        return self.takes_it and (self.pending or self.last is None or now - self.last > OLD)


class Automatic(QObject):
    """Starts exchanges by itself, as long as nobody has switched that off."""

    def __init__(self, exchanger: Exchanger, shell: Shell) -> None:
        super().__init__(exchanger)
        self._exchanger, self._shell = exchanger, shell
        self._failures = 0
        self._was_away = False
        self._timer = self._new_timer(self._due)
        self._looks = self._new_timer(self._look)
        exchanger.ended.connect(self._ended)
        self._timer.start(_about(FIRST_AFTER))
        self._network = _network()
        if self._network is not None:
            self._network.reachabilityChanged.connect(self._network_changed)

    def _new_timer(self, fired: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.timeout.connect(fired)
        return timer

    # -- it is time ------------------------------------------------------------------------

    def _due(self) -> None:
        self._timer.start(_about(EVERY))
        self._ask(lambda situation: self._go(situation.takes_it))

    def _go(self, wanted: bool) -> None:
        if wanted:
            self._exchanger.start(automatic=True)

    def _ended(self, failure: str) -> None:
        """After each exchange, also one by hand: when the next should be."""
        if failure not in TO_BE_REPEATED:
            self._failures = 0
            self._looks.stop()
            self._timer.start(_about(EVERY))
            return
        self._timer.start(_about(AGAIN_AFTER[min(self._failures, len(AGAIN_AFTER) - 1)]))
        self._failures += 1
        self._was_away = False
        self._looks.start(_about(LOOK_EVERY))

    # -- a connection appears --------------------------------------------------------------

    def _look(self) -> None:
        """Whether the county answers again: it must not have before, or it is something else."""
        self._shell.background.county.look(self._seen, self)

    def _seen(self, answers: bool) -> None:
        if self._exchanger.running() or not self._failures:
            return
        if answers and self._was_away:
            self._timer.start(_about(SOON))
            return
        self._was_away = not answers
        self._looks.start(_about(LOOK_EVERY))

    def _network_changed(self, reachability: Any) -> None:
        """The system tells of its networks. It may be wrong about the county, so only once."""
        if reachability.name in ("Local", "Site", "Online"):
            now = datetime.now().astimezone()
            self._ask(lambda situation: self._soon(situation.wanted(now)))

    def _soon(self, wanted: bool) -> None:
        if wanted and not self._exchanger.running():
            self._timer.start(_about(SOON))

    def _ask(self, told: Any) -> None:
        self._shell.background.county.query(
            _situation,
            done=told,
            failed=lambda failure: None,  # a store that is closing: the next time will do
            owner=self,
        )


def exchange_by_itself(shell: Shell) -> None:
    """Begin to exchange by itself; asked a second time, nothing happens."""
    exchanger = exchanger_of(shell)
    if exchanger.findChild(Automatic) is None:
        Automatic(exchanger, shell)


def _situation(_read: Any, state: Any) -> Situation:
    """Whether this store belongs to a county that takes it, and nobody switched it off."""
    came = [entry for entry in state.exchanges if not entry.failure]
    last = datetime.fromisoformat(came[0].at) if came else None
    takes_it = state.enrolled and not state.standing and state.automatic
    return Situation(takes_it, bool(state.pending), last)


def _network() -> Any:
    """What the system knows of its networks; None where it tells nothing."""
    from PySide6.QtNetwork import QNetworkInformation  # 10 ms, after the first page

    return QNetworkInformation.instance() if QNetworkInformation.loadDefaultBackend() else None


def _about(milliseconds: int) -> int:
    return round(milliseconds * random.uniform(0.8, 1.2))
