"""A throw-away PostgreSQL: a cluster in a folder of its own, reached by a socket in that folder.

Nothing of a PostgreSQL that this machine may run otherwise is touched.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg

from devtools import postgres

ROLE = "county"
LONGEST = 60.0  # seconds that a start may take

# Durability costs tests time and gives them nothing: their data is thrown away.
CARELESS = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off")

# The server ends with whoever started it, however that ends: then nobody holds the other end of
# standard input. It takes its folder along.
KEEPER = """
folder=$1; shift
exec 3<&0
"$@" </dev/null >"$folder/log" 2>&1 3<&- &
server=$!
{ cat <&3 >/dev/null; touch "$folder/alone"; kill -INT $server; } 2>/dev/null &
watcher=$!
wait $server
kill $watcher 2>/dev/null
if [ -e "$folder/alone" ]; then rm -rf "$folder"; fi
"""


class CannotStart(Exception):
    """PostgreSQL is not here, or did not start; says why."""


@dataclass(frozen=True)
class Cluster:
    """A running cluster; `folder` holds its socket and its log."""

    folder: Path

    def address(self, database: str, role: str = ROLE) -> str:
        """The SQLAlchemy address of a database."""
        return f"postgresql+psycopg://{role}@/{database}?host={self.folder}"

    def run(self, statement: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """One statement of the administrator, outside a transaction."""
        with psycopg.connect(self._plain(database), autocommit=True) as connection:
            done = connection.execute(statement)
            return done.fetchall() if done.description else []

    def create(self, database: str, template: str = "template0") -> str:
        """A new database, owned by a role that may nothing else; returns its address."""
        self.run(f"CREATE DATABASE {database} OWNER {ROLE} TEMPLATE {template}")
        return self.address(database)

    def drop(self, database: str) -> None:
        """Remove a database, whoever is still connected."""
        self.run(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")

    def _plain(self, database: str) -> str:
        return f"host={self.folder} dbname={database} user=postgres"


@contextmanager
def running(*settings: str) -> Iterator[Cluster]:
    """A cluster with these settings (`name=value`), gone afterwards. CannotStart."""
    problem = postgres.why_not()
    if problem:
        raise CannotStart(problem)
    folder = Path(tempfile.mkdtemp(prefix="eldercare-pg-"))
    server = None
    try:
        _make(folder)
        server = _start(folder, settings)
        yield _ready(folder, server)
    finally:
        if server and server.stdin:
            server.stdin.close()
            server.wait(LONGEST)
        shutil.rmtree(folder, ignore_errors=True)


def _make(folder: Path) -> None:
    if os.geteuid() == 0:
        user = postgres.plain_user()
        os.chown(folder, *(user or (-1, -1)))
    options = ["--auth=trust", "--username=postgres", "--no-locale", "--encoding=UTF8", "--no-sync"]
    done = subprocess.run(
        [_program("initdb"), *options, f"--pgdata={folder / 'data'}"],
        **_as_plain_user(folder), stdin=subprocess.DEVNULL, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    if done.returncode:
        raise CannotStart(f"initdb failed: {(done.stderr or done.stdout).strip()}")


def _start(folder: Path, settings: tuple[str, ...]) -> subprocess.Popen[bytes]:
    options = [f"unix_socket_directories={folder}", "listen_addresses=", *settings]
    command = [_program("postgres"), "-D", str(folder / "data")]
    for option in options:
        command += ["-c", option]
    return subprocess.Popen(
        ["sh", "-c", KEEPER, "sh", str(folder), *command],
        **_as_plain_user(folder), stdin=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip


def _ready(folder: Path, server: subprocess.Popen[bytes]) -> Cluster:
    cluster = Cluster(folder)
    until = time.monotonic() + LONGEST
    while True:
        try:
            cluster.run(f"CREATE ROLE {ROLE} LOGIN")
        except psycopg.OperationalError as problem:
            if time.monotonic() > until or server.poll() is not None:
                raise CannotStart(
                    f"PostgreSQL did not start: {_end_of(folder / 'log')}"
                ) from problem
            time.sleep(0.05)
        else:
            return cluster


def _end_of(log: Path) -> str:
    return log.read_text(errors="replace")[-600:] if log.exists() else "it said nothing"


def _program(name: str) -> str:
    folder = postgres.find()
    return str(folder / name) if folder else name


def _as_plain_user(folder: Path) -> dict[str, Any]:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PG")}
    environment |= {"LC_ALL": "C", "HOME": str(folder)}
    how: dict[str, Any] = {"env": environment, "cwd": folder}
    user = postgres.plain_user() if os.geteuid() == 0 else None
    if user:
        how |= {"user": user[0], "group": user[1], "extra_groups": []}
    return how
