"""What a newer app sends, and this one cannot hold yet, is kept and put in place later."""

from __future__ import annotations

from typing import Any

import pytest

from eldercare_desktop.care.records import RECORDS, Card, Person, Resident
from eldercare_desktop.store import changes, rows, rowstate
from eldercare_desktop.sync.batch import TableShape
from eldercare_desktop.sync.shapes import own_shapes
from tests import factories
from tests.county import laptop as of
from tests.factories import VILLAGE
from tests.sync.direct import sync
from tests.sync.looking import assert_agrees, tables
from tests.sync.test_rounds import edit, get


@pytest.fixture
def newer(county) -> of.Laptop:
    """A laptop with an app that knows more than this one."""
    shapes = {**own_shapes(), "meal": TableShape("fact", {"person_id": "person"})}
    return of.enrolled(county, VILLAGE, shapes=shapes)


def person(**values: Any) -> dict[str, Any]:
    return {"village": VILLAGE, "deleted": False, "name": "王秀英", "sex": "female", **values}


def extra(store, table, row_id):
    with store.read() as reader:
        return rowstate.load(reader.connection, table, row_id).extra


def test_unknown_fields_are_kept_and_live_through_our_edits(enrolled, county, newer):
    store = enrolled("a")
    made = newer.insert("person", person(phone="1", blood_type="O"))
    newer.push(county)
    sync(store, county)
    assert get(store, made.row_id).name == "王秀英"
    assert extra(store, "person", made.row_id) == {"blood_type": "O"}
    edit(store, made.row_id, phone="2")
    sync(store, county)
    newer.sync(county)
    newer.edit(made.row_id, blood_type="A")
    newer.push(county)
    sync(store, county)
    assert get(store, made.row_id).phone == "2"
    assert extra(store, "person", made.row_id) == {"blood_type": "A"}
    assert_agrees(store, county)


def test_who_deletes_a_row_has_seen_its_unknown_fields_as_well(enrolled, county, newer):
    store = enrolled("a")
    made = newer.insert("person", person(blood_type="O"))
    newer.push(county)
    newer.edit(made.row_id, blood_type="A")
    newer.push(county)
    sync(store, county)
    with store.work() as work:
        work.delete(work.get(Person, made.row_id))
        work.commit()
    sync(store, county)
    assert get(store, made.row_id).deleted
    with store.read() as reader:
        assert not reader.rows_in_conflict()
    assert_agrees(store, county)


@pytest.mark.parametrize(
    ("field", "value", "stands"),
    [
        ("phone", 139, None),
        ("phone", ["139", "138"], None),
        ("deleted", "perhaps", False),
        ("group_id", "the third", None),
        ("life_status", "missing", "missing"),
    ],
)
def test_a_value_that_no_column_holds_stands_beside_the_row(
    enrolled, county, newer, field, value, stands
):
    store = enrolled("a")
    shapes = {**newer.shapes, "person": TableShape("profile", {})}
    newer.shapes = shapes
    made = newer.insert("person", person(**{field: value}))
    newer.push(county)
    sync(store, county)
    assert getattr(get(store, made.row_id), field) == stands
    kept = {} if stands == value else {field: value}
    assert extra(store, "person", made.row_id) == kept


def test_an_older_app_sends_fewer_fields(enrolled, county, newer):
    store = enrolled("a")
    made = newer.insert("person", {"village": VILLAGE, "name": "王秀英"})
    newer.push(county)
    sync(store, county)
    known = get(store, made.row_id)
    assert (known.life_status, known.deleted, known.phone) == ("living", False, None)
    edit(store, made.row_id, phone="1")
    sync(store, county)
    assert_agrees(store, county)


def test_a_row_without_what_it_needs_is_held_with_all_that_refers_to_it(enrolled, county, newer):
    """Until a later change brings the name."""
    store = enrolled("a")
    nameless = newer.insert("person", person(name=None))
    elder = newer.insert(
        "resident",
        {"village": VILLAGE, "deleted": False, "person_id": nameless.row_id, "kind": "elder"},
    )
    newer.push(county)
    assert sync(store, county).received == 2
    assert get(store, nameless.row_id) is None
    assert extra(store, "person", nameless.row_id)[rows.WHOLE_ROW] == "missing_field"
    assert extra(store, "resident", elder.row_id)[rows.WHOLE_ROW] == "missing_reference"
    assert_agrees(store, county)
    newer.edit(nameless.row_id, name="王秀英")
    newer.push(county)
    sync(store, county)
    assert get(store, nameless.row_id).name == "王秀英"
    with store.read() as reader:
        assert reader.get(Resident, elder.row_id).person_id == nameless.row_id
        assert rows.with_extra(reader) == []
    assert_agrees(store, county)


def test_a_whole_table_of_a_newer_app(enrolled, county, newer):
    store = enrolled("a")
    who = newer.insert("person", person())
    newer.insert("meal", {"village": VILLAGE, "person_id": who.row_id, "fen": 500})
    newer.push(county)
    assert sync(store, county).received == 2
    with store.read() as reader:
        assert changes.tables(reader) == {"person", "meal"}
    assert sync(store, county).received == 0


def test_what_was_held_is_put_in_place_when_the_app_knows_it(enrolled, county, monkeypatch):
    """The same store, first under an app without cards, then under one with them."""
    one, two = enrolled("one"), enrolled("two")
    with one.work() as work:
        who = factories.person(work)
        factories.card(work, who)
        work.commit()
    sync(one, county)
    with monkeypatch.context() as older:
        older.delitem(RECORDS, "card")
        sync(two, county)
    with two.read() as reader:
        assert (reader.find(Person)[0].id, reader.find(Card)) == (who.id, [])
    sync(two, county)
    assert tables(two) == tables(one)
    assert_agrees(two, county)
