"""From a file to what its month calendars say. Pure: the register is not asked."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Final

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.terms import PERIODS, Period
from eldercare_desktop.rosters.account_numbers import is_account_number
from eldercare_desktop.rosters.building import letter
from eldercare_desktop.rosters.grid import Grid
from eldercare_desktop.rosters.meal_calendar.headings import (
    MonthHeading,
    find_month_headings,
    months_of,
)
from eldercare_desktop.rosters.meal_calendar.marks import legend_of
from eldercare_desktop.rosters.meal_calendar.months import MonthFound, month_of_sheet, said_in
from eldercare_desktop.rosters.meal_calendar.outcome import (
    CalendarPreview,
    CalendarRow,
    MonthSheet,
)
from eldercare_desktop.rosters.meal_calendar.rows import RowsBelow
from eldercare_desktop.rosters.outcome import ColumnNote, Note, SkippedRow
from eldercare_desktop.rosters.reading import Sheet, TableFile

FIRST_ROWS: Final = 40
"""Where the first heading stands, whatever is above it; a long roster is told sooner so."""

_UNDERSTOOD: Final = frozenset(
    {"name", "id_number", "card", "phone", "group", "serial", "total", "period", "never_store"}
)
_MEALS: Final = re.compile(r"餐|饭|食堂|就食|吃|幸福院|老年食堂|签到")
_OTHER: Final = re.compile(
    r"考勤|值班|值日|探访|巡访|走访|打卡|血压|血糖|体温|测温|消毒|巡查|出勤|工时|上门|洗浴|理发"
)
_PERIODS: Final = (
    ("breakfast", re.compile(r"早[餐饭点]")),
    ("lunch", re.compile(r"[中午][餐饭]")),
    ("dinner", re.compile(r"晚[餐饭]")),
)


def is_meal_calendar(file: str, table: TableFile) -> bool:
    """Whether a file is a month of meals: days across, people down, and no other duty's list."""
    for sheet in _visible(table):
        grid = Grid(sheet)
        headings = find_month_headings(grid, FIRST_ROWS)
        if headings:
            words = " ".join([*_titles(grid, headings[0].top), sheet.name, file])
            return bool(_MEALS.search(words)) or not _OTHER.search(words)
    return False


def read_calendar(
    file: str, table: TableFile, *, today: date, include_hidden: bool = False
) -> CalendarPreview:
    """What the sheets of a file say. CareError: meal_calendar_not_found."""
    builder = _Builder(file, table, today, include_hidden)
    if not builder.sheets:
        raise CareError("meal_calendar_not_found", file=file)
    return builder.preview()


def _visible(table: TableFile) -> list[Sheet]:
    return [sheet for sheet in table.sheets if not sheet.hidden]


def _titles(grid: Grid, top: int) -> list[str]:
    above = [text for row in range(top) for text in grid.texts(row)]
    return [*grid.sheet.above, *above]


class _Builder:
    def __init__(self, file: str, table: TableFile, today: date, include_hidden: bool) -> None:
        self._file, self._table, self._today = file, table, today
        self.sheets: list[MonthSheet] = []
        self._rows: list[CalendarRow] = []
        self._skipped: list[SkippedRow] = []
        self._dropped: list[ColumnNote] = []
        self._ignored: list[ColumnNote] = []
        self._notes: list[Note] = []
        self._texts: list[str] = []
        for sheet in table.sheets:
            self._sheet(sheet, include_hidden)

    def preview(self) -> CalendarPreview:
        """Everything together."""
        signs = Counter(tick.sign for row in self._rows for tick in row.ticks)
        return CalendarPreview(
            file=self._file,
            sheets=tuple(self.sheets),
            rows=tuple(self._rows),
            signs=dict(signs.most_common()),
            legend=legend_of(self._texts),
            today=self._today.isoformat(),
            dropped_columns=tuple(self._dropped),
            ignored_columns=tuple(self._ignored),
            notes=(*(Note(code) for code in self._table.notes), *self._notes),
            skipped=tuple(self._skipped),
        )

    def _sheet(self, sheet: Sheet, include_hidden: bool) -> None:
        grid = Grid(sheet)
        headings = find_month_headings(grid)
        if not headings:
            self._texts += [text for row in range(grid.height) for text in grid.texts(row)][:40]
            return
        if sheet.hidden and not include_hidden:
            self._notes.append(Note("hidden_sheet_not_imported", sheet.name))
            return
        titles = _titles(grid, headings[0].top)
        ends = [*(heading.top for heading in headings[1:]), grid.height]
        rows: list[CalendarRow] = []
        for heading, end in zip(headings, ends, strict=True):
            below = RowsBelow(_without_accounts(grid, heading), heading, end, self._today)
            rows += below.read()
            self._skipped += below.skipped
            self._columns(sheet.name, heading)
        self._rows += rows
        self._texts += [*titles, *(t for s in self._skipped for t in self._said(grid, s))]
        self.sheets.append(self._described(sheet, headings, titles, rows))

    def _said(self, grid: Grid, skipped: SkippedRow) -> Iterable[str]:
        """The words of a note below the table: what its signs mean."""
        if skipped.sheet != grid.sheet.name or skipped.why.startswith("total"):
            return ()
        return grid.texts(skipped.row - 1)

    def _described(
        self, sheet: Sheet, headings: list[MonthHeading], titles: list[str], rows: list[CalendarRow]
    ) -> MonthSheet:
        days = [day for heading in headings for day in heading.days]
        hidden = sorted(row + 1 for row in sheet.hidden_rows)
        if any(row.hidden for row in rows):
            self._notes.append(Note("hidden_rows_imported", sheet.name, {"rows": hidden}))
        texts = " ".join([*titles, sheet.name])
        told = [period for period, words in _PERIODS if words.search(texts)]
        period = told[0] if len(told) == 1 else None
        first = headings[0]
        letters = {letter(c.index): c.field for h in headings for c in h.columns}
        return MonthSheet(
            name=sheet.name,
            found=self._month(sheet, headings, titles),
            title=" ".join(titles[:2]),
            period=_as_period(period),
            has_open_period=any(t.period is None for row in rows for t in row.ticks),
            days=tuple(sorted({day.day for day in days})),
            weekdays=dict(first.weekdays),
            hidden=sheet.hidden,
            header_rows=tuple(range(first.top + 1, first.bottom + 2)),
            column_map=letters,
            hidden_rows=tuple(hidden),
        )

    def _month(self, sheet: Sheet, headings: list[MonthHeading], titles: list[str]) -> MonthFound:
        days = [day for heading in headings for day in heading.days]
        texts = [*titles, sheet.name, self._file]
        year = next((s.year for text in texts for s in said_in(text) if s.year), None)
        weekdays = {d: w for heading in headings for d, w in heading.weekdays.items()}
        dated = months_of(days, year)
        named = next((d.month for d in days if d.month), None)
        extra = [f"{int(named[-2:])}月"] if named and not dated else []
        # The tables of a web page are only counted.
        name = "" if self._table.kind == "html" and sheet.name.isdigit() else sheet.name
        return month_of_sheet([*titles, *extra], name, self._file, dated, weekdays, self._today)

    def _columns(self, sheet: str, heading: MonthHeading) -> None:
        for column in heading.columns:
            note = ColumnNote(sheet, letter(column.index), column.label)
            if column.field == "never_store":
                self._dropped.append(note)
            elif column.field not in _UNDERSTOOD and column.label:
                self._ignored.append(note)


def _as_period(name: str | None) -> Period | None:
    return next((period for period in PERIODS if period == name), None)


def _without_accounts(grid: Grid, heading: MonthHeading) -> Grid:
    """The sheet with the columns emptied that are never read, and with no bank card anywhere."""
    never = {c.index for c in heading.columns if c.field == "never_store"}
    kept = {c.index for c in heading.columns if c.field in ("id_number", "card")}
    rows = tuple(
        tuple(
            None if column in never or (column not in kept and _is_card(value)) else value
            for column, value in enumerate(row)
        )
        for row in grid.sheet.rows
    )
    return Grid(dataclasses.replace(grid.sheet, rows=rows))


def _is_card(value: object) -> bool:
    return isinstance(value, str | int | float) and (
        len(str(value)) >= 16
        and is_account_number(f"{value:.0f}" if isinstance(value, float) else str(value))
    )
