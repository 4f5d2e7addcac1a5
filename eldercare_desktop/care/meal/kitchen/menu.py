"""The menu of a site: which dishes there are at which meal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.kitchen.dishes import DishRow, rows_of
from eldercare_desktop.care.meal.kitchen.record import Dish, MenuItem
from eldercare_desktop.care.meal.terms import PERIODS, Period
from eldercare_desktop.care.search.key import fold
from eldercare_desktop.care.site.calendar import serving_days
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

Cell = tuple[str, Period]
"""A day and a meal."""

MOST_DISHES = 20
"""Of one meal."""


@dataclass(frozen=True)
class MenuDish:
    """A dish on the menu; `price_set`: it belongs to that set alone."""

    dish: DishRow
    price_set: str | None


@dataclass(frozen=True)
class Wanted:
    """A dish that a menu is to have."""

    dish_id: str
    price_set: str | None = None


def menus(reader: Reader, site_id: str, first: str, last: str) -> dict[Cell, list[MenuDish]]:
    """The menus from `first` to `last`, each dish of a set once, in their order."""
    items = menu_items(reader, site_id, first, last)
    dishes = _dishes(reader, items)
    found: dict[Cell, list[MenuDish]] = {}
    for item in items:
        row = dishes.get(item.dish_id)
        if row is None:
            continue
        cell = found.setdefault((item.day, item.period), [])
        shown = MenuDish(row, item.price_set)
        if shown not in cell:  # two laptops have put it there
            cell.append(shown)
    return found


def menu_items(reader: Reader, site_id: str, first: str, last: str) -> list[MenuItem]:
    """The rows of the menus from `first` to `last`, in the order in which they stand there."""
    return reader.find(
        MenuItem,
        col(MenuItem.site_id) == site_id,
        col(MenuItem.day).between(first, last),
        order_by=(col(MenuItem.day), col(MenuItem.place), col(MenuItem.id)),
    )


def set_menu(work: Work, site: Site, cell: Cell, wanted: Sequence[Wanted]) -> None:
    """Make the menu of a meal what is wanted, in this order; dishes that stay keep their rows.

    CareError: menu_too_long (`most`), menu_dish_gone.
    """
    work.label = "set_menu"
    if len(wanted) > MOST_DISHES:
        raise CareError("menu_too_long", most=MOST_DISHES)
    _write(work, site, cell, wanted)


def add_to_menu(work: Work, site: Site, cell: Cell, more: Sequence[Wanted]) -> None:
    """Put dishes at the end of the menu of a meal; those that are there stay where they are.

    CareError: as `set_menu`.
    """
    here = _now(work, site, cell)
    set_menu(work, site, cell, [*here, *(one for one in more if one not in here)])


def take_off_menu(work: Work, site: Site, cell: Cell, gone: Wanted) -> None:
    """Take a dish off the menu of a meal."""
    set_menu(work, site, cell, [one for one in _now(work, site, cell) if one != gone])


def move_on_menu(work: Work, site: Site, cell: Cell, moved: Wanted, steps: int) -> None:
    """Move a dish up (below zero) or down on the menu of a meal, as far as it goes."""
    order = _now(work, site, cell)
    if moved in order:
        at = order.index(moved)
        order.insert(min(max(at + steps, 0), len(order) - 1), order.pop(at))
    set_menu(work, site, cell, order)


def copy_week(work: Work, site: Site, monday: str, to: str) -> int:
    """Copy the menus of the week of `monday` to that of `to`; returns how many meals got one.

    Only to meals that the site serves and that have no menu yet, so that nothing is lost.
    CareError: menu_nothing_to_copy when the week has no menu, menu_is_full when no meal was
    without one.
    """
    work.label = "copy_menu"
    source = menus(work, site.id, monday, _sunday(monday))
    if not source:
        raise CareError("menu_nothing_to_copy")
    there = menus(work, site.id, to, _sunday(to))
    days = serving_days(work, site, to, _sunday(to))
    ahead = date.fromisoformat(to) - date.fromisoformat(monday)
    copied = 0
    for (day, period), dishes in source.items():
        cell = ((date.fromisoformat(day) + ahead).isoformat(), period)
        if cell in there or period not in days[cell[0]].periods:
            continue
        _write(work, site, cell, [Wanted(dish.dish.id, dish.price_set) for dish in dishes])
        copied += 1
    if not copied:
        raise CareError("menu_is_full")
    return copied


def last_menu_before(reader: Reader, site_id: str, monday: str) -> str | None:
    """The Monday of the latest week before this one that has a menu; None if there is none."""
    found = reader.find(
        MenuItem,
        col(MenuItem.site_id) == site_id,
        col(MenuItem.day) < monday,
        order_by=(col(MenuItem.day).desc(),),
        limit=1,
    )
    if not found:
        return None
    day = date.fromisoformat(found[0].day)
    return (day - timedelta(days=day.weekday())).isoformat()


def _now(reader: Reader, site: Site, cell: Cell) -> list[Wanted]:
    found = menus(reader, site.id, cell[0], cell[0]).get(cell, [])
    return [Wanted(shown.dish.id, shown.price_set) for shown in found]


def _write(work: Work, site: Site, cell: Cell, wanted: Sequence[Wanted]) -> None:
    day, period = cell
    here = [i for i in menu_items(work, site.id, day, day) if i.period == period]
    names = _dishes(work, here)
    kept: set[str] = set()
    for place, one in enumerate(dict.fromkeys(wanted)):
        item = next((i for i in here if i.id not in kept and _is(i, one, names)), None)
        if item is not None:
            kept.add(item.id)
            work.set(item, place=place)
            continue
        dish = work.get(Dish, one.dish_id)
        if dish is None or dish.deleted:
            raise CareError("menu_dish_gone")
        fresh = MenuItem(
            village=site.village,
            site_id=site.id,
            day=day,
            period=period,
            dish_id=dish.id,
            price_set=one.price_set,
            place=place,
        )
        kept.add(work.insert(fresh).id)
    for item in here:
        if item.id not in kept:
            work.delete(item)


def _is(item: MenuItem, wanted: Wanted, names: Mapping[str, DishRow]) -> bool:
    """Whether a row of the menu is of that dish, or of another row of the same name."""
    row = names.get(item.dish_id)
    same = item.dish_id == wanted.dish_id or (row is not None and wanted.dish_id in row.ids)
    return same and item.price_set == wanted.price_set


def _dishes(reader: Reader, items: Sequence[MenuItem]) -> dict[str, DishRow]:
    """Dish id -> the dish, also of one that was taken off the list since."""
    villages = {item.village for item in items}
    listed = reader.find(
        Dish, col(Dish.village).in_(villages), order_by=(col(Dish.id),), deleted=True
    )
    living = [dish for dish in listed if not dish.deleted]
    gone = [dish for dish in listed if dish.deleted]
    found = {row_id: row for row in rows_of(gone) for row_id in row.ids}
    named = {fold(row.name): row for row in rows_of(living)}
    found |= {row_id: row for row in named.values() for row_id in row.ids}
    # A row that was taken out as a double goes on as the one of its name that is listed.
    for dish in gone:
        if fold(dish.name) in named:
            found[dish.id] = named[fold(dish.name)]
    return found


def _sunday(monday: str) -> str:
    return (date.fromisoformat(monday) + timedelta(days=6)).isoformat()


__all__ = [
    "PERIODS",
    "Cell",
    "MenuDish",
    "Wanted",
    "add_to_menu",
    "copy_week",
    "last_menu_before",
    "menu_items",
    "menus",
    "move_on_menu",
    "set_menu",
    "take_off_menu",
]
