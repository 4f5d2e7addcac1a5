"""A paper as a PDF: vector, with its font inside and text that can be searched and copied."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPdfWriter

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.printing.fonts import original
from eldercare_desktop.printing.paper import Paper, Progress, layout_of, paint_pages

DPI = 1200
CREATOR = "eldercare-desktop"


def save_pdf(paper: Paper, path: Path, progress: Progress | None = None) -> None:
    """Writes a paper as a PDF file, wholly or not at all. CareError file_not_written."""
    data = pdf_bytes(paper, progress)
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(data)
        os.replace(part, path)
    except OSError as problem:
        part.unlink(missing_ok=True)
        raise CareError("file_not_written", name=path.name) from problem


def pdf_bytes(paper: Paper, progress: Progress | None = None) -> bytes:
    """A paper as a PDF file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DPI)
    writer.setPageLayout(layout_of(paper))
    writer.setTitle(paper.title)
    writer.setCreator(CREATOR)
    paint_pages(paper, writer, DPI, progress=progress)
    return with_true_characters(bytes(buffer.data().data()))


# -- which characters the glyphs stand for ------------------------------------------------

_MAP = re.compile(
    rb"\n(\d+) 0 obj\n<<\s*/Length \d+\s*>>\nstream\n(/CIDInit.*?)endstream", re.DOTALL
)
_RANGE = re.compile(r"<(\w{4})>\s*<(\w{4})>\s*(?:<(\w+)>|\[([^]]*)\])")
_TRAILER = re.compile(rb"trailer\s*<<(.*)>>\s*startxref\s*(\d+)\s*%%EOF\s*$", re.DOTALL)

SPACE, TAB = 0x20, 0x09


def with_true_characters(pdf: bytes) -> bytes:
    """A PDF of Qt with the maps from glyph to character set right, as an added update.

    Rare characters were drawn as private ones (see `printing/fontfile.py`), and Qt says
    "tab" for the space, whose glyph both share. A file built otherwise stays as it is.
    """
    trailer = _TRAILER.search(pdf)
    if trailer is None:
        return pdf
    added, places = pdf, []
    for found in _MAP.finditer(pdf):
        places.append((int(found[1]), len(added)))
        added += _map_object(int(found[1]), dict(_characters(found[2].decode("ascii"))))
    if not places:
        return pdf
    table = "0 1\n0000000000 65535 f \n"
    table += "".join(f"{number} 1\n{place:010d} 00000 n \n" for number, place in places)
    entries = trailer[1].rstrip() + b"\n/Prev " + trailer[2]
    end = f"startxref\n{len(added)}\n%%EOF\n".encode("ascii")
    return added + b"xref\n" + table.encode("ascii") + b"trailer\n<<" + entries + b"\n>>\n" + end


def _characters(written: str) -> Iterator[tuple[int, int]]:
    """Glyph -> the character of the text, from the ranges of a ToUnicode map."""
    for found in _RANGE.finditer(written):
        first, last = int(found[1], 16), int(found[2], 16)
        if found[3]:
            targets = [int(found[3], 16) + step for step in range(last - first + 1)]
        else:
            targets = [int(code, 16) for code in re.findall(r"<(\w+)>", found[4])]
        for glyph, character in zip(range(first, last + 1), targets, strict=False):
            if character:
                yield glyph, SPACE if character == TAB else original(character)


def _map_object(number: int, characters: dict[int, int]) -> bytes:
    """A ToUnicode map with one entry a glyph; the format allows 100 in a block."""
    lines = [
        f"<{glyph:04X}> <{chr(character).encode('utf-16-be').hex().upper()}>"
        for glyph, character in sorted(characters.items())
    ]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    body = "".join(f"{len(b)} beginbfchar\n" + "\n".join(b) + "\nendbfchar\n" for b in blocks)
    stream = _HEAD + body + _TAIL
    return (
        f"{number} 0 obj\n<< /Length {len(stream)} >>\nstream\n{stream}endstream\nendobj\n".encode(
            "ascii"
        )
    )


_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
