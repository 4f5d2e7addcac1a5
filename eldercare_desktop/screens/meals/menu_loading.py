"""What the menu of a week and the list of dishes read, in a worker: plain values out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.kitchen.clashes import Clash
    from eldercare_desktop.care.meal.kitchen.dishes import DishRow
    from eldercare_desktop.care.meal.kitchen.menu import MenuDish
    from eldercare_desktop.care.site.calendar import ServingDay
    from eldercare_desktop.care.site.record import Site

Choice = tuple[str, str]


@dataclass(frozen=True)
class MealLine:
    """One meal of the week, or a day without any (`period` empty).

    `clashes`: dish id -> who may not eat it. `unmet`: diet -> names of those whom no dish
    suits. `sets`: (code, name) of the sets to choose from, if there are several.
    """

    day: str
    period: str
    served: ServingDay
    dishes: tuple[MenuDish, ...] = ()
    clashes: Mapping[str, tuple[Clash, ...]] | None = None
    unmet: Mapping[str, tuple[str, ...]] | None = None
    dine_in: int = 0
    delivery: int = 0
    sets: tuple[Choice, ...] = ()

    @property
    def key(self) -> str:
        """What tells the lines apart."""
        return f"{self.day} {self.period}"

    @property
    def warned(self) -> int:
        """How many may not eat something of it."""
        found = {c.eater.resident_id for some in (self.clashes or {}).values() for c in some}
        return len(found)


@dataclass(frozen=True)
class WeekMenu:
    """The menus of a week. `copy_from`: the Monday of the week that could be copied."""

    site: Site
    monday: date
    lines: list[MealLine]
    dishes: list[DishRow]
    copy_from: str | None


def now() -> datetime:
    """The local time."""
    return datetime.now().astimezone()


def monday_of(day: date) -> date:
    """The Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


def week(read: Any, site_id: str, monday: date) -> WeekMenu:
    """The menus of a site from Monday to Sunday, with who may not eat what."""
    from eldercare_desktop.care.meal.kitchen.clashes import clashes  # with sqlmodel: late
    from eldercare_desktop.care.meal.kitchen.dishes import find_dishes
    from eldercare_desktop.care.meal.kitchen.menu import last_menu_before, menus
    from eldercare_desktop.care.meal.prices.book import PriceBook
    from eldercare_desktop.care.meal.roster.reading import ordered_meals
    from eldercare_desktop.care.site.calendar import serving_days
    from eldercare_desktop.care.site.reading import site_of

    site = site_of(read, site_id)
    first, last = monday.isoformat(), (monday + timedelta(days=6)).isoformat()
    meals = ordered_meals(read, first, last, site_id=site_id)
    planned, found = menus(read, site_id, first, last), clashes(read, site_id, first, last, meals)
    ordered: Counter[tuple[str, str, str]] = Counter(
        (meal.day, meal.period, meal.mode) for meal in meals
    )
    book = PriceBook.of(read)
    lines: list[MealLine] = []
    for day, served in serving_days(read, site, first, last).items():
        periods = [p for p in _PERIODS if p in served.periods or (day, p) in planned]
        for period in periods:
            cell: Any = (day, period)
            dishes = tuple(planned.get(cell, ()))
            sets = book.sets(site.id, site.village, day, period)
            lines.append(
                MealLine(
                    day,
                    period,
                    served,
                    dishes,
                    {shown.dish.id: found.of(cell, shown.dish.id) for shown in dishes},
                    found.unmet.get(cell, {}),
                    ordered[day, period, "dine_in"],
                    ordered[day, period, "delivery"],
                    tuple((one.code, one.name) for one in sets) if len(sets) > 1 else (),
                )
            )
        if not periods:
            lines.append(MealLine(day, "", served))
    return WeekMenu(
        site, monday, lines, find_dishes(read, site.village), last_menu_before(read, site_id, first)
    )


def dishes(read: Any, village: str) -> list[DishRow]:
    """The dishes of a village."""
    from eldercare_desktop.care.meal.kitchen.dishes import find_dishes

    return find_dishes(read, village)


def fitting(rows: Sequence[DishRow], typed: str, most: int = 6) -> list[DishRow]:
    """Dishes that were meant, those that begin so first: by characters, pinyin or initials."""
    from eldercare_desktop.care.search.key import fold

    wanted = fold(typed)
    if not wanted:
        return []
    begin = [row for row in rows if f"|{wanted}" in row.key]
    inside = [row for row in rows if wanted in row.key and row not in begin]
    exact = [row for row in begin if f"|{wanted}|" in row.key]
    return [*exact, *(row for row in begin if row not in exact), *inside][:most]


_PERIODS = ("breakfast", "lunch", "dinner")
