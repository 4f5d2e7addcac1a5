"""How much one request carries and asks for: what the line has let through.

The line of a village may be slow, and may break again and again after a few kilobytes. So
after a failure less is tried, down to a single small batch and a handful of changes, and more
again when it goes well. What was found out is kept in the store: on a line that is known to be
bad the next exchange starts small, and batches are sealed small, because a batch that was
sealed cannot be cut any more.
"""

from __future__ import annotations

from dataclasses import dataclass

from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

SETTING = "line_pace"
"""Setting: `[room, page]` that the last exchange ended with."""

ROOM, LEAST_ROOM, MOST_ROOM = 64 * 1024, 2 * 1024, 512 * 1024
"""Bytes of batches in one request, compressed. 64 KiB take 8 s at 64 kbit/s."""

PAGE, LEAST_PAGE = 2000, 1
"""Changes of others in one answer."""

LEAST_PIECE, MOST_PIECE = 2 * 1024, 7 * 1024
"""Bytes that a newly sealed batch may weigh, compressed; 7 KiB are some 250 visits.

Larger ones would make a week 7 % lighter, but then a line that breaks every 8 KiB would never
let one through (docs/decisions/0017).
"""

AIM, LONG = 20.0, 30.0
"""Seconds that a request should take, and from which on it took too long."""

_PIECES = 4
_ENOUGH = 16 * 1024  # a request of so little is not slow because of its size
_MOST_PATIENCE = 16


@dataclass
class Pace:
    """Bytes up (`room`) and changes down (`page`) of the next request."""

    room: int = ROOM
    page: int = PAGE
    _failed: int = 0
    _went_well: int = 0
    _patience: int = 1
    _proven: bool = False

    @classmethod
    def of(cls, reader: Reader) -> Pace:
        """As the last exchange of this store left it."""
        kept = reader.setting(SETTING)
        if not (isinstance(kept, list) and len(kept) == 2 and all(type(n) is int for n in kept)):
            return cls()
        room, page = kept
        return cls(_within(LEAST_ROOM, room, MOST_ROOM), _within(LEAST_PAGE, page, PAGE))

    def note(self, work: Work) -> bool:
        """Keep it for the next exchange; whether there was anything new. Does not commit."""
        if work.setting(SETTING, [ROOM, PAGE]) == [self.room, self.page]:
            return False
        work.set_setting(SETTING, [self.room, self.page])
        return True

    @property
    def piece(self) -> int:
        """Bytes that a batch sealed now may weigh, compressed.

        Part of a request, so that a line that gets worse still lets one batch through.
        """
        return _within(LEAST_PIECE, self.room // _PIECES, MOST_PIECE)

    def slower(self, carried: int) -> None:
        """A request failed that carried `carried` bytes of batches, 0 for none.

        The first failure after a success is put down to the line: it may break every so many
        bytes, whatever they belong to. The same request has another go then.
        """
        if self._proven:
            self._proven = False
            return
        share = 4 if self._failed else 2
        if carried:
            self.room = max(LEAST_ROOM, min(self.room, carried) // share)
        self.page = max(LEAST_PAGE, self.page // share)
        self._failed += 1
        self._went_well = 0
        self._patience = min(2 * self._patience, _MOST_PATIENCE)

    def went(self, up: int, down: int, changes: int, seconds: float) -> None:
        """A request went through: bytes each way, changes of others, seconds in all."""
        self._failed, self._proven = 0, True
        if seconds > LONG and max(up, down) > _ENOUGH:
            self._hurry(up, down, changes, seconds)
            return
        self._went_well += 1
        if self._went_well < self._patience or 2 * seconds > LONG:
            return
        self._went_well = 0
        # What was not used says nothing about what more would do.
        if up > self.room // 4:
            self.room = min(MOST_ROOM, 2 * self.room)
        if changes > self.page // 4:
            self.page = min(PAGE, 2 * self.page)

    def _hurry(self, up: int, down: int, changes: int, seconds: float) -> None:
        """It took too long: as much as the same line carries in the time that it should take."""
        if up >= down:
            self.room = _within(_ENOUGH, int(up * AIM / seconds), self.room)
        elif changes:
            self.page = _within(LEAST_PAGE, int(changes * AIM / seconds), self.page)


def _within(least: int, number: int, most: int) -> int:
    return max(least, min(number, most))
