"""Derived tables are right whoever writes, and are built anew when their declaration changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Column, Index, Integer, Table, func, select

from eldercare_desktop.care.records import Person, Resident, SameResident, Visit
from eldercare_desktop.care.visit.log import VisitEntry, correct_visit, log_visit, withdraw_visit
from eldercare_desktop.care.visit.record import is_current_visit
from eldercare_desktop.store import derived, guard, migrations, rows
from eldercare_desktop.store.derived import Derived, Source
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import RowIdType, table_of
from eldercare_desktop.store.schema import change_table, stale_table, tx_table
from eldercare_desktop.store.store import Store
from tests import factories
from tests.factories import PIN

TALLY = Table(
    "tally",
    derived.metadata,
    Column("resident_id", RowIdType, primary_key=True),
    Column("visits", Integer, nullable=False),
    Column("long_name", Integer, nullable=False),
    Index("ix_tally_visits", "visits"),
    sqlite_strict=True,
)


def _tally(reader: Reader, keys: Sequence[str] | None, today: str) -> Iterable[Mapping[str, Any]]:
    v, r, p = table_of(Visit), table_of(Resident), table_of(Person)
    counted = (
        select(func.count()).where(v.c.resident_id == r.c.id, is_current_visit(v)).scalar_subquery()
    )
    statement = select(r.c.id, counted.label("visits"), func.length(p.c.name).label("long")).join(
        p, p.c.id == r.c.person_id
    )
    statement = statement.where(r.c.deleted == 0)
    if keys is not None:
        statement = statement.where(r.c.id.in_(keys))
    for row in reader.rows(statement):
        yield {"resident_id": row.id, "visits": row.visits, "long_name": row.long}


SOURCES = (
    Source("visit", "SELECT {row}.resident_id"),
    Source("resident", "SELECT {row}.id"),
    Source("person", "SELECT id FROM resident WHERE person_id = {row}.id", columns=("name",)),
)
MINE = Derived(TALLY, "resident_id", SOURCES, _tally)


@pytest.fixture
def declared(monkeypatch: pytest.MonkeyPatch) -> Callable[[Derived], None]:
    """Declares the tally for one test."""
    kept = dict(derived.registered())
    monkeypatch.setattr(derived, "_REGISTERED", kept)
    kept["tally"] = MINE

    def declare(one: Derived) -> None:
        kept["tally"] = one

    return declare


@pytest.fixture
def store(declared: object, new_store: Callable[..., Store]) -> Store:
    """A store that keeps the tally."""
    return new_store("a")


def _kept(reader: Reader) -> dict[str, tuple[int, int]]:
    return {r.resident_id: (r.visits, r.long_name) for r in reader.rows(select(TALLY))}


def _fresh(reader: Reader) -> dict[str, tuple[int, int]]:
    return {
        r["resident_id"]: (r["visits"], r["long_name"]) for r in _tally(reader, None, "2026-11-21")
    }


def _right(store: Store) -> dict[str, tuple[int, int]]:
    """The kept table, held against a fresh computation; nothing is left stale."""
    with store.read() as reader:
        assert _kept(reader) == _fresh(reader)
        assert reader.rows(select(stale_table)) == []
        return _kept(reader)


def _two(store: Store) -> tuple[Resident, Resident]:
    with store.work() as work:
        one = factories.resident(work, factories.person(work, "吴学明"))
        two = factories.resident(work, factories.person(work, "李芳"))
        work.commit()
    return one, two


def test_every_write_is_followed(store: Store) -> None:
    one, two = _two(store)
    assert _right(store) == {one.id: (0, 3), two.id: (0, 2)}
    with store.work() as work:
        visit = log_visit(work, VisitEntry(one.id))
        log_visit(work, VisitEntry(one.id, visited_on="2026-11-01"))
        work.commit()
    assert _right(store)[one.id] == (2, 3)
    with store.work() as work:
        visit = correct_visit(work, visit.id, VisitEntry(one.id, visited_on="2026-11-20"))
        tx = work.commit().tx
    assert _right(store)[one.id] == (2, 3)
    assert tx is not None
    store.undo(tx)
    assert _right(store)[one.id] == (2, 3)
    with store.work() as work:
        person = work.get(Person, two.person_id)
        assert person
        work.set(person, name="李芳芳芳")
        resident = work.get(Resident, one.id)
        assert resident
        work.delete(resident)
        work.commit()
    assert _right(store) == {two.id: (0, 4)}


def test_only_what_a_write_concerns_is_computed(
    store: Store, declared: Callable[[Derived], None]
) -> None:
    one, two = _two(store)
    asked: list[Sequence[str] | None] = []

    def listening(reader: Reader, keys: Sequence[str] | None, today: str) -> Any:
        asked.append(keys)
        return _tally(reader, keys, today)

    declared(replace(MINE, compute=listening))
    with store.work() as work:
        log_visit(work, VisitEntry(one.id))
        log_visit(work, VisitEntry(one.id))
        person = work.get(Person, two.person_id)
        assert person
        work.set(person, phone="13800000000")  # no column that the tally follows
        work.commit()
    assert asked == [[one.id]]


def test_a_new_id_and_merged_rows_are_followed(store: Store) -> None:
    one, two = _two(store)
    with store.work() as work:
        log_visit(work, VisitEntry(one.id))
        log_visit(work, VisitEntry(two.id))
        work.commit()
    new = "f" * 32
    with store.work() as work:  # as sync does when another life has used the id
        rows.give_new_id(work, Resident, one.id, new)
        work.commit()
    assert _right(store) == {new: (1, 3), two.id: (1, 2)}
    with store.work() as work:
        rows.give_new_id(work, Resident, new, one.id)
        same = SameResident(village=two.village, kept_id=two.id, other_id=one.id, seen=[])
        work.insert(same)
        work.commit()
    assert _right(store) == {two.id: (2, 2)}


def test_what_is_not_committed_is_told_as_stale_and_forgotten(store: Store) -> None:
    one, _ = _two(store)
    with store.work() as work:
        withdrawn = log_visit(work, VisitEntry(one.id))
        withdraw_visit(work, withdrawn.id)
        assert derived.stale_keys(work, MINE) == [one.id]
    with store.read() as reader:
        assert derived.stale_keys(reader, MINE) == []
    assert _right(store)[one.id] == (0, 3)


def test_it_is_no_part_of_the_log(store: Store) -> None:
    one, _ = _two(store)

    def logged() -> tuple[int, int]:
        with store.read() as reader:
            count = select(func.count())
            changes = reader.scalar(count.select_from(change_table))
            return changes, reader.scalar(count.select_from(tx_table))

    before = logged()
    with store.work() as work:
        derived.mark(work.connection, MINE, [one.id, one.id])
        assert derived.stale_keys(work, MINE) == [one.id]
        assert work.commit().tx is None
    assert logged() == before
    _right(store)


def test_another_declaration_is_built_anew_on_opening(
    store: Store, declared: Callable[[Derived], None]
) -> None:
    one, two = _two(store)
    folder, clock = store.folder, store.clock
    store.close()

    def doubled(reader: Reader, keys: Sequence[str] | None, today: str) -> Any:
        for row in _tally(reader, keys, today):
            yield {**row, "long_name": row["long_name"] * 2}

    declared(replace(MINE, compute=doubled, version=2, sources=SOURCES[:2]))
    with Store.open(folder, PIN, clock=clock) as again:
        with again.read() as reader:
            assert _kept(reader) == {one.id: (0, 6), two.id: (0, 4)}
            query = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            hung = reader.connection.exec_driver_sql(query).scalars().all()
        names = [name for name in hung if name.startswith("derive_tally")]
        assert len(names) == 6
    declared(replace(MINE, version=3))
    with Store.open(folder, PIN, clock=clock) as again:
        _right(again)


def test_a_migration_has_it_built_anew(store: Store) -> None:
    one, two = _two(store)
    folder, clock = store.folder, store.clock
    migrations.upgrade(store.engine)
    with store.engine.connect() as connection:
        assert not derived.is_up(connection)
        with guard.opened(connection):
            connection.exec_driver_sql(
                "DELETE FROM resident WHERE id = ?", (bytes.fromhex(two.id),)
            )
            connection.commit()
    store.close()
    with Store.open(folder, PIN, clock=clock) as again:
        assert set(_right(again)) == {one.id}


@pytest.mark.parametrize(
    "damage", ["DROP TABLE tally", "DROP INDEX ix_tally_visits", 'DROP TRIGGER "{trigger}"']
)
def test_what_is_missing_in_the_file_is_built_anew(store: Store, damage: str) -> None:
    _two(store)
    store.close()
    trigger = f"{derived.PREFIX}tally.0.insert"
    with Store.open(store.folder, PIN, clock=store.clock) as again, again.work() as work:
        work.connection.exec_driver_sql(damage.format(trigger=trigger))
        work.connection.commit()
    with Store.open(store.folder, PIN, clock=store.clock) as again:
        with again.work() as work:
            log_visit(work, VisitEntry(work.find(Resident)[0].id))
            work.commit()
        assert sorted(visits for visits, _ in _right(again).values()) == [0, 1]


# -- one that follows from another -------------------------------------------------------

TWICE = Table(
    "tally_twice",
    derived.metadata,
    Column("resident_id", RowIdType, primary_key=True),
    Column("visits", Integer, nullable=False),
    sqlite_strict=True,
)


def _twice(reader: Reader, keys: Sequence[str] | None, today: str) -> Iterable[Mapping[str, Any]]:
    statement = select(TALLY.c.resident_id, TALLY.c.visits)
    if keys is not None:
        statement = statement.where(TALLY.c.resident_id.in_(keys))
    for row in reader.rows(statement):
        yield {"resident_id": row.resident_id, "visits": row.visits * 2}


FOLLOWER = Derived(TWICE, "resident_id", (Source("tally", "SELECT {row}.resident_id"),), _twice)


@pytest.fixture
def two_tables(declared: Callable[[Derived], None], new_store: Callable[..., Store]) -> Store:
    """A store that keeps the tally, and twice the tally from that."""
    derived.register(FOLLOWER)
    return new_store("two")


def _doubled(reader: Reader) -> dict[str, int]:
    assert derived.stale_keys(reader, MINE) == derived.stale_keys(reader, FOLLOWER) == []
    return {row.resident_id: row.visits for row in reader.rows(select(TWICE))}


def test_what_follows_from_a_derived_table_is_refreshed_after_it(two_tables: Store) -> None:
    one, two = _two(two_tables)
    with two_tables.work() as work:
        log_visit(work, VisitEntry(one.id))
        work.commit()
    with two_tables.read() as reader:
        assert _doubled(reader) == {one.id: 2, two.id: 0}
    with two_tables.work() as work:
        log_visit(work, VisitEntry(two.id))
        derived.catch_up(work, MINE, FOLLOWER)  # before its end
        assert _doubled(work) == {one.id: 2, two.id: 2}
    with two_tables.read() as reader:
        assert _doubled(reader) == {one.id: 2, two.id: 0}


def test_what_follows_from_a_table_that_is_built_anew_is_so_too(
    two_tables: Store, declared: Callable[[Derived], None]
) -> None:
    one, two = _two(two_tables)
    folder, clock = two_tables.folder, two_tables.clock
    two_tables.close()

    def more(reader: Reader, keys: Sequence[str] | None, today: str) -> Any:
        for row in _tally(reader, keys, today):
            yield {**row, "visits": row["visits"] + 1}

    declared(replace(MINE, compute=more, version=2))
    with Store.open(folder, PIN, clock=clock) as again:
        with again.read() as reader:
            assert _doubled(reader) == {one.id: 2, two.id: 2}
        with again.work() as work:  # its triggers stand on the new table
            log_visit(work, VisitEntry(one.id))
            work.commit()
        with again.read() as reader:
            assert _doubled(reader) == {one.id: 4, two.id: 2}


def test_what_a_table_follows_from_is_registered_before_it(
    declared: Callable[[Derived], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(derived, "_REGISTERED", {"tally_twice": FOLLOWER})
    with pytest.raises(AssertionError):
        derived.register(MINE)


def test_a_key_may_be_a_text() -> None:
    assert derived.text_of(derived.key_of("person|王|minute")) == "person|王|minute"
