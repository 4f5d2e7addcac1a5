"""Birthdays by the lunar calendar, which is the one that rural elders keep."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from functools import lru_cache

from eldercare_desktop.care.chinese_dates import LunarDate, number_of, solar_of


@lru_cache(maxsize=1024)
def next_lunar_birthday(lunar: str | None, *, today: str) -> str | None:
    """The day (YYYY-MM-DD), from today on, on which a lunar birthday (MM-DD, LMM-DD in a leap
    month) falls next.

    In a year without that leap month it is kept in the plain month of the number, and in a
    month of 29 days the 30th is kept on the 29th. None if there is no lunar birthday.
    """
    if not lunar:
        return None
    first = date.fromisoformat(today)
    # The lunar year begins in January or February: its last month may be in the next year.
    days = (_in_year(lunar, year) for year in range(first.year - 1, first.year + 2))
    found = [day for day in days if day is not None and day >= first]
    return min(found).isoformat() if found else None


def _in_year(lunar: str, year: int) -> date | None:
    month, day = (int(part) for part in lunar.removeprefix("L").split("-"))
    for leap in (True, False) if lunar.startswith("L") else (False,):
        if found := solar_of(LunarDate(year, month, day, leap)):
            return found
        if day == 30 and (last := solar_of(LunarDate(year, month, 29, leap))):
            return last
    return None


def days_until(day: str, *, today: str) -> int:
    """Days from today to a day, both YYYY-MM-DD."""
    return (date.fromisoformat(day) - date.fromisoformat(today)) // timedelta(days=1)


_MONTHS = {"正": 1, "冬": 11, "腊": 12}
_WRITTEN = re.compile(
    r"(?:农历|阴历|旧历)?(?P<leap>闰|L|leap)?(?P<month>正|冬|腊|[0-9]{1,2}|[一二三四五六七八九十]{1,2})"
    r"[月/.\-](?P<day>[0-9]{1,2}|[初一二三四五六七八九十廿卅]{1,3})[日号]?",
    re.IGNORECASE,
)


def read_lunar_birthday(written: str) -> str | None:
    """What a person types for a lunar birthday (腊月初八, 12-08, 12.8, 闰六月十五), as MM-DD with
    an L before a leap month; None if it is not one."""
    folded = "".join(unicodedata.normalize("NFKC", written).split())
    found = _WRITTEN.fullmatch(folded)
    if found is None:
        return None
    month = _MONTHS.get(found["month"]) or number_of(found["month"])
    day = number_of(found["day"])
    if month is None or day is None or not (1 <= month <= 12 and 1 <= day <= 30):
        return None
    return f"{'L' if found['leap'] else ''}{month:02d}-{day:02d}"
