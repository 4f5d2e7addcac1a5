"""Causes: what makes an entry happen once, also across laptops that do not know of each other."""

from __future__ import annotations

import re

from sqlmodel import col

from eldercare_desktop.care.time_bank.ledger.judging import county_order
from eldercare_desktop.care.time_bank.ledger.record import LedgerEntry
from eldercare_desktop.store.reader import Reader

_AGAIN = re.compile(r":\d{1,4}$")


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


def natural_cause(reader: Reader, cause: str) -> str:
    """The cause from which "<cause>:<n>" was made; itself if it was not made so."""
    root = _AGAIN.sub("", cause)
    return root if root != cause and first_of(reader, root) is not None else cause


def first_of(reader: Reader, cause: str) -> LedgerEntry | None:
    """Of the entries with a cause the one that counts: the first in the county's order."""
    found = reader.find(LedgerEntry, col(LedgerEntry.cause) == cause)
    if len(found) < 2:
        return found[0] if found else None
    places = reader.places_of(LedgerEntry, [entry.id for entry in found])
    return min(found, key=lambda entry: county_order(places.get(entry.id), entry))


def _over(reader: Reader, cause: str) -> bool:
    """Whether what counts of a cause is there, and is reversed."""
    counting = first_of(reader, cause)
    if counting is None:
        return False
    return bool(reader.find(LedgerEntry, col(LedgerEntry.corrects_id) == counting.id, limit=1))
