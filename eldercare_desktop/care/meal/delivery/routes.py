"""The routes of a site, and their stops for a meal in the order in which one walks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Select, select
from sqlmodel import col

from eldercare_desktop.care.area import VillagerGroup, group_label
from eldercare_desktop.care.helper import Helper
from eldercare_desktop.care.house_order import house_key
from eldercare_desktop.care.meal.delivery.record import MealRoute, MealStandIn
from eldercare_desktop.care.meal.roster.reading import Meal, ordered_meals
from eldercare_desktop.care.meal.serving.reading import ServingRow, servings_between
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.walk.doors import doors_of, note_of, place_of
from eldercare_desktop.care.walk.order import Placed, in_order
from eldercare_desktop.care.walk.record import Door
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

CHUNK = 400
"""So many ids are named in one statement."""


@dataclass(frozen=True)
class RouteRow:
    """A route with who goes on the day that was asked about.

    `helper_id` is whoever steps in for the day (`stand_in`), else the route's own, `own_id`;
    None: nobody. `gone`: that helper has died, left, is no helper any more or is away.
    """

    id: str
    site_id: str
    village: str
    name: str
    helper_id: str | None
    person_id: str | None
    helper: str
    phone: str | None
    gone: bool
    stand_in: bool
    own_id: str | None
    note: str | None


@dataclass(frozen=True)
class Stop:
    """A door at which a meal is handed over; `number` counts from 1 along the route.

    `allergens`, `diets` are codes, `diet` what else is not eaten, `door` what to know at the
    door. `outcome` "": nothing was noted yet; then `serving_id` is None as well. Who came to
    eat instead is "served".
    """

    number: int
    resident_id: str
    person_id: str
    name: str
    group: str
    address: str | None
    phone: str | None
    price_set: str | None
    allergens: tuple[str, ...]
    diets: tuple[str, ...]
    diet: str | None
    door: str | None
    note: str | None
    outcome: str = ""
    serving_id: str | None = None
    plan_id: str | None = None
    order_id: str | None = None


@dataclass(frozen=True)
class RouteStops:
    """The stops of a route for one meal; `route` None: no route brings these yet."""

    route: RouteRow | None
    stops: tuple[Stop, ...]

    @property
    def left(self) -> int:
        """How many stops nothing was noted of yet."""
        return sum(not stop.outcome for stop in self.stops)


def routes_of(reader: Reader, site_id: str, *, day: str | None = None) -> list[RouteRow]:
    """The routes of a site by name, with who goes on a day (today)."""
    on = day or reader.today
    found = reader.find(MealRoute, col(MealRoute.site_id) == site_id)
    instead = stand_ins(reader, on, [route.id for route in found])
    helpers = {route.id: instead.get(route.id) or route.helper_id for route in found}
    known = _helpers(reader, {helper for helper in helpers.values() if helper})
    rows = [
        _route_row(route, helpers[route.id], known, stand_in=bool(instead.get(route.id)))
        for route in found
    ]
    return sorted(rows, key=lambda row: (house_key(row.name), row.id))


def stand_ins(reader: Reader, day: str, route_ids: Collection[str]) -> dict[str, str | None]:
    """Route -> who steps in on a day; what was recorded last holds."""
    t = table_of(MealStandIn)
    later = t.alias("later")
    corrected = select(later.c.id).where(later.c.corrects_id == t.c.id).exists()
    statement = (
        select(t.c.route_id, t.c.helper_id)
        .where(t.c.day == day, t.c.withdrawn == 0, ~corrected)
        .order_by(t.c.recorded_at, t.c.id)
    )
    wanted = set(route_ids)
    return {r.route_id: r.helper_id for r in reader.rows(statement) if r.route_id in wanted}


def stops(reader: Reader, site_id: str, day: str, period: str) -> list[RouteStops]:
    """What is brought for a meal: routes with stops by name, last those whom nobody has yet."""
    meals = ordered_meals(reader, day, day, site_id=site_id)
    brought = {m.resident_id: m for m in meals if m.period == period and m.mode == "delivery"}
    routes = {row.id: row for row in routes_of(reader, site_id, day=day)}
    of_route: dict[str | None, list[str]] = {}
    for resident_id, meal in brought.items():
        key = meal.route_id if meal.route_id in routes else None
        of_route.setdefault(key, []).append(resident_id)
    who = _who(reader, brought)
    happened = _happened(reader, day, period, brought)
    found = []
    for route_id in [*routes, None]:
        if ids := [i for i in of_route.get(route_id, ()) if i in who]:
            made = _numbered(_walk(ids, who), brought, who, happened)
            found.append(RouteStops(routes[route_id] if route_id else None, made))
    return found


@dataclass(frozen=True)
class _Door:
    """What is known of who lives behind a door."""

    row: Any
    doors: Sequence[Door]

    @property
    def group(self) -> str:
        return group_label(self.row.group_number, self.row.group_name)


def _walk(ids: Iterable[str], who: Mapping[str, _Door]) -> list[str]:
    """Group after group, in each the doors as on every walk (see `care/walk/order.py`)."""
    groups: dict[str, list[Placed]] = {}
    for resident_id in ids:
        door = who[resident_id]
        key = (house_key(door.row.address), door.row.name, door.row.id)
        groups.setdefault(door.group, []).append(Placed(resident_id, key, place_of(door.doors)))
    ordered = sorted(groups, key=lambda group: (not group, house_key(group), group))
    return [placed.resident_id for group in ordered for placed in in_order(groups[group])]


def _numbered(
    ids: Sequence[str],
    meals: Mapping[str, Meal],
    who: Mapping[str, _Door],
    happened: Mapping[str, ServingRow],
) -> tuple[Stop, ...]:
    return tuple(
        _stop(number, meals[resident_id], who[resident_id], happened.get(resident_id))
        for number, resident_id in enumerate(ids, 1)
    )


def _stop(number: int, meal: Meal, door: _Door, serving: ServingRow | None) -> Stop:
    row = door.row
    return Stop(
        number=number,
        resident_id=meal.resident_id,
        person_id=row.person_id,
        name=row.name,
        group=door.group,
        address=row.address,
        phone=row.phone,
        price_set=meal.price_set,
        allergens=tuple(row.allergens or ()),
        diets=tuple(row.diets or ()),
        diet=row.diet,
        door=note_of(door.doors),
        note=serving.note if serving else None,
        outcome=serving.outcome if serving else "",
        serving_id=serving.id if serving else None,
        plan_id=meal.plan_id,
        order_id=meal.order_id,
    )


def _happened(
    reader: Reader, day: str, period: str, residents: Collection[str]
) -> dict[str, ServingRow]:
    """Resident -> the serving of the meal that counts, wherever it was noted."""
    rows = servings_between(reader, day, day, residents=residents) if residents else []
    return {
        row.resident_id: row
        for row in rows
        if row.resident_id and row.period == period and row.counts and not row.extra
    }


def _who(reader: Reader, residents: Collection[str]) -> dict[str, _Door]:
    doors = doors_of(reader, residents)
    ids = sorted(residents)
    return {
        row.id: _Door(row, doors.get(row.id, ()))
        for start in range(0, len(ids), CHUNK)
        for row in reader.rows(_people(ids[start : start + CHUNK]))
    }


def _people(ids: list[str]) -> Select[Any]:
    r, p, g = table_of(Resident), table_of(Person), table_of(VillagerGroup)
    joined = r.join(p, p.c.id == r.c.person_id).outerjoin(g, g.c.id == p.c.group_id)
    return (
        select(
            r.c.id, r.c.person_id, r.c.allergens, r.c.diets, r.c.diet, p.c.name, p.c.address,
            p.c.phone, g.c.number.label("group_number"), g.c.name.label("group_name"),
        )
        .select_from(joined)
        .where(r.c.id.in_(ids))
    )  # fmt: skip


def _helpers(reader: Reader, ids: Collection[str]) -> dict[str, Any]:
    h, p = table_of(Helper), table_of(Person)
    statement = (
        select(
            h.c.id, h.c.person_id, p.c.name, p.c.phone,
            ((h.c.available == 0) | (h.c.deleted == 1) | (p.c.life_status != "living")).label(
                "gone"
            ),
        )
        .select_from(h.join(p, p.c.id == h.c.person_id))
        .where(h.c.id.in_(sorted(ids)))
    )  # fmt: skip
    return {row.id: row for row in reader.rows(statement)}


def _route_row(
    route: MealRoute, helper_id: str | None, known: Mapping[str, Any], *, stand_in: bool
) -> RouteRow:
    helper = known.get(helper_id or "")
    return RouteRow(
        id=route.id,
        site_id=route.site_id,
        village=route.village,
        name=route.name,
        helper_id=helper.id if helper else None,
        person_id=helper.person_id if helper else None,
        helper=helper.name if helper else "",
        phone=helper.phone if helper else None,
        gone=bool(helper.gone) if helper else False,
        stand_in=stand_in and helper is not None,
        own_id=route.helper_id,
        note=route.note,
    )
