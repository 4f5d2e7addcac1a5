"""Caps on what somebody earns: a day, and in all [time bank by setting: 8 h, 1,500 h].

Past days go by the settings of those days. What is beyond a cap is refused, goes to the
village's pool, or is kept as an honour.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, func, select

from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.rule_settings import rule
from eldercare_desktop.care.time_bank.ledger.account import balance, held_of, of_person
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.suspense import suspense_table
from eldercare_desktop.care.time_bank.service.record import ServiceRecord
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

DAY_CAP, TOTAL_CAP = "time_bank.day_cap_minutes", "time_bank.total_cap_minutes"
EXCESS: Final = "time_bank.excess"
REFUSED, TO_POOL, HONOUR = 0, 1, 2
"""What becomes of the excess: the values of the setting."""


@dataclass(frozen=True)
class Room:
    """What somebody may still earn for a day, in minutes, and why not more.

    `had`: what they earned for that day already; `stored`: what stands in their account,
    frozen hours as well.
    """

    day_cap: int
    had: int
    total_cap: int
    stored: int
    excess: int

    @property
    def minutes(self) -> int:
        """What goes to the account; never below 0."""
        return max(0, min(self.day_cap - self.had, self.total_cap - self.stored))

    @property
    def by_day(self) -> bool:
        """Whether it is the cap of the day that is reached first."""
        return self.day_cap - self.had <= self.total_cap - self.stored


def room(reader: Reader, person_id: str, village: str, day: str) -> Room:
    """What a volunteer may still earn for services of a day (YYYY-MM-DD)."""
    mine = (of_person(person_id), held_of(person_id))
    return Room(
        day_cap=rule(reader, DAY_CAP, day, village),
        had=earned_on(reader, person_id, day),
        total_cap=rule(reader, TOTAL_CAP, day, village),
        stored=sum(balance(reader, account, village) for account in mine),
        excess=rule(reader, EXCESS, day, village),
    )


def earned_on(reader: Reader, person_id: str, day: str) -> int:
    """Minutes in somebody's own account for services of a day, whoever they served."""
    s, h, entry = table_of(ServiceRecord), table_of(Helper), table_of(LedgerEntry)
    reversal = entry.alias("reversal")
    reversed_ = select(reversal.c.corrects_id).where(reversal.c.corrects_id == entry.c.id)
    joined = h.join(s, s.c.helper_id == h.c.id).join(entry, entry.c.service_id == s.c.id)
    query = (
        select(func.sum(entry.c.amount))
        .select_from(joined)
        .where(h.c.person_id == person_id, s.c.day == day)
        .where(entry.c.kind == "deposit", entry.c.to_kind == "person", entry.c.unit == "minute")
        .where(~reversed_.correlate_except(reversal).exists(), counts(entry))
    )
    return int(reader.scalar(query) or 0)


def counts(entry: Any) -> ColumnElement[bool]:
    """Whether an entry of the table, or of an alias of it, is not in suspense."""
    u = suspense_table.c
    suspended = select(u.entry_id).where(u.entry_id == entry.c.id)
    return ~suspended.correlate_except(suspense_table).exists()
