"""Watching a folder: whatever lands in it whole is taken, and answered beside it.

A file that is still being copied looks cut off, or holds zeros where its end will be. So what
cannot be taken is left alone until it has not changed for a while, and only then refused.
Nothing is remembered but what lies in the folder and in the database: it may be stopped and
started at any time, and two may watch the same folder.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from eldercare_desktop.county.county import County
from eldercare_desktop.county.courier.files import (
    BESIDE,
    Places,
    Said,
    answers,
    is_parcel_name,
    take_file,
    take_if_whole,
    was_refused,
)
from eldercare_desktop.county.database import FAILURES
from eldercare_desktop.sync.parcel import BadParcel, digest_of, read_capped

EVERY = 2.0
"""Seconds between two looks."""

PATIENCE = 20.0
"""Seconds without a change after which a file that is not whole is refused."""


@dataclass
class _Seen:
    """A file as it looked last: size and time, since when; what was told, and if that was all."""

    look: tuple[int, int]
    since: float
    told: str = ""
    done: bool = False


class Watcher:
    """Looks into one folder whenever it is told to."""

    def __init__(
        self,
        county: County,
        folder: Path,
        places: Places = BESIDE,
        patience: float = PATIENCE,
    ) -> None:
        self.county, self.folder, self.places = county, folder, places
        self._patience = patience
        self._seen: dict[Path, _Seen] = {}

    def look(self, now: float) -> Iterator[tuple[Path, Said]]:
        """Take what is ready, at `now` of any steady clock; what there is to tell.

        OSError when the folder cannot be read.
        """
        there = [file for file in sorted(self.folder.iterdir()) if is_parcel_name(file)]
        self._seen = {file: seen for file, seen in self._seen.items() if file in there}
        for file in there:
            seen = self._note(file, now)
            if seen is None or seen.done:
                continue
            said = self._take(file, seen, now)
            if said is not None and said.key != seen.told:
                seen.told = said.key
                yield file, said

    def _note(self, file: Path, now: float) -> _Seen | None:
        """How the file looks, and since when; None for what is no file (any more)."""
        try:
            state = file.stat()
        except OSError:
            return None
        look = (state.st_size, state.st_mtime_ns)
        seen = self._seen.get(file)
        if seen is None or seen.look != look:
            self._seen[file] = seen = _Seen(look, now)
        return seen if file.is_file() else None

    def _take(self, file: Path, seen: _Seen, now: float) -> Said | None:
        early = now - seen.since < self._patience
        seen.done = self._is_settled(file)
        if seen.done:
            return None
        try:
            said = (take_if_whole if early else take_file)(self.county, file, self.places)
        except FAILURES:
            return None  # the database is busy: at the next look
        seen.done = said is not None and not said.again
        return said

    def _is_settled(self, file: Path) -> bool:
        """Whether what goes back is there already."""
        try:
            digest = digest_of(read_capped(file))
        except (OSError, BadParcel):
            return False
        return answers(self.places.answer(file), digest) or was_refused(
            self.places.note(file), digest
        )
