"""Six weeks of meals of the demo village: eaten, brought, missed; a guest, a meal too many."""

from __future__ import annotations

from datetime import date, timedelta

from eldercare_desktop.care.meal.roster.reading import Meal, ordered_meals
from eldercare_desktop.care.meal.serving.record import MealServing
from eldercare_desktop.care.meal.terms import Outcome
from eldercare_desktop.care.site.reading import meal_sites
from eldercare_desktop.demo.people import VILLAGE, Village
from eldercare_desktop.store.work import Work

WEEKS = 6
STAYS_AWAY, NOT_MET, HUNGRY = 0.05, 0.02, 0.01
"""How often somebody does not come, is not at home, takes a further portion."""

_AT = {"breakfast": 7 * 60 + 5, "lunch": 11 * 60 + 30, "dinner": 17 * 60 + 30}
_QUEUE = 45
"""Within so many minutes of the beginning all are checked in."""


def add_servings(work: Work, village: Village) -> None:
    """What was ordered until yesterday was eaten, as a rule; each on its day, some days late."""
    site = meal_sites(work)[0]
    yesterday = village.today - timedelta(days=1)
    first = village.today - timedelta(weeks=WEEKS)
    meals = ordered_meals(work, first.isoformat(), yesterday.isoformat(), site_id=site.id)
    kept = [serving for meal in meals if (serving := _serving(work, village, meal))]
    for serving in kept:
        if serving.outcome == "served" and village.chance.random() < HUNGRY:
            work.insert(serving.model_copy(update={"id": "", "extra": True}))
    if kept:
        _add_guests(work, kept[-1])
        _add_doubled(work, kept)


def _serving(work: Work, village: Village, meal: Meal) -> MealServing | None:
    chance = village.chance
    delivered = meal.mode == "delivery"
    if chance.random() < (NOT_MET if delivered else STAYS_AWAY):
        return _insert(work, village, meal, "nobody_home") if delivered else None
    return _insert(work, village, meal, "delivered" if delivered else "served")


def _insert(work: Work, village: Village, meal: Meal, outcome: Outcome) -> MealServing:
    return work.insert(
        MealServing(
            village=VILLAGE,
            resident_id=meal.resident_id,
            site_id=meal.site_id,
            day=meal.day,
            period=meal.period,
            outcome=outcome,
            price_set=meal.price_set,
            recorded_at=_written_at(village, meal.day, meal.period),
        )
    )


def _written_at(village: Village, day: str, period: str) -> str:
    """At the meal; the first of a month on the day after, when the paper was typed."""
    late = date.fromisoformat(day) + timedelta(days=1) if day.endswith("-01") else None
    minute = _AT[period] + village.chance.randrange(_QUEUE)
    return f"{late or day}T{minute // 60:02d}:{minute % 60:02d}:00+08:00"


def _add_guests(work: Work, like: MealServing) -> None:
    """The last meal had two guests."""
    guest = {"id": "", "resident_id": None, "outcome": "served", "price_set": None}
    for name in ("镇上来的志愿者", "王家女儿"):
        work.insert(like.model_copy(update={**guest, "guest": name}))


def _add_doubled(work: Work, kept: list[MealServing]) -> None:
    """One meal was checked in twice, as two laptops do that have not met yet."""
    eaten = next(one for one in reversed(kept) if one.outcome == "served")
    again = eaten.recorded_at[:17] + "40+08:00"
    work.insert(eaten.model_copy(update={"id": "", "recorded_at": again}))
