"""The dishes that a village cooks, with what may be in them and whom they suit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.kitchen.record import Dish, DishKind, MenuItem
from eldercare_desktop.care.search.key import fold
from eldercare_desktop.care.search.thing import thing_key
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

_MAY_HOLD = {
    "peanuts": ("花生",),
    "crustaceans": ("虾", "蟹"),
    "fish": ("鱼", "鳝", "鳅"),
    "eggs": ("蛋",),
    "milk": ("奶",),
    "soy": ("豆腐", "豆浆", "豆干", "豆花", "腐竹", "千张", "黄豆", "豆皮", "豆豉", "酱油"),
    "nuts": ("核桃", "腰果", "杏仁", "松子", "坚果"),
    "gluten": ("面", "馒头", "包子", "饺", "馄饨", "抄手", "饼", "花卷", "小麦", "发糕"),
}
"""What a dish of such a name likely holds: proposed to who writes it down, never taken for sure."""

_KINDS: tuple[tuple[DishKind, tuple[str, ...]], ...] = (
    ("soup", ("汤", "羹")),
    ("staple", ("饭", "面条", "馒头", "包子", "饺", "粥", "花卷", "米线", "饼", "馄饨", "抄手")),
    ("meat", ("排骨", "红烧肉", "回锅肉", "蹄", "扣肉", "鸡腿", "牛肉", "羊肉", "鸭", "鱼", "虾")),
    ("mixed", ("肉", "鸡", "肝", "肠", "蛋")),
    ("vegetable", ("蔬", "菜", "豆腐", "萝卜", "瓜", "土豆", "茄", "豆角", "藕", "笋")),
)


@dataclass(frozen=True)
class DishRow:
    """A dish as lists show it. `ids`: of all rows of that name, which are one dish.

    `allergens` are those of any of them: two laptops may have written the dish down apart, and
    one of them may know of the peanuts.
    """

    id: str
    ids: tuple[str, ...]
    village: str
    name: str
    kind: DishKind
    allergens: tuple[str, ...]
    diets: tuple[str, ...]
    note: str

    @property
    def key(self) -> str:
        """Name, pinyin and initials, to be searched."""
        return thing_key(self.name)


def find_dishes(reader: Reader, village: str) -> list[DishRow]:
    """The dishes of a village, each name once, by name; ready to be searched."""
    found = reader.find(Dish, col(Dish.village) == village, order_by=(col(Dish.name), col(Dish.id)))
    rows = rows_of(found)
    for row in rows:
        thing_key(row.name)  # here, where one waits for the store; who only cooks it needs none
    return rows


def rows_of(dishes: Iterable[Dish]) -> list[DishRow]:
    """Dishes by their names; those of one name as one."""
    by_name: dict[str, list[Dish]] = {}
    for dish in dishes:
        by_name.setdefault(fold(dish.name), []).append(dish)
    return [_row(same) for same in by_name.values()]


def dish_named(reader: Reader, village: str, name: str) -> DishRow | None:
    """The dish of this name, however it is spaced."""
    wanted = fold(name)
    return next((row for row in find_dishes(reader, village) if fold(row.name) == wanted), None)


def add_dish(
    work: Work,
    village: str,
    name: str,
    *,
    kind: DishKind = "mixed",
    allergens: Sequence[str] = (),
    diets: Sequence[str] = (),
    note: str | None = None,
) -> Dish:
    """Write a dish down. CareError: dish_name_missing, dish_name_taken (`name`)."""
    work.label = "add_dish"
    _refuse_name(work, village, name, frozenset())
    said: dict[str, Any] = {"allergens": list(allergens), "diets": list(diets), "note": note}
    return work.insert(Dish(village=village, name=name, kind=kind, **said))


def edit_dish(work: Work, seen: DishRow, **values: object) -> str:
    """Change a dish, in all its rows, so that no allergen of one of them stays by chance.

    Returns its id. CareError: dish_name_missing, dish_name_taken, row_gone.
    """
    work.label = "edit_dish"
    if "name" in values:
        _refuse_name(work, seen.village, str(values["name"] or ""), frozenset(seen.ids))
    rows = [row for row in (work.get(Dish, row_id) for row_id in seen.ids) if row is not None]
    if not rows or all(row.deleted for row in rows):
        raise CareError("row_gone")
    for row in rows:
        if not row.deleted:
            work.set(row, **values)
    return seen.id


def remove_dish(work: Work, seen: DishRow) -> None:
    """Take a dish off the list; old menus keep it. CareError: dish_on_menu (`name`, `day`)."""
    work.label = "remove_dish"
    where = (col(MenuItem.dish_id).in_(seen.ids), col(MenuItem.day) >= work.today)
    if ahead := work.find(MenuItem, *where, order_by=(col(MenuItem.day),), limit=1):
        raise CareError("dish_on_menu", name=seen.name, day=ahead[0].day)
    for row_id in seen.ids:
        row = work.get(Dish, row_id)
        if row is not None and not row.deleted:
            work.delete(row)


def likely_allergens(name: str) -> list[str]:
    """What a dish of this name may well hold, to be confirmed by who knows the recipe."""
    return [code for code, words in _MAY_HOLD.items() if any(word in name for word in words)]


def likely_kind(name: str) -> DishKind:
    """What kind of dish it is by its name."""
    for kind, ends in _KINDS[:2]:
        if name.endswith(ends):
            return kind
    for kind, words in _KINDS[2:]:
        if any(word in name for word in words):
            return kind
    return "other"


def keywords_of(allergen: str) -> tuple[str, ...]:
    """How people write an allergen in Chinese: 花生; 虾, 蟹."""
    return _MAY_HOLD.get(allergen, ())


def _row(same: Sequence[Dish]) -> DishRow:
    first = same[0]
    suits = [set(dish.diets) for dish in same]
    return DishRow(
        first.id,
        tuple(dish.id for dish in same),
        first.village,
        first.name,
        first.kind,
        tuple(sorted({code for dish in same for code in dish.allergens})),
        tuple(sorted(set.intersection(*suits))),
        next((dish.note for dish in same if dish.note), ""),
    )


def _refuse_name(reader: Reader, village: str, name: str, own: frozenset[str]) -> None:
    if not fold(name):
        raise CareError("dish_name_missing", field="name")
    taken = dish_named(reader, village, name)
    if taken is not None and not own & set(taken.ids):
        raise CareError("dish_name_taken", field="name", name=taken.name)
