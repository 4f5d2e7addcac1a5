"""Where somebody eats, as their page says it: standing orders, pauses, money."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import col, or_

from eldercare_desktop.care.meal.delivery.missed import MissedCheck, missed_checks
from eldercare_desktop.care.meal.roster.record import MealPause, MealPlan
from eldercare_desktop.care.meal.settlement.balances import balances_of
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.store.reader import Reader


@dataclass(frozen=True)
class PlanLine:
    """A standing order with the name of its site."""

    plan: MealPlan
    site: str


@dataclass(frozen=True)
class PersonMeals:
    """Standing orders and pauses that hold or will, by day; what is left of money at a site

    (name, fen; below zero it is owed); whether they are to be looked after for missed meals.
    """

    plans: tuple[PlanLine, ...] = ()
    pauses: tuple[MealPause, ...] = ()
    money: tuple[tuple[str, int], ...] = ()
    missed: MissedCheck | None = None


def meals_of(reader: Reader, person_id: str, resident_id: str, *, today: str) -> PersonMeals:
    """The meals of a resident from today on."""
    lasting = or_(col(MealPlan.ended_on).is_(None), col(MealPlan.ended_on) > today)
    plans = reader.find(
        MealPlan,
        col(MealPlan.resident_id) == resident_id,
        lasting,
        order_by=(col(MealPlan.since), col(MealPlan.id)),
    )
    pauses = reader.find(
        MealPause,
        col(MealPause.resident_id) == resident_id,
        or_(col(MealPause.until).is_(None), col(MealPause.until) > today),
        order_by=(col(MealPause.since), col(MealPause.id)),
    )
    names = {plan.site_id: reader.get(Site, plan.site_id) for plan in plans}
    return PersonMeals(
        plans=tuple(PlanLine(plan, _name(names[plan.site_id])) for plan in plans),
        pauses=tuple(pauses),
        money=tuple((one.site.name, one.fen) for one in balances_of(reader, person_id)),
        missed=next(iter(missed_checks(reader, today, residents=[resident_id])), None),
    )


def _name(site: Site | None) -> str:
    return site.name if site else ""
