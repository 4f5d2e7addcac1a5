"""Pictures on this laptop: one encrypted file each, in a folder beside the store.

They are not in the store itself, whose pages are all looked at whenever it is opened. The key
is in the store, so without it they are noise; their names tell nothing either. A picture is
written before the row that names it is committed: a file without a row is tidied away, a row
without a file is a picture that lies elsewhere.
"""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b, sha256
from pathlib import Path

from sqlalchemy import select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.keyslots import flush_folder
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.schema import photo_file_table as pf
from eldercare_desktop.store.work import Work

FOLDER = "photos"
KEY = "photo_key"
"""Setting: the key of this store's pictures, 64 hex digits."""

EPOCH = "county_epoch"
"""Setting: the county's epoch as it was last told. After a restore it is another one, and the
county may lack pictures that it had."""

_UNFINISHED = ".new"
LEFT_ALONE = 24 * 3600
"""Seconds for which a file is not tidied away."""


@dataclass(frozen=True)
class PhotoFiles:
    """The folder of pictures. `key` empty: none was ever kept here."""

    folder: Path
    key: bytes

    def put(self, digest: str, content: bytes) -> None:
        """Keep a picture, whole or not at all. CareError: disk_full, disk_failed."""
        from nacl.secret import SecretBox  # late: the window comes first

        if self.has(digest):
            return
        sealed = bytes(SecretBox(self.key).encrypt(content))
        with _in_words():
            self.folder.mkdir(mode=0o700, exist_ok=True)
            _write(self._file(digest), sealed)

    def get(self, digest: str) -> bytes | None:
        """A picture; None when it is not here, or what lies here is not it any more."""
        from nacl.exceptions import CryptoError
        from nacl.secret import SecretBox

        if not self.key:
            return None
        try:
            content = SecretBox(self.key).decrypt(self._file(digest).read_bytes())
        except (OSError, CryptoError, ValueError):
            return None
        return content if sha256(content).hexdigest() == digest else None

    def has(self, digest: str) -> bool:
        """Whether a file of this picture lies here."""
        return bool(self.key) and self._file(digest).is_file()

    def drop(self, digest: str) -> None:
        """Remove a picture that is not what it should be, so that it can come anew."""
        if self.key:
            self._file(digest).unlink(missing_ok=True)

    def tidy(self, wanted: Collection[str]) -> int:
        """Remove old files that are none of the wanted pictures; how many they were.

        One of today may belong to something that is still being written.
        """
        if not self.key or not self.folder.is_dir():
            return 0
        names = {self._file(digest).name for digest in wanted}
        others = [file for file in self.folder.iterdir() if file.name not in names]
        gone = [file for file in others if time.time() - file.stat().st_mtime > LEFT_ALONE]
        for file in gone:
            file.unlink(missing_ok=True)
        return len(gone)

    def _file(self, digest: str) -> Path:
        return self.folder / blake2b(digest.encode(), key=self.key, digest_size=16).hexdigest()


def photo_files(reader: Reader) -> PhotoFiles:
    """The pictures beside this store; a `Work` makes the key when there is none."""
    key = reader.setting(KEY)
    if key is None and isinstance(reader, Work):
        key = os.urandom(32).hex()
        reader.set_setting(KEY, key)
    main = reader.connection.exec_driver_sql("PRAGMA database_list").fetchall()[0]
    return PhotoFiles(Path(main[2]).parent / FOLDER, bytes.fromhex(key or ""))


def note_file(work: Work, digest: str, size: int) -> None:
    """A picture was put here. It waits to be handed over, also if it once could not be."""
    statement = upsert(pf).values(sha256=digest, size=size, sent=0, epoch=None, trouble=None)
    again = {"trouble": None}
    work.connection.execute(statement.on_conflict_do_update(["sha256"], set_=again))
    work.touched("photo_file")


def note_sent(
    work: Work, digest: str, *, sent: int, epoch: str | None = None, trouble: str | None = None
) -> None:
    """How much of a picture the county has; with `epoch` it has it whole.

    `trouble`: the county's code when it does not want it.
    """
    row = {"sent": sent, "epoch": epoch, "trouble": trouble}
    work.connection.execute(update(pf).where(pf.c.sha256 == digest).values(**row))
    work.touched("photo_file")


def note_fetched(work: Work, digest: str, size: int, epoch: str) -> None:
    """A picture came from the county: it is here, and the county has it."""
    row = {"size": size, "sent": size, "epoch": epoch, "trouble": None}
    statement = upsert(pf).values(sha256=digest, **row)
    work.connection.execute(statement.on_conflict_do_update(["sha256"], set_=row))
    work.touched("photo_file")


def handed_over(reader: Reader, digests: Collection[str]) -> set[str]:
    """Those of some pictures that the county has, as far as it is known here."""
    epoch = reader.setting(EPOCH)
    if not epoch:
        return set()
    query = select(pf.c.sha256).where(pf.c.sha256.in_(digests), pf.c.epoch == epoch)
    return {row.sha256 for row in reader.rows(query)}


def _write(file: Path, content: bytes) -> None:
    draft = file.with_suffix(_UNFINISHED)
    try:
        with open(draft, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        os.replace(draft, file)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    flush_folder(file.parent)


@contextmanager
def _in_words() -> Iterator[None]:
    """Like `store.troubles`, but here any other trouble of the disk has no row to save either."""
    try:
        yield
    except OSError as problem:
        full = problem.errno in (errno.ENOSPC, errno.EDQUOT)
        raise CareError("disk_full" if full else "disk_failed") from problem
