"""From when to when a service went: 8:00-10:30, 上午8点至10点, two cells with times."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime, time
from typing import Final

from eldercare_desktop.rosters.reading import Value, text_of

_TIME: Final = re.compile(
    r"(?P<part>上午|早上|早晨|清晨|中午|下午|晚上|晚|早)?(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d)|[点时](?P<half>半|(?P<told>[0-5]?\d)分?)?)(?::00)?"
)
_LATER: Final = ("下午", "晚上", "晚", "中午")


def times_of(period: Value, began: Value, ended: Value) -> tuple[str | None, str | None]:
    """Begin and end as HH:MM, as far as both are told."""
    if period is not None:
        found = _in_text(text_of(period))
        return found if None not in found else (None, None)
    first, last = _one(began), _one(ended)
    return (first, last) if first and last else (None, None)


def period_minutes(period: Value, began: Value, ended: Value) -> int | None:
    """How long it took, in minutes; over midnight as well. None if it is not told."""
    first, last = times_of(period, began, ended)
    if first is None or last is None or first == last:
        return None
    return (_minutes(last) - _minutes(first)) % (24 * 60)


def _in_text(text: str) -> tuple[str | None, str | None]:
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    parts = re.split(r"--|[-—–~～至到]", plain)
    if len(parts) != 2:
        return None, None
    first = _clock(parts[0], "")
    match = _TIME.search(parts[0])
    # 下午2点-4点: the second is in the afternoon as well.
    last = _clock(parts[1], (match["part"] or "") if match else "")
    return first, last


def _clock(text: str, before: str) -> str | None:
    found = _TIME.fullmatch(re.sub(r"^.*(?:日|号)(?=\D*\d)", "", text))
    if not found:
        return None
    hour = int(found["hour"])
    minute = 30 if found["half"] == "半" else int(found["minute"] or found["told"] or 0)
    if (found["part"] or before) in _LATER and hour < 12 and not (hour == 11 or hour == 10):
        hour += 12
    return f"{hour:02d}:{minute:02d}" if hour < 24 else None


def _one(value: Value) -> str | None:
    if isinstance(value, datetime):
        return value.strftime("%H:%M")
    if isinstance(value, time):
        return value.strftime("%H:%M")
    return (
        _clock("".join(unicodedata.normalize("NFKC", text_of(value)).split()), "")
        if value
        else None
    )


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])
