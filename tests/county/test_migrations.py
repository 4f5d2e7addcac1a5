"""The county's database: head equals the declared tables; up and down with data."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, inspect
from sqlalchemy.schema import ColumnCollectionConstraint

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


WHOLE = {"area", "county", "viewer"}
"""Tables that every part of a spread database holds whole."""


def test_every_table_and_key_carries_the_township():
    for table in metadata.sorted_tables:
        if table.name in {*WHOLE, "township"}:
            continue
        assert not table.columns["township"].nullable
        unique = [i.columns for i in table.indexes if i.unique]
        keys = [c.columns for c in table.constraints if isinstance(c, ColumnCollectionConstraint)]
        for key in [*unique, *keys]:
            assert "township" in {column.name for column in key}, (table.name, key)


def test_no_key_leads_from_one_township_into_another():
    for table in metadata.sorted_tables:
        for key in table.foreign_key_constraints:
            leads = {e.parent.name: e.column.name for e in key.elements}
            assert leads["township"] == "township", (table.name, key)
            assert key.referred_table.name not in WHOLE


def test_the_manual_spreads_every_table_parents_first():
    manual = (Path(__file__).parents[2] / "docs" / "county.md").read_text(encoding="utf-8")
    whole = re.findall(r"create_reference_table\('(\w+)'\)", manual)
    spread = re.findall(r"create_distributed_table\('(\w+)', '(\w+)'", manual)
    assert {*whole} == WHOLE
    assert spread[0] == ("township", "code")
    assert {column for _, column in spread[1:]} == {"township"}
    names = [name for name, _ in spread]
    assert sorted([*names, *whole]) == sorted(metadata.tables)
    for name in names:
        for key in metadata.tables[name].foreign_key_constraints:
            assert names.index(key.referred_table.name) < names.index(name)


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


def test_a_county_of_the_first_revision_goes_on(county, laptop, clerk):
    laptop.insert("person", WANG)
    laptop.push(county)
    with county.database.writing(WHOLE_COUNTY) as connection:
        migrations.downgrade(connection, "0001")
    with county.database.writing(WHOLE_COUNTY) as connection:
        migrations.upgrade(connection)
    laptop.insert("person", WANG)
    laptop.push(county)
    clerk.sync(county)
    assert clerk.rows == laptop.rows
    assert count(county.database, "feed") == 2


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
