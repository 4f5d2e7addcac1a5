"""The databases that a county may run on: every test that asks for `engine` runs on each.

PostgreSQL is a cluster of this test run's own. Where none can be started, the tests run on
SQLite alone, and the last lines of the run say so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest
from bench.parts import cluster as clusters
from bench.parts.cluster import CARELESS, Cluster

from devtools import postgres

WHY_NO_POSTGRESQL = postgres.why_not()
NAMES = ["sqlite", *([] if WHY_NO_POSTGRESQL else ["postgresql"])]
TEMPLATE = "migrated"
_numbers = count(1)


@dataclass
class Engine:
    """One kind of database; `cluster` is None for SQLite."""

    name: str
    cluster: Cluster | None = None
    made: dict[Path, str] = field(default_factory=dict)

    def address_of(self, data: Path) -> str:
        """The database of a county's data folder, made when it is first asked for.

        Empty means the file in the folder itself.
        """
        if self.cluster is None:
            return ""
        key = data.resolve()
        if key not in self.made:
            self.made[key] = self.cluster.create(f"county_{next(_numbers)}", TEMPLATE)
        return self.made[key]

    def forget(self, data: Path) -> None:
        """Remove the database of a folder."""
        address = self.made.pop(data, "")
        if address and self.cluster:
            self.cluster.drop(address.split("?")[0].split("/")[-1])


SQLITE = Engine("sqlite")
_STARTED = {SQLITE.name: SQLITE}


class Current:
    """On which engine the test that runs now makes its counties."""

    engine: Engine = SQLITE


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Before the first fixture, as one of a module's may make a county: never on the engine of
    whichever test ran before."""
    asked = getattr(item, "callspec", None)
    name = asked.params.get("engine", SQLITE.name) if asked else SQLITE.name
    Current.engine = _STARTED.get(name, SQLITE)


def address_of(data: Path) -> str:
    """The database of a data folder: the one that it has, or one of the running test's kind."""
    return Current.engine.address_of(data)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL with an empty, migrated county as a template."""
    from eldercare_desktop.county.database import Database  # not for tests without a county

    with clusters.running(*CARELESS) as running:
        Database(running.create(TEMPLATE)).close()
        yield running


@pytest.fixture(scope="session", params=NAMES)
def engine(request: pytest.FixtureRequest) -> Engine:
    """The engine that this test runs on."""
    chosen = SQLITE
    if request.param == "postgresql":
        chosen = Engine("postgresql", request.getfixturevalue("cluster"))
    Current.engine = _STARTED[chosen.name] = chosen
    return chosen


@pytest.fixture(autouse=True)
def _engine_of_this_test(request: pytest.FixtureRequest) -> Iterator[None]:
    """Tests that do not ask for an engine have SQLite; what a test has made goes with it."""
    asks = "engine" in request.fixturenames
    chosen: Engine = request.getfixturevalue("engine") if asks else SQLITE
    before = {*chosen.made}
    yield
    for data in {*chosen.made} - before:
        chosen.forget(data)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Says what was not run."""
    if WHY_NO_POSTGRESQL:
        terminalreporter.section("PostgreSQL")
        terminalreporter.line(f"Not run: no test ran on PostgreSQL, as {WHY_NO_POSTGRESQL}.")
