"""Opening the encrypted database: key, pragmas, transactions.

Measured choices: journal TRUNCATE with synchronous FULL lost nothing in power-loss
replay and leaves a single file that can be copied (a write-ahead log that is not copied
along loses commits silently). The key is raw, so that a connection opens in under a
millisecond. Writers take the lock at BEGIN, so that two never deadlock half way.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.dialects.sqlite.base import SQLiteCompiler
from sqlalchemy.pool import QueuePool

from eldercare_desktop.store import guard

BUSY_MS = 20_000
"""How long one part of the app waits for another's transaction, in milliseconds."""


def encrypted_engine(path: Path, key: bytes) -> Engine:
    """An engine on the encrypted file at `path`, which is created when missing."""
    from sqlcipher3 import dbapi2  # late: the window comes first

    def connect() -> Any:
        raw = dbapi2.connect(
            str(path), isolation_level=None, check_same_thread=False, timeout=BUSY_MS / 1000
        )
        raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        raw.execute("PRAGMA cipher_memory_security = OFF")  # see docs/decisions/0008
        raw.execute("PRAGMA cipher_log_level = NONE")
        _set_pragmas(raw)
        return raw

    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=connect,
        poolclass=QueuePool,
        pool_size=3,
        max_overflow=3,
    )
    engine.dialect.statement_compiler = _Compiler
    event.listen(engine, "connect", _on_connect)
    event.listen(engine, "begin", _on_begin)
    return engine


class _Compiler(SQLiteCompiler):
    """Writes the number of a LIMIT into the statement.

    Where it is a parameter, SQLite plans the statement anew each time that it is bound:
    0.9 ms instead of 0.04 (measured), thousands of times in an import or its undo.
    """

    def limit_clause(self, select: Any, **kw: Any) -> str:
        kw["literal_execute"] = True
        return str(super().limit_clause(select, **kw))  # type: ignore[no-untyped-call]


def _set_pragmas(raw: Any) -> None:
    raw.execute("PRAGMA journal_mode = TRUNCATE")
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("PRAGMA foreign_keys = ON")
    raw.execute("PRAGMA cache_size = -64000")
    raw.execute("PRAGMA temp_store = MEMORY")


def _on_connect(raw: Any, record: Any) -> None:
    record.info["door"] = guard.install(raw)


def _on_begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def is_sound(connection: Connection) -> bool:
    """Whether every page of the file carries its seal (reads the whole file)."""
    problems = connection.exec_driver_sql("PRAGMA cipher_integrity_check").fetchall()
    return not problems
