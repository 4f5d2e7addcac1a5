"""Seals: what a laptop needs to hand on the batches of others, should this county lose them.

A laptop has read the changes of a batch; with its header and signature it can put the very
batch together again, byte for byte, and carry it to a county that was restored from a backup
while its author is gone. So each page of the feed brings the seals of the batches that end
with it, of other devices, and only those that the reader sees whole.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, select

from eldercare_desktop.county.clock import now
from eldercare_desktop.county.devices import Device
from eldercare_desktop.county.schema import batch_table, change_table
from eldercare_desktop.sync.batch import BatchHeader, Change, Entry, Received, Seal

CHECK = 16
KEPT_DAYS = 180
"""As long as laptops keep batches; a backup that is older brings nothing back from them."""

MOST_LACKING = 20
"""How many changes without a place a seal brings along. A batch with more is not handed on."""


def of_page(connection: Connection, reader: Device, entries: Sequence[Entry]) -> list[Seal]:
    """The seals that go with a page: in the order of each writer's chain."""
    shown: dict[str, set[int]] = defaultdict(set)
    for entry in entries:
        if entry.change:
            shown[entry.change.writer].add(entry.change.seq)
    found = (_of_writer(connection, reader, writer, seqs) for writer, seqs in shown.items())
    return [seal for seals in found for seal in seals]


def times_of_page(
    connection: Connection, reader: Device, entries: Sequence[Entry]
) -> list[Received]:
    """When the changes of a page came in, batch by batch of each writer."""
    shown: dict[str, list[int]] = defaultdict(list)
    for entry in entries:
        if entry.change:
            shown[entry.change.writer].append(entry.change.seq)
    return [
        Received(writer, row.first_seq, row.last_seq, row.received_at)
        for writer, seqs in shown.items()
        for row in _received(connection, reader, writer, seqs)
    ]


def _received(
    connection: Connection, reader: Device, writer: str, seqs: Sequence[int]
) -> Sequence[Any]:
    b = batch_table.c
    query = select(b.first_seq, b.last_seq, b.received_at).order_by(b.first_seq)
    mine = query.where(b.township == reader.township, b.writer == writer)
    rows = connection.execute(mine.where(b.last_seq >= min(seqs), b.first_seq <= max(seqs)))
    return [row for row in rows if any(row.first_seq <= n <= row.last_seq for n in seqs)]


def _of_writer(
    connection: Connection, reader: Device, writer: str, shown: set[int]
) -> Iterator[Seal]:
    b = batch_table.c
    query = select(b.first_seq, b.last_seq, b.hash, b.header, b.signature, b.receipt)
    mine = query.where(b.township == reader.township, b.writer == writer)
    mine = mine.where(b.received_at >= (now() - timedelta(days=KEPT_DAYS)).isoformat())
    within = mine.where(b.last_seq >= min(shown), b.first_seq <= max(shown))
    for row in connection.execute(within.order_by(b.first_seq)).all():
        batch = _Batch(row)
        if not batch.is_for(reader):
            return  # a writer belongs to one device
        if batch.ends_with in shown:
            before = mine.where(b.first_seq < batch.header.first_seq)
            rows = connection.execute(before.order_by(b.first_seq.desc()).limit(MOST_LACKING))
            for quiet in reversed(list(_without_places(rows.all()))):
                yield from quiet.seal(connection, reader.township)
            yield from batch.seal(connection, reader.township)


def _without_places(rows: Sequence[Any]) -> Iterator[_Batch]:
    """The batches straight before one, as long as nothing of theirs ever got a place."""
    for row in rows:
        batch = _Batch(row)
        if batch.ends_with:
            return
        yield batch


class _Batch:
    """A batch without its body.

    ends_with: the number of its last change that got a place at once, 0 where none did
    """

    def __init__(self, row: Any) -> None:
        self._row = row
        self.header = BatchHeader.from_json(json.loads(row.header))
        results = json.loads(row.receipt)["results"]
        self._held = {seq for seq, result, *_ in results if result in ("review", "refused")}
        placed = (n for n in range(row.last_seq, row.first_seq - 1, -1) if n not in self._held)
        self.ends_with = next(placed, 0)

    def is_for(self, reader: Device) -> bool:
        """Whether the reader may carry it: it sees all of it, and did not make it."""
        return self.header.device != reader.id and reader.scope.sees(self.header.area)

    def seal(self, connection: Connection, township: str) -> Iterator[Seal]:
        """Its seal, where what it brings along is not too much."""
        if len(self._held) <= MOST_LACKING:
            lacking = self._lacking(connection, township) if self._held else ()
            row = self._row
            yield Seal(self.header, bytes(row.signature), row.hash[:CHECK], lacking)

    def _lacking(self, connection: Connection, township: str) -> tuple[Change, ...]:
        c = change_table.c
        query = select(c.payload).where(c.township == township, c.writer == self.header.writer)
        rows = connection.execute(query.where(c.seq.in_(self._held)).order_by(c.seq))
        return tuple(Change.from_json(json.loads(row.payload)) for row in rows)
