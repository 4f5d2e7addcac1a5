"""Where pictures lie: files beside the database, one folder for each township.

`blobs/500113103/ab/ab…` holds a picture, `blobs/partial/DEVICE/ab…` what a laptop has sent of
one so far: its length is how far it has come, so it outlives the server. Each laptop fills a
file of its own, so that none spoils what another one sends.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from eldercare_desktop.county.errors import Refusal

FOLDER = "blobs"
PARTIAL = "partial"
"""Of no use to anybody but the laptop that goes on with it: a backup may leave it out."""

MOST_PARTIAL = 50
"""Pictures that one laptop may have half sent; of more the oldest begin again."""

_NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_locks = tuple(Lock() for _ in range(64))


class BlobFiles:
    """The pictures of one county, in its data folder. Digests and ids are hex digits only."""

    def __init__(self, data: Path) -> None:
        self._folder = data / FOLDER

    def path(self, township: str, digest: str) -> Path:
        """Where a whole picture of a township lies."""
        return self._folder / township[:9] / digest[:2] / digest

    def has(self, township: str, digest: str) -> bool:
        """Whether a picture lies here whole."""
        return self.path(township, digest).is_file()

    def read(self, township: str, digest: str) -> bytes | None:
        """A picture; None where there is none."""
        try:
            return self.path(township, digest).read_bytes()
        except FileNotFoundError:
            return None

    def come(self, device: str, digest: str) -> int:
        """How many bytes of a picture a laptop has sent."""
        try:
            return self._partial(device, digest).stat().st_size
        except FileNotFoundError:
            return 0

    @contextmanager
    def filling(self, device: str, digest: str) -> Iterator[None]:
        """One at a time goes on with a half sent picture."""
        with _locks[int(digest[:2], 16) % len(_locks)]:
            yield

    def add(self, device: str, digest: str, offset: int, piece: bytes) -> None:
        """Put a piece where it belongs. Refusal NO_ROOM: then it is as it was before."""
        file = self._partial(device, digest)
        with _room():
            if offset == 0:
                file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
                self._make_room(file.parent)
            with open(file, "r+b" if file.exists() else "xb") as out:
                try:
                    out.seek(offset)
                    out.write(piece)
                    out.flush()
                    os.fsync(out.fileno())
                except OSError:
                    os.ftruncate(out.fileno(), offset)
                    raise

    def sent(self, device: str, digest: str) -> bytes:
        """What a laptop has sent of a picture."""
        return self._partial(device, digest).read_bytes()

    def give_up(self, device: str, digest: str) -> None:
        """Forget what a laptop has sent of a picture."""
        self._partial(device, digest).unlink(missing_ok=True)

    def finish(self, device: str, township: str, digest: str) -> None:
        """What was sent is the picture. Refusal NO_ROOM."""
        file = self.path(township, digest)
        with _room():
            file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            os.replace(self._partial(device, digest), file)
            _flush(file.parent)

    def _partial(self, device: str, digest: str) -> Path:
        return self._folder / PARTIAL / device / digest

    def _make_room(self, folder: Path) -> None:
        files = sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime)
        for old in files[: max(0, len(files) - MOST_PARTIAL + 1)]:
            old.unlink(missing_ok=True)


@contextmanager
def _room() -> Iterator[None]:
    try:
        yield
    except OSError as problem:
        if problem.errno in _NO_ROOM:
            raise Refusal("NO_ROOM") from problem
        raise


def _flush(folder: Path) -> None:
    """Make a rename survive a power cut (where folders can be opened)."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
