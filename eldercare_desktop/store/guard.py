"""One door for writes, held shut by the database itself.

Every synced table and the change log carry triggers that refuse a write unless the
connection's door is open. Only `Work` opens it, for the statement that it logs. A write
that bypasses the change log therefore fails at once, whoever wrote it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection

from eldercare_desktop.store.record import record_types

FUNCTION = "eldercare_door"


class Door:
    """Whether this connection may write just now."""

    def __init__(self) -> None:
        self.open = 0


def install(raw: Any) -> Door:
    """Give a DBAPI connection its door (closed) and the function that the triggers ask."""
    door = Door()
    raw.create_function(FUNCTION, 0, lambda: door.open)
    return door


@contextmanager
def opened(connection: Connection) -> Iterator[None]:
    """Writes are let through inside this block."""
    door: Door = connection.info["door"]
    before, door.open = door.open, 1
    try:
        yield
    finally:
        door.open = before


def guarded_tables() -> list[str]:
    """Names of the tables that only `Work` may write."""
    return [*record_types(), "change"]


def hang_triggers(connection: Connection, tables: list[str]) -> None:
    """(Re)create the triggers. Migrations that rebuild a table lose them, so: after each."""
    for table in tables:
        for event in ("INSERT", "UPDATE", "DELETE"):
            name = f"guard_{table}_{event.lower()}"
            connection.exec_driver_sql(f'DROP TRIGGER IF EXISTS "{name}"')
            connection.exec_driver_sql(
                f'CREATE TRIGGER "{name}" BEFORE {event} ON "{table}" '
                f"WHEN {FUNCTION}() = 0 "
                "BEGIN SELECT RAISE(ABORT, 'a write outside Work'); END"
            )
