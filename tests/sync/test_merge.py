"""The merge keeps every human entry: current, an ancestor of what is current, or in conflict."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import permutations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from eldercare_desktop.sync.batch import Change
from eldercare_desktop.sync.merge import (
    DELETED,
    WHOLE,
    RowState,
    digest,
    ids_of,
    merge,
    seen_by,
)

# Merging is quick: search eight times as long as elsewhere.
MANY = 8 * settings().max_examples
WRITERS = ("a" * 32, "b" * 32, "c" * 32)
FIELDS = ("name", "phone", "diet")
ROW = "d" * 32


def change(
    op: str, values: dict[str, Any], bases: dict[str, Any] | None = None, *, by: int = 0, seq: int
) -> Change:
    bases = {name: tuple(ids) for name, ids in (bases or {}).items()}
    return Change(
        WRITERS[by], seq, seq, "person", ROW, op, values, bases, "500113103221", "u", "2025-06-01"
    )


def fold(changes: list[Change], kind: Any = "profile") -> tuple[RowState, list[str]]:
    state: RowState | None = None
    results: list[str] = []
    for each in changes:
        state, outcome = merge(kind, state, each)
        results.append(outcome.result)
    assert state is not None
    return state, results


BORN = change("insert", {"name": "王桂英", "phone": None, "diet": "少盐", DELETED: False}, seq=1)
FIRST = {"name": [BORN.id], "phone": [BORN.id], "diet": [BORN.id]}


def edit(name: str, value: Any, *bases: str, by: int, seq: int) -> Change:
    return change("set", {name: value}, {name: bases or (BORN.id,)}, by=by, seq=seq)


# -- one rule, one example -------------------------------------------------------------


def test_an_edit_that_saw_the_current_value_replaces_it():
    state, results = fold([BORN, edit("phone", "139", by=1, seq=1)])
    assert results == ["applied", "applied"]
    assert state["values"]["phone"] == "139"
    assert state["values"]["name"] == "王桂英"
    assert state["conflicts"] == {}


def test_two_edits_that_did_not_see_each_other_both_stay():
    ours, theirs = edit("phone", "139", by=1, seq=1), edit("phone", "158", by=2, seq=1)
    state, results = fold([BORN, ours, theirs])
    assert results[-1] == "conflict"
    assert state["values"]["phone"] == "139"
    assert state["conflicts"] == {"phone": {theirs.id: "158"}}


def test_edits_of_different_fields_do_not_meet():
    state, results = fold([BORN, edit("phone", "139", by=1, seq=1), edit("diet", "x", by=2, seq=1)])
    assert results == ["applied"] * 3
    assert state["conflicts"] == {}


def test_the_same_value_twice_is_no_conflict_and_its_author_may_go_on():
    ours, theirs = edit("phone", "139", by=1, seq=1), edit("phone", "139", by=2, seq=1)
    later = edit("phone", "140", theirs.id, by=2, seq=2)
    state, results = fold([BORN, ours, theirs, later])
    assert results == ["applied", "applied", "noop", "applied"]
    assert state["values"]["phone"] == "140"


def test_an_edit_of_a_candidate_replaces_the_candidate():
    ours, theirs = edit("phone", "139", by=1, seq=1), edit("phone", "158", by=2, seq=1)
    later = edit("phone", "159", theirs.id, by=2, seq=2)
    state, _ = fold([BORN, ours, theirs, later])
    assert state["values"]["phone"] == "139"
    assert state["conflicts"] == {"phone": {later.id: "159"}}


def test_equal_candidates_are_one():
    ours, theirs = edit("phone", "139", by=1, seq=1), edit("phone", "158", by=2, seq=1)
    third = edit("phone", "158", by=0, seq=2)
    later = edit("phone", "159", third.id, by=0, seq=3)
    state, _ = fold([BORN, ours, theirs, third, later])
    assert state["conflicts"] == {"phone": {later.id: "159"}}


def test_a_resolution_closes_what_it_names_and_nothing_else():
    ours, theirs = edit("phone", "139", by=1, seq=1), edit("phone", "158", by=2, seq=1)
    unseen = edit("phone", "170", by=0, seq=2)
    settled = change("resolve", {"phone": "158"}, {"phone": [ours.id, theirs.id]}, by=1, seq=2)
    state, results = fold([BORN, ours, theirs, unseen, settled])
    assert results[-1] == "applied"
    assert state["values"]["phone"] == "158"
    assert state["conflicts"] == {"phone": {unseen.id: "170"}}


def test_a_resolution_for_the_current_value_closes_the_conflict():
    ours, theirs = edit("phone", "139", by=1, seq=1), edit("phone", "158", by=2, seq=1)
    settled = change("resolve", {"phone": "139"}, {"phone": [ours.id, theirs.id]}, by=1, seq=2)
    state, _ = fold([BORN, ours, theirs, settled])
    assert state["values"]["phone"] == "139"
    assert state["conflicts"] == {}
    assert ids_of(state, "phone") == [settled.id]


def test_true_is_not_one():
    one = edit("diet", 1, by=1, seq=1)
    state, results = fold([BORN, one, edit("diet", True, by=2, seq=1)])
    assert results[-1] == "conflict"
    assert state["values"]["diet"] == 1


def delete(bases: dict[str, Any], *, by: int, seq: int) -> Change:
    return change("delete", {DELETED: True}, bases, by=by, seq=seq)


def test_a_delete_that_saw_everything_holds():
    later = edit("phone", "139", by=1, seq=1)
    gone = delete({WHOLE: [BORN.id], "phone": [later.id]}, by=2, seq=1)
    state, results = fold([BORN, later, gone])
    assert results[-1] == "applied"
    assert state["values"][DELETED] is True


def test_an_edit_beats_a_delete_that_did_not_see_it():
    later, gone = edit("phone", "139", by=1, seq=1), delete({WHOLE: [BORN.id]}, by=2, seq=1)
    for order in ([later, gone], [gone, later]):
        state, results = fold([BORN, *order])
        assert state["values"][DELETED] is False
        assert state["values"]["phone"] == "139"
        assert state["conflicts"] == {DELETED: {gone.id: True}}
        assert results[1] == "applied"


def test_a_delete_that_did_not_see_an_open_candidate_waits():
    ours, theirs = edit("phone", "139", by=1, seq=1), edit("phone", "158", by=2, seq=1)
    blind = delete({WHOLE: [BORN.id], "phone": [ours.id]}, by=1, seq=2)
    state, _ = fold([BORN, ours, theirs, blind])
    assert state["values"][DELETED] is False
    assert state["conflicts"][DELETED] == {blind.id: True}
    seen = delete(seen_by(state), by=1, seq=3)
    state, _ = fold([BORN, ours, theirs, blind, seen])
    assert state["values"][DELETED] is True


def test_a_fact_is_final_and_the_same_fact_again_changes_nothing():
    again = change("insert", dict(BORN.values), by=1, seq=1)
    other = change("insert", {"name": "李"}, by=2, seq=1)
    changed = edit("name", "x", by=0, seq=2)
    state, results = fold([BORN, again, other, changed], "fact")
    assert results == ["applied", "noop", "refused", "refused"]
    assert state["values"] == BORN.values


def test_a_resent_insert_is_known_after_edits_too():
    again = change("insert", dict(BORN.values), by=1, seq=1)
    on_it = edit("diet", "软烂", again.id, by=1, seq=2)
    state, results = fold([BORN, edit("phone", "139", by=2, seq=1), again, on_it])
    assert results == ["applied", "applied", "noop", "applied"]
    assert state["values"]["phone"] == "139"
    assert state["values"]["diet"] == "软烂"


def test_an_edit_of_an_unknown_row_is_kept_for_review():
    state, outcome = merge("profile", None, edit("name", "x", by=1, seq=1))
    assert state is None
    assert (outcome.result, outcome.reason) == ("review", "missing_row")


def test_the_state_given_is_left_alone():
    state, _ = fold([BORN])
    kept = json.dumps(state)
    merge("profile", state, edit("phone", "139", by=1, seq=1))
    merge("profile", state, delete({WHOLE: [BORN.id]}, by=1, seq=1))
    assert json.dumps(state) == kept


# -- many writers, any order -----------------------------------------------------------


@dataclass
class Laptop:
    """One writer as the store keeps it: what it has pulled, and its own pending changes."""

    number: int
    seq: int = 1
    confirmed: RowState | None = None
    read: int = 0
    unsent: list[Change] = field(default_factory=list)
    own: list[Change] = field(default_factory=list)

    def pull(self, feed: list[Change]) -> None:
        for each in feed[self.read :]:
            self.confirmed, _ = merge("profile", self.confirmed, each)
            self.own = [c for c in self.own if c.id != each.id]
        self.read = len(feed)

    def base(self, name: str) -> list[str]:
        mine = [c for c in self.own if name in c.values]
        assert self.confirmed is not None
        return [mine[-1].id] if mine else ids_of(self.confirmed, name)

    def shown(self, name: str) -> Any:
        mine = [c for c in self.own if name in c.values]
        assert self.confirmed is not None
        return mine[-1].values[name] if mine else self.confirmed["values"].get(name)

    def save(self, op: str, values: dict[str, Any], bases: dict[str, Any]) -> None:
        self.seq += 1
        made = change(op, values, bases, by=self.number, seq=self.seq)
        self.own.append(made)
        self.unsent.append(made)

    def act(self, what: str, name: str, value: str) -> None:
        assert self.confirmed is not None
        if what == "delete" and not self.shown(DELETED):
            touched = {n for c in self.own for n in c.values}
            named = {n: self.base(n) for n in touched | {*self.confirmed["versions"]} - {WHOLE}}
            self.save("delete", {DELETED: True}, {WHOLE: ids_of(self.confirmed, WHOLE), **named})
        elif what == "restore" and self.shown(DELETED):
            self.save("set", {DELETED: False}, {DELETED: self.base(DELETED)})
        elif what == "edit" and not self.shown(DELETED) and self.shown(name) != value:
            self.save("set", {name: value}, {name: self.base(name)})
        elif what == "resolve" and (open_ids := self.confirmed["conflicts"].get(name)):
            self.save("resolve", {name: value}, {name: [*self.base(name), *open_ids]})


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["edit", "edit", "delete", "restore", "resolve", "push", "pull"]),
        st.integers(0, 2),
        st.sampled_from(FIELDS),
        st.sampled_from(["p", "q", "r", "s"]),
    ),
    max_size=25,
)


def play(steps: list[tuple[str, int, str, str]]) -> list[Change]:
    """The feed after these steps, with everything handed over in the end."""
    feed = [BORN]
    laptops = [Laptop(n) for n in range(3)]
    for laptop in laptops:
        laptop.pull(feed)
    for what, number, name, value in [*steps, *(("push", n, "", "") for n in range(3))]:
        laptop = laptops[number]
        if what == "push":
            feed += laptop.unsent
            laptop.unsent = []
        elif what == "pull":
            laptop.pull(feed)
        else:
            laptop.act(what, name, value)
    return feed


def bases_of(change: Change, name: str) -> tuple[str, ...]:
    return change.bases.get(name, change.bases.get(WHOLE, ()))


def superseded(feed: list[Change], place: int, name: str) -> bool:
    """Whether somebody who saw this very value put another in its place."""
    value = feed[place].values[name]
    same = {c.id for c in feed if name in c.values and c.values[name] == value}
    if name == DELETED and value is False:  # whoever edits a row says that it is there
        same |= {c.id for c in feed if c.op in ("set", "resolve") and DELETED not in c.values}
    for later in feed[place + 1 :]:
        if name in later.values and not same.isdisjoint(bases_of(later, name)):
            return True
    return False


@given(STEPS)
@settings(max_examples=MANY)
def test_every_change_is_current_or_an_ancestor_or_in_an_open_conflict(steps):
    feed = play(steps)
    state, results = fold(feed)
    assert not {"refused", "review"} & {*results}
    for place, each in enumerate(feed):
        for name, value in each.values.items():
            current = each.id in ids_of(state, name) and state["values"][name] == value
            shown = state["conflicts"].get(name, {}).get(each.id, object()) == value
            assert current or shown or superseded(feed, place, name), (each, state)


@given(STEPS)
@settings(max_examples=MANY)
def test_a_deleted_row_hides_nothing_that_its_deleter_had_not_seen(steps):
    feed = play(steps)
    state, _ = fold(feed)
    if state["values"][DELETED] is not True:
        return
    deleters = [c for c in feed if c.id in ids_of(state, DELETED) and c.values[DELETED] is True]
    for name in FIELDS:
        current = {*ids_of(state, name)}
        bases = [{*bases_of(c, name)} for c in deleters]
        assert any(not current.isdisjoint(seen) for seen in bases), (name, state)


@given(STEPS)
@settings(max_examples=MANY)
def test_a_conflict_always_offers_something_else_than_what_holds(steps):
    state, _ = fold(play(steps))
    for name, candidates in state["conflicts"].items():
        assert candidates
        assert state["values"][name] not in candidates.values(), (name, state)


@given(STEPS)
def test_both_sides_come_to_the_same_state(steps):
    """The county keeps states as JSON between changes, a laptop in memory; ids meet as sets."""
    feed = play(steps)
    direct, _ = fold(feed)
    stored: Any = None
    for each in feed:
        sent = Change.from_json(json.loads(json.dumps(each.as_json())))
        stored, _ = merge("profile", stored, sent)
        stored = json.loads(json.dumps(stored, sort_keys=True))
    assert digest(stored) == digest(direct)


@given(STEPS)
def test_a_change_merged_twice_in_a_row_changes_nothing(steps):
    state: RowState | None = None
    for each in play(steps):
        state, _ = merge("profile", state, each)
        again, outcome = merge("profile", state, each)
        assert outcome.result == "noop"
        assert again == state


def retained(state: RowState) -> dict[str, set[str]]:
    found = {}
    for name in (*FIELDS, DELETED):
        values = [state["values"][name], *state["conflicts"].get(name, {}).values()]
        found[name] = {json.dumps(v) for v in values}
    return found


@given(
    st.lists(
        st.tuples(st.sampled_from(["edit", "delete"]), st.sampled_from(FIELDS), st.integers(0, 2)),
        min_size=2,
        max_size=4,
    )
)
def test_the_order_of_arrival_does_not_decide_which_values_survive(acts):
    changes = [
        delete({WHOLE: [BORN.id]}, by=0, seq=n)
        if what == "delete"
        else edit(name, f"v{value}", by=1, seq=n)
        for n, (what, name, value) in enumerate(acts, 2)
    ]
    survivors = [retained(fold([BORN, *order])[0]) for order in permutations(changes)]
    assert all(each == survivors[0] for each in survivors)
