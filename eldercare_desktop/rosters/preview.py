"""From a file to a preview: what would be imported, row by row, with reasons. Pure."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from eldercare_desktop.rosters.building import Builder
from eldercare_desktop.rosters.limits import Limits
from eldercare_desktop.rosters.outcome import ColumnNote, Note, Preview, SheetPreview, SkippedRow
from eldercare_desktop.rosters.reading import TableFile, read_table_file

__all__ = [
    "ColumnNote",
    "Note",
    "Preview",
    "SheetPreview",
    "SkippedRow",
    "preview_file",
    "preview_table",
]


def preview_file(
    path: str | Path,
    *,
    as_of: date | None = None,
    include_hidden: bool = False,
    limits: Limits | None = None,
    today: date | None = None,
) -> Preview:
    """Reads a roster or ledger without changing anything.

    `as_of` is the day for which ages are judged; without it the date that the file states,
    else `today`. Hidden sheets are left out unless `include_hidden`.
    CareError: see `reading.read_table_file`; roster_header_not_found if no sheet has a list.
    """
    path = Path(path)
    return preview_table(
        path.name,
        read_table_file(path),
        as_of=as_of,
        include_hidden=include_hidden,
        limits=limits,
        today=today,
    )


def preview_table(
    name: str,
    table: TableFile,
    *,
    as_of: date | None = None,
    include_hidden: bool = False,
    limits: Limits | None = None,
    today: date | None = None,
) -> Preview:
    """The same of a file that was read; `name` is how it is called."""
    now = today or date.today()
    builder = Builder(
        name, table, limits or Limits(), as_of=as_of, today=now, include_hidden=include_hidden
    )
    return builder.build()
