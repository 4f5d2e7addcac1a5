"""Handing pictures over, after the changes of an exchange and never in their way.

Piece by piece, and as soon as something new was saved the changes go first again. Whatever
goes wrong here is no failure of the exchange: what was not handed over waits for the next one.
"""

from __future__ import annotations

import logging
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.photos import note_sent, photo_files
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.blobs.line import BlobLine, Piece
from eldercare_desktop.sync.blobs.waiting import Waiting, count_waiting, waiting
from eldercare_desktop.sync.client import LineCut, Refused, Stopped
from eldercare_desktop.sync.membership import reading

AUTOMATIC_SECONDS = 180.0
"""How long an exchange by itself spends on pictures: the connection may be somebody's phone."""

TRIES = 5
LONGEST_PAUSE = 30.0

PASSED_OVER = ("BLOB_AREA",)
UNWANTED = ("BLOB_WRONG", "BLOB_TOO_LARGE")

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Surroundings:
    """How pictures are told to stop, and whom they tell how far they are."""

    progress: Callable[[int, int, str], object]
    rest: Callable[[float], object]  # Stopped
    changes_wait: Callable[[], bool]
    changed: Callable[[frozenset[str]], object]
    seconds: float | None = None
    clock: Callable[[], float] = time.monotonic


class Enough(Exception):
    """No more pictures in this exchange; `for_changes`: because changes wait."""

    def __init__(self, *, for_changes: bool = False) -> None:
        super().__init__(for_changes)
        self.for_changes = for_changes


@dataclass
class Handing:
    """The pictures of one exchange.

    sent: those that the county has now; stopped: somebody pressed Cancel
    answered: the county has said something about a picture
    """

    store: Store
    line: object
    around: Surroundings
    sent: int = 0
    stopped: bool = False
    answered: bool = False
    piece: Piece = field(default_factory=Piece)
    _seen: set[str] = field(default_factory=set)
    _until: float | None = None

    def run(self) -> bool:
        """Hand over what waits. Whether it left off because changes wait."""
        if not isinstance(self.line, BlobLine):
            return False
        try:
            self._all(self.line)
        except Enough as enough:
            return enough.for_changes
        except Stopped:
            self.stopped = True
        except CareError as problem:
            log.info("no more pictures for now: %s", problem.code)
        except Refused as refusal:
            log.info("no more pictures for now: %s", refusal.code)
        return False

    def remaining(self) -> int:
        """How many pictures wait."""
        with self.store.read() as reader:
            return count_waiting(reader)

    def _all(self, line: BlobLine) -> None:
        if self._until is None and self.around.seconds is not None:
            self._until = self.around.clock() + self.around.seconds
        while photo := self._next():
            self.check()
            self._seen.add(photo.sha256)
            with self.store.read() as reader:
                content = photo_files(reader).get(photo.sha256)
            if content is not None:
                self._one(line, photo, content)

    def _next(self) -> Waiting | None:
        """The next one; those that this exchange has tried wait for another."""
        with self.store.read() as reader:
            left = [photo for photo in waiting(reader) if photo.sha256 not in self._seen]
        if left:
            self.around.progress(self.sent, self.sent + len(left), "sending_photos")
        return left[0] if left else None

    def check(self) -> None:
        """Whether it may go on. Enough."""
        if self.around.changes_wait():
            raise Enough(for_changes=True)
        if self._until is not None and self.around.clock() > self._until:
            raise Enough

    def _one(self, line: BlobLine, photo: Waiting, content: bytes) -> None:
        try:
            _Upload(self, line, photo, content).run()
        except Refused as refusal:
            if refusal.code in UNWANTED:
                self.note(photo.sha256, sent=0, trouble=refusal.code)
            elif refusal.code not in PASSED_OVER:
                raise
            log.info("a picture stays here: %s", refusal.code)
        except Enough as enough:
            if enough.for_changes:  # it is the next one again, where it left off
                self._seen.discard(photo.sha256)
            raise

    def note(self, digest: str, *, sent: int, whole: bool = False, trouble: str = "") -> None:
        """Keep how far a picture came."""
        with self.store.work(label="exchange") as work:
            epoch = reading(work).epoch if whole else None
            note_sent(work, digest, sent=sent, epoch=epoch, trouble=trouble or None)
            work.commit()
        if whole:
            self.sent += 1
            self.around.changed(frozenset({"photo_file"}))


@dataclass
class _Upload:
    """One picture on its way."""

    handing: Handing
    line: BlobLine
    photo: Waiting
    content: bytes
    offset: int = 0
    cuts: int = 0
    mends: int = 0

    def run(self) -> None:
        """Until the county has it whole. Refused; CareError; Stopped; Enough."""
        # A county that is full or old says so to a question as well as to sixteen kB.
        asks = self.photo.begun or not self.handing.answered
        while True:
            try:
                if self._step(asks):
                    return
                asks = False
            except LineCut:
                asks = True
                self._pause()
            except Refused as refusal:
                asks = self._mend(refusal)
            self.handing.check()

    def _step(self, asks: bool) -> bool:
        """One piece, or the question how far it is. Whether the county has it whole."""
        size = 0 if asks else self.handing.piece.size
        piece = self.content[self.offset : self.offset + size]
        clock = self.handing.around.clock
        began = clock()
        come = self.line.put_blob(self.photo.sha256, self.offset, len(self.content), piece)
        self.handing.answered = True
        if come.complete:
            self.handing.note(self.photo.sha256, sent=len(self.content), whole=True)
            return True
        if come.offset > len(self.content):
            raise CareError("county_strange", status=200)
        if piece:
            self.handing.piece.went(clock() - began)
            if not self.photo.begun and self.offset == 0:  # the next exchange asks how far it came
                self.handing.note(self.photo.sha256, sent=come.offset)
        self.cuts = 0 if come.offset > self.offset else self.cuts
        self.offset = come.offset
        return False

    def _pause(self) -> None:
        """After a cut: less at a time, and a while later. LineCut when there were too many."""
        self.cuts += 1
        if self.cuts >= TRIES:
            raise LineCut
        self.handing.piece.broke()
        longest = min(2 ** (self.cuts - 1), LONGEST_PAUSE)
        self.handing.around.rest(random.uniform(0.5, 1) * longest)

    def _mend(self, refusal: Refused) -> bool:
        """What the county wants first; whether to ask how far it is. Refused otherwise."""
        self.mends += 1
        offset = refusal.details.get("offset")
        if refusal.code == "BLOB_OFFSET" and isinstance(offset, int) and self.mends < TRIES:
            self.offset = min(offset, len(self.content))
            return False
        if refusal.code == "BLOB_WRONG" and self.mends == 1:  # perhaps the way spoiled it
            self.offset = 0
            return False
        raise refusal
