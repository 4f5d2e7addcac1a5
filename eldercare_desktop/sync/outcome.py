"""What an exchange needs from whoever asks for it, and what it says in the end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

Tell = Callable[[int, int, str], object]
"""progress(done, total, what it is at)."""


class Line(Protocol):
    """The part of the line to a county that an exchange needs.

    token: what it is let in with; a line may renew it, and is told when an answer does
    """

    token: str
    requests: int
    bytes_up: int
    bytes_down: int

    def exchange(self, message: bytes) -> bytes: ...
    def close(self) -> None: ...


@dataclass(frozen=True)
class Outcome:
    """What an exchange did.

    sent:      own changes that the county gave a receipt for
    received:  changes of others
    conflicts: fields that now have two values, for a person to settle
    refused:   own changes that the county keeps, but has not merged (review or refused)
    remaining: own changes that still only this laptop holds
    notice:    a code of `wording`, when the county refused a batch but the rest went on
    cancelled: a person stopped it; what was done until then is done
    photos_sent, photos_remaining: pictures that the county has now, and those that still wait
    """

    sent: int = 0
    received: int = 0
    conflicts: int = 0
    refused: int = 0
    remaining: int = 0
    requests: int = 0
    bytes_up: int = 0
    bytes_down: int = 0
    tables: frozenset[str] = frozenset()
    notice: str = ""
    notice_sentence: str = ""
    cancelled: bool = False
    photos_sent: int = 0
    photos_remaining: int = 0
