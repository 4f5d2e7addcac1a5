"""Streams of a compound file (.xls before 2007, and encrypted newer workbooks) [MS-CFB]."""

from __future__ import annotations

import struct
from typing import Final

from eldercare_desktop.care.errors import CareError

MAGIC: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST: Final = 0xFFFFFFFA  # sector numbers from here on are marks


class CompoundFile:
    """Reads streams by name. Damaged structures raise CareError roster_damaged."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        if len(data) < 512:
            raise CareError("roster_damaged")
        self._sector = 1 << min(struct.unpack_from("<H", data, 30)[0], 16)
        self._mini_sector = 1 << min(struct.unpack_from("<H", data, 32)[0], 16)
        first_directory, self._cutoff = struct.unpack_from("<I4xI", data, 48)
        first_mini_fat = struct.unpack_from("<I", data, 60)[0]
        self._fat = self._read_fat()
        self._mini_fat = _integers(self._chain(first_mini_fat))
        self._entries = self._read_directory(self._chain(first_directory))

    @property
    def names(self) -> frozenset[str]:
        """Names of the streams and folders."""
        return frozenset(self._entries)

    def stream(self, name: str) -> bytes:
        """The bytes of a stream; empty if there is none."""
        start, size = self._entries.get(name, (_LAST, 0))
        if size >= self._cutoff:
            return self._chain(start)[:size]
        root_start, _ = self._entries.get("Root Entry", (_LAST, 0))
        mini, step = self._chain(root_start), self._mini_sector
        numbers = _follow(start, self._mini_fat)
        return b"".join(mini[n * step : (n + 1) * step] for n in numbers)[:size]

    def _piece(self, number: int) -> bytes:
        start = (number + 1) * self._sector
        return self._data[start : start + self._sector]

    def _read_fat(self) -> list[int]:
        numbers = list(struct.unpack_from("<109I", self._data, 76))
        following, seen = struct.unpack_from("<I", self._data, 68)[0], 0
        while following < _LAST and seen <= len(self._data) // self._sector:
            more = _integers(self._piece(following))
            if not more:
                break
            numbers += more[:-1]
            following, seen = more[-1], seen + 1
        return _integers(b"".join(self._piece(n) for n in numbers if n < _LAST))

    def _chain(self, start: int) -> bytes:
        return b"".join(self._piece(number) for number in _follow(start, self._fat))

    def _read_directory(self, data: bytes) -> dict[str, tuple[int, int]]:
        entries: dict[str, tuple[int, int]] = {}
        for offset in range(0, len(data) - 127, 128):
            length = struct.unpack_from("<H", data, offset + 64)[0]
            if not 2 <= length <= 64:
                continue
            name = data[offset : offset + length - 2].decode("utf-16-le", "replace")
            start, size = struct.unpack_from("<II", data, offset + 116)
            entries.setdefault(name, (start, size))
        return entries


def _integers(data: bytes) -> list[int]:
    return list(struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))


def _follow(start: int, fat: list[int]) -> list[int]:
    """The sector numbers of a chain; a loop is damage."""
    chain: list[int] = []
    while start < len(fat):
        chain.append(start)
        if len(chain) > len(fat):
            raise CareError("roster_damaged")
        start = fat[start]
    return chain
