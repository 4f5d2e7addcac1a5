"""Connections to the county's database: the embedded SQLite file or PostgreSQL.

SQLite: a rollback journal that is truncated (never a WAL, which people forget to copy) and
flushed at every commit. Writers begin with BEGIN IMMEDIATE, so that two never deadlock.

PostgreSQL: a writer's first act is the lock on its township's counter, which does the same.
Readers see one moment of the database from beginning to end. Every transaction says how far
it reaches, and the row-level security of the database holds it to that.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, func, select, text
from sqlalchemy.exc import (
    InterfaceError,
    InternalError,
    OperationalError,
    ProgrammingError,
    TimeoutError,
)

from eldercare_desktop.county import migrations
from eldercare_desktop.county.areas import WHOLE_COUNTY, Reach, Scope
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.schema import insert_missing, township_table

_PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA journal_mode = TRUNCATE",
    "PRAGMA synchronous = FULL",
    "PRAGMA busy_timeout = 15000",
    "PRAGMA cache_size = -32000",
)
FAILURES = (OperationalError, InterfaceError, InternalError, TimeoutError)
"""Not our fault and not the caller's: the database is away, restarting, full, locked, or has no
connection left. The transaction was rolled back; the same call may be made again later."""

_LONGEST_WAIT = 15.0
"""Seconds that a writer waits for its turn on SQLite; as long as `busy_timeout`."""

_ONE_MOMENT = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
_WHOLE_COUNTY_LOCK = 0x656C6465  # any number that nobody else takes


class Database:
    """The county's database; migrated when it is opened.

    Both kinds of transaction name their reach: the Scope of the device that calls, or
    WHOLE_COUNTY. PostgreSQL shows and takes no row beyond it. Refusal AREA when a row beyond
    it was to be written.
    """

    def __init__(self, address: str) -> None:
        self.engine: Engine = create_engine(
            address, pool_size=8, max_overflow=32, hide_parameters=True
        )
        # Writers of this process queue up here: SQLite itself lets them try at random.
        self._turn = threading.Lock()
        self._in_turn = self.engine.dialect.name == "sqlite"
        if self._in_turn:
            event.listen(self.engine, "connect", _prepare)
            event.listen(self.engine, "begin", _begin)
        with self.reading(WHOLE_COUNTY) as connection:
            ready = migrations.revision_of(connection) == migrations.HEAD
        if not ready:
            with self.writing(WHOLE_COUNTY) as connection:
                migrations.upgrade(connection)

    @contextmanager
    def writing(self, reach: Reach) -> Iterator[Connection]:
        """One writing transaction: committed at the end, rolled back by an exception.

        The township's counter is locked first, so writers of one township come one after the
        other. Those who reach the whole county take turns among themselves: the list of areas,
        codes and viewers belong to no township. Who touches one all the same locks it (`lock`).
        """
        with self._one_at_a_time(), self.engine.connect() as plain:
            connection = plain.execution_options(writes=True)
            with _held_to_its_reach(), connection.begin():
                _reach(connection, reach)
                if isinstance(reach, Scope):
                    lock(connection, reach.township)
                elif connection.dialect.name == "postgresql":
                    connection.execute(select(func.pg_advisory_xact_lock(_WHOLE_COUNTY_LOCK)))
                yield connection

    @contextmanager
    def reading(self, reach: Reach) -> Iterator[Connection]:
        """One reading transaction: all that it reads is of one moment."""
        with self.engine.connect() as connection:
            if connection.dialect.name == "postgresql":
                connection = connection.execution_options(**_ONE_MOMENT)
            with connection.begin():
                _reach(connection, reach)
                yield connection

    @contextmanager
    def _one_at_a_time(self) -> Iterator[None]:
        if not self._in_turn:
            yield
            return
        if not self._turn.acquire(timeout=_LONGEST_WAIT):
            raise TimeoutError("other writers took too long")
        try:
            yield
        finally:
            self._turn.release()

    def bypasses_row_security(self) -> bool:
        """Whether the role that we connect with is above PostgreSQL's row-level security."""
        if self.engine.dialect.name != "postgresql":
            return False
        query = "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user"
        with self.reading(WHOLE_COUNTY) as connection:
            return bool(connection.execute(text(query)).scalar())

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def lock(connection: Connection, township: str) -> int:
    """Lock a township's counter and return its position. The first act of every writer."""
    t = township_table
    query = select(t.c.position).where(t.c.code == township).with_for_update()
    position = connection.execute(query).scalar_one_or_none()
    if position is None:  # two writers may both find none: one inserts, the other waits for it
        connection.execute(insert_missing(connection, t, {"code": township, "position": 0}))
        position = connection.execute(query).scalar_one()
    return int(position)


@contextmanager
def reaching(connection: Connection, reach: Reach, back: Reach) -> Iterator[None]:
    """Another reach for a part of a transaction, then `back`. An exception ends the whole."""
    if reach == back:
        yield
        return
    _reach(connection, reach)
    yield
    _reach(connection, back)


def _reach(connection: Connection, reach: Reach) -> None:
    """Tell PostgreSQL, until the end of the transaction. Without it nothing is visible."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.set_config("eldercare.scope", reach.area, True)))


@contextmanager
def _held_to_its_reach() -> Iterator[None]:
    """What the database itself would not write is refused like what our own check finds."""
    try:
        yield
    except ProgrammingError as problem:
        told = getattr(problem.orig, "diag", None)
        if told is None or told.source_function != "ExecWithCheckOptions":
            raise
        raise Refusal("AREA", keep=True) from problem


def _prepare(raw: Any, _record: Any) -> None:
    raw.isolation_level = None  # SQLAlchemy's begin event opens transactions, not the driver
    for pragma in _PRAGMAS:
        raw.execute(pragma)


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
