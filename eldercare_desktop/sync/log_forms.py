"""Between the change log and the wire: the same change in both forms."""

from __future__ import annotations

from typing import Any

from eldercare_desktop.store.batches import KeptBatch
from eldercare_desktop.store.changes import Logged
from eldercare_desktop.sync.batch import BatchHeader, Change, SealedBatch


def to_wire(logged: Logged) -> Change:
    """A logged change as it travels."""
    return Change(
        writer=logged.writer,
        seq=logged.seq,
        tx=logged.tx,
        table=logged.table,
        row_id=logged.row_id,
        op=logged.op,
        values=logged.values,
        bases=logged.bases,
        village=logged.village,
        user=logged.user,
        at=logged.at,
        clock_doubtful=logged.clock_doubtful,
        extra=logged.extra,
    )


def to_log(change: Change, writer_no: int, position: int, *, own: bool) -> dict[str, Any]:
    """The columns of the log for a change that came in.

    One by a writer of ours comes from another life of it (a restored or copied store): its
    transactions are not those of this store, which their negative numbers say.
    """
    return {
        "writer_no": writer_no,
        "seq": change.seq,
        "tx": -change.tx if own else change.tx,
        "table": change.table,
        "row_id": change.row_id,
        "op": change.op,
        "values": dict(change.values),
        "bases": {name: list(ids) for name, ids in change.bases.items()},
        "village": change.village,
        "user": change.user,
        "at": change.at,
        "clock_doubtful": change.clock_doubtful,
        "extra": dict(change.extra) or None,
        "position": position,
        "result": None,
        "reason": None,
    }


def batch_of(kept: KeptBatch) -> SealedBatch:
    """A kept batch, byte for byte as it was sealed."""
    return SealedBatch(BatchHeader.from_json(dict(kept.header)), kept.body, kept.signature)
