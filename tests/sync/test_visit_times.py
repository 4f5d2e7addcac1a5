"""Happened, recorded, received: three times of a visit that stay apart."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from eldercare_desktop.care.records import Visit
from eldercare_desktop.care.visit.history import VisitFilter, count_visits, visit_row
from eldercare_desktop.care.visit.log import VisitEntry, correct_visit, log_visit
from eldercare_desktop.care.visit.rates import month_rate
from eldercare_desktop.care.visit.times import entries_of
from eldercare_desktop.county.county import County
from eldercare_desktop.store import batches, rows
from eldercare_desktop.store.store import Store
from eldercare_desktop.sync import turn
from eldercare_desktop.sync.batch import Answer
from eldercare_desktop.sync.membership import needed
from tests import factories
from tests.store_fixtures import TestClock
from tests.sync.conftest import TOWNSHIP
from tests.sync.direct import DirectLine, sync

TODAY = "2026-11-21"


def late_visit(store: Store, day: str = "2026-11-18") -> str:
    with store.work("陈天芬") as work:
        elder = factories.resident(work, served_since="2026-01-01", living=["living_alone"])
        visit = log_visit(work, VisitEntry(elder.id, visited_on=day, minutes=20))
        work.commit()
    return visit.id


def test_a_late_entry_keeps_its_three_times_and_counts(
    county: County, enrolled: Callable[..., Store]
) -> None:
    store = enrolled("a")
    visit_id = late_visit(store)
    with store.read() as reader:
        row = visit_row(reader, visit_id)
        assert row is not None
        assert (row.late, row.late_days) == (True, 3)
        (first,) = entries_of(reader, visit_id)
        assert (first.by, first.received_at, first.handed_over) == ("陈天芬", None, False)
    before = datetime.now().astimezone()
    sync(store, county)
    with store.read() as reader:
        (first,) = entries_of(reader, visit_id)
        assert first.handed_over
        assert first.received_at is not None
        assert first.received_at.endswith("+08:00")  # the village's time, as it was recorded in
        received = datetime.fromisoformat(first.received_at)
        assert abs((received - before).total_seconds()) < 60
        row = visit_row(reader, visit_id)
        assert row is not None
        assert (row.visited_on, row.recorded_at[:10]) == ("2026-11-18", TODAY)
        rate = month_rate(reader, "2026-11", today=TODAY)
        assert rate.visited == 1
        assert count_visits(reader, VisitFilter(late=True)) == 1


def test_a_correction_has_times_of_its_own(
    county: County, enrolled: Callable[..., Store], clock: TestClock
) -> None:
    store = enrolled("a")
    visit_id = late_visit(store)
    sync(store, county)
    clock.advance(hours=5)
    with store.work("李晓梅") as work:
        elder = visit_row(work, visit_id)
        assert elder is not None
        entry = VisitEntry(elder.resident_id, visited_on="2026-11-19", minutes=20)
        corrected = correct_visit(work, visit_id, entry)
        work.commit()
    with store.read() as reader:
        first, second = entries_of(reader, corrected.id)
        assert first.received_at
        assert (second.by, second.handed_over, second.received_at) == ("李晓梅", False, None)
        assert second.changed == ("visited_on", "visitor")
        assert second.at > first.at
        row = visit_row(reader, corrected.id)
        assert row is not None
        assert (row.corrected, row.late_days) == (True, 2)  # still as first recorded
    sync(store, county)
    with store.read() as reader:
        assert all(entry.received_at for entry in entries_of(reader, corrected.id))


def test_what_the_county_received_is_known_after_its_receipt_is_gone(
    county: County, enrolled: Callable[..., Store]
) -> None:
    store = enrolled("a")
    visit_id = late_visit(store)
    sync(store, county)
    late_visit(store)
    sync(store, county)  # a writer's last batch is never dropped
    with store.read() as reader:
        known = entries_of(reader, visit_id)
    with store.work() as work:
        batches.forget_old(work, "2037-01-01T00:00:00+00:00")
        batches.offer_again(work)  # and a restored county gives another receipt for the rest
        work.commit()
    sync(store, county)
    with store.read() as reader:
        assert entries_of(reader, visit_id) == known
        assert known[0].received_at


def test_a_visit_of_an_app_that_asks_less_comes_in_whole(
    county: County, enrolled: Callable[..., Store]
) -> None:
    """It names neither study nor care; that of today is handed to it and kept beside."""
    here, there = enrolled("here"), enrolled("there")
    with here.work() as work:
        child = factories.resident(work, kind="left_behind_child")
        asked = log_visit(work, VisitEntry(child.id, checks={"study": "concern"}))
        work.commit()
    sync(here, county)
    sync(there, county)
    with there.work() as work:
        came = work.get(Visit, asked.id)
        assert came is not None
        assert (came.study, came.care) == ("concern", "not_checked")
        values = came.model_dump(exclude={"id", "study", "care"})
        fitted = rows.fit(Visit, asked.id, values)  # as the app before wrote it
    assert (fitted.columns["study"], fitted.missing, fitted.extra) == ("not_checked", [], {})


def test_a_neighbour_learns_when_the_county_received_it(
    county: County, enrolled: Callable[..., Store]
) -> None:
    """Of two visits that came in two batches, to a clerk who reads them in pieces."""
    here, town = enrolled("here"), enrolled("town", TOWNSHIP, user="周书记")
    first = late_visit(here)
    sync(here, county)
    second = late_visit(here)
    sync(here, county)
    with here.read() as reader:
        known = {one: entries_of(reader, one)[0].received_at for one in (first, second)}
    sync(town, county)
    with town.read() as reader:
        told = {one: entries_of(reader, one)[0] for one in (first, second)}
        for one, entry in told.items():  # noted beside the receipt, perhaps a second apart
            at, like = (datetime.fromisoformat(t or "") for t in (entry.received_at, known[one]))
            assert abs((at - like).total_seconds()) <= 5
        assert all(entry.handed_over and entry.by == "陈天芬" for entry in told.values())


def test_a_county_that_does_not_tell_leaves_it_open(
    county: County, enrolled: Callable[..., Store]
) -> None:
    here, town = enrolled("here"), enrolled("town", TOWNSHIP, user="周书记")
    visit_id = late_visit(here)
    sync(here, county)
    request = turn.next_request(town)
    with town.read() as reader:
        line = DirectLine(county, needed(reader))
    answer = Answer.from_bytes(line.exchange(request.to_bytes()))
    assert len(answer.received) == 1
    turn.take(town, request.hello, replace(answer, received=()))
    with town.read() as reader:
        (entry,) = entries_of(reader, visit_id)
    assert (entry.handed_over, entry.received_at) == (True, None)
