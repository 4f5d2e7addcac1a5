"""What the menu writes, in a worker: one use case each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Chosen = tuple[str, str | None]
"""A dish id, and the set that it belongs to."""


def add(work: Any, site: Any, day: str, period: Any, more: Sequence[Chosen]) -> None:
    """Dishes onto the menu of a meal."""
    from eldercare_desktop.care.meal.kitchen.menu import Wanted, add_to_menu

    add_to_menu(work, site, (day, period), [Wanted(*one) for one in more])


def take_off(work: Any, site: Any, day: str, period: Any, gone: Chosen) -> None:
    """A dish off the menu of a meal."""
    from eldercare_desktop.care.meal.kitchen.menu import Wanted, take_off_menu

    take_off_menu(work, site, (day, period), Wanted(*gone))


def move(work: Any, site: Any, day: str, period: Any, moved: Chosen, steps: int) -> None:
    """A dish further up or down on the menu of a meal."""
    from eldercare_desktop.care.meal.kitchen.menu import Wanted, move_on_menu

    move_on_menu(work, site, (day, period), Wanted(*moved), steps)


def copy_week(work: Any, site: Any, monday: str, to: str) -> int:
    """The menus of another week, where there are none; returns for how many meals."""
    from eldercare_desktop.care.meal.kitchen.menu import copy_week as copy

    return copy(work, site, monday, to)


def add_dish(work: Any, village: str, values: dict[str, Any], onto: Any = None) -> str:
    """A new dish; `onto` (site, day, period, set) puts it on that menu as well."""
    from eldercare_desktop.care.meal.kitchen import dishes

    made = dishes.add_dish(work, village, values.pop("name") or "", **values)
    if onto is not None:
        site, day, period, price_set = onto
        add(work, site, day, period, [(made.id, price_set)])
        work.label = "add_dish"
    return made.id


def edit_dish(work: Any, seen: Any, values: dict[str, Any]) -> str:
    """What is known of a dish, changed."""
    from eldercare_desktop.care.meal.kitchen import dishes

    return dishes.edit_dish(work, seen, **values)


def remove_dish(work: Any, seen: Any) -> None:
    """A dish off the list."""
    from eldercare_desktop.care.meal.kitchen import dishes

    dishes.remove_dish(work, seen)
