"""Who of those who have ordered may not eat which dish [shown beside it, and at check-in]."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Protocol

from sqlalchemy import select

from eldercare_desktop.care.meal.kitchen.dishes import DishRow, keywords_of
from eldercare_desktop.care.meal.kitchen.menu import Cell, MenuDish, menus
from eldercare_desktop.care.meal.roster.reading import Meal, ordered_meals
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

_SPLIT = re.compile(r"[，,、；;。.\s/和及与]+")
_LEAD = re.compile(
    r"^(?:不能吃|不可以吃|不可吃|不要吃|不喜欢吃|不吃|不喝|不要|不喜欢|忌口|忌吃|忌食|忌|少吃|戒|怕|对)+吃?"
)
_TAIL = re.compile(r"(?:严重|过敏|不耐受|忌口|不能吃|不吃|的)+$")
_SINGLE = frozenset("鱼虾蟹蛋奶葱蒜姜辣")


@dataclass(frozen=True)
class Eater:
    """Somebody who has ordered, with what they may not eat. `diet`: 忌口 in words."""

    resident_id: str
    person_id: str
    name: str
    allergens: tuple[str, ...]
    diets: tuple[str, ...]
    diet: str


class Served(Protocol):
    """What of a dish speaks against it."""

    @property
    def name(self) -> str: ...
    @property
    def allergens(self) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class Clash:
    """An eater and a dish: by which `allergens`, or by which `words` of what is written."""

    eater: Eater
    allergens: tuple[str, ...]
    words: str = ""


@dataclass(frozen=True)
class Clashes:
    """Of some days: who may not eat what, and whose diet no dish of the meal suits.

    `by_dish`: day, meal and dish id -> clashes. `unmet`: day and meal -> diet -> names.
    """

    by_dish: Mapping[tuple[str, str, str], tuple[Clash, ...]]
    unmet: Mapping[Cell, Mapping[str, tuple[str, ...]]]

    def of(self, cell: Cell, dish_id: str) -> tuple[Clash, ...]:
        """Who may not eat a dish of a meal."""
        return self.by_dish.get((*cell, dish_id), ())


def clashes(
    reader: Reader, site_id: str, first: str, last: str, meals: Iterable[Meal] | None = None
) -> Clashes:
    """Judges the menus from `first` to `last` by who has ordered these meals.

    A dish of one set is held against who has ordered that set, or has not said which. `meals`:
    what is ordered there, if it was read already.
    """
    told = _careful(reader)
    if meals is None:
        meals = ordered_meals(reader, first, last, site_id=site_id, residents=told.keys())
    ordered: dict[Cell, list[tuple[Eater, str | None]]] = defaultdict(list)
    for meal in meals:
        if eater := told.get(meal.resident_id):
            ordered[meal.day, meal.period].append((eater, meal.price_set))
    judged = cache(clash_of)  # the same dish comes on many days, for the same people
    by_dish: dict[tuple[str, str, str], tuple[Clash, ...]] = {}
    unmet: dict[Cell, dict[str, tuple[str, ...]]] = {}
    for cell, dishes in menus(reader, site_id, first, last).items():
        eaters = ordered.get(cell, [])
        for shown in dishes:
            asked = [e for e, wanted in eaters if _gets(shown, wanted)]
            if found := tuple(c for e in asked if (c := judged(e, shown.dish)) is not None):
                by_dish[(*cell, shown.dish.id)] = found
        if left := _unmet(dishes, [eater for eater, _ in eaters]):
            unmet[cell] = left
    return Clashes(by_dish, unmet)


def clash_of(eater: Eater, dish: DishRow) -> Clash | None:
    """Whether somebody may not eat a dish: by an allergen, or by what is written of them."""
    hit = tuple(code for code in eater.allergens if code in dish.allergens)
    words = words_against(eater.diet, dish)
    return Clash(eater, hit, words) if hit or words else None


def words_against(diet: str, dish: Served) -> str:
    """The word of a free text (忌口) that speaks against a dish; empty if there is none.

    A word does if it stands in the name of the dish, or names an allergen that is in it.
    """
    for word in avoided(diet):
        if word in dish.name:
            return word
        if any(key in word for code in dish.allergens for key in keywords_of(code)):
            return word
    return ""


@lru_cache(maxsize=1024)
def avoided(diet: str) -> tuple[str, ...]:
    """The things that a 忌口 in somebody's own words names: 不吃羊肉，对花生过敏 -> 羊肉, 花生.

    Of words of one character only those that mean a food by themselves.
    """
    words = (_TAIL.sub("", _LEAD.sub("", part)) for part in _SPLIT.split(diet))
    return tuple(word for word in words if len(word) > 1 or word in _SINGLE)


def _gets(shown: MenuDish, ordered: str | None) -> bool:
    return shown.price_set is None or ordered is None or shown.price_set == ordered


def _unmet(dishes: Sequence[MenuDish], eaters: Sequence[Eater]) -> dict[str, tuple[str, ...]]:
    suited = {diet for shown in dishes for diet in shown.dish.diets}
    found: dict[str, list[str]] = defaultdict(list)
    for eater in eaters:
        for diet in eater.diets:
            if diet not in suited:
                found[diet].append(eater.name)
    return {diet: tuple(names) for diet, names in sorted(found.items())}


def _careful(reader: Reader) -> dict[str, Eater]:
    """Residents of whom something is written: allergies, a diet, what they do not eat."""
    r, p = table_of(Resident), table_of(Person)
    statement = (
        select(r.c.id, r.c.person_id, p.c.name, r.c.allergens, r.c.diets, r.c.diet)
        .select_from(r.join(p, p.c.id == r.c.person_id))
        .where(r.c.deleted == 0)
        .where((r.c.allergens != []) | (r.c.diets != []) | r.c.diet.is_not(None))
    )
    return {
        row.id: Eater(
            row.id,
            row.person_id,
            row.name,
            tuple(row.allergens or ()),
            tuple(row.diets or ()),
            row.diet or "",
        )
        for row in reader.rows(statement)
    }
