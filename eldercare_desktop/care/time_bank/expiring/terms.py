"""When hours expire: at the end of the month in which they are so many months old.

One day a month, so that a person is told of all of it at once; and never to their loss, as it
is the end of the month. How many months, and how long before they are told, counties choose.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from eldercare_desktop.care.meal.settlement.months import last_day, month_after
from eldercare_desktop.care.rule_settings import rule
from eldercare_desktop.store.reader import Reader

LATEST_NOTE = 31
"""A notice is written down at most so many days after it was given."""


@dataclass(frozen=True)
class Terms:
    """`months` after which hours expire (0: never), `notice_days` before which they are told."""

    months: int
    notice_days: int

    @classmethod
    def of(cls, reader: Reader, on: str | None = None, village: str | None = None) -> Terms:
        """The terms of a day (today) in a village (the store's own)."""
        chosen = ("time_bank.expiry_months", "time_bank.notice_days")
        return cls(*(rule(reader, code, on, village) for code in chosen))

    def expires_on(self, earned_on: str) -> str:
        """The last day on which hours that were earned on a day can be spent, YYYY-MM-DD."""
        return last_day(month_after(earned_on[:7], self.months))

    def first_day_for(self, told_on: str) -> str:
        """The first day on which hours may expire that somebody is told of on a day."""
        return last_day(_later(told_on, self.notice_days)[:7])

    def in_time(self, told_on: str, expires_on: str) -> bool:
        """Whether a notice was given so long before as it must be."""
        return _later(told_on, self.notice_days) <= expires_on


def _later(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
