"""What delivery reads, in a worker: plain values out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.delivery.checking import CheckRow
    from eldercare_desktop.care.meal.delivery.missed import MissedCheck
    from eldercare_desktop.care.meal.delivery.record import MealRoute
    from eldercare_desktop.care.meal.delivery.routes import RouteRow, Stop
    from eldercare_desktop.screens.pairing.loading import Someone

ANSWERED_DAYS = 30
"""So many days back answers are listed."""
MOST_FOUND = 400


@dataclass(frozen=True)
class Wanted:
    """Which meal is asked for; `day` None is today, `period` None the meal of the hour."""

    site_id: str
    day: str | None = None
    period: str | None = None
    typed: str = ""


@dataclass(frozen=True)
class RouteLine:
    """A route in the list with its stops of the meal; `id` "": those whom no route brings."""

    id: str
    route: RouteRow | None
    stops: tuple[Stop, ...]
    found: tuple[Stop, ...]

    @property
    def left(self) -> int:
        """Of how many stops nothing was noted yet."""
        return sum(not stop.outcome for stop in self.stops)


@dataclass(frozen=True)
class DeliveryDay:
    """One meal of a site. `open`: it is served; else `why` says what speaks against it."""

    site_id: str
    day: str
    today: str
    period: str
    periods: tuple[str, ...]
    open: bool
    why: str
    lines: tuple[RouteLine, ...]
    missed: tuple[MissedCheck, ...]


@dataclass(frozen=True)
class Missed:
    """Who is to be looked after, and what was answered lately. `villages`: code -> name where

    this laptop looks after several.
    """

    today: str
    open: tuple[MissedCheck, ...]
    answered: tuple[CheckRow, ...]
    villages: dict[str, str]


def now() -> datetime:
    """The local time."""
    return datetime.now().astimezone()


def delivery(read: Any, wanted: Wanted) -> DeliveryDay:
    """The routes of a site with what is to be brought for a meal."""
    from eldercare_desktop.care.meal.delivery.missed import missed_checks  # sqlmodel: late
    from eldercare_desktop.care.meal.delivery.routes import routes_of, stops
    from eldercare_desktop.care.site.calendar import meals_on, period_at, serving_days
    from eldercare_desktop.care.site.reading import site_of

    site = site_of(read, wanted.site_id)
    day = wanted.day or read.today
    serving = serving_days(read, site, day, day)[day]
    period = wanted.period or _period(serving.periods, period_at(site, now()))
    by_route = {
        one.route.id if one.route else "": one.stops for one in stops(read, site.id, day, period)
    }
    people = _people(read, wanted.typed)
    routes = [(row.id, row) for row in routes_of(read, site.id, day=day)]
    several = [*routes, ("", None)] if "" in by_route else routes
    return DeliveryDay(
        site.id,
        day,
        read.today,
        period,
        meals_on(site, [serving]),
        period in serving.periods,
        serving.why,
        tuple(_line(i, route, by_route.get(i, ()), people) for i, route in several),
        tuple(missed_checks(read, read.today, village=site.village)),
    )


def _period(served: tuple[str, ...], likely: str) -> str:
    return likely if likely in served or not served else served[0]


def _line(
    route_id: str, route: RouteRow | None, stops: tuple[Stop, ...], people: set[str] | None
) -> RouteLine:
    found = stops if people is None else tuple(s for s in stops if s.person_id in people)
    return RouteLine(route_id, route, stops, found)


def _people(read: Any, typed: str) -> set[str] | None:
    """Who fits what was typed; None: everybody does."""
    from eldercare_desktop.care.register import PeopleFilter, find_people

    if not typed.strip():
        return None
    rows = find_people(read, PeopleFilter(typed=typed), today=read.today, limit=MOST_FOUND)
    return {row.person_id for row in rows}


def missed(read: Any, typed: str) -> Missed:
    """Everybody who is to be looked after, and the answers of the last weeks."""
    from eldercare_desktop.care.area import area_names
    from eldercare_desktop.care.meal.delivery.checking import checks_since
    from eldercare_desktop.care.meal.delivery.missed import missed_checks

    people = _people(read, typed)
    since = date.fromisoformat(read.today) - timedelta(days=ANSWERED_DAYS)
    several = str(read.setting("village") or "").endswith("000")
    found = missed_checks(read, read.today)
    answered = checks_since(read, since.isoformat())
    return Missed(
        read.today,
        tuple(one for one in found if people is None or one.elder.person_id in people),
        tuple(row for row in answered if people is None or row.person_id in people),
        area_names(read) if several else {},
    )


def missed_of(read: Any, resident_id: str) -> tuple[MissedCheck, str] | None:
    """The signal of one resident as it is today, and the day; None: there is none."""
    from eldercare_desktop.care.meal.delivery.missed import missed_checks

    found = missed_checks(read, read.today, residents=[resident_id])
    return (found[0], read.today) if found else None


def route(read: Any, route_id: str) -> tuple[MealRoute, Someone | None] | None:
    """A route as it is in the store, with its own helper."""
    from eldercare_desktop.care.meal.delivery.record import MealRoute

    seen = read.get(MealRoute, route_id)
    return None if seen is None or seen.deleted else (seen, helper(read, seen.helper_id))


def helper(read: Any, helper_id: str | None) -> Someone | None:
    """A helper as forms know them."""
    from eldercare_desktop.care.helper import Helper
    from eldercare_desktop.screens.pairing.loading import roles_of

    found = read.get(Helper, helper_id) if helper_id else None
    return roles_of(read, found.person_id)[1] if found is not None else None


def look_up_helpers(read: Any, typed: str) -> list[Someone]:
    """Helpers who match what was typed."""
    from eldercare_desktop.screens.needs.loading import look_up_helpers as look_up

    return look_up(read, typed, None)
