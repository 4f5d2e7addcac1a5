"""Exchange files on a stick: whole under their name or not there, and read no further than a cap.

A stick is pulled out, is full, is write-protected, or keeps something else than what it was
given. So a file is written under another name, flushed, read back and compared, and only then
renamed; the folder is flushed after that.
"""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from eldercare_desktop.sync.parcel.envelope import MAX_FILE, BadParcel

SUFFIX = ".eldercare"
ANSWER_SUFFIX = ".answer.eldercare"
DRAFT_SUFFIX = ".part"

_PIECE = 1024 * 1024


class NotKept(OSError):
    """What was read back is not what was written: the stick is broken."""


def read_capped(file: Path) -> bytes:
    """A file of at most MAX_FILE bytes. BadParcel too_large; OSError."""
    with file.open("rb") as source:
        if os.fstat(source.fileno()).st_size > MAX_FILE:
            raise BadParcel("too_large")
        text = source.read(MAX_FILE + 1)
    if len(text) > MAX_FILE:
        raise BadParcel("too_large")
    return text


def write_whole(draft: Path, text: bytes) -> None:
    """Write a draft, flush it, and read it back. OSError; then there is no draft."""
    try:
        with draft.open("xb") as out:
            for start in range(0, len(text), _PIECE):
                out.write(text[start : start + _PIECE])
            out.flush()
            os.fsync(out.fileno())
        if _read_back(draft) != text:
            raise NotKept("the file does not hold what was written")
    except BaseException:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise


def place_beside(file: Path, text: bytes) -> None:
    """Put a file under its name, in place of what was there. OSError; then it is as before."""
    draft = draft_of(file)
    write_whole(draft, text)
    rename(draft, file)


def draft_of(file: Path, whose: str = "") -> Path:
    """A name in the same folder that nobody takes for an exchange file.

    `whose` begins it: by that the writer knows a draft that it left behind when it was killed.
    """
    return file.with_name(f".{whose}{secrets.token_hex(6)}{DRAFT_SUFFIX}")


def sweep_drafts(folder: Path, whose: str) -> None:
    """Remove what this writer left behind. Whoever calls has no draft of its own just now."""
    with suppress(OSError):
        for draft in folder.glob(f".{whose}*{DRAFT_SUFFIX}"):
            draft.unlink(missing_ok=True)


def rename(draft: Path, file: Path) -> None:
    """Give a draft its name, and flush the folder. OSError; then there is no draft."""
    try:
        os.replace(draft, file)
    except BaseException:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
    _flush_folder(file.parent)


def _read_back(file: Path) -> bytes:
    """From the stick itself where the system can be told to forget its own copy."""
    with file.open("rb") as source:
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(source.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return source.read()


def _flush_folder(folder: Path) -> None:
    """Where the system has such a thing; some file systems of sticks have not."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
