"""Taking a picture piece by piece, and giving it to those who may see it."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from eldercare_desktop.care.photo.jpeg import MOST_BYTES, NotPlain, plain_size
from eldercare_desktop.county.blobs.files import BlobFiles
from eldercare_desktop.county.blobs.rights import Right, Rights
from eldercare_desktop.county.county import County
from eldercare_desktop.county.devices import Device, stamp
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.schema import blob_table, insert_missing

MAX_PIECE = 64 * 1024
"""Bytes of one piece. On a line of 64 kbit/s that is eight seconds."""


@dataclass(frozen=True)
class Come:
    """How far a picture has come: `offset` bytes are here; `complete`: it is here whole."""

    offset: int
    complete: bool


class Blobs:
    """The pictures of an opened county."""

    def __init__(self, county: County) -> None:
        self._county = county
        self._files = BlobFiles(county.settings.data)
        self._rights = Rights()

    def state(self, device: Device, digest: str) -> Come:
        """How far a laptop has come with a picture. Refusal BLOB_AREA."""
        return self._state(device, digest, self._rights.of(self._county, device, digest))

    def _state(self, device: Device, digest: str, right: Right) -> Come:
        if right.villages <= right.stored.keys() and self._files.has(device.township, digest):
            return Come(max(right.stored.values()), complete=True)
        return Come(self._files.come(device.id, digest), complete=False)

    def put(self, device: Device, digest: str, offset: int, length: int, piece: bytes) -> Come:
        """Take the piece that begins at `offset` of a picture of `length` bytes.

        A picture that is here already is only confirmed. An empty piece asks how far it is.
        Refusal: BLOB_AREA, BLOB_OFFSET (`offset`: where to go on), BLOB_WRONG, TOO_LARGE,
        NO_ROOM.
        """
        if len(piece) > MAX_PIECE or length > MOST_BYTES:
            raise Refusal("TOO_LARGE" if length <= MOST_BYTES else "BLOB_TOO_LARGE")
        if offset < 0 or length < 1 or offset + len(piece) > length:
            raise Refusal("MALFORMED")
        right = self._rights.of(self._county, device, digest)
        with self._files.filling(device.id, digest):
            come = self._state(device, digest, right)
            if come.complete or not piece:
                return come
            if come.offset != offset:
                raise Refusal("BLOB_OFFSET", offset=come.offset)
            self._files.add(device.id, digest, offset, piece)
            if offset + len(piece) == length:
                self._finish(device, digest)
                self._note(device, digest, length, right)
                return Come(length, complete=True)
        return Come(offset + len(piece), complete=False)

    def get(self, device: Device, digest: str) -> bytes:
        """A picture that a laptop may see. Refusal: BLOB_AREA, BLOB_MISSING."""
        right = self._rights.of(self._county, device, digest)
        # Whoever handed it over for a village has shown that they have it: naming the picture
        # of a neighbour in a photo of one's own is no way to see it.
        content = self._files.read(device.township, digest) if right.stored else None
        if content is None:
            raise Refusal("BLOB_MISSING")
        return content

    def _finish(self, device: Device, digest: str) -> None:
        content = self._files.sent(device.id, digest)
        try:
            plain_size(content)
        except NotPlain as problem:
            self._files.give_up(device.id, digest)
            raise Refusal("BLOB_WRONG") from problem
        if sha256(content).hexdigest() != digest:
            self._files.give_up(device.id, digest)
            raise Refusal("BLOB_WRONG")
        self._files.finish(device.id, device.township, digest)

    def _note(self, device: Device, digest: str, size: int, right: Right) -> None:
        with self._county.database.writing(device.scope) as connection:
            for village in sorted(right.villages):
                row = {
                    "township": device.township,
                    "village": village,
                    "sha256": digest,
                    "size": size,
                    "device": device.id,
                    "received_at": stamp(),
                }
                connection.execute(insert_missing(connection, blob_table, row))
