"""Migrations: the head equals the models, up and down work, and data survives."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, select

from eldercare_desktop.care.records import RECORDS
from eldercare_desktop.store import derived, guard, migrations
from eldercare_desktop.store.engine import encrypted_engine
from eldercare_desktop.store.record import Record, table_of
from eldercare_desktop.store.store import Store
from tests import factories

KEY = bytes(range(32))


def _is_migrated(name: str | None, kind: str, parents: object) -> bool:
    return kind != "table" or name not in derived.registered()


def _differences(connection: Connection) -> list[object]:
    opts = {"compare_type": True, "include_name": _is_migrated}
    context = MigrationContext.configure(connection, opts=opts)
    return list(compare_metadata(context, Record.metadata))


def test_head_is_the_newest_script() -> None:
    scripts = ScriptDirectory.from_config(migrations.config())
    assert scripts.get_heads() == [migrations.HEAD]


def test_the_head_equals_the_models(store: Store) -> None:
    with store.engine.connect() as connection:
        assert _differences(connection) == []


def test_the_comparison_can_fail(tmp_path: Path) -> None:
    engine = encrypted_engine(tmp_path / "x.db", KEY)
    migrations.upgrade(engine)
    with engine.connect() as connection:
        connection.exec_driver_sql("ALTER TABLE person ADD COLUMN shoe_size TEXT")
        assert _differences(connection)
    engine.dispose()


def test_every_record_table_is_strict_and_guarded(store: Store) -> None:
    with store.engine.connect() as connection:
        strict = {
            row.name: row.strict
            for row in connection.exec_driver_sql("PRAGMA table_list")
            if row.schema == "main"
        }
        triggers = {
            row[0]
            for row in connection.exec_driver_sql(
                "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            )
        }
    for table in guard.guarded_tables():
        assert strict[table] == 1, table
        assert {f"guard_{table}_{e}" for e in ("insert", "update", "delete")} <= triggers


def test_foreign_keys_follow_a_new_id(store: Store) -> None:
    with store.engine.connect() as connection:
        for name in RECORDS:
            for key in inspect(connection).get_foreign_keys(name):
                assert key["options"].get("onupdate") == "CASCADE", (name, key)
                assert "ondelete" not in key["options"]


def test_down_and_up_again(tmp_path: Path) -> None:
    engine = encrypted_engine(tmp_path / "x.db", KEY)
    migrations.upgrade(engine)
    migrations.downgrade(engine, "base")
    with engine.connect() as connection:
        assert set(inspect(connection).get_table_names()) <= {"alembic_version"}
    migrations.upgrade(engine)
    with engine.connect() as connection:
        assert _differences(connection) == []
    engine.dispose()


@pytest.mark.parametrize("revision", sorted(migrations.known_revisions()))
def test_data_of_every_old_version_survives(tmp_path: Path, revision: str) -> None:
    """A store of each revision, filled with rows of all tables, opens at the head."""
    engine = encrypted_engine(tmp_path / "x.db", KEY)
    migrations.upgrade(engine, revision)
    counts = _fill(engine.connect())
    migrations.upgrade(engine)
    with engine.connect() as connection:
        assert migrations.revision_of(connection) == migrations.HEAD
        assert counts
        assert counts == _counts(connection, list(counts))
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall() == []
    engine.dispose()


def _fill(connection: Connection) -> dict[str, int]:
    """One row per table, built from the columns that the revision has."""
    with connection, guard.opened(connection):
        connection.execution_options(writes=True)
        own = ("alembic_version", "derived", "stale")  # the last two are thrown away
        tables = [t for t in inspect(connection).get_table_names() if t not in own]
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        for table in tables:
            columns = inspect(connection).get_columns(table)
            values = {c["name"]: _value(c["name"], str(c["type"])) for c in columns}
            names = ", ".join(f'"{n}"' for n in values)
            marks = ", ".join("?" * len(values))
            connection.exec_driver_sql(
                f'INSERT INTO "{table}" ({names}) VALUES ({marks})', tuple(values.values())
            )
        connection.commit()
        return _counts(connection, tables)


def _value(name: str, kind: str) -> object:
    if kind == "BLOB":
        return bytes(15) + b"\x01"  # every id is the same, so every reference holds
    if kind == "INTEGER":
        return 1
    return "{}" if name in {"values", "bases", "versions", "pending", "shadow"} else "1944-03-01"


def _counts(connection: Connection, tables: list[str]) -> dict[str, int]:
    return {
        t: connection.exec_driver_sql(f'SELECT count(*) FROM "{t}"').scalar_one() for t in tables
    }


def test_an_old_store_is_copied_before_it_is_migrated(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening in a newer version upgrades and keeps the rows; the old file stays beside it."""
    with (
        Store.create(tmp_path, factories.PIN, village=factories.VILLAGE, user="陈天芬") as store,
        store.work() as work,
    ):
        factories.person(work, "田军")
        work.commit()
    upgraded: list[str] = []
    monkeypatch.setattr(migrations, "HEAD", "9999")
    monkeypatch.setattr(migrations, "upgrade", lambda engine: upgraded.append("yes"))
    with Store.open(tmp_path, factories.PIN) as store, store.read() as reader:
        assert len(reader.rows(select(table_of(RECORDS["person"])))) == 1
    assert upgraded == ["yes"]
    assert [p.name for p in tmp_path.glob("store-*-before-9999.db")]
