"""The outer form of a backup: a head that anybody can read, then frames that nobody can change.

    the line MAGIC
    4 bytes, big-endian: length of the head; the head, one JSON object
    frames: 4 bytes, big-endian: length; then that many bytes

With a passphrase each frame is a message of libsodium's secretstream (XChaCha20-Poly1305), bound
to the head, under a key made with Argon2id. Without one (`--plain`) each frame begins with a
mark and a BLAKE2b-256 over the frame before, so that damage is found; whoever means harm is
only kept out by the passphrase. In both forms a frame that is lost, doubled, moved or cut off is
noticed, and so is a file that ends too early.
"""

from __future__ import annotations

import hmac
import json
import os
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any, BinaryIO, Protocol

from nacl import bindings, pwhash

from eldercare_desktop.county.backup.errors import BadBackup

MAGIC = b"ELDERCARE-COUNTY-BACKUP\n"
FORMAT = 1
MOST_FRAME = 96 * 1024 * 1024
_MOST_HEAD = 64 * 1024
_MOST_OPS, _MOST_MEMORY = 16, 1024 * 1024 * 1024
_MORE, _LAST = 0, 3  # secretstream's own numbers for a message and the final one
_DIGEST = 32


@dataclass(frozen=True)
class Cost:
    """What guessing a passphrase costs: rounds and bytes of memory of Argon2id."""

    ops: int = pwhash.argon2id.OPSLIMIT_MODERATE
    memory: int = pwhash.argon2id.MEMLIMIT_MODERATE


class _Seal(Protocol):
    """How frames are closed and opened, one after the other."""

    def close(self, text: bytes, last: bool) -> bytes: ...
    def open(self, frame: bytes) -> tuple[bytes, bool]: ...


class FrameWriter:
    """Writes the frames of one file. The last one must be said to be the last."""

    def __init__(
        self, out: BinaryIO, told: Mapping[str, Any], passphrase: str | None, cost: Cost
    ) -> None:
        self._out = out
        head: dict[str, Any] = {"format": FORMAT, **told, "lock": None}
        state: Any = None
        if passphrase is not None:
            state, head["lock"] = _new_lock(passphrase, cost)
        text = json.dumps(head, sort_keys=True).encode()
        out.write(MAGIC + struct.pack(">I", len(text)) + text)
        self._seal: _Seal = _Locked(state, text) if state else _Plain(text)

    def add(self, text: bytes, *, last: bool = False) -> None:
        """Write a frame."""
        frame = self._seal.close(text, last)
        self._out.write(struct.pack(">I", len(frame)) + frame)


class FrameReader:
    """Reads a file again. `told` is what its head says. BadBackup."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        if source.read(len(MAGIC)) != MAGIC:
            raise BadBackup("backup_foreign")
        self._text = self._exactly(self._length(_MOST_HEAD))
        try:
            self.told: dict[str, Any] = json.loads(self._text)
            newer = int(self.told["format"]) > FORMAT
            self.lock: dict[str, Any] | None = self.told["lock"]
        except (ValueError, KeyError, TypeError) as problem:
            raise BadBackup("backup_damaged") from problem
        if newer:
            raise BadBackup("backup_newer")

    def frames(self, passphrase: str | None) -> Iterator[bytes]:
        """What the frames hold, to the last one and nothing behind it. BadBackup."""
        seal, last = self._seal_for(passphrase), False
        while not last:
            text, last = seal.open(self._exactly(self._length(MOST_FRAME)))
            yield text
        if self._source.read(1):
            raise BadBackup("backup_damaged")

    def _seal_for(self, passphrase: str | None) -> _Seal:
        if self.lock is None:
            return _Plain(self._text)
        if passphrase is None:
            raise BadBackup("backup_locked")
        try:
            cost = Cost(int(self.lock["ops"]), int(self.lock["memory"]))
            salt, start, check = (bytes.fromhex(self.lock[n]) for n in ("salt", "start", "check"))
            if cost.ops > _MOST_OPS or cost.memory > _MOST_MEMORY:
                raise BadBackup("backup_damaged")
            key, expected = _keys(passphrase, salt, cost)
            if not hmac.compare_digest(check, expected):
                raise BadBackup("backup_passphrase")
            state = bindings.crypto_secretstream_xchacha20poly1305_state()
            bindings.crypto_secretstream_xchacha20poly1305_init_pull(state, start, key)
        except (KeyError, TypeError, ValueError) as problem:
            raise BadBackup("backup_damaged") from problem
        return _Locked(state, self._text)

    def _length(self, most: int) -> int:
        length = int(struct.unpack(">I", self._exactly(4))[0])
        if length > most:
            raise BadBackup("backup_damaged")
        return length

    def _exactly(self, length: int) -> bytes:
        text = self._source.read(length)
        if len(text) != length:
            raise BadBackup("backup_half")
        return text


def _new_lock(passphrase: str, cost: Cost) -> tuple[Any, dict[str, Any]]:
    """The state of a stream that begins, and what its reader needs besides the passphrase."""
    salt = os.urandom(pwhash.argon2id.SALTBYTES)
    key, check = _keys(passphrase, salt, cost)
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    start = bindings.crypto_secretstream_xchacha20poly1305_init_push(state, key)
    return state, {
        "salt": salt.hex(),
        "ops": cost.ops,
        "memory": cost.memory,
        "check": check.hex(),
        "start": start.hex(),
    }


def _keys(passphrase: str, salt: bytes, cost: Cost) -> tuple[bytes, bytes]:
    """The key of the frames, and what tells a wrong passphrase from a damaged file."""
    both = pwhash.argon2id.kdf(48, passphrase.encode(), salt, cost.ops, cost.memory)
    return both[:32], both[32:]


class _Locked:
    def __init__(self, state: Any, head: bytes) -> None:
        self._state, self._head = state, head

    def close(self, text: bytes, last: bool) -> bytes:
        frame = bindings.crypto_secretstream_xchacha20poly1305_push(
            self._state, text, self._head, _LAST if last else _MORE
        )
        return bytes(frame)

    def open(self, frame: bytes) -> tuple[bytes, bool]:
        try:
            text, tag = bindings.crypto_secretstream_xchacha20poly1305_pull(
                self._state, frame, self._head
            )
        except Exception as problem:  # libsodium has one kind of error, and says "failed"
            raise BadBackup("backup_damaged") from problem
        return text, tag == _LAST


class _Plain:
    def __init__(self, head: bytes) -> None:
        self._before = blake2b(head, digest_size=_DIGEST).digest()

    def close(self, text: bytes, last: bool) -> bytes:
        mark = bytes([_LAST if last else _MORE])
        self._before = self._digest(mark, text)
        return mark + self._before + text

    def open(self, frame: bytes) -> tuple[bytes, bool]:
        mark, digest, text = frame[:1], frame[1 : 1 + _DIGEST], frame[1 + _DIGEST :]
        self._before = self._digest(mark, text)
        if digest != self._before:
            raise BadBackup("backup_damaged")
        return text, mark == bytes([_LAST])

    def _digest(self, mark: bytes, text: bytes) -> bytes:
        return blake2b(self._before + mark + text, digest_size=_DIGEST).digest()
