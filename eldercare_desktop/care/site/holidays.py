"""Public holidays of China, and the weekend days that are worked in their stead (调休)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

Holiday = Literal[
    "new_year",
    "spring_festival",
    "tomb_sweeping",
    "labour_day",
    "dragon_boat",
    "mid_autumn",
    "national_day",
    "other_holiday",
]

_NAMES: dict[str, Holiday] = {
    "New Year's Day": "new_year",
    "Spring Festival": "spring_festival",
    "Tomb-sweeping Day": "tomb_sweeping",
    "Labour Day": "labour_day",
    "Dragon Boat Festival": "dragon_boat",
    "Mid-autumn Festival": "mid_autumn",
    "National Day": "national_day",
}
"""What `chinese_calendar` calls them -> code."""


@dataclass(frozen=True)
class PublicDay:
    """A day of a public holiday; `worked`: a day of the weekend that is worked for it.

    `official`: by the notice of the State Council for that year. Before there is one, only the
    festival days themselves are known.
    """

    holiday: Holiday
    worked: bool
    official: bool


@lru_cache(maxsize=16)
def public_days(year: int) -> dict[str, PublicDay]:
    """The holidays of a year and the weekend days worked for them, by day (YYYY-MM-DD).

    From the yearly notice of the State Council, as far as `chinese_calendar` knows it, else
    the days off by law [全国年节及纪念日放假办法, 2025]: 13 days without the weekends around.
    """
    found = _announced(year)
    if not found:
        found = {day.isoformat(): PublicDay(code, False, False) for day, code in _by_law(year)}
    return found


def is_announced(year: int) -> bool:
    """Whether the holidays of a year are known as they were announced."""
    return any(day.official for day in public_days(year).values())


def _announced(year: int) -> dict[str, PublicDay]:
    from chinese_calendar import constants  # 10 ms, and only where meals are served

    found: dict[str, PublicDay] = {}
    for days, worked in ((constants.holidays, False), (constants.workdays, True)):
        for day, name in days.items():
            if day.year == year:
                code = _NAMES.get(str(name), "other_holiday")
                found[day.isoformat()] = PublicDay(code, worked, True)
    return found


def _by_law(year: int) -> Iterator[tuple[date, Holiday]]:
    yield date(year, 1, 1), "new_year"
    first = _lunar(year, 1, 1)
    for step in range(-1, 3):  # New Year's Eve to the third day
        yield first + timedelta(step), "spring_festival"
    yield _tomb_sweeping(year), "tomb_sweeping"
    for day in (1, 2):
        yield date(year, 5, day), "labour_day"
    yield _lunar(year, 5, 5), "dragon_boat"
    yield _lunar(year, 8, 15), "mid_autumn"
    for day in (1, 2, 3):
        yield date(year, 10, day), "national_day"


def _lunar(year: int, month: int, day: int) -> date:
    from lunar_python import Lunar  # 15 ms, and only for years without a notice

    solar = Lunar.fromYmd(year, month, day).getSolar()
    return date(solar.getYear(), solar.getMonth(), solar.getDay())


def _tomb_sweeping(year: int) -> date:
    from lunar_python import Lunar

    solar = Lunar.fromYmd(year, 3, 1).getJieQiTable()["清明"]
    return date(solar.getYear(), solar.getMonth(), solar.getDay())
