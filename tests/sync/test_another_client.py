"""docs/sync.md is enough to write another client: one that was, against the real server."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from eldercare_desktop.care.records import Person, Visit
from eldercare_desktop.sync.exchange import exchange
from tests import factories
from tests.county.server import new_code
from tests.factories import VILLAGE
from tests.sync import another_client
from tests.sync.another_client import Laptop
from tests.sync.conftest import NEIGHBOUR
from tests.sync.served import join_served, make_county, serving

FAR = "500113117200"
TABLES = {
    "person": {"kind": "profile", "refs": {"group_id": "villager_group"}},
    "visit": {
        "kind": "fact",
        "refs": {"resident_id": "resident", "helper_id": "helper", "corrects_id": "visit"},
    },
}


def edit(store, row_id, **values):
    with store.work() as work:
        seen = work.get(Person, row_id)
        assert seen is not None
        work.set(seen, **values)
        work.commit()


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    data = make_county(tmp_path_factory.mktemp("county"))
    with serving(data) as server:
        yield server, data


@pytest.fixture
def village(served, new_store, request):
    """A store of ours and another client's laptop in one village of a running county."""
    server, data = served
    store = new_store("ours", village=request.param)
    join_served(store, server, data, request.param)
    return store, Laptop(server.url, new_code(data, request.param))


def in_village(code):
    return pytest.mark.parametrize("village", [code], indirect=True)


def resident(work):
    code = work.setting("village")
    return factories.resident(work, factories.person(work, village=code))


def test_it_imports_nothing_of_ours():
    tree = ast.parse(Path(another_client.__file__).read_text(encoding="utf-8"))
    named = [n.module or "" for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)]
    named += [a.name for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names]
    assert named
    assert not [name for name in named if name.startswith(("eldercare_desktop", "tests"))]


@in_village(VILLAGE)
def test_it_reads_what_we_write(village):
    store, other = village
    with store.work() as work:
        for n in range(200):
            factories.visit(work, resident(work), note=f"第{n}次", minutes=n % 7 or None)
        work.commit()
    exchange(store)
    assert other.exchange() == 2, "600 changes in pages of 500"
    assert len(other.rows) == 600
    assert other.agrees()


@in_village(NEIGHBOUR)
def test_we_read_what_it_writes(village):
    store, other = village
    with store.work() as work:
        elder = resident(work)
        work.commit()
    exchange(store)
    other.exchange()
    ((_, seen),) = [(key, row) for key, row in other.rows.items() if key[0] == "resident"]
    seen_visit = {"resident_id": elder.id, "visited_on": "2026-11-20", "village": NEIGHBOUR}
    more = {"recorded_at": "2026-11-21T09:00:00+08:00", "services": [], "withdrawn": False}
    visit = other.insert("visit", {**seen_visit, **more, "note": "好"}, NEIGHBOUR)
    other.set("person", seen["values"]["person_id"], {"phone": "19900012345"}, NEIGHBOUR)
    other.seal(TABLES)
    kept = list(other.waiting)
    assert other.exchange() == 1
    assert [(r["last_seq"], r["results"]) for r in other.receipts] == [(2, [])]
    other.waiting = kept
    other.exchange()
    assert other.receipts[0] == other.receipts[1], "the same bytes get the same receipt"
    assert other.agrees()
    assert exchange(store).received == 2
    with store.read() as reader:
        person = reader.get(Person, elder.person_id)
        said = reader.get(Visit, visit)
    assert person is not None
    assert said is not None
    assert (person.phone, said.note) == ("19900012345", "好")


@in_village(FAR)
def test_both_merge_conflicts_and_deletes_alike(village):
    store, other = village
    with store.work() as work:
        people = [
            factories.person(work, name, phone="1", village=FAR) for name in ("甲", "乙", "丙")
        ]
        work.commit()
    exchange(store)
    other.exchange()
    one, two, three = (person.id for person in people)
    # Both change a number; one of them says the same; a delete meets an edit it had not seen.
    edit(store, one, phone="2")
    other.set("person", one, {"phone": "3", "note": "x"}, FAR)
    edit(store, two, phone="2")
    other.set("person", two, {"phone": "2"}, FAR)
    edit(store, three, note="y")
    other.set("person", three, {"deleted": True}, FAR)
    other.seal(TABLES)
    exchange(store)
    other.exchange()
    exchange(store)
    assert other.agrees()
    assert other.rows["person", one]["conflicts"]["phone"]
    assert other.rows["person", three]["values"]["deleted"] is False
    with store.read() as reader:
        here = {name: reader.conflicts_of(Person, one)[name] for name in ("phone",)}
        gone = reader.get(Person, three)
    assert list(here["phone"].values()) == ["3"]
    assert gone is not None
    assert not gone.deleted
