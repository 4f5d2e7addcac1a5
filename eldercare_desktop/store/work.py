"""Work: the one door for writes. A row and its change go into one transaction.

    with store.work() as work:
        log_visit(work, ...)
        done = work.commit()

Without `commit` everything is rolled back. A use case takes a `Work`, reads and writes
through it, names what it does (`work.label = "log_visit"`, a code that the screen puts
into words for Undo), and does not commit: the caller decides what is one action.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, TypeVar

from pydantic import ValidationError
from sqlalchemy import Connection, Insert, insert, update
from sqlalchemy.dialects.sqlite import insert as upsert

from eldercare_desktop.store import derived, guard, ids, rowstate
from eldercare_desktop.store.clock import Clock, is_doubtful
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.joining import Joined
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import (
    Fact,
    Plain,
    Profile,
    Record,
    Same,
    sent_fields,
    table_of,
)
from eldercare_desktop.store.rowstate import WHOLE
from eldercare_desktop.store.schema import (
    change_table,
    setting_table,
    tx_table,
    writer_table,
)

_LOG = insert(change_table)

LONGEST = 15_000
"""Characters of text in one change. The county takes 64 KiB of UTF-8, 4 bytes a character."""

R = TypeVar("R", bound=Record)
P = TypeVar("P", bound=Profile)


@dataclass(frozen=True)
class Done:
    """What a committed work did: its transaction (for undo) and the tables it touched.

    `rows` counts changes; `kept` the rows that an undo left because they were used since.
    """

    tx: int | None
    tables: frozenset[str]
    label: str
    rows: int = 0
    kept: int = 0


class Work(Reader):
    """One write transaction of one person."""

    def __init__(
        self,
        connection: Connection,
        *,
        user: str,
        label: str,
        clock: Clock,
        saved: Callable[[str, int, int], object] = lambda writer, next_seq, next_counter: None,
        moved: set[str] | None = None,
    ) -> None:
        """`saved` hears, after a commit, how far the writer's numbers and ids have come.

        `moved`: ids that have come to name other rows since the app was started. Who has the
        page or form of the row of old open would write into the wrong one, so nothing is.
        """
        super().__init__(connection, clock)
        self._saved = saved
        self.moved = set() if moved is None else moved
        self.user = user
        self.label = label
        self.joined = Joined(connection)
        self._now = clock()
        self._writer = self._own_writer()
        self._doubtful = is_doubtful(self._now, self._writer.latest_at)
        self._first_seq = self._writer.next_seq
        self._tx: int | None = None
        self._undoes: int | None = None
        self._tables: set[str] = set()
        self._rows = 0

    @property
    def now(self) -> datetime:
        """The one time of this work, aware of the local offset."""
        return self._now

    @property
    def today(self) -> str:
        """The local date of this work, YYYY-MM-DD."""
        return self._now.date().isoformat()

    # -- writing records -------------------------------------------------------------

    def insert(self, record: R) -> R:
        """Add a record; returns it validated, with its id. CareError: invalid_<field>."""
        kind = type(record)
        fresh = _validated(kind, record.model_dump())
        fresh.id = ids.mint(self._writer.id, self._take("next_counter"))
        _derive(fresh)
        values = {name: getattr(fresh, name) for name in sent_fields(kind)}
        change = self._log("insert", fresh, values, {}, {})
        (columns,) = self.joined.shown(kind, [_columns(fresh)], new=True)
        with guard.opened(self.connection):
            self.connection.execute(_insert_into(kind), columns)
        if isinstance(fresh, Same):
            self._tables |= self.joined.renew()
        if isinstance(fresh, Profile):
            state = rowstate.RowState(pending={WHOLE: change})
            rowstate.save(self.connection, table_of(kind).name, fresh.id, state)
        return fresh

    def set(self, seen: P, **values: Any) -> P:
        """Change fields of a profile record; returns the record as it is now.

        `seen` is the record as the person saw it. Where another's change has come in
        since for one of these fields, nothing is written: CareError changed_meanwhile.
        Fields that already hold the value are left alone.
        """
        kind = type(seen)
        current = self._current(seen)
        wanted = _validated(kind, current.model_dump() | values)
        names = [n for n in values if getattr(wanted, n) != getattr(current, n)]
        stale = [n for n in names if getattr(seen, n) != getattr(current, n)]
        if stale:
            raise CareError("changed_meanwhile", fields=stale)
        return self._write_fields(current, wanted, names, "set")

    def delete(self, seen: P) -> P:
        """Mark a profile record as deleted."""
        current = self._current(seen)
        wanted = current.model_copy(update={"deleted": True})
        return self._write_fields(current, wanted, ["deleted"], "delete")

    def restore(self, gone: P) -> P:
        """Take the mark of deletion back."""
        kind = type(gone)
        current = self.get(kind, gone.id)
        if current is None:
            raise CareError("row_gone")
        wanted = current.model_copy(update={"deleted": False})
        return self._write_fields(current, wanted, ["deleted"] if current.deleted else [], "set")

    def withdraw(self, fact: R) -> R:
        """Take a fact back: a new fact that corrects it and says nothing itself."""
        assert isinstance(fact, Fact), "profiles are deleted, facts withdrawn"
        assert not fact.for_good, "it is taken back by an entry of its own"
        return self.insert(fact.model_copy(update={"corrects_id": fact.id, "withdrawn": True}))

    def resolve(self, seen: P, name: str, value: Plain) -> P:
        """Settle the conflict on a field: `value` holds, all other candidates are closed.

        Of a row that is marked as deleted only whether it is deleted can be settled.
        """
        table = table_of(type(seen)).name
        any_state = name == "deleted" or self.joined.stands_aside(table, seen.id)
        current = self.get(type(seen), seen.id) if any_state else self._current(seen)
        if current is None:
            raise CareError("row_gone")
        state = rowstate.load(self.connection, table, seen.id)
        bases = {name: sorted({*state.base(name), *state.conflicts.get(name, {})})}
        if name == "deleted" and value is True:  # who deletes must have seen the whole row
            bases = state.bases() | bases
        wanted = _validated(type(seen), current.model_dump() | {name: value})
        state.conflicts.pop(name, None)
        rowstate.save(self.connection, table, seen.id, state)
        return self._write_fields(current, wanted, [name], "resolve", bases)

    def reopen(self, row: Profile, name: str, value: Plain) -> None:
        """Ask again about a value that a person had settled against: it stands beside the
        present one.

        On every side, because the change names nothing that it has seen (see `sync/merge.py`).
        """
        table = table_of(type(row)).name
        change = self._log("set", row, {name: value}, {name: []}, {})
        state = rowstate.load(self.connection, table, row.id)
        state.conflicts.setdefault(name, {})[change] = value
        rowstate.save(self.connection, table, row.id, state)

    def _current(self, seen: P) -> P:
        current = self.get(type(seen), seen.id)
        if current is None or current.deleted:
            raise CareError("row_gone")
        return current

    def _write_fields(
        self,
        current: P,
        wanted: P,
        names: list[str],
        op: str,
        bases: dict[str, list[str]] | None = None,
    ) -> P:
        if not names:
            return current
        table = table_of(type(current))
        state = rowstate.load(self.connection, table.name, current.id)
        if bases is None:
            bases = state.bases() if op == "delete" else {n: state.base(n) for n in names}
        _derive(wanted)
        values = {n: getattr(wanted, n) for n in names}
        own = self.joined.own(table.name, current.id)
        before = {n: own.get(n, getattr(current, n)) for n in names}
        change = self._log(op, wanted, values, bases, before)
        for name in names:
            if name not in state.pending and WHOLE not in state.pending:
                state.shadow[name] = before[name]
            state.pending[name] = change
        self._write_row(wanted, {n: v for n, v in own.items() if n not in names}, names)
        rowstate.save(self.connection, table.name, current.id, state)
        return wanted

    def _write_row(self, wanted: Profile, own: Mapping[str, Any], names: list[str]) -> None:
        """Write a row of which `names` were changed, and which says `own` itself (`joining`)."""
        kind, table = type(wanted), table_of(type(wanted))
        (columns,) = self.joined.shown(kind, [{**_columns(wanted), **own}])
        with guard.opened(self.connection):
            self.connection.execute(update(table).where(table.c.id == wanted.id).values(**columns))
        if "deleted" in names and self.joined.concerns(table.name, wanted.id):
            self._tables |= self.joined.renew()

    # -- the log ---------------------------------------------------------------------

    def _log(
        self,
        op: str,
        record: Record,
        values: Mapping[str, Plain],
        bases: Mapping[str, list[str]],
        before: Mapping[str, Plain],
    ) -> str:
        """Write the change beside its row; returns the change's id, "writer:seq".

        CareError: entry_too_long (more than the county takes as one change), row_moved.
        """
        named = (v for v in (record.id, *values.values()) if isinstance(v, str))
        if self.moved and not self.moved.isdisjoint(named):
            raise CareError("row_moved")
        if _length(values) > LONGEST:
            raise CareError("entry_too_long")
        seq = self._take("next_seq")
        table = table_of(type(record)).name
        row = {
            "writer_no": self._writer.no,
            "seq": seq,
            "tx": self._own_tx(),
            "table": table,
            "row_id": record.id,
            "op": op,
            "values": dict(values),
            "bases": dict(bases),
            "before": dict(before),
            "village": record.village,
            "user": self.user,
            "at": self._now.isoformat(),
            "clock_doubtful": self._doubtful,
        }
        with guard.opened(self.connection):
            self.connection.execute(_LOG, row)
        self._tables.add(table)
        self._rows += 1
        return f"{self._writer.id}:{seq}"

    def _own_tx(self) -> int:
        if self._tx is None:
            statement = insert(tx_table).returning(tx_table.c.no)
            values = {"label": self.label, "at": self._now.isoformat(), "undoes": self._undoes}
            self._tx = int(self.connection.execute(statement, values).scalar_one())
        return self._tx

    def _own_writer(self) -> _Writer:
        w = writer_table
        no = self.setting("writer_no")
        row = self.connection.execute(w.select().where(w.c.no == no)).one()
        return _Writer(row.no, row.id, row.next_seq, row.next_counter, row.latest_at)

    def _take(self, counter: str) -> int:
        value: int = getattr(self._writer, counter)
        setattr(self._writer, counter, value + 1)
        return value

    # -- settings and the end --------------------------------------------------------

    def set_setting(self, key: str, value: Any) -> None:
        """Keep a setting of this store. Settings are this laptop's own: they do not travel."""
        statement = upsert(setting_table).values(key=key, value=value)
        self.connection.execute(statement.on_conflict_do_update(["key"], set_={"value": value}))
        self._tables.add("setting")

    def mark_undo_of(self, tx: int) -> None:
        """This work takes back transaction `tx` (see `store/undo.py`)."""
        self._undoes = tx

    def made(self, change_id: str) -> bool:
        """Whether a change was made by this very work."""
        writer, _, seq = change_id.partition(":")
        return writer == self._writer.id and int(seq) >= self._first_seq

    def touched(self, table: str, rows: int = 1) -> None:
        """Name a table that was written through `sync`'s own door, for the signal."""
        self._tables.add(table)
        self._rows += rows

    def commit(self) -> Done:
        """Make it so. Returns what was done; with nothing written, `tx` is None."""
        derived.refresh(self.connection, self.today)
        latest = max(filter(None, [self._writer.latest_at, self._now.isoformat()]), key=_instant)
        if self._tx is not None:
            self.connection.execute(
                update(writer_table)
                .where(writer_table.c.no == self._writer.no)
                .values(
                    next_seq=self._writer.next_seq,
                    next_counter=self._writer.next_counter,
                    latest_at=latest,
                )
            )
            self.connection.execute(
                update(tx_table).where(tx_table.c.no == self._tx).values(label=self.label)
            )
            if self._undoes is not None:
                self.connection.execute(
                    update(tx_table).where(tx_table.c.no == self._undoes).values(undone_by=self._tx)
                )
        self.connection.commit()
        if self._tx is not None:
            self._saved(self._writer.id, self._writer.next_seq, self._writer.next_counter)
        return Done(self._tx, frozenset(self._tables), self.label, self._rows)


@dataclass
class _Writer:
    no: int
    id: str
    next_seq: int
    next_counter: int
    latest_at: str | None


def _length(values: Mapping[str, Plain]) -> int:
    """Characters of all texts together."""
    texts = (value if isinstance(value, list) else [value] for value in values.values())
    return sum(len(text) for some in texts for text in some if isinstance(text, str))


def _instant(at: str) -> datetime:
    return datetime.fromisoformat(at)


@cache
def _insert_into(kind: type[Record]) -> Insert:
    return insert(table_of(kind))


def _columns(record: Record) -> dict[str, Plain]:
    return {c.name: getattr(record, c.name) for c in table_of(type(record)).columns}


def _derive(record: Record) -> None:
    for name, value in record.derived().items():
        setattr(record, name, value)


def _validated(kind: type[R], values: Mapping[str, Any]) -> R:
    try:
        return kind.model_validate(dict(values))
    except ValidationError as problem:
        where = str(problem.errors()[0]["loc"][0])
        raise CareError(f"invalid_{where}", field=where) from problem
