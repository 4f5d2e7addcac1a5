"""PostgreSQL goes away, refuses, or kills what we do: come again, and nothing is half taken.

Collected only where a PostgreSQL can be started.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from tests.county import laptop as of
from tests.county.engines import Current, Engine, address_of
from tests.county.laptop import Laptop
from tests.county.server import Reply, Server
from tests.county.test_accept import WANG
from tests.county.test_faults import TAKEN, busy
from tests.county.test_server import exchange, join, make_data, wait_for

pytestmark = pytest.mark.parametrize("engine", ["postgresql"], indirect=True)

WAITING = "SELECT pid FROM pg_stat_activity WHERE datname = '{name}' AND wait_event_type = 'Lock'"


class Served:
    """A server on a PostgreSQL that the test can harm, and a laptop with a batch in hand."""

    def __init__(self, data: Path, engine: Engine) -> None:
        assert engine.cluster
        self.cluster = engine.cluster
        self.name = address_of(data).split("?")[0].split("/")[-1]
        self.server = Server(data)
        self.laptop: Laptop = join(self.server, data)
        self.laptop.insert("person", WANG)
        exchange(self.server, self.laptop, self.laptop.seal())

    def begin(self) -> None:
        """A new batch in hand."""
        self.laptop.insert("person", WANG)
        self.batch = self.laptop.seal()
        self.before = self.taken()

    def harm(self, statement: str) -> list[tuple[object, ...]]:
        return self.cluster.run(statement.format(name=self.name))

    def send(self) -> Reply:
        return self.server.exchange(self.laptop.token, self.laptop.request(self.batch).to_bytes())

    def taken(self) -> list[int]:
        with psycopg.connect(self.address) as connection:
            counts = [connection.execute(f"SELECT count(*) FROM {table}") for table in TAKEN]
            return [int(found.fetchall()[0][0]) for found in counts]

    def whole(self) -> None:
        """Nothing was taken; now the batch goes through, once."""
        assert self.taken() == self.before
        answer = exchange(self.server, self.laptop, self.batch)
        assert answer.receipts[0].last_seq == self.laptop.sealed
        one_more = zip(self.before, (1, 1, 1, 1, 0, 0), strict=True)
        assert self.taken() == [count + more for count, more in one_more]
        told = self.server.call("GET", "/v1/check", token=self.laptop.token).json()
        assert told["tables"] == self.laptop.tables()

    def while_waiting(self, act: Callable[[], object]) -> Reply:
        """Send a batch, act while its transaction waits for a lock, and return the answer."""
        replies: list[Reply] = []
        sending = threading.Thread(target=lambda: replies.append(self.send()))
        sending.start()
        wait_for(lambda: bool(self.harm(WAITING)), "the server to wait for a lock")
        act()
        sending.join(60)
        return replies[0]

    @property
    def address(self) -> str:
        """Where the administrator of PostgreSQL connects to."""
        return f"host={self.cluster.folder} dbname={self.name} user=postgres"


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory, engine: Engine) -> Iterator[Served]:
    Current.engine = engine
    made = Served(make_data(tmp_path_factory.mktemp("harmed")), engine)
    with made.server:
        yield made


@pytest.fixture
def served(shared: Served) -> Served:
    shared.begin()
    return shared


@pytest.mark.parametrize("how", ["pg_terminate_backend", "pg_cancel_backend"])
def test_a_connection_that_is_ended_in_the_middle(served: Served, how):
    def end() -> None:
        for (pid,) in served.harm(WAITING):
            served.harm(f"SELECT {how}({pid})")

    with psycopg.connect(served.address) as other:
        other.execute("SELECT FROM township WHERE code = %s FOR UPDATE", [of.TOWNSHIP])
        assert busy(served.while_waiting(end))
    served.whole()


def test_a_database_that_is_away_and_comes_back(served: Served):
    served.harm("ALTER DATABASE {name} ALLOW_CONNECTIONS false")
    served.harm("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
    for _ in range(3):
        assert busy(served.send())
    assert busy(served.server.call("GET", "/v1/check", token=served.laptop.token))
    assert busy(served.server.enrol("ABCDE-FGHJK", served.laptop.public_key))
    served.harm("ALTER DATABASE {name} ALLOW_CONNECTIONS true")
    served.whole()


def test_a_database_that_has_no_connection_left(served: Served):
    served.harm("ALTER DATABASE {name} CONNECTION LIMIT 0")
    served.harm("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
    assert busy(served.send())
    assert busy(served.send())
    served.harm("ALTER DATABASE {name} CONNECTION LIMIT -1")
    served.whole()


def test_the_victim_of_a_deadlock(served: Served):
    """Another program locks in the other order; the server is the one that gives way."""
    served.harm("ALTER DATABASE {name} SET deadlock_timeout = '2s'")
    served.harm("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
    assert busy(served.send())  # the connections that were cut off
    with psycopg.connect(served.address) as other:
        other.execute("SET deadlock_timeout = '1h'")
        other.execute("SET lock_timeout = '30s'")
        other.execute("SELECT FROM writer FOR UPDATE")
        reply = served.while_waiting(
            lambda: other.execute("SELECT FROM township WHERE code = %s FOR UPDATE", [of.TOWNSHIP])
        )
        assert busy(reply)
        other.rollback()
    served.whole()
