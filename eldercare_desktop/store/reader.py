"""Reading the store. What comes out are plain values, never live rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection, Row, Select, select

from eldercare_desktop.store.record import Profile, Record, table_of
from eldercare_desktop.store.schema import setting_table as st

R = TypeVar("R", bound=Record)


class Reader:
    """One read transaction: everything read through it is of one moment."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

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
