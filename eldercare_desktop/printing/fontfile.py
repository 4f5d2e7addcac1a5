"""Makes the font that papers are printed with out of the one that is shipped.

Text in a PDF is glyphs; which characters they stand for, so that it can be searched and
copied, is derived from the font's character map. Qt derives it wrongly in three cases:

- A glyph with several characters stands for the lowest of them: 血 becomes the radical ⾎,
  胶 becomes 㬵. So here every glyph keeps one character, the one that people write.
- Characters above U+FFFF get no entry at all. So here they move to the private use area,
  and `printing/pdf.py` writes the true characters into the finished file.
- Glyphs that the font puts in place of others (ﬁ for fi, digits beside Latin letters) have
  no character. So here the font has no substitutions.

Texts go through the `characters` of the made font before they are drawn with it.
"""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

FAMILY = "Eldercare Print"
PRIVATE_USE = range(0xE000, 0xF900)


@dataclass(frozen=True)
class PrintFont:
    """The made font file, and the characters to draw instead of others."""

    data: bytes
    characters: Mapping[int, int]


def made_from(source: bytes) -> PrintFont:
    """The print font, from an OpenType or TrueType file. ValueError if it is none of them."""
    tables = _read_tables(source)
    kept, characters = _one_character_a_glyph(_read_map(tables["cmap"]))
    tables["cmap"] = _write_map(kept)
    # A name of its own, or the system might take the unchanged font for this one.
    tables["name"] = _write_names(FAMILY)
    for tag in ("GSUB", "DSIG"):  # substitutions, and a signature that no longer fits
        tables.pop(tag, None)
    return PrintFont(_write_tables(source[:4], tables), characters)


def _one_character_a_glyph(full: dict[int, int]) -> tuple[dict[int, int], dict[int, int]]:
    """The new character map, and the characters to draw instead of those not in it."""
    by_glyph: dict[int, list[int]] = {}
    for character, glyph in full.items():
        by_glyph.setdefault(glyph, []).append(character)
    free = iter(c for c in PRIVATE_USE if c not in full)
    kept: dict[int, int] = {}
    characters: dict[int, int] = {}
    for glyph, of_glyph in by_glyph.items():
        best = min(of_glyph, key=_unlikely)
        drawn = best if best <= 0xFFFF else next(free)
        kept[drawn] = glyph
        characters |= {c: drawn for c in of_glyph if c != drawn}
    return kept, characters


WRITTEN = ((0x20, 0xFF), (0x4E00, 0x9FFF), (0x3000, 0x3017), (0xFF01, 0xFF5E))
"""What people write: Latin, common ideographs, Chinese punctuation, full-width forms."""

SELDOM = ((0x2E80, 0x2FDF), (0xF900, 0xFAFF), (0x1F100, 0x1F1FF), (0x20000, 0x10FFFF))
"""Radicals, compatibility ideographs and the like, which look like something common."""


def _unlikely(character: int) -> tuple[int, int]:
    if any(first <= character <= last for first, last in WRITTEN):
        return 0, character
    return 1 + any(first <= character <= last for first, last in SELDOM), character


# -- the file: https://learn.microsoft.com/typography/opentype/spec/otff ------------------


def _read_tables(source: bytes) -> dict[str, bytes]:
    if source[:4] not in (b"OTTO", b"\0\1\0\0"):
        raise ValueError("not an OpenType font")
    (count,) = struct.unpack_from(">H", source, 4)
    tables = {}
    for number in range(count):
        tag, _, start, length = struct.unpack_from(">4sLLL", source, 12 + 16 * number)
        tables[tag.decode("ascii")] = source[start : start + length]
    return tables


def _read_map(table: bytes) -> dict[int, int]:
    """Character -> glyph, of the subtable of format 12, which holds all characters."""
    (count,) = struct.unpack_from(">H", table, 2)
    for number in range(count):
        (start,) = struct.unpack_from(">L", table, 4 + 8 * number + 4)
        if struct.unpack_from(">H", table, start) == (12,):
            return dict(_groups(table, start))
    raise ValueError("no full character map in the font")


def _groups(table: bytes, start: int) -> Iterator[tuple[int, int]]:
    (count,) = struct.unpack_from(">L", table, start + 12)
    for number in range(count):
        first, last, glyph = struct.unpack_from(">LLL", table, start + 16 + 12 * number)
        yield from zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True)


def _write_map(kept: Mapping[int, int]) -> bytes:
    """One subtable of format 4: runs of characters whose glyphs follow one another."""
    runs: list[list[int]] = []  # first character, last character, glyph of the first
    for character in sorted(kept):
        glyph = kept[character]
        if runs and character == runs[-1][1] + 1 and glyph - runs[-1][2] == character - runs[-1][0]:
            runs[-1][1] = character
        else:
            runs.append([character, character, glyph])
    runs.append([0xFFFF, 0xFFFF, 0])
    count = len(runs)
    power = 1 << (count.bit_length() - 1)
    searching = (2 * power, power.bit_length() - 1, 2 * (count - power))
    ends, starts = [run[1] for run in runs], [run[0] for run in runs]
    deltas = [(run[2] - run[0]) & 0xFFFF for run in runs[:-1]] + [1]
    words = [2 * count, *searching, *ends, 0, *starts, *deltas, *[0] * count]
    body = struct.pack(f">{len(words)}H", *words)
    header = struct.pack(">HHHHL", 0, 1, 3, 1, 12)
    return header + struct.pack(">HHH", 4, len(body) + 6, 0) + body


def _write_names(family: str) -> bytes:
    """The name table: family, style, full name and PostScript name."""
    texts = {1: family, 2: "Regular", 4: family, 6: family.replace(" ", "")}
    records, words = b"", b""
    for number, words_of in texts.items():
        encoded = words_of.encode("utf-16-be")
        records += struct.pack(">6H", 3, 1, 0x409, number, len(encoded), len(words))
        words += encoded
    return struct.pack(">3H", 0, len(texts), 6 + len(records)) + records + words


def _write_tables(version: bytes, tables: Mapping[str, bytes]) -> bytes:
    tags = sorted(tables)
    power = 1 << (len(tags).bit_length() - 1)
    searching = (16 * power, power.bit_length() - 1, 16 * (len(tags) - power))
    header = version + struct.pack(">4H", len(tags), *searching)
    start, entries, bodies = 12 + 16 * len(tags), b"", []
    for tag in tags:
        table = tables[tag]
        entries += struct.pack(">4sLLL", tag.encode("ascii"), _checksum(table), start, len(table))
        bodies.append(table + bytes(-len(table) % 4))
        start += len(bodies[-1])
    return b"".join([header, entries, *bodies])


def _checksum(table: bytes) -> int:
    words = array("I", table + bytes(-len(table) % 4))
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF
