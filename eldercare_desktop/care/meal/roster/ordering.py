"""Ordering single meals, and ending standing orders with a person's leaving."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.roster.facts import eaters_between, is_current_order
from eldercare_desktop.care.meal.roster.holding import Eater, Order, Plan, Stop
from eldercare_desktop.care.meal.roster.reading import Sites
from eldercare_desktop.care.meal.roster.record import MealOrder, MealPause, MealPlan, Ordered
from eldercare_desktop.care.meal.terms import Period
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.site.reading import site_of
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.work import Work


@dataclass(frozen=True)
class OrderChange:
    """What is wanted for one meal. `ordered` None: whatever the standing order says.

    `price_set` None: the usual set. `route_id` None: whoever brings the standing order.
    """

    resident_id: str
    day: str
    period: Period
    ordered: Ordered | None
    price_set: str | None = None
    route_id: str | None = None


def order_meals(work: Work, site_id: str, changes: Iterable[OrderChange]) -> int:
    """Order single meals at a site, or take them off; returns how many meals it changed.

    What is wanted already is left alone, and an order that asks for what the standing order
    says is taken back instead. Of two changes for one meal the later one holds. An order for
    somebody who is away or pauses takes effect once they are back.

    CareError, and nothing is written: row_gone, meal_not_served (`day`, `period`, `why`),
    dated_after_death (`name`, `day`), meal_eater_left (`name`, `day`), invalid_<field>.
    """
    work.label = "order_meals"
    site = site_of(work, site_id)
    wanted = {(change.resident_id, change.day, change.period): change for change in changes}
    if not wanted:
        return 0
    first, last = min(key[1] for key in wanted), max(key[1] for key in wanted)
    residents = {key[0] for key in wanted}
    eaters = eaters_between(work, first, last, residents=residents)
    sites = Sites(work, first, last)
    for change in wanted.values():
        _refuse(work, site, eaters.get(change.resident_id), change, sites)
    return sum(_write(work, site, eaters[one.resident_id], one) for one in wanted.values())


def plans_ending(reader: Reader, person_id: str, on: str) -> list[MealPlan]:
    """The standing orders that a death or a move on a day would end: open, or lasting beyond."""
    return [
        plan
        for resident_id in _resident_ids(reader, person_id)
        for plan in reader.find(MealPlan, col(MealPlan.resident_id) == resident_id)
        if plan.ended_on is None or plan.ended_on > on
    ]


def pauses_ending(reader: Reader, person_id: str, on: str) -> list[MealPause]:
    """The pauses that a death or a move on a day would end."""
    return [
        pause
        for resident_id in _resident_ids(reader, person_id)
        for pause in reader.find(MealPause, col(MealPause.resident_id) == resident_id)
        if pause.until is None or pause.until > on
    ]


def end_plans(work: Work, person_id: str, on: str) -> None:
    """End a person's standing orders and pauses on a day: it is the first without.

    What had not begun by then is removed. The label of the work stays as it is.
    """
    for plan in plans_ending(work, person_id, on):
        if plan.since < on:
            work.set(plan, ended_on=on)
        else:
            work.delete(plan)
    for pause in pauses_ending(work, person_id, on):
        if pause.since < on:
            work.set(pause, until=on)
        else:
            work.delete(pause)


def _resident_ids(reader: Reader, person_id: str) -> list[str]:
    return [r.id for r in reader.find(Resident, col(Resident.person_id) == person_id)]


def _refuse(work: Work, site: Site, eater: Eater | None, change: OrderChange, sites: Sites) -> None:
    if eater is None:
        raise CareError("row_gone")
    if change.ordered in (None, "none"):
        return
    if not sites.serves(site.id, change.day, change.period):
        why = sites.day(site.id, change.day).why
        raise CareError("meal_not_served", day=change.day, period=change.period, why=why)
    stop = eater.stop_on(change.day, change.period)
    if stop is not None and stop.kind in ("dead", "left"):
        _refuse_gone(work, eater, stop)


def _refuse_gone(work: Work, eater: Eater, stop: Stop) -> None:
    person = work.get(Person, eater.person_id)
    assert person is not None, "a resident is a person"
    if stop.kind == "dead":
        raise CareError("dated_after_death", name=person.name, day=person.death_date or "")
    raise CareError("meal_eater_left", name=person.name, day=stop.since)


def _write(work: Work, site: Site, eater: Eater, change: OrderChange) -> int:
    weekday = str(date.fromisoformat(change.day).isoweekday())
    plan = eater.plan_on(change.day, weekday, change.period)
    held = eater.orders.get((change.day, change.period))
    if change.ordered is None or _as_planned(change, plan, site):
        return _take_back(work, change) if held is not None else 0
    if held is not None and _says(held, change, site):
        return 0
    work.insert(
        MealOrder(
            village=site.village,
            resident_id=change.resident_id,
            site_id=site.id,
            day=change.day,
            period=change.period,
            ordered=change.ordered,
            price_set=None if change.ordered == "none" else change.price_set,
            route_id=change.route_id if change.ordered == "delivery" else None,
            recorded_at=_after(held, work.now),
        )
    )
    return 1


def _take_back(work: Work, change: OrderChange) -> int:
    """All orders of the meal: the standing order holds again."""
    current = work.find(
        MealOrder,
        col(MealOrder.resident_id) == change.resident_id,
        col(MealOrder.day) == change.day,
        col(MealOrder.period) == change.period,
        is_current_order(table_of(MealOrder)),
    )
    for order in current:
        work.withdraw(order)
    return 1


def _as_planned(change: OrderChange, plan: Plan | None, site: Site) -> bool:
    if plan is None:
        return change.ordered == "none"
    return (
        change.ordered == plan.mode
        and change.price_set == plan.price_set
        and plan.site_id == site.id
        and change.route_id in (None, plan.route_id)
    )


def _says(held: Order, change: OrderChange, site: Site) -> bool:
    if change.ordered == "none":
        return held.ordered == "none"
    wanted = (change.ordered, change.price_set, change.route_id, site.id)
    return wanted == (held.ordered, held.price_set, held.route_id, held.site_id)


def _after(held: Order | None, now: datetime) -> str:
    """The time of an order: later than of the one that it replaces, whatever clock that had.

    Otherwise nobody could change what a laptop whose clock goes ahead has ordered.
    """
    said = now.isoformat()
    if held is None or held.recorded_at < said:
        return said
    try:
        return (datetime.fromisoformat(held.recorded_at) + timedelta(seconds=1)).isoformat()
    except (ValueError, OverflowError):  # what another program sent was never looked at
        return said
