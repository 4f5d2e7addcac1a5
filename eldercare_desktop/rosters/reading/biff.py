"""Pieces of BIFF, the format of .xls files: records, strings, numbers [MS-XLS 2.5]."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final, NamedTuple

CONTINUE: Final = 0x3C
_WIDE, _PHONETIC, _RICH = 1, 4, 8


class Record(NamedTuple):
    """One record: where it begins in the stream, what it is, its body.

    `more` are the bodies of the records that continue it.
    """

    offset: int
    kind: int
    body: bytes
    more: tuple[bytes, ...] = ()


def records(stream: bytes) -> Iterator[Record]:
    """The records of a stream, each with its continuations."""
    offset = 0
    while offset + 4 <= len(stream):
        start = offset
        kind, length = struct.unpack_from("<HH", stream, offset)
        body = stream[offset + 4 : offset + 4 + length]
        offset += 4 + length
        more = []
        while stream[offset : offset + 2] == b"\x3c\x00" and offset + 4 <= len(stream):
            size = struct.unpack_from("<H", stream, offset + 2)[0]
            more.append(stream[offset + 4 : offset + 4 + size])
            offset += 4 + size
        yield Record(start, kind, body, tuple(more))


def short_text(body: bytes, codepage: str | None) -> str:
    """A text with a length of one byte; `codepage` for files of before 1997."""
    if not body:
        return ""
    return _text(body[1:], body[0], codepage)


def long_text(body: bytes, codepage: str | None) -> str:
    """A text with a length of two bytes."""
    if len(body) < 2:
        return ""
    return _text(body[2:], struct.unpack_from("<H", body)[0], codepage)


def _text(body: bytes, length: int, codepage: str | None) -> str:
    if codepage is not None:
        return body[:length].decode(codepage, "replace")
    if not body:
        return ""
    flags, rest = body[0], body[1:]
    skip = (2 if flags & _RICH else 0) + (4 if flags & _PHONETIC else 0)
    width = 2 if flags & _WIDE else 1
    return _decoded(rest[skip : skip + length * width], wide=bool(flags & _WIDE))


def _decoded(raw: bytes, *, wide: bool) -> str:
    return raw.decode("utf-16-le" if wide else "latin-1", "replace")


def rk_number(packed: int) -> float:
    """A number in four bytes: 30 bits of it, and whether it is whole or in hundredths."""
    if packed & 2:
        value = float(struct.unpack("<i", struct.pack("<I", packed))[0] >> 2)
    else:
        value = float(struct.unpack("<d", b"\0\0\0\0" + struct.pack("<I", packed & ~3))[0])
    return value / 100 if packed & 1 else value


def shared_texts(record: Record) -> list[str]:
    """The table of texts that cells refer to by number; a text may be cut by a record's end."""
    reader = _Pieces((record.body, *record.more))
    reader.take(8)
    found: list[str] = []
    while reader.left():
        found.append(reader.text())
    return found


class _Pieces:
    """Reads over the ends of records; inside a text each record repeats the width flag."""

    def __init__(self, pieces: tuple[bytes, ...]) -> None:
        self._pieces = pieces
        self._piece = self._place = 0

    def left(self) -> bool:
        """Whether anything is left to read."""
        while self._piece < len(self._pieces) and self._here() == 0:
            self._piece, self._place = self._piece + 1, 0
        return self._piece < len(self._pieces)

    def _here(self) -> int:
        return len(self._pieces[self._piece]) - self._place

    def take(self, count: int) -> bytes:
        """The next bytes, over the ends of records; fewer at the end of the table."""
        found = b""
        while count > 0 and self.left():
            step = min(count, self._here())
            found += self._pieces[self._piece][self._place : self._place + step]
            self._place += step
            count -= step
        return found

    def text(self) -> str:
        """The next text of the table."""
        length, flags = struct.unpack("<HB", self.take(3).ljust(3, b"\0"))
        runs = struct.unpack("<H", self.take(2).ljust(2, b"\0"))[0] if flags & _RICH else 0
        phonetic = struct.unpack("<I", self.take(4).ljust(4, b"\0"))[0] if flags & _PHONETIC else 0
        found = self._characters(length, wide=bool(flags & _WIDE))
        self.take(runs * 4)
        self.take(phonetic)
        return found

    def _characters(self, length: int, *, wide: bool) -> str:
        found = ""
        while length > 0 and self.left():
            width = 2 if wide else 1
            count = min(length, self._here() // width)
            found += _decoded(self.take(count * width), wide=wide)
            length -= count
            if length > 0:
                if self._piece < len(self._pieces) and 0 < self._here() < width:
                    self.take(self._here())  # half a character: the table is damaged
                flag = self.take(1)
                wide = bool(flag and flag[0] & _WIDE)
        return found
