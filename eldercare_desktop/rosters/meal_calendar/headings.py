"""The heading of a month: which column is which day, which meal, and what else there is."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from eldercare_desktop.care.meal.terms import Outcome, Period
from eldercare_desktop.rosters.grid import Grid
from eldercare_desktop.rosters.labels import label_of
from eldercare_desktop.rosters.mapping import Column
from eldercare_desktop.rosters.meal_calendar.columns import is_name, other_columns
from eldercare_desktop.rosters.meal_calendar.day_words import WEEKDAY_BEHIND, written_day
from eldercare_desktop.rosters.meal_calendar.marks import period_of
from eldercare_desktop.rosters.reading import text_of

LEAST_DAYS: Final = 7
"""A half month or the work days of a short one; fewer numbers in a row are a form's own."""

MOST_ABOVE: Final = 3
MOST_BELOW: Final = 2

_WEEKDAY: Final = re.compile(r"[(\[]?(?:星期|周|礼拜)?([一二三四五六日天])[)\]]?")
_MODES: Final[tuple[tuple[Outcome, re.Pattern[str]], ...]] = (
    ("delivered", re.compile(r"送")),
    ("served", re.compile(r"堂|到店|自取|食堂")),
)
_WEEKDAYS: Final = "一二三四五六日"


@dataclass(frozen=True)
class DayColumn:
    """A column of one day. `period` and `outcome` as the heading has half-columns for them;

    `month` (YYYY-MM or --MM) where the heading holds whole dates.
    """

    index: int
    day: int
    period: Period | None = None
    outcome: Outcome | None = None
    month: str | None = None


@dataclass(frozen=True)
class MonthHeading:
    """A heading of days. `columns` are all others; `weekdays`: day -> 0 (Monday) to 6.

    `lines`: the days of each row of a person; more than one where the second half of the
    month stands below the first.
    """

    top: int
    bottom: int
    lines: tuple[tuple[DayColumn, ...], ...]
    columns: tuple[Column, ...]
    weekdays: Mapping[int, int]

    @property
    def days(self) -> tuple[DayColumn, ...]:
        """All columns of days."""
        return tuple(day for line in self.lines for day in line)

    def of(self, field: str) -> list[Column]:
        """The columns of a field."""
        return [column for column in self.columns if column.field == field]


def find_month_headings(grid: Grid, within: int | None = None) -> list[MonthHeading]:
    """All headings of days of a sheet, from the top down; of its first rows only, if said."""
    found: list[MonthHeading] = []
    for row in range(min(grid.height, within or grid.height)):
        floor = found[-1].bottom + 1 if found else 0
        if row >= floor and (made := _heading_at(grid, row, floor)) is not None:
            found.append(made)
    return found


def _heading_at(grid: Grid, row: int, floor: int) -> MonthHeading | None:
    days = _days_of_row(grid, row)
    if len(days) < LEAST_DAYS:
        return None
    first = days[0].index
    above = range(max(floor, row - MOST_ABOVE), row)
    below = range(row + 1, min(row + 1 + MOST_BELOW, grid.height))
    named = [r for r in (*above, row) if _names(grid, r, first)]
    # Below the days only where they do not begin anew there: that is the next table.
    named = named or [r for r in below if _names(grid, r, first) and not _days_of_row(grid, r)]
    if not named or any(_is_labelled(grid, r, days) for r in named if r < row):
        return None
    top = min(row, *named)
    bottom = _bottom(grid, max(row, *named), days)
    lines = _lines(grid, days, row, bottom)
    if len(lines) == 1:
        lines = [_halved(grid, days, row, bottom) or _under_periods(grid, days, row, floor)]
    columns = other_columns(grid, top, bottom, {day.index for line in lines for day in line})
    if not any(column.field == "name" for column in columns):
        return None
    weekdays = _weekdays(grid, days, max(floor, row - 1), bottom)
    return MonthHeading(top, bottom, tuple(map(tuple, lines)), tuple(columns), weekdays)


def _is_labelled(grid: Grid, row: int, days: list[DayColumn]) -> bool:
    """Whether each number has a heading of its own above it: then it counts the columns."""
    texts = [grid.text(row, day.index) for day in days]
    own = [t for t in texts if t and _weekday(t) is None and _half(t) == (None, None)]
    return len(own) * 2 > len(days)


def _lines(grid: Grid, days: list[DayColumn], row: int, bottom: int) -> list[list[DayColumn]]:
    """The days, and those that go on below them: 16 to 31 under 1 to 15."""
    lines = [days]
    for below in range(row + 1, bottom + 1):
        more = _days_of_row(grid, below)
        if more and more[0].day == lines[-1][-1].day + 1:
            lines.append(more)
    return lines


def _names(grid: Grid, row: int, before: int) -> bool:
    """Whether a heading of names stands in a row, left of the days."""
    return any(is_name(grid.text(row, c)) for c in grid.filled(row) if c < before)


# -- days ------------------------------------------------------------------------------------


def _days_of_row(grid: Grid, row: int) -> list[DayColumn]:
    """The longest count of days in a row, that may begin anew for the next meal."""
    written = [
        (c, made)
        for c in grid.filled(row)
        if (made := written_day(grid.value(row, c), grid.text(row, c))) is not None
    ]
    runs: list[list[DayColumn]] = [[]]
    for column, day in written:
        last = runs[-1][-1].day if runs[-1] else 0
        number = day.day if day.day > last or day.also is None else day.also
        if number <= last:
            runs.append([])
        runs[-1].append(DayColumn(column, number, month=day.month))
    full = [run for run in runs if len(run) >= LEAST_DAYS]
    if not full:
        return []
    same = [run for run in full if [d.day for d in run] == [d.day for d in full[0]]]
    return [day for run in same for day in run]


# -- half-columns and weekdays -----------------------------------------------------------------


def _bottom(grid: Grid, row: int, days: list[DayColumn]) -> int:
    """The last row of the heading: rows of weekdays and meals below it belong to it."""
    bottom = row
    for column in grid.filled(row):
        merge = grid.merge_at(row, column)
        if merge and merge.top == row and merge.bottom - row <= MOST_BELOW:
            bottom = max(bottom, merge.bottom)
    while bottom + 1 < grid.height and _is_below(grid, bottom + 1, days):
        bottom += 1
    return min(bottom, grid.height - 1)


def _is_below(grid: Grid, row: int, days: list[DayColumn]) -> bool:
    """Whether a row holds nothing but weekdays or meals over the days."""
    texts = [grid.text(row, c) for c in grid.filled(row) if c >= days[0].index]
    own = [grid.text(row, c) for c in grid.filled(row) if c < days[0].index]
    if len(texts) * 2 < len(days) or any(len(text) > 4 for text in own):
        return False
    told = sum(_weekday(text) is not None or _half(text) != (None, None) for text in texts)
    return told * 5 >= len(texts) * 4 and not any(_looks_like_a_name(text) for text in own)


def _looks_like_a_name(text: str) -> bool:
    plain = "".join(text.split())
    known = label_of(text).known or period_of(plain) or _weekday(plain) is not None
    return bool(re.fullmatch(r"[一-鿿]{2,4}", plain)) and not known and plain != "星期"


def _weekday(text: str) -> int | None:
    found = _WEEKDAY.fullmatch("".join(unicodedata.normalize("NFKC", text).split()))
    return _WEEKDAYS.index(found[1].replace("天", "日")) if found else None


def _half(text: str) -> tuple[Period | None, Outcome | None]:
    period = period_of(text)
    short = len(text) <= 4
    mode = next((outcome for outcome, words in _MODES if short and words.search(text)), None)
    return period, mode


def _halved(grid: Grid, days: list[DayColumn], row: int, bottom: int) -> list[DayColumn]:
    """Half-columns below each day; empty if there are none."""
    for below in range(row + 1, bottom + 1):
        found = [made for day in _spans(grid, days, row) for made in _parts(grid, below, *day)]
        if len(found) >= len(days):
            return found
    return []


def _spans(grid: Grid, days: list[DayColumn], row: int) -> Iterator[tuple[DayColumn, int]]:
    """Each day with its last column."""
    widths = [b.index - a.index for a, b in pairwise(days)]
    usual = max(set(widths), key=widths.count) if widths else 1
    for number, day in enumerate(days):
        wide = grid.span(row, day.index)
        following = days[number + 1].index if number + 1 < len(days) else day.index + usual
        yield day, min(following, day.index + max(wide, usual)) - 1


def _parts(grid: Grid, below: int, day: DayColumn, last: int) -> Iterator[DayColumn]:
    for column in range(day.index, min(last, grid.width - 1) + 1):
        period, outcome = _half(grid.text(below, column))
        if period is not None or outcome is not None:
            yield replace(day, index=column, period=period, outcome=outcome)


def _under_periods(grid: Grid, days: list[DayColumn], row: int, floor: int) -> list[DayColumn]:
    """1 to 31 under 午餐, and again under 晚餐. Without such words only the first count holds."""
    starts = [n for n, day in enumerate(days) if n == 0 or day.day <= days[n - 1].day]
    first = days[: starts[1]] if len(starts) > 1 else days
    for above in range(row - 1, max(floor, row - MOST_ABOVE) - 1, -1):
        told = [_half(_over(grid, above, days[start].index)) for start in starts]
        if any(half != (None, None) for half in told):
            ends = [*starts[1:], len(days)]
            return [
                replace(day, period=period, outcome=outcome)
                for start, end, (period, outcome) in zip(starts, ends, told, strict=True)
                for day in days[start:end]
            ]
    return first


def _over(grid: Grid, row: int, column: int) -> str:
    """The words over a column, whose cell may be merged over many."""
    return text_of(grid.seen(row, column)).strip()


def _weekdays(grid: Grid, days: list[DayColumn], top: int, bottom: int) -> dict[int, int]:
    found: dict[int, int] = {}
    for row in range(top, bottom + 1):
        for day in days:
            weekday = _weekday(grid.text(row, day.index))
            if weekday is None and (inside := WEEKDAY_BEHIND.search(_plain(grid, row, day.index))):
                weekday = _weekday(inside[0])
            if weekday is not None:
                found.setdefault(day.day, weekday)
    return found if len(found) >= LEAST_DAYS else {}


def _plain(grid: Grid, row: int, column: int) -> str:
    text = "".join(unicodedata.normalize("NFKC", grid.text(row, column)).split())
    return text if re.match(r"\d", text) else ""


def months_of(days: Iterable[DayColumn], year: int | None) -> set[str]:
    """The months that the dates of a heading name; without a year only if `year` is given."""
    found = set()
    for day in days:
        if day.month and day.month[0] == "-" and year is not None:
            found.add(f"{year:04d}-{day.month[-2:]}")
        elif day.month and day.month[0] != "-":
            found.add(day.month)
    return {month for month in found if _is_real(month)}


def _is_real(month: str) -> bool:
    return bool(re.fullmatch(r"20\d{2}-\d{2}", month)) and bool(
        monthrange(int(month[:4]), int(month[5:]))
    )
