"""Whether a server works with a data folder right now: then nobody may exchange what is in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

_NAME = "serving-{}.lock"


@contextmanager
def serving(data: Path) -> Iterator[None]:
    """Be noticed as long as this lasts. There may be several servers, on one database."""
    file = data / _NAME.format(os.getpid())
    with FileLock(file):
        try:
            yield
        finally:
            file.unlink(missing_ok=True)


def is_served(data: Path) -> bool:
    """Whether a server runs here. What a server left that was killed is cleared away."""
    for file in data.glob(_NAME.format("*")):
        try:
            with FileLock(file, timeout=0):
                file.unlink(missing_ok=True)
        except Timeout:
            return True
    return False
