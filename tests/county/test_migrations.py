"""The county's database: head equals the declared tables; up and down with data."""

from __future__ import annotations

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect

from eldercare_desktop.county import migrations
from eldercare_desktop.county.areas import WHOLE_COUNTY
from eldercare_desktop.county.database import Database
from eldercare_desktop.county.schema import metadata
from tests.county.laptop import count
from tests.county.test_accept import WANG


def test_head_is_written_down():
    scripts = ScriptDirectory.from_config(migrations.config())
    assert scripts.get_current_head() == migrations.HEAD


def test_head_equals_the_declared_tables(county):
    with county.database.reading(WHOLE_COUNTY) as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_every_table_and_key_carries_the_township():
    whole = {"area", "county", "township", "viewer"}
    for table in metadata.sorted_tables:
        if table.name not in whole:
            assert "township" in {c.name for c in table.primary_key.columns}, table.name
            assert not table.columns["township"].nullable


def test_up_and_down_with_data(county, laptop):
    laptop.insert("person", WANG)
    laptop.push(county)
    assert count(county.database, "feed") == 1
    for revision in ("base", "head"):
        with county.database.writing(WHOLE_COUNTY) as connection:
            if revision == "base":
                migrations.downgrade(connection, revision)
                assert inspect(connection).get_table_names() == ["alembic_version"]
            else:
                migrations.upgrade(connection, revision)
                assert migrations.revision_of(connection) == migrations.HEAD
    assert count(county.database, "feed") == 0


def test_an_up_to_date_database_starts_without_alembic(county):
    import subprocess
    import sys

    program = (
        "import sys; from pathlib import Path; "
        "from eldercare_desktop.county.county import open_county; "
        "from eldercare_desktop.county.settings import Settings; "
        "open_county(Settings(Path(sys.argv[1]), sys.argv[2])).close(); "
        "sys.exit('alembic' in sys.modules)"
    )
    where = [str(county.settings.data), county.settings.database]
    done = subprocess.run([sys.executable, "-c", program, *where], check=False, timeout=60)
    assert done.returncode == 0


@pytest.mark.parametrize("pragma", ["foreign_keys", "synchronous", "journal_mode"])
def test_the_embedded_file_is_safe_against_a_power_cut(tmp_path, pragma):
    expected = {"foreign_keys": 1, "synchronous": 2, "journal_mode": "truncate"}
    with Database(f"sqlite:///{tmp_path / 'county.db'}").reading(WHOLE_COUNTY) as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == expected[pragma]


def test_a_failed_migration_leaves_nothing_behind(tmp_path: Path):
    engine = create_engine(f"sqlite:///{tmp_path / 'empty.db'}")
    with engine.connect() as connection:
        assert migrations.revision_of(connection) is None
