"""A laptop's disk that is full during an exchange: a sentence, and the next time it goes on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import event

from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync.exchange import exchange
from eldercare_desktop.sync.history import exchanges
from tests import factories
from tests.sync.direct import DirectLine, sync
from tests.sync.looking import assert_agrees, tables
from tests.sync.test_rounds import add_person


@contextmanager
def full_disk(store: Store, room: int) -> Iterator[None]:
    """The file may grow by `room` pages and no further."""

    def limit(raw: Any, _record: object) -> None:
        raw.execute(f"PRAGMA max_page_count = {pages + room}")

    with store.read() as reader:
        pages = reader.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    store.engine.dispose()
    event.listen(store.engine, "connect", limit)
    try:
        yield
    finally:
        event.remove(store.engine, "connect", limit)
        store.engine.dispose()


@pytest.mark.parametrize("room", [0, 4, 60, 250])
def test_a_full_disk_takes_nothing_half(enrolled, county, room):
    """0: not even its own batches; 4: the first answer not; then some of the answers."""
    one, two = enrolled("one"), enrolled("two", user="李国碧")
    with one.work() as work:
        for number in range(1200):
            factories.person(work, f"王{number}", note="一些说明" * 9)
        work.commit()
    sync(one, county)
    with two.work() as work:
        for number in range(20):
            factories.person(work, f"李{number}", note="一些说明" * 9)
        work.commit()
    before = tables(two)
    with full_disk(two, room):
        with pytest.raises(CareError, match="disk_full"):
            sync(two, county)
        seen = tables(two)
        if room < 60:
            assert seen == before
        with two.read() as reader:
            assert len(exchanges(reader)) <= 1
    done = sync(two, county)
    assert done.remaining == 0
    sync(one, county)
    assert tables(one) == tables(two)
    assert_agrees(two, county)


def test_who_cannot_note_an_exchange_has_exchanged_all_the_same(enrolled, county, monkeypatch):
    store = enrolled("a")
    add_person(store)

    class Filling(DirectLine):
        def close(self) -> None:
            monkeypatch.setattr(
                "eldercare_desktop.sync.exchange.note_exchange", self.full, raising=True
            )

        @staticmethod
        def full(*_: object) -> None:
            raise CareError("disk_full")

    done = exchange(store, line=lambda member, cancelled: Filling(county, member))
    assert (done.sent, done.remaining) == (1, 0)
