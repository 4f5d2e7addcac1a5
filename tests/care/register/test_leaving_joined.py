"""Leaving beside records that were made one, old stores, wrong clocks and many people."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.records import Card, Pairing, Person, Resident, Visit
from eldercare_desktop.care.register.after_death import dated_after, late_records
from eldercare_desktop.care.register.leaving import (
    closed_by_leaving,
    left_open,
    mark_deceased,
    mark_living,
    review_leaving,
)
from eldercare_desktop.care.settling.merging import merge_persons, part_person
from eldercare_desktop.care.visit.log import VisitEntry, log_visit
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import PIN
from tests.store_fixtures import TestClock

OLD = Path(__file__).parents[2] / "old"
DIED = "2026-11-20"


def test_what_hangs_on_both_records_of_one_person_ends(store: Store) -> None:
    with store.work() as work:
        first, second = (factories.person(work, "王秀英") for _ in range(2))
        mine, other = factories.resident(work, first), factories.resident(work, second)
        factories.pairing(work, mine)
        factories.pairing(work, other, mode="grid")
        factories.card(work, second, issued_on="2026-01-01")
        factories.visit(work, other, visited_on="2026-11-19")
        kept = merge_persons(work, first.id, second.id)
        work.commit()
    with store.work() as work:
        assert [late.table for late in dated_after(work, kept.id, "2026-11-18")] == ["visit"]
        said = dict(review_leaving(work, kept.id, DIED, "deceased").ending)
        assert (len(said["helped"]), len(said["cards"])) == (2, 1)
        gone = mark_deceased(work, kept, on=DIED)
        assert {p.end_reason for p in work.find(Pairing)} == {"resident_died"}
        work.commit()
    with store.work() as work:
        assert left_open(work) == []
        closed = closed_by_leaving(work, kept.id)
        assert sorted(c.table for c in closed) == ["card", "pairing", "pairing"]
        mark_living(work, gone, back=[c.row_id for c in closed])
        assert {p.ended_on for p in work.find(Pairing)} == {None}


def test_records_taken_apart_after_a_death(store: Store) -> None:
    with store.work() as work:
        first, second = (factories.person(work, "王秀英") for _ in range(2))
        factories.resident(work, first)
        other = factories.resident(work, second)
        pairing = factories.pairing(work, other)
        kept = merge_persons(work, first.id, second.id)
        mark_deceased(work, kept, on=DIED)
        part_person(work, kept.id)
        found = work.get(Pairing, pairing.id)
        assert found is not None
        assert found.end_reason == "resident_died"
        assert late_records(work) == []
        again = work.get(Person, second.id)
        assert again is not None
        assert again.life_status == "living"


def test_a_clock_of_long_ago_notes_no_death_of_later(store: Store, clock: TestClock) -> None:
    with store.work() as work:
        who = factories.person(work)
        factories.visit(work, factories.resident(work, who), visited_on="2026-11-10")
        work.commit()
    clock.now = clock.now.replace(year=2010, month=1, day=1)
    with store.work() as work:
        with pytest.raises(CareError, match="date_in_future"):
            mark_deceased(work, who, on="2026-11-15")
        with pytest.raises(CareError, match="records_after_death"):
            mark_deceased(work, who, on="2010-01-01")


def test_nothing_is_left_open_in_an_empty_village(store: Store) -> None:
    with store.read() as reader:
        assert left_open(reader) == []
        assert late_records(reader) == []


@pytest.mark.parametrize("revision", sorted(p.name for p in OLD.iterdir() if p.is_dir()))
def test_an_old_store_knows_leaving(revision: str, tmp_path: Path) -> None:
    folder = tmp_path / "store"
    shutil.copytree(OLD / revision / "village", folder)
    clock = TestClock()
    clock.advance(days=10)  # after all that is in it
    with Store.open(folder, PIN, clock=clock) as store:
        with store.work() as work:
            resident = next(r for r in work.find(Resident) if work.find(
                Pairing, col(Pairing.resident_id) == r.id))  # fmt: skip
            assert (resident.risks, resident.parents_away, resident.school) == ([], [], None)
            who = work.get(Person, resident.person_id)
            assert who is not None
            last = max((v.visited_on for v in work.find(Visit)), default=work.today)
            gone = mark_deceased(work, who, on=max(last, "2026-11-20"))
            work.commit()
        with store.work() as work:
            closed = closed_by_leaving(work, who.id)
            assert "pairing" in {c.table for c in closed}
            mark_living(work, gone, back=[c.row_id for c in closed])
            assert all(c.revoked_on is None for c in work.find(Card))
            log_visit(work, VisitEntry(resident.id))
            work.commit()


def test_hundreds_of_deaths_are_looked_through(store: Store) -> None:
    with store.work() as work:
        for number in range(450):  # more than are asked about in one statement
            who = factories.person(work, f"王{number:03d}", life_status="deceased",
                                   death_date="2026-01-01")  # fmt: skip
            resident = factories.resident(work, who, ended_on="2026-01-01", end_reason="deceased")
            if number in (3, 444):
                factories.visit(work, resident, visited_on="2026-02-01")
            if number == 7:
                factories.pairing(work, resident, start="2025")
        assert [late.name for late in late_records(work)] == ["王003", "王444"]
        assert [left.name for left in left_open(work)] == ["王007"]
