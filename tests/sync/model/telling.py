"""The list of mishaps: each is a function of a world; whoever calls it checks the world after."""

from __future__ import annotations

from collections.abc import Callable

from tests.sync.model import people
from tests.sync.model.world import World

Mishap = Callable[[World], None]
MISHAPS: list[Mishap] = []


def mishap(told: Mishap) -> Mishap:
    """Note a mishap in the list."""
    MISHAPS.append(told)
    return told


def shared_person(world: World) -> str:
    """Somebody whom a, b and t know."""
    who = people.admit(world, "a")
    world.meet("a", "b", "t")
    return who
