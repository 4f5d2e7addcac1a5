"""Months as YYYY-MM: their days, the ones before and after."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

_MONTH = re.compile(r"\d{4}-(0[1-9]|1[0-2])", re.ASCII)


def is_month(words: str) -> bool:
    """Whether something is a month: what another program sent may be anything."""
    return _MONTH.fullmatch(words) is not None


def first_day(month: str) -> str:
    """The first day of a month, YYYY-MM-DD."""
    return f"{month}-01"


def last_day(month: str) -> str:
    """The last day of a month, YYYY-MM-DD."""
    year, number = int(month[:4]), int(month[5:7])
    return f"{month}-{monthrange(year, number)[1]:02d}"


def month_after(month: str, by: int = 1) -> str:
    """The month so many months later; before, when `by` is below zero."""
    number = int(month[:4]) * 12 + int(month[5:7]) - 1 + by
    return f"{number // 12:04d}-{number % 12 + 1:02d}"


def months_between(first: str, last: str) -> Iterator[str]:
    """The months from `first` to `last`, both included."""
    month = first
    while month <= last:
        yield month
        month = month_after(month)
