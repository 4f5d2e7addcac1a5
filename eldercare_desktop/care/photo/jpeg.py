"""What a picture must look like from outside: a JPEG of pixels only.

Run by the laptop that takes it in, by the county that keeps it, and by the laptop that gets
it: nobody who is careless or means harm can hand on a place, a name or a preview beside the
pixels. Nothing is decoded here, the file is only walked through.
"""

from __future__ import annotations

LONGEST_SIDE = 1280
"""Pixels. Enough to read a notice on a wall; a tenth of what a phone takes."""

MOST_BYTES = 300 * 1024
MEDIA_TYPE = "image/jpeg"

_START, _END, _SCAN, _JFIF = 0xD8, 0xD9, 0xDA, 0xE0
_FRAMES = (0xC0, 0xC1, 0xC2)
_TABLES = (0xC4, 0xDB, 0xDD)
_JFIF_LENGTH = 16  # with a preview inside it is longer


class NotPlain(ValueError):
    """The bytes are no JPEG, or hold more than pixels."""


def plain_size(data: bytes) -> tuple[int, int]:
    """Width and height of a JPEG that holds nothing but its pixels. NotPlain otherwise.

    No EXIF, XMP, colour profile, comment, preview, nothing behind the end.
    """
    if len(data) > MOST_BYTES or not data.startswith(b"\xff\xd8"):
        raise NotPlain("no JPEG, or too large")
    size, place, scans = None, 2, 0
    while True:
        marker, place = _marker(data, place)
        if marker == _END:
            break
        inside, place = _segment(data, place)
        if marker in _FRAMES and size is None:
            size = _frame(inside)
        elif marker == _SCAN:
            place, scans = _behind_scan(data, place), scans + 1
        elif marker not in _TABLES and not _is_jfif(marker, inside):
            raise NotPlain(f"segment {marker:02x}")
    if size is None or not scans or place != len(data):
        raise NotPlain("not whole")
    return size


def _marker(data: bytes, place: int) -> tuple[int, int]:
    if data[place : place + 1] != b"\xff" or place + 2 > len(data):
        raise NotPlain("no marker")
    return data[place + 1], place + 2


def _segment(data: bytes, place: int) -> tuple[bytes, int]:
    length = int.from_bytes(data[place : place + 2], "big")
    inside = data[place + 2 : place + length]
    if length < 2 or len(inside) != length - 2:
        raise NotPlain("cut off")
    return inside, place + length


def _frame(inside: bytes) -> tuple[int, int]:
    """Bits per value, height, width, number of colours, three bytes for each."""
    colours = inside[5] if len(inside) > 5 else 0
    if inside[:1] != b"\x08" or colours not in (1, 3) or len(inside) != 6 + 3 * colours:
        raise NotPlain("frame")
    height, width = int.from_bytes(inside[1:3], "big"), int.from_bytes(inside[3:5], "big")
    if not (0 < width <= LONGEST_SIDE and 0 < height <= LONGEST_SIDE):
        raise NotPlain("measures")
    return width, height


def _is_jfif(marker: int, inside: bytes) -> bool:
    return marker == _JFIF and inside.startswith(b"JFIF\0") and len(inside) == _JFIF_LENGTH - 2


def _behind_scan(data: bytes, place: int) -> int:
    """Where the next marker is: in a scan ff is followed by 00 or by a restart marker."""
    while (place := data.find(b"\xff", place)) >= 0:
        follows = data[place + 1 : place + 2]
        if follows != b"\x00" and not b"\xd0" <= follows <= b"\xd7":
            return place
        place += 2
    raise NotPlain("no end")
