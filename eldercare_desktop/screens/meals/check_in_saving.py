"""What the check-in writes, in a worker."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.meals.check_in_loading import Wanted, meal_in_view, resident_of

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.serving.entry import ServingEntry

MOST_GUESTS = 30


def check_in(
    work: Any, dining: Any, resident_id: str, *, outcome: str = "served", price_set: str | None
) -> str:
    """The meal of a person. Returns the key of the line."""
    from eldercare_desktop.care.meal.serving.logging import log_serving

    log_serving(work, _entry(dining, resident_id, outcome=outcome, price_set=price_set))
    return resident_id


def further_portion(work: Any, dining: Any, resident_id: str, price_set: str | None) -> str:
    """One portion more, at the full price."""
    from eldercare_desktop.care.meal.serving.logging import log_serving

    log_serving(work, _entry(dining, resident_id, extra=True, price_set=price_set))
    work.label = "log_further_portion"
    return resident_id


def scanned(work: Any, wanted: Wanted, person_id: str) -> tuple[str, str]:
    """A card was scanned: checks in who has ordered this meal, if nothing must be seen first.

    Returns "kept", "look" (there is something to see: nothing was written) or "no_profile",
    and the key of the line.
    """
    from eldercare_desktop.care.meal.serving.dining import dining
    from eldercare_desktop.care.meal.serving.logging import log_serving

    resident_id = resident_of(work, person_id)
    if not resident_id:
        return "no_profile", ""
    day, period = meal_in_view(work, wanted)
    meal = dining(work, wanted.site_id, day, period, also=[resident_id])
    diner = next((d for d in meal.diners if d.key == resident_id), None)
    if diner is None:
        return "no_profile", ""
    must_see = diner.state != "waiting" or diner.clashes or day != work.today
    if must_see and diner.open:
        return "look", resident_id
    log_serving(work, _entry(meal, resident_id, price_set=diner.price_set))
    return "kept", resident_id


def guests(work: Any, dining: Any, name: str | None, number: int, price_set: str | None) -> str:
    """Meals of guests, at the full price. Returns the id of the last one."""
    from eldercare_desktop.care.meal.serving.logging import log_servings

    entry = _entry(dining, None, guest=name, price_set=price_set)
    kept = log_servings(work, [entry] * max(1, min(number, MOST_GUESTS)))
    work.label = "log_guests"
    return kept[-1].id


def take_back(work: Any, serving_id: str) -> None:
    """It did not happen."""
    from eldercare_desktop.care.meal.serving.logging import withdraw_serving

    withdraw_serving(work, serving_id)


def change_set(work: Any, serving_id: str, price_set: str | None) -> None:
    """It was another set."""
    from eldercare_desktop.care.meal.serving.logging import correct_serving

    correct_serving(work, serving_id, price_set=price_set)


def make_further(work: Any, serving_id: str) -> None:
    """The second check-in was a further portion."""
    from eldercare_desktop.care.meal.serving.logging import make_further as make

    make(work, serving_id)


def leave_doubled(work: Any, serving_id: str) -> None:
    """The second check-in stays as it is."""
    from eldercare_desktop.care.meal.serving.doubled import keep_doubled

    keep_doubled(work, serving_id)


def _entry(dining: Any, resident_id: str | None, **values: Any) -> ServingEntry:
    from eldercare_desktop.care.meal.serving.entry import ServingEntry

    meal = {"site_id": dining.site_id, "day": dining.day, "period": dining.period}
    return ServingEntry(resident_id=resident_id, **meal, **values)
