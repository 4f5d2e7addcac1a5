"""Reading one written date: what kind of text it is, and which dates it may mean."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime, time
from typing import Final

from eldercare_desktop.care.chinese_dates import words
from eldercare_desktop.care.chinese_dates.candidates import Candidate, DateReading
from eldercare_desktop.care.chinese_dates.figures import (
    Century,
    Span,
    day_first_or_last,
    from_digits,
    serial_of,
)
from eldercare_desktop.care.chinese_dates.partial import PartialDate

__all__ = ["Century", "read_date"]

_TIME: Final = re.compile(r"(?<=\d)[T\s]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?$")
_SPACED: Final = re.compile(r"^\d{2,4}(\s+\d{1,2}){1,2}$")
_NOTHING: Final = frozenset(
    [
        "无",
        "不详",
        "未知",
        "不清",
        "不清楚",
        "不明",
        "不知",
        "不知道",
        "不记得",
        "记不清",
        "忘记",
        "忘了",
        "待查",
        "待核",
        "待补",
        "暂无",
        "没有",
        "空",
        "-",
        "--",
        "—",
        "——",
        "/",
        "\\",
        ".",
        "?",
        "N/A",
        "NA",
        "#N/A",
        "0",
    ]
)
_SIDE: Final = re.compile(r"[,(]?(属相?|生肖)[:为是]?[鼠牛虎兔龙蛇马羊猴鸡狗猪]\)?")
_SOLAR: Final = re.compile(r"[(\[]?(公历|阳历|新历|国历|公元|西历)[)\]]?|[(\[](公|阳)[)\]]")
_LUNAR: Final = re.compile(r"[(\[]?(农历|阴历|旧历|老历|古历)[)\]]?[:]?|[(\[](农|阴)[)\]]")
_ABOUT: Final = re.compile(r"大约|大概|约|左右|前后|上下|许$|\?+$|[(]\?[)]")
_END: Final = re.compile(r"(出?生人?|生日|出世)$|[,;。.、/\-]+$")


def read_date(
    value: str | float | date | datetime | None, *, today: date, century: Century = "elder"
) -> DateReading:
    """Reads a cell: text, a number (a spreadsheet's day count or 1944.3) or a real date.

    `century` says what two digits of a year mean: a birth long ago ("elder"), a child's
    birth ("child"), or the date of an event ("event", which may lie in the future).
    """
    span = Span(today, century)
    if value is None:
        return DateReading(None)
    if isinstance(value, datetime | date):
        return _from_date_cell(value, span)
    if isinstance(value, str):
        return _from_text(value, span)
    text = str(int(value)) if float(value).is_integer() else f"{value:.10g}"
    return _from_text(text, span)


def _from_date_cell(value: date | datetime, span: Span) -> DateReading:
    day = value.date() if isinstance(value, datetime) else value
    clock = value.time() if isinstance(value, datetime) else time()
    serial = serial_of(day, clock)
    if 1880 <= serial <= 2100:
        # Somebody typed 1944 or 1944.3 into a cell formatted as a date; it shows 1905.
        typed = _from_text(f"{serial:.6g}", span)
        found = [Candidate(c.date, "year_in_date_cell", c.lunar, c.weak) for c in typed.candidates]
        found.append(Candidate(PartialDate.of(day), weak=True))
        return DateReading(day.isoformat(), tuple(found), typed.problem, typed.doubt)
    return _checked(day.isoformat(), _date_cell_readings(day, span), span)


def _date_cell_readings(day: date, span: Span) -> list[Candidate]:
    found = [Candidate(PartialDate.of(day))]
    if day.day == 1:  # 1944-3 typed becomes the first of the month in a date cell
        found.append(Candidate(PartialDate(day.year, day.month), weak=True))
    if day > span.latest and span.century == "elder":  # 28-3-1 typed becomes 2028-03-01
        found.append(Candidate(PartialDate(day.year - 100, day.month), "two_digit_year", weak=True))
    return found


def _from_text(written: str, span: Span) -> DateReading:
    shown = written.strip()
    text = unicodedata.normalize("NFKC", shown)
    text = _SPACED.sub(lambda m: "-".join(m[0].split()), _TIME.sub("", text).strip())
    text = re.sub(r"\s+", "", text).strip("'\"“”").replace("。", ".")
    if not text or text in _NOTHING or text.strip("/-—.") == "":
        return DateReading(shown or None)
    if _SIDE.fullmatch(text):
        return DateReading(shown, problem="zodiac_only")
    bare = _END.sub("", _SIDE.sub("", _SOLAR.sub("", text)))
    lunar = bool(_LUNAR.search(bare))
    bare = _END.sub("", _LUNAR.sub("", bare))
    about = bool(_ABOUT.search(bare))
    return _outcome(shown, _END.sub("", _ABOUT.sub("", bare)), lunar, about, span)


def _outcome(shown: str, bare: str, lunar: bool, about: bool, span: Span) -> DateReading:
    if re.fullmatch(r"\d{1,3}周?岁", bare):
        return DateReading(shown, problem="age_instead_of_birth")
    found, doubt = _readings(bare, lunar, span)
    if about and found:
        years = {c.date.year for c in found if c.date and not c.weak}
        rough = tuple(Candidate(PartialDate(year), "date_approximate") for year in sorted(years))
        return DateReading(shown, rough, doubt=doubt)
    return _checked(shown, found, span, doubt)


def _readings(bare: str, lunar: bool, span: Span) -> tuple[list[Candidate], str | None]:
    if bare.isascii() and bare.isdigit() and not lunar:
        return from_digits(bare, span), "date_ambiguous_digits"
    for pattern in (words.year_first, words.birthday_only, words.month_name):
        found = pattern(bare, lunar, span)
        if found:
            return found, _doubt(found)
    return day_first_or_last(bare, span), "date_ambiguous_day_month"


def _doubt(found: list[Candidate]) -> str:
    months = {c.date.month for c in found if c.date and not c.weak and c.date.day is None}
    return "date_ambiguous_trailing_zero" if months == {1, 10} else "date_ambiguous_year"


def _checked(
    shown: str, found: list[Candidate], span: Span, doubt: str | None = None
) -> DateReading:
    """Drops what lies outside the span; says why if no reading is left."""
    kept = tuple(c for c in found if c.date is None or span.holds(c.date))
    if any(not c.weak for c in kept):
        return DateReading(shown, kept, doubt=doubt)
    if any(not c.weak for c in found):
        return DateReading(shown, kept, "date_implausible")
    in_figures = re.fullmatch(r"[\d年月日号./,、·\-]+", unicodedata.normalize("NFKC", shown))
    return DateReading(shown, kept, "date_invalid" if in_figures else "date_unreadable")
