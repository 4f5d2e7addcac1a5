"""How a site and its days are said."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.wording import weekday_short, word, words

if TYPE_CHECKING:
    from eldercare_desktop.care.site.calendar import ServingDay
    from eldercare_desktop.care.site.record import Site

translate = QCoreApplication.translate


def weekday_words(numbers: Iterable[str]) -> str:
    """Days of the week, 1 to 7, in words: those that follow on each other as a span."""
    days = sorted(int(number) for number in numbers if number in "1234567")
    if not days:
        return ""
    if len(days) == 7:
        return translate("SiteWords", "every day")
    if len(days) > 2 and days[-1] - days[0] == len(days) - 1:
        span = translate("SiteWords", "{first} to {last}")
        return span.format(first=weekday_name(days[0]), last=weekday_name(days[-1]))
    between = translate("SiteWords", ", ")
    return between.join(weekday_name(day) for day in days)


def weekday_name(number: int) -> str:
    """A day of the week, 1 to 7."""
    return translate("SiteWords", "{weekday}", "a day of the week in a sentence").format(
        weekday=weekday_short(number - 1)
    )


def day_words(day: str) -> str:
    """A day with its day of the week; one that came in and is none stands as it came."""
    try:
        at = date.fromisoformat(day)
    except ValueError:
        return day
    return translate("SiteWords", "{month}-{day} {weekday}").format(
        month=f"{at.month:02d}", day=f"{at.day:02d}", weekday=weekday_name(at.isoweekday())
    )


def meals_line(site: Site) -> str:
    """The meals with their times."""
    said = translate("SiteWords", "{meal} {time}")
    periods = [p for p in ("breakfast", "lunch", "dinner") if p in site.meal_periods]
    return translate("SiteWords", ", ").join(
        said.format(meal=word("meal_period", p), time=getattr(site, f"{p}_at")) for p in periods
    )


def days_line(site: Site) -> str:
    """On which days meals are served, in a sentence."""
    parts = [weekday_words(site.meal_weekdays)]
    if site.meal_holidays == "closed":
        parts.append(translate("SiteWords", "not on public holidays"))
    if site.meal_workdays and len(site.meal_weekdays) < 7:
        parts.append(translate("SiteWords", "also on weekend days that are worked"))
    return translate("SiteWords", ", ").join(part for part in parts if part)


def cutoff_line(site: Site) -> str:
    """Until when meals are ordered, in a sentence."""
    if site.cutoff_days == 0:
        said = translate("SiteWords", "until {time} of the same day")
    elif site.cutoff_days == 1:
        said = translate("SiteWords", "until {time} of the day before")
    else:
        said = translate("SiteWords", "until {time}, {days} days before")
    return said.format(time=site.cutoff_time, days=site.cutoff_days)


def why_words(day: ServingDay) -> str:
    """What is served on a day and why, in a sentence."""
    parts = [word("public_holiday", day.holiday)] if day.holiday else []
    if day.worked:
        parts = [translate("SiteWords", "worked for {holiday}").format(holiday=parts[0])]
    parts.append(words("meal_period", day.periods) or translate("SiteWords", "no meals"))
    if day.why:
        parts.append(word("serving_day", day.why))
    if day.reason:
        parts.append(day.reason)
    return " · ".join(parts)
