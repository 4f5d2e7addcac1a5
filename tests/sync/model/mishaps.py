"""Mishaps, one of each kind, told in order: what a search may take long to come upon.

Here: people who do not know of each other, lines, power, strangers. Of disks tells
`disks.py`, of sticks and of persons registered twice `sticks.py`.
"""

from __future__ import annotations

from collections import Counter
from functools import partial

from eldercare_desktop.store import changes
from tests.sync.model import people
from tests.sync.model.invariants import check, check_step, count_quarantined
from tests.sync.model.strangers import Reach, fingerprint, intrude, send, two_strangers
from tests.sync.model.telling import mishap, shared_person
from tests.sync.model.world import World, said

# -- two people who do not know of each other --------------------------------------------


@mishap
def two_write_about_one_field(world: World) -> None:
    who = shared_person(world)
    for name in ("a", "b", "t"):
        people.edit(world, name, who)
    world.meet("a", "b", "t", "a", "b")
    assert len(people.conflicts(world, "a")[0].candidates) == 3
    people.settle(world, "b", choice=1)
    people.edit(world, "t", who, "address")
    check(world)
    assert not people.conflicts(world, "a")


@mishap
def a_clock_decides_nothing(world: World) -> None:
    """The one with the earlier clock comes first, then the one with the later, and the other way.

    Both values must stay in view until a person has chosen.
    """
    who, other = shared_person(world), shared_person(world)
    world.reopen("a", 2010)
    world.reopen("b", 2040)
    for first, second, row in (("a", "b", who), ("b", "a", other)):
        for name in (first, second):
            people.edit(world, name, row)
        stands = people.get(world, first, row).phone
        for name in (first, second, first):
            world.exchange(name)
        assert people.get(world, second, row).phone == stands, "who came first holds"
    assert len(people.conflicts(world, "a")) == 2


@mishap
def everybody_reads_on_from_where_they_were(world: World) -> None:
    """Somebody of 2040 writes, then somebody of 2010: nobody may miss the second."""
    world.reopen("a", 2040)
    world.reopen("b", 2010)
    for name in ("a", "t", "b", "t", "a"):
        people.admit(world, name)
        world.exchange(name)


@mishap
def an_edit_and_a_delete(world: World) -> None:
    """In either order the edit holds, and the delete is in view; until somebody who knows."""
    who, other = shared_person(world), shared_person(world)
    people.edit(world, "a", who)
    people.remove(world, "b", who)
    people.remove(world, "a", other)
    people.edit(world, "b", other)
    world.meet("a", "b", "t", "a")
    for row in (who, other):
        assert not people.get(world, "a", row).deleted
    assert len(people.conflicts(world, "t")) == 2
    people.settle(world, "t", choice=1)
    people.edit(world, "a", other, "address")
    people.remove(world, "t", other)


@mishap
def the_same_words(world: World) -> None:
    who = shared_person(world)
    for name in ("a", "b", "t"):
        people.edit(world, name, who, "note", "海好")
    world.meet("a", "b", "t", "a")
    assert not people.conflicts(world, "a")


@mishap
def visits_corrected_and_taken_back(world: World) -> None:
    for name in ("a", "b", "t"):
        people.visit(world, name)
    world.meet("a", "b", "t", "a", "b")
    people.correct(world, "a")
    people.correct(world, "b", withdraw=True)
    people.correct(world, "t", 1)
    world.undo("t")
    world.meet("a", "t", "b")
    people.visit(world, "b")
    world.exchange("b")
    world.undo("b")


@mishap
def undone_after_others_have_seen_it(world: World) -> None:
    who = shared_person(world)
    people.edit(world, "a", who)
    world.exchange("a")
    world.exchange("b")
    people.edit(world, "b", who)
    world.undo("a")
    world.exchange("a")
    people.admit(world, "a")
    world.exchange("a")
    world.undo("a")


# -- lines -------------------------------------------------------------------------------


@mishap
def every_fate_of_a_request(world: World) -> None:
    for fate in ("lost", "unanswered", "twice", "garbled"):
        who = people.admit(world, "a")
        people.edit(world, "b")
        for at in range(3):
            world.exchange("a", [*[""] * at, fate])
            world.exchange("b", [*[""] * at, fate])
            people.edit(world, "a", who)
        check_step(world)


@mishap
def no_answer_ever_comes(world: World) -> None:
    """What was sent and not receipted counts as held here only, and comes once in the end."""
    people.admit(world, "a")
    held = world.laptops["a"].store.held_only_here()
    for _ in range(2):
        world.exchange("a", ["unanswered"] * 5)
        assert world.laptops["a"].store.held_only_here() >= held
        people.visit(world, "a")
    world.exchange("b", ["lost"] * 5)


@mishap
def lost_and_then_nothing_more(world: World) -> None:
    """A line that was never heard at the other end."""
    people.admit(world, "a")
    people.visit(world, "a")
    held = world.laptops["a"].store.held_only_here()
    world.exchange("a", ["lost"] * 5)
    assert world.laptops["a"].store.held_only_here() == held, "no receipt, not handed over"


@mishap
def old_requests_come_late_and_out_of_order(world: World) -> None:
    for _ in range(3):
        people.admit(world, "a")
        people.edit(world, "a")
        world.exchange("a", ["lost"] * 5)
    world.exchange("a")
    people.edit(world, "a")
    world.exchange("a", ["unanswered"] * 5)
    for message in reversed(world.laptops["a"].sent):
        world.arrive("a", message)
    for message in world.laptops["a"].sent[::3]:
        world.arrive("a", message)


@mishap
def receipts_that_nobody_may_believe(world: World) -> None:
    people.admit(world, "a")
    held = world.laptops["a"].store.held_only_here()
    for fate in ("forged", "mistaken"):
        world.exchange("a", [fate] * 5)
        assert world.laptops["a"].store.held_only_here() == held, f"{fate} was believed"


@mishap
def somebody_writes_on_meanwhile(world: World) -> None:
    """What comes in lies under what was written while it came."""
    who = shared_person(world)
    people.edit(world, "a", who)
    world.exchange("a")
    seen: list[bool] = []

    def write() -> None:
        people.edit(world, "b", who)

    def look() -> None:
        check_step(world)
        seen.append(True)

    people.edit(world, "b", who, "address")
    world.exchange("b", meanwhile={1: write, 2: look})
    assert seen, "there was no second round"
    people.edit(world, "b", who)
    world.exchange("b", ["unanswered"], meanwhile={1: lambda: people.edit(world, "b", who)})


@mishap
def another_is_quicker_to_the_lock(world: World) -> None:
    for name, other in (("a", "b"), ("b", "t"), ("n", "a")):
        people.admit(world, name)
        people.admit(world, other)
        world.before_lock = partial(world.exchange, other)
        world.exchange(name)


# -- power -------------------------------------------------------------------------------


@mishap
def the_power_goes_at_every_commit_of_a_laptop(world: World) -> None:
    for at in range(1, 6):
        for when in ("before", "after"):
            people.edit(world, "a", field="note")
            people.visit(world, "b")
            world.exchange("b")
            with world.power_cut("a", at, when):
                world.exchange("a")
            check_step(world)


@mishap
def the_power_goes_at_every_commit_of_the_county(world: World) -> None:
    for at in range(1, 4):
        for when in ("before", "after"):
            people.visit(world, "a")
            people.edit(world, "b", field="note")
            world.exchange("b")
            with world.power_cut(None, at, when):
                world.exchange("a")


@mishap
def the_power_goes_while_somebody_saves(world: World) -> None:
    for when in ("before", "after"):
        with world.power_cut("a", 1, when):
            people.admit(world, "a")
        with world.power_cut("t", 1, when):
            people.visit(world, "t")


@mishap
def the_power_goes_in_a_new_life(world: World) -> None:
    for at in range(1, 9):
        world.back_up("a")
        people.admit(world, "a")
        world.exchange("a")
        world.restore("a")
        people.visit(world, "a")
        with world.power_cut("a", at, "before" if at % 2 else "after"):
            world.exchange("a")
        check_step(world)
        if at % 3 == 0:
            world.exchange("a")


# -- strangers ---------------------------------------------------------------------------


@mishap
def somebody_names_rows_of_another_area(world: World) -> None:
    """A good key and a mad program: refused, kept for a person to look at, nothing taken."""
    who = people.admit(world, "a")
    world.exchange("a")
    for number, reach in enumerate(Reach, 1):
        intrude(world, "n", who, reach)
        assert count_quarantined(world) == 2 * number - 1
        intrude(world, "c", who, reach)
        assert count_quarantined(world) == 2 * number


@mishap
def a_change_comes_before_its_row(world: World) -> None:
    """It waits, and whoever brings the row sets it free: nobody has to send it again."""
    row, later = two_strangers("a")
    send(world, "a", [later])
    assert fingerprint(world)[-1] == 1, "it waits"
    send(world, "b", [row])
    for change in (row, later):
        world.saved[change.user] = Counter([said(change)])
    assert fingerprint(world)[-1] == 0


@mishap
def nothing_unheard_of_is_left(world: World) -> None:
    """After an ordinary week nothing waits anywhere."""
    for name in world.laptops:
        people.admit(world, name)
        people.visit(world, name)
        world.exchange(name)
    check(world)
    for laptop in world.laptops.values():
        with laptop.store.read() as reader:
            assert changes.not_handed_over(reader) == []
