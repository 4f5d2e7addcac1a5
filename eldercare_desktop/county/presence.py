"""Whether a server works with a data folder right now: then nobody may exchange what is in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

_NAME = "serving-{}.lock"


@contextmanager
def serving(data: Path) -> Iterator[None]:
    """Be noticed as long as this lasts. There may be several servers, on one database."""
    file = data / _NAME.format(os.getpid())
    with FileLock(file):
        yield
    _clear_away(file)


def is_served(data: Path) -> bool:
    """Whether a server runs here. What a server left that was killed is cleared away."""
    for file in data.glob(_NAME.format("*")):
        try:
            with FileLock(file, timeout=0):
                pass
        except Timeout:
            return True
        _clear_away(file)
    return False


def _clear_away(file: Path) -> None:
    # Not while it is locked: Windows would refuse. Whoever else cleared it first did well.
    with suppress(OSError):
        file.unlink(missing_ok=True)
