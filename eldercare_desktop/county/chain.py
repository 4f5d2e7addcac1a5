"""The chain of a writer's batches: what comes again, what is missing, what has forked."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, and_, insert, select, text, update

from eldercare_desktop.county.areas import Scope, township_of
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.schema import (
    batch_table,
    change_table,
    device_table,
    writer_table,
)
from eldercare_desktop.sync.batch import BadBody, BatchHeader, Change, Receipt, SealedBatch


@dataclass(frozen=True)
class End:
    """Where a writer's chain ends here."""

    device: str
    last_seq: int
    last_hash: str
    last_tx: int
    tx_open: bool


def end_of(connection: Connection, township: str, writer: str) -> End | None:
    """The end of a writer's chain, None for a writer that never came.

    Whatever device of the township it belongs to: somebody else's must not look like a new one.
    """
    if connection.dialect.name == "postgresql":
        call = text("SELECT * FROM writer_end(:township, :writer)")
        row = connection.execute(call, {"township": township, "writer": writer}).one_or_none()
    else:
        w = writer_table.c
        query = select(w.device, w.last_seq, w.last_hash, w.last_tx, w.tx_open)
        query = query.where(w.township == township, w.id == writer)
        row = connection.execute(query).one_or_none()
    return End(*row) if row else None


def ends(connection: Connection, scope: Scope) -> dict[str, int]:
    """The last number that is known of each writer of the devices within a scope."""
    w, d = writer_table.c, device_table.c
    same = and_(w.township == d.township, w.device == d.id)
    query = select(w.id, w.last_seq).join_from(writer_table, device_table, same)
    query = query.where(w.township == scope.township)
    if not scope.whole_township:
        query = query.where(d.area == scope.area)
    return {row.id: row.last_seq for row in connection.execute(query)}


def ids_refused(connection: Connection, header: BatchHeader, villages: set[str]) -> set[str]:
    """Rows that this writer wanted to insert under ids that others had taken before."""
    c, township = change_table.c, township_of(header.area)
    query = select(c.row_id).where(c.township == township, c.village.in_(sorted(villages)))
    query = query.where(c.result == "refused", c.reason == "id_taken", c.writer == header.writer)
    return set(connection.execute(query).scalars())


def check_hello(end: End | None, last_seq: int, last_hash: str) -> None:
    """Refusal FORK when we know more of a writer than the writer itself, or something else.

    It names the last batch that we know: a laptop that knows it too has only been shown the
    answer to an old request of its own, and need not do anything.
    """
    if end is None or last_seq > end.last_seq:
        return
    if last_seq < end.last_seq or last_hash != end.last_hash:
        raise Refusal(
            "FORK", orders=["new_writer"], known_seq=end.last_seq, known_hash=end.last_hash
        )


def stored_receipt(
    connection: Connection, township: str, header: BatchHeader, batch_hash: str
) -> Receipt | None:
    """The receipt of a batch that was taken before. FORK when another one took its place."""
    b = batch_table.c
    query = select(b.hash, b.receipt).where(
        b.township == township, b.writer == header.writer, b.first_seq == header.first_seq
    )
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    if row.hash != batch_hash:
        raise Refusal("FORK", keep=True, orders=["new_writer"])
    return Receipt.from_json(json.loads(row.receipt))


def was_taken(connection: Connection, township: str, batch: SealedBatch) -> bool:
    """Whether exactly this batch has its place in the chain."""
    try:
        return stored_receipt(connection, township, batch.header, batch.hash) is not None
    except Refusal:
        return False


def check_next(end: End | None, header: BatchHeader) -> None:
    """Whether a batch follows what we have. Refusal: GAP with `expected`, FORK."""
    last_seq, last_hash = (end.last_seq, end.last_hash) if end else (0, "")
    if header.first_seq > last_seq + 1:
        raise Refusal("GAP", writer=header.writer, expected=last_seq + 1)
    check_device(end, header)
    if header.first_seq <= last_seq or header.prev != last_hash:
        raise Refusal("FORK", keep=True, orders=["new_writer"])


def check_device(end: End | None, header: BatchHeader) -> None:
    """Refusal FORK when the writer belongs to another device."""
    if end and end.device != header.device:
        raise Refusal("FORK", keep=True, orders=["new_writer"])


def check_transactions(end: End | None, changes: Sequence[Change]) -> None:
    """BadBody when local transactions are torn apart or out of order."""
    order = [change.tx for change in changes]
    if order != sorted(order):
        raise BadBody("the local transactions are out of order")
    if end and (order[0] == end.last_tx) != end.tx_open:
        raise BadBody("a local transaction was torn apart")
    if end and order[0] < end.last_tx:
        raise BadBody("the local transactions are out of order")


def advance(
    connection: Connection, township: str, header: BatchHeader, batch_hash: str, last_tx: int
) -> None:
    """Move the end of a writer's chain to this batch."""
    values = {
        "last_seq": header.last_seq,
        "last_hash": batch_hash,
        "last_tx": last_tx,
        "tx_open": header.tx_open,
    }
    w = writer_table.c
    change = update(writer_table).where(w.township == township, w.id == header.writer)
    if not connection.execute(change.values(**values)).rowcount:
        key = {"township": township, "id": header.writer, "device": header.device}
        connection.execute(insert(writer_table).values(**key, **values))
