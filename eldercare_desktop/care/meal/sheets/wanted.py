"""Who is on a meal's sheet: those who eat at the site, or the stops of one route."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from eldercare_desktop.care.house_order import house_key
from eldercare_desktop.care.meal.delivery.routes import RouteStops, stops
from eldercare_desktop.care.meal.roster.reading import Meal, ordered_meals
from eldercare_desktop.care.slip.known import People, known_people
from eldercare_desktop.store.reader import Reader

NO_ROUTE = ""
"""Asked for as a route: the boxes that are to be brought and stand on no route."""


@dataclass(frozen=True)
class Wanted:
    """Somebody whose meal is ordered. `price_set` None: the usual set."""

    resident_id: str
    price_set: str | None


@dataclass(frozen=True)
class MealWanted:
    """All that is ordered for one meal: who comes, group by group, and who gets a box."""

    site_id: str
    day: str
    period: str
    here: tuple[Wanted, ...]
    routes: tuple[RouteStops, ...]

    @property
    def everybody(self) -> frozenset[str]:
        """Who has ordered this meal, however it is to be had."""
        brought = (stop.resident_id for one in self.routes for stop in one.stops)
        return frozenset([*(one.resident_id for one in self.here), *brought])

    def on_sheet(self, route_id: str | None) -> tuple[Wanted, ...]:
        """Who is on the sheet of a route (in walking order), or without one on the sign-in

        sheet.
        """
        if route_id is None:
            return self.here
        for one in self.routes:
            if (one.route.id if one.route else NO_ROUTE) == route_id:
                return tuple(Wanted(stop.resident_id, stop.price_set) for stop in one.stops)
        return ()


def meal_wanted(
    reader: Reader, site_id: str, day: str, period: str, meals: Sequence[Meal] | None = None
) -> MealWanted:
    """What is ordered for a meal; `meals`: what is ordered at the site on the day, if known."""
    if meals is None:
        meals = ordered_meals(reader, day, day, site_id=site_id)
    found = [meal for meal in meals if (meal.day, meal.period) == (day, period)]
    here = _group_by_group(reader, [meal for meal in found if meal.mode == "dine_in"])
    brought = any(meal.mode == "delivery" for meal in found)
    routes = tuple(stops(reader, site_id, day, period)) if brought else ()
    return MealWanted(site_id, day, period, here, routes)


def _group_by_group(reader: Reader, meals: Iterable[Meal]) -> tuple[Wanted, ...]:
    """House by house: neighbours come together, and their names stand together."""
    wanted = {meal.resident_id: Wanted(meal.resident_id, meal.price_set) for meal in meals}
    people = known_people(reader, wanted)
    return tuple(sorted(wanted.values(), key=lambda one: _place(people, one.resident_id)))


def _place(people: People, resident_id: str) -> tuple[object, ...]:
    who = people[resident_id]
    number = who.group_number
    group = (number is None, number or 0, who.group_name or "")
    return (*group, house_key(who.address), who.name, resident_id)
