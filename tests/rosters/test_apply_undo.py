"""An import is one step: it can be stopped half way, and taken back as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.person import edit_person
from eldercare_desktop.care.records import RECORDS, Person, Resident, VillagerGroup, Visit
from eldercare_desktop.care.register import PeopleFilter, find_people
from eldercare_desktop.rosters.applying import apply
from eldercare_desktop.store.store import Store
from tests import factories
from tests.rosters.bringing import (
    LEDGER,
    ROSTER,
    TODAY,
    bring,
    people,
    person,
    planned,
    resident,
    roster,
    row,
)
from tests.rosters.making import A


def alive(store: Store) -> int:
    """Rows of the whole register that are not marked as deleted or withdrawn."""
    with store.read() as reader:
        return sum(len(reader.find(kind)) for kind in RECORDS.values())


@pytest.mark.parametrize("path", [ROSTER, LEDGER], ids=["roster", "ledger"])
def test_undo_takes_the_whole_import_back_as_one_step(store: Store, path: Path) -> None:
    _, done = bring(store, path)
    assert done.tx is not None
    assert store.last_undoable() == (done.tx, done.label)
    undone = store.undo(done.tx)
    assert undone.kept == 0
    assert alive(store) == 0
    with store.read() as reader:
        assert find_people(reader, PeopleFilter(life_status=None), today=TODAY) == []


def test_after_undo_the_same_file_can_be_imported_again(store: Store) -> None:
    _, done = bring(store, ROSTER)
    assert done.tx is not None
    store.undo(done.tx)
    applied, _ = bring(store, ROSTER)
    assert applied.counts.people == 19


def test_rows_that_were_used_since_stay(store: Store) -> None:
    _, done = bring(store, ROSTER)
    assert done.tx is not None
    with store.work() as work:
        factories.visit(work, resident(store, "田军"))
        edit_person(work, person(store, "吴德芳"), phone="19900009999")
        work.commit()
    undone = store.undo(done.tx)
    assert undone.kept > 0
    with store.read() as reader:
        names = {p.name for p in reader.find(Person)}
        assert names == {"田军", "吴德芳"}
        assert len(reader.find(Visit)) == 1
        assert [g.number for g in reader.find(VillagerGroup)] == [1], "the group of both"
        kept = {r.person_id for r in reader.find(Resident)}
        assert person(store, "田军").id in kept


def test_what_was_completed_goes_back_too(store: Store, tmp_path: Path) -> None:
    with store.work() as work:
        factories.resident(work, factories.person(work, "王秀英", id_number=A, birth="1945-01-01"))
        work.commit()
    before = people(store)
    _, done = bring(store, roster(tmp_path, row("王秀英", A, 联系电话="19900000001")))
    assert person(store, "王秀英").phone == "19900000001"
    assert done.tx is not None
    store.undo(done.tx)
    assert people(store) == before


class Stopped(Exception):
    """What Cancel raises."""


def test_stopped_half_way_nothing_is_left(store: Store) -> None:
    found = planned(store, ROSTER)
    seen: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        seen.append((done, total))
        if done == 9:
            raise Stopped

    with pytest.raises(Stopped), store.work() as work:
        apply(work, found, progress=stop)
    assert seen == [(n, 19) for n in range(10)]
    assert alive(store) == 0
    assert store.last_undoable() is None


def test_a_register_that_changed_meanwhile_is_looked_at_again(store: Store, tmp_path: Path) -> None:
    found = planned(store, roster(tmp_path, row("王秀英", A)))
    with store.work() as work:
        factories.person(work, "王秀英", id_number=A)
        work.commit()
    with store.work() as work, pytest.raises(CareError) as refusal:
        apply(work, found)
    assert refusal.value.code == "changed_meanwhile"


def test_a_change_of_somebody_else_does_not_matter(store: Store, tmp_path: Path) -> None:
    found = planned(store, roster(tmp_path, row("王秀英", A)))
    with store.work() as work:
        factories.person(work, "李国碧")
        work.commit()
    with store.work() as work:
        apply(work, found)
        work.commit()
    with store.read() as reader:
        assert len(reader.find(Person, col(Person.name) == "王秀英")) == 1
