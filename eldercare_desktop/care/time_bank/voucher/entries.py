"""What the ledger and the county say of one voucher."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from sqlmodel import col

from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.terms import EntryKind
from eldercare_desktop.care.time_bank.voucher.record import VoucherAnswer
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import Fact

F = TypeVar("F", bound=Fact)


def live_entry(reader: Reader, serial: str, kind: EntryKind) -> LedgerEntry | None:
    """The entry of a kind of a voucher that is not reversed; the first, if there are several."""
    found = reader.find(
        LedgerEntry,
        *(col(LedgerEntry.voucher_serial) == serial, col(LedgerEntry.kind) == kind),
        order_by=(col(LedgerEntry.recorded_at), col(LedgerEntry.id)),
    )
    reversed_ids = reversed_of(reader, serial)
    return next((entry for entry in found if entry.id not in reversed_ids), None)


def reversed_of(reader: Reader, serial: str) -> set[str]:
    """The entries of a voucher that were reversed."""
    reversals = reader.find(
        LedgerEntry,
        *(col(LedgerEntry.voucher_serial) == serial, col(LedgerEntry.kind) == "reversal"),
    )
    return {entry.corrects_id for entry in reversals if entry.corrects_id}


def answers_of(reader: Reader, serial: str, village: str | None = None) -> list[VoucherAnswer]:
    """What the county says of a voucher, to a village; what it has put right is left out."""
    where = [col(VoucherAnswer.serial) == serial]
    if village is not None:
        where.append(col(VoucherAnswer.village) == village)
    order = (col(VoucherAnswer.recorded_at), col(VoucherAnswer.id))
    return current(reader.find(VoucherAnswer, *where, order_by=order))


def current(facts: Sequence[F]) -> list[F]:
    """Those of some facts that no other corrects or takes back."""
    corrected = {fact.corrects_id for fact in facts}
    return [fact for fact in facts if not fact.withdrawn and fact.id not in corrected]
