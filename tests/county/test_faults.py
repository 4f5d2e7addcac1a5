"""The county's database fails: the call is told to come again, and nothing is half taken."""

from __future__ import annotations

import resource
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError, OperationalError

from eldercare_desktop.county import feed
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.county import County
from eldercare_desktop.county.database import FAILURES
from eldercare_desktop.sync.batch import SealedBatch
from tests.county.engines import Engine
from tests.county.laptop import Laptop, count
from tests.county.server import Reply, Server
from tests.county.test_accept import WANG
from tests.county.test_server import exchange, join, make_data

TAKEN = ("batch", "change", "feed", "record", "writer", "held")


def busy(reply: Reply) -> bool:
    """Whether an answer asks to come again, in the way that laptops understand."""
    body = reply.json()
    return (
        (reply.status, body["code"], reply.headers["retry-after"]) == (503, "BUSY", "15")
        and body["retry"] == 15
        and bool(body["sentence"])
    )


def large(laptop: Laptop, changes: int) -> SealedBatch:
    """A batch that no compression makes small: about 25 kB for each change."""
    for _ in range(changes):
        laptop.insert("person", {**WANG, "note": secrets.token_hex(12_000)})
    return laptop.seal()


@pytest.mark.parametrize("where", ["append", "page"])
def test_a_failure_in_the_middle_takes_nothing_or_all(
    county: County, laptop: Laptop, monkeypatch, where
):
    """Wherever the transaction breaks; the page comes after the commit of the batch."""
    for number, failure in enumerate(FAILURES):
        laptop.insert("person", WANG)
        batch = laptop.seal()
        with monkeypatch.context() as broken:
            broken.setattr(feed, where, failing(failure))
            with pytest.raises(failure):
                laptop.call(county, batch)
        expected = number if where == "append" else number + 1
        assert {count(county.database, table) for table in TAKEN[:4]} == {expected}
        answer = laptop.sync(county, batch)
        assert answer.receipts[0].last_seq == number + 1
        assert {count(county.database, table) for table in TAKEN[:4]} == {number + 1}


def failing(failure: type[Exception]) -> Callable[..., None]:
    """What a driver raises for it."""
    of_driver = issubclass(failure, DBAPIError)
    arguments: tuple[Any, ...] = ("", {}, Exception("away")) if of_driver else ()

    def away(*_: object) -> None:
        raise failure(*arguments)

    return away


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_a_full_database_refuses_a_batch_whole(county: County, laptop: Laptop):
    """Full at every page of the way: SQLite is given one page more each time."""
    laptop.insert("person", WANG)
    batch = large(laptop, 4)
    with county.database.reading(WHOLE_COUNTY) as connection:
        pages = int(connection.exec_driver_sql("PRAGMA page_count").scalar_one())
    refused, taken = 0, False
    while not taken:
        limit_pages(county, pages + refused)
        try:
            taken = laptop.call(county, batch).receipts[0].last_seq == 5
        except OperationalError:
            refused += 1
            assert [count(county.database, table) for table in TAKEN] == [0] * len(TAKEN)
    assert refused > 10


def limit_pages(county: County, pages: int) -> None:
    """For every connection of the pool; a connection keeps its limit."""
    county.database.engine.dispose()
    with county.database.reading(WHOLE_COUNTY) as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")


@pytest.mark.parametrize("engine", ["sqlite"], indirect=True)
def test_a_full_disk_is_busy_and_nothing_else(tmp_path: Path, engine: Engine):
    """The server's process may write no file beyond a size, as on a disk without room."""
    data = make_data(tmp_path)
    with Server(data) as server:
        laptop = join(server, data)
        laptop.insert("person", WANG)
        exchange(server, laptop, laptop.seal())
        size = (data / "county.db").stat().st_size
        limit_files(server.process.pid, size + 8192)
        batch = large(laptop, 20)
        for _ in range(2):
            assert busy(server.exchange(laptop.token, laptop.request(batch).to_bytes()))
        assert server.call("GET", "/v1/check", token=laptop.token).status == 200
        limit_files(server.process.pid, resource.RLIM_INFINITY)
        answer = exchange(server, laptop, batch)
        assert [(r.first_seq, r.last_seq) for r in answer.receipts] == [(2, 21)]
        assert len(laptop.rows) == 21
        told = server.call("GET", "/v1/check", token=laptop.token).json()
        assert told == {"cursor": laptop.cursor, "tables": laptop.tables()}


def limit_files(process: int, size: int) -> None:
    """The most bytes that a file of another process may have."""
    resource.prlimit(process, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
