"""The records of the ledger: an entry, what a person decided in a case, a notice of expiry."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field as Bounded
from sqlalchemy import Index

from eldercare_desktop.care.time_bank.terms import AccountKind, EntryKind, Unit
from eldercare_desktop.store.record import (
    CleanText,
    Day,
    Fact,
    OptionalText,
    number,
    ref,
    table_of,
    text,
)
from eldercare_desktop.store.work import Work

Amount = Annotated[int, Bounded(gt=0, le=10_000_000)]
"""Minutes or points. Never 0, never below: the direction stands in the accounts."""


class LedgerEntry(Fact, table=True):
    """`amount` goes from one account to another: both legs of a double entry in one row, so

    that no half of one can be lost, and the trial balance is zero whatever becomes of it.

    `from_person_id` / `to_person_id` where the account is a person's. `cause` names what the
    entry comes from ("service:<id>"): of several with one cause, from two laptops, the one
    that the county has first counts, the others are in suspense until a person reverses them.
    Entries are never edited or withdrawn; a reversal is an entry the other way round, whose
    `corrects_id` is the entry that it reverses, with a reason [rule 25]. `day`: the day it is
    dated; `entered_by`: who typed it.
    """

    __tablename__ = "ledger_entry"
    for_good = True

    unit: Unit = text("Unit", default="minute")
    kind: EntryKind = text("Kind of entry", required=True)
    amount: Amount = number("Amount", required=True)
    from_kind: AccountKind = text("From", required=True)
    from_person_id: str | None = ref("person", "From whom", required=False, index=False)
    to_kind: AccountKind = text("To", required=True)
    to_person_id: str | None = ref("person", "To whom", required=False, index=False)
    day: Day = text("Day", required=True)
    cause: CleanText = text("Cause", required=True, index=True, names_rows=True)
    reason: OptionalText = text("Reason", sensitive=True)
    entered_by: CleanText = text("Entered by", required=True)
    recorded_at: str = text("Recorded at", required=True)
    service_id: str | None = ref("service_record", "Service", required=False, index=False)
    redemption_id: str | None = ref("redemption", "Redemption", required=False, index=False)
    voucher_serial: OptionalText = text("Voucher")
    corrects_id: str | None = ref("ledger_entry", "Reverses", required=False, index=False)

    def taken_back(self, reader: Work) -> LedgerEntry | None:
        """Undo is a reversal too."""
        from eldercare_desktop.care.time_bank.ledger.reversing import undone  # it imports us

        return undone(reader, self)


_entry = table_of(LedgerEntry).c
for _field in ("from_person_id", "to_person_id"):
    _column = _entry[_field]
    Index(f"ix_ledger_entry_{_field}_day", _column, _entry.day, sqlite_where=_column.is_not(None))
for _field in ("service_id", "redemption_id", "voucher_serial", "corrects_id"):
    _column = _entry[_field]
    Index(f"ix_ledger_entry_{_field}", _column, sqlite_where=_column.is_not(None))
Index("ix_ledger_entry_day", _entry.day)

RulingKind = Literal["accepted", "explained"]
RULINGS: tuple[RulingKind, ...] = get_args(RulingKind)
"""Stands as it is; explained, and nothing has to be done."""


class LedgerRuling(Fact, table=True):
    """What a named person decided in a case of the ledger that no reversal has to end.

    `case_key`: as the case is told apart (see `cases.py`). A case that a reversal ends needs
    none: it is gone when the books are right again.
    """

    __tablename__ = "ledger_ruling"

    case_key: CleanText = text("Case", required=True, index=True, names_rows=True)
    person_id: str | None = ref("person", "Person", required=False)
    ruling: RulingKind = text("Ruling", default="accepted")
    reason: CleanText = text("Reason", required=True, sensitive=True)
    ruled_by: CleanText = text("Decided by", required=True)
    recorded_at: str = text("Recorded at", required=True)
    corrects_id: str | None = ref("ledger_ruling", "Corrects", required=False)


NoticeWay = Literal["in_person", "phone", "paper", "family"]
NOTICE_WAYS: tuple[NoticeWay, ...] = get_args(NoticeWay)


class ExpiryNotice(Fact, table=True):
    """Somebody was told that `amount` expires on a day. Nothing expires without [rule 28]."""

    __tablename__ = "expiry_notice"

    person_id: str = ref("person", "Person")
    unit: Unit = text("Unit", default="minute")
    amount: Amount = number("Amount", required=True)
    expires_on: Day = text("Expires on", required=True)
    told_on: Day = text("Told on", required=True)
    how: NoticeWay = text("How", default="in_person")
    told_by: CleanText = text("Told by", required=True)
    recorded_at: str = text("Recorded at", required=True)
    corrects_id: str | None = ref("expiry_notice", "Corrects", required=False)
