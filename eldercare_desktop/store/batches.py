"""Sealed batches as they are kept: byte for byte, with the receipt that each got.

Besides our own there are those of neighbours whose changes were read here. They wait for a
county that was restored from a backup and lost them (`sync/carried.py`); until then they
stand as if handed over.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, Select, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.schema import batch_table as b
from eldercare_desktop.store.schema import received_table, writer_table
from eldercare_desktop.store.work import Work

KEPT_DAYS = 180
"""How long a batch is kept after its receipt: for a county that has lost its last hours."""

DROPPED = {"dropped": "FORK"}
"""Stands for the receipt of a batch that is not to be sent any more."""

SWEPT = "batches_swept"
"""Setting: the day, by the county's time, on which old batches were last dropped."""

_ZSTD = b"\x28\xb5\x2f\xfd"
_WITH_WRITER: Select[Any] = select(b, writer_table.c.id.label("writer")).join(
    writer_table, writer_table.c.no == b.c.writer_no
)


@dataclass(frozen=True)
class KeptBatch:
    """A sealed batch. `receipt` None: it waits to be handed over."""

    writer_no: int
    writer: str
    first_seq: int
    last_seq: int
    hash: str
    header: Mapping[str, Any]
    body: bytes
    signature: bytes
    receipt: Mapping[str, Any] | None


def keep(
    work: Work,
    writer_no: int,
    *,
    header: Mapping[str, Any],
    body: bytes,
    signature: bytes,
    digest: str,
) -> None:
    """Keep a batch that was just sealed."""
    work.connection.execute(
        insert(b).values(
            writer_no=writer_no,
            first_seq=header["first_seq"],
            last_seq=header["last_seq"],
            hash=digest,
            header=header,
            body=body,
            signature=signature,
            sealed_at=work.now.isoformat(),
        )
    )


def last_sealed(reader: Reader, writer_no: int) -> tuple[int, str]:
    """Number and hash of the end of a writer's last batch; 0 and "" before the first."""
    query = select(b.c.last_seq, b.c.hash).where(b.c.writer_no == writer_no)
    found = reader.rows(query.order_by(b.c.first_seq.desc()).limit(1))
    return (int(found[0].last_seq), str(found[0].hash)) if found else (0, "")


def waiting(reader: Reader, limit: int, leave_out: Collection[int] = ()) -> list[KeptBatch]:
    """Batches without a receipt: others' first, then oldest writer first, each in order.

    `leave_out`: numbers of writers whose batches stay back.
    """
    query = _WITH_WRITER.where(b.c.receipt.is_(None), b.c.writer_no.not_in(leave_out))
    query = query.order_by(writer_table.c.own, b.c.writer_no, b.c.first_seq).limit(limit)
    return [_kept(row) for row in reader.rows(query)]


def _kept(row: Row[Any]) -> KeptBatch:
    plain = {n: v for n, v in row._mapping.items() if n != "sealed_at"}
    if plain["body"][:4] == _ZSTD:
        from zstandard import ZstdDecompressor  # only where a county has lost something

        plain["body"] = ZstdDecompressor().decompress(plain["body"])
    return KeptBatch(**plain)


def count_waiting(reader: Reader) -> int:
    """How many changes lie in batches without a receipt."""
    changes = func.coalesce(func.sum(b.c.last_seq - b.c.first_seq + 1), 0)
    return int(reader.scalar(select(changes).where(b.c.receipt.is_(None))))


def find(reader: Reader, writer_no: int, first_seq: int) -> KeptBatch | None:
    """The batch of a writer that begins with a number."""
    query = _WITH_WRITER.where(b.c.writer_no == writer_no, b.c.first_seq == first_seq)
    found = reader.rows(query)
    return _kept(found[0]) if found else None


def knows(reader: Reader, writer_no: int, last_seq: int, digest: str) -> bool:
    """Whether a writer sealed a batch of this hash that ends with this number."""
    query = select(b.c.hash).where(b.c.writer_no == writer_no, b.c.last_seq == last_seq)
    return bool(reader.scalar(query) == digest)


def note_receipt(work: Work, batch: KeptBatch, receipt: Mapping[str, Any]) -> None:
    """The batch was handed over."""
    mine = update(b).where(b.c.writer_no == batch.writer_no, b.c.first_seq == batch.first_seq)
    work.connection.execute(mine.values(receipt=dict(receipt)))


def note_received(work: Work, writer_no: int, first_seq: int, last_seq: int, at: str) -> None:
    """The county had these changes at `at` (its time, UTC); where it had them before, that
    stays: a county that lost them and got them again had known of them all the same."""
    first = upsert(received_table).on_conflict_do_nothing()
    span = {"writer_no": writer_no, "first_seq": first_seq, "last_seq": last_seq}
    work.connection.execute(first.values(**span, at=at))


def hash_of(reader: Reader, writer_no: int, first_seq: int) -> str | None:
    """The hash of the batch of a writer that begins with a number."""
    query = select(b.c.hash).where(b.c.writer_no == writer_no, b.c.first_seq == first_seq)
    found: str | None = reader.scalar(query)
    return found


def carry(
    work: Work,
    writer_no: int,
    *,
    header: Mapping[str, Any],
    body: bytes,
    signature: bytes,
    digest: str,
    at: str,
) -> None:
    """Keep a neighbour's batch; `body` may be a zstd frame. `at`: the county's time."""
    mine = (b.c.writer_no == writer_no, b.c.first_seq == header["first_seq"])
    work.connection.execute(delete(b).where(*mine))
    keep(work, writer_no, header=header, body=body, signature=signature, digest=digest)
    work.connection.execute(update(b).where(*mine).values(receipt=carried(at)))


def carried(at: str) -> dict[str, Any]:
    """Stands for the receipt of a neighbour's batch that the county has, or had at that time."""
    return {"carried": True, "at": at}


def offer_again(work: Work, writer_no: int | None = None, first_seq: int = 1) -> None:
    """Forget the receipts of batches (of one writer, from a number on): they are sent again."""
    statement = update(b).where(b.c.receipt.is_not(None), b.c.receipt != DROPPED)
    if writer_no is not None:
        statement = statement.where(b.c.writer_no == writer_no, b.c.first_seq >= first_seq)
    work.connection.execute(statement.values(receipt=None))


def drop_waiting(work: Work) -> None:
    """Send none of our batches that wait: their changes go out under another writer."""
    ours = select(writer_table.c.no).where(writer_table.c.own == 1)
    waiting = update(b).where(b.c.receipt.is_(None), b.c.writer_no.in_(ours))
    work.connection.execute(waiting.values(receipt=DROPPED))


def leave(work: Work, writer_no: int, first_seq: int) -> None:
    """Send none of the batches of a writer from a number on."""
    mine = update(b).where(b.c.writer_no == writer_no, b.c.first_seq >= first_seq)
    work.connection.execute(mine.where(b.c.receipt.is_(None)).values(receipt=DROPPED))


def sweep(work: Work, now: str) -> None:
    """Drop old batches, once a day of the county's time (`now`, UTC)."""
    if work.setting(SWEPT) != now[:10]:
        work.set_setting(SWEPT, now[:10])
        forget_old(work, now)


def forget_old(work: Work, now: str) -> None:
    """Drop batches whose receipt is old; never a writer's last one, whose hash is needed.

    `now` is the county's time, as in the receipts: the laptop's clock may be wrong by years.
    """
    limit = (datetime.fromisoformat(now) - timedelta(days=KEPT_DAYS)).isoformat()
    later = b.alias()
    newer = select(later.c.writer_no).where(
        later.c.writer_no == b.c.writer_no, later.c.first_seq > b.c.first_seq
    )
    given = func.json_extract(b.c.receipt, "$.at")
    work.connection.execute(delete(b).where(given < limit, newer.exists()))
