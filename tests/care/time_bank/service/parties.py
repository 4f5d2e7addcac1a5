"""A registered volunteer and an elder; services of theirs."""

from __future__ import annotations

from typing import Any

from eldercare_desktop.care.records import Helper, Person, Resident
from eldercare_desktop.care.time_bank.ledger.account import balance, of_person
from eldercare_desktop.care.time_bank.service.entry import CheckEntry, ServiceEntry
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work
from tests import factories

DAY, TODAY = "2026-11-20", "2026-11-21"
CHECK = CheckEntry("周小琴")


def volunteer(work: Work, name: str = "罗秀英") -> Helper:
    """Somebody who was registered long ago."""
    helper = factories.helper(work, factories.person(work, name=name))
    factories.volunteer(work, helper, registered_on="2025-01-01")
    return helper


def elder(work: Work, name: str = "王桂芳") -> Resident:
    """Somebody to be served."""
    return factories.resident(work, factories.person(work, name=name))


def served(by: Helper, to: Resident | None, **values: Any) -> ServiceEntry:
    """An hour of cleaning yesterday morning."""
    defaults = {"day": DAY, "began": "08:00", "ended": "09:00", "kind": "cleaning"}
    return ServiceEntry(by.id, **{**defaults, "resident_id": to.id if to else None, **values})


def hours_of(reader: Reader, helper: Helper) -> int:
    """What stands in a volunteer's account, in minutes."""
    return balance(reader, of_person(helper.person_id), factories.VILLAGE)


def person_of(work: Work, role: Helper | Resident) -> Person:
    """Who it is."""
    found = work.get(Person, role.person_id)
    assert found is not None
    return found
