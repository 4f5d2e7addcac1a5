"""What decides about the meals of a span of days, read in a handful of statements."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any, Final

from sqlalchemy import ColumnElement, FromClause, Select, and_, or_, select, union

from eldercare_desktop.care.absence.record import Absence
from eldercare_desktop.care.meal.roster.holding import Eater, Order, Plan, Stop
from eldercare_desktop.care.meal.roster.record import MealOrder, MealPause, MealPlan
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

FEW: Final = 400
"""So many residents are asked for by name; of more all are read."""

EVER: Final = "0001-01-01"


def eaters_between(
    reader: Reader,
    first: str,
    last: str,
    *,
    site_id: str | None = None,
    residents: Collection[str] | None = None,
) -> dict[str, Eater]:
    """Resident -> what was planned, ordered and stopped for them from `first` to `last`.

    With `site_id` those who have a standing order or an order there in these days, with all
    that they have elsewhere. Who was removed is not among them. One that is named among
    `residents` is there even if nothing was ever planned.
    """
    read = _Span(reader, first, last, site_id, residents)
    found = read.residents()
    read.plans(found)
    read.orders(found)
    read.stops(found)
    for eater in found.values():
        eater.put_in_order()
    return found


class _Span:
    """The statements about one span of days."""

    def __init__(
        self,
        reader: Reader,
        first: str,
        last: str,
        site_id: str | None,
        residents: Collection[str] | None,
    ) -> None:
        self.reader, self.first, self.last = reader, first, last
        self.site_id = site_id
        self.named = None if residents is None else frozenset(residents)

    def residents(self) -> dict[str, Eater]:
        """Everybody who may eat, with their death and leaving."""
        r, p = table_of(Resident), table_of(Person)
        statement = (
            select(r.c.id, r.c.person_id, r.c.ended_on, p.c.death_date, p.c.life_status)
            .join(p, p.c.id == r.c.person_id)
            .where(r.c.deleted == 0, p.c.deleted == 0)
        )
        if self.named is None:
            statement = statement.where(r.c.id.in_(self._those_with_meals()))
        found: dict[str, Eater] = {}
        for row in self.reader.rows(self._of(statement, r.c.id)):
            if self.named is None or row.id in self.named:
                found[row.id] = Eater(row.id, row.person_id, stops=_gone(row))
        return found

    def plans(self, eaters: dict[str, Eater]) -> None:
        """Standing orders of the span."""
        t = table_of(MealPlan).c
        columns = (
            *(t.id, t.resident_id, t.site_id, t.period, t.weekdays, t.mode, t.price_set),
            *(t.route_id, t.since, t.ended_on),
        )
        for row in self.reader.rows(self._of(select(*columns).where(self._planned()), t)):
            if (eater := eaters.get(row.resident_id)) is not None:
                weekdays = frozenset(row.weekdays)
                meant: Any = (row.mode, row.price_set, row.route_id, row.since, row.ended_on)
                eater.plans.append(Plan(row.id, row.site_id, row.period, weekdays, *meant))

    def orders(self, eaters: dict[str, Eater]) -> None:
        """Orders of single meals, of each meal the one that holds."""
        t = table_of(MealOrder).c
        columns = (
            *(t.resident_id, t.day, t.period, t.id, t.site_id, t.ordered, t.price_set),
            *(t.route_id, t.recorded_at),
        )
        for row in self.reader.rows(self._of(select(*columns).where(self._ordered()), t)):
            if (eater := eaters.get(row.resident_id)) is not None:
                order: Any = row[3:]
                eater.take(row.day, row.period, Order(*order))

    def stops(self, eaters: dict[str, Eater]) -> None:
        """Absences and pauses that touch the span."""
        a, t = table_of(Absence).c, table_of(MealPause).c
        away = select(a.resident_id, a.since, a.until, a.kind, a.note, a.id)
        for row in self.reader.rows(self._of(away.where(*self._lasting(a)), a)):
            if (eater := eaters.get(row.resident_id)) is not None:
                stop = Stop("away", row.since, row.until, row.kind, row.note, row_id=row.id)
                eater.stops.append(stop)
        paused = select(t.resident_id, t.since, t.until, t.periods, t.reason, t.id)
        for row in self.reader.rows(self._of(paused.where(*self._lasting(t)), t)):
            if (eater := eaters.get(row.resident_id)) is not None:
                span = (row.since, row.until, "", row.reason, tuple(row.periods), row.id)
                eater.stops.append(Stop("paused", *span))

    def _those_with_meals(self) -> Any:
        plan, order = table_of(MealPlan), table_of(MealOrder)
        planned = select(plan.c.resident_id).where(self._planned())
        ordered = select(order.c.resident_id).where(self._ordered())
        if self.site_id is not None:
            planned = planned.where(plan.c.site_id == self.site_id)
            ordered = ordered.where(order.c.site_id == self.site_id)
        return union(planned, ordered)

    def _planned(self) -> ColumnElement[bool]:
        t = table_of(MealPlan).c
        lasting = or_(t.ended_on.is_(None), t.ended_on > self.first)
        return and_(t.deleted == 0, t.since <= self.last, lasting)

    def _ordered(self) -> ColumnElement[bool]:
        t = table_of(MealOrder)
        return and_(t.c.day >= self.first, t.c.day <= self.last, is_current_order(t))

    def _lasting(self, t: Any) -> tuple[ColumnElement[bool], ...]:
        lasting = or_(t.until.is_(None), t.until > self.first)
        return t.deleted == 0, t.since <= self.last, lasting

    def _of(self, statement: Select[Any], columns: Any) -> Select[Any]:
        if self.named is None or len(self.named) > FEW:
            return statement
        key = columns if isinstance(columns, ColumnElement) else columns.resident_id
        return statement.where(key.in_(self.named))


def is_current_order(order: FromClause) -> ColumnElement[bool]:
    """Whether an order still says something: neither withdrawn nor corrected."""
    later = table_of(MealOrder).alias("later")
    corrected = select(later.c.id).where(later.c.corrects_id == order.c.id)
    return and_(order.c.withdrawn == 0, ~corrected.correlate_except(later).exists())


def _gone(row: Any) -> list[Stop]:
    """Death and leaving. On the day of the death itself a meal may still have been had."""
    stops = []
    if row.death_date is not None:
        stops.append(Stop("dead", _day_after(row.death_date)))
    if row.ended_on is not None:
        stops.append(Stop("left", row.ended_on))
    if row.life_status != "living" and not stops:  # nobody wrote down since when
        stops.append(Stop("dead" if row.life_status == "deceased" else "left", EVER))
    return stops


def _day_after(day: str) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):  # what another program sent was never looked at
        return day
