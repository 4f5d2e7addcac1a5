"""The lives of a store: each writes as a writer of its own, and none numbers like another.

A new one begins when this store is not, or not alone, what it was: restored, copied, moved.
The anchor tells that on opening; the county may tell it later (`sync/fork.py`).
"""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

from eldercare_desktop.store import batches, changes
from eldercare_desktop.store.anchor import Anchor, Mark, anchor_folder
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

if TYPE_CHECKING:
    from eldercare_desktop.store.store import Store

log = logging.getLogger(__name__)

UNSETTLED = "writer_unsettled"
"""Setting: why a new life has begun, while the county's feed is still being read for it."""

ANCHOR = "anchor"
"""Setting: the anchor's key, and whether there is an anchor at all (`kept`)."""


def begin(work: Work, why: str = "fork") -> None:
    """Write as a new writer from now on, and send none of the batches that wait.

    What they hold goes out under the new writer, once the county's feed has been read.
    """
    batches.drop_waiting(work)
    changes.begin_life(work)
    work.set_setting(UNSETTLED, why)


def drop_anchor(store: Store) -> Anchor | None:
    """Find out whether this store may go on as it is; if not, a new life begins.

    None when the store cannot remember an anchor (a full disk): it goes on without.
    CareError disk_full, disk_failed: a new life must begin, and cannot.
    """
    with store.read() as reader:
        kept = reader.setting(ANCHOR)
    if kept is None:
        return _first_anchor(store)
    anchor = Anchor(anchor_folder(), bytes.fromhex(kept["key"]))
    with store.read() as reader:
        why = anchor.judge(*_present(reader)) if kept["kept"] else ""
        enrolled = bool(reader.setting("membership"))
    if why == "restored" or (why and enrolled):
        with store.work(label="new_life") as work:
            begin(work, why)
            work.commit()
        log.warning("a new life has begun: %s", why)
    return anchor


def hold(store: Store, anchor: Anchor) -> None:
    """Bring the anchor to where the store is, and onto the disk. CareError of the store."""
    with store.read() as reader:
        writer, mark = _present(reader)
        kept = reader.setting(ANCHOR)
    anchor.note(writer, mark, flush=True)
    if kept and kept["kept"] == anchor.failed:
        with store.work(label="anchor") as work:
            work.set_setting(ANCHOR, {**kept, "kept": not anchor.failed})
            work.commit()


def _first_anchor(store: Store) -> Anchor | None:
    key = os.urandom(32)
    try:
        with store.work(label="anchor") as work:
            work.set_setting(ANCHOR, {"key": key.hex(), "kept": False})
            work.commit()
    except CareError as problem:
        log.warning("no anchor for now: %s", problem.code)
        return None
    return Anchor(anchor_folder(), key)


def _present(reader: Reader) -> tuple[str, Mark]:
    """Who the store writes as, and how far it has come."""
    no, writer = changes.own_writer(reader)
    next_seq, next_counter = changes.counters(reader, no)
    return writer, Mark(next_seq, next_counter, *batches.last_sealed(reader, no))
