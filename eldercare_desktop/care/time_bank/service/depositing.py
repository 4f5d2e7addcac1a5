"""What a verified service moves: hours to the volunteer or the pool, and from whoever pays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.person.registering import refuse_after_death
from eldercare_desktop.care.time_bank.ledger.account import (
    HONOUR,
    ISSUE,
    TOWNSHIP_POOL,
    VILLAGE_POOL,
    Account,
    of_person,
)
from eldercare_desktop.care.time_bank.ledger.causes import next_cause
from eldercare_desktop.care.time_bank.ledger.posting import Posting, post, refuse_overdraft
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.reversing import reverse
from eldercare_desktop.care.time_bank.service import caps
from eldercare_desktop.care.time_bank.service.chain import family
from eldercare_desktop.care.time_bank.service.people import Parties
from eldercare_desktop.care.time_bank.service.reading import ServiceRow
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

_PAYING_POOL = {"village_pool": VILLAGE_POOL, "township_pool": TOWNSHIP_POOL}


def postings(reader: Reader, row: ServiceRow, parties: Parties) -> list[Posting]:
    """What verifying the service will post, who pays first.

    CareError: service_over_day_cap, service_over_total_cap (both `name`, `cap`, `had`,
    `wanted`; the first `day`) where the setting refuses what is beyond a cap.
    """
    return [*_paid(reader, row, parties), *_earned(reader, row, parties.volunteer)]


def refuse_postings(reader: Reader, row: ServiceRow, planned: Sequence[Posting]) -> None:
    """What speaks against them, before anything is written.

    CareError: dated_after_death (`name`, `day`), service_payer_short (`name`, `account`,
    `there`, `wanted`), ledger_posted_already (`day`, `by`).
    """
    for posting in planned:
        for account in (posting.whence, posting.to):
            if account.person_id is not None:
                refuse_after_death(reader, account.person_id, posting.day or reader.today)
        cause = col(LedgerEntry.cause) == posting.cause
        before = reader.find(LedgerEntry, cause, limit=1)
        if before:
            raise CareError("ledger_posted_already", day=before[0].day, by=before[0].entered_by)
        try:
            refuse_overdraft(reader, row.village, posting.whence, posting.amount, posting.unit)
        except CareError as problem:
            raise CareError("service_payer_short", **problem.params) from problem


def deposit(work: Work, row: ServiceRow, planned: Sequence[Posting]) -> None:
    """Post what was planned."""
    for posting in planned:
        post(work, row.village, posting)


def entries_of(reader: Reader, service_id: str) -> list[LedgerEntry]:
    """What a service has moved, without what was reversed; in the order it was written."""
    records = family(reader, service_id)
    found = reader.find(LedgerEntry, col(LedgerEntry.service_id).in_(records))
    reversed_ids = {entry.corrects_id for entry in found if entry.corrects_id}
    # Not by the id in the cause: a laptop that gave its rows new ids keeps the words of a cause.
    ours = (e for e in found if e.cause.startswith(("service:", "paid:")))
    kept = (entry for entry in ours if entry.id not in reversed_ids)
    return sorted(kept, key=lambda entry: (entry.recorded_at, entry.id))


def reverse_all(work: Work, service_id: str, reason: str) -> None:
    """Reverse all that a service has moved, who earned first: hours that are spent stay.

    CareError: ledger_not_enough, ledger_reason_missing.
    """
    label = work.label
    for entry in sorted(entries_of(work, service_id), key=lambda e: e.kind != "deposit"):
        reverse(work, entry.id, reason)
    work.label = label


def _paid(reader: Reader, row: ServiceRow, parties: Parties) -> Iterator[Posting]:
    if row.paid_by == "bank":
        return
    whence, payer = _PAYING_POOL.get(row.paid_by), None
    if whence is None:
        assert parties.beneficiary is not None, "refused where it was typed"
        payer, whence = parties.beneficiary, of_person(parties.beneficiary.id)
    cause = next_cause(reader, f"paid:{row.root}")
    yield _posting(reader, row, "withdrawal", row.minutes, whence, ISSUE, cause, payer)


def _earned(reader: Reader, row: ServiceRow, volunteer: Person) -> Iterator[Posting]:
    cause = f"service:{row.root}"
    if row.earns == "pool":
        yield _deposit(reader, row, row.minutes, VILLAGE_POOL, cause, None)
        return
    room = caps.room(reader, volunteer.id, row.village, row.day)
    own = min(row.minutes, room.minutes)
    beyond = row.minutes - own
    if beyond and room.excess == caps.REFUSED:
        raise _over(row, room)
    if own:
        yield _deposit(reader, row, own, of_person(volunteer.id), cause, volunteer)
    if beyond:
        honour = room.excess == caps.HONOUR
        to, what = (HONOUR, "honour") if honour else (VILLAGE_POOL, "pool")
        yield _deposit(reader, row, beyond, to, f"{cause}:{what}", None)


def _deposit(
    reader: Reader, row: ServiceRow, amount: int, to: Account, cause: str, whose: Person | None
) -> Posting:
    return _posting(reader, row, "deposit", amount, ISSUE, to, next_cause(reader, cause), whose)


def _posting(
    reader: Reader,
    row: ServiceRow,
    kind: Literal["deposit", "withdrawal"],
    amount: int,
    whence: Account,
    to: Account,
    cause: str,
    whose: Person | None,
) -> Posting:
    """Dated today; of somebody who has died meanwhile on the day of the service."""
    dead = whose is not None and whose.death_date is not None
    return Posting(
        kind=kind,
        amount=amount,
        whence=whence,
        to=to,
        cause=cause,
        day=row.day if dead else reader.today,
        service_id=row.id,
    )


def _over(row: ServiceRow, room: caps.Room) -> CareError:
    told = {"name": row.volunteer, "wanted": row.minutes, "unit": "minute"}
    if room.by_day:
        return CareError(
            "service_over_day_cap", **told, day=row.day, cap=room.day_cap, had=room.had
        )
    return CareError("service_over_total_cap", **told, cap=room.total_cap, had=room.stored)
