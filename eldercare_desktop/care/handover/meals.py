"""What is handed over of meals: who is to be looked after, who eats, and whose money is left."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import col, or_

from eldercare_desktop.care.handover.parts import HandoverLine, Moment
from eldercare_desktop.care.meal.delivery.missed import missed_checks
from eldercare_desktop.care.meal.kitchen.record import FoodSample
from eldercare_desktop.care.meal.roster.record import MealPlan
from eldercare_desktop.care.meal.settlement.balances import balances_now
from eldercare_desktop.care.meal.sheets.listing import sheets_out
from eldercare_desktop.care.register import PersonRow, people_by_id
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.care.site.reading import meal_sites
from eldercare_desktop.care.token import grouped
from eldercare_desktop.store.reader import Reader

Lines = Sequence[HandoverLine]


def missed(reader: Reader, at: Moment) -> Lines:
    """Who missed meals and has not been looked after."""
    return [
        HandoverLine(
            check.elder.name,
            check.elder.group,
            day=check.since,
            who=check.helper.name,
            number=len(check.misses),
        )
        for check in missed_checks(reader, at.today)
    ]


def sheets(reader: Reader, at: Moment) -> Lines:
    """Sign-in and delivery sheets that have not come back."""
    return [
        HandoverLine(
            sheet.route or sheet.site,
            words=(("meal_period", sheet.period),),
            note=grouped(sheet.token or ""),
            day=sheet.day,
            who=sheet.helper,
            number=sheet.lines,
        )
        for sheet in sheets_out(reader)
    ]


def eaters(reader: Reader, at: Moment) -> Lines:
    """Standing orders that hold, or will."""
    holds = or_(col(MealPlan.ended_on).is_(None), col(MealPlan.ended_on) > at.today)
    order = (col(MealPlan.site_id), col(MealPlan.since), col(MealPlan.id))
    plans = reader.find(MealPlan, holds, order_by=order)
    people = _people(reader, [plan.resident_id for plan in plans], at)
    sites = {site.id: site.name for site in meal_sites(reader, closed=True)}
    return [
        HandoverLine(
            people[plan.resident_id].name,
            people[plan.resident_id].group,
            (("meal_period", plan.period), ("meal_mode", plan.mode)),
            plan.note or "",
            plan.since,
            sites.get(plan.site_id, ""),
            len(plan.weekdays),
        )
        for plan in plans
        if plan.resident_id in people
    ]


def money(reader: Reader, at: Moment) -> Lines:
    """What is left of money that was paid in, or owed; in fen."""
    found: list[HandoverLine] = []
    for site in meal_sites(reader, closed=True):
        left = {who: fen for who, fen in balances_now(reader, site.id).items() if fen}
        people = _people(reader, list(left), at)
        rows = sorted((row.name, who) for who, row in people.items())
        found += [
            HandoverLine(name, people[who].group, who=site.name, number=left[who])
            for name, who in rows
        ]
    return found


def samples(reader: Reader, at: Moment) -> Lines:
    """Food samples that are still kept."""
    order = (col(FoodSample.taken_at), col(FoodSample.id))
    kept = reader.find(FoodSample, col(FoodSample.discarded_at).is_(None), order_by=order)
    sites = {site.id: site.name for site in meal_sites(reader, closed=True)}
    return [
        HandoverLine(
            sample.dish_name,
            words=(("meal_period", sample.period),),
            note=sample.place or "",
            day=sample.day,
            who=sites.get(sample.site_id, ""),
            number=sample.grams,
        )
        for sample in kept
    ]


def _people(reader: Reader, residents: Sequence[str], at: Moment) -> dict[str, PersonRow]:
    """Resident -> the person as a list shows them."""
    found = reader.find(Resident, col(Resident.id).in_(list(dict.fromkeys(residents))))
    people = people_by_id(reader, [one.person_id for one in found], today=at.today)
    return {one.id: people[one.person_id] for one in found if one.person_id in people}
