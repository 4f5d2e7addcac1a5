"""What becomes of every meal of a file: new, there already, refused, or not yet said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from eldercare_desktop.care.meal.serving.entry import ServingEntry
from eldercare_desktop.care.meal.serving.logging import refusals_of
from eldercare_desktop.care.meal.serving.reading import ServingRow, servings_between
from eldercare_desktop.care.meal.terms import Outcome, Period
from eldercare_desktop.care.site.calendar import serving_days
from eldercare_desktop.care.site.reading import site_of
from eldercare_desktop.rosters.meal_calendar.diners import LEFT_OUT, Who
from eldercare_desktop.rosters.meal_calendar.marks import Meaning, outcome_of
from eldercare_desktop.rosters.meal_calendar.months import last_day
from eldercare_desktop.rosters.meal_calendar.outcome import CalendarRow, Tick
from eldercare_desktop.rosters.meal_calendar.plan import (
    Choices,
    MealLine,
    PlannedMeal,
    SheetPlan,
    SiteRef,
    status_of,
)
from eldercare_desktop.rosters.meal_calendar.totals import disagreeing
from eldercare_desktop.store.reader import Reader

Slot = tuple[str, str, str]
"""Resident (or guest's words), day and meal."""


class Fates:
    """Goes over the lines of a file in their order; a meal that stands there twice is one."""

    def __init__(
        self,
        reader: Reader,
        site: SiteRef | None,
        sheets: Sequence[SheetPlan],
        meanings: Mapping[str, Meaning | None],
        choices: Choices,
        today: str,
    ) -> None:
        self._reader, self._site, self._today = reader, site, today
        self._sheets = {sheet.name: sheet for sheet in sheets}
        self._meanings, self._choices = meanings, choices
        self._closed_days = self._days_without_meals()
        self._had: dict[Slot, ServingRow] = {}
        self._more: Counter[Slot] = Counter()
        self._taken: dict[Slot, Outcome] = {}

    def lines(
        self,
        rows: Sequence[CalendarRow],
        keys: Mapping[str, str | None],
        people: Mapping[str, Who],
    ) -> tuple[MealLine, ...]:
        """Every row with its meals."""
        whose = {
            row.key: (
                None
                if (key := keys[row.key]) is None
                else people[key].answer(self._choices.same_as)
            )
            for row in rows
        }
        guests = any(row.kind != "person" for row in rows)
        self._load({one for one in whose.values() if one}, guests=guests)
        drafts = [self._draft(row, keys[row.key], whose[row.key], people) for row in rows]
        return tuple(self._refused(drafts))

    # -- what is there already -----------------------------------------------------------------

    def _months(self) -> list[str]:
        return sorted({sheet.month for sheet in self._sheets.values() if sheet.month})

    def _days_without_meals(self) -> set[tuple[str, str]]:
        """Days and meals on which the site does not serve."""
        if self._site is None:
            return set()
        site, found = site_of(self._reader, self._site.id), set()
        for month in self._months():
            first, last = _ends(month)
            for day, open_ in serving_days(self._reader, site, first, last).items():
                missing = {"breakfast", "lunch", "dinner"} - set(open_.periods)
                found |= {(day, period) for period in missing}
        return found

    def _load(self, residents: set[str], *, guests: bool) -> None:
        if self._site is None:
            return
        for month in self._months():
            first, last = _ends(month)
            rows = servings_between(self._reader, first, last, residents=residents)
            if guests:
                here = servings_between(self._reader, first, last, site_id=self._site.id)
                rows += [row for row in here if row.resident_id is None]
            for row in rows:
                self._remember(row)

    def _remember(self, row: ServingRow) -> None:
        slot = (row.resident_id or f"guest:{row.guest or ''}", row.day, row.period)
        if row.resident_id is None or row.extra:
            self._more[slot] += row.why == ""
        elif row.counts:
            self._had[slot] = row

    # -- one line ------------------------------------------------------------------------------

    def _draft(
        self, row: CalendarRow, key: str | None, whose: str | None, people: Mapping[str, Who]
    ) -> MealLine:
        sheet = self._sheets[row.sheet]
        codes = list(row.codes)
        open_code = self._open(row, sheet, whose)
        periods = self._row_periods(row, sheet)
        if periods:
            codes.append("rows_taken_as_meals")
        if row.kind == "staff":
            codes.append("staff_row")
        ticked = self._choices.ticked.get(row.key, row.kind != "staff")
        meals = [
            meal
            for tick in row.ticks
            for meal in self._meals(tick, sheet, row, whose, periods, open_code, ticked=ticked)
        ]
        totals = tuple(
            (t.label, t.number, n) for t, n in disagreeing(row, self._meanings, sheet.period)
        )
        if totals:
            codes.append("totals_disagree")
        if key is not None and people[key].doubt == "listed_twice":
            codes.append("listed_twice")
        left_out = whose == LEFT_OUT
        return MealLine(
            key=row.key,
            row=row,
            month=sheet.month,
            who=key,
            resident_id=None if left_out else whose,
            status="good",
            meals=tuple(sorted(meals, key=lambda m: (m.day, m.period or "", m.extra))),
            codes=tuple(dict.fromkeys(codes)),
            totals=totals,
            ticked=row.kind != "staff",
        )

    def _open(self, row: CalendarRow, sheet: SheetPlan, whose: str | None) -> str:
        """What has to be said before anything of a row can be written."""
        if self._site is None:
            return "site_missing"
        if sheet.month is None:
            return "month_missing"
        if row.kind == "person" and whose is None:
            return "who_missing"
        return "left_out" if row.kind == "person" and whose == LEFT_OUT else ""

    def _row_periods(self, row: CalendarRow, sheet: SheetPlan) -> dict[int, Period]:
        """Several rows of one person without a word on which meal is which: in the order of

        the day, if there are as many as the site serves.
        """
        rows = sorted({tick.row for tick in row.ticks if tick.period is None})
        served = self._site.periods if self._site else ()
        if (
            row.lines > 1
            or len(rows) < 2
            or len(rows) != len(served)
            or sheet.name in self._choices.periods
        ):
            return {}
        return dict(zip(rows, served, strict=True))

    def _meals(
        self,
        tick: Tick,
        sheet: SheetPlan,
        row: CalendarRow,
        whose: str | None,
        periods: Mapping[int, Period],
        open_code: str,
        *,
        ticked: bool,
    ) -> Iterator[PlannedMeal]:
        meaning = self._meanings[tick.sign]
        outcome = outcome_of(meaning) if meaning is not None else "served"
        if outcome is None:
            return
        if outcome == "served" and tick.outcome is not None:
            outcome = tick.outcome
        period = tick.period or periods.get(tick.row) or sheet.period
        day = f"{sheet.month or ''}-{tick.day:02d}"
        place = f"{tick.column}{tick.row}"
        made = PlannedMeal(day, period, outcome, place, "new")
        code = open_code or ("sign_unclear" if meaning is None else "")
        code = code or ("period_missing" if period is None else "")
        if sheet.month and tick.day > last_day(sheet.month):
            yield replace(made, state="refused", code="no_such_day", params={"n": tick.day})
            return
        vain = outcome == "nobody_home"
        if vain and row.kind != "person":
            return
        for number in range(1 if vain else tick.portions):
            one = replace(made, extra=number > 0)
            if code or period is None:
                yield replace(one, state="open", code=code, params={"sign": tick.sign})
            else:
                yield self._beside(one, row, whose, ticked=ticked)

    def _beside(
        self, meal: PlannedMeal, row: CalendarRow, whose: str | None, *, ticked: bool
    ) -> PlannedMeal:
        """A meal beside what is there already, in the register or further up in the file."""
        slot = (whose or f"guest:{row.name or ''}", meal.day, str(meal.period))
        if whose is None or meal.extra:
            if self._more[slot] > 0:
                self._more[slot] -= 1
                return replace(meal, state="here")
            return self._warned(meal)
        had = self._had.get(slot)
        if had is not None and (had.eaten or meal.outcome == "nobody_home"):
            other = "here_otherwise" if had.outcome != meal.outcome else ""
            other = other or ("here_elsewhere" if had.site_id != self._own_site() else "")
            return replace(meal, state="here", warning=other, params={"outcome": had.outcome})
        if slot in self._taken:
            return replace(meal, state="here", code="twice_in_file")
        if ticked:
            self._taken[slot] = meal.outcome
        return self._warned(meal)

    def _own_site(self) -> str:
        return self._site.id if self._site else ""

    def _warned(self, meal: PlannedMeal) -> PlannedMeal:
        closed = (meal.day, str(meal.period)) in self._closed_days
        return replace(meal, warning="no_meal_that_day") if closed else meal

    # -- what the use case would refuse --------------------------------------------------------

    def _refused(self, drafts: Iterable[MealLine]) -> Iterator[MealLine]:
        """Asks the use case itself about everything that would be written."""
        lines = list(drafts)
        told: dict[int, dict[int, PlannedMeal]] = {}
        for ticked in (True, False):  # what is not ticked takes no meal from what is
            self._ask(lines, told, ticked=ticked)
        for number, line in enumerate(lines):
            changed = told.get(number, {})
            meals = tuple(changed.get(n, meal) for n, meal in enumerate(line.meals))
            done = replace(line, meals=meals)
            yield replace(done, status=status_of(done))

    def _ask(
        self,
        lines: Sequence[MealLine],
        told: dict[int, dict[int, PlannedMeal]],
        *,
        ticked: bool,
    ) -> None:
        if self._site is None:
            return
        asked: list[tuple[int, int, ServingEntry]] = []
        for number, line in enumerate(lines):
            if self._choices.ticked.get(line.key, line.ticked) == ticked:
                new = [n for n, meal in enumerate(line.meals) if meal.state == "new"]
                entries = line.entries(self._site.id)
                asked += [(number, n, e) for n, e in zip(new, entries, strict=True)]
        problems = refusals_of(self._reader, [e for _, _, e in asked], today=self._today)
        for (number, n, _), problem in zip(asked, problems, strict=True):
            if problem is not None:
                meal = lines[number].meals[n]
                told.setdefault(number, {})[n] = replace(
                    meal, state="refused", code=problem.code, params=dict(problem.params)
                )


def _ends(month: str) -> tuple[str, str]:
    return f"{month}-01", f"{month}-{last_day(month):02d}"
