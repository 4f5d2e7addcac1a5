"""Batches of neighbours, kept to be handed on should the county lose them.

The county keeps what it was given; but if it is restored from a backup while the laptop that
made a batch is gone for good, only those who read its changes still have them. With the
seals that come with the feed (header and signature, some 150 bytes) the very batch is put
together from its changes, byte for byte, so its author's signature holds whoever brings it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from eldercare_desktop.store import batches, changes
from eldercare_desktop.store.work import Work
from eldercare_desktop.sync.batch import (
    Answer,
    Change,
    Seal,
    TableShape,
    batch_hash,
    encode_body,
)
from eldercare_desktop.sync.batch.exchange import compress
from eldercare_desktop.sync.log_forms import to_wire
from eldercare_desktop.sync.shapes import own_shapes

_LEVEL = 9


def keep(work: Work, answer: Answer) -> None:
    """Keep the batches whose seals came with an answer, as far as all of their changes are here.

    To be called once the page is in the log. Does not commit.
    """
    writers = changes.writers(work) if answer.seals else {}
    for seal in answer.seals:
        no, own = writers.get(seal.header.writer, (0, True))
        known = "" if own else batches.hash_of(work, no, seal.header.first_seq) or ""
        if not own and not known.startswith(seal.check or "-"):
            _keep(work, no, seal, answer)


def _keep(work: Work, writer_no: int, seal: Seal, answer: Answer) -> None:
    head = seal.header
    members = {change.seq: change for change in seal.lacking}
    for logged in changes.numbered(work, writer_no, head.first_seq, head.last_seq):
        members[logged.seq] = to_wire(logged)
    if sorted(members) != list(range(head.first_seq, head.last_seq + 1)):
        return  # it came before this app kept seals, or holds more than this laptop may see
    for body in _bodies([members[seq] for seq in sorted(members)], answer.tables):
        digest = batch_hash(head, body)
        if digest.startswith(seal.check):
            batches.carry(
                work,
                writer_no,
                header=head.as_json(),
                body=compress(body, _LEVEL),
                signature=seal.signature,
                digest=digest,
                at=answer.time,
            )
            return


def _bodies(members: Sequence[Change], told: Mapping[str, TableShape]) -> Iterator[bytes]:
    """What the body may be: as this app describes its tables, and as the county does.

    They differ where the author's app is older or newer than ours.
    """
    used = {change.table for change in members}
    shapes = [own_shapes(), {**own_shapes(), **told}]
    for tables in shapes[: 1 if shapes[0] == shapes[1] else 2]:
        if used <= tables.keys():
            yield encode_body(members, tables)
