"""Opening a file of whatever kind: a roster or ledger, or a month calendar of meals."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final, Literal

from eldercare_desktop.rosters.meal_calendar.outcome import CalendarPreview
from eldercare_desktop.rosters.meal_calendar.preview import is_meal_calendar, read_calendar
from eldercare_desktop.rosters.outcome import Preview
from eldercare_desktop.rosters.preview import preview_table
from eldercare_desktop.rosters.reading import read_table_file

ListKind = Literal["roster", "meals"]
KINDS: Final[tuple[ListKind, ...]] = ("roster", "meals")
"""People and pairings; a month of meals."""


def open_list(
    path: Path,
    kind: ListKind | None = None,
    *,
    today: date,
    as_of: date | None = None,
    include_hidden: bool = False,
) -> Preview | CalendarPreview:
    """What a file would bring. Of which kind it is shows by what it holds, unless `kind` says.

    `as_of`: the day for which ages of a roster are judged (see `preview.preview_file`).

    CareError: see `reading.read_table_file`; roster_header_not_found, meal_calendar_not_found.
    """
    table = read_table_file(path)
    if kind is None:
        kind = "meals" if is_meal_calendar(path.name, table) else "roster"
    if kind == "meals":
        return read_calendar(path.name, table, today=today, include_hidden=include_hidden)
    return preview_table(path.name, table, as_of=as_of, today=today, include_hidden=include_hidden)
