"""Times of a service: from–to on a day, over midnight too; in minutes since the first day."""

from __future__ import annotations

import re
from datetime import date

DAY_MINUTES = 24 * 60

Span = tuple[int, int]
"""Beginning and end in minutes, counted from one day on so that two spans can be compared."""

_TIME = re.compile(
    r"(\d{1,2})[:：.](\d{2})|(\d{1,2})(\d{2})|(\d{1,2})[点时]?(?:(\d{1,2})分?|(半))?"
)


def span_of(day: str, began: str, ended: str) -> Span:
    """When a service was, `ended` earlier than `began` being on the next day."""
    start = date.fromisoformat(day).toordinal() * DAY_MINUTES
    first, last = minute_of(began), minute_of(ended)
    return start + first, start + last + (DAY_MINUTES if last <= first else 0)


def length(began: str, ended: str) -> int:
    """Minutes from one time (HH:MM) to another, over midnight too; 0 if they are the same."""
    return (minute_of(ended) - minute_of(began)) % DAY_MINUTES


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans have a minute in common."""
    return one[0] < other[1] and other[0] < one[1]


def read_time(text: str) -> str | None:
    """A time of day as people type it -> HH:MM; None if it is none.

    0830, 830, 8:30, 8.30, 8点半, 8 are understood; full-width digits and colons as well.
    """
    import unicodedata

    found = _TIME.fullmatch(unicodedata.normalize("NFKC", text).replace(" ", ""))
    if found is None:
        return None
    hour = next(int(part) for part in found.group(1, 3, 5) if part)
    minute = next((int(part) for part in found.group(2, 4, 6) if part), 30 if found[7] else 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else None


def time_at(minute: int) -> str:
    """A minute of the day as HH:MM."""
    return f"{minute // 60:02}:{minute % 60:02}"


def minute_of(time: str) -> int:
    """A time of day (HH:MM) in minutes since midnight."""
    return int(time[:2]) * 60 + int(time[3:])
