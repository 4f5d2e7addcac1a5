"""What a number format hides: the day of a date, its year, the last zero of a figure."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Final, Literal

from eldercare_desktop.rosters.reading.cells import Value

Shape = Literal["month", "year", "birthday", "two_decimals", "clock"]

# Numbered formats of the Chinese edition [ECMA-376 part 1, 18.8.30].
_NUMBERED: Final[dict[int, Shape]] = {
    2: "two_decimals",
    4: "two_decimals",
    16: "birthday",
    17: "month",
    **dict.fromkeys((27, 36, 50, 52, 57), "month"),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), "birthday"),
    **dict.fromkeys((18, 19, 20, 21, 46), "clock"),
}


_MOST_DAYS: Final = 10_000
"""More is no duration but a day."""

_DATES: Final = frozenset({14, 15, 16, 17, 22, *range(27, 32), 36, *range(50, 55), 57, 58})


def shape_of(number: int, code: str | None) -> Shape | None:
    """The shape of a format, by its code if it has one, else by its number."""
    return _by_code(code) if code else _NUMBERED.get(number)


def is_date_format(number: int, code: str | None) -> bool:
    """Whether a format shows a day: by its code if it has one, else by its number."""
    if not code:
        return number in _DATES
    bare = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.', "", code.split(";")[0]).lower()
    return bool(re.search(r"[yd]|m", bare)) and not re.search(r"[0#?]|general", bare)


def _by_code(code: str) -> Shape | None:
    bare = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.|_.|\*.', "", code.split(";")[0]).lower()
    if re.fullmatch(r"#?,?#*0\.00", bare):
        return "two_decimals"
    if _is_clock(code):
        return "clock"
    if not re.search(r"[ymd]", bare) or re.search(r"[hs0#]", bare):
        return None
    parts = (("y" in bare), ("m" in bare), ("d" in bare))
    shapes: dict[tuple[bool, bool, bool], Shape] = {
        (True, True, False): "month",
        (True, False, False): "year",
        (False, True, True): "birthday",
    }
    return shapes.get(parts)


def _is_clock(code: str) -> bool:
    """Hours and minutes without a day: h:mm, and [h]:mm for more than a day."""
    bare = re.sub(r'"[^"]*"|\\.|_.|\*.', "", code.split(";")[0]).lower()
    return bool(re.match(r"(\[\$[^\]]*\])?\[?h{1,2}\]?:?mm", bare)) and not re.search("[yd]", bare)


def as_shown(value: Value, shape: Shape) -> Value:
    """The value as its format shows it: no more than a person sees in the cell."""
    if isinstance(value, date | datetime):
        day = value.date() if isinstance(value, datetime) else value
        if day.year == 1905:  # a year typed into a date cell; read elsewhere
            return value
        texts = {
            "month": f"{day.year:04d}-{day.month:02d}",
            "year": f"{day.year:04d}",
            "birthday": f"{day.month}月{day.day}日",
        }
        return texts.get(shape, value)
    if shape == "two_decimals" and isinstance(value, float) and not value.is_integer():
        return f"{value:.2f}"
    if shape == "clock" and isinstance(value, int | float) and 0 <= value < _MOST_DAYS:
        minutes = round(value * 24 * 60)
        return f"{minutes // 60}:{minutes % 60:02d}"
    return value
