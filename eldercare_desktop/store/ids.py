"""Row ids: 128 bits minted from the writer and its counter, in the form of a UUIDv8.

Random ids would be most of what a sync weighs. These share a prefix with all ids of
their writer, so that the wire carries differences of small numbers. Layout, from the top:

    48 bits of the writer, 4 bits version (8), 12 bits of the writer,
    2 bits variant (10), 22 bits of the writer, 40 bits counter

The first 22 hex digits are the writer's prefix, the last 10 the counter.
"""

from __future__ import annotations

PREFIX_DIGITS = 22
COUNTER_BITS = 40


def prefix(writer: str) -> str:
    """The 22 hex digits that all row ids of a writer (32 hex digits) begin with."""
    bits = int(writer, 16) >> (128 - 82)
    high, middle, low = bits >> 34, (bits >> 22) & 0xFFF, bits & 0x3FFFFF
    return f"{high:012x}8{middle:03x}{(0b10 << 22) | low:06x}"


def mint(writer: str, counter: int) -> str:
    """The row id number `counter` (from 1) of a writer. ValueError when out of range."""
    if not 0 < counter < 1 << COUNTER_BITS:
        raise ValueError("row counter out of range")
    return f"{prefix(writer)}{counter:010x}"


def split(row_id: str) -> tuple[str, int]:
    """(prefix, counter) of a row id."""
    return row_id[:PREFIX_DIGITS], int(row_id[PREFIX_DIGITS:], 16)
