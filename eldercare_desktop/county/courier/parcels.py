"""What the county remembers of the files that it took."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select, update

from eldercare_desktop.county.devices import Device
from eldercare_desktop.county.schema import batch_table, courier_parcel_table, insert_missing
from eldercare_desktop.sync.batch import Hello

KEPT_ANSWERS = 8
"""Of so many files of a device the answer is kept, the newest ones."""

_p = courier_parcel_table.c
_PLAIN = [c for c in courier_parcel_table.c if c.name != "answer"]
_KEPT = _p.answer.is_not(None).label("kept")


@dataclass(frozen=True)
class TakenParcel:
    """A file that was taken. `answer`: the answer file, where it was asked for.

    kept: whether the answer is still there; of old files it is dropped
    """

    id: str
    device: str
    number: int
    hash: str
    taken_at: str
    changes: int
    kept: bool
    answer: bytes | None


def find(connection: Connection, township: str, parcel: str) -> TakenParcel | None:
    """A file that was taken before."""
    query = select(courier_parcel_table, _KEPT)
    query = query.where(_p.township == township, _p.id == parcel)
    row = connection.execute(query).one_or_none()
    return _taken(row) if row else None


def anywhere(connection: Connection, parcel: str) -> TakenParcel | None:
    """A file that was taken before, of whatever township: for the office."""
    row = connection.execute(select(courier_parcel_table, _KEPT).where(_p.id == parcel)).first()
    return _taken(row) if row else None


def listed(connection: Connection, most: int) -> Sequence[TakenParcel]:
    """The files taken last, the newest first; without their answers."""
    query = select(*_PLAIN, _KEPT).order_by(_p.taken_at.desc(), _p.number.desc()).limit(most)
    return [_taken(row) for row in connection.execute(query)]


def newest(connection: Connection, township: str, writer: str) -> tuple[int, str]:
    """Number and time of the newest file of a writer; 0 and "" before the first."""
    query = select(_p.number, _p.taken_at).where(_p.township == township, _p.writer == writer)
    row = connection.execute(query.order_by(_p.number.desc()).limit(1)).one_or_none()
    return (row.number, row.taken_at) if row else (0, "")


def holds(connection: Connection, township: str, hello: Hello) -> str | None:
    """Whether a writer's chain has the batch that a hello names last: when the chain came.

    None when it has not: then it is no older state of what we know.
    """
    b = batch_table.c
    mine = (b.township == township) & (b.writer == hello.writer)
    if hello.last_seq:
        named = mine & (b.last_seq == hello.last_seq) & (b.hash == hello.last_hash)
        if connection.execute(select(b.hash).where(named)).first() is None:
            return None
    return str(connection.execute(select(func.max(b.received_at)).where(mine)).scalar() or "")


def keep(connection: Connection, device: Device, **columns: Any) -> TakenParcel:
    """Note a file that was taken, once; returns what is noted, by whomever it was.

    `columns`: id, writer, number, hash, made_at, taken_at, changes, answer.
    """
    row = {"township": device.township, "device": device.id, **columns}
    connection.execute(insert_missing(connection, courier_parcel_table, row))
    _drop_old_answers(connection, device, columns["id"])
    kept = find(connection, device.township, columns["id"])
    assert kept is not None
    return kept


def _drop_old_answers(connection: Connection, device: Device, present: str) -> None:
    """Of all but the newest files; never of the present one: many may come in one second."""
    mine = (_p.township == device.township) & (_p.device == device.id)
    order = (_p.taken_at.desc(), _p.number.desc(), _p.id)
    old = select(_p.id).where(mine, _p.id != present, _p.answer.is_not(None)).order_by(*order)
    old = old.offset(KEPT_ANSWERS - 1)
    ids = list(connection.execute(old).scalars())
    if ids:
        stale = update(courier_parcel_table).where(mine, _p.id.in_(ids))
        connection.execute(stale.values(answer=None))


def _taken(row: Any) -> TakenParcel:
    plain = row._mapping
    return TakenParcel(
        id=plain["id"],
        device=plain["device"],
        number=plain["number"],
        hash=plain["hash"],
        taken_at=plain["taken_at"],
        changes=plain["changes"],
        kept=bool(plain["kept"]),
        answer=plain.get("answer"),
    )
