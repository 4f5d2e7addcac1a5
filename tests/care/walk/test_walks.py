"""The grid walk: who is on it, the order of the doors, what is known of each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.house_order import house_key
from eldercare_desktop.care.records import Door, Helper, Resident, VillagerGroup
from eldercare_desktop.care.walk.doors import door_notes, note_door
from eldercare_desktop.care.walk.order import Placed, in_order, moved
from eldercare_desktop.care.walk.walks import (
    WalkDoor,
    list_walks,
    move_door,
    order_by_address,
    read_walk,
)
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Work
from tests import factories

TODAY = "2026-11-21"


def elder(work: Work, name: str, group: VillagerGroup, address: str, **values: object) -> Resident:
    person = factories.person(work, name, group_id=group.id, address=address, birth="1955-01-01")
    return factories.resident(work, person, **{"served_since": "2026-11-20", **values})


def village(work: Work) -> Helper:
    """Two groups; 李国碧 walks in both, 刘清泉 has one elder of his own."""
    one, two = factories.group(work, 1), factories.group(work, 2)
    walker = factories.helper(work)
    area = {"mode": "grid", "patrol_area": "片区一", "agreement": "none"}
    far = elder(work, "远", one, "1组12号", served_since="2026-01-01")
    near = elder(work, "近", one, "1组3号")
    other = elder(work, "二", two, "2组1号")
    for who in (far, near, other):
        factories.pairing(work, who, walker, **area)
    elder(work, "无", one, "1组5号", living=["living_alone"])
    elder(work, "轻", one, "1组6号")
    own = factories.helper(work, factories.person(work, "刘清泉", birth="1970-01-01"))
    factories.pairing(work, elder(work, "专", one, "1组4号"), own)
    elder(work, "外", factories.group(work, 3), "3组1号")
    return walker


def doors(store: Store, key: str, *, due_only: bool = False) -> list[WalkDoor]:
    with store.read() as reader:
        walk = read_walk(reader, key, today=TODAY, due_only=due_only)
    assert walk is not None
    return list(walk.doors)


def names(store: Store, key: str) -> list[str]:
    return [door.name for door in doors(store, key)]


def test_who_is_on_a_walk(store: Store) -> None:
    with store.work() as work:
        walker = village(work)
        work.commit()
    with store.read() as reader:
        (head,) = list_walks(reader, today=TODAY)
    assert (head.helper_id, head.area, head.groups) == (walker.id, "片区一", ("1组", "2组"))
    assert (head.elders, head.due, head.unassigned) == (3, 1, 1)
    found = doors(store, head.key)
    assert [(d.name, d.group, d.assigned) for d in found] == [
        ("近", "1组", True),
        ("无", "1组", False),
        ("远", "1组", True),
        ("二", "2组", True),
    ]
    assert [d.name for d in doors(store, head.key, due_only=True)] == ["远"]


def test_a_moved_door_stays_where_it_was_put(store: Store) -> None:
    """Also when somebody new comes to live there, and for the walk of another helper."""
    with store.work() as work:
        village(work)
        work.commit()
    with store.read() as reader:
        key = list_walks(reader, today=TODAY)[0].key
    ids = {door.name: door.resident_id for door in doors(store, key)}
    with store.work() as work:
        move_door(work, key, ids["远"], ids["近"], after=False, today=TODAY)
        done = work.commit()
    assert names(store, key) == ["远", "近", "无", "二"]
    with store.work() as work:
        group = work.find(VillagerGroup, VillagerGroup.number == 1)[0]
        new = elder(work, "新", group, "1组4号附1")
        factories.pairing(
            work, new, work.find(Helper)[0], mode="grid", patrol_area="片区一", agreement="none"
        )
        work.commit()
    assert names(store, key) == ["远", "近", "新", "无", "二"]
    with store.work() as work, pytest.raises(CareError) as refused:
        move_door(work, key, ids["远"], ids["二"], after=True, today=TODAY)
    assert refused.value.code == "walk_other_group"
    with store.work() as work:
        order_by_address(work, key, "1组", today=TODAY)
        work.commit()
    assert names(store, key) == ["近", "新", "无", "远", "二"]
    assert done.label == "move_door"


def test_moving_is_undone(store: Store) -> None:
    with store.work() as work:
        village(work)
        work.commit()
    with store.read() as reader:
        key = list_walks(reader, today=TODAY)[0].key
    before = doors(store, key)
    with store.work() as work:
        move_door(work, key, before[2].resident_id, before[0].resident_id, after=False, today=TODAY)
        done = work.commit()
    assert done.tx is not None
    store.undo(done.tx, "陈天芬")
    assert doors(store, key) == before


def test_what_to_know_at_a_door(store: Store) -> None:
    """What two laptops wrote without knowing of each other is both shown, until it is rewritten."""
    with store.work() as work:
        who = factories.resident(work)
        factories.door(work, who, note="院里有狗")
        factories.door(work, who, note="耳背，大声喊")
        work.commit()
    with store.read() as reader:
        assert door_notes(reader, [who.id]) == {who.id: "院里有狗; 耳背，大声喊"}
    with store.work() as work:
        note_door(work, who.id, "钥匙在隔壁")
        work.commit()
    with store.read() as reader:
        assert door_notes(reader, [who.id]) == {who.id: "钥匙在隔壁"}
    with store.work() as work:
        note_door(work, who.id, "  ")
        work.commit()
    with store.read() as reader:
        assert door_notes(reader, [who.id]) == {}


def test_needs_are_named_by_their_kind(store: Store) -> None:
    with store.work() as work:
        village(work)
        work.commit()
    with store.read() as reader:
        key = list_walks(reader, today=TODAY)[0].key
    near = doors(store, key)[0]
    with store.work() as work:
        resident = work.get(Resident, near.resident_id)
        factories.need(work, resident, kind="shopping")
        work.commit()
    assert doors(store, key)[0].needs == ("shopping",)


@pytest.mark.parametrize(
    "walked",
    [
        ["3号", "12号"],
        ["1组3号", "1组３号附1", "1组12号"],
        ["三组二号", "三组十号", "4组1号"],
        ["2组", "2组1号"],
        ["9号", None],
    ],
)
def test_houses_in_their_order(walked: list[str | None]) -> None:
    backwards = walked[::-1]
    assert sorted(backwards, key=house_key) == walked


PLACES = st.lists(st.none() | st.integers(-3000, 9000), min_size=2, max_size=8)


@given(PLACES, st.data())
def test_a_door_comes_to_lie_beside_the_other(
    places: list[int | None], data: st.DataObject
) -> None:
    """Whatever was placed before: the moved one is beside the other, the rest keep their order."""
    known = [
        Placed(str(n), (house_key(f"{n}号"), "", str(n)), place) for n, place in enumerate(places)
    ]
    before = [door.resident_id for door in in_order(known)]
    one, beside = data.draw(st.permutations(before).map(lambda ids: ids[:2]))
    after = data.draw(st.booleans())
    kept = moved(known, one, beside, after=after)
    now = [Placed(d.resident_id, d.key, kept.get(d.resident_id, d.place)) for d in known]
    order = [door.resident_id for door in in_order(now)]
    assert order.index(one) == order.index(beside) + (1 if after else -1)
    assert [i for i in order if i != one] == [i for i in before if i != one]


def test_who_left_is_on_no_walk(store: Store) -> None:
    with store.work() as work:
        village(work)
        gone = factories.resident(work, factories.person(work, "走", birth="1950-01-01"))
        factories.door(work, gone)
        work.set(gone, ended_on="2026-01-01")
        work.commit()
    with store.read() as reader:
        key = list_walks(reader, today=TODAY)[0].key
        assert reader.find(Door)
    assert "走" not in names(store, key)
