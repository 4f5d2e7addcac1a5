"""Periods and stars in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.wording import word
from eldercare_desktop.screens.words.time_credit import hours

if TYPE_CHECKING:
    from eldercare_desktop.care.time_bank.honour.period import Period
    from eldercare_desktop.care.time_bank.honour.ranking import Ranked

translate = QCoreApplication.translate


def period_words(period: Period) -> str:
    """A month, a quarter or a year as it is said."""
    if period.first is None:
        return translate("HonourPeriod", "Since the beginning")
    year, month = period.first[:4], int(period.first[5:7])
    said = {
        "month": translate("HonourPeriod", "{month}/{year}"),
        "quarter": translate("HonourPeriod", "Quarter {quarter} of {year}"),
        "year": translate("HonourPeriod", "{year}"),
    }[period.span]
    return said.format(year=year, month=month, quarter=(month + 2) // 3)


def star_words(row: Ranked) -> str:
    """The star of all that somebody served; the empty text for none yet."""
    return word("honour_star", row.star.code) if row.star else ""


def next_words(row: Ranked) -> str:
    """How far the next star is."""
    from eldercare_desktop.care.time_bank.honour.stars import next_star

    star = next_star(row.total)
    if star is None:
        return ""
    words = translate("HonourPeriod", "{amount} to go")
    return words.format(amount=hours(star.minutes - row.total))
