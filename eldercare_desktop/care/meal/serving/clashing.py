"""Today's menu against what somebody must not, or may not, eat [GB 7718-2025 致敏物质].

By the same rules as where the menu is made (`kitchen/clashes.py`): whom the kitchen is warned of,
the door is warned of as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from eldercare_desktop.care.meal.kitchen.clashes import words_against
from eldercare_desktop.care.meal.kitchen.menu import menus
from eldercare_desktop.care.meal.roster.faces import Face
from eldercare_desktop.care.meal.terms import Period
from eldercare_desktop.store.reader import Reader


@dataclass(frozen=True)
class MenuDish:
    """A dish of a meal. `price_set`: it belongs to that set alone."""

    name: str
    allergens: tuple[str, ...] = ()
    diets: tuple[str, ...] = ()
    price_set: str | None = None


@dataclass(frozen=True)
class Clash:
    """A dish that somebody must not eat: `allergens` of theirs in it, or a word of their 忌口."""

    dish: str
    allergens: tuple[str, ...] = ()
    word: str = ""


def menu_of(reader: Reader, site_id: str, day: str, period: Period) -> list[MenuDish]:
    """What is on the menu of a meal, in its order.

    A dish that two laptops wrote down has the allergens of both; one that was taken off the list
    of dishes is on the menu all the same.
    """
    shown = menus(reader, site_id, day, day).get((day, period), [])
    return [
        MenuDish(one.dish.name, one.dish.allergens, one.dish.diets, one.price_set) for one in shown
    ]


def clashes(menu: Sequence[MenuDish], face: Face, price_set: str | None) -> tuple[Clash, ...]:
    """The dishes that a person must not eat. A dish of another set than theirs is left out;

    with the usual set (None) nothing is, for nobody knows here which one it is.
    """
    found = []
    for dish in menu:
        if price_set and dish.price_set not in (None, price_set):
            continue
        allergens = tuple(code for code in face.allergens if code in dish.allergens)
        word = words_against(face.diet, dish)
        if allergens or word:
            found.append(Clash(dish.name, allergens, word))
    return tuple(found)
