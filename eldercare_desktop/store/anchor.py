"""The anchor: how far a store had come, remembered in another place than its folder.

A store restored from a backup, or copied to a second laptop, looks whole. It would hand out
change numbers and row ids that were handed out before, and two different things would bear
one name. So a small file outside the data folder keeps, for each writer of the store, the
next number and id, and the last sealed batch. Who is behind that file, does not find it where
it was, or opens on another machine, begins a new life before anything is written
(`store/lives.py`).

The file holds no personal data, and is sealed with a key that only the encrypted store has. It
has two halves that are written in turn, so that one of them is whole whatever is cut. It may
lag behind the store, which says nothing; it never holds up saving. What is on the county's
side is found by the county (FORK), anchor or not.
"""

from __future__ import annotations

import hmac
import json
import logging
import os
import sys
import threading
import uuid
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from hashlib import sha256
from pathlib import Path

log = logging.getLogger(__name__)

PLACE = "ELDERCARE_STATE"
"""Environment variable: the folder of the anchors, instead of the user's own."""

HALF = 2048
KEPT_WRITERS = 8
_SEAL = sha256().digest_size


@dataclass(frozen=True)
class Mark:
    """How far a writer has come: its next change number and row id, its last sealed batch."""

    next_seq: int = 1
    next_counter: int = 1
    sealed_seq: int = 0
    sealed_hash: str = ""

    def behind(self, other: Mark) -> bool:
        """Whether `other` knows of something that this one does not."""
        if self.sealed_seq == other.sealed_seq and self.sealed_hash != other.sealed_hash:
            return True
        ours = (self.next_seq, self.next_counter, self.sealed_seq)
        theirs = (other.next_seq, other.next_counter, other.sealed_seq)
        return any(mine < seen for mine, seen in zip(ours, theirs, strict=True))

    def furthest(self, other: Mark) -> Mark:
        """The further of two, number by number."""
        sealed = max(self, other, key=lambda mark: mark.sealed_seq)
        return Mark(
            max(self.next_seq, other.next_seq),
            max(self.next_counter, other.next_counter),
            sealed.sealed_seq,
            sealed.sealed_hash,
        )


class Anchor:
    """The anchor of one store. Writing it never raises: `failed` tells that it did not work."""

    def __init__(self, folder: Path, key: bytes) -> None:
        self.path = folder / f"{sha256(b'name' + key).hexdigest()[:32]}.anchor"
        self.failed = False
        self._key = key
        machine = machine_id()
        self._machine = _sealed(key, machine.encode()).hex() if machine else ""
        self._marks: dict[str, Mark] = {}
        self._turn = 0
        self._lock = threading.Lock()

    def judge(self, writer: str, mark: Mark) -> str:
        """What the anchor says of a store that writes as `writer` and has come as far as `mark`.

        "": all is well; restored: the store has been further before; moved: this is not the
        place, or not the machine, where it was last.
        """
        found = self._read()
        if found is None or (writer not in found.marks and mark != Mark()):
            return "moved"
        if mark.behind(found.marks.get(writer, Mark())):
            return "restored"
        both_known = found.machine and self._machine
        return "moved" if both_known and found.machine != self._machine else ""

    def note(self, writer: str, mark: Mark, *, flush: bool = False) -> None:
        """Remember how far a writer has come; with `flush`, so that a power cut keeps it.

        Without it this takes some hundredths of a millisecond.
        """
        with self._lock:
            if flush and (found := self._read()):
                self._turn = max(self._turn, found.turn)
                ours = self._marks
                theirs = {w: m.furthest(ours.get(w, Mark())) for w, m in found.marks.items()}
                self._marks = {**ours, **theirs}
            before = self._marks.pop(writer, Mark())
            self._marks[writer] = mark.furthest(before)
            while len(self._marks) > KEPT_WRITERS:
                del self._marks[next(iter(self._marks))]
            try:
                self._write(flush)
                self.failed = False
            except OSError as problem:
                if not self.failed:
                    log.warning("the anchor cannot be written: errno %s", problem.errno)
                self.failed = True

    def note_row(self, writer: str, next_seq: int, next_counter: int) -> None:
        """Remember the next number and id of a writer, after each commit."""
        self.note(writer, Mark(next_seq, next_counter))

    def _write(self, flush: bool) -> None:
        self._turn += 1
        marks = {writer: astuple(mark) for writer, mark in self._marks.items()}
        said = {"turn": self._turn, "machine": self._machine, "marks": marks}
        text = json.dumps(said, separators=(",", ":")).encode()
        half = (_sealed(self._key, text) + text).ljust(HALF, b"\n")
        self.path.parent.mkdir(parents=True, exist_ok=True)
        file = os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        try:
            os.lseek(file, HALF * (self._turn % 2), os.SEEK_SET)
            os.write(file, half)
            if flush:
                os.fsync(file)
        finally:
            os.close(file)

    def _read(self) -> _Kept | None:
        """The newer of the two halves that are whole; None when there is none."""
        try:
            text = self.path.read_bytes()
        except OSError:
            return None
        halves = [self._opened(text[:HALF]), self._opened(text[HALF:])]
        return max(filter(None, halves), key=lambda kept: kept.turn, default=None)

    def _opened(self, half: bytes) -> _Kept | None:
        seal, text = half[:_SEAL], half[_SEAL:].rstrip(b"\n")
        if not hmac.compare_digest(seal, _sealed(self._key, text)):
            return None
        said = json.loads(text)
        marks = {writer: Mark(*mark) for writer, mark in said["marks"].items()}
        return _Kept(said["turn"], said["machine"], marks)


@dataclass(frozen=True)
class _Kept:
    turn: int
    machine: str
    marks: Mapping[str, Mark]


def anchor_folder() -> Path:
    """Where anchors are: the user's folder for the state of programs, not that of their data."""
    if place := os.environ.get(PLACE):
        return Path(place)
    from platformdirs import user_state_path  # late: some ms before the first window

    # On Windows `roaming` is what makes it another folder than that of the data.
    return user_state_path("EldercareDesktop", appauthor=False, roaming=True)


def machine_id() -> str:
    """What tells this installation of a system from others; "" when nothing does."""
    try:
        return _machine_id()
    except OSError as problem:
        log.warning("this machine does not tell its id: errno %s", problem.errno)
        return ""


def _machine_id() -> str:
    for place in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        if os.path.isfile(place):
            return Path(place).read_text(encoding="ascii", errors="replace").strip()
    if sys.platform == "win32":
        import winreg

        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    node = uuid.getnode()
    made_up = node >> 40 & 1  # by chance, anew in each process, where no card has an address
    return "" if made_up else f"{node:012x}"


def _sealed(key: bytes, text: bytes) -> bytes:
    return hmac.new(key, text, sha256).digest()
