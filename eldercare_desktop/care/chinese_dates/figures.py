"""Dates in figures: 19480301, 194803, 13920 (a spreadsheet's day count), 3/20/1943."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Final, Literal

from eldercare_desktop.care.chinese_dates.candidates import Candidate
from eldercare_desktop.care.chinese_dates.partial import PartialDate

Century = Literal["elder", "child", "event"]

_EPOCH: Final = date(1899, 12, 30)
_OLDEST: Final = 125  # years; a birth before that is a slip of the pen
_AHEAD: Final = 30  # years that an agreement may reach into the future


@dataclass(frozen=True)
class Span:
    """The days that are plausible, and the century that two digits mean."""

    today: date
    century: Century

    @property
    def latest(self) -> date:
        """The last plausible day: today for a birth."""
        if self.century != "event":
            return self.today
        return date(self.today.year + _AHEAD, 12, 31)

    def holds(self, day: PartialDate) -> bool:
        """Whether some day of the partial date is plausible."""
        years = 60 if self.century == "event" else _OLDEST
        return day.year >= self.today.year - years and day.first_day() <= self.latest

    def years_of(self, digits: str) -> list[tuple[int, bool]]:
        """Years that the digits may mean, the likelier first, with whether it is weak."""
        if len(digits) == 4:
            return [(int(digits), False)]
        old, new = 1900 + int(digits), 2000 + int(digits)
        if self.century == "elder":
            # Two digits that leave a choice between 110 years of age and none stay open.
            both_odd = self.today.year - old > 110
            return [(old, False), (new, not both_odd)]
        recent = new <= self.today.year + 1
        return [(new, not recent), (old, recent)]


def two_digit_code(digits: str) -> str | None:
    """The code to show for a year of two digits."""
    return "two_digit_year" if len(digits) == 2 else None


def partial(year: int, month: int | None = None, day: int | None = None) -> PartialDate | None:
    """The partial date, or None if the calendar has none such."""
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None


def serial_of(day: date, clock: time) -> float:
    """Days since 1899-12-30, as a spreadsheet counts them."""
    return (day - _EPOCH).days + (clock.hour * 3600 + clock.minute * 60 + clock.second) / 86400


def dated(
    digits: str, month: int | None, day: int | None, span: Span, code: str | None = None
) -> list[Candidate]:
    """The readings of year digits with a month and a day."""
    found = []
    for year, weak in span.years_of(digits):
        when = partial(year, month, day)
        if when is not None:
            found.append(Candidate(when, code or two_digit_code(digits), weak=weak))
    return found


def from_digits(text: str, span: Span) -> list[Candidate]:
    """The readings of a bare run of digits, by its length."""
    lengths = {4: _four, 5: _five, 6: _six, 7: _seven, 8: _eight}
    reader = lengths.get(len(text))
    return reader(text, span) if reader else []


def _four(text: str, span: Span) -> list[Candidate]:
    if span.today.year - _OLDEST <= int(text) <= 2100:
        return dated(text, None, None, span)
    return _serial(text) if int(text) > 2100 else []


def _five(text: str, span: Span) -> list[Candidate]:
    month = int(text[4])
    loose = [Candidate(c.date, c.code, weak=True) for c in dated(text[:4], month, None, span)]
    return _serial(text) + (loose if month else [])


def _serial(text: str) -> list[Candidate]:
    return [Candidate(PartialDate.of(_EPOCH + timedelta(days=int(text))), "excel_serial_date")]


def _six(text: str, span: Span) -> list[Candidate]:
    month = dated(text[:4], int(text[4:]), None, span) if text[4:] != "00" else []
    month = [c for c in month if c.date and span.holds(c.date)]
    short = dated(text[:2], int(text[2:4]), int(text[4:]), span)
    if text[4:] == "00":
        month = dated(text[:4], None, None, span)
    return month + ([Candidate(c.date, c.code, weak=True) for c in short] if month else short)


def _seven(text: str, span: Span) -> list[Candidate]:
    year, rest = text[:4], text[4:]
    splits = ((rest[:1], rest[1:]), (rest[:2], rest[2:]))
    found = []
    for month, day in splits:
        found += dated(year, int(month), int(day), span)
    return found


def _eight(text: str, span: Span) -> list[Candidate]:
    year, month, day = text[:4], int(text[4:6]), int(text[6:])
    if day == 0:  # 19440300 and 19440000: unknown day, unknown month
        return dated(year, month or None, None, span)
    return dated(year, month, day, span)


_PARTED: Final = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})")


def day_first_or_last(text: str, span: Span) -> list[Candidate]:
    """3/20/1943 and 20/3/1943, with the year last."""
    match = _PARTED.fullmatch(text)
    if not match:
        return []
    one, two, year = int(match[1]), int(match[2]), match[3]
    found = dated(year, one, two, span, "us_date_order")
    if one != two:
        found += dated(year, two, one, span, "day_first_date_order")
    return found
