"""Dates as people write them: 1948.3, 48-3-1, 民国19年8月, 农历冬月十八, 属虎.

`read_date` lists every reading that a text allows; `DateReading.settle` chooses among them
with a date that is known for certain (from an ID number), or says what is left in doubt.
"""

from eldercare_desktop.care.chinese_dates.candidates import (
    Candidate,
    DateReading,
    LunarWritten,
    SettledDate,
)
from eldercare_desktop.care.chinese_dates.lunar import LunarDate, lunar_of, solar_of
from eldercare_desktop.care.chinese_dates.numerals import NUMERAL, number_of
from eldercare_desktop.care.chinese_dates.partial import PartialDate, age_on, age_range
from eldercare_desktop.care.chinese_dates.reading import Century, read_date

__all__ = [
    "NUMERAL",
    "Candidate",
    "Century",
    "DateReading",
    "LunarDate",
    "LunarWritten",
    "PartialDate",
    "SettledDate",
    "age_on",
    "age_range",
    "lunar_of",
    "number_of",
    "read_date",
    "solar_of",
]
