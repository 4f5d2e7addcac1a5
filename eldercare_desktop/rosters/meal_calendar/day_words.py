"""A day as the heading of a month writes it: 1, 1日, 6月1日, 6.1, a date, 十二."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from eldercare_desktop.care.chinese_dates import NUMERAL, number_of
from eldercare_desktop.rosters.reading import Value

_DAY: Final = re.compile(r"(?:\d{1,2}月)?(\d{1,2})[日号]?")
_MONTH_DAY: Final = re.compile(
    r"(?:(20\d{2})[年./\-])?(1[0-2]|0?[1-9])[月./\-](3[01]|[12]\d|0?[1-9])[日号]?"
)
_CHINESE_DAY: Final = re.compile(rf"([{NUMERAL}]{{1,4}})[日号]?")
WEEKDAY_BEHIND: Final = re.compile(
    r"[(\[](?:星期|周|礼拜)?[一二三四五六日天][)\]]$|(?:星期|周|礼拜)[一二三四五六日天]$"
)


@dataclass(frozen=True)
class WrittenDay:
    """A day as a heading writes it; `also` is what else the number may be (3.1: the 10th)."""

    day: int
    month: str | None = None
    also: int | None = None


def written_day(value: Value, text: str) -> WrittenDay | None:
    """The day that a cell (and its text) names; None if it names none."""
    if isinstance(value, bool):
        return None
    if isinstance(value, datetime | date):
        return WrittenDay(value.day, f"{value.year:04d}-{value.month:02d}")
    if isinstance(value, float) and not value.is_integer():
        return _decimal_day(value)
    plain = "".join(unicodedata.normalize("NFKC", text).split())
    bare = WEEKDAY_BEHIND.sub("", plain) or plain
    for form in (plain, bare):
        if (found := _day_in(form)) is not None:
            return found
    return None


def _day_in(text: str) -> WrittenDay | None:
    if (found := _DAY.fullmatch(text)) and "月" not in text:
        return _on(int(found[1]), None)
    if found := _MONTH_DAY.fullmatch(text):
        month = f"{found[1] or '-'}-{int(found[2]):02d}"
        return _on(int(found[3]), month)
    if found := _CHINESE_DAY.fullmatch(text):
        number = number_of(found[1])
        return _on(number, None) if number is not None else None
    return None


def _on(day: int, month: str | None) -> WrittenDay | None:
    return WrittenDay(day, month) if 1 <= day <= 31 else None


def _decimal_day(value: float) -> WrittenDay | None:
    """3.1 in a spreadsheet is the first of March, or the tenth whose zero is not shown."""
    if not 1 <= value < 13:  # infinite, or none at all, in a damaged file
        return None
    month, _, day = f"{value:.2f}".partition(".")
    number = int(day[0]) if day.endswith("0") else int(day)
    ten = int(day) if day.endswith("0") else None
    made = _on(number, f"--{int(month):02d}")
    return replace(made, also=ten) if made else None
