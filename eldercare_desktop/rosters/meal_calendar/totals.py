"""Written totals, and whether they agree with the ticks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from eldercare_desktop.care.meal.terms import Outcome, Period
from eldercare_desktop.rosters.grid import Grid
from eldercare_desktop.rosters.mapping import Column
from eldercare_desktop.rosters.meal_calendar.marks import PERIOD_WORDS, Meaning
from eldercare_desktop.rosters.meal_calendar.outcome import CalendarRow, Tick, WrittenTotal

MOST: Final = 31 * 3 * 9
"""More is no count of a month's meals but an amount of money."""

_NUMBER: Final = re.compile(r"(\d{1,4})(?:\.0+)?[次餐天份顿个]?")
_MODES: Final[tuple[tuple[str, Outcome], ...]] = (("送", "delivered"), ("堂", "served"))


def totals_of(
    grid: Grid, column: Column, rows: list[tuple[int, Period | None]]
) -> Iterator[WrittenTotal]:
    """The numbers of one column for one person: one for all rows, or one for each."""
    written = [(row, grid.text(row, column.index)) for row, _ in rows]
    numbers = [(row, int(m[1])) for row, text in written if (m := _NUMBER.fullmatch(text.strip()))]
    alone = len(numbers) == 1
    for row, number in numbers:
        if number <= MOST:
            of = tuple(r + 1 for r, _ in rows) if alone else (row + 1,)
            yield _total(column.label, number, of)


def _total(label: str, number: int, rows: tuple[int, ...]) -> WrittenTotal:
    period = next((PERIOD_WORDS[char] for char in label if char in "早中午晚"), None)
    outcome = next((outcome for word, outcome in _MODES if word in label), None)
    return WrittenTotal(label, number, rows, period, outcome, "天" in label)


def disagreeing(
    row: CalendarRow, meanings: Mapping[str, Meaning | None], period: Period | None
) -> list[tuple[WrittenTotal, int]]:
    """Totals that are not the count of the ticks, with that count.

    `period`: the meal of ticks of which the sheet does not say which meal they are. Nothing
    is compared while it is open what a sign means.
    """
    if any(meanings.get(tick.sign) is None for tick in row.ticks):
        return []
    meals = [tick for tick in row.ticks if meanings[tick.sign] not in ("none", "nobody_home")]
    found = []
    for total in row.totals:
        counts = _counts(total, meals, meanings, period)
        if total.number not in counts:
            found.append((total, counts[0]))
    return found


def _counts(
    total: WrittenTotal,
    meals: Iterable[Tick],
    meanings: Mapping[str, Meaning | None],
    period: Period | None,
) -> list[int]:
    """The portions that a total may mean, first what it says; or the squares, or the days."""
    own = [
        tick
        for tick in meals
        if tick.row in total.rows
        and total.period in (None, tick.period or period)
        and total.outcome in (None, tick.outcome or meanings[tick.sign])
    ]
    portions, days = sum(tick.portions for tick in own), len({tick.day for tick in own})
    return [days] if total.days else [portions, len(own)]
