"""A redemption is taken back: the points return, and the goods, or it is said where they are."""

from __future__ import annotations

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.love_store.record import StockMove
from eldercare_desktop.care.love_store.together import moves_of
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.care.time_bank.ledger.reversing import reversal_of, reverse
from eldercare_desktop.store.work import Work


def take_back(
    work: Work, redemption_id: str, reason: str, *, goods_back: bool = True
) -> LedgerEntry:
    """Reverse a redemption. Without `goods_back` the goods count as given away.

    `redemption_id`: as the ledger's entry names it.
    CareError: row_gone, ledger_reason_missing, ledger_reversed_already, ledger_not_enough.
    """
    entry = _entry(work, redemption_id)
    moves = moves_of(work, redemption_id)
    reversal = reverse(work, entry.id, reason)
    work.label = "take_back_redemption"
    if not goods_back:
        for move in moves:
            work.insert(_kept(work, move, reason))
    return reversal


def _entry(work: Work, redemption_id: str) -> LedgerEntry:
    """The entry of a redemption that stands; the last one, if all are reversed."""
    of_it = (col(LedgerEntry.redemption_id) == redemption_id, col(LedgerEntry.kind) == "redemption")
    order = (col(LedgerEntry.recorded_at), col(LedgerEntry.id))
    entries = work.find(LedgerEntry, *of_it, order_by=order)
    if not entries:
        raise CareError("row_gone")
    standing = [entry for entry in entries if reversal_of(work, entry) is None]
    return (standing or entries)[-1]


def _kept(work: Work, move: StockMove, reason: str) -> StockMove:
    values = {"id": "", "kind": "given", "redemption_id": None, "price": None, "reason": reason}
    by = {"recorded_by": work.user, "recorded_at": work.now.isoformat(), "day": work.today}
    return move.model_copy(update={**values, **by, "corrects_id": None})
