"""The throw-away PostgreSQL of the tests: apart from all others, and gone afterwards.

Collected only where a PostgreSQL can be started.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest
from bench.parts.cluster import ROLE, CannotStart, running

from devtools import postgres
from tests.county.test_server import wait_for

STARTED = """
import sys
from bench.parts.cluster import CARELESS, running
with running(*CARELESS) as cluster:
    print(cluster.folder, flush=True)
    sys.stdin.read()
"""


def test_it_ends_with_whoever_started_it_however_that_ends():
    starter = subprocess.Popen(
        [sys.executable, "-c", STARTED],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert starter.stdout
    folder = Path(starter.stdout.readline().strip())
    server = int((folder / "data" / "postmaster.pid").read_text().split()[0])
    with psycopg.connect(f"host={folder} dbname=postgres user=postgres") as connection:
        assert connection.execute("SHOW listen_addresses").fetchone() == ("",)
    starter.send_signal(signal.SIGKILL)
    starter.communicate()
    wait_for(lambda: not folder.exists(), "the folder to go")
    with pytest.raises(ProcessLookupError):
        os.kill(server, 0)


def test_its_role_is_a_plain_one(cluster):
    found = cluster.run(
        "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles"
        f" WHERE rolname = '{ROLE}'"
    )
    assert found == [(False, False, False, False)]


def test_where_there_is_none_it_says_why(monkeypatch):
    monkeypatch.setattr(postgres, "find", lambda: None)
    with pytest.raises(CannotStart, match="no PostgreSQL server"), running():
        pass


def test_a_server_that_does_not_start_says_why():
    with (
        pytest.raises(CannotStart, match="no_such_setting"),
        running("no_such_setting=1"),
    ):
        pass
