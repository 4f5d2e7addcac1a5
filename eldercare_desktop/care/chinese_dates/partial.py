"""Dates that are known in part: a year, a month, or a day. And ages at a day."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class PartialDate:
    """A year, a month of a year, or a day. Raises ValueError for a day that is none."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.month is None and self.day is not None:
            raise ValueError("a day needs its month")
        if self.month == 0 or self.day == 0:
            raise ValueError("00 is no month and no day")
        self.first_day()

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """The whole date."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def from_iso(cls, text: str) -> PartialDate:
        """Reads YYYY, YYYY-MM or YYYY-MM-DD; ValueError for anything else."""
        if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", text):
            raise ValueError(text)
        return cls(*(int(part) for part in text.split("-")))

    def iso(self) -> str:
        """YYYY, YYYY-MM or YYYY-MM-DD."""
        parts = [f"{self.year:04d}"]
        parts += [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)

    def whole(self) -> date | None:
        """The day, if it is known to the day."""
        return self.first_day() if self.day is not None else None

    def first_day(self) -> date:
        """The earliest day that it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> date:
        """The latest day that it can mean."""
        if self.day is not None:
            return self.first_day()
        month = self.month or 12
        return date(self.year, month, calendar.monthrange(self.year, month)[1])

    def agrees_with(self, day: date) -> bool:
        """Whether `day` lies within what is known."""
        return self.first_day() <= day <= self.last_day()

    def shared_with(self, other: PartialDate) -> PartialDate | None:
        """What both say: the day, else the month, else the year, else nothing."""
        if self.year != other.year:
            return None
        if self.month is None or self.month != other.month:
            return PartialDate(self.year)
        return self if self.day == other.day else PartialDate(self.year, self.month)


def age_on(birth: date, day: date) -> int:
    """Completed years (周岁) on `day`; somebody born on 29 February turns on 1 March."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def age_range(birth: PartialDate, day: date) -> tuple[int, int]:
    """Least and greatest completed age on `day` of somebody whose birth is known in part."""
    return age_on(birth.last_day(), day), age_on(birth.first_day(), day)
