"""Mishaps of disks: restored and copied laptops, a restored county."""

from __future__ import annotations

from tests.sync.model import people
from tests.sync.model.telling import mishap, shared_person
from tests.sync.model.world import World

# -- restored and copied laptops ---------------------------------------------------------


@mishap
def an_old_backup_is_restored(world: World) -> None:
    people.admit(world, "a")
    world.exchange("a")
    world.back_up("a")
    people.admit(world, "a")
    people.edit(world, "a")
    world.exchange("a")
    world.restore("a")
    people.visit(world, "a")


@mishap
def an_old_backup_is_restored_beside_its_anchor(world: World) -> None:
    """The laptop itself sees that it has been further, and begins a new life before it writes."""
    people.admit(world, "a")
    world.back_up("a")
    people.admit(world, "a")
    people.visit(world, "a")
    world.exchange("a")
    world.restore("a", anchored=True)
    people.edit(world, "a")
    people.admit(world, "a")


@mishap
def a_backup_that_held_what_was_sent_since(world: World) -> None:
    """Pending, sealed, sent without an answer: in the backup it is as if never sent."""
    who = people.admit(world, "a")
    world.exchange("a", ["unanswered"] * 5)
    people.edit(world, "a", who)
    world.back_up("a")
    people.visit(world, "a")
    world.exchange("a")
    for _ in range(2):
        world.restore("a")
        people.edit(world, "a", who, "address")
        world.exchange("a")


@mishap
def both_lives_numbered_rows_alike(world: World) -> None:
    """What refers to the row that gives way follows it."""
    world.back_up("a")
    people.admit(world, "a")
    people.visit(world, "a")
    world.exchange("a")
    for _ in range(2):
        world.restore("a")
        who = people.admit(world, "a")
        people.edit(world, "a", who)
        people.visit(world, "a", 1)
        world.exchange("a")


@mishap
def the_backup_of_a_backup(world: World) -> None:
    for _ in range(3):
        world.back_up("a")
        people.admit(world, "a")
        world.exchange("a")
    for which in (2, 0, 1):
        world.restore("a", which)
        people.admit(world, "a")
        if which != 0:
            world.exchange("a")


@mishap
def a_copied_disk_goes_on_on_both(world: World) -> None:
    copied(world, whole_disk=True)


@mishap
def a_copied_folder_goes_on_on_another_machine(world: World) -> None:
    copied(world, whole_disk=False)


def copied(world: World, *, whole_disk: bool) -> None:
    """Two laptops that were one."""
    who = shared_person(world)
    people.visit(world, "a")
    copy = world.clone("a", whole_disk=whole_disk)
    for turn in range(3):
        people.admit(world, "a")
        people.admit(world, copy)
        people.edit(world, "a" if turn % 2 else copy, who)
        for name in (copy, "a") if turn else ("a", copy):
            world.exchange(name)


@mishap
def copies_of_what_was_never_sent(world: World) -> None:
    people.admit(world, "a")
    world.exchange("a", ["unanswered"] * 5)
    people.admit(world, "a")
    copy = world.clone("a")
    people.edit(world, "a", field="address")
    people.edit(world, copy, field="note")
    world.exchange(copy, ["unanswered"] * 5)
    world.exchange("a")


@mishap
def a_laptop_joins_again(world: World) -> None:
    people.admit(world, "a")
    world.exchange("a", ["unanswered"] * 5)
    people.edit(world, "a")
    world.join_again("a")
    people.edit(world, "a")
    world.exchange("a", ["unanswered"])


# -- a restored county -------------------------------------------------------------------


@mishap
def the_county_loses_its_last_hours(world: World) -> None:
    """Others have filled it beyond where somebody had read when that one comes back."""
    who = shared_person(world)
    world.back_up_county()
    people.edit(world, "a", who)
    world.exchange("a")
    world.exchange("b")
    world.restore_county()
    for _ in range(4):
        people.admit(world, "t")
    world.exchange("t")
    people.edit(world, "b", who)
    world.exchange("b")


@mishap
def what_waits_for_a_row_that_the_county_lost(world: World) -> None:
    world.back_up_county()
    who = people.admit(world, "a")
    world.exchange("a")
    world.exchange("b")
    people.edit(world, "b", who)
    people.visit(world, "b", 1)
    world.exchange("b")
    world.exchange("a")
    world.restore_county()
    people.edit(world, "t", field="note")
    for name in ("b", "t", "b", "a"):
        world.exchange(name)


@mishap
def a_settled_conflict_that_the_county_forgot(world: World) -> None:
    who = shared_person(world)
    for name in ("a", "b"):
        people.edit(world, name, who)
    world.exchange("a")
    world.back_up_county()
    world.exchange("b")
    people.settle(world, "b", choice=1)
    world.exchange("b")
    world.exchange("a")
    world.restore_county()
    people.edit(world, "a", who, "address")


@mishap
def the_county_is_restored_twice(world: World) -> None:
    for _ in range(2):
        world.back_up_county()
        people.admit(world, "a")
        world.exchange("a")
        people.visit(world, "b")
        world.exchange("b")
    world.restore_county(1)
    world.exchange("a")
    world.restore_county(0)
    people.visit(world, "t")


@mishap
def what_only_a_neighbour_still_has(world: World) -> None:
    """Handed over, read by others, gone with the folder; then the county loses it as well."""
    world.back_up("a")
    world.back_up_county()
    who = people.admit(world, "a")
    people.visit(world, "a")
    world.exchange("a")
    world.exchange("b")
    people.edit(world, "b", who)
    world.restore("a", anchored=True)
    world.restore_county()
    people.admit(world, "a")
    for name in ("a", "t", "b"):
        world.exchange(name)
