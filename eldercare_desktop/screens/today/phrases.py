"""How days, birthdays and gaps are said on the first page."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt

from eldercare_desktop.screens.wording import lunar_day, words

if TYPE_CHECKING:
    from eldercare_desktop.care.pairing.gaps import Gap
    from eldercare_desktop.care.today import Birthday


def day_words(day: str, language: str) -> str:
    """A day as a heading: Saturday, 21 November."""
    shape = QCoreApplication.translate("TodayWords", "dddd, d MMMM", "Qt date format")
    found = QDate.fromString(day, Qt.DateFormat.ISODate)
    return QLocale(language).toString(found, shape)


def when(day: str, today: str) -> str:
    """A day that is near: today, tomorrow, in n days."""
    days = (date.fromisoformat(day) - date.fromisoformat(today)).days
    if days == 0:
        return QCoreApplication.translate("TodayWords", "today")
    if days == 1:
        return QCoreApplication.translate("TodayWords", "tomorrow")
    return QCoreApplication.translate("TodayWords", "in {n} days").format(n=days)


def birthday_words(birthday: Birthday, today: str) -> str:
    """Group, the day, and by which calendar."""
    day = f"{birthday.on[5:]} ({when(birthday.on, today)})"
    lunar = ""
    if birthday.lunar_birthday:
        lunar = QCoreApplication.translate("TodayWords", "lunar {day}").format(
            day=lunar_day(birthday.lunar_birthday)
        )
    return " · ".join(part for part in (birthday.group, day, lunar) if part)


def turning(birthday: Birthday) -> str:
    """The years that are completed."""
    if birthday.turning is None:
        return ""
    return QCoreApplication.translate("TodayWords", "{n} years").format(n=birthday.turning)


def gap_words(gap: Gap) -> str:
    """Group, age, and why a pairing is needed."""
    age = QCoreApplication.translate("TodayWords", "{n} years").format(n=gap.age)
    reasons = words("need_reason", gap.reasons)
    parts = (gap.group, age if gap.age is not None else "", reasons)
    return " · ".join(part for part in parts if part)


def person_words(row: Any) -> str:
    """Group and age."""
    age = QCoreApplication.translate("TodayWords", "{n} years").format(n=row.age)
    return " · ".join(part for part in (row.group, age if row.age is not None else "") if part)
