"""Opening a file of whatever kind: a roster or pairing ledger, a month of meals, hours."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final, Literal

from eldercare_desktop.rosters.meal_calendar.outcome import CalendarPreview
from eldercare_desktop.rosters.meal_calendar.preview import is_meal_calendar, read_calendar
from eldercare_desktop.rosters.outcome import Preview
from eldercare_desktop.rosters.preview import preview_table
from eldercare_desktop.rosters.reading import TableFile, read_table_file
from eldercare_desktop.rosters.time_ledger.outcome import LedgerPreview
from eldercare_desktop.rosters.time_ledger.preview import is_time_ledger, read_time_ledger

ListKind = Literal["roster", "meals", "hours"]
KINDS: Final[tuple[ListKind, ...]] = ("roster", "meals", "hours")
"""People and pairings; a month of meals; a time bank's ledger of hours or points."""


def open_list(
    path: Path,
    kind: ListKind | None = None,
    *,
    today: date,
    as_of: date | None = None,
    include_hidden: bool = False,
) -> Preview | CalendarPreview | LedgerPreview:
    """What a file would bring. Of which kind it is shows by what it holds, unless `kind` says.

    `as_of`: the day for which ages of a roster are judged (see `preview.preview_file`).

    CareError: see `reading.read_table_file`; roster_header_not_found, meal_calendar_not_found,
    time_ledger_not_found.
    """
    table = read_table_file(path)
    kind = kind or _kind_of(path.name, table)
    if kind == "hours":
        return read_time_ledger(path.name, table, today=today, include_hidden=include_hidden)
    if kind == "meals":
        return read_calendar(path.name, table, today=today, include_hidden=include_hidden)
    return preview_table(path.name, table, as_of=as_of, today=today, include_hidden=include_hidden)


def _kind_of(name: str, table: TableFile) -> ListKind:
    if is_meal_calendar(name, table):
        return "meals"
    return "hours" if is_time_ledger(name, table) else "roster"
