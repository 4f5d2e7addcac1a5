"""What the week of meals writes, in a worker."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.roster.copying import Copied


@dataclass(frozen=True)
class Mark:
    """A cell and what was pressed on it; `ordered` None: as the standing order says.

    `paused`: it lies in a pause, and the meal is had all the same.
    """

    resident_id: str
    day: str
    period: str
    ordered: str | None
    price_set: str | None = None
    route_id: str | None = None
    paused: bool = False


def order(work: Any, site_id: str, marks: Sequence[Mark]) -> int:
    """Orders meals. Returns how many were changed."""
    from eldercare_desktop.care.meal.roster.ordering import OrderChange, order_meals
    from eldercare_desktop.care.meal.roster.pausing import eat_despite

    for mark in marks:
        if mark.paused:
            eat_despite(work, mark.resident_id, mark.day, mark.period)  # type: ignore[arg-type]
    names = ("resident_id", "day", "period", "ordered", "price_set", "route_id")
    said = ({name: getattr(mark, name) for name in names} for mark in marks)
    return order_meals(work, site_id, [OrderChange(**values) for values in said])


def copy(work: Any, site_id: str, monday: str, weeks: int) -> Copied:
    """Copies the single orders of a week into the weeks after it."""
    from eldercare_desktop.care.meal.roster.copying import copy_week

    return copy_week(work, site_id, monday, weeks=weeks)


def pattern(work: Any, values: Mapping[str, Any], monday: str) -> str:
    """Begins a standing order, or orders for one week. Returns the first resident's id."""
    from eldercare_desktop.care.meal.roster.patterns import order_week
    from eldercare_desktop.care.meal.roster.planning import PlanEntry, start_plans

    values = dict(values)
    once = values.pop("lasting") == "week"
    entry = PlanEntry(**values)
    if once:
        order_week(work, entry, monday)
    else:
        start_plans(work, entry)
    return entry.residents[0]


def change_plan(work: Any, seen: Any, values: Mapping[str, Any]) -> str:
    """Puts a standing order right."""
    from eldercare_desktop.care.meal.roster.planning import change_plan

    return change_plan(work, seen, **values).resident_id


def end_plan(work: Any, seen: Any, on: str | None) -> str:
    """Ends a standing order."""
    from eldercare_desktop.care.meal.roster.planning import end_plan

    end_plan(work, seen, on=on)
    return str(seen.resident_id)


def remove_plan(work: Any, seen: Any) -> str:
    """Takes a standing order back that was a mistake."""
    from eldercare_desktop.care.meal.roster.planning import remove_plan

    remove_plan(work, seen)
    return str(seen.resident_id)


def pause(work: Any, values: Mapping[str, Any]) -> str:
    """Pauses the meals of some people. Returns the first resident's id."""
    from eldercare_desktop.care.meal.roster.pausing import PauseEntry, begin_pauses

    entry = PauseEntry(**values)
    begin_pauses(work, entry)
    return entry.residents[0]


def change_pause(work: Any, seen: Any, values: Mapping[str, Any]) -> str:
    """Puts a pause right."""
    from eldercare_desktop.care.meal.roster.pausing import change_pause

    return change_pause(work, seen, **values).resident_id


def end_pause(work: Any, seen: Any, back_on: str | None) -> str:
    """They eat again."""
    from eldercare_desktop.care.meal.roster.pausing import end_pause

    end_pause(work, seen, back_on=back_on)
    return str(seen.resident_id)


def remove_pause(work: Any, seen: Any) -> str:
    """Takes a pause back that was a mistake."""
    from eldercare_desktop.care.meal.roster.pausing import remove_pause

    remove_pause(work, seen)
    return str(seen.resident_id)
