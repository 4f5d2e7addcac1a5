"""How often one caller may call: a bucket that refills, kept in memory."""

from __future__ import annotations

import time
from collections.abc import Callable

from eldercare_desktop.county.errors import Refusal

_MOST_CALLERS = 10_000


class Rate:
    """At most `calls` a minute for each caller; short bursts of that size are fine."""

    def __init__(self, calls: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._calls = calls
        self._clock = clock
        self._left: dict[str, tuple[float, float]] = {}

    def take(self, caller: str) -> None:
        """Count one call. Refusal SLOW_DOWN."""
        now = self._clock()
        left, since = self._left.get(caller, (float(self._calls), now))
        left = min(self._calls, left + (now - since) * self._calls / 60)
        if left < 1:
            raise Refusal("SLOW_DOWN")
        if len(self._left) >= _MOST_CALLERS:
            self._left.clear()  # forgetting is harmless; growing without end is not
        self._left[caller] = (left - 1, now)
