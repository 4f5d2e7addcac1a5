"""What holds for one meal of one person: the plain rules, on plain values.

1. Who has died, left the register, is away or pauses is not cooked for, whatever was ordered.
2. What was ordered for this very meal holds before a standing order; of several orders the one
   that was recorded last, then the greater id: the same on every laptop.
3. Of several standing orders for the meal the one that began last holds, then the greater id.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from eldercare_desktop.care.meal.roster.record import Ordered
from eldercare_desktop.care.meal.terms import Mode, Period

StopKind = Literal["dead", "left", "away", "paused"]


@dataclass(frozen=True, slots=True)
class Plan:
    """A standing order; `ended_on` is the first day without."""

    id: str
    site_id: str
    period: str
    weekdays: frozenset[str]
    mode: Mode
    price_set: str | None
    route_id: str | None
    since: str
    ended_on: str | None

    def covers(self, day: str, weekday: str, period: str) -> bool:
        """Whether it asks for this meal; `weekday` "1" to "7"."""
        return (
            self.period == period
            and self.since <= day
            and (self.ended_on is None or day < self.ended_on)
            and weekday in self.weekdays
        )


@dataclass(frozen=True, slots=True)
class Order:
    """What was ordered for one meal; `ordered` "none" takes it off."""

    id: str
    site_id: str
    ordered: Ordered
    price_set: str | None
    route_id: str | None
    recorded_at: str


@dataclass(frozen=True, slots=True)
class Stop:
    """Why somebody is not cooked for from `since` until the day `until` (None: open).

    `what` is the kind of an absence, `reason` what was written down; no `periods`: all meals.
    `row_id` is the absence or pause.
    """

    kind: StopKind
    since: str
    until: str | None = None
    what: str = ""
    reason: str | None = None
    periods: Collection[str] = ()
    row_id: str = ""

    def covers(self, day: str, period: str) -> bool:
        """Whether it is about this meal."""
        return (
            self.since <= day
            and (self.until is None or day < self.until)
            and (not self.periods or period in self.periods)
        )


@dataclass(frozen=True, slots=True)
class Wanted:
    """A meal that somebody wants at a site: by a standing order, by an order, or by both.

    With an order "none" there is no `mode`.
    """

    site_id: str
    mode: Mode | None
    price_set: str | None = None
    route_id: str | None = None
    plan_id: str | None = None
    order_id: str | None = None


@dataclass(slots=True)
class Eater:
    """Somebody who may eat: what was planned, ordered and stopped for them."""

    resident_id: str
    person_id: str = ""
    plans: list[Plan] = field(default_factory=list)
    orders: dict[tuple[str, Period], Order] = field(default_factory=dict)
    stops: list[Stop] = field(default_factory=list)

    def stop_on(self, day: str, period: str) -> Stop | None:
        """Why there is no meal, the strongest reason; None: there is none against it."""
        for stop in self.stops:
            if stop.covers(day, period):
                return stop
        return None

    def plan_on(self, day: str, weekday: str, period: str) -> Plan | None:
        """The standing order that holds."""
        for plan in self.plans:
            if plan.covers(day, weekday, period):
                return plan
        return None

    def wanted(self, day: str, weekday: str, period: Period) -> Wanted | None:
        """What was planned or ordered, whether or not something stops it.

        Who brings the meal follows the standing order of the site where the order names nobody.
        """
        plan, order = self.plan_on(day, weekday, period), self.orders.get((day, period))
        if order is None:
            return None if plan is None else _planned(plan)
        if order.ordered == "none":
            plan_id = plan.id if plan else None
            return Wanted(order.site_id, None, plan_id=plan_id, order_id=order.id)
        same = plan if plan is not None and plan.site_id == order.site_id else None
        brought = order.ordered == "delivery"
        route = order.route_id or (same.route_id if same else None)
        return Wanted(
            order.site_id,
            order.ordered,
            order.price_set,
            route if brought else None,
            plan.id if plan else None,
            order.id,
        )

    def put_in_order(self) -> None:
        """Sort what came in any order, so that the first that fits holds."""
        self.plans.sort(key=lambda plan: (plan.since, plan.id), reverse=True)
        self.stops.sort(key=_strength)

    def take(self, day: str, period: Period, order: Order) -> None:
        """Add an order: the one that was recorded last stays."""
        known = self.orders.get((day, period))
        if known is None or (known.recorded_at, known.id) < (order.recorded_at, order.id):
            self.orders[day, period] = order


def days_of(first: str, last: str) -> Iterator[tuple[str, str]]:
    """The days of a span with their days of the week, "1" Monday to "7"."""
    begin, end = date.fromisoformat(first).toordinal(), date.fromisoformat(last).toordinal()
    for number in range(begin, end + 1):
        yield date.fromordinal(number).isoformat(), str((number - 1) % 7 + 1)


def _planned(plan: Plan) -> Wanted:
    route = plan.route_id if plan.mode == "delivery" else None
    return Wanted(plan.site_id, plan.mode, plan.price_set, route, plan_id=plan.id)


_ORDER: tuple[StopKind, ...] = ("dead", "left", "away", "paused")


def _strength(stop: Stop) -> tuple[int, str, str]:
    return _ORDER.index(stop.kind), stop.since, stop.row_id
