"""A new day: what follows from the date is brought up to it, and the pages read again.

Laptops of village offices are left running, and sleep over midnight. So the date is looked at
every minute instead of setting an alarm for midnight.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, QTimer

from eldercare_desktop.screens.background import Background
from eldercare_desktop.screens.jobs import Failure

log = logging.getLogger(__name__)

LOOK_EVERY = 60_000
"""Milliseconds."""

SHOWN = frozenset({"person", "resident", "visit"})
"""Tables whose pages speak of days: of what is due, of ages, of this week."""


def _today() -> str:
    return date.today().isoformat()


class DayTurn(QObject):
    """Renews standings and gaps when the store was opened, and whenever the date has changed."""

    def __init__(
        self,
        background: Background,
        parent: QObject,
        *,
        today: Callable[[], str] = _today,
        every: int = LOOK_EVERY,
    ) -> None:
        super().__init__(parent)
        self._background, self._today = background, today
        self._day = today()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(every)
        self._renew()

    def _look(self) -> None:
        if self._today() != self._day:
            self._day = self._today()
            self._renew()
            self._background.announce(SHOWN)

    def _renew(self) -> None:
        self._background.operation(_renew, failed=_not_renewed, owner=self, undoable=False)


def _not_renewed(failure: Failure) -> None:
    """Nobody need be told: what is not kept is worked out whenever somebody asks."""
    log.warning("the standings were not renewed: %s", failure.code)


def _renew(work: Any) -> None:
    from eldercare_desktop.care.pairing import kept_gaps  # not for the first window
    from eldercare_desktop.care.visit.standing import kept

    kept.renew(work)
    kept_gaps.renew(work)
