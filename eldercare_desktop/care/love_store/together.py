"""What stands and falls with an entry of the ledger, when that is reversed.

Goods and points go together, and so do the two entries of a conversion: whoever reverses the
one, from wherever, reverses all of it. Undo finds them by itself, they are of one step.
"""

from __future__ import annotations

from sqlmodel import col

from eldercare_desktop.care.love_store.holding import holds
from eldercare_desktop.care.love_store.moving import taken_back
from eldercare_desktop.care.love_store.record import Redemption, StockMove
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.store.work import Work

_OTHER = {"minutes": "points", "points": "minutes"}


def put_back(work: Work, entry: LedgerEntry) -> None:
    """The goods of a redemption whose entry is reversed are on the shelf again."""
    if entry.kind != "redemption" or entry.redemption_id is None:
        return
    for move in moves_of(work, entry.redemption_id):
        taken_back(work, move)
    for redemption in _versions(work, entry.redemption_id):
        values = {"corrects_id": redemption.id, "withdrawn": True}
        at = {"recorded_by": work.user, "recorded_at": work.now.isoformat()}
        work.insert(redemption.model_copy(update={**values, **at}))


def other_half(work: Work, entry: LedgerEntry) -> LedgerEntry | None:
    """The other entry of a conversion: that which stands, if it was posted anew."""
    if entry.kind != "conversion":
        return None
    head, token, half = entry.cause.split(":")[:3]
    wanted = col(LedgerEntry.cause).startswith(f"{head}:{token}:{_OTHER[half]}")
    found = work.find(LedgerEntry, wanted, order_by=(col(LedgerEntry.cause).desc(),), limit=1)
    return found[0] if found else None


def moves_of(work: Work, redemption_id: str) -> list[StockMove]:
    """The goods of a redemption, as far as they are gone."""
    return work.find(StockMove, col(StockMove.redemption_id) == redemption_id, holds(StockMove))


def _versions(work: Work, redemption_id: str) -> list[Redemption]:
    """The row of a redemption that holds: the first, or the one after an undone reversal."""
    wanted, found = {redemption_id}, []
    while wanted:
        rows = work.find(Redemption, col(Redemption.id).in_(wanted))
        found += [row for row in rows if not row.withdrawn]
        corrected = col(Redemption.corrects_id).in_(wanted)
        wanted = {row.id for row in work.find(Redemption, corrected)}
    corrected_ids = {
        row.corrects_id
        for one in found
        for row in work.find(Redemption, col(Redemption.corrects_id) == one.id)
    }
    return [row for row in found if row.id not in corrected_ids]
