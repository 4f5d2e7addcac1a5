"""Migrations of the county's database, run from code.

`HEAD` is written here so that a server whose database is up to date starts without alembic
(0.6 s); a test holds it against the scripts.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, inspect, text

HEAD = "0003"


def revision_of(connection: Connection) -> str | None:
    """The revision of a database, None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def known_revisions() -> set[str]:
    """Every revision that this version can bring to its own."""
    from alembic.script import ScriptDirectory  # as below

    return {script.revision for script in ScriptDirectory.from_config(config()).walk_revisions()}


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Bring a database to `revision`, within the caller's transaction."""
    if revision == "head" and revision_of(connection) == HEAD:
        return
    from alembic import command  # 0.6 s, only when there is something to do

    command.upgrade(config(connection), revision)


def downgrade(connection: Connection, revision: str) -> None:
    """Take a database back to `revision` (used by tests)."""
    from alembic import command

    command.downgrade(config(connection), revision)


def config(connection: Connection | None = None) -> Any:
    """Alembic's configuration, made in memory."""
    from alembic.config import Config

    made = Config()
    made.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    made.attributes["connection"] = connection
    return made
