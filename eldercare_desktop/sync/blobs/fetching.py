"""Getting pictures that other laptops handed over: only when somebody wants to see them."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256

from eldercare_desktop.care.photo.jpeg import MOST_BYTES, NotPlain, plain_size
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.photos import note_fetched, photo_files
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.blobs.line import BlobLine, Piece
from eldercare_desktop.sync.client import LineCut, Refused, Stopped
from eldercare_desktop.sync.exchange import connect
from eldercare_desktop.sync.membership import Membership, needed, reading
from eldercare_desktop.sync.outcome import Line
from eldercare_desktop.sync.refusals import as_care_error

TRIES = 5
ABSENT = ("BLOB_MISSING", "BLOB_AREA")


@dataclass(frozen=True)
class Wanted:
    """A picture that a photo names, and how many bytes it has."""

    sha256: str
    size: int


@dataclass
class Fetched:
    """What came: `here` pictures; `absent`: of so many the county has none (yet)."""

    here: int = 0
    absent: int = 0


def fetch_photos(
    store: Store,
    wanted: Sequence[Wanted],
    *,
    progress: Callable[[int, int, str], object] = lambda done, total, code: None,
    cancelled: Callable[[], bool] = lambda: False,
    line: Callable[[Membership, Callable[[], bool]], Line] = connect,
    pause: Callable[[float], object] = time.sleep,
) -> Fetched:
    """Get pictures from the county, one after the other; those that came before Cancel stay.

    May run beside an exchange. CareError: not_enrolled, county_address_missing, county_…,
    photo_county_old, photo_wrong, disk_full.
    """
    with store.read() as reader:
        member = needed(reader)
    opened = line(member, cancelled)
    fetched = Fetched()
    try:
        for done, photo in enumerate(wanted):
            progress(done, len(wanted), "fetching_photos")
            _Download(store, opened, photo, pause).run(fetched)
    except Stopped:
        return fetched
    finally:
        opened.close()
    return fetched


class _Download:
    """One picture on its way here."""

    def __init__(
        self, store: Store, line: Line, photo: Wanted, pause: Callable[[float], object]
    ) -> None:
        assert isinstance(line, BlobLine), "every line that is opened here carries pictures"
        self.store, self.photo, self.pause = store, photo, pause
        self.line: BlobLine = line
        self.piece = Piece()

    def run(self, fetched: Fetched) -> None:
        """Get it and keep it, or count it as absent. CareError; Stopped."""
        with self.store.read() as reader:
            if photo_files(reader).get(self.photo.sha256) is not None:
                fetched.here += 1
                return
        try:
            self._keep(self._right())
        except Refused as refusal:
            if refusal.code not in ABSENT:
                raise _in_words(refusal) from refusal
            fetched.absent += 1
        else:
            fetched.here += 1

    def _right(self) -> bytes:
        """The picture; a second time if the way has spoiled it."""
        for _ in range(2):
            content = self._whole()
            if sha256(content).hexdigest() == self.photo.sha256 and _is_plain(content):
                return content
        raise CareError("photo_wrong")

    def _whole(self) -> bytes:
        content, cuts = b"", 0
        size = min(self.photo.size, MOST_BYTES)
        while len(content) < size:
            count = min(self.piece.size, size - len(content))
            began = time.monotonic()
            try:
                part = self.line.get_blob(self.photo.sha256, len(content), count)
            except LineCut:
                cuts += 1
                if cuts == TRIES:
                    raise
                self.piece.broke()
                self.pause(random.uniform(0.5, 1) * 2 ** (cuts - 1))
                continue
            if not 0 < len(part) <= count:
                raise CareError("county_strange", status=206)
            content, cuts = content + part, 0
            self.piece.went(time.monotonic() - began)
        return content

    def _keep(self, content: bytes) -> None:
        with self.store.work(label="exchange") as work:
            files = photo_files(work)
            files.drop(self.photo.sha256)
            files.put(self.photo.sha256, content)
            note_fetched(work, self.photo.sha256, len(content), reading(work).epoch)
            work.commit()


def _is_plain(content: bytes) -> bool:
    try:
        plain_size(content)
    except NotPlain:
        return False
    return True


def _in_words(refusal: Refused) -> Exception:
    if refusal.code in ("NOT_FOUND", "METHOD"):
        return CareError("photo_county_old")
    return as_care_error(refusal)
