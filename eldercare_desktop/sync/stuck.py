"""A sealed batch that is larger than what the line lets through.

It cannot be cut any more: once sealed it never changes. But its changes can go out under a
new writer, in smaller batches, by the same way as after a restore (`sync/fork.py`); if the
county has it after all, that way finds out. For a line that has become worse than all before.
"""

from __future__ import annotations

from collections.abc import Sequence

from eldercare_desktop.store import batches, changes
from eldercare_desktop.store.work import Work
from eldercare_desktop.sync import fork
from eldercare_desktop.sync.batch import SealedBatch
from eldercare_desktop.sync.batch.exchange import compress

SETTING = "line_stuck"
"""Setting: `[hash, times]` of the batch that the last exchanges ended at."""

PATIENCE = 3
"""How many exchanges in a row may end at one batch: a line may be better tomorrow."""


def note(work: Work, last: Sequence[SealedBatch], piece: int) -> None:
    """An exchange ended because the line broke under these batches again and again.

    `piece`: bytes that a batch sealed now would weigh, compressed. Does not commit.
    """
    batch = last[0] if len(last) == 1 else None
    named = batch.header.writer if batch else ""
    no, ours = changes.writers(work).get(named, (0, True))
    if batch is None or not _could_be_smaller(batch, piece):
        work.set_setting(SETTING, None)
        return
    before = work.setting(SETTING) or ["", 0]
    times = int(before[1]) + 1 if before[0] == batch.hash else 1
    work.set_setting(SETTING, [batch.hash, times] if times < PATIENCE else None)
    if times >= PATIENCE and ours:
        fork.begin(work)
    elif times >= PATIENCE:
        batches.leave(work, no, batch.header.first_seq)


def _could_be_smaller(batch: SealedBatch, piece: int) -> bool:
    several = batch.header.last_seq > batch.header.first_seq
    return several and len(compress(batch.body, 3)) > piece
