"""Standing orders: begun for one or several people, changed, ended, removed."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Any

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.roster.record import MealPlan
from eldercare_desktop.care.meal.terms import PERIODS, Mode
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.person.registering import refuse_after_death
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.site.reading import site_of
from eldercare_desktop.care.site.record import WEEKDAYS, Site
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import check_day
from eldercare_desktop.store.work import Work


@dataclass(frozen=True)
class PlanEntry:
    """A pattern as a person has it in mind: "lunch, Monday to Friday, delivered".

    `weekdays` "1" to "7"; `since` None is today; `ended_on` is the first day without, None
    open; `price_set` None the usual one.
    """

    residents: tuple[str, ...]
    site_id: str
    periods: tuple[str, ...] = ("lunch",)
    weekdays: tuple[str, ...] = ("1", "2", "3", "4", "5")
    mode: Mode = "dine_in"
    price_set: str | None = None
    route_id: str | None = None
    since: str | None = None
    ended_on: str | None = None
    note: str | None = None


def start_plans(work: Work, entry: PlanEntry) -> list[MealPlan]:
    """Begin a standing order for everybody who is named; returns those that were begun.

    One that is open replaces, from its first day, what held for these meals on these days of
    the week; other days of an older one go on. One with an end lies over the older one, which
    holds again afterwards. Who has the very same already is left alone.
    CareError, and nothing is written: see `refuse_plan`.
    """
    work.label = "start_plan"
    entry = _whole(work, entry)
    for resident_id in entry.residents:
        refuse_plan(work, entry, resident_id)
    village = site_of(work, entry.site_id).village
    begun = []
    for resident_id in entry.residents:
        for period in entry.periods:
            older = _lasting(work, resident_id, period, entry.since or work.today)
            if any(_same(plan, entry) for plan in older):
                continue
            if entry.ended_on is None:
                _replace(work, older, entry, work.today)
            begun.append(work.insert(_plan(entry, village, resident_id, period, work.today)))
    return begun


def change_plan(work: Work, seen: MealPlan, **values: Any) -> MealPlan:
    """Put a standing order right, for all of its time: what it says now was meant before.

    CareError: changed_meanwhile, row_gone, invalid_<field>, and those of `refuse_plan`.
    """
    work.label = "change_plan"
    wanted = seen.model_copy(update=values)
    entry = PlanEntry(
        (wanted.resident_id,),
        wanted.site_id,
        (wanted.period,),
        tuple(wanted.weekdays),
        wanted.mode,
        wanted.price_set,
        wanted.route_id,
        wanted.since,
        wanted.ended_on,
    )
    refuse_plan(work, entry, wanted.resident_id)
    return work.set(seen, **values)


def end_plan(work: Work, seen: MealPlan, *, on: str | None = None) -> None:
    """End a standing order: `on`, today if not said otherwise, is the first day without.

    With it end all that say the same: two laptops may have begun it both. What has not begun
    by then is removed.
    CareError: meal_plan_over (`day`), invalid_ended_on, changed_meanwhile, row_gone.
    """
    day = on or work.today
    refuse_day(day, "ended_on")
    if seen.ended_on is not None and seen.ended_on <= min(day, work.today):
        raise CareError("meal_plan_over", field="ended_on", day=seen.ended_on)
    for plan in (seen, *_doubles(work, seen)):
        if plan.since < day:
            work.set(plan, ended_on=day)
        else:
            work.delete(plan)
    work.label = "end_plan"


def remove_plan(work: Work, seen: MealPlan) -> None:
    """Take a standing order back that was entered by mistake. CareError: row_gone."""
    work.label = "remove_plan"
    work.delete(seen)


def plans_of(reader: Reader, resident_id: str) -> list[MealPlan]:
    """The standing orders of a resident, by meal, the newest first."""
    found = reader.find(MealPlan, col(MealPlan.resident_id) == resident_id)
    newest = sorted(found, key=lambda plan: (plan.since, plan.id), reverse=True)
    return sorted(newest, key=lambda plan: _place(plan.period))


def refuse_plan(reader: Reader, entry: PlanEntry, resident_id: str) -> None:
    """Check a standing order for one resident.

    CareError: row_gone, invalid_since, invalid_ended_on, meal_no_weekdays, meal_no_periods,
    meal_period_unserved (`period`, `site`), meal_plan_ends_before (`day` of its beginning),
    dated_after_death (`name`, `day`), meal_eater_left (`name`, `day`).
    """
    site = site_of(reader, entry.site_id)
    since = entry.since or reader.today
    _refuse_values(entry, site, since)
    refuse_eater(reader, resident_id, since)


def refuse_eater(reader: Reader, resident_id: str, day: str) -> None:
    """Nothing is planned for who is not there on a day. CareError: see `refuse_plan`."""
    resident = reader.get(Resident, resident_id)
    person = reader.get(Person, resident.person_id) if resident else None
    if resident is None or person is None or resident.deleted or person.deleted:
        raise CareError("row_gone")
    refuse_after_death(reader, person.id, day)
    if resident.ended_on is not None and day >= resident.ended_on:
        raise CareError("meal_eater_left", name=person.name, day=resident.ended_on)


def _refuse_values(entry: PlanEntry, site: Site, since: str) -> None:
    refuse_day(since, "since")
    if entry.ended_on is not None:
        refuse_day(entry.ended_on, "ended_on")
        if entry.ended_on <= since:
            raise CareError("meal_plan_ends_before", field="ended_on", day=since)
    if not set(entry.weekdays) & set(WEEKDAYS):
        raise CareError("meal_no_weekdays", field="weekdays")
    if not entry.periods:
        raise CareError("meal_no_periods", field="periods")
    for period in entry.periods:
        if period not in site.meal_periods:
            unserved = {"period": period, "site": site.name}
            raise CareError("meal_period_unserved", field="periods", **unserved)


def refuse_day(day: str, field: str) -> None:
    """Whether a text is a day. CareError: invalid_<field>."""
    try:
        check_day(day)
    except ValueError as problem:
        raise CareError(f"invalid_{field}", field=field) from problem


def _whole(work: Work, entry: PlanEntry) -> PlanEntry:
    """With its first day said, and everybody and everything named once."""
    return replace(
        entry,
        residents=tuple(dict.fromkeys(entry.residents)),
        periods=tuple(dict.fromkeys(entry.periods)),
        weekdays=tuple(sorted(set(entry.weekdays))),
        since=entry.since or work.today,
    )


def _plan(entry: PlanEntry, village: str, resident_id: str, period: str, today: str) -> MealPlan:
    values: dict[str, Any] = {"period": period, "weekdays": list(entry.weekdays)}
    if entry.mode == "delivery":
        values["route_id"] = entry.route_id
    return MealPlan(
        village=village,
        resident_id=resident_id,
        site_id=entry.site_id,
        mode=entry.mode,
        price_set=entry.price_set,
        since=entry.since or today,
        ended_on=entry.ended_on,
        note=entry.note,
        **values,
    )


def _lasting(reader: Reader, resident_id: str, period: str, since: str) -> list[MealPlan]:
    """Standing orders for a meal that hold on a day or begin later."""
    return [
        plan
        for plan in reader.find(MealPlan, col(MealPlan.resident_id) == resident_id)
        if plan.period == period and (plan.ended_on is None or plan.ended_on > since)
    ]


def _same(plan: MealPlan, entry: PlanEntry) -> bool:
    """Whether a standing order says already all that is to be begun."""
    route = entry.route_id if entry.mode == "delivery" else None
    return (
        plan.since <= (entry.since or "")
        and plan.ended_on == entry.ended_on
        and (plan.site_id, plan.mode, plan.price_set, plan.route_id)
        == (entry.site_id, entry.mode, entry.price_set, route)
        and set(entry.weekdays) <= set(plan.weekdays)
    )


def _replace(work: Work, older: Iterable[MealPlan], entry: PlanEntry, today: str) -> None:
    """End what an open standing order takes the place of; its other days of the week go on."""
    since = entry.since or today
    for plan in older:
        left = [day for day in plan.weekdays if day not in entry.weekdays]
        if len(left) == len(plan.weekdays):
            continue
        begins = max(since, plan.since)
        if left:
            rest = plan.model_copy(update={"id": "", "weekdays": left, "since": begins})
            work.insert(rest)
        if plan.since < begins:
            work.set(plan, ended_on=begins)
        else:
            work.delete(plan)


def _doubles(reader: Reader, seen: MealPlan) -> list[MealPlan]:
    """Others that say the same and would go on in its place."""
    return [
        plan
        for plan in reader.find(MealPlan, col(MealPlan.resident_id) == seen.resident_id)
        if plan.id != seen.id
        and (plan.site_id, plan.period, plan.mode) == (seen.site_id, seen.period, seen.mode)
        and plan.weekdays == seen.weekdays
        and plan.ended_on == seen.ended_on
    ]


def _place(period: str) -> int:
    known: Collection[str] = PERIODS
    return list(known).index(period) if period in known else len(known)
