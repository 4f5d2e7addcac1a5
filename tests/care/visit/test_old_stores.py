"""Visits in a store that an older version wrote: with the checks of then, and their times."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from eldercare_desktop.care.records import Resident, Visit
from eldercare_desktop.care.visit.history import VisitFilter, find_visits
from eldercare_desktop.care.visit.log import VisitEntry, correct_visit, log_visit
from eldercare_desktop.care.visit.times import entries_of
from eldercare_desktop.store.store import Store
from tests.factories import PIN

OLD = Path(__file__).parents[2] / "old"


@pytest.fixture(params=sorted(path.name for path in OLD.iterdir() if path.is_dir()))
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    folder = tmp_path / "store"
    shutil.copytree(OLD / request.param / "village", folder)
    return Store.open(folder, PIN)


def test_they_are_shown_corrected_and_go_on(store: Store) -> None:
    with store, store.work() as work:
        before = find_visits(work, VisitFilter())
        assert before
        assert not {"study", "care"} & {check for row in before for check in row.checks}
        assert all(visit.study == visit.care == "not_checked" for visit in work.find(Visit))
        row = before[-1]
        entry = VisitEntry(row.resident_id, visited_on=row.visited_on, minutes=5)
        corrected = correct_visit(work, row.id, entry)
        assert len(entries_of(work, corrected.id)) == 2
        child = work.set(work.find(Resident)[0], kind="left_behind_child")
        said = log_visit(work, VisitEntry(child.id, checks={"study": "concern"}))
        assert said.id in {row.id for row in find_visits(work, VisitFilter(concern=True))}
        work.commit()


def test_what_was_handed_over_then_says_when(store: Store) -> None:
    with store, store.read() as reader:
        entries = [entries_of(reader, row.id)[0] for row in find_visits(reader, VisitFilter())]
        assert any(entry.handed_over for entry in entries)
        own = [entry for entry in entries if entry.handed_over and entry.received_at]
        waiting = [entry for entry in entries if not entry.handed_over]
        assert own, "the receipts of then are still known"
        assert waiting
        assert all(entry.received_at is None for entry in waiting)
