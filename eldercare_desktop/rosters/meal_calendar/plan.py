"""What an import of meals would do: what a person may choose, and every meal with its fate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from eldercare_desktop.care.meal.serving.entry import ServingEntry
from eldercare_desktop.care.meal.terms import Outcome, Period
from eldercare_desktop.rosters.meal_calendar.diners import Diner, Who
from eldercare_desktop.rosters.meal_calendar.marks import Meaning
from eldercare_desktop.rosters.meal_calendar.months import Source
from eldercare_desktop.rosters.meal_calendar.outcome import CalendarPreview, CalendarRow

State = Literal["new", "here", "refused", "open"]
"""Of one meal: it would be written; it is there already; it cannot be; something is not said."""

Status = Literal["ask", "check", "good", "here", "empty"]
"""Of one line: somebody has to say something; there is something to look at; nothing to say;

all of it is there already; no meal stands in it."""

STATUSES: tuple[Status, ...] = ("ask", "check", "good", "here", "empty")


_CHECKED: Final = frozenset(
    {
        *("totals_disagree", "merged_squares", "rows_taken_as_meals", "staff_row", "had_left"),
        *("name_has_digits", "name_too_short", "listed_twice"),
    }
)
"""Codes of a row that are worth a look; an ID number that is of no use matters only if the

name does not tell who it is."""


@dataclass(frozen=True)
class Choices:
    """What a person chose; all that they did not choose follows from file and register.

    `months` and `periods` by sheet, `meanings` by sign, `same_as`: key of somebody of the file
    -> resident, or `diners.LEFT_OUT`; `ticked` by key of a line.
    """

    site_id: str | None = None
    months: Mapping[str, str] = field(default_factory=dict)
    periods: Mapping[str, Period] = field(default_factory=dict)
    meanings: Mapping[str, Meaning] = field(default_factory=dict)
    same_as: Mapping[str, str] = field(default_factory=dict)
    ticked: Mapping[str, bool] = field(default_factory=dict)

    def is_ticked(self, line: MealLine) -> bool:
        """Whether a line is ticked."""
        return line.can_tick and self.ticked.get(line.key, line.ticked)


@dataclass(frozen=True)
class SiteRef:
    """A place that serves meals."""

    id: str
    name: str
    village: str
    periods: tuple[Period, ...]


@dataclass(frozen=True)
class SheetPlan:
    """A sheet with what holds for it. `codes`: of its month (see `months.MonthFound`);

    `needs_period`: nothing says which meal it is, and the site serves several.
    """

    name: str
    month: str | None
    source: Source | None
    codes: tuple[str, ...] = ()
    period: Period | None = None
    needs_period: bool = False
    lines: int = 0


@dataclass(frozen=True)
class PlannedMeal:
    """One meal of one person. `place`: row and column of its square. `code` says why it is

    refused or open, `warning` what to look at though it is written; `params` belong to both.
    """

    day: str
    period: Period | None
    outcome: Outcome
    place: str
    state: State
    extra: bool = False
    code: str = ""
    warning: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class MealLine:
    """A row of the file beside the register. `who` is the key of its person, None of guests.

    `codes` are remarks on the row; `params` the totals that disagree: (label, written, counted).
    """

    key: str
    row: CalendarRow
    month: str | None
    who: str | None
    resident_id: str | None
    status: Status
    meals: tuple[PlannedMeal, ...] = ()
    codes: tuple[str, ...] = ()
    totals: tuple[tuple[str, int, int], ...] = ()
    ticked: bool = True

    @property
    def can_tick(self) -> bool:
        """Whether there is anything to write."""
        return any(meal.state == "new" for meal in self.meals)

    def count(self, state: State) -> int:
        """How many meals have a fate."""
        return sum(meal.state == state for meal in self.meals)

    def entries(self, site_id: str) -> list[ServingEntry]:
        """What is written of it."""
        return [
            ServingEntry(
                self.resident_id,
                site_id,
                meal.day,
                meal.period,
                meal.outcome,
                extra=meal.extra and self.resident_id is not None,
                guest=self.row.name if self.resident_id is None else None,
            )
            for meal in self.meals
            if meal.state == "new" and meal.period is not None
        ]


@dataclass(frozen=True)
class Counts:
    """What an import writes under the ticks, and what it does not. All but `lines` are meals."""

    lines: int = 0
    meals: int = 0
    further: int = 0
    guests: int = 0
    here: int = 0
    refused: int = 0
    open: int = 0
    not_ticked: int = 0


@dataclass(frozen=True)
class CalendarPlan:
    """A file beside the register, under some choices. `meanings`: sign -> what it means, None

    while somebody has to say. `site` is None until one is chosen (or there is only one).
    """

    preview: CalendarPreview
    choices: Choices
    today: str
    sites: tuple[SiteRef, ...]
    site: SiteRef | None
    sheets: tuple[SheetPlan, ...]
    meanings: Mapping[str, Meaning | None]
    people: Mapping[str, Who]
    diners: Mapping[str, Diner]
    lines: tuple[MealLine, ...]

    def line(self, key: str) -> MealLine:
        """A line by its key. KeyError."""
        found = next((line for line in self.lines if line.key == key), None)
        if found is None:
            raise KeyError(key)
        return found

    def counts(self, choices: Choices | None = None) -> Counts:
        """What it comes to under the ticks of `choices` (its own if left out)."""
        ticks = choices or self.choices
        found = dict.fromkeys(Counts.__dataclass_fields__, 0)
        for line in self.lines:
            ticked = ticks.is_ticked(line)
            found["lines"] += ticked
            for meal in line.meals:
                found[_counted_as(line, meal, ticked=ticked)] += 1
        return Counts(**found)

    def written(self, choices: Choices) -> dict[str, tuple[PlannedMeal, ...]]:
        """Key of a line -> the meals that are written of it."""
        return {
            line.key: tuple(meal for meal in line.meals if meal.state == "new")
            for line in self.lines
            if choices.is_ticked(line)
        }


@dataclass(frozen=True)
class Applied:
    """What an import has done."""

    counts: Counts


def status_of(line: MealLine) -> Status:
    """What a line is at first sight, by its meals and remarks."""
    if any(meal.code in ("who_missing", "sign_unclear") for meal in line.meals):
        return "ask"
    if not line.meals:
        return "empty"
    warned = any(meal.warning or meal.code == "twice_in_file" for meal in line.meals)
    stopped = line.count("refused") or line.count("open")
    if stopped or warned or _CHECKED & set(line.codes):
        return "check"
    return "good" if line.count("new") else "here"


def _counted_as(line: MealLine, meal: PlannedMeal, *, ticked: bool) -> str:
    if meal.state != "new":
        return {"here": "here", "refused": "refused", "open": "open"}[meal.state]
    if not ticked:
        return "not_ticked"
    if line.resident_id is None:
        return "guests"
    return "further" if meal.extra else "meals"
