"""Migrations of the store, run from code (no alembic.ini, no command line).

`HEAD` is written here so that opening an up-to-date store needs no alembic, which takes
0.6 s to import; a test holds it against the scripts.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine

from eldercare_desktop.store import derived, guard

HEAD = "0005"


def revision_of(connection: Connection) -> str | None:
    """The revision that a database is at, None for an empty one."""
    query = "SELECT name FROM sqlite_master WHERE name = 'alembic_version'"
    if connection.exec_driver_sql(query).first() is None:
        return None
    row = connection.exec_driver_sql("SELECT version_num FROM alembic_version").first()
    return None if row is None else str(row[0])


def known_revisions() -> set[str]:
    """Every revision that this version can start from."""
    from alembic.script import ScriptDirectory

    return {s.revision for s in ScriptDirectory.from_config(config()).walk_revisions()}


def config() -> Any:
    """Alembic's configuration, made in memory."""
    from alembic.config import Config  # 0.6 s, only when a store is made or migrated

    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    return made


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring a database to `revision` in one transaction."""
    from alembic import command

    _run(engine, lambda made: command.upgrade(made, revision))


def downgrade(engine: Engine, revision: str) -> None:
    """Take a database back to `revision` (used by tests)."""
    from alembic import command

    _run(engine, lambda made: command.downgrade(made, revision))


def _run(engine: Engine, step: Any) -> None:
    """Run with foreign keys off, because rebuilding a parent table would empty its children."""
    with engine.connect() as connection:
        raw: Any = connection.connection.dbapi_connection
        raw.execute("PRAGMA foreign_keys = OFF")
        try:
            writing = connection.execution_options(writes=True)
            writing.begin()
            derived.take_down(connection)
            with guard.opened(connection):
                made = config()
                made.attributes["connection"] = connection
                step(made)
            _finish(connection)
            connection.commit()
        finally:
            connection.rollback()
            raw.execute("PRAGMA foreign_keys = ON")


def declare() -> None:
    """Have every record and derived table declared, whoever opens a store."""
    from eldercare_desktop.care import records  # late: care stands on the store

    assert records.RECORDS


def _finish(connection: Connection) -> None:
    """Hang the guards again, and refuse a result with dangling references."""
    declare()
    present = {
        row[0]
        for row in connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type='table'")
    }
    guard.hang_triggers(connection, [t for t in guard.guarded_tables() if t in present])
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise RuntimeError(f"migration left dangling references in {broken[0][0]}")
