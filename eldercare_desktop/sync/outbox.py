"""Sealing what waits, and choosing what the next request carries."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from eldercare_desktop.store import batches, changes
from eldercare_desktop.store.batches import KeptBatch
from eldercare_desktop.store.migrations import HEAD
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.batch import PROTOCOL, BatchHeader, SealedBatch, cut, seal
from eldercare_desktop.sync.log_forms import batch_of, to_wire
from eldercare_desktop.sync.membership import Membership
from eldercare_desktop.sync.shapes import own_shapes

MAX_REQUEST_BYTES = 4 * 1024 * 1024
"""Sum of the bodies in one request, before compression: half of what a county takes."""


def seal_pending(store: Store, member: Membership) -> int:
    """Seal all changes of the present writer that lie in no batch yet; how many they were.

    The batches are on disk before anything is sent, so a request that is sent again is the
    same bytes. Sealing itself holds no lock: whoever types meanwhile can save.
    """
    with store.read() as reader:
        writer_no, writer = changes.own_writer(reader)
        last_seq, last_hash = batches.last_sealed(reader, writer_no)
        waiting = changes.unsealed(reader, writer_no, last_seq)
    if not waiting:
        return 0
    sealed: list[SealedBatch] = []
    for members, tx_open in cut([to_wire(c) for c in waiting]):
        header = BatchHeader(
            protocol=PROTOCOL,
            schema=int(HEAD),
            county=member.county,
            area=member.area,
            device=member.device,
            writer=writer,
            first_seq=members[0].seq,
            last_seq=members[-1].seq,
            prev=last_hash,
            tx_open=tx_open,
        )
        sealed.append(seal(header, members, own_shapes(), bytes.fromhex(member.seed)))
        last_hash = sealed[-1].hash
    _keep(store, writer_no, sealed)
    return len(waiting)


def _keep(store: Store, writer_no: int, sealed: Sequence[SealedBatch]) -> None:
    with store.work(label="exchange") as work:
        for batch in sealed:
            head, signature = batch.header.as_json(), batch.signature
            batches.keep(
                work,
                writer_no,
                header=head,
                body=batch.body,
                signature=signature,
                digest=batch.hash,
            )
        work.commit()


def next_batches(store: Store, most: int, blocked: Collection[int]) -> list[KeptBatch]:
    """At most `most` batches that wait, as many as one request can hold.

    Of writers in `blocked` (by number) none are taken: the county refused one of theirs.
    """
    with store.read() as reader:
        waiting = batches.waiting(reader, most, blocked)
    chosen: list[KeptBatch] = []
    weight = 0
    for batch in waiting:
        weight += len(batch.body)
        if chosen and weight > MAX_REQUEST_BYTES:
            break
        chosen.append(batch)
    return chosen


def sealed_batches(kept: Sequence[KeptBatch]) -> list[SealedBatch]:
    """The batches as they are sent."""
    return [batch_of(batch) for batch in kept]
