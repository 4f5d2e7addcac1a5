"""Posting: the one way by which an entry comes into the ledger.

Whoever posts says from where to where, how much, and from what it comes (`cause`). What
speaks against it is said here, in one place: an account that does not have so much, accounts
that do not go together, a death, a day that has not come.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.person.registering import refuse_after_death
from eldercare_desktop.care.register.after_death import AFTER_A_DEATH
from eldercare_desktop.care.time_bank.ledger.account import Account, balance
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.terms import LEGS, NEVER_NEGATIVE, EntryKind, Unit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

LONGEST_AMOUNT = 10_000_000
_AFTER_DEATH = (*AFTER_A_DEATH, "return_voucher")


@dataclass(frozen=True)
class Posting:
    """What is to be posted. `day`: today if not said. `cause`: see `LedgerEntry`."""

    kind: EntryKind
    amount: int
    whence: Account
    to: Account
    cause: str
    unit: Unit = "minute"
    day: str | None = None
    reason: str | None = None
    service_id: str | None = None
    redemption_id: str | None = None
    voucher_serial: str | None = None


def post(work: Work, village: str, posting: Posting) -> LedgerEntry:
    """Post an entry. Does not set the label: an entry is a part of what somebody did.

    CareError: ledger_amount (`least`, `most`), ledger_same_account, ledger_day_ahead (`day`),
    dated_after_death (`name`, `day`), row_gone, ledger_not_enough (`name`, `account`, `there`,
    `wanted`, `unit`), ledger_posted_already (`day`, `by`).
    """
    day = posting.day or work.today
    _refuse_form(posting, day, work.today)
    for account in (posting.whence, posting.to):
        refuse_holder(work, account, posting.kind, day)
    before = work.find(LedgerEntry, col(LedgerEntry.cause) == posting.cause, limit=1)
    if before:
        raise CareError("ledger_posted_already", day=before[0].day, by=before[0].entered_by)
    refuse_overdraft(work, village, posting.whence, posting.amount, posting.unit)
    return work.insert(
        LedgerEntry(
            village=village,
            unit=posting.unit,
            kind=posting.kind,
            amount=posting.amount,
            from_kind=posting.whence.kind,
            from_person_id=posting.whence.person_id,
            to_kind=posting.to.kind,
            to_person_id=posting.to.person_id,
            day=day,
            cause=posting.cause,
            reason=posting.reason,
            entered_by=work.user,
            recorded_at=work.now.isoformat(),
            service_id=posting.service_id,
            redemption_id=posting.redemption_id,
            voucher_serial=posting.voucher_serial,
        )
    )


def refuse_overdraft(
    reader: Reader, village: str, account: Account, amount: int, unit: Unit
) -> None:
    """CareError ledger_not_enough (`name`, `account`, `there`, `wanted`, `unit`)."""
    if account.kind not in NEVER_NEGATIVE:
        return
    there = balance(reader, account, village, unit)
    if there < amount:
        person = reader.get(Person, account.person_id) if account.person_id else None
        raise CareError(
            "ledger_not_enough",
            field="amount",
            name=person.name if person else "",
            account=account.kind,
            there=there,
            wanted=amount,
            unit=unit,
        )


def _refuse_form(posting: Posting, day: str, today: str) -> None:
    whence, to = LEGS[posting.kind]
    assert posting.whence.kind in whence, posting
    assert posting.to.kind in to, posting
    if not 0 < posting.amount <= LONGEST_AMOUNT:
        raise CareError("ledger_amount", field="amount", least=1, most=LONGEST_AMOUNT)
    if posting.whence == posting.to:
        raise CareError("ledger_same_account", field="to_person_id")
    if day > today:
        raise CareError("ledger_day_ahead", field="day", day=day)


def refuse_holder(reader: Reader, account: Account, kind: EntryKind, day: str) -> None:
    """CareError: row_gone, dated_after_death (`name`, `day`)."""
    if account.person_id is None:
        return
    person = reader.get(Person, account.person_id)
    if person is None or person.deleted:
        raise CareError("row_gone")
    if kind not in _AFTER_DEATH:
        refuse_after_death(reader, person.id, day)
