"""What a month calendar of meals says, before it is set beside the register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from eldercare_desktop.care.meal.terms import Outcome, Period
from eldercare_desktop.rosters.meal_calendar.marks import Meaning
from eldercare_desktop.rosters.meal_calendar.months import MonthFound
from eldercare_desktop.rosters.outcome import ColumnNote, Note, SkippedRow

RowKind = Literal["person", "guest", "staff"]
"""Somebody by name; 客人, 来访; who works there and eats along."""


@dataclass(frozen=True)
class Tick:
    """One sign of one square. `row` counts from 1. `period`: as row, column or square say it,

    None where nothing does. `outcome`: what its half-column stands for.
    """

    row: int
    column: str
    day: int
    sign: str
    portions: int = 1
    period: Period | None = None
    outcome: Outcome | None = None


@dataclass(frozen=True)
class WrittenTotal:
    """A number in a column of totals. `period` and `outcome`: of which meals, None: of all;

    `days`: it counts days, not meals. `rows`: the rows (from 1) that it adds up.
    """

    label: str
    number: int
    rows: tuple[int, ...]
    period: Period | None = None
    outcome: Outcome | None = None
    days: bool = False


@dataclass(frozen=True)
class CalendarRow:
    """One person of a sheet, on one row or several, or a row of guests.

    `id_number` is complete or None; `card` is a token of a card of ours. `days`: the first and
    last that its table has a column for; `lines`: on how many rows the month stands.
    """

    sheet: str
    row: int
    kind: RowKind
    name: str | None
    shown_name: str
    ticks: tuple[Tick, ...] = ()
    totals: tuple[WrittenTotal, ...] = ()
    id_number: str | None = None
    card: str | None = None
    phone: str | None = None
    group: int | str | None = None
    codes: tuple[str, ...] = ()
    hidden: bool = False
    days: tuple[int, int] = (1, 31)
    lines: int = 1

    def is_beside(self, other: CalendarRow) -> bool:
        """Whether one person may stand in both: other days, or other meals of the day."""
        apart = self.days[1] < other.days[0] or other.days[1] < self.days[0]
        mine, theirs = ({tick.period for tick in row.ticks} for row in (self, other))
        told = bool(mine and theirs) and None not in mine | theirs
        return apart or (told and mine.isdisjoint(theirs))

    @property
    def key(self) -> str:
        """What tells it apart within the file."""
        return f"{self.sheet}!{self.row}"

    @property
    def id_tail(self) -> str | None:
        """Months of meals tell a number whole or not at all."""
        return None


@dataclass(frozen=True)
class MonthSheet:
    """One sheet of the workbook. `title`: the words above; `period`: the meal that title or

    name say; `has_open_period`: whether there are ticks of which nothing says which meal.
    """

    name: str
    found: MonthFound
    title: str = ""
    period: Period | None = None
    has_open_period: bool = False
    days: tuple[int, ...] = ()
    weekdays: Mapping[int, int] = field(default_factory=dict)
    hidden: bool = False
    header_rows: tuple[int, ...] = ()
    column_map: Mapping[str, str | None] = field(default_factory=dict)
    hidden_rows: tuple[int, ...] = ()


@dataclass(frozen=True)
class CalendarPreview:
    """A whole file. `signs`: each sign and how often it stands there; `legend`: what the file

    itself says of them. `today` bounds a month whose year is not said.
    """

    file: str
    sheets: tuple[MonthSheet, ...]
    rows: tuple[CalendarRow, ...]
    signs: Mapping[str, int]
    legend: Mapping[str, Meaning]
    today: str
    dropped_columns: tuple[ColumnNote, ...] = ()
    ignored_columns: tuple[ColumnNote, ...] = ()
    notes: tuple[Note, ...] = ()
    skipped: tuple[SkippedRow, ...] = ()

    def sheet(self, name: str) -> MonthSheet:
        """A sheet by its name. KeyError."""
        return next(sheet for sheet in self.sheets if sheet.name == name)
