"""Whether this store and the county hold the same: counts and hashes per table."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from eldercare_desktop.store import changes
from eldercare_desktop.store.changes import Logged, RowKey
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.sync.confirmed import replay
from eldercare_desktop.sync.merge import digest, table_hash
from eldercare_desktop.sync.shapes import own_shapes


def confirmed_tables(reader: Reader) -> dict[str, dict[str, Any]]:
    """Per table `count` and `hash` of the confirmed state, as `GET /v1/check` gives them.

    Reads the whole log; for tables of a newer app nothing is said.
    """
    log: dict[RowKey, list[Logged]] = {}
    for change in changes.confirmed(reader):
        if change.table in own_shapes():
            log.setdefault(change.key, []).append(change)
    digests: dict[str, list[tuple[str, str]]] = {}
    for (table, row_id), members in sorted(log.items(), key=lambda item: item[0]):
        state = replay("fact" if own_shapes()[table].kind == "fact" else "profile", members).state
        digests.setdefault(table, []).append((row_id, digest(state)))
    return {t: {"count": len(rows), "hash": table_hash(rows)} for t, rows in digests.items()}


def differing(reader: Reader, answer: Mapping[str, Any]) -> set[str]:
    """Tables in which this store and the county's answer to a check differ.

    The answer fits only a store that has read up to its cursor.
    """
    ours, theirs = confirmed_tables(reader), answer["tables"]
    known = own_shapes().keys() & {*ours, *theirs}
    return {table for table in known if ours.get(table) != theirs.get(table)}
