"""How many eat at a meal: there, at home, with what diets and allergies. A number opens names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from eldercare_desktop.care.meal.roster.faces import Face
from eldercare_desktop.care.meal.roster.week import Week, WeekRow


@dataclass
class Headcount:
    """Those who eat at one meal, in the order of the list."""

    dine_in: list[Face] = field(default_factory=list)
    delivery: list[Face] = field(default_factory=list)
    careful: list[Face] = field(default_factory=list)

    @property
    def everybody(self) -> list[Face]:
        """All who eat, those who come first."""
        return [*self.dine_in, *self.delivery]

    @property
    def total(self) -> int:
        """Meals to be cooked."""
        return len(self.dine_in) + len(self.delivery)


Counts = dict[tuple[str, str], Headcount]
"""Day and meal -> who eats."""


def headcounts(week: Week, rows: Iterable[WeekRow] | None = None) -> Counts:
    """The head counts of every meal that the site serves in a week."""
    counts: Counts = defaultdict(Headcount)
    for row in week.rows if rows is None else rows:
        for cell in row.cells:
            if cell.mode is None:
                continue
            count = counts[cell.day, cell.period]
            (count.dine_in if cell.mode == "dine_in" else count.delivery).append(row.face)
            if row.face.careful:
                count.careful.append(row.face)
    return counts


def over_capacity(week: Week, counts: Counts) -> list[tuple[str, str, int]]:
    """Day, meal and number of every meal for which there are more people than places.

    A place is one at the table: what is brought to the door takes none.
    """
    if week.capacity is None:
        return []
    return [
        (day, period, len(count.dine_in))
        for (day, period), count in sorted(counts.items())
        if len(count.dine_in) > week.capacity
    ]
