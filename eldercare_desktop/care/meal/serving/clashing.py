"""Today's menu against what somebody must not, or may not, eat [GB 7718-2025 致敏物质]."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from eldercare_desktop.care.meal.kitchen.record import Dish, MenuItem
from eldercare_desktop.care.meal.roster.faces import Face
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

_BETWEEN = re.compile(r"[\s,，、;；。./和与及]+")
_BEFORE = re.compile(r"^(?:对|不能吃|不可以吃|不要吃|不吃|不喝|不要|忌吃|忌口|忌|少吃|怕)+")
_AFTER = re.compile(r"(?:严重)?(?:过敏|不吃|不能吃|忌口)+$")

LEAST = 2
"""A word of one character (鱼, 蛋) stands in too many names of dishes to mean anything."""


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


def menu_of(reader: Reader, site_id: str, day: str, period: str) -> list[MenuDish]:
    """What is on the menu of a meal, in its order."""
    item, dish = table_of(MenuItem), table_of(Dish)
    query = (
        select(dish.c.name, dish.c.allergens, dish.c.diets, item.c.price_set)
        .select_from(item.join(dish, dish.c.id == item.c.dish_id))
        .where(
            item.c.site_id == site_id, item.c.day == day, item.c.period == period,
            item.c.deleted == 0, dish.c.deleted == 0,
        )
        .order_by(item.c.place, item.c.id)
    )  # fmt: skip
    return [
        MenuDish(row.name, tuple(row.allergens), tuple(row.diets), row.price_set)
        for row in reader.rows(query)
    ]


def clashes(menu: Sequence[MenuDish], face: Face, price_set: str | None) -> tuple[Clash, ...]:
    """The dishes that a person must not eat. A dish of another set than theirs is left out;

    with the usual set (None) nothing is, for nobody knows here which one it is.
    """
    words = avoided(face.diet)
    found = []
    for dish in menu:
        if price_set and dish.price_set not in (None, price_set):
            continue
        allergens = tuple(code for code in face.allergens if code in dish.allergens)
        word = next((word for word in words if word in dish.name), "")
        if allergens or word:
            found.append(Clash(dish.name, allergens, word))
    return tuple(found)


def avoided(diet: str) -> list[str]:
    """The things that a 忌口 in somebody's own words names: 不吃羊肉、花生过敏 -> 羊肉, 花生."""
    parts = (_AFTER.sub("", _BEFORE.sub("", part)) for part in _BETWEEN.split(diet))
    return [part for part in parts if len(part) >= LEAST]
