"""What an old version wrote opens in this one, with every row, conflict and waiting change."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from eldercare_desktop.care.pairing import gaps, kept_gaps
from eldercare_desktop.care.records import Pairing, Person, Resident, Visit
from eldercare_desktop.care.rule_settings import rule
from eldercare_desktop.care.search.words import nearest
from eldercare_desktop.care.visit.due import DueFilter, due_list
from eldercare_desktop.care.visit.standing.kept import compute, standing_table
from eldercare_desktop.store import migrations
from eldercare_desktop.store.store import Store
from tests.factories import PIN

OLD = Path(__file__).parent.parent / "old"
REVISIONS = sorted(path.name for path in OLD.iterdir() if path.is_dir())


@pytest.fixture(params=REVISIONS)
def village(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    folder = tmp_path / "store"
    shutil.copytree(OLD / request.param / "village", folder)
    return folder


def test_every_older_revision_has_its_store() -> None:
    assert set(REVISIONS) == migrations.known_revisions() - {migrations.HEAD}


def test_everything_in_it_is_there(village: Path) -> None:
    with Store.open(village, PIN) as store, store.read() as reader:
        assert {p.name for p in reader.find(Person)} == {"王秀英", "李国碧", "张桂兰"}
        assert len(reader.find(Resident)) == 2
        assert len(reader.find(Pairing)) == 1
        assert {v.note for v in reader.find(Visit)} == {"一切都好", "还没交到县里"}
        (conflict,) = reader.rows_in_conflict()
        wang = reader.get(Person, conflict[1])
        assert wang is not None
        candidates = reader.conflicts_of(Person, wang.id)["phone"].values()
        assert {wang.phone, *candidates} == {"13800000002", "13800000003"}
        assert store.held_only_here() == 3


def test_it_can_be_worked_in(village: Path) -> None:
    with Store.open(village, PIN) as store:
        with store.work(label="edit_person") as work:
            li = next(p for p in work.find(Person) if p.name == "李国碧")
            work.set(li, phone="13900000001")
            done = work.commit()
        assert done.tx is not None
        store.undo(done.tx)
        assert store.held_only_here() == 5


def test_whoever_is_in_it_is_found_by_the_index_of_words(village: Path) -> None:
    with Store.open(village, PIN) as store, store.read() as reader:
        (wang,) = [p for p in reader.find(Person) if p.name == "王秀英"]
        for typed in ("wxy", "秀英", "wangx", str(wang.phone)[-4:], "王xy"):
            assert wang.id in (nearest(reader, typed, most=8) or ()), typed
        assert {typed: nearest(reader, typed, most=8) for typed in ("zzz", "9999")} == {
            "zzz": [],
            "9999": [],
        }


def test_whose_pairing_is_missing_is_kept_from_the_first_opening(
    village: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(village, PIN) as store, store.read() as reader:
        day = store.clock().date().isoformat()
        assert kept_gaps.holds_on(reader, day)
        kept = gaps.find_gaps(reader, today=day)
        monkeypatch.setattr(gaps, "holds_on", lambda reader, day: False)
        assert gaps.find_gaps(reader, today=day) == kept


def test_who_is_due_stands_in_it_from_the_first_opening(village: Path) -> None:
    """Tables that follow are filled from what was there, and numbers chosen before hold."""
    with Store.open(village, PIN) as store:
        with store.work() as work:
            work.set_setting("rule.visit.general_days", 11)
            work.commit()
        with store.read() as reader:
            residents = {resident.id for resident in reader.find(Resident)}
            kept = reader.rows(standing_table.select())
            assert {row.resident_id for row in kept} == residents
            fresh = {one.resident_id: one for one in compute(reader, None, store_today(store))}
            assert all(row.due_on == fresh[row.resident_id].due_on for row in kept)
            rows = due_list(reader, store_today(store), DueFilter(state=None))
            assert {row.resident_id for row in rows} == residents
            assert rule(reader, "visit.general_days", "1999-01-01") == 11


def store_today(store: Store) -> str:
    return store.clock().date().isoformat()
