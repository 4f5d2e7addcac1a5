"""Dates as people type them, whole or in part."""

from __future__ import annotations

import re
from datetime import date, timedelta

_SEPARATED = re.compile(r"(\d{4})(?:[-./年\s]+(\d{1,2})(?:[-./月\s]+(\d{1,2})日?)?)?[月年]?")
_TOGETHER = re.compile(r"(\d{4})(\d{2})(\d{2})?")
_DAY = re.compile(r"(\d{1,2})[-./月](\d{1,2})日?")


def read_date(text: str, today: date, *, partial: bool) -> str | None:
    """The ISO text of what was typed: 1948, 1948.3, 1948年3月5日, 19480305; None if unreadable.

    Without `partial` only a whole date is one, and then 3.5 is a day of this year.
    """
    text = text.strip().translate(str.maketrans("０１２３４５６７８９．／－", "0123456789./-"))
    found = _SEPARATED.fullmatch(text) or _TOGETHER.fullmatch(text)
    if found:
        parts = [int(part) for part in found.groups() if part]
    elif not partial and (found := _DAY.fullmatch(text)):
        parts = [today.year, int(found[1]), int(found[2])]
    else:
        return None
    if len(parts) < 3 and not partial:
        return None
    return _iso(parts)


def step_day(text: str, days: int) -> str:
    """The day before or after; a text that is no whole date stays as it is."""
    try:
        return (date.fromisoformat(text) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return text


def _iso(parts: list[int]) -> str | None:
    try:
        date(parts[0], *[*parts[1:], 1, 1][:2])
    except ValueError:
        return None
    return "-".join([f"{parts[0]:04d}", *(f"{part:02d}" for part in parts[1:])])
