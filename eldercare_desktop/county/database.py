"""Connections to the county's database: the embedded SQLite file or PostgreSQL.

SQLite: a rollback journal that is truncated (never a WAL, which people forget to copy) and
flushed at every commit. Writers begin with BEGIN IMMEDIATE, so that two never deadlock;
in PostgreSQL the lock on the township's counter row does the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, insert, select

from eldercare_desktop.county import migrations
from eldercare_desktop.county.schema import township_table

_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = FULL",
    "PRAGMA busy_timeout = 15000",
    "PRAGMA cache_size = -32000",
)


class Database:
    """The county's database; migrated when it is opened."""

    def __init__(self, address: str) -> None:
        self.engine: Engine = create_engine(
            address, pool_size=8, max_overflow=32, hide_parameters=True
        )
        if self.engine.dialect.name == "sqlite":
            event.listen(self.engine, "connect", _prepare)
            event.listen(self.engine, "begin", _begin)
        with self.reading() as connection:
            ready = migrations.revision_of(connection) == migrations.HEAD
        if not ready:
            with self.writing() as connection:
                migrations.upgrade(connection)

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """One writing transaction: committed at the end, rolled back by an exception."""
        with self.engine.connect() as plain:
            connection = plain.execution_options(writes=True)
            with connection.begin():
                yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One reading transaction."""
        with self.engine.connect() as connection, connection.begin():
            yield connection

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def lock(connection: Connection, township: str) -> int:
    """Lock a township's counter and return its position. The first act of every writer."""
    t = township_table
    query = select(t.c.position).where(t.c.code == township).with_for_update()
    position = connection.execute(query).scalar_one_or_none()
    if position is None:
        connection.execute(insert(t).values(code=township, position=0))
        return 0
    return int(position)


def _prepare(raw: Any, _record: Any) -> None:
    raw.isolation_level = None  # SQLAlchemy's begin event opens transactions, not the driver
    for pragma in _PRAGMAS:
        raw.execute(pragma)


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
