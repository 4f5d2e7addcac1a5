"""How much a cell says: 2小时, 2.5, 2h30, 150分钟, 2:30, 一个半小时, 5分.

A number without a word means what its heading says, or what a person says of the sheet. 半天
and 上午 are no length of time: nothing is guessed.
"""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from datetime import time
from typing import Final, Literal

from eldercare_desktop.care.chinese_dates import NUMERAL, number_of
from eldercare_desktop.care.time_bank.terms import Unit
from eldercare_desktop.rosters.reading import Value, text_of

Measure = Literal["hour", "minute", "point"]
"""What a number without a word counts."""

MEASURES: Final[tuple[Measure, ...]] = ("hour", "minute", "point")

_HOURS: Final = r"(?:个?小时|个?钟头|个?钟|时|hours?|hrs?|h)"
_MINUTES: Final = r"(?:分钟|分|mins?|m|')"
_N: Final = rf"(?:\d+(?:\.\d+)?|\.\d+|[{NUMERAL}]{{1,4}})"
_TOLD: Final = re.compile(
    rf"(?P<hours>{_N})(?P<half>个半)?{_HOURS}(?P<more>半)?(?:零|又)?(?:(?P<minutes>{_N}){_MINUTES}?)?"
)
_ONLY_MINUTES: Final = re.compile(rf"(?P<minutes>{_N})(?:分钟|mins?|m|')")
_CLOCK: Final = re.compile(r"(?P<hours>\d{1,3})[:](?P<minutes>[0-5]\d)(?::00)?")
_HALVES: Final = {
    **dict.fromkeys(("半小时", "半个小时", "半个钟头", "半个钟", "半钟头"), 30),
    **dict.fromkeys(("一刻钟", "1刻钟"), 15),
    **dict.fromkeys(("三刻钟", "3刻钟"), 45),
}
_POINTS: Final = re.compile(rf"(?P<points>{_N})(?:个?积分|分|点)")
_BARE: Final = re.compile(r"\d+(?:\.\d+)?|\.\d+")
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_SIGN: Final = re.compile(r"^([+\-−–])")
_NOTHING: Final = re.compile(r"[/\-—–_\\.·]*|无|没有|空|0+(?:\.0+)?|√|×")

MOST_MINUTES: Final = 10_000_000


@dataclass(frozen=True)
class Written:
    """An amount as it is written. `number` is in `measure`, None where only the heading can

    say what it counts; `loose`: the word is 分, minutes or points, but no hours. `code` says
    why there is no number; a cell without anything is None.
    """

    shown: str
    number: float | None = None
    measure: Measure | None = None
    code: str = ""
    loose: bool = False

    def counted(self, measure: Measure | None) -> Counted:
        """Minutes or points, under what bare numbers mean."""
        own = self.measure or ("minute" if self.loose and measure == "hour" else measure)
        if self.number is None or own is None:
            return Counted(None, 0, self.code or "measure_missing")
        unit: Unit = "point" if own == "point" else "minute"
        exact = self.number * 60 if own == "hour" else self.number
        if abs(exact) > MOST_MINUTES:
            return Counted(None, 0, "amount_unclear")
        amount = math.floor(abs(exact) + 0.5) * (1 if exact >= 0 else -1)
        return Counted(unit, amount, "", abs(amount - exact) > 0.011)


@dataclass(frozen=True)
class Counted:
    """An amount in whole minutes or points. `rounded`: the paper has a fraction of one."""

    unit: Unit | None
    amount: int
    code: str = ""
    rounded: bool = False


def read_amount(value: Value) -> Written | None:
    """What a cell says; None if it says nothing."""
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, time):
        return Written(text_of(value)[:5], value.hour * 60 + value.minute, "minute")
    shown = " ".join(text_of(value).split())
    if isinstance(value, int | float):
        if not math.isfinite(value):
            return Written(shown, code="amount_unclear")
        return Written(shown, float(value)) if value else None
    return _in_words(shown)


def _in_words(shown: str) -> Written | None:
    plain = "".join(unicodedata.normalize("NFKC", shown).split()).casefold()
    if _NOTHING.fullmatch(plain):
        return None
    sign = -1.0 if (found := _SIGN.match(plain)) and found[1] != "+" else 1.0
    bare = _SIGN.sub("", plain).removeprefix("约").rstrip("。.;,、")
    if _THOUSANDS.fullmatch(bare):
        bare = bare.replace(",", "")
    if (minutes := _minutes(bare)) is not None:
        return Written(shown, sign * minutes, "minute")
    if _BARE.fullmatch(bare):
        return Written(shown, sign * float(bare))
    if (points := _POINTS.fullmatch(bare)) and (number := _number(points["points"])) is not None:
        surely = not bare.endswith("分") or bare.endswith("积分")
        return Written(shown, sign * number, "point" if surely else None, loose=not surely)
    return Written(shown, code="amount_unclear")


def _minutes(text: str) -> float | None:
    """A length of time that says what it counts."""
    if text in _HALVES:
        return _HALVES[text]
    if found := _CLOCK.fullmatch(text):
        return int(found["hours"]) * 60 + int(found["minutes"])
    if found := _ONLY_MINUTES.fullmatch(text):
        return _number(found["minutes"])
    if found := _TOLD.fullmatch(text):
        hours = _number(found["hours"])
        more = _number(found["minutes"]) if found["minutes"] else 0
        half = 30 if found["half"] or found["more"] else 0
        return None if hours is None or more is None else hours * 60 + half + more
    return None


def _number(text: str) -> float | None:
    if text[0].isdigit() or text[0] == ".":
        return float(text)
    return number_of(text)
