"""Work: the one door for writes."""

from typing import Any

import pytest
from sqlalchemy import delete, func, insert, select
from sqlalchemy.exc import IntegrityError

from eldercare_desktop.care.records import RECORDS, Person, Resident, Visit
from eldercare_desktop.care.visit.record import is_current_visit
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.schema import change_table
from eldercare_desktop.store.store import Store
from tests import factories


def _count(store: Store, table: object) -> int:
    with store.read() as reader:
        return int(reader.scalar(select(func.count()).select_from(table)))  # type: ignore[arg-type]


def test_without_commit_nothing_is_kept(store: Store) -> None:
    with store.work() as work:
        factories.person(work)
    assert _count(store, table_of(Person)) == 0
    assert _count(store, change_table) == 0


def test_a_row_and_its_change_are_one_commit(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work, "田军")
        done = work.commit()
    assert done.tables == {"person"}
    assert done.rows == 1
    with store.read() as reader:
        change = reader.rows(select(change_table))[0]
    assert (change.op, change.row_id, change.seq) == ("insert", who.id, 1)
    assert change.values["name"] == "田军"
    assert "search_key" not in change.values
    assert change.user == "陈天芬"
    assert change.at == "2026-11-21T08:00:00+08:00"


def test_a_rolled_back_work_leaves_no_gap_in_the_numbers(store: Store) -> None:
    with store.work() as work:
        factories.person(work)
    with store.work() as work:
        factories.person(work)
        work.commit()
    with store.read() as reader:
        assert [c.seq for c in reader.rows(select(change_table))] == [1]


@pytest.mark.parametrize("kind", RECORDS.values(), ids=RECORDS)
def test_a_write_past_the_door_is_refused(store: Store, kind: type) -> None:
    writing = store.engine.connect().execution_options(writes=True)
    with writing as connection, pytest.raises(IntegrityError, match="outside Work"):
        connection.execute(insert(table_of(kind)).values(id="0" * 32, village="x"))


def test_the_change_log_cannot_be_erased(store: Store) -> None:
    with store.work() as work:
        factories.person(work)
        work.commit()
    writing = store.engine.connect().execution_options(writes=True)
    with writing as connection, pytest.raises(IntegrityError, match="outside Work"):
        connection.execute(delete(change_table))


def test_set_records_only_what_changed_with_its_base(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work, phone="19900000001")
        work.commit()
    with store.work() as work:
        changed = work.set(who, phone="19900000002", name=who.name)
        work.commit()
    assert changed.phone == "19900000002"
    with store.read() as reader:
        first, second = reader.rows(select(change_table).order_by(change_table.c.seq))
        writer = reader.rows(select(change_table.c.writer_no))[0]
    assert second.values == {"phone": "19900000002"}
    assert second.before == {"phone": "19900000001"}
    assert [b.split(":")[1] for b in second.bases["phone"]] == [str(first.seq)]
    assert writer


def test_nothing_changed_writes_nothing(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work)
        work.commit()
    with store.work() as work:
        work.set(who, name=who.name)
        assert work.commit().tx is None
    assert _count(store, change_table) == 1


def test_a_field_that_changed_meanwhile_is_not_overwritten(store: Store) -> None:
    with store.work() as work:
        seen = factories.person(work, phone="1")
        work.commit()
    with store.work() as work:
        work.set(seen, phone="2")
        work.commit()
    with store.work() as work:
        with pytest.raises(CareError) as problem:
            work.set(seen, phone="3")
        assert problem.value.code == "changed_meanwhile"
        work.set(seen, nickname="秀英婆婆")  # another field is no matter
        work.commit()


@pytest.mark.parametrize(
    ("field", "value"),
    [("birth", "1938-02-30"), ("birth", "1938-2"), ("sex", "女"), ("name", "  "), ("name", None)],
)
def test_a_value_that_makes_no_sense_is_refused(store: Store, field: str, value: Any) -> None:
    with store.work() as work, pytest.raises(CareError) as problem:
        factories.person(work, **{field: value})
    assert problem.value.code == f"invalid_{field}"


def test_text_is_stored_in_one_form(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work, " Zoe\u0308\u200b\x07 ", note="")
    assert who.name == "Zo\u00eb"
    assert who.note is None


def test_deleted_records_are_out_of_sight_but_there(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work)
        work.delete(who)
        work.commit()
    with store.read() as reader:
        assert reader.find(Person) == []
        assert len(reader.find(Person, deleted=True)) == 1
    with store.work() as work, pytest.raises(CareError, match="row_gone"):
        work.set(who, phone="1")


def test_undo_takes_a_whole_action_back(store: Store) -> None:
    with store.work() as work:
        elder = factories.resident(work)
        factories.visit(work, elder)
        done = work.commit()
    assert done.tx is not None
    undone = store.undo(done.tx)
    assert (undone.rows, undone.kept) == (3, 0)
    with store.read() as reader:
        assert reader.find(Person) == []
        assert reader.find(Resident) == []
        assert [v.withdrawn for v in reader.find(Visit)] == [False, True]
    with pytest.raises(CareError, match="already_undone"):
        store.undo(done.tx)


def test_undo_of_an_edit_brings_the_old_values_back(store: Store) -> None:
    with store.work() as work:
        who = factories.person(work, phone="1")
        work.commit()
    with store.work() as work:
        middle = work.set(who, phone="2")
        work.set(middle, phone="3", nickname="老王")
        done = work.commit()
    store.undo(done.tx or 0)
    with store.read() as reader:
        now = reader.get(Person, who.id)
    assert now is not None
    assert (now.phone, now.nickname) == ("1", None)


def test_undo_keeps_what_was_used_since(store: Store) -> None:
    with store.work() as work:
        first, second = factories.person(work, "甲"), factories.person(work, "乙")
        third = factories.resident(work, factories.person(work, "丙"))
        imported = work.commit()
    with store.work() as work:
        work.set(first, phone="1")
        factories.visit(work, third)
        work.commit()
    done = store.undo(imported.tx or 0)
    assert (done.rows, done.kept) == (1, 3)
    with store.read() as reader:
        assert {p.name for p in reader.find(Person)} == {"甲", "丙"}
        assert second.name == "乙"


def test_undo_of_a_correction_lets_the_corrected_fact_hold_again(store: Store) -> None:
    with store.work() as work:
        first = factories.visit(work, minutes=10)
        work.commit()
    with store.work() as work:
        work.insert(first.model_copy(update={"id": "", "minutes": 20, "corrects_id": first.id}))
        corrected = work.commit()
    store.undo(corrected.tx or 0)
    assert [v.minutes for v in _current_visits(store)] == [10]
    with store.work() as work:
        work.withdraw(_current_visits(store)[0])
        withdrawn = work.commit()
    assert _current_visits(store) == []
    store.undo(withdrawn.tx or 0)
    assert [v.minutes for v in _current_visits(store)] == [10]


def _current_visits(store: Store) -> list[Visit]:
    with store.read() as reader:
        return reader.find(Visit, is_current_visit(table_of(Visit)))


def test_undo_is_not_undone(store: Store) -> None:
    with store.work() as work:
        factories.person(work)
        done = work.commit()
    undone = store.undo(done.tx or 0)
    assert store.last_undoable() is None
    with pytest.raises(CareError, match="nothing_to_undo"):
        store.undo(undone.tx or 0)


def test_a_clock_gone_back_is_marked(store: Store, clock: object) -> None:
    with store.work() as work:
        factories.person(work)
        work.commit()
    store.clock = lambda: clock.now.replace(year=2010)  # type: ignore[attr-defined]
    with store.work() as work:
        factories.person(work)
        work.commit()
    with store.read() as reader:
        assert [c.clock_doubtful for c in reader.rows(select(change_table))] == [False, True]


def test_an_entry_longer_than_the_county_takes_is_refused(store: Store) -> None:
    """Better now, at the form, than weeks later by the county."""
    with store.work() as work:
        who = factories.person(work, note="长" * 14_000)
        with pytest.raises(CareError) as problem:
            work.set(who, note="长" * 15_001)
        assert problem.value.code == "entry_too_long"
        work.commit()
