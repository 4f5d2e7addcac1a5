"""The laptop's clock, and whether to believe it.

Nothing is decided by it (the county's order decides), but people read the times. An
office laptop with a dead CMOS battery wakes up in 2010: such times are marked.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]

BUILT = "2026-01-01"
"""No true clock is before the year in which this was written."""


def system_clock() -> datetime:
    """Now, aware of the local offset, in whole seconds."""
    return datetime.now().astimezone().replace(microsecond=0)


def is_doubtful(now: datetime, latest: str | None) -> bool:
    """Whether `now` is before this program was written or before what the store has seen."""
    if now.date().isoformat() < BUILT:
        return True
    return latest is not None and now < datetime.fromisoformat(latest)
