"""Which month a sheet is of: by its dates, its title, its name, the name of the file."""

from __future__ import annotations

import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from eldercare_desktop.care.chinese_dates import NUMERAL, number_of

Source = Literal["dates", "title", "sheet", "file", "chosen"]

_YEAR_MONTH: Final = re.compile(r"(20\d{2})\s*(?:年度?|[./\-_])\s*(1[0-2]|0?[1-9])(?!\d)")
_PACKED: Final = re.compile(r"(?<!\d)(20\d{2})(0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d)")
_CHINESE: Final = re.compile(rf"([二〇○零{NUMERAL}]{{4}})年([{NUMERAL}]{{1,3}})月")
_MONTH: Final = re.compile(rf"(?<![\d年])(1[0-2]|0?[1-9]|[{NUMERAL}]{{1,2}})月")
_YEAR: Final = re.compile(r"(20\d{2})\s*年")
_BARE: Final = re.compile(r"(20\d{2})?\D?(1[0-2]|0?[1-9])")


@dataclass(frozen=True)
class Said:
    """What a text says of the month: complete, or without its year."""

    year: int | None
    month: int | None


@dataclass(frozen=True)
class MonthFound:
    """The month of a sheet (YYYY-MM; None: a person has to say) and what it was taken from.

    `codes`: month_year_assumed (the latest such month), month_unclear (title and name
    disagree), weekday_mismatch (the weekdays of the heading are of another month).
    """

    month: str | None
    source: Source | None = None
    codes: tuple[str, ...] = ()


def said_in(text: str, *, whole: bool = False) -> list[Said]:
    """Months that a text names. `whole`: a bare number is one too, as in the name of a sheet."""
    folded = unicodedata.normalize("NFKC", text)
    found = [Said(int(m[1]), int(m[2])) for m in _YEAR_MONTH.finditer(folded)]
    found += [Said(int(m[1]), int(m[2])) for m in _PACKED.finditer(folded)]
    found += [Said(number_of(m[1]), number_of(m[2])) for m in _CHINESE.finditer(folded)]
    if found:
        return [one for one in found if _is_month(one)]
    year = _YEAR.search(folded)
    named = [number_of(m[1]) for m in _MONTH.finditer(folded)]
    if whole and not named and (bare := _BARE.fullmatch(folded.strip())):
        named = [int(bare[2])]
        return [Said(int(bare[1]) if bare[1] else None, named[0])]
    parts = [Said(int(year[1]) if year else None, month) for month in named]
    if not parts and year:
        return [Said(int(year[1]), None)]
    return [one for one in parts if _is_month(one)]


def month_of_sheet(
    titles: Iterable[str],
    sheet_name: str,
    file_name: str,
    dated: Iterable[str],
    weekdays: Mapping[int, int],
    today: date,
) -> MonthFound:
    """`dated`: months of the heading's own dates; `weekdays`: day -> 0 (Monday) to 6."""
    own = set(dated)
    if len(own) == 1:
        return MonthFound(own.pop(), "dates")
    texts: list[tuple[Source, list[Said]]] = [
        ("title", [said for title in titles for said in said_in(title)]),
        ("sheet", said_in(sheet_name, whole=True)),
        ("file", said_in(file_name)),
    ]
    year = next((said.year for _, all_said in texts for said in all_said if said.year), None)
    named: dict[str, tuple[Source, bool]] = {}
    for source, all_said in texts:
        months = _months(all_said, year, weekdays, today)
        weak = source == "file" or (source == "sheet" and "月" not in sheet_name)
        if weak and named:
            continue  # a file of a year may bear the name of one month; "2" may be the second sheet
        for month, assumed in months.items():
            named.setdefault(month, (source, assumed))
    return _decided(named, weekdays)


def fits_weekdays(month: str, weekdays: Mapping[int, int]) -> bool:
    """Whether the days of a month fall on these weekdays; True if none are given."""
    year, number = int(month[:4]), int(month[5:])
    length = monthrange(year, number)[1]
    told = [(day, weekday) for day, weekday in weekdays.items() if 1 <= day <= length]
    wrong = sum(date(year, number, day).weekday() != weekday for day, weekday in told)
    return wrong * 4 <= len(told)


def last_day(month: str) -> int:
    """How many days a month has."""
    return monthrange(int(month[:4]), int(month[5:]))[1]


def _is_month(said: Said) -> bool:
    fits = said.month is not None and 1 <= said.month <= 12
    return fits and (said.year is None or 2000 <= said.year <= 2100)


def _months(
    all_said: list[Said], year: int | None, weekdays: Mapping[int, int], today: date
) -> dict[str, bool]:
    """Months -> whether the year was assumed."""
    found: dict[str, bool] = {}
    for said in all_said:
        if said.month is None:
            continue
        sure = said.year or year
        if sure is not None:
            found[f"{sure:04d}-{said.month:02d}"] = False
        else:
            found[_latest(said.month, weekdays, today)] = True
    return found


def _latest(month: int, weekdays: Mapping[int, int], today: date) -> str:
    """The latest such month that has begun, of the last years the one that fits the weekdays."""
    newest = today.year if month <= today.month else today.year - 1
    options = [f"{newest - back:04d}-{month:02d}" for back in range(4)]
    fitting = [one for one in options if fits_weekdays(one, weekdays)]
    return (fitting or options)[0]


def _decided(named: dict[str, tuple[Source, bool]], weekdays: Mapping[int, int]) -> MonthFound:
    if not named:
        return MonthFound(None)
    fitting = [month for month in named if fits_weekdays(month, weekdays)]
    if len(named) > 1:
        if not (weekdays and len(fitting) == 1):
            return MonthFound(None, None, ("month_unclear",))
        return MonthFound(fitting[0], named[fitting[0]][0], ("month_unclear",))
    [(month, (source, assumed))] = named.items()
    codes = (*(["month_year_assumed"] if assumed else []),)
    if not fitting:
        codes += ("weekday_mismatch",)
    return MonthFound(month, source, codes)
