"""The lunar calendar: rural elders know their birthday in it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

FIRST_YEAR: Final = 1880
LAST_YEAR: Final = 2100


@dataclass(frozen=True)
class LunarDate:
    """A day of the lunar calendar; `leap` marks the second of two months of one number."""

    year: int
    month: int
    day: int
    leap: bool = False

    def birthday(self) -> str:
        """Month and day as MM-DD, with L before a leap month."""
        return f"{'L' if self.leap else ''}{self.month:02d}-{self.day:02d}"


@dataclass(frozen=True)
class _Month:
    number: int
    leap: bool
    first: date
    days: int


def solar_of(lunar: LunarDate) -> date | None:
    """The same day in the solar calendar; None if that lunar year has no such day."""
    for month in _months(lunar.year):
        if (month.number, month.leap) == (lunar.month, lunar.leap):
            inside = 1 <= lunar.day <= month.days
            return month.first + timedelta(days=lunar.day - 1) if inside else None
    return None


@lru_cache(maxsize=4096)
def lunar_of(day: date) -> LunarDate | None:
    """The same day in the lunar calendar; None outside the years that the tables cover."""
    for year in (day.year, day.year - 1):
        for month in _months(year):
            offset = (day - month.first).days
            if 0 <= offset < month.days:
                return LunarDate(year, month.number, offset + 1, month.leap)
    return None


@lru_cache(maxsize=256)
def _months(year: int) -> tuple[_Month, ...]:
    """The 12 or 13 months of a lunar year; none outside the tables."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return ()
    from lunar_python import LunarYear, Solar  # 15 ms, and only for files with lunar dates

    found = []
    for month in LunarYear.fromYear(year).getMonthsInYear():
        first = Solar.fromJulianDay(month.getFirstJulianDay())
        number = month.getMonth()
        start = date(first.getYear(), first.getMonth(), first.getDay())
        found.append(_Month(abs(number), number < 0, start, month.getDayCount()))
    return tuple(found)
