"""An exchange costs what is new: nothing that it asks either database goes through the history."""

from __future__ import annotations

import re
from contextlib import contextmanager

import pytest
from sqlalchemy import event

from eldercare_desktop.sync.state import state_of
from tests import factories
from tests.sync.direct import sync

GROWING = ("change", "visit", "person", "resident", "feed", "row", "batch", "row_state")
"""Tables that grow with every week."""

PARTIAL = ("ix_change_pending", "ix_batch_waiting", "ix_row_state_conflict", "ix_row_state_extra")
"""Indexes of what waits or is open: to go through one of them is no more than that."""


@contextmanager
def asked(engine):
    """All statements that an engine is given in the block, with their parameters."""
    found: list[tuple[str, object]] = []

    def note(connection, cursor, statement, parameters, context, many):
        if statement.lstrip()[:6].upper() in ("SELECT", "UPDATE", "DELETE"):
            found.append((statement, parameters[0] if many else parameters))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield found
    finally:
        event.remove(engine, "before_cursor_execute", note)


def scans(engine, statements):
    """Statements that go through a whole table that grows: (table, statement)."""
    found = []
    with engine.connect() as connection:
        for statement, parameters in statements:
            plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            for step in plan.fetchall():
                scan = re.match(r"SCAN (\w+)(?: USING (?:COVERING )?INDEX (\w+))?", step[3])
                if scan and scan[1] in GROWING and scan[2] not in PARTIAL:
                    found.append((scan[1], statement))
    return found


@pytest.fixture
def pair(enrolled, county):
    """Two laptops of a village that have exchanged, and have something to exchange again."""
    stores = enrolled("one"), enrolled("two", user="李国碧")
    for turn in range(2):
        for store in stores:
            with store.work() as work:
                elder = factories.resident(work)
                factories.visit(work, elder, note=f"{turn}")
                work.commit()
        if not turn:
            for store in (*stores, *stores):
                sync(store, county)
    return stores


def test_an_exchange_does_not_go_through_the_history(pair, county):
    one, _ = pair
    with asked(one.engine) as here, asked(county.database.engine) as there:
        for _ in range(2):  # with news, and without
            sync(one, county)
    assert len(here) > 30
    assert len(there) > 10
    assert scans(one.engine, here) == []
    assert scans(county.database.engine, there) == []


def test_the_page_of_sync_does_not_go_through_the_history(pair):
    one, _ = pair
    with asked(one.engine) as here, one.read() as reader:
        state_of(reader)
    assert here
    assert scans(one.engine, here) == []
