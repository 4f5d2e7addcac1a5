"""PostgreSQL holds every transaction to its reach, whatever the program forgets to ask for.

Collected only where a PostgreSQL can be started.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Connection, Table, insert, select, text, update
from sqlalchemy.exc import ProgrammingError

from eldercare_desktop.county.areas import WHOLE_COUNTY, Scope
from eldercare_desktop.county.county import County
from eldercare_desktop.county.devices import find
from eldercare_desktop.county.errors import Refusal
from eldercare_desktop.county.exchange import exchange
from eldercare_desktop.county.schema import (
    blob_table,
    courier_parcel_table,
    metadata,
    row_table,
    voucher_note_table,
)
from tests.county import laptop as of
from tests.county.engines import Engine
from tests.county.laptop import Laptop, count, enrolled
from tests.county.server import Server, run
from tests.county.test_accept import WANG
from tests.county.test_server import make_data

pytestmark = pytest.mark.parametrize("engine", ["postgresql"], indirect=True)

AREAS = (of.VILLAGE, of.NEIGHBOUR, of.TOWNSHIP, of.FAR)
SPREAD = [table for table in metadata.sorted_tables if "township" in table.columns]
IN_EVERY_AREA = {"batch", "change", "device", "enrol_code", "feed", "held", "quarantine"} | {
    "record", "table_shape", "token", "writer", "blob", "courier_parcel", "voucher_note",
}  # fmt: skip


@pytest.fixture
def lived_in(county: County) -> dict[str, Laptop]:
    """A county in which every area has rows of every kind."""
    found = {}
    for area in AREAS:
        laptop = enrolled(county, area)
        laptop.insert("person", WANG)
        laptop.insert("visit", {"person_id": "f" * 32})  # waits for a person who never comes
        laptop.push(county)
        sealed = laptop.sealed, laptop.prev
        laptop.insert("person", WANG)
        with pytest.raises(Refusal, match="COUNTY"):
            laptop.call(county, laptop.seal(county="e" * 32))
        laptop.sealed, laptop.prev = sealed
        carry(county, laptop)
        found[area] = laptop
    return found


def carry(county: County, laptop: Laptop) -> None:
    """A picture and a parcel of this laptop, as far as the database knows of them."""
    place = Scope(laptop.area)
    common = {"township": place.township, "device": laptop.device}
    with county.database.writing(place) as connection:
        picture = {"village": laptop.area, "sha256": laptop.writer * 2, "size": 1}
        connection.execute(insert(blob_table).values(**common, **picture, received_at="t"))
        parcel = {"id": laptop.writer, "writer": laptop.writer, "number": 1, "changes": 0}
        parcel |= {"hash": laptop.writer * 2, "made_at": "t", "taken_at": "t"}
        connection.execute(insert(courier_parcel_table).values(**common, **parcel))
        note: dict[str, Any] = {"township": place.township, "village": laptop.area}
        note["row_id"] = laptop.writer
        note |= {"serial": "23456789ABCDEFGH", "position": 1, "ours": False}
        connection.execute(insert(voucher_note_table).values(**note))


def rows(connection: Connection, table: Table) -> set[tuple[Any, ...]]:
    """The keys of the rows that are visible."""
    return {tuple(row) for row in connection.execute(select(*table.primary_key.columns))}


def own(county: County, laptops: dict[str, Laptop], table: Table, area: str) -> set[Any]:
    """The keys of the rows of an area, told apart by what the laptops know, not by policies."""
    devices = {laptops[area].device}
    writers = {laptops[area].writer}
    tells: dict[str, set[str]] = {
        "village": {area}, "area": {area}, "device": devices, "carrier": devices,
        "writer": writers,
    }  # fmt: skip
    column = next((name for name in tells if name in table.columns), "")
    with county.database.reading(WHOLE_COUNTY) as connection:
        query = select(*table.primary_key.columns)
        if column and table.name != "table_shape":
            query = query.where(table.columns[column].in_(tells[column]))
        else:
            query = query.where(table.columns.township == Scope(area).township)
        return {tuple(row) for row in connection.execute(query)}


@contextmanager
def raw(county: County, reach: Any) -> Iterator[Connection]:
    """A transaction that says its reach and forgets everything else; nothing of it stays."""
    with county.database.engine.connect() as connection, connection.begin() as transaction:
        if reach:
            connection.execute(
                text("SELECT set_config('eldercare.scope', :area, true)"), {"area": reach.area}
            )
        yield connection
        transaction.rollback()


def refused() -> Any:
    return pytest.raises(ProgrammingError, match="row-level security")


def test_every_table_is_under_row_level_security_for_its_owner_too(county):
    query = (
        "SELECT relname, relrowsecurity AND relforcerowsecurity FROM pg_class"
        " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
    )
    with county.database.reading(WHOLE_COUNTY) as connection:
        held = {row[0]: row[1] for row in connection.execute(text(query))}
        assert connection.execute(text("SELECT current_user")).scalar_one() == "county"
    assert held.pop("alembic_version") is False
    assert held == dict.fromkeys(metadata.tables, True)
    assert not county.database.bypasses_row_security()


@pytest.mark.parametrize("area", [of.VILLAGE, of.NEIGHBOUR, of.FAR])
def test_a_village_sees_its_own_rows_of_every_table_and_no_others(county, lived_in, area):
    for table in SPREAD:
        mine = own(county, lived_in, table, area)
        with raw(county, Scope(area)) as connection:
            assert rows(connection, table) == mine, table.name
        assert mine or table.name not in IN_EVERY_AREA, table.name


def test_a_township_sees_its_villages_and_no_other_township(county, lived_in):
    for table in SPREAD:
        with raw(county, Scope(of.TOWNSHIP)) as connection:
            seen = rows(connection, table)
        mine = [own(county, lived_in, table, a) for a in AREAS if a != of.FAR]
        assert seen == set().union(*mine), table.name


def test_whoever_does_not_say_a_reach_sees_nothing(county, lived_in):
    tables = [table for table in metadata.sorted_tables if table.name not in ("area", "county")]
    for table in tables:
        with raw(county, None) as connection:
            assert rows(connection, table) == set(), table.name
    for reach in (Scope(""), Scope("000000000000"), Scope("%"), Scope("500113")):
        for table in tables:
            with raw(county, reach) as connection:
                assert rows(connection, table) == set(), table.name


def test_one_transaction_leaves_no_reach_to_the_next_on_its_connection(county, lived_in):
    with county.database.engine.connect() as connection:
        with connection.begin():
            connection.execute(text("SELECT set_config('eldercare.scope', 'county', true)"))
            assert rows(connection, row_table)
        with connection.begin():
            assert not rows(connection, row_table)


@pytest.mark.parametrize("table", SPREAD, ids=lambda table: table.name)
def test_rows_of_others_can_be_neither_written_nor_changed_nor_removed(county, lived_in, table):
    mine = own(county, lived_in, table, of.VILLAGE)
    with county.database.reading(WHOLE_COUNTY) as connection:
        everything = [dict(row._mapping) for row in connection.execute(select(table))]
    keys = [column.name for column in table.primary_key.columns]
    others = [row for row in everything if tuple(row[k] for k in keys) not in mine]
    for row in others:
        with raw(county, Scope(of.VILLAGE)) as connection, refused():
            connection.execute(insert(table).values(**row))
    with raw(county, Scope(of.VILLAGE)) as connection:
        done = connection.execute(update(table).values(township=table.columns.township))
        assert done.rowcount == len(mine)
    with raw(county, Scope(of.VILLAGE)) as connection:
        connection.execute(text("SET CONSTRAINTS ALL DEFERRED"))
        for row in others:
            where = [table.columns[k] == row[k] for k in keys]
            assert connection.execute(table.delete().where(*where)).rowcount == 0
    if mine:  # nor can a row of one's own be given to them
        with raw(county, Scope(of.VILLAGE)) as connection, refused():
            connection.execute(update(table).values(township=Scope(of.FAR).township))


def test_the_list_of_areas_is_written_by_the_office_alone(county):
    for statement in ("UPDATE area SET name = 'x'", "UPDATE county SET epoch = 'x'"):
        with raw(county, Scope(of.TOWNSHIP)) as connection:
            assert connection.execute(text(statement)).rowcount == 0
    with raw(county, Scope(of.TOWNSHIP)) as connection, refused():
        connection.execute(text("INSERT INTO area VALUES ('500113103999', 'x', 'village')"))


def test_a_village_can_be_told_where_a_foreign_row_lies_and_nothing_else(county, lived_in):
    theirs = next(row_id for _, row_id in lived_in[of.FAR].rows)
    with county.database.reading(Scope(of.VILLAGE)) as connection:
        call = text("SELECT * FROM record_places(:ids)")
        found = connection.execute(call, {"ids": [theirs, "0" * 32]}).all()
        assert [tuple(row) for row in found] == [
            (theirs, "500113117000", of.FAR, "person"),
        ]
        assert theirs not in {key[0] for key in rows(connection, row_table)}
        call = text("SELECT * FROM writer_end('500113103000', :writer)")
        asked = {"writer": lived_in[of.NEIGHBOUR].writer}
        assert connection.execute(call, asked).one().last_seq == 2
        assert {key[1] for key in rows(connection, metadata.tables["writer"])} == {
            lived_in[of.VILLAGE].writer
        }


def test_the_doors_are_open_to_the_server_alone(county, engine: Engine):
    assert engine.cluster
    name = str(county.database.engine.url.database)
    engine.cluster.run("DROP ROLE IF EXISTS stranger")
    engine.cluster.run("CREATE ROLE stranger LOGIN")
    from sqlalchemy import create_engine

    stranger = create_engine(engine.cluster.address(name, "stranger"))
    for call in ("SELECT record_places('{}')", "SELECT writer_end('', '')"):
        with stranger.connect() as connection, pytest.raises(ProgrammingError, match="denied"):
            connection.execute(text(call))
    stranger.dispose()


# -- a program that has lost its own check ---------------------------------------------


@pytest.mark.parametrize("area", [of.NEIGHBOUR, of.FAR, of.TOWNSHIP])
@pytest.mark.parametrize("how", ["new", "set", "insert", "delete"])
def test_the_database_stops_what_a_lost_check_lets_through(county, monkeypatch, area, how):
    other, laptop = enrolled(county, area), enrolled(county)
    theirs = other.insert("person", WANG)
    other.push(county)
    before = state_of(county, theirs.row_id)
    monkeypatch.setattr(Scope, "sees", lambda self, village: True)
    laptop.insert("person", WANG)
    if how == "new":
        laptop.insert("person", WANG, village=area)
    elif how == "set":
        laptop.set(theirs.row_id, {"phone": "1"}, theirs.id, village=area)
    elif how == "insert":
        laptop.save("insert", "person", theirs.row_id, {"name": "x"}, village=area)
    else:
        bases = {"*": (theirs.id,)}
        laptop.save("delete", "person", theirs.row_id, {}, bases=bases, village=area)
    with pytest.raises(Refusal, match="AREA") as caught:
        laptop.call(county, laptop.seal())
    assert caught.value.kind.status == 403
    assert state_of(county, theirs.row_id) == before
    assert (count(county.database, "feed"), count(county.database, "change")) == (1, 1)
    assert count(county.database, "quarantine") == 1


def test_a_change_that_says_its_own_village_does_not_reach_a_foreign_row(county, monkeypatch):
    other, laptop = enrolled(county, of.NEIGHBOUR), enrolled(county)
    theirs = other.insert("person", WANG)
    other.push(county)
    before = state_of(county, theirs.row_id)
    monkeypatch.setattr(Scope, "sees", lambda self, village: True)
    laptop.set(theirs.row_id, {"phone": "1"}, theirs.id)
    laptop.push(county)
    assert state_of(county, theirs.row_id) == before


def test_a_page_that_forgets_to_ask_for_the_area_shows_no_other(county, lived_in, monkeypatch):
    laptop = lived_in[of.VILLAGE]
    device = reader(county, laptop)
    monkeypatch.setattr(Scope, "whole_township", True)  # of the query only: the reach is said
    answer = exchange(county, device, laptop.request(cursor=""))
    villages = {e.change.village for e in answer.entries if e.change}
    assert villages <= {of.VILLAGE}
    assert sum(e.count for e in answer.entries) == 1


def reader(county: County, laptop: Laptop) -> Any:
    with county.database.reading(Scope(laptop.area)) as connection:
        return find(connection, of.TOWNSHIP, laptop.device)


def state_of(county: County, row_id: str) -> str:
    with county.database.reading(WHOLE_COUNTY) as connection:
        query = select(row_table.c.state).where(row_table.c.id == row_id)
        return str(connection.execute(query).scalar_one())


# -- who is above it -------------------------------------------------------------------


def test_the_server_says_when_its_role_is_above_row_level_security(tmp_path, engine: Engine):
    data = make_data(tmp_path)
    plain = Server(data)
    assert plain.stop() in (0, -15)
    assert engine.cluster
    engine.cluster.run("DROP ROLE IF EXISTS mighty")
    engine.cluster.run("CREATE ROLE mighty LOGIN SUPERUSER")
    above = engine.address_of(data).replace("//county@", "//mighty@")
    told = run(data, "serve", "--host", "203.0.113.1", ELDERCARE_COUNTY_DB=above)
    assert "row-level security" in told.stderr or "行级" in told.stderr
    told = run(data, "serve", "--host", "203.0.113.1")
    assert "行级" not in told.stderr
