"""What is said of our tables beside every batch: their kind, and what refers to what."""

from __future__ import annotations

from functools import cache

from eldercare_desktop.care.records import RECORDS
from eldercare_desktop.store.record import references
from eldercare_desktop.sync.batch import TableShape


@cache
def own_shapes() -> dict[str, TableShape]:
    """The shape of every record of this app, by table name."""
    return {name: TableShape(kind.merge, references(kind)) for name, kind in RECORDS.items()}
