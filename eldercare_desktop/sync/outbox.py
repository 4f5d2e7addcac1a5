"""Sealing what waits, and choosing what the next request carries."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from eldercare_desktop.store import batches, changes
from eldercare_desktop.store.batches import KeptBatch
from eldercare_desktop.store.migrations import HEAD
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.batch import (
    MAX_BATCH_CHANGES,
    MAX_BATCHES,
    PROTOCOL,
    BatchHeader,
    Change,
    SealedBatch,
    cut,
    seal,
)
from eldercare_desktop.sync.batch.exchange import compress
from eldercare_desktop.sync.log_forms import batch_of, to_wire
from eldercare_desktop.sync.membership import Membership
from eldercare_desktop.sync.pace import MOST_PIECE
from eldercare_desktop.sync.shapes import own_shapes

MAX_REQUEST_BYTES = 4 * 1024 * 1024
"""Sum of the bodies in one request, before compression: half of what a county takes."""

_BYTES_A_CHANGE = 16  # about, compressed among many
_LEVEL = 3  # of compression where only the size is wanted: 1 ms for 500 changes


def outgoing(
    store: Store, member: Membership, room: int, piece: int, blocked: Collection[int] = ()
) -> list[KeptBatch]:
    """The batches of the next request: of at most `room` bytes, compressed, but at least one.

    What waits is sealed as far as it fits. The rest stays as it is: by its turn the line may
    be known better. `piece`: see `seal_pending`. Of writers in `blocked` (by number) none
    are taken: the county refused one of theirs.
    """
    while True:
        with store.read() as reader:
            waiting = batches.waiting(reader, MAX_BATCHES, blocked)
        fit = how_many((batch.body for batch in waiting), room)
        full = fit < len(waiting) or len(waiting) == MAX_BATCHES
        if full or not seal_pending(store, member, piece, room // _BYTES_A_CHANGE):
            return waiting[:fit]


def how_many(bodies: Iterable[bytes], room: int) -> int:
    """How many of these bodies make a request of at most `room` bytes; the first always does."""
    from zstandard import (
        COMPRESSOBJ_FLUSH_BLOCK,
        ZstdCompressor,
    )  # not needed before the first sync

    frame = ZstdCompressor(level=_LEVEL).compressobj()
    count = plain = packed = 0
    for body in bodies:
        plain += len(body)
        packed += len(frame.compress(body)) + len(frame.flush(COMPRESSOBJ_FLUSH_BLOCK))
        if count and (packed > room or plain > MAX_REQUEST_BYTES):
            break
        count += 1
    return count


def seal_pending(
    store: Store, member: Membership, piece: int = MOST_PIECE, about: int | None = None
) -> int:
    """Seal changes of the present writer that lie in no batch yet; returns how many.

    All of them, or about so many. `piece`: bytes that a batch may weigh, compressed, where
    its changes can be parted. The batches are on disk before anything is sent, so a request
    that is sent again is the same bytes. Sealing itself holds no lock: whoever types
    meanwhile can save.
    """
    with store.read() as reader:
        chain = _Chain(reader, member)
        waiting = changes.unsealed(reader, chain.writer_no, chain.last_seq, about)
    sealed: list[SealedBatch] = []
    first = chain.last_seq
    for batch in chain.seal_all([to_wire(c) for c in waiting], piece):
        sealed.append(batch)
        if about is not None and chain.last_seq - first >= about:
            break
    if sealed:
        _keep(store, chain.writer_no, sealed)
    return chain.last_seq - first


class _Chain:
    """The present writer's chain of batches, and how it goes on."""

    def __init__(self, reader: Reader, member: Membership) -> None:
        self.member = member
        self.writer_no, self.writer = changes.own_writer(reader)
        self.last_seq, self.last_hash = batches.last_sealed(reader, self.writer_no)

    def seal_all(self, waiting: Sequence[Change], piece: int) -> Iterator[SealedBatch]:
        """Seal changes into batches of at most `piece` bytes, compressed, as far as possible."""
        most, start = MAX_BATCH_CHANGES, 0
        while start < len(waiting):
            members, tx_open = next(cut(waiting[start : start + most + 1], most))
            batch = self._seal(members, tx_open)
            weight = len(compress(batch.body, _LEVEL))
            if weight > piece and len(members) > 1:
                most = max(1, min(len(members) - 1, len(members) * piece // weight))
                continue
            if 2 * weight < piece:
                most = min(MAX_BATCH_CHANGES, 2 * most)
            self.last_seq, self.last_hash = members[-1].seq, batch.hash
            start += len(members)
            yield batch

    def _seal(self, members: Sequence[Change], tx_open: bool) -> SealedBatch:
        header = BatchHeader(
            protocol=PROTOCOL,
            schema=int(HEAD),
            county=self.member.county,
            area=self.member.area,
            device=self.member.device,
            writer=self.writer,
            first_seq=members[0].seq,
            last_seq=members[-1].seq,
            prev=self.last_hash,
            tx_open=tx_open,
        )
        return seal(header, members, own_shapes(), bytes.fromhex(self.member.seed))


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


def sealed_batches(kept: Sequence[KeptBatch]) -> list[SealedBatch]:
    """The batches as they are sent."""
    return [batch_of(batch) for batch in kept]
