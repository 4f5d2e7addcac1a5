"""Reversal (冲正): an entry the other way round, by a named person, with a reason [rule 25].

An entry is reversed once. A reversal is not reversed: what it took back is posted anew, under
the next cause of the same thing, so that at most one entry of a cause stands, wherever two
laptops post, reverse and post again.
"""

from __future__ import annotations

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.time_bank.ledger.account import Account
from eldercare_desktop.care.time_bank.ledger.causes import natural_cause, next_cause
from eldercare_desktop.care.time_bank.ledger.posting import refuse_holder, refuse_overdraft
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.suspense import suspense_of
from eldercare_desktop.store.work import Work

UNDO = "undo"
"""The reason of a reversal that came from Undo; the screens put it into words."""


def reverse(work: Work, entry_id: str, reason: str) -> LedgerEntry:
    """Reverse an entry. CareError: row_gone, ledger_reason_missing, ledger_is_reversal,

    ledger_of_county (it clears a voucher: the county alone takes that back, when the acceptance
    is reversed), ledger_reversed_already (`day`, `by`), ledger_not_enough (what it gave has
    been spent meanwhile).
    """
    work.label = "reverse_entry"
    entry = work.get(LedgerEntry, entry_id)
    if entry is None:
        raise CareError("row_gone")
    if not reason.strip():
        raise CareError("ledger_reason_missing", field="reason")
    if entry.corrects_id is not None:
        raise CareError("ledger_is_reversal")
    if entry.kind == "clear_voucher":
        raise CareError("ledger_of_county")
    before = reversal_of(work, entry)
    if before is not None:
        raise CareError("ledger_reversed_already", day=before.day, by=before.entered_by)
    reversal = work.insert(_mirrored(work, entry, reason))
    _with_it(work, entry, reason)
    return reversal


def _with_it(work: Work, entry: LedgerEntry, reason: str) -> None:
    """Goods and points stand and fall together, as do the two entries of a conversion."""
    from eldercare_desktop.care.love_store import together  # it builds upon us

    together.put_back(work, entry)
    other = together.other_half(work, entry)
    if other is not None and reversal_of(work, other) is None:
        reverse(work, other.id, reason)


def reversal_of(work: Work, entry: LedgerEntry) -> LedgerEntry | None:
    """The entry that reverses one, if there is one."""
    found = work.find(LedgerEntry, col(LedgerEntry.corrects_id) == entry.id, limit=1)
    return found[0] if found else None


def undone(work: Work, entry: LedgerEntry) -> LedgerEntry | None:
    """What undoes an entry; None if it is reversed already. Of a reversal: what it took back,

    anew. CareError ledger_not_enough, dated_after_death.
    """
    before = work.get(LedgerEntry, entry.corrects_id) if entry.corrects_id else None
    if before is not None:
        return _posted_anew(work, before)
    return None if reversal_of(work, entry) else _mirrored(work, entry, UNDO)


def _mirrored(work: Work, entry: LedgerEntry, reason: str) -> LedgerEntry:
    """The entry the other way round; what it takes must be there, unless it never counted."""
    giving = Account(entry.to_kind, entry.to_person_id)
    if not suspense_of(work, [entry.id]):
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


def _posted_anew(work: Work, entry: LedgerEntry) -> LedgerEntry | None:
    """An entry whose reversal is undone; None if somebody has posted it anew already.

    A copy that was in suspense is in suspense again.
    """
    why = suspense_of(work, [entry.id]).get(entry.id)
    cause = entry.cause
    if why != "doubled":
        cause = next_cause(work, natural_cause(work, entry.cause))
        if work.find(LedgerEntry, col(LedgerEntry.cause) == cause, limit=1):
            return None
    if why is None:
        whence = Account(entry.from_kind, entry.from_person_id)
        for account in (whence, Account(entry.to_kind, entry.to_person_id)):
            refuse_holder(work, account, entry.kind, work.today)
        refuse_overdraft(work, entry.village, whence, entry.amount, entry.unit)
    fresh = {"id": "", "cause": cause, "day": work.today, "entered_by": work.user}
    return entry.model_copy(update={**fresh, "recorded_at": work.now.isoformat()})
