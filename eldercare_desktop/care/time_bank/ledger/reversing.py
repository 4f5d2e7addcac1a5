"""Reversal (冲正): an entry the other way round, by a named person, with a reason [rule 25]."""

from __future__ import annotations

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.time_bank.ledger.account import Account
from eldercare_desktop.care.time_bank.ledger.posting import refuse_overdraft
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.store.work import Work

UNDO = "undo"
"""The reason of a reversal that came from Undo; the screens put it into words."""


def reverse(work: Work, entry_id: str, reason: str) -> LedgerEntry:
    """Reverse an entry. CareError: row_gone, ledger_reason_missing, ledger_reversed_already

    (`day`, `by`), ledger_not_enough (what it gave has been spent meanwhile), redemption_anew,
    conversion_anew.
    """
    work.label = "reverse_entry"
    entry = work.get(LedgerEntry, entry_id)
    if entry is None:
        raise CareError("row_gone")
    if not reason.strip():
        raise CareError("ledger_reason_missing", field="reason")
    before = reversal_of(work, entry)
    if before is not None:
        raise CareError("ledger_reversed_already", day=before.day, by=before.entered_by)
    return _with_all(work, entry, reason)


def _with_all(work: Work, entry: LedgerEntry, reason: str) -> LedgerEntry:
    """Goods and points stand and fall together, as do the two entries of a conversion."""
    from eldercare_desktop.care.love_store import together  # it builds upon us

    together.refuse_half(work, entry)
    reversal = work.insert(_mirrored(work, entry, reason))
    together.put_back(work, entry)
    other = together.other_half(work, entry)
    if other is not None and reversal_of(work, other) is None:
        reverse(work, other.id, reason)
    return reversal


def reversal_of(work: Work, entry: LedgerEntry) -> LedgerEntry | None:
    """The entry that reverses one, if there is one."""
    found = work.find(LedgerEntry, col(LedgerEntry.corrects_id) == entry.id, limit=1)
    return found[0] if found else None


def undone(work: Work, entry: LedgerEntry) -> LedgerEntry | None:
    """What undoes an entry; None if it is reversed already. CareError ledger_not_enough."""
    return None if reversal_of(work, entry) else _mirrored(work, entry, UNDO)


def _mirrored(work: Work, entry: LedgerEntry, reason: str) -> LedgerEntry:
    """The entry the other way round; what it takes must be there."""
    giving = Account(entry.to_kind, entry.to_person_id)
    refuse_overdraft(work, entry.village, giving, entry.amount, entry.unit)
    return entry.model_copy(
        update={
            "id": "",
            "kind": "reversal",
            "from_kind": entry.to_kind,
            "from_person_id": entry.to_person_id,
            "to_kind": entry.from_kind,
            "to_person_id": entry.from_person_id,
            "day": work.today,
            "cause": f"reversal:{entry.id}",
            "reason": reason,
            "entered_by": work.user,
            "recorded_at": work.now.isoformat(),
            "corrects_id": entry.id,
        }
    )
