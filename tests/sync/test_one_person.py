"""Two laptops and one person who stands on the register twice: who merges what, and when."""

from __future__ import annotations

from typing import Any

import pytest
from sqlmodel import col

from eldercare_desktop.care.card import find_by_token
from eldercare_desktop.care.records import RECORDS, Card, Person, Resident, Visit
from eldercare_desktop.care.register.conflicts import keep_value, open_conflicts
from eldercare_desktop.care.settling.merging import merge_persons, part_person, settle_late
from eldercare_desktop.care.settling.pairs import Pair, compared, pairs_to_settle
from eldercare_desktop.care.visit.history import VisitFilter, count_visits
from eldercare_desktop.store import joining, rows
from eldercare_desktop.store.store import Store
from tests import factories
from tests.sync.direct import sync
from tests.sync.looking import assert_agrees, tables

TODAY = "2026-11-21"


class Two:
    """Laptops a and b know of 王秀英 twice, each time with a profile and a visit."""

    def __init__(self, enrolled: Any, county: Any) -> None:
        self.county = county
        self.a, self.b = enrolled("a", user="陈天芬"), enrolled("b", user="李国碧")
        with self.a.work() as work:
            self.first, self.second = (
                factories.person(work, "王秀英", phone=phone) for phone in ("1", "2")
            )
            self.profiles = [factories.resident(work, who) for who in (self.first, self.second)]
            for profile in self.profiles:
                factories.visit(work, profile)
            work.commit()
        self.meet()

    def meet(self) -> None:
        """Both exchange, and hold the same."""
        for store in (self.a, self.b, self.a):
            sync(store, self.county)
        assert tables(self.a) == tables(self.b)
        for store in (self.a, self.b):
            assert_agrees(store, self.county)

    def people(self, store: Store) -> list[str]:
        with store.read() as reader:
            return [p.id for p in reader.find(Person, order_by=[col(Person.id)])]

    def waits(self, store: Store) -> list[Pair]:
        with store.read() as reader:
            return pairs_to_settle(reader)

    def visits_of(self, store: Store, person: Person) -> int:
        with store.read() as reader:
            assert count_visits(reader, VisitFilter()) == len(reader.find(Visit))
            return count_visits(reader, VisitFilter(person_id=person.id))


@pytest.fixture
def two(enrolled: Any, county: Any) -> Two:
    return Two(enrolled, county)


def do(store: Store, what: Any, *args: Any, **more: Any) -> int:
    with store.work() as work:
        what(work, *args, **more)
        tx = work.commit().tx
    assert tx is not None
    return tx


def edit(store: Store, who: Person, **values: Any) -> int:
    def editing(work: Any) -> None:
        seen = work.get(Person, who.id)
        work.set(seen, **values)

    return do(store, editing)


def test_a_merge_is_seen_everywhere(two: Two) -> None:
    do(two.a, merge_persons, two.first.id, two.second.id, [("person", "phone")])
    two.meet()
    assert two.people(two.b) == [two.first.id]
    assert two.visits_of(two.b, two.first) == 2
    with two.b.read() as reader:
        assert reader.find(Person)[0].phone == "2"


@pytest.mark.parametrize("first_to_meet", ["a", "b"])
def test_merged_in_opposite_directions_there_is_one_record(two: Two, first_to_meet: str) -> None:
    """Not none and not two; and where the two chose differently, it is asked."""
    do(two.a, merge_persons, two.first.id, two.second.id)
    do(two.b, merge_persons, two.second.id, two.first.id)
    sync(getattr(two, first_to_meet), two.county)
    two.meet()
    (kept,) = two.people(two.a)
    other = two.second.id if kept == two.first.id else two.first.id
    assert two.visits_of(two.a, two.first if kept == two.first.id else two.second) == 2
    pairs = [p for p in two.waits(two.a) if p.table == "person"]
    assert [(p.why, p.kept_id, p.other_id) for p in pairs] == [("late", kept, other)]
    with two.a.read() as reader:
        shown = compared(reader, pairs[0], today=TODAY)
    assert shown is not None
    assert [d.field for d in shown.differences] == ["phone"]
    do(two.b, settle_late, "person", kept, other, [("person", "phone")])
    two.meet()
    assert [p for p in two.waits(two.a) if p.table == "person"] == []
    with two.a.read() as reader:
        now = reader.get(Person, kept)
    assert now is not None
    assert now.phone == {two.first.id: "2", two.second.id: "1"}[kept]


def test_what_somebody_writes_who_has_not_heard_of_it_is_not_lost(two: Two) -> None:
    """A visit and a card are the kept one's; a phone number is asked about."""
    do(two.a, merge_persons, two.first.id, two.second.id)

    def writing(work: Any) -> None:
        factories.visit(work, two.profiles[1], note="晚到")
        factories.card(work, two.second, token="CDEFGH2345678924")
        work.set(work.get(Person, two.second.id), phone="3")

    do(two.b, writing)
    two.meet()
    assert two.people(two.b) == [two.first.id]
    assert two.visits_of(two.b, two.first) == 3
    with two.a.read() as reader:
        assert [card.person_id for card in reader.find(Card)] == [two.first.id]
        assert find_by_token(reader, "CDEFGH2345678924").outcome in ("person", "typo")
    (pair,) = two.waits(two.a)
    assert (pair.why, pair.kept_id, pair.other_id) == ("late", two.first.id, two.second.id)
    do(two.a, settle_late, "person", two.first.id, two.second.id, [("person", "phone")])
    two.meet()
    assert two.waits(two.b) == []
    with two.b.read() as reader:
        assert reader.find(Person)[0].phone == "3"


def test_a_conflict_in_the_other_record_is_asked_too(two: Two) -> None:
    edit(two.a, two.second, phone="5")
    edit(two.b, two.second, phone="6")
    do(two.a, merge_persons, two.first.id, two.second.id)
    two.meet()
    with two.b.read() as reader:
        (conflict,) = open_conflicts(reader)
        assert (conflict.row_id, {c.shown for c in conflict.candidates}) == (
            two.second.id, {"5", "6"},
        )  # fmt: skip
    six = next(c.change for c in conflict.candidates if c.shown == "6")
    do(two.b, keep_value, "person", two.second.id, "phone", six)
    two.meet()
    with two.a.read() as reader:
        assert open_conflicts(reader) == []
        (pair,) = pairs_to_settle(reader)
        shown = compared(reader, pair, today=TODAY)
    assert shown is not None
    assert [(d.kept.shown, d.other.shown) for d in shown.differences] == [("1", "6")]


def test_undone_on_one_laptop_it_is_undone_on_all(two: Two) -> None:
    before = tables(two.a)["person"], tables(two.a)["visit"]
    tx = do(two.a, merge_persons, two.first.id, two.second.id, [("person", "phone")])
    two.meet()
    two.a.undo(tx)
    two.meet()
    assert (tables(two.b)["person"], tables(two.b)["visit"]) == before


def test_merged_twice_alike_it_is_parted_at_once(two: Two) -> None:
    txs = [do(store, merge_persons, two.first.id, two.second.id) for store in (two.a, two.b)]
    two.meet()
    two.a.undo(txs[0])
    two.meet()
    assert two.people(two.a) == [two.first.id], "the other laptop has said so too"
    do(two.a, part_person, two.first.id)
    two.meet()
    assert two.people(two.b) == sorted([two.first.id, two.second.id])


def test_nobody_vanishes_when_the_kept_record_is_removed_meanwhile(two: Two) -> None:
    """Who saw two records and did not know better has removed the one that is kept."""

    def removing(work: Any) -> None:
        work.delete(work.get(Person, two.first.id))

    do(two.a, merge_persons, two.first.id, two.second.id)
    do(two.b, removing)
    two.meet()
    assert two.people(two.a) == [two.second.id]
    assert two.visits_of(two.a, two.second) == 2


def test_three_records_merged_on_two_laptops_are_one(two: Two) -> None:
    def once_more(work: Any) -> None:
        factories.visit(work, factories.resident(work, factories.person(work, "王秀英")))

    do(two.a, once_more)
    two.meet()
    third = next(i for i in two.people(two.a) if i not in (two.first.id, two.second.id))
    do(two.a, merge_persons, two.first.id, two.second.id)
    do(two.b, merge_persons, two.second.id, third)
    two.meet()
    assert two.people(two.b) == [two.first.id]
    assert two.visits_of(two.b, two.first) == 3


def test_an_older_app_shows_two_records_until_it_is_updated(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    do(two.a, merge_persons, two.first.id, two.second.id)
    sync(two.a, two.county)
    with monkeypatch.context() as older:
        for name in [name for name in RECORDS if name.startswith("same_")]:
            older.delitem(RECORDS, name)
        sync(two.b, two.county)
        assert two.people(two.b) == sorted([two.first.id, two.second.id])
        assert two.visits_of(two.b, two.second) == 1
        assert_agrees(two.b, two.county)
    two.meet()
    assert two.people(two.b) == [two.first.id]


def test_a_row_that_gets_a_new_id_is_still_the_same_person(two: Two) -> None:
    """After a copied disk a row may have to take another id (see `sync/fork.py`)."""
    do(two.a, merge_persons, two.first.id, two.second.id)
    with two.a.work() as work:  # it is not kept: nothing stands in the log of it
        for old in (two.second.id, two.profiles[1].id, two.first.id):
            kind = Resident if old == two.profiles[1].id else Person
            rows.give_new_id(work, kind, old, f"{old[:31]}{(int(old[31], 16) + 8) % 16:x}")
            (who,), (only,) = work.find(Person), work.find(Resident)
            assert {visit.resident_id for visit in work.find(Visit)} == {only.id}
            assert only.person_id == who.id
        part_person(work, work.find(Person)[0].id)
        assert len(work.find(Person)) == 2
        assert joining.all_joined(work) == []


def test_undo_of_a_settled_conflict_asks_again_everywhere(two: Two) -> None:
    edit(two.a, two.first, phone="5")
    edit(two.b, two.first, phone="6")
    two.meet()
    with two.b.read() as reader:
        (conflict,) = open_conflicts(reader)
        asked = {(c.shown, c.user) for c in conflict.candidates}
    assert asked == {("5", "陈天芬"), ("6", "李国碧")}
    other = next(c.change for c in conflict.candidates if c.change)
    tx = do(two.b, keep_value, "person", two.first.id, "phone", other)
    two.meet()
    with two.a.read() as reader:
        assert open_conflicts(reader) == []
    two.b.undo(tx)
    with two.b.read() as reader:
        (again,) = open_conflicts(reader)
        assert {(c.shown, c.user) for c in again.candidates} == {("5", "李国碧"), ("6", "李国碧")}
    two.meet()
    for store in (two.a, two.b):
        with store.read() as reader:
            (again,) = open_conflicts(reader)
            assert {c.shown for c in again.candidates} == {"5", "6"}
            assert again.candidates[0].shown == conflict.candidates[0].shown


def test_what_stood_is_asked_again_too(two: Two) -> None:
    """Undo after keeping what stands: the value is the same, the question is back."""
    edit(two.a, two.first, phone="5")
    edit(two.b, two.first, phone="6")
    two.meet()
    tx = do(two.a, keep_value, "person", two.first.id, "phone", None)
    two.a.undo(tx)
    two.meet()
    with two.b.read() as reader:
        (again,) = open_conflicts(reader)
    assert {(c.shown, c.user) for c in again.candidates} == {("5", "陈天芬"), ("6", "李国碧")}


@pytest.mark.parametrize("remove", [True, False])
def test_a_removal_that_was_settled_is_asked_again(two: Two, remove: bool) -> None:
    def removing(work: Any) -> None:
        work.delete(work.get(Person, two.first.id))

    do(two.a, removing)
    edit(two.b, two.first, phone="6")
    two.meet()
    with two.a.read() as reader:
        (conflict,) = open_conflicts(reader)
    assert (conflict.remover and conflict.remover.user, conflict.editor.user) == (
        "陈天芬", "李国碧",
    )  # fmt: skip
    change = next(c.change for c in conflict.candidates if bool(c.shown) is remove)
    tx = do(two.a, keep_value, "person", two.first.id, "deleted", change)
    two.meet()
    assert (two.first.id in two.people(two.b)) is not remove
    two.a.undo(tx)
    two.meet()
    with two.b.read() as reader:
        (again,) = open_conflicts(reader)
        assert {c.shown for c in again.candidates} == {True, False}
