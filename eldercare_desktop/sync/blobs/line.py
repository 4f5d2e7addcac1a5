"""What a line to a county must do for pictures, and how large a piece it lets through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, runtime_checkable


@dataclass(frozen=True)
class Come:
    """How far a picture has come: the county has `offset` bytes; `complete`: all of it."""

    offset: int
    complete: bool


@runtime_checkable
class BlobLine(Protocol):
    """A line that carries pictures. Each call: Refused; CareError; Stopped."""

    def put_blob(self, digest: str, offset: int, length: int, piece: bytes) -> Come: ...
    def get_blob(self, digest: str, offset: int, count: int) -> bytes: ...


LEAST, FIRST, MOST = 4 * 1024, 16 * 1024, 64 * 1024
"""Bytes of a piece. The first is two seconds of a line of 64 kbit/s."""

WANTED_SECONDS = 4.0
"""What a piece may take: a cut costs no more than that, and changes wait no longer."""


@dataclass
class Piece:
    """How large the next piece is: more on a good line, less after a cut."""

    size: int = FIRST

    def went(self, seconds: float) -> None:
        """A piece came through in so many seconds."""
        if seconds < WANTED_SECONDS / 2:
            self.size = min(MOST, self.size * 2)
        elif seconds > WANTED_SECONDS:
            self.size = max(LEAST, self.size // 2)

    def broke(self) -> None:
        """The line broke under a piece."""
        self.size = max(LEAST, self.size // 2)
