"""Writing what an exchange would send now into a file for a stick."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from eldercare_desktop.store import batches, changes
from eldercare_desktop.store.batches import KeptBatch
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.schema import area_table
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync import fork, outbox, turn
from eldercare_desktop.sync.batch import MAX_BATCHES, Request
from eldercare_desktop.sync.courier import kept
from eldercare_desktop.sync.courier.kept import KeptParcel
from eldercare_desktop.sync.courier.troubles import writing_to
from eldercare_desktop.sync.exchange import one_at_a_time
from eldercare_desktop.sync.membership import Membership, membership, reading, restarts
from eldercare_desktop.sync.outcome import Tell
from eldercare_desktop.sync.pace import MOST_ROOM
from eldercare_desktop.sync.parcel import (
    MAX_FILE,
    MAX_REQUESTS,
    PARCEL,
    SUFFIX,
    Parcel,
    digest_of,
    draft_of,
    rename,
    seal_envelope,
    sweep_drafts,
    write_whole,
)

ROOM = MAX_FILE - 2 * 1024 * 1024
"""Bytes of requests in one file; what does not fit goes into the next one."""

_FORBIDDEN = str.maketrans(dict.fromkeys('<>:"/\\|?*. ', ""))


@dataclass(frozen=True)
class Exported:
    """The file that was written: for whom it is to be carried, and what it holds.

    changes: of ours that are in it; left: that did not fit and wait for the next file
    """

    file: Path
    number: int
    changes: int
    left: int
    bytes: int


def export(
    store: Store,
    target: Path,
    *,
    progress: Tell = lambda done, total, code: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Exported | None:
    """Write a file into a folder, or under a name that ends with .eldercare.

    Nothing counts as handed over by that: the county's answer does it. None when it was
    cancelled. CareError: not_enrolled, exchange_running, courier_full, courier_read_only,
    courier_gone, courier_not_kept, courier_not_written; then there is no file.
    """
    with one_at_a_time(store):
        with store.read() as reader:
            member = membership(reader)
        if member is None:
            raise CareError("not_enrolled")
        progress(0, 0, "packing")
        packed = _Packed(store, member)
        for done, total in packed.pack():
            progress(done, total, "packing")
            if cancelled():
                return None
        return _write(store, member, packed, target, progress)


class _Packed:
    """The requests that go into a file, and what they hold."""

    def __init__(self, store: Store, member: Membership) -> None:
        self.store, self.member = store, member
        self.parts: list[bytes] = []
        self.changes = self.left = 0
        self.through: dict[str, int] = {}

    def pack(self) -> Iterator[tuple[int, int]]:
        """Pack request by request; tells how many changes are in, of how many."""
        waiting = self._waiting()
        total = sum(batch.last_seq - batch.first_seq + 1 for batch in waiting)
        self.left = total
        hello = turn.next_request(self.store, room=1).hello  # the batches are chosen here
        room, start = ROOM, 0
        while start < len(waiting) or not self.parts:
            part = waiting[start : start + MAX_BATCHES]
            group = part[: outbox.how_many((batch.body for batch in part), MOST_ROOM)]
            message = Request(hello, outbox.sealed_batches(group)).to_bytes()
            room -= len(message)
            if self.parts and (room < 0 or len(self.parts) == MAX_REQUESTS):
                return
            self._add(message, group)
            start += len(group)
            yield self.changes, total

    def _waiting(self) -> list[KeptBatch]:
        """All that is to be handed over, sealed; nothing while a new life is settling."""
        with self.store.read() as reader:
            if reader.setting(fork.UNSETTLED):
                return []
        outbox.seal_pending(self.store, self.member)
        with self.store.read() as reader:
            return batches.waiting(reader, -1)

    def _add(self, message: bytes, group: list[KeptBatch]) -> None:
        self.parts.append(message)
        for batch in group:
            count = batch.last_seq - batch.first_seq + 1
            self.changes += count
            self.left -= count
            self.through[str(batch.writer_no)] = batch.last_seq


def _write(
    store: Store, member: Membership, packed: _Packed, target: Path, progress: Tell
) -> Exported:
    """Draft, flushed and read back; remembered; named. In this order nothing can be lost."""
    with store.work(label="exchange") as work:
        number = kept.next_number(work)
        work.commit()
    parcel = Parcel(
        id=os.urandom(16).hex(),
        number=number,
        county=member.county,
        device=member.device,
        area=member.area,
        made_at=store.clock().isoformat(),
        requests=packed.parts,
    )
    key = bytes.fromhex(member.county_key)
    text = seal_envelope(PARCEL, parcel.to_bytes(), bytes.fromhex(member.seed), key)
    with store.read() as reader:
        file = _file_for(reader, member, parcel, target)
    progress(0, 0, "writing_file")
    with writing_to(target):
        mark = member.device[:8]
        sweep_drafts(file.parent, mark)
        draft = draft_of(file, mark)
        write_whole(draft, text)
    _remember(store, parcel, packed, file, text)
    with writing_to(target):
        rename(draft, file)
    with store.work(label="exchange") as work:
        kept.mend(work, parcel.id, written=True)
        work.set_setting(kept.FOLDER, str(file.parent))
        work.commit()
    return Exported(file, number, packed.changes, packed.left, len(text))


def _remember(store: Store, parcel: Parcel, packed: _Packed, file: Path, text: bytes) -> None:
    with store.work(label="exchange") as work:
        read = reading(work)
        made = KeptParcel(
            id=parcel.id,
            number=parcel.number,
            name=file.name,
            hash=digest_of(text),
            at=parcel.made_at,
            changes=packed.changes,
            writer=changes.own_writer(work)[1],
            epoch=read.epoch,
            cursor=read.cursor,
            restarts=restarts(work),
            through=packed.through,
        )
        kept.keep(work, made)
        work.commit()


def _file_for(reader: Reader, member: Membership, parcel: Parcel, target: Path) -> Path:
    """Where the file goes; a file that is there is never written over, unless it was named."""
    if target.name.endswith(SUFFIX):
        return target
    day, time = parcel.made_at[:10].replace("-", ""), parcel.made_at[11:16].replace(":", "")
    stem = f"{_place(reader, member)}-{day}-{time}-{parcel.number}"
    file, again = target / f"{stem}{SUFFIX}", 1
    while file.exists():
        again += 1
        file = target / f"{stem}-{again}{SUFFIX}"
    return file


def _place(reader: Reader, member: Membership) -> str:
    """Township and village in a form that every file system takes."""
    a = area_table.c
    names = {row.code: row.name for row in reader.rows(select(a.code, a.name))}
    codes = dict.fromkeys([member.area[:9] + "000", member.area])
    said = "".join(str(names.get(code) or "").translate(_FORBIDDEN)[:20] for code in codes)
    return said or member.area
