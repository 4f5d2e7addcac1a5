"""Workbooks that are zip archives: what they hold, and whether it is safe to unpack."""

from __future__ import annotations

import io
import zipfile
from typing import Final, Literal

from eldercare_desktop.care.errors import CareError

MOST_UNPACKED: Final = 300 * 1024 * 1024
MOST_ENTRIES: Final = 5_000
MOST_RATIO: Final = 200
_RATIO_FROM: Final = 8 * 1024 * 1024  # small parts may compress very well
_PIECE: Final = 1 << 20

ZipKind = Literal["xlsx", "ods"]


def kind_of(data: bytes) -> ZipKind:
    """Which workbook the archive is. CareError: damaged, encrypted, too large, not a table."""
    archive = open_archive(data)
    names = {name.lower() for name in archive.namelist()}
    if "xl/workbook.xml" in names:
        return "xlsx"
    if "xl/workbook.bin" in names:
        raise CareError("roster_not_a_table", kind="xlsb")
    if "content.xml" in names:
        return _opendocument(archive)
    foreign = "document" if any(n.startswith(("word/", "ppt/")) for n in names) else "archive"
    raise CareError("roster_not_a_table", kind=foreign)


def open_archive(data: bytes) -> zipfile.ZipFile:
    """The archive, after its sizes were checked by really unpacking it within bounds."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        _check(archive)
    except (zipfile.BadZipFile, OSError, EOFError, NotImplementedError) as error:
        raise CareError("roster_damaged") from error
    return archive


def _check(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    total = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES or total > MOST_UNPACKED:
        raise CareError("roster_too_large", megabytes=MOST_UNPACKED >> 20)
    for entry in entries:
        if entry.flag_bits & 1:
            raise CareError("roster_encrypted")
        packed = max(entry.compress_size, 1)
        if entry.file_size > _RATIO_FROM and entry.file_size / packed > MOST_RATIO:
            raise CareError("roster_too_large", megabytes=MOST_UNPACKED >> 20)
        _unpack(archive, entry)


def _unpack(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> None:
    """Reads to the end: a size that lies, or a wrong check sum, shows itself here."""
    if entry.is_dir() or entry.filename.lower().startswith("xl/media/"):
        return
    with archive.open(entry) as stream:
        while stream.read(_PIECE):
            continue


def _opendocument(archive: zipfile.ZipFile) -> ZipKind:
    try:
        kind = archive.read("mimetype").decode("ascii", "replace")
    except KeyError:
        kind = ""
    manifest = archive.read("META-INF/manifest.xml") if _has_manifest(archive) else b""
    if b"encryption-data" in manifest:
        raise CareError("roster_encrypted")
    if "text" in kind or "presentation" in kind:
        raise CareError("roster_not_a_table", kind="document")
    return "ods"


def _has_manifest(archive: zipfile.ZipFile) -> bool:
    return "META-INF/manifest.xml" in archive.namelist()
