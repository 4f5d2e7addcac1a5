"""What is known of the meals of some residents, and which meals took place in which way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import FromClause, Select, and_, select
from sqlmodel import col

from eldercare_desktop.care.absence.record import Absence
from eldercare_desktop.care.meal.delivery.judging import (
    DINE_IN,
    NO_ROUTE,
    Gone,
    Miss,
    Seen,
    Slot,
    Story,
    Taken,
)
from eldercare_desktop.care.meal.delivery.record import MealCheck, MealRoute
from eldercare_desktop.care.meal.roster.facts import eaters_between
from eldercare_desktop.care.meal.roster.reading import ordered_meals
from eldercare_desktop.care.meal.serving.reading import servings_between
from eldercare_desktop.care.meal.serving.record import MealServing
from eldercare_desktop.care.slip.record import Slip, SlipConfirmation
from eldercare_desktop.care.slip.states import stands
from eldercare_desktop.care.visit.record import Visit, is_current_visit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

CHUNK = 400
"""So many ids are named in one statement."""


@dataclass
class _Parts:
    ordered: dict[Slot, Taken] = field(default_factory=dict)
    eaten: set[Slot] = field(default_factory=set)
    in_vain: dict[Slot, Miss] = field(default_factory=dict)
    seen: list[Seen] = field(default_factory=list)
    away: list[Gone] = field(default_factory=list)

    def story(self) -> Story:
        return Story(self.ordered, frozenset(self.eaten), self.in_vain, self.seen, self.away)


def stories(reader: Reader, residents: Collection[str], first: str, last: str) -> dict[str, Story]:
    """Resident -> what is known of the meals of the days `first` to `last`."""
    found: defaultdict[str, _Parts] = defaultdict(_Parts)
    routes = live_routes(reader)
    for meal in ordered_meals(reader, first, last, residents=residents):
        way = way_of(meal.mode, meal.route_id, routes)
        taken = Taken(meal.site_id, meal.day, meal.period, way)
        found[meal.resident_id].ordered[Slot(meal.day, meal.period)] = taken
    _servings(reader, residents, first, last, found)
    for row in _rows(reader, residents, lambda ids: _visits(ids, first)):
        found[row.resident_id].seen.append(Seen(row.visited_on, row.recorded_at))
    for row in _rows(reader, residents, lambda ids: _checks(ids, first)):
        found[row.resident_id].seen.append(Seen(row.checked_on, row.recorded_at))
    for row in _rows(reader, residents, lambda ids: _absences(ids, first)):
        found[row.resident_id].away.append(Gone(row.since, row.until))
    return {resident_id: parts.story() for resident_id, parts in found.items()}


def _servings(
    reader: Reader,
    residents: Collection[str],
    first: str,
    last: str,
    found: Mapping[str, _Parts],
) -> None:
    """What was eaten, counted or not: they were there. Of two in vain the one that counts."""
    for row in servings_between(reader, first, last, residents=residents):
        assert row.resident_id is not None, "guests are nobody's"
        parts, slot = found[row.resident_id], Slot(row.day, row.period)
        if row.eaten:
            parts.eaten.add(slot)
        elif row.counts or slot not in parts.in_vain:
            parts.in_vain[slot] = Miss(
                row.day, row.period, row.site_id, "nobody_home", row.recorded_at,
                _route(parts.ordered.get(slot)),
            )  # fmt: skip


def _route(ordered: Taken | None) -> str | None:
    return ordered.way if ordered and ordered.way not in (DINE_IN, NO_ROUTE) else None


def live_routes(reader: Reader) -> frozenset[str]:
    """The routes that there are."""
    t = table_of(MealRoute)
    return frozenset(row.id for row in reader.rows(select(t.c.id).where(t.c.deleted == 0)))


def way_of(mode: str | None, route_id: str | None, routes: Collection[str]) -> str:
    """How a meal is had: at the site, by a route, or brought while no route has it."""
    if mode != "delivery":
        return DINE_IN
    return route_id if route_id is not None and route_id in routes else NO_ROUTE


# -- which meals took place --------------------------------------------------------------


def meals_that_were(reader: Reader, asked: Iterable[Taken]) -> frozenset[Taken]:
    """Those of the meals asked about of which it is known that they took place.

    Somebody was noted as eating at the site; somebody of the same route as brought their meal,
    or as not at home; or the paper of the sign-in or of the route came back.
    """
    wanted = set(asked)
    if not wanted:
        return frozenset()
    days = sorted({taken.day for taken in wanted})
    rows = reader.rows(_noted(days))
    eaten = {Taken(r.site_id, r.day, r.period, DINE_IN) for r in rows if r.outcome == "served"}
    routed = {taken[:3] for taken in wanted if taken.way != DINE_IN}
    brought = [r for r in rows if r.outcome != "served" and (r.site_id, r.day, r.period) in routed]
    papers = set(_papers(reader, days))
    return frozenset(wanted & (eaten | papers | set(_brought(reader, brought, days))))


def _noted(days: Sequence[str]) -> Select[Any]:
    s = table_of(MealServing)
    return (
        select(s.c.site_id, s.c.day, s.c.period, s.c.outcome, s.c.resident_id)
        .where(s.c.day.in_(days), is_current_serving(s))
        .distinct()
    )


def _brought(reader: Reader, rows: Sequence[Any], days: Sequence[str]) -> Iterator[Taken]:
    """What was brought, by the route on which it was ordered."""
    ids = {row.resident_id for row in rows if row.resident_id}
    eaters = eaters_between(reader, days[0], days[-1], residents=ids) if ids else {}
    routes = live_routes(reader)
    for row in rows:
        eater = eaters.get(row.resident_id or "")
        weekday = str(date.fromisoformat(row.day).isoweekday())
        wanted = eater.wanted(row.day, weekday, row.period) if eater else None
        route = wanted.route_id if wanted and wanted.site_id == row.site_id else None
        yield Taken(row.site_id, row.day, row.period, way_of("delivery", route, routes))


def _papers(reader: Reader, days: Sequence[str]) -> Iterator[Taken]:
    s, c = table_of(Slip), table_of(SlipConfirmation)
    confirmed = select(c.c.slip_id).where(c.c.slip_id == s.c.id, stands(c)).exists()
    statement = select(s.c.kind, s.c.site_id, s.c.day, s.c.period, s.c.route_id).where(
        s.c.kind.in_(("meals", "meal_route")), s.c.day.in_(days), s.c.deleted == 0, confirmed
    )
    for row in reader.rows(statement):
        way = DINE_IN if row.kind == "meals" else row.route_id or NO_ROUTE
        yield Taken(row.site_id, row.day, row.period, way)


def is_current_serving(serving: FromClause) -> Any:
    """Whether a serving says something: neither withdrawn nor corrected."""
    later = table_of(MealServing).alias("later_serving")
    # Only the indexed column is named, so that the index alone answers.
    corrected = select(later.c.corrects_id).where(later.c.corrects_id == serving.c.id)
    return and_(serving.c.withdrawn == 0, ~corrected.correlate_except(later).exists())


# -- what else was noted -----------------------------------------------------------------


def _rows(reader: Reader, residents: Collection[str], statement: Any) -> Iterator[Any]:
    ids = sorted(residents)
    for start in range(0, len(ids), CHUNK):
        yield from reader.rows(statement(ids[start : start + CHUNK]))


def _visits(ids: list[str], first: str) -> Select[Any]:
    v = table_of(Visit)
    return select(v.c.resident_id, v.c.visited_on, v.c.recorded_at).where(
        v.c.resident_id.in_(ids), v.c.visited_on >= first, is_current_visit(v)
    )


def _checks(ids: list[str], first: str) -> Select[Any]:
    c = table_of(MealCheck)
    return select(c.c.resident_id, c.c.checked_on, c.c.recorded_at).where(
        c.c.resident_id.in_(ids), c.c.checked_on >= first, stands(c)
    )


def _absences(ids: list[str], first: str) -> Select[Any]:
    a = table_of(Absence)
    lasting = col(Absence.until).is_(None) | (col(Absence.until) > first)
    return select(a.c.resident_id, a.c.since, a.c.until).where(
        a.c.resident_id.in_(ids), a.c.deleted == 0, lasting
    )
