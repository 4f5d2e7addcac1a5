"""What became of a service, step by step: written down, put right, verified, deposited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

from sqlmodel import col

from eldercare_desktop.care.person import Person
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.service.chain import family
from eldercare_desktop.care.time_bank.service.record import ServiceCheck, ServiceRecord
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import Record, table_of

What = Literal[
    "noted", "corrected", "withdrawn", "verified", "rejected", "check_withdrawn", "posted",
    "reversed",
]  # fmt: skip


@dataclass(frozen=True)
class Step:
    """One step: when it was typed (local time, ISO), by whom, what it was.

    `who`: who verified it, or whose account it is; `account` and `amount` (minutes, signed) of an
    entry.
    """

    at: str
    by: str
    what: What
    who: str = ""
    how: str = ""
    account: str = ""
    amount: int = 0
    reason: str | None = None


def story_of(reader: Reader, service_id: str) -> list[Step]:
    """All steps of a service, in the order in which they were typed."""
    records = family(reader, service_id)
    facts: list[Record] = [
        *reader.find(ServiceRecord, col(ServiceRecord.id).in_(records)),
        *reader.find(ServiceCheck, col(ServiceCheck.service_id).in_(records)),
        *reader.find(LedgerEntry, col(LedgerEntry.service_id).in_(records)),
    ]
    typed = {
        (change.table, change.row_id): (change.at, change.user, number)
        for number, change in enumerate(
            reader.changes_of([(table_of(type(fact)).name, fact.id) for fact in facts])
        )
    }
    found = []
    for fact in facts:
        at, by, number = typed.get((table_of(type(fact)).name, fact.id), ("", "", 0))
        found += [(at, number, step) for step in _steps(reader, fact, at, by)]
    return [step for _, _, step in sorted(found, key=lambda one: one[:2])]


def _steps(reader: Reader, fact: Any, at: str, by: str) -> Iterator[Step]:
    if isinstance(fact, ServiceRecord):
        corrected: What = "corrected" if fact.corrects_id else "noted"
        yield Step(at, by, "withdrawn" if fact.withdrawn else corrected)
    elif isinstance(fact, ServiceCheck):
        what: What = "check_withdrawn" if fact.withdrawn else fact.result
        reason = None if fact.withdrawn else fact.reason
        yield Step(at, by, what, who=fact.verified_by, how=fact.how, reason=reason)
    elif isinstance(fact, LedgerEntry):
        yield _of_entry(reader, fact, at, by)


def _of_entry(reader: Reader, entry: LedgerEntry, at: str, by: str) -> Step:
    """Told from the side that is not the bank itself."""
    ours = entry.from_kind == "issue"
    kind = entry.to_kind if ours else entry.from_kind
    person_id = entry.to_person_id if ours else entry.from_person_id
    person = reader.get(Person, person_id) if person_id else None
    return Step(
        at,
        by,
        "reversed" if entry.kind == "reversal" else "posted",
        who=person.name if person else "",
        account=kind,
        amount=entry.amount if ours else -entry.amount,
        reason=entry.reason,
    )
