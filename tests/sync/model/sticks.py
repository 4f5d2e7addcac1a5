"""Mishaps of sticks, and of persons who are on the register twice."""

from __future__ import annotations

from tests.sync.model import people, stick
from tests.sync.model.telling import mishap, shared_person
from tests.sync.model.world import World


@mishap
def a_week_on_a_stick(world: World) -> None:
    who = shared_person(world)
    for name in ("a", "b", "c", "t"):
        people.edit(world, name, who if name != "c" else 0)
        people.visit(world, name)
        stick.carry(world, name)
    for name in ("b", "a"):
        stick.carry(world, name)
    assert people.conflicts(world, "a")


@mishap
def files_late_twice_and_out_of_order(world: World) -> None:
    for _ in range(3):
        people.admit(world, "a")
        people.edit(world, "b")
        for name in ("a", "b"):
            stick.write_file(world, name)
    for which in (4, 0, 5, 2, 2, 1, 3, 0):
        stick.hand_in(world, which)
    people.edit(world, "a")
    for which in (7, 3, 0, 5, 1, 2, 4, 6, 6):
        for name in ("a", "b", "n"):
            stick.read_answer(world, name, which)


@mishap
def the_line_was_quicker_than_the_stick(world: World) -> None:
    people.admit(world, "a")
    stick.write_file(world, "a")
    people.visit(world, "a")
    world.exchange("a")
    people.admit(world, "b")
    world.exchange("b")
    stick.hand_in(world)
    world.exchange("a")
    stick.read_answer(world, "a")


@mishap
def a_stick_from_before_the_backup(world: World) -> None:
    """The laptop was restored, or copied, while its file was on the way."""
    people.admit(world, "a")
    world.back_up("a")
    people.visit(world, "a")
    stick.write_file(world, "a")
    world.restore("a")
    people.admit(world, "a")
    stick.hand_in(world)
    stick.read_answer(world, "a")
    stick.carry(world, "a")
    copy = world.clone("a")
    people.admit(world, "a")
    people.admit(world, copy)
    stick.carry(world, copy)
    stick.carry(world, "a")


@mishap
def a_stick_from_before_the_county_was_restored(world: World) -> None:
    world.back_up_county()
    for name in ("a", "b"):
        people.admit(world, name)
        stick.carry(world, name)
    people.visit(world, "a")
    stick.write_file(world, "a")
    world.restore_county()
    stick.hand_in(world)
    stick.hand_in(world, 0)
    for which in (0, -1, -2):
        stick.read_answer(world, "a", which)
    stick.carry(world, "b")


@mishap
def the_power_goes_while_an_answer_is_read(world: World) -> None:
    for at in range(1, 5):
        people.admit(world, "b")
        world.exchange("b")
        people.visit(world, "a")
        stick.write_file(world, "a")
        stick.hand_in(world)
        with world.power_cut("a", at, "after" if at % 2 else "before"):
            stick.read_answer(world, "a")
        stick.read_answer(world, "a")


# -- registered twice --------------------------------------------------------------------


@mishap
def registered_by_two_and_merged_by_two(world: World) -> None:
    """The same elder on two laptops; both make them one, each the other way round."""
    people.admit_known(world, "a", "海秀英")
    people.admit_known(world, "b", "海秀英")
    people.visit(world, "a")
    people.visit(world, "b")
    world.rest()
    people.merge(world, "a")
    people.merge(world, "b", turned=True)
    people.visit(world, "t", 1)
    world.rest()
    people.edit(world, "a")
    people.part(world, "t")


@mishap
def merged_for_good(world: World) -> None:
    """What is written about either record afterwards is there once, at the one that is kept."""
    for name in ("a", "b", "t"):
        people.admit_known(world, name, "海秀英")
        people.visit(world, name)
    world.rest()
    people.merge(world, "a")
    people.merge(world, "a")
    people.merge(world, "t", turned=True)
    people.visit(world, "b", 2)
    people.edit(world, "b", 1)
    people.remove(world, "b", 2)
    world.exchange("b")
    world.undo("a")
