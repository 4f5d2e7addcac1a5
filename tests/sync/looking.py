"""What stores show and what the county holds, to be compared."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from eldercare_desktop.care.records import RECORDS
from eldercare_desktop.county import checkup
from eldercare_desktop.county.areas import Scope
from eldercare_desktop.county.county import County
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.check import confirmed_tables
from eldercare_desktop.sync.membership import needed, reading


def tables(store: Store) -> dict[str, list[dict[str, Any]]]:
    """All rows of all records, by table, sorted by id."""
    with store.read() as reader:
        return {
            name: sorted(
                (dict(row._mapping) for row in reader.rows(select(table_of(kind)))),
                key=lambda row: row["id"],
            )
            for name, kind in RECORDS.items()
        }


def count(store: Store, table: str) -> int:
    """How many rows a table of a store holds."""
    return len(tables(store)[table])


def assert_agrees(store: Store, county: County) -> None:
    """The county's check finds the same counts and hashes here."""
    with store.read() as reader:
        member = needed(reader)
        ours, cursor = confirmed_tables(reader), reading(reader).cursor
    with county.database.reading() as connection:
        told = checkup.check(connection, Scope(member.area), county.epoch(connection))
    assert told == {"cursor": cursor, "tables": ours}
