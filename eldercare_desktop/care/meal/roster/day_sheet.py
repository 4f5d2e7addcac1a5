"""What the kitchen must know of a day: how many meals of what kind, and who must not eat what."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from eldercare_desktop.care.meal.delivery.record import MealRoute
from eldercare_desktop.care.meal.prices.book import PriceBook, SetPrice
from eldercare_desktop.care.meal.roster.faces import Face, faces_of
from eldercare_desktop.care.meal.roster.reading import Meal, ordered_meals
from eldercare_desktop.care.meal.terms import ALLERGENS, DIETS, Period
from eldercare_desktop.care.site.calendar import ServingDay, begins_at, serving_days
from eldercare_desktop.care.site.reading import site_of
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True)
class Eats:
    """Somebody of whom the kitchen must know something; `brought`: a box must be marked."""

    name: str
    brought: bool
    diet: str = ""


@dataclass(frozen=True)
class MealSheet:
    """One meal of the day. `sets`: name of the set -> number, the usual one first ("": no

    prices are known). `routes`: name of the route ("": none yet) -> number. `allergens` and
    `diets`: code -> who. `avoid`: who has words of their own for what they do not eat.
    """

    period: Period
    begins: str
    dine_in: int
    delivery: int
    sets: dict[str, int]
    routes: dict[str, int]
    allergens: dict[str, list[Eats]]
    diets: dict[str, list[Eats]]
    avoid: list[Eats]

    @property
    def total(self) -> int:
        """Meals to be cooked."""
        return self.dine_in + self.delivery


@dataclass(frozen=True)
class DaySheet:
    """A day of a site for its kitchen."""

    site: str
    village: str
    day: ServingDay
    meals: tuple[MealSheet, ...]


def day_sheet(reader: Reader, site_id: str, day: str) -> DaySheet:
    """The sheet of a day; without meals where the site is closed. CareError: row_gone."""
    site = site_of(reader, site_id)
    serving = serving_days(reader, site, day, day)[day]
    meals = ordered_meals(reader, day, day, site_id=site_id)
    faces = faces_of(reader, {meal.resident_id for meal in meals}, reader.today)
    book, routes = PriceBook.of(reader), _routes(reader, site_id)
    sheets = []
    for period in serving.periods:
        of_period = [meal for meal in meals if meal.period == period]
        sets = book.sets(site_id, site.village, day, period)
        begins = begins_at(site, period)
        sheets.append(_sheet(period, begins, of_period, faces, sets, routes))
    return DaySheet(site.name, site.village, serving, tuple(sheets))


def _sheet(
    period: Period,
    begins: str,
    meals: Sequence[Meal],
    faces: dict[str, Face],
    sets: Sequence[SetPrice],
    routes: dict[str, str],
) -> MealSheet:
    brought = [meal for meal in meals if meal.mode == "delivery"]
    names = _names([faces[meal.resident_id] for meal in meals])
    order = {key: number for number, key in enumerate(faces)}
    allergens, diets = defaultdict(list), defaultdict(list)
    avoid = []
    for meal in sorted(meals, key=lambda meal: order[meal.resident_id]):
        face = faces[meal.resident_id]
        eats = Eats(names[face.resident_id], meal.mode == "delivery", face.diet)
        for code in face.allergens:
            allergens[code].append(eats)
        for code in face.diets:
            diets[code].append(eats)
        if face.diet:
            avoid.append(eats)
    return MealSheet(
        period,
        begins,
        len(meals) - len(brought),
        len(brought),
        _by_set(meals, sets),
        dict(Counter(routes.get(meal.route_id or "", "") for meal in brought)),
        _in_order(allergens, ALLERGENS),
        _in_order(diets, DIETS),
        avoid,
    )


def _by_set(meals: Sequence[Meal], sets: Sequence[SetPrice]) -> dict[str, int]:
    """A set that is unknown by now keeps its code."""
    usual = sets[0].code if sets else ""
    known = {one.code: one.name or one.code for one in sets}
    counted = Counter(meal.price_set or usual for meal in meals)
    found: dict[str, int] = {}
    for code in (*known, *sorted(counted.keys() - known.keys())):
        if code in counted:
            name = known.get(code, code)
            found[name] = found.get(name, 0) + counted[code]
    return found


def _names(faces: Sequence[Face]) -> dict[str, str]:
    """Names as the kitchen reads them: with the group, and the age, where two have the same."""
    of_name = Counter(face.name for face in faces)
    of_group = Counter((face.name, face.group) for face in faces)
    found = {}
    for face in faces:
        more = [face.group] if of_name[face.name] > 1 and face.group else []
        if of_group[face.name, face.group] > 1 and face.age is not None:
            more.append(str(face.age))
        found[face.resident_id] = " ".join([face.name, *more])
    return found


def _in_order(found: dict[str, list[Eats]], codes: Sequence[str]) -> dict[str, list[Eats]]:
    known = [code for code in codes if code in found]
    return {code: found[code] for code in [*known, *sorted(found.keys() - set(codes))]}


def _routes(reader: Reader, site_id: str) -> dict[str, str]:
    t = table_of(MealRoute).c
    return {route.id: route.name for route in reader.find(MealRoute, t.site_id == site_id)}
