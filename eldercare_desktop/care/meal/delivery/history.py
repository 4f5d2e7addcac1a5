"""What is known of the meals of some residents, and which meals took place in which way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import FromClause, Select, and_, case, select, text
from sqlmodel import col

from eldercare_desktop.care.absence.record import Absence
from eldercare_desktop.care.incident.opening import instant
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
from eldercare_desktop.care.meal.serving.record import IN_VAIN, MealServing
from eldercare_desktop.care.meal.terms import PERIODS
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.slip.record import Slip, SlipConfirmation
from eldercare_desktop.care.slip.states import stands
from eldercare_desktop.care.visit.record import Visit, is_current_visit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

CHUNK = 400
"""So many ids are named in one statement."""


@dataclass(frozen=True)
class Span:
    """The days that are looked at. What was brought in vain, and everything that answers it, is

    looked for from `first` on; meals that were ordered from `recent` on.
    """

    first: str
    recent: str
    today: str


@dataclass
class _Parts:
    ate: Slot | None = None
    ordered: dict[Slot, Taken] = field(default_factory=dict)
    in_vain: dict[Slot, Miss] = field(default_factory=dict)
    seen: list[Seen] = field(default_factory=list)
    away: list[Gone] = field(default_factory=list)

    def story(self) -> Story:
        return Story(self.ordered, self.ate, self.in_vain, self.seen, self.away)


def stories(reader: Reader, residents: Collection[str], span: Span) -> dict[str, Story]:
    """Resident -> what is known of their meals in these days."""
    found: defaultdict[str, _Parts] = defaultdict(_Parts)
    routes = live_routes(reader)
    for meal in ordered_meals(reader, span.recent, span.today, residents=residents):
        way = way_of(meal.mode, meal.route_id, routes)
        taken = Taken(meal.site_id, meal.day, meal.period, way)
        found[meal.resident_id].ordered[Slot(meal.day, meal.period)] = taken
    for row in _rows(reader, residents, lambda ids: _ate(ids, span)):
        found[row.id].ate = slot_of(row.ate)
    for row in _rows(reader, residents, lambda ids: _in_vain(ids, span)):
        _take_in_vain(found[row.resident_id], row)
    for row in _rows(reader, residents, lambda ids: _visits(ids, span.first)):
        found[row.resident_id].seen.append(Seen(row.visited_on, row.recorded_at))
    for row in _rows(reader, residents, lambda ids: _checks(ids, span.first)):
        found[row.resident_id].seen.append(Seen(row.checked_on, row.recorded_at))
    for row in _rows(reader, residents, lambda ids: _absences(ids, span.first)):
        found[row.resident_id].away.append(Gone(row.since, row.until))
    return {resident_id: parts.story() for resident_id, parts in found.items()}


def _take_in_vain(parts: _Parts, row: Any) -> None:
    """Of two laptops that both noted it, what was written down first, as with all servings."""
    slot = Slot(row.day, row.period)
    known, ordered = parts.in_vain.get(slot), parts.ordered.get(slot)
    if known is None or instant(row.recorded_at) < instant(known.recorded_at):
        route = ordered.way if ordered and ordered.way not in (DINE_IN, NO_ROUTE) else None
        parts.in_vain[slot] = Miss(
            row.day, row.period, row.site_id, "nobody_home", row.recorded_at, route
        )


def last_eaten(resident_id: Any, span: Span) -> Any:
    """The last meal that was had, as the text that `slot_of` reads. An index answers it."""
    s = table_of(MealServing).alias("had")
    place = case({period: n for n, period in enumerate(PERIODS)}, value=s.c.period)
    return (
        select(s.c.day.concat(place))
        .where(
            s.c.resident_id == resident_id,
            and_(s.c.day >= span.first, s.c.day <= span.today),
            s.c.outcome != "nobody_home",
            is_current_serving(s),
        )
        .order_by(s.c.day.desc(), place.desc())
        .limit(1)
        .scalar_subquery()
    )


def slot_of(text: str | None) -> Slot | None:
    """The meal that `last_eaten` gives."""
    return Slot(text[:-1], PERIODS[int(text[-1])]) if text else None


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
    known = {*_eaten_there(reader, days), *_papers(reader, days)}
    brought = {taken for taken in wanted if taken.way != DINE_IN} - known
    return frozenset(wanted & known) | _brought(reader, brought)


def _eaten_there(reader: Reader, days: Sequence[str]) -> Iterator[Taken]:
    s = table_of(MealServing)
    statement = select(s.c.site_id, s.c.day, s.c.period).where(
        s.c.day.in_(days), s.c.outcome == "served", is_current_serving(s)
    )
    for row in reader.rows(statement.distinct()):
        yield Taken(row.site_id, row.day, row.period, DINE_IN)


def _brought(reader: Reader, asked: Collection[Taken]) -> frozenset[Taken]:
    """Those of which anybody on the route was brought theirs, or was not at home for it."""
    if not asked:
        return frozenset()
    days = sorted({taken.day for taken in asked})
    whose: defaultdict[tuple[str, str, str], list[str]] = defaultdict(list)
    for row in reader.rows(_carried(days, {taken.site_id for taken in asked})):
        whose[row.site_id, row.day, row.period].append(row.resident_id or "")
    ids = {one for some in whose.values() for one in some if one}
    eaters = eaters_between(reader, days[0], days[-1], residents=ids) if ids else {}
    routes = live_routes(reader)

    def way(taken: Taken, resident_id: str) -> str:
        eater = eaters.get(resident_id)
        weekday = str(date.fromisoformat(taken.day).isoweekday())
        wanted = eater.wanted(taken.day, weekday, taken.period) if eater else None
        route = wanted.route_id if wanted and wanted.site_id == taken.site_id else None
        return way_of("delivery", route, routes)

    return frozenset(
        taken for taken in asked if any(way(taken, one) == taken.way for one in whose[taken[:3]])
    )


def _carried(days: Sequence[str], sites: Collection[str]) -> Select[Any]:
    s = table_of(MealServing)
    return (
        select(s.c.site_id, s.c.day, s.c.period, s.c.resident_id)
        .where(
            s.c.day.in_(days),
            s.c.site_id.in_(sorted(sites)),
            s.c.outcome != "served",
            is_current_serving(s),
        )
        .distinct()
    )


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


def _ate(ids: list[str], span: Span) -> Select[Any]:
    r = table_of(Resident)
    return select(r.c.id, last_eaten(r.c.id, span).label("ate")).where(r.c.id.in_(ids))


def _in_vain(ids: list[str], span: Span) -> Select[Any]:
    s = table_of(MealServing)
    return (
        select(s.c.resident_id, s.c.site_id, s.c.day, s.c.period, s.c.recorded_at)
        .where(
            text(IN_VAIN),
            s.c.day.between(span.first, span.today),
            s.c.resident_id.in_(ids),
            is_current_serving(s),
        )
        .order_by(s.c.id)
    )


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
