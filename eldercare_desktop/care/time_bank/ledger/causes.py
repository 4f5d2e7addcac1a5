"""Causes: what makes an entry happen once, also across laptops that do not know of each other."""

from __future__ import annotations

from sqlmodel import col

from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.store.reader import Reader


def next_cause(reader: Reader, cause: str) -> str:
    """The cause under which something may be posted, perhaps anew after a reversal.

    "service:<id>", then "service:<id>:1" once that is reversed, and so on: so a copy from a
    laptop that knew nothing of the reversal stays a copy. While what was posted last is not
    reversed, its cause is given: `post` refuses that.
    """
    number, found = 0, cause
    while _over(reader, found):
        number += 1
        found = f"{cause}:{number}"
    return found


def _over(reader: Reader, cause: str) -> bool:
    """Whether what counts of a cause is there, and is reversed."""
    order = (col(LedgerEntry.recorded_at), col(LedgerEntry.id))
    entries = reader.find(LedgerEntry, col(LedgerEntry.cause) == cause, order_by=order, limit=1)
    return bool(entries) and bool(
        reader.find(LedgerEntry, col(LedgerEntry.corrects_id) == entries[0].id, limit=1)
    )
