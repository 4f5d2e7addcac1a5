"""What stores show and what the county holds, to be compared."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, and_, select

from eldercare_desktop.care.records import RECORDS
from eldercare_desktop.county import checkup
from eldercare_desktop.county.areas import WHOLE_COUNTY, Scope
from eldercare_desktop.county.county import County
from eldercare_desktop.county.schema import change_table, feed_table, row_table
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.batch import Change
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
    with county.database.reading(WHOLE_COUNTY) as connection:
        told = checkup.check(connection, Scope(member.area), county.epoch(connection))
    assert told == {"cursor": cursor, "tables": ours}


def assert_nothing_overwritten_unseen(county: County, township: str) -> None:
    """Every value that somebody gave stands, is an open candidate, or was seen by who replaced it.

    Told from the feed and the county's rows alone: "seen" means that a later change names as
    its base the change itself, or one that had said the same.
    """
    with county.database.reading(WHOLE_COUNTY) as connection:
        feed = _feed(connection, township)
        states = {
            row.id: json.loads(row.state) for row in connection.execute(select(row_table)).all()
        }
    for row_id, log in feed.items():
        state = states[row_id]
        if "born" in state:  # a profile; facts are never replaced
            for number, change in enumerate(log):
                for name, value in _values(change).items():
                    live = {*_ids(state["versions"], name), *state["conflicts"].get(name, {})}
                    assert change.id in live or _seen(
                        log[: number + 1], log[number:], name, value
                    ), f"{name} of {row_id}: {value!r} of {change.id} is gone unseen"


def _seen(before: list[Change], later: list[Change], name: str, value: Any) -> bool:
    alike = {c.id for c in (*before, *later) if _values(c).get(name, _NOTHING) == value}
    if name == "deleted" and value is False:
        alike |= {c.id for c in (*before, *later)}  # an edit may have brought the row back
    return any(alike & {*_ids(change.bases, name)} for change in later)


def _values(change: Change) -> dict[str, Any]:
    return {"deleted": True} if change.op == "delete" else dict(change.values)


def _ids(named: Mapping[str, Any], name: str) -> list[str]:
    return list(named.get(name, named.get("*", ())))


def _feed(connection: Connection, township: str) -> dict[str, list[Change]]:
    f, c = feed_table.c, change_table.c
    same = and_(f.township == c.township, f.writer == c.writer, f.seq == c.seq)
    query = select(c.payload).join_from(feed_table, change_table, same)
    found: dict[str, list[Change]] = {}
    for row in connection.execute(query.where(f.township == township).order_by(f.position)):
        change = Change.from_json(json.loads(row.payload))
        found.setdefault(change.row_id, []).append(change)
    return found


_NOTHING = object()
