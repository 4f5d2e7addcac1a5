"""How often one caller may call: a bucket that refills, kept in memory."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from eldercare_desktop.county.errors import Refusal

_MOST_CALLERS = 10_000


class Rate:
    """At most `calls` a minute for each caller; short bursts of that size are fine."""

    def __init__(self, calls: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._calls = max(1, calls)
        self._clock = clock
        self._left: dict[str, tuple[float, float]] = {}

    def take(self, caller: str) -> None:
        """Count one call. Refusal SLOW_DOWN."""
        left = self._enough(caller)
        if len(self._left) >= _MOST_CALLERS:
            self._left.clear()  # forgetting is harmless; growing without end is not
        self._left[caller] = (left - 1, self._clock())

    def check(self, caller: str) -> None:
        """Whether a call would be let in, without counting it. Refusal SLOW_DOWN."""
        self._enough(caller)

    def _enough(self, caller: str) -> float:
        """How many calls are left. Refusal SLOW_DOWN, with the seconds until there is one."""
        now = self._clock()
        left, since = self._left.get(caller, (float(self._calls), now))
        left = min(self._calls, left + (now - since) * self._calls / 60)
        if left < 1:
            raise Refusal("SLOW_DOWN", retry=math.ceil((1 - left) * 60 / self._calls))
        return left
