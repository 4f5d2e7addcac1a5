"""The change log as sync needs it: what waits to be handed over, what has come in.

Sync's own door beside `Work`: nothing here makes a change, it keeps those of others, and
notes where the county has put them. Rows follow from the log (`sync/rebuild.py`).
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, and_, exists, func, insert, or_, select, text, tuple_, update
from sqlalchemy.dialects.sqlite import insert as upsert

from eldercare_desktop.store import guard
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.schema import area_table, batch_table, writer_table
from eldercare_desktop.store.schema import change_table as ch
from eldercare_desktop.store.work import Work

CHUNK = 400
"""How many ids one question names."""

HELD = ("review", "refused")
"""Results of changes that the county keeps without having merged them."""

RowKey = tuple[str, str]
"""Table and row id."""


@dataclass(frozen=True, slots=True)
class Logged:
    """A change as the log holds it. `own`: made by a writer of this store."""

    writer_no: int
    writer: str
    own: bool
    seq: int
    tx: int
    table: str
    row_id: str
    op: str
    values: Mapping[str, Any]
    bases: Mapping[str, tuple[str, ...]]
    village: str
    user: str
    at: str
    clock_doubtful: bool
    extra: Mapping[str, Any]
    position: int | None
    result: str | None
    reason: str | None

    @property
    def id(self) -> str:
        """The id that bases name: "writer:seq"."""
        return f"{self.writer}:{self.seq}"

    @property
    def number(self) -> tuple[int, int]:
        """Where it stands in the log."""
        return self.writer_no, self.seq

    @property
    def key(self) -> RowKey:
        """The row that it is about."""
        return self.table, self.row_id


_ALL: Select[Any] = select(ch, writer_table.c.id.label("writer"), writer_table.c.own).join(
    writer_table, writer_table.c.no == ch.c.writer_no
)

_BY_TX = ch.c.tx + 0
"""The order of transactions, without its index: of changes that wait there are few, and SQLite
would rather go through the whole log in order than sort them."""


def _logged(row: Row[Any]) -> Logged:
    plain = dict(row._mapping)
    plain.pop("before")
    plain["tx"] = abs(plain["tx"] or 0)
    plain["extra"] = plain["extra"] or {}
    plain["bases"] = {name: tuple(ids) for name, ids in plain["bases"].items()}
    return Logged(**plain)


# -- reading -----------------------------------------------------------------------------


def of_rows(reader: Reader, keys: Collection[RowKey]) -> dict[RowKey, list[Logged]]:
    """The changes of rows: in the county's order, then our own that it has not confirmed."""
    found: dict[RowKey, list[Logged]] = {key: [] for key in keys}
    order = (ch.c.position.nulls_last(), ch.c.tx, ch.c.seq)
    for part in _chunks(sorted(keys)):
        query = _ALL.where(tuple_(ch.c.table, ch.c.row_id).in_(part)).order_by(*order)
        for row in reader.rows(query):
            change = _logged(row)
            if change.own or change.position is not None:
                found[change.key].append(change)
    return found


def confirmed(reader: Reader) -> Iterator[Logged]:
    """Every change that the county has confirmed, in its order."""
    query = _ALL.where(ch.c.position.is_not(None)).order_by(ch.c.position)
    for row in reader.connection.execute(query):
        yield _logged(row)


def unsealed(reader: Reader, writer_no: int, after: int, about: int | None = None) -> list[Logged]:
    """A writer's changes after number `after`: all, or about so many in whole transactions."""
    mine = and_(ch.c.writer_no == writer_no, ch.c.seq > after)
    query = _ALL.where(mine).order_by(ch.c.seq)
    if about is not None:
        tx = select(ch.c.tx).where(mine).order_by(ch.c.seq).limit(1).offset(about - 1)
        last = reader.rows(tx)
        query = query.where(func.abs(ch.c.tx) <= abs(last[0].tx or 0)) if last else query
    return [_logged(row) for row in reader.rows(query)]


def has_after(reader: Reader, writer_no: int, after: int) -> bool:
    """Whether a writer made changes after number `after`."""
    query = select(ch.c.seq).where(ch.c.writer_no == writer_no, ch.c.seq > after).limit(1)
    return bool(reader.rows(query))


def numbered(reader: Reader, writer_no: int, first: int, last: int) -> list[Logged]:
    """A writer's changes of these numbers."""
    query = _ALL.where(ch.c.writer_no == writer_no, ch.c.seq.between(first, last))
    return [_logged(row) for row in reader.rows(query.order_by(ch.c.seq))]


def among(reader: Reader, numbers: Collection[tuple[int, int]]) -> dict[tuple[int, int], Logged]:
    """Those of these changes, given by (writer number, number), that the log has."""
    found: dict[tuple[int, int], Logged] = {}
    wanted = sorted(numbers)
    for start in range(0, len(wanted), CHUNK):
        part = wanted[start : start + CHUNK]
        for row in reader.rows(_ALL.where(tuple_(ch.c.writer_no, ch.c.seq).in_(part))):
            found[row.writer_no, row.seq] = _logged(row)
    return found


def inserts_not_handed_over(reader: Reader, row_ids: Collection[str]) -> list[Logged]:
    """Our own inserts of rows with these ids, in whatever table, that wait here."""
    found: list[Logged] = []
    wanted = sorted(row_ids)
    for start in range(0, len(wanted), CHUNK):
        part = wanted[start : start + CHUNK]
        query = _ALL.where(_held(), ch.c.op == "insert", ch.c.row_id.in_(part))
        found += [_logged(row) for row in reader.rows(query)]
    return found


def not_handed_over(reader: Reader) -> list[Logged]:
    """Our own changes without a receipt and without a place, oldest first."""
    query = _ALL.where(_held()).order_by(_BY_TX, ch.c.writer_no, ch.c.seq)
    return [_logged(row) for row in reader.rows(query)]


def count_not_handed_over(reader: Reader) -> int:
    """How many of our changes only this laptop holds."""
    joined = ch.join(writer_table, writer_table.c.no == ch.c.writer_no)
    return int(reader.scalar(select(func.count()).select_from(joined).where(_held())))


def with_result(reader: Reader, results: Collection[str], limit: int | None = None) -> list[Logged]:
    """Our own changes that the county answered like this and has not merged, newest first."""
    mine = and_(writer_table.c.own == 1, ch.c.result.in_(results), ch.c.position.is_(None))
    query = _ALL.where(mine).order_by(_BY_TX.desc(), ch.c.seq.desc()).limit(limit)
    return [_logged(row) for row in reader.rows(query)]


def refused_for(reader: Reader, reason: str) -> list[Logged]:
    """Our own changes that the county refused for a reason, oldest first."""
    mine = and_(writer_table.c.own == 1, ch.c.result == "refused", ch.c.reason == reason)
    query = _ALL.where(mine, ch.c.position.is_(None)).order_by(_BY_TX, ch.c.writer_no, ch.c.seq)
    return [_logged(row) for row in reader.rows(query)]


def tables(reader: Reader) -> set[str]:
    """Names of all tables that a change names."""
    return {row[0] for row in reader.rows(select(ch.c.table).distinct())}


def rows_of_table(reader: Reader, table: str) -> list[RowKey]:
    """All rows of a table that a change names."""
    query = select(ch.c.table, ch.c.row_id).where(ch.c.table == table).distinct()
    return [(row.table, row.row_id) for row in reader.rows(query)]


def _held() -> Any:
    return and_(ch.c.position.is_(None), ch.c.result.is_(None), writer_table.c.own == 1)


# -- writers -----------------------------------------------------------------------------


def writers(reader: Reader) -> dict[str, tuple[int, bool]]:
    """Writer -> its number here and whether it is one of ours."""
    w = writer_table.c
    return {row.id: (row.no, row.own) for row in reader.rows(select(w.id, w.no, w.own))}


def own_writer(reader: Reader) -> tuple[int, str]:
    """Number and id of the writer that this store writes as."""
    no = int(reader.setting("writer_no"))
    return no, str(reader.scalar(select(writer_table.c.id).where(writer_table.c.no == no)))


def counters(reader: Reader, no: int) -> tuple[int, int]:
    """The next change number and the next row id of a writer of ours."""
    w = writer_table.c
    row = reader.rows(select(w.next_seq, w.next_counter).where(w.no == no))[0]
    return row.next_seq, row.next_counter


def add_writer(work: Work, writer: str, *, own: bool, latest_at: str | None = None) -> int:
    """Note a writer that is new here; returns its number."""
    first = 1 if own else 0
    values = {"id": writer, "own": own, "next_seq": first, "next_counter": first}
    statement = insert(writer_table).values(**values, latest_at=latest_at)
    return int(work.connection.execute(statement.returning(writer_table.c.no)).scalar_one())


def begin_life(work: Work) -> tuple[int, str]:
    """Write as a new writer from now on. Returns its number and id."""
    before = int(work.setting("writer_no"))
    query = select(writer_table.c.latest_at).where(writer_table.c.no == before)
    writer = os.urandom(16).hex()
    no = add_writer(work, writer, own=True, latest_at=work.scalar(query))
    work.set_setting("writer_no", no)
    return no, writer


def count_on(work: Work, writer_no: int, next_seq: int) -> None:
    """Set the next number of a writer's changes."""
    statement = update(writer_table).where(writer_table.c.no == writer_no)
    work.connection.execute(statement.values(next_seq=next_seq))


# -- writing -----------------------------------------------------------------------------


def keep(work: Work, rows: Sequence[Mapping[str, Any]]) -> None:
    """Log changes that were made elsewhere; each with all columns but `before`."""
    if rows:
        with guard.opened(work.connection):
            work.connection.execute(insert(ch), rows)


def place(work: Work, writer_no: int, first: int, count: int, position: int) -> int:
    """Note that changes `first` and following lie at `position` and following.

    Returns how many of them are in the log.
    """
    mine = and_(ch.c.writer_no == writer_no, ch.c.seq.between(first, first + count - 1))
    with guard.opened(work.connection):
        done = work.connection.execute(
            update(ch).where(mine).values(position=ch.c.seq + (position - first))
        )
    return int(done.rowcount)


def note_merged(work: Work, writer_no: int, first: int, count: int) -> None:
    """Changes that the county had held in review have come free: they have a place now."""
    mine = and_(ch.c.writer_no == writer_no, ch.c.seq.between(first, first + count - 1))
    held = and_(mine, ch.c.result.in_(HELD))
    with guard.opened(work.connection):
        work.connection.execute(update(ch).where(held).values(result="applied", reason=None))


def note_result(
    work: Work, writer_no: int, first: int, last: int, result: str, reason: str | None = None
) -> None:
    """Note what the county said of changes."""
    mine = and_(ch.c.writer_no == writer_no, ch.c.seq.between(first, last))
    with guard.opened(work.connection):
        work.connection.execute(update(ch).where(mine).values(result=result, reason=reason))


def forget_places(work: Work) -> None:
    """The county has lost its order: nothing has a place any more.

    What lies in a batch that is sent again has no result either.
    """
    b = batch_table.c
    kept = and_(b.writer_no == ch.c.writer_no, ch.c.seq.between(b.first_seq, b.last_seq))
    with guard.opened(work.connection):
        work.connection.execute(update(ch).values(position=None))
        again = exists().where(kept, b.receipt.is_(None))
        work.connection.execute(update(ch).where(again).values(result=None, reason=None))


def without_place(reader: Reader) -> tuple[list[Logged], list[Logged]]:
    """What was merged once and has no place now: our own, and others', in the order of old.

    So it is after a county has lost it; at other times there is none.
    """
    ours = and_(writer_table.c.own == 1, ch.c.result.in_(("applied", "noop", "conflict")))
    query = _ALL.where(ch.c.position.is_(None), or_(writer_table.c.own == 0, ours))
    found = [_logged(row) for row in reader.rows(query.order_by(text("change.rowid")))]
    return [c for c in found if c.own], [c for c in found if not c.own]


def mend(work: Work, number: tuple[int, int], **columns: Any) -> None:
    """Mend a change (writer number, number) that was never handed over.

    It gets another number, another row id, other bases.
    """
    mine = and_(ch.c.writer_no == number[0], ch.c.seq == number[1])
    with guard.opened(work.connection):
        work.connection.execute(update(ch).where(mine).values(**columns))


def replace(work: Work, row: Mapping[str, Any]) -> None:
    """Put another change in the place of one: its writer has made it anew."""
    mine = and_(ch.c.writer_no == row["writer_no"], ch.c.seq == row["seq"])
    with guard.opened(work.connection):
        work.connection.execute(update(ch).where(mine).values(**row))


def keep_areas(work: Work, areas: Iterable[Mapping[str, Any]]) -> None:
    """Take over the county's list of areas."""
    for area in areas:
        statement = upsert(area_table).values(**area)
        fresh = {name: value for name, value in area.items() if name != "code"}
        work.connection.execute(statement.on_conflict_do_update(["code"], set_=fresh))


def _chunks(keys: Sequence[RowKey]) -> Iterator[Sequence[RowKey]]:
    for start in range(0, len(keys), CHUNK):
        yield keys[start : start + CHUNK]
