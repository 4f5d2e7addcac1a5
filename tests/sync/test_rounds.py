"""What must hold whatever happens on the way: lost, doubled, late, edited meanwhile."""

from __future__ import annotations

import pytest

from eldercare_desktop.care.records import Person, Visit
from eldercare_desktop.care.register.conflicts import keep_value, open_conflicts
from eldercare_desktop.store import batches
from eldercare_desktop.store.errors import CareError
from eldercare_desktop.store.undo import undo
from eldercare_desktop.sync.exchange import exchange
from eldercare_desktop.sync.history import exchanges
from tests import factories
from tests.county.laptop import count as county_count
from tests.sync.direct import DirectLine, sync
from tests.sync.looking import assert_agrees, count, tables


def add_person(store, name="王秀英", **values):
    with store.work(label="add_person") as work:
        made = factories.person(work, name, **values)
        work.commit()
    return made


def edit(store, row_id, **values):
    with store.work(label="edit_person") as work:
        work.set(work.get(Person, row_id), **values)
        return work.commit()


def get(store, row_id):
    with store.read() as reader:
        return reader.get(Person, row_id)


def conflicts(store, row_id):
    with store.read() as reader:
        return {f: sorted(c.values()) for f, c in reader.conflicts_of(Person, row_id).items()}


def resolve(store, row_id, name, value):
    with store.work() as work:
        work.resolve(work.get(Person, row_id), name, value)
        work.commit()


@pytest.fixture
def pair(enrolled):
    """Two laptops of one village."""
    return enrolled("one"), enrolled("two", user="李国碧")


@pytest.fixture
def shared(pair, county):
    """A person whom both know."""
    one, two = pair
    made = add_person(one, phone="1")
    sync(one, county)
    sync(two, county)
    return made.id


def agree(county, *stores):
    for store in (*stores, *stores):
        sync(store, county)
    for store in stores:
        assert_agrees(store, county)
        assert tables(store) == tables(stores[0])
        assert store.held_only_here() == 0


# -- cut and doubled -------------------------------------------------------------------


@pytest.mark.parametrize("fate", ["lost", "unanswered", "twice"])
@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_mishap_loses_and_doubles_nothing(pair, county, fate, number):
    one, two = pair
    for n in range(30):
        add_person(one, f"王{n}")
    with one.work() as work:
        elder = factories.resident(work)
        for _ in range(5):
            factories.visit(work, elder)
        work.commit()
    done = sync(one, county, lambda at, message: fate if at == number else "")
    assert done.remaining == 0
    agree(county, one, two)
    assert (count(two, "person"), count(two, "visit")) == (31, 5)
    assert county_count(county.database, "feed") == 37


def test_an_answer_that_never_comes_is_made_up_for_the_next_time(pair, county):
    one, two = pair
    add_person(one)
    with pytest.raises(CareError) as problem:
        sync(one, county, lambda at, message: "unanswered")
    assert problem.value.code == "county_line_cut"
    assert one.held_only_here() == 1, "without a receipt nothing counts as handed over"
    assert county_count(county.database, "batch") == 1
    assert sync(one, county).sent == 1
    agree(county, one, two)
    assert county_count(county.database, "feed") == 1


def test_nobody_is_there(pair, county):
    one, _ = pair
    add_person(one)
    before = tables(one)
    with pytest.raises(CareError) as problem:
        sync(one, county, lambda at, message: "away")
    assert problem.value.code == "county_unreachable"
    with one.read() as reader:
        assert exchanges(reader)[0].failure == "county_unreachable"
    with pytest.raises(CareError):
        sync(one, county, lambda at, message: "away", automatic=True)
    with one.read() as reader:
        assert len(exchanges(reader)) == 1, "a silent try leaves no trace"
    assert (tables(one), one.held_only_here()) == (before, 1)


def test_a_batch_is_sent_again_as_the_same_bytes(pair, county):
    one, _ = pair
    add_person(one)
    with pytest.raises(CareError):
        sync(one, county, lambda at, message: "lost")
    with one.read() as reader:
        first = batches.waiting(reader, 9)
    add_person(one, "李")
    with pytest.raises(CareError):
        sync(one, county, lambda at, message: "lost")
    with one.read() as reader:
        again = batches.waiting(reader, 9)
    assert again[0] == first[0]
    assert again[1].header["prev"] == first[0].hash
    assert sync(one, county).sent == 2


def test_what_is_edited_while_its_batch_is_on_the_way_stays_pending(pair, county):
    one, two = pair
    made = add_person(one, phone="1")

    def meanwhile(at, message):
        if at == 1:
            edit(one, made.id, phone="2")
        return ""

    done = sync(one, county, meanwhile)
    assert (done.sent, done.remaining, done.requests) == (2, 0, 2)
    agree(county, one, two)
    assert get(two, made.id).phone == "2"


def test_an_edit_while_the_receipt_is_lost_waits_for_the_next_exchange(pair, county):
    """The receipt is for what was sent, not for what the row holds by now."""
    one, two = pair
    made = add_person(one, phone="1")
    sync(one, county)
    edit(one, made.id, phone="2")

    def meanwhile(at, message):
        if at == 1:
            edit(one, made.id, phone="3")
        return "unanswered"

    with pytest.raises(CareError):
        sync(one, county, meanwhile)
    assert one.held_only_here() == 2
    agree(county, one, two)
    assert get(two, made.id).phone == "3"


def test_a_receipt_speaks_for_its_own_batch_only(pair, county):
    one, _ = pair
    made = add_person(one, phone="1")

    def meanwhile(at, message):
        if at == 1:
            edit(one, made.id, phone="2")
        return "" if at == 1 else "lost"

    with pytest.raises(CareError):
        sync(one, county, meanwhile)
    assert one.held_only_here() == 1
    assert sync(one, county).sent == 1


def test_cancel_leaves_nothing_half_done(pair, county):
    one, two = pair
    with one.work() as work:
        for n in range(1600):
            factories.person(work, f"李{n}")
        work.commit()
    sync(one, county)
    asked: list[frozenset[str]] = []
    done = sync(two, county, cancelled=lambda: len(asked) > 0, changed=asked.append)
    assert done.cancelled
    assert 0 < done.received < 1600
    assert count(two, "person") == done.received
    assert sync(two, county).received == 1600 - done.received
    agree(county, one, two)


def test_two_exchanges_never_run_at_once(pair, county):
    one, _ = pair
    inside = []

    def meanwhile(at, message):
        with pytest.raises(CareError) as problem:
            sync(one, county)
        inside.append(problem.value.code)
        return ""

    sync(one, county, meanwhile)
    assert inside == ["exchange_running"]
    sync(one, county)


def test_after_a_failure_less_is_asked_for(pair, county):
    one, two = pair
    with one.work() as work:
        for n in range(1200):
            factories.person(work, f"李{n}")
        work.commit()
    sync(one, county)
    lengths = []

    def bad(at, message):
        lengths.append(len(message))
        return "lost" if at <= 3 else ""

    done = sync(two, county, bad)
    assert done.received == 1200
    assert done.requests > 3 + 2, "small pages at first, larger ones when it goes well"


def test_it_gives_up_after_some_tries(pair, county):
    one, _ = pair
    pauses: list[float] = []
    lines: list[DirectLine] = []

    def bad_line(member, cancelled):
        lines.append(DirectLine(county, member, lambda at, message: "lost"))
        return lines[-1]

    with pytest.raises(CareError) as problem:
        exchange(one, line=bad_line, pause=pauses.append)
    assert problem.value.code == "county_line_cut"
    assert lines[0].requests == 5 + 1, "the last asks whether anything gets through at all"
    assert sum(pauses) > 3, "it waits longer each time"


@pytest.mark.long
def test_a_large_import_goes_in_several_batches(pair, county):
    """One transaction of 1,500 changes: taken back as one step, handed over in parts."""
    one, two = pair
    with one.work(label="import_roster") as work:
        for n in range(500):
            who = factories.person(work, f"王{n}")
            factories.visit(work, factories.resident(work, who))
        done = work.commit()
    assert sync(one, county).sent == 1500
    assert county_count(county.database, "batch") == 3
    agree(county, one, two)
    assert count(two, "visit") == 500
    one.undo(done.tx)
    agree(county, one, two)
    assert all(row["deleted"] for row in tables(two)["person"])


def test_with_nothing_new_one_request(shared, pair, county):
    for store in pair:
        done = sync(store, county)
        assert (done.requests, done.sent, done.received) == (1, 0, 0)
        assert done.bytes_up + done.bytes_down < 800


# -- two people ------------------------------------------------------------------------


def test_both_see_a_conflict_and_resolving_closes_it_on_both(pair, shared, county):
    one, two = pair
    edit(one, shared, phone="111")
    edit(two, shared, phone="222")
    assert sync(one, county).conflicts == 0
    assert sync(two, county).conflicts == 1
    assert (get(two, shared).phone, conflicts(two, shared)) == ("111", {"phone": ["222"]})
    assert sync(one, county).conflicts == 1
    assert conflicts(one, shared) == {"phone": ["222"]}
    resolve(one, shared, "phone", "222")
    assert conflicts(one, shared) == {}
    agree(county, one, two)
    assert (get(two, shared).phone, conflicts(two, shared)) == ("222", {})


def test_a_conflict_that_was_settled_here_stays_settled_while_others_write(pair, shared, county):
    """What comes in meanwhile for other fields of the row must not open it again."""
    one, two = pair
    edit(one, shared, phone="111")
    edit(two, shared, phone="222")
    agree(county, one, two)
    edit(two, shared, note="好")
    sync(two, county)
    seen = []

    def meanwhile(at, message):
        if at == 1:  # the request is on its way; its answer will bring the note
            resolve(one, shared, "phone", "333")
        else:
            seen.append((get(one, shared).phone, get(one, shared).note, conflicts(one, shared)))
        return ""

    sync(one, county, meanwhile)
    assert seen == [("333", "好", {})]
    agree(county, one, two)
    assert conflicts(two, shared) == {}
    assert (get(two, shared).phone, get(one, shared).note) == ("333", "好")


def test_different_fields_merge(pair, shared, county):
    one, two = pair
    edit(one, shared, phone="111")
    edit(two, shared, address="村口")
    agree(county, one, two)
    assert (get(one, shared).phone, get(one, shared).address) == ("111", "村口")
    assert conflicts(one, shared) == {}


def test_the_same_value_twice_is_no_conflict(pair, shared, county):
    one, two = pair
    edit(one, shared, phone="111")
    edit(two, shared, phone="111")
    agree(county, one, two)
    assert conflicts(one, shared) == conflicts(two, shared) == {}


def test_an_edit_beats_a_delete_that_did_not_see_it(pair, shared, county):
    one, two = pair
    edit(one, shared, phone="111")
    with two.work() as work:
        work.delete(work.get(Person, shared))
        work.commit()
    assert get(two, shared).deleted
    sync(one, county)
    sync(two, county)
    agree(county, one, two)
    assert (get(two, shared).deleted, get(two, shared).phone) == (False, "111")
    assert conflicts(one, shared) == {"deleted": [True]}
    with one.work() as work:
        (found,) = open_conflicts(work)
        keep_value(work, "person", shared, found.field, found.candidates[1].change)
        work.commit()
    agree(county, one, two)
    assert get(two, shared).deleted


def test_a_removed_row_has_nothing_left_to_settle(pair, shared, county):
    one, two = pair
    edit(one, shared, phone="111")
    edit(two, shared, phone="222")
    agree(county, one, two)
    with one.work() as work:
        work.delete(work.get(Person, shared))
        work.commit()
    agree(county, one, two)
    for store in pair:
        assert get(store, shared).deleted
        with store.read() as reader:
            assert open_conflicts(reader) == []


def test_a_delete_by_who_saw_everything_holds(pair, shared, county):
    one, two = pair
    edit(one, shared, phone="111")
    sync(one, county)
    sync(two, county)
    with two.work() as work:
        work.delete(work.get(Person, shared))
        work.commit()
    agree(county, one, two)
    assert get(one, shared).deleted
    assert conflicts(one, shared) == {}


def test_our_own_pending_value_is_shown_over_what_came(pair, shared, county):
    one, two = pair
    edit(one, shared, phone="111")
    sync(one, county)
    seen = []

    def meanwhile(at, message):
        if at == 1:  # the answer to this request brings 111
            edit(two, shared, phone="222")
        else:
            seen.append((get(two, shared).phone, conflicts(two, shared)))
        return ""

    sync(two, county, meanwhile)
    assert seen == [("222", {})]
    assert (get(two, shared).phone, conflicts(two, shared)) == ("111", {"phone": ["222"]})


def test_a_later_edit_of_a_field_in_conflict_replaces_the_candidate(pair, shared, county):
    one, two = pair
    edit(one, shared, phone="111")
    edit(two, shared, phone="222")
    edit(two, shared, phone="223")
    agree(county, one, two)
    assert conflicts(one, shared) == {"phone": ["223"]}


def test_facts_come_once_and_corrections_are_new_facts(pair, county):
    one, two = pair
    with one.work() as work:
        seen = factories.visit(work, note="好")
        work.commit()
    agree(county, one, two)
    with two.work() as work:
        work.insert(
            work.get(Visit, seen.id).model_copy(
                update={"id": "", "corrects_id": seen.id, "note": "不太好"}
            )
        )
        work.commit()
    agree(county, one, two)
    assert sorted(v["note"] for v in tables(one)["visit"]) == ["不太好", "好"]


def test_undo_after_handing_over_is_handed_over_too(pair, county):
    one, two = pair
    with one.work() as work:
        made = factories.person(work)
        done = work.commit()
    sync(one, county)
    with one.work(label="undo") as work:
        undo(work, done.tx)
        work.commit()
    agree(county, one, two)
    assert get(two, made.id).deleted


def test_search_finds_who_came_from_elsewhere(pair, shared, county):
    """Derived columns are computed here, not sent."""
    _, two = pair
    assert "wangxiuying" in get(two, shared).search_key.replace(" ", "")
