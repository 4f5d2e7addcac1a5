"""Houses in the order in which one walks past them: No. 3 before No. 12."""

from __future__ import annotations

import re
import unicodedata

from eldercare_desktop.care.chinese_dates import number_of
from eldercare_desktop.care.chinese_dates.numerals import NUMERAL

HouseKey = tuple[tuple[int, int, str], ...]

_RUNS = re.compile(rf"[0-9]+|[{NUMERAL}]+|[^0-9{NUMERAL}]+")
_NUMBER, _WORDS, _MISSING = 0, 1, 2


def house_key(address: str | None) -> HouseKey:
    """A key to sort addresses by: numbers count as numbers, in figures or in characters.

    Who has no address comes last.
    """
    plain = "".join(unicodedata.normalize("NFKC", address or "").split())
    return tuple(map(_run, _RUNS.findall(plain))) or ((_MISSING, 0, ""),)


def _run(run: str) -> tuple[int, int, str]:
    number = number_of(run)
    return (_WORDS, 0, run) if number is None else (_NUMBER, number, "")
