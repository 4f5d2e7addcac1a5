"""Many at once, on both databases: no position skipped, none twice, nobody in another's way."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import delete, select

from eldercare_desktop.county import database, schema
from eldercare_desktop.county.areas import WHOLE_COUNTY, Scope
from eldercare_desktop.county.county import County
from eldercare_desktop.county.devices import revoke
from eldercare_desktop.county.enrol import enrol, new_code
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.schema import feed_table, township_table
from tests.county import laptop as of
from tests.county.laptop import Laptop, count, enrolled
from tests.county.test_accept import WANG

ROUNDS = 6
SIZES = (1, 25, 3)  # a long transaction is overtaken by short ones, if anything lets it


@contextmanager
def at_once(*acts: Callable[[], None]) -> Iterator[None]:
    """All of them in threads; the block runs beside them, and what goes wrong is raised."""
    problems: list[BaseException] = []
    start = threading.Barrier(len(acts))

    def run(act: Callable[[], None]) -> None:
        try:
            start.wait(30)
            act()
        except BaseException as problem:
            problems.append(problem)

    threads = [threading.Thread(target=run, args=[act]) for act in acts]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        for thread in threads:
            thread.join(120)
    assert problems == []
    assert not any(thread.is_alive() for thread in threads)


class Follower:
    """A reader that asks for the next page all the time, by its cursor alone."""

    def __init__(self, county: County, area: str) -> None:
        self._county = county
        self._laptop = enrolled(county, area)
        self._writing_ended = threading.Event()
        self.met: list[int] = []

    def follow(self) -> None:
        while True:
            last = self._writing_ended.is_set()
            answer = self._laptop.call(self._county, page=7)
            self.met += [entry.position for entry in answer.entries]
            self._laptop.cursor = answer.cursor
            if last and not answer.more:
                return

    @contextmanager
    def following(self) -> Iterator[None]:
        with at_once(self.follow):
            try:
                yield
            finally:
                self._writing_ended.set()


def write(county: County, laptop: Laptop, number: int) -> Callable[[], None]:
    """A laptop that hands over one batch after the other, long and short ones."""

    def act() -> None:
        for turn in range(ROUNDS):
            for _ in range(SIZES[(turn + number) % len(SIZES)]):
                laptop.insert("person", WANG)
            laptop.call(county, laptop.seal())

    return act


def administrate(county: County) -> None:
    """What else writes: codes, enrolments, revocations, a batch that goes into quarantine."""
    for turn in range(ROUNDS):
        area = (of.VILLAGE, of.NEIGHBOUR)[turn % 2]
        with county.database.writing(Scope(area)) as connection:
            code = new_code(connection, area, timedelta(minutes=5))
        laptop = Laptop(area)
        laptop.learn(enrol(county, laptop.application(code)))
        laptop.insert("person", WANG, village=of.FAR)
        with pytest.raises(Refusal, match="AREA"):
            laptop.call(county, laptop.seal())
        with county.database.writing(WHOLE_COUNTY) as connection:
            assert revoke(connection, laptop.device)


def test_readers_skip_nothing_while_many_write(county):
    """Eight writers of two villages and the office; both readers meet every position once."""
    areas = [of.VILLAGE, of.NEIGHBOUR] * 4
    writers = [enrolled(county, area) for area in areas]
    for laptop in writers:
        laptop.insert("person", WANG)
        laptop.push(county)
    town, village = Follower(county, of.TOWNSHIP), Follower(county, of.VILLAGE)
    acts = [write(county, laptop, n) for n, laptop in enumerate(writers)]
    with (
        town.following(),
        village.following(),
        at_once(*acts, lambda: administrate(county)),
    ):
        pass
    everything = (1 + sum(SIZES) * ROUNDS // len(SIZES)) * len(writers)
    assert town.met == list(range(1, everything + 1))
    assert village.met == positions(county, of.VILLAGE)
    assert len(village.met) == everything // 2
    assert count(county.database, "quarantine") == ROUNDS


def positions(county: County, village: str) -> list[int]:
    f = feed_table.c
    with county.database.reading(WHOLE_COUNTY) as connection:
        query = select(f.position).where(f.village == village).order_by(f.position)
        return list(connection.execute(query).scalars())


def test_writers_of_two_townships_do_not_wait_for_each_other_in_a_circle(county):
    """Each takes its own counter; the office reaches both, one after the other."""
    near, far = enrolled(county), enrolled(county, of.FAR)
    with at_once(write(county, near, 0), write(county, far, 1), lambda: administrate(county)):
        pass
    assert count(county.database, "feed") == sum(SIZES) * ROUNDS // len(SIZES) * 2


def test_two_writers_may_find_that_a_township_has_no_counter_yet(county, monkeypatch):
    """A township that was added by hand, or whose counter a restore has left out."""
    both_found_none = threading.Barrier(2)

    def insert_missing(*arguments: Any) -> Any:
        with suppress(threading.BrokenBarrierError):  # SQLite lets only one come so far
            both_found_none.wait(0.5)
        return schema.insert_missing(*arguments)

    monkeypatch.setattr(database, "insert_missing", insert_missing)
    with county.database.writing(WHOLE_COUNTY) as connection:
        connection.execute(delete(township_table).where(township_table.c.code == of.TOWNSHIP))

    def use() -> None:
        with county.database.writing(Scope(of.VILLAGE)):
            pass

    with at_once(use, use):
        pass
    with county.database.reading(WHOLE_COUNTY) as connection:
        t = township_table.c
        query = select(t.position).where(t.code == of.TOWNSHIP)
        assert connection.execute(query).scalar_one() == 0


def test_the_same_batch_from_several_connections_is_taken_once(county, laptop):
    """A laptop that lost patience and asked again while its first call was still at work."""
    for _ in range(20):
        laptop.insert("person", WANG)
    batch = laptop.seal()
    receipts = []
    with at_once(*[lambda: receipts.extend(laptop.call(county, batch).receipts)] * 6):
        pass
    assert len({str(receipt) for receipt in receipts}) == 1
    assert len(receipts) == 6
    assert (count(county.database, "feed"), count(county.database, "batch")) == (20, 1)


def test_the_county_may_be_opened_by_several_at_once(tmp_path, engine):
    """Two servers on an empty database: one makes the tables, the other finds them."""
    from eldercare_desktop.county.county import open_county
    from eldercare_desktop.county.settings import Settings
    from eldercare_desktop.county.signing import load_key

    data = tmp_path / "fresh"
    data.mkdir()
    load_key(data)
    address = ""
    if engine.cluster:
        engine.cluster.drop("fresh")
        address = engine.cluster.create("fresh")
    found = []

    def use() -> None:
        county = open_county(Settings(data, address))
        found.append(county.id)
        county.close()

    with at_once(*[use] * 4):
        pass
    assert len(found) == 4
    assert len({*found}) == 1
