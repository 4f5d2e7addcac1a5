"""A month of meals under review: the plan, and ticks that a person has changed since."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from eldercare_desktop.rosters.meals import CalendarPlan, Choices, Counts, MealLine


class MealReview:
    """The plan and the choices. Ticks count at once; all else needs the plan made anew."""

    def __init__(self, plan: CalendarPlan) -> None:
        self.plan = plan
        self.choices = plan.choices
        self._counted = Counter(line.status for line in plan.lines)

    @property
    def lines(self) -> Sequence[MealLine]:
        """The rows of the file."""
        return self.plan.lines

    def is_ticked(self, line: MealLine) -> bool:
        """Whether a line is to be imported."""
        return self.choices.is_ticked(line)

    def count(self, status: str) -> int:
        """How many lines have a status."""
        return self._counted[status]  # type: ignore[index]

    def counts(self) -> Counts:
        """What the import comes to."""
        return self.plan.counts(self.choices)

    def tick(self, lines: Iterable[MealLine], on: bool) -> bool:
        """Ticks lines, or leaves them out. Whether the plan has to be made anew: a meal that

        stands in the file twice is written of the first row that is ticked.
        """
        changed = {line.key: on for line in lines if line.can_tick}
        self.choices = replace(self.choices, ticked={**self.choices.ticked, **changed})
        return any(meal.code == "twice_in_file" for line in self.plan.lines for meal in line.meals)

    def choose(self, name: str, key: str, value: Any) -> Choices:
        """The choices with one more: the place, or a value of a month, meal, sign or person."""
        if name == "site_id":
            return replace(self.choices, site_id=value)
        held = dict(getattr(self.choices, name))
        if value is None:
            held.pop(key, None)
        else:
            held[key] = value
        changed: dict[str, Any] = {name: held}
        return replace(self.choices, **changed)
