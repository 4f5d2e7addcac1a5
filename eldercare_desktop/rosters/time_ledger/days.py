"""The day of a line: as rosters read dates, or month and day with the year of what is above."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from eldercare_desktop.care.chinese_dates import read_date
from eldercare_desktop.rosters.meal_calendar.day_words import written_day
from eldercare_desktop.rosters.reading import Value, number_or_text, text_of

DITTO: Final = frozenset(
    {"同上", "〃", "″", '"', "''", "”", "“", "同前", "上同", "..", "...", "……"}
)


@dataclass(frozen=True)
class ReadDay:
    """A day (YYYY-MM-DD), or why there is none. `assumed`: the year stands further up."""

    day: str | None
    shown: str = ""
    code: str = ""
    assumed: bool = False


NO_DAY: Final = ReadDay(None, "", "day_missing")


def is_ditto(value: Value) -> bool:
    """Whether a cell says that it is as above."""
    return isinstance(value, str) and "".join(value.split()) in DITTO


def read_day(value: Value, today: date, year: int | None, above: str | None) -> ReadDay:
    """What a cell says. `year`: as title or sheet name it; `above`: the day of the line above."""
    if value is None:
        return NO_DAY
    shown = text_of(value).strip()
    if is_ditto(value):
        return ReadDay(above, shown, "" if above else "day_missing")
    if (found := _without_year(value, shown, year, above)) is not None:
        return found
    settled = read_date(number_or_text(value), today=today, century="event").settle()
    whole = settled.date.whole() if settled.date else None
    if whole is not None:
        return ReadDay(whole.isoformat(), shown)
    if settled.date is not None:
        return ReadDay(None, shown, "day_in_part")
    return ReadDay(None, shown, "day_unclear" if shown else "day_missing")


def _without_year(value: Value, shown: str, year: int | None, above: str | None) -> ReadDay | None:
    """3月5日, 3.5, 3/5: the year is the title's, else the one of the line above."""
    if isinstance(value, datetime | date) or (isinstance(value, float) and value.is_integer()):
        return None
    plain = "".join(unicodedata.normalize("NFKC", shown).split())
    if not any(mark in plain for mark in "月./-") or plain[:1] in ".-/":
        return None
    told = written_day(value, shown)
    if told is None or told.month is None or told.month[0] != "-":
        return None
    month = int(told.month[-2:])
    day = told.day if told.also is None else None
    if day is None:
        return ReadDay(None, shown, "day_in_part")
    known = int(above[:4]) if above else year
    if known is None:
        return ReadDay(None, shown, "year_missing")
    if above and month < int(above[5:7]) - 6:
        known += 1  # December, then January
    try:
        return ReadDay(date(known, month, day).isoformat(), shown, assumed=True)
    except ValueError:
        return ReadDay(None, shown, "day_unclear")
