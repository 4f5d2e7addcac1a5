"""Reading the store. What comes out are plain values, never live rows."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import (
    Connection,
    Row,
    Select,
    and_,
    bindparam,
    func,
    select,
    text,
    tuple_,
    type_coerce,
)

from eldercare_desktop.store import rowstate
from eldercare_desktop.store.clock import Clock, system_clock
from eldercare_desktop.store.record import Plain, Profile, Record, RowIdType, table_of
from eldercare_desktop.store.schema import change_table as ch
from eldercare_desktop.store.schema import received_table, tx_table, writer_table
from eldercare_desktop.store.schema import row_state_table as rs
from eldercare_desktop.store.schema import setting_table as st

R = TypeVar("R", bound=Record)


class Reader:
    """One read transaction: everything read through it is of one moment."""

    def __init__(self, connection: Connection, clock: Clock = system_clock) -> None:
        self.connection = connection
        self._clock = clock

    @property
    def today(self) -> str:
        """The local date, YYYY-MM-DD."""
        return self._clock().date().isoformat()

    def get(self, kind: type[R], row_id: str) -> R | None:
        """The record with this id, also when marked as deleted; None when there is none."""
        table = table_of(kind)
        found = self.connection.execute(select(table).where(table.c.id == row_id)).one_or_none()
        return None if found is None else kind(**found._mapping)

    def find(
        self,
        kind: type[R],
        *where: Any,
        order_by: Sequence[Any] = (),
        limit: int | None = None,
        deleted: bool = False,
    ) -> list[R]:
        """Records that meet all conditions; those marked as deleted only on request."""
        table = table_of(kind)
        statement = select(table).where(*where).order_by(*order_by)
        if issubclass(kind, Profile) and not deleted:
            statement = statement.where(table.c.deleted == 0)
        if limit is not None:
            statement = statement.limit(limit)
        return [kind(**row._mapping) for row in self.connection.execute(statement)]

    def rows(self, statement: Select[Any]) -> Sequence[Row[Any]]:
        """All rows of a select, as named tuples of plain values."""
        return self.connection.execute(statement).all()

    def scalar(self, statement: Select[Any]) -> Any:
        """The first column of the first row, or None."""
        return self.connection.execute(statement).scalar()

    def setting(self, key: str, default: Any = None) -> Any:
        """A setting of this store (see `Work.set_setting`)."""
        found = self.connection.execute(select(st.c.value).where(st.c.key == key)).one_or_none()
        return default if found is None else found[0]

    def changes_of(self, rows: Collection[tuple[str, str]]) -> Sequence[Row[Any]]:
        """The changes of some rows, given as (table, row id), in the order in which they count.

        That is the county's order, then what the county has not confirmed. Each has the
        columns of the change log, `writer` (32 hex digits), `own`, and for our own `label`,
        the code of what was done.
        """
        w = writer_table.c
        own_tx = and_(tx_table.c.no == ch.c.tx, w.own == 1)
        joined = ch.join(writer_table, w.no == ch.c.writer_no).outerjoin(tx_table, own_tx)
        statement = (
            select(ch, w.id.label("writer"), w.own, tx_table.c.label)
            .select_from(joined)
            .where(tuple_(ch.c.table, ch.c.row_id).in_(list(rows)))
            .order_by(ch.c.position.nulls_last(), ch.c.at, ch.c.seq)
        )
        return self.connection.execute(statement).all()

    def places_of(
        self, kind: type[Record], row_ids: Collection[str] | None = None
    ) -> dict[str, int]:
        """Row -> the place of its insert in the county's order; of these rows or of all of a kind.

        A row that the county has not confirmed is not among them.
        """
        first = func.min(ch.c.position).label("place")
        of_kind = and_(ch.c.table == table_of(kind).name, ch.c.op == "insert")
        query = select(ch.c.row_id, first).where(of_kind, ch.c.position.is_not(None))
        query = query.group_by(ch.c.row_id)
        if row_ids is not None:
            # One statement for thousands: a list of parameters would be built anew each time.
            said = func.json_each(bindparam(None, json.dumps(list(row_ids)))).table_valued("value")
            wanted = type_coerce(func.unhex(said.c.value), RowIdType)
            query = query.where(ch.c.row_id.in_(select(wanted)))
        return {row.row_id: row.place for row in self.rows(query)}

    def received_at(self, change: Row[Any]) -> str | None:
        """When the county received a change of `changes_of`, by its own clock in UTC.

        None where it has not, or where this laptop was not told when.
        """
        r = received_table.c
        span = and_(r.first_seq <= change.seq, r.last_seq >= change.seq)
        at: str | None = self.scalar(select(r.at).where(r.writer_no == change.writer_no, span))
        return at

    def conflicts_of(self, kind: type[Profile], row_id: str) -> Mapping[str, Mapping[str, Plain]]:
        """Field -> change id ("writer:seq") -> a value that stands beside the present one."""
        return rowstate.load(self.connection, table_of(kind).name, row_id).conflicts

    def origin_of(self, kind: type[Profile], row_id: str, field: str) -> list[str]:
        """Ids of the change that the present value of a field comes from."""
        return rowstate.load(self.connection, table_of(kind).name, row_id).base(field)

    def rows_in_conflict(self) -> list[tuple[str, str]]:
        """Table and id of every row with an open conflict."""
        # Written as the partial index has it: a parameter would not be matched with it.
        query = select(rs.c.table, rs.c.row_id).where(text("conflicts <> '{}'"))
        return [(row.table, row.row_id) for row in self.rows(query.order_by(rs.c.row_id))]
