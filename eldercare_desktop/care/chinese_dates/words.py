"""Dates in words and figures with the year first: 1948年3月, 民国19年8月, 冬月十八."""

from __future__ import annotations

import re
from typing import Final

from eldercare_desktop.care.chinese_dates.candidates import (
    Candidate,
    LunarWritten,
    lunar_candidate,
)
from eldercare_desktop.care.chinese_dates.figures import Span, dated, partial, two_digit_code
from eldercare_desktop.care.chinese_dates.numerals import number_of

_N: Final = "零〇○一二三四五六七八九十"
_MONTH: Final = r"(?P<leap>闰)?(?P<month>\d{1,2}|正|冬|腊|[一二三四五六七八九十]{1,2})"
_DAY: Final = rf"(?P<day>\d{{1,2}}|[初{_N}廿卄卅]{{1,3}})"
_YEAR_FIRST: Final = re.compile(
    rf"(?:(?P<era>民国|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])"
    rf"(?P<erayear>元|\d{{1,2}}|[{_N}]{{1,3}})?|(?P<year>\d{{4}}|\d{{2}}|[{_N}]{{2,4}}))"
    rf"(?P<sep>年|[./\-,、·])?"
    rf"(?:{_MONTH}(?P<msep>月份?|[./\-,、·])?(?:{_DAY}[日号]?)?)?"
)
_BIRTHDAY: Final = re.compile(rf"{_MONTH}(?:月|[./\-])(?:{_DAY})[日号]?")
_LUNAR_MONTHS: Final = {"正": 1, "冬": 11, "腊": 12}
_STEMS: Final = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES: Final = "子丑寅卯辰巳午未申酉戌亥"
_ENGLISH: Final = [
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
]


def year_first(text: str, lunar: bool, span: Span) -> list[Candidate]:
    """Era or year, then month and day as far as they are written."""
    match = _YEAR_FIRST.fullmatch(text)
    if not match or (match["month"] and not match["sep"]):
        return []
    if match["day"] and not match["msep"]:
        return []
    month, day = _month(match), number_of(match["day"]) if match["day"] else None
    if (match["month"] and month is None) or (match["day"] and day is None):
        return []
    years = _years(match, span)
    if lunar or _is_lunar(match):
        return _lunar(years, LunarWritten(None, month, day, bool(match["leap"])))
    return _solar(years, month, day, match)


def _month(match: re.Match[str]) -> int | None:
    text = match["month"]
    return None if text is None else _LUNAR_MONTHS.get(text) or number_of(text)


def _is_lunar(match: re.Match[str]) -> bool:
    """Words that only the lunar calendar has: 正月, 冬月, 腊月, 闰, 初五, 廿三."""
    odd_day = (match["day"] or " ")[0] in "初廿卄卅"
    return bool(match["leap"]) or match["month"] in _LUNAR_MONTHS or odd_day


def _years(match: re.Match[str], span: Span) -> list[tuple[int, bool, str | None]]:
    """Year, weak, code: for every year that the text may mean."""
    if match["era"] == "民国":
        count = 1 if match["erayear"] == "元" else number_of(match["erayear"] or "")
        return [(1911 + count, False, "minguo_year")] if count else []
    if match["era"]:
        return _cyclic(match["era"], span)
    digits = match["year"]
    if not digits.isdigit() or not digits.isascii():
        number = None if "十" in digits else number_of(digits)  # 二十三年 counts in some era
        digits = "" if number is None else f"{number:02d}"
    if len(digits) not in (2, 4):
        return []
    code = two_digit_code(digits)
    return [(year, weak, code) for year, weak in span.years_of(digits)]


def _cyclic(era: str, span: Span) -> list[tuple[int, bool, str | None]]:
    """Years of the sixty-year cycle in a life; 1984 was 甲子. An elder's is the older one."""
    found = [
        year
        for year in range(span.today.year - 109, span.today.year + 1)
        if _STEMS[(year - 4) % 10] + _BRANCHES[(year - 4) % 12] == era
    ]
    old = span.century == "elder"
    return [
        (year, (year != found[0]) if old else (year != found[-1]), "cyclic_year") for year in found
    ]


def _lunar(years: list[tuple[int, bool, str | None]], rest: LunarWritten) -> list[Candidate]:
    found = []
    for year, weak, _code in years:
        written = LunarWritten(year, rest.month, rest.day, rest.leap)
        candidate = lunar_candidate(written)
        if candidate is not None:
            found.append(Candidate(candidate.date, candidate.code, written, weak))
    return found


def _solar(
    years: list[tuple[int, bool, str | None]],
    month: int | None,
    day: int | None,
    match: re.Match[str],
) -> list[Candidate]:
    found = []
    for year, weak, code in years:
        for m in _possible_months(match, month):
            when = partial(year, m, day)
            if when is not None:
                found.append(Candidate(when, code, weak=weak))
        found += _unmarked_lunar(year, month, day)
    return found


def _possible_months(match: re.Match[str], month: int | None) -> list[int | None]:
    """1939.1 is January, or October whose zero a spreadsheet has dropped."""
    dropped = match["sep"] == "." and match["month"] == "1" and not match["msep"]
    return [1, 10] if dropped else [month]


def _unmarked_lunar(year: int, month: int | None, day: int | None) -> list[Candidate]:
    """Many write the lunar birthday without saying so; it counts only beside a known date."""
    if month is None or day is None or not (1 <= month <= 12 and 1 <= day <= 30):
        return []
    candidate = lunar_candidate(LunarWritten(year, month, day))
    if candidate is None:
        return []
    return [Candidate(candidate.date, candidate.code, candidate.lunar, weak=True)]


def birthday_only(text: str, lunar: bool, span: Span) -> list[Candidate]:
    """三月初五: a birthday without its year."""
    match = _BIRTHDAY.fullmatch(text)
    if not match:
        return []
    month, day = _month(match), number_of(match["day"])
    if month is None or day is None or not (1 <= month <= 12 and 1 <= day <= 31):
        return []
    is_lunar = lunar or _is_lunar(match)
    known = LunarWritten(None, month, day, bool(match["leap"])) if is_lunar else None
    return [Candidate(None, "birthday_without_year", known)]


def month_name(text: str, lunar: bool, span: Span) -> list[Candidate]:
    """Mar-44 and 3-Mar-1944, into which a spreadsheet turns what was typed."""
    match = re.fullmatch(r"(?:(\d{1,2})-)?([A-Za-z]{3,9})-(\d{4}|\d{2})", text)
    if not match or match[2][:3].lower() not in _ENGLISH:
        return []
    month = _ENGLISH.index(match[2][:3].lower()) + 1
    return dated(match[3], month, int(match[1]) if match[1] else None, span)
