"""A death on one laptop, other work on another: nothing is lost, nothing passes for fine."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlmodel import col

from eldercare_desktop.care.absence.noting import AbsenceEntry, begin_absence
from eldercare_desktop.care.card import active_cards
from eldercare_desktop.care.records import Absence, Need, Pairing, Person, Resident
from eldercare_desktop.care.register.leaving import (
    close_left_open,
    closed_by_leaving,
    left_open,
    mark_deceased,
    mark_living,
)
from eldercare_desktop.care.settling.after_deaths import after_deaths
from eldercare_desktop.care.settling.waiting import count_waiting, waiting
from eldercare_desktop.care.visit.log import VisitEntry, log_visit, withdraw_visit
from eldercare_desktop.county.county import County
from eldercare_desktop.store.store import Store
from tests import factories
from tests.sync.direct import sync
from tests.sync.looking import assert_agrees

DIED = "2026-11-18"


@pytest.fixture
def two(county: County, enrolled: Callable[..., Store]) -> tuple[Store, Store, str]:
    """Two laptops that both know an elder with a pairing and a card."""
    a, b = enrolled("a"), enrolled("b", user="李国碧")
    with a.work(label="import_roster") as work:
        who = factories.person(work, "王秀英")
        resident = factories.resident(work, who, served_since="2026-01-01")
        factories.pairing(work, resident)
        factories.card(work, who, issued_on="2026-05-01")
        work.commit()
    exchange(county, a, b)
    return a, b, who.id


def exchange(county: County, *stores: Store) -> None:
    for _ in range(2):
        for store in stores:
            sync(store, county)


def resident_of(store: Store, person_id: str) -> Resident:
    with store.read() as reader:
        return reader.find(Resident, col(Resident.person_id) == person_id)[0]


def dies(store: Store, person_id: str, on: str = DIED) -> None:
    with store.work() as work:
        seen = work.get(Person, person_id)
        assert seen is not None
        mark_deceased(work, seen, on=on)
        work.commit()


def test_a_visit_that_was_logged_without_knowing_waits(
    county: County, two: tuple[Store, Store, str]
) -> None:
    a, b, person_id = two
    dies(a, person_id)
    with b.work() as work:
        entry = VisitEntry(resident_of(b, person_id).id, visited_on="2026-11-20")
        visit = log_visit(work, entry)
        work.commit()
    exchange(county, a, b)
    for store in (a, b):
        with store.read() as reader:
            (found,) = after_deaths(reader)
            assert [(r.table, r.day, r.died) for r in found.late] == [("visit", "2026-11-20", DIED)]
            assert found.open is None
            assert [item.kind for item in waiting(reader)] == ["after_death"]
            assert count_waiting(reader) == 1
    with a.work() as work:
        withdraw_visit(work, visit.id)
        work.commit()
    exchange(county, a, b)
    for store in (a, b):
        with store.read() as reader:
            assert after_deaths(reader) == []
    assert_agrees(a, county)
    assert_agrees(b, county)


def test_what_was_begun_without_knowing_is_closed_later(
    county: County, two: tuple[Store, Store, str]
) -> None:
    a, b, person_id = two
    dies(a, person_id)
    resident = resident_of(b, person_id)
    with b.work() as work:
        factories.pairing(work, resident, mode="grid", start="2026-11-10")
        factories.need(work, resident, discovered_on="2026-11-17")
        begin_absence(work, AbsenceEntry(resident.id, "hospital", since="2026-11-16"))
        work.commit()
    exchange(county, a, b)
    with a.read() as reader:
        (found,) = left_open(reader)
        assert [code for code, _ in found.ending] == ["helped", "needs", "absences"]
    with b.work() as work:
        close_left_open(work, person_id)
        work.commit()
    exchange(county, a, b)
    with a.read() as reader:
        assert left_open(reader) == []
        assert {p.ended_on for p in reader.find(Pairing)} == {DIED}
        assert [n.end_reason for n in reader.find(Need)] == ["died"]
        assert [one.until for one in reader.find(Absence)] == [DIED]
    assert_agrees(a, county)
    assert_agrees(b, county)


def test_both_note_the_death(county: County, two: tuple[Store, Store, str]) -> None:
    a, b, person_id = two
    dies(a, person_id)
    dies(b, person_id)
    exchange(county, a, b)
    for store in (a, b):
        with store.read() as reader:
            assert count_waiting(reader) == 0
            assert [p.ended_on for p in reader.find(Pairing)] == [DIED]
    assert_agrees(a, county)


def test_both_note_it_with_other_days(county: County, two: tuple[Store, Store, str]) -> None:
    """The day is a conflict that is asked about; whichever holds, nothing stays open."""
    a, b, person_id = two
    dies(a, person_id, "2026-11-18")
    dies(b, person_id, "2026-11-17")
    exchange(county, a, b)
    with a.read() as reader:
        tables = {item.table for item in waiting(reader) if item.kind == "conflict"}
        assert "person" in tables
        assert left_open(reader) == []


def test_a_mistake_is_found_on_the_other_laptop(
    county: County, two: tuple[Store, Store, str]
) -> None:
    a, b, person_id = two
    dies(a, person_id)
    exchange(county, a, b)
    with b.work() as work:
        closed = closed_by_leaving(work, person_id)
        assert {one.table for one in closed} == {"pairing", "card"}
        seen = work.get(Person, person_id)
        assert seen is not None
        mark_living(work, seen, back=[one.row_id for one in closed])
        work.commit()
    exchange(county, a, b)
    with a.read() as reader:
        assert [p.ended_on for p in reader.find(Pairing)] == [None]
        assert len(active_cards(reader, person_id)) == 1
        assert count_waiting(reader) == 0
    assert resident_of(a, person_id).ended_on is None
    assert_agrees(a, county)


def test_what_somebody_changed_after_the_death_stays(
    county: County, two: tuple[Store, Store, str]
) -> None:
    a, b, person_id = two
    dies(a, person_id)
    exchange(county, a, b)
    with a.work() as work:
        (pairing,) = work.find(Pairing)
        work.set(pairing, end_reason="helper_left")
        work.commit()
    exchange(county, a, b)
    with b.read() as reader:
        assert {one.table for one in closed_by_leaving(reader, person_id)} == {"card"}
