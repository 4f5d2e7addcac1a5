"""How an import of meals is said: groups of lines, reasons, days, what a sign may mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from eldercare_desktop.screens.importing.phrases import joined
from eldercare_desktop.screens.importing.planned.words import DOUBTS, doubt_words
from eldercare_desktop.screens.importing.words import reason as roster_reason
from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import sentence, translated, word
from eldercare_desktop.screens.words.mark import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from eldercare_desktop.rosters.meals import (
        CalendarPlan,
        Counts,
        MealLine,
        PlannedMeal,
        SheetPlan,
    )

STATUSES = {
    "ask": QT_TRANSLATE_NOOP("meal_import", "Decide"),
    "check": QT_TRANSLATE_NOOP("meal_import", "Check"),
    "good": QT_TRANSLATE_NOOP("meal_import", "Good"),
    "here": QT_TRANSLATE_NOOP("meal_import", "Known"),
    "empty": QT_TRANSLATE_NOOP("meal_import", "No meals"),
}
_LOOKS = {
    "ask": ("due", "circle-help"),
    "check": ("due", "eye"),
    "good": ("accent", "check"),
    "here": ("", "user-check"),
    "empty": ("", "minus"),
}
_MEANINGS = {
    "served": QT_TRANSLATE_NOOP("meal_import", "Eaten there"),
    "delivered": QT_TRANSLATE_NOOP("meal_import", "Brought"),
    "nobody_home": QT_TRANSLATE_NOOP("meal_import", "Brought, nobody home"),
    "none": QT_TRANSLATE_NOOP("meal_import", "No meal"),
}
_STATES = {
    "new": QT_TRANSLATE_NOOP("meal_import", "Will be written"),
    "here": QT_TRANSLATE_NOOP("meal_import", "Is there already"),
    "refused": QT_TRANSLATE_NOOP("meal_import", "Cannot be written"),
    "open": QT_TRANSLATE_NOOP("meal_import", "Waits"),
}
_WHY = {
    "site_missing": QT_TRANSLATE_NOOP("meal_import", "Please say at which place the meals were."),
    "month_missing": QT_TRANSLATE_NOOP("meal_import", "Please say which month the sheet is of."),
    "period_missing": QT_TRANSLATE_NOOP("meal_import", "Please say which meal of the day it is."),
    "who_missing": QT_TRANSLATE_NOOP("meal_import", "Please say who this is."),
    "left_out": QT_TRANSLATE_NOOP("meal_import", "Nobody of the register: left out."),
    "sign_unclear": QT_TRANSLATE_NOOP("meal_import", "Please say what “{sign}” means."),
    "no_such_day": QT_TRANSLATE_NOOP("meal_import", "The month has no day {n}."),
    "twice_in_file": QT_TRANSLATE_NOOP("meal_import", "Stands in this file twice; counted once."),
    "no_meal_that_day": QT_TRANSLATE_NOOP(
        "meal_import", "No meals are served on this day, as the place is set up. Please compare."
    ),
    "here_otherwise": QT_TRANSLATE_NOOP(
        "meal_import", "Written down otherwise ({outcome}); that stays."
    ),
    "here_elsewhere": QT_TRANSLATE_NOOP("meal_import", "Was had at another place; that stays."),
}
_CODES = {
    "totals_disagree": QT_TRANSLATE_NOOP("meal_import", "The total is not the count of the ticks"),
    "merged_squares": QT_TRANSLATE_NOOP(
        "meal_import", "Squares are merged: the sign was taken for each of the days"
    ),
    "rows_taken_as_meals": QT_TRANSLATE_NOOP(
        "meal_import", "Several rows without a meal beside them: taken in the order of the day"
    ),
    "staff_row": QT_TRANSLATE_NOOP(
        "meal_import", "People who work there: if ticked, written as guests at the full price"
    ),
    "month_year_assumed": QT_TRANSLATE_NOOP(
        "meal_import", "The year is not said: the latest such month was taken"
    ),
    "month_unclear": QT_TRANSLATE_NOOP("meal_import", "Title and name say different months"),
    "weekday_mismatch": QT_TRANSLATE_NOOP(
        "meal_import", "The days of the week are not those of this month"
    ),
    "days_of_month_differ": QT_TRANSLATE_NOOP(
        "meal_import", "The sheet has another number of days than this month"
    ),
}
_SAID = {
    "file": QT_TRANSLATE_NOOP("meal_import", "Month of meals: {months}"),
    "file_unknown": QT_TRANSLATE_NOOP("meal_import", "Month of meals"),
    "month": QT_TRANSLATE_NOOP("meal_import", "{year}-{month}"),
    "meals": QT_TRANSLATE_NOOP("meal_import", "meals {n}"),
    "further": QT_TRANSLATE_NOOP("meal_import", "further portions {n}"),
    "guests": QT_TRANSLATE_NOOP("meal_import", "guests' meals {n}"),
    "adds": QT_TRANSLATE_NOOP("meal_import", "Adds {what}."),
    "here": QT_TRANSLATE_NOOP("meal_import", "There already: {n}."),
    "refused": QT_TRANSLATE_NOOP("meal_import", "Refused: {n}."),
    "open": QT_TRANSLATE_NOOP("meal_import", "Waiting for an answer: {n}."),
    "nothing": QT_TRANSLATE_NOOP("meal_import", "Nothing would change."),
    "n_new": QT_TRANSLATE_NOOP("meal_import", "new {n}"),
    "n_here": QT_TRANSLATE_NOOP("meal_import", "known {n}"),
    "n_refused": QT_TRANSLATE_NOOP("meal_import", "refused {n}"),
    "n_open": QT_TRANSLATE_NOOP("meal_import", "waiting {n}"),
    "place": QT_TRANSLATE_NOOP("meal_import", "{sheet}, row {row}"),
    "row": QT_TRANSLATE_NOOP("meal_import", "row {row}"),
    "guest": QT_TRANSLATE_NOOP("meal_import", "guests"),
    "total": QT_TRANSLATE_NOOP("meal_import", "{label}: {written} written, {counted} counted"),
    "also": QT_TRANSLATE_NOOP("meal_import", "; "),
    "reason": QT_TRANSLATE_NOOP("meal_import", "Day {days}: {why}"),
    "sign_times": QT_TRANSLATE_NOOP("meal_import", "{sign} · {n} times"),
}


def said(phrase: str, **values: object) -> str:
    """A phrase with its values."""
    return translated("meal_import", _SAID[phrase]).format(**values)


def status_word(status: str) -> str:
    """What a line is at first sight."""
    return translated("meal_import", STATUSES[status])


def badge(status: str) -> Badge:
    """The same as a badge."""
    kind, icon = _LOOKS[status]
    return Badge(status_word(status), kind, icon)


def meaning_choices() -> list[tuple[str, str]]:
    """What a sign may mean, for a list to choose from."""
    return [(value, translated("meal_import", words)) for value, words in _MEANINGS.items()]


def state_word(state: str) -> str:
    """What becomes of a meal."""
    return translated("meal_import", _STATES[state])


def month_word(month: str) -> str:
    """A month, as 2026年6月."""
    return said("month", year=month[:4], month=month[5:].lstrip("0"))


def code_words(code: str) -> str:
    """A remark on a row or on the month of a sheet."""
    if code in _CODES:
        return translated("meal_import", _CODES[code])
    return doubt_words(code) if code in DOUBTS else roster_reason(code)


def why(code: str, params: Mapping[str, object]) -> str:
    """Why a meal is refused or waits, or what to look at though it is written."""
    if code not in _WHY:
        return sentence(code, params)
    outcome = word("meal_outcome", params.get("outcome"))
    return translated("meal_import", _WHY[code]).format(**{**params, "outcome": outcome})


def file_words(plan: CalendarPlan) -> str:
    """What the file is: which months."""
    months = sorted({sheet.month for sheet in plan.sheets if sheet.month})
    return (
        said("file", months=joined(list(map(month_word, months))))
        if months
        else said("file_unknown")
    )


def sheet_codes(sheet: SheetPlan) -> list[str]:
    """What was noticed about the month of a sheet."""
    return [code_words(code) for code in sheet.codes]


def line_name(line: MealLine) -> str:
    """Whom a line is about."""
    return line.row.name or line.row.shown_name or "—"


def line_hint(line: MealLine) -> str:
    """Under the name: row and month."""
    month = month_word(line.month) if line.month else line.row.sheet
    guest = said("guest") if line.row.kind != "person" else ""
    return " · ".join(filter(None, (guest, said("row", row=line.row.row), month)))


def place_words(line: MealLine) -> str:
    """Sheet and row."""
    return said("place", sheet=line.row.sheet, row=line.row.row)


def count_words(line: MealLine) -> str:
    """new 20, known 3 …"""
    counts = {state: line.count(state) for state in ("new", "here", "refused", "open")}
    return joined([said(f"n_{state}", n=n) for state, n in counts.items() if n])


def codes_of(plan: CalendarPlan, line: MealLine) -> list[str]:
    """Everything that was noticed about a row, as codes."""
    doubt = plan.people[line.who].doubt if line.who is not None else ""
    open_doubt = [doubt] if doubt and line.resident_id is None else []
    return list(dict.fromkeys((*open_doubt, *line.codes)))


def reasons_line(plan: CalendarPlan, line: MealLine) -> str:
    """Why a line is to be looked at, in one line."""
    found = [code_words(code) for code in codes_of(plan, line)]
    told = {(m.code or m.warning): m for m in line.meals if m.code or m.warning}
    found += [why(code, meal.params) for code, meal in told.items()]
    return said("also").join(one.rstrip("。.") for one in dict.fromkeys(found))


def total_words(line: MealLine) -> list[str]:
    """The totals that disagree."""
    return [
        said("total", label=label, written=written, counted=counted)
        for label, written, counted in line.totals
    ]


def day_reasons(line: MealLine) -> list[tuple[str, str]]:
    """State, and a sentence with the days, for all that is more than simply new."""
    groups: dict[tuple[str, str], list[PlannedMeal]] = {}
    for meal in line.meals:
        for code in filter(None, (meal.code, meal.warning)):
            groups.setdefault((meal.state, why(code, meal.params)), []).append(meal)
    return [
        (state, said("reason", days=days_words(int(m.day[-2:]) for m in meals), why=words))
        for (state, words), meals in groups.items()
    ]


def days_words(days: Iterable[int]) -> str:
    """1–5, 8, 12–14."""
    runs: list[list[int]] = []
    for day in sorted(set(days)):
        if runs and day == runs[-1][-1] + 1:
            runs[-1].append(day)
        else:
            runs.append([day])
    return joined([f"{run[0]}–{run[-1]}" if len(run) > 1 else str(run[0]) for run in runs])


def added_words(counts: Counts) -> str:
    """Meals 620, further portions 3 …"""
    names = ("meals", "further", "guests")
    return joined([said(name, n=n) for name in names if (n := getattr(counts, name))])


def summary_words(counts: Counts) -> str:
    """What the import would do."""
    added = added_words(counts)
    parts = [said("adds", what=added)] if added else []
    parts += [
        said(name, n=n) for name in ("here", "refused", "open") if (n := getattr(counts, name))
    ]
    return " ".join(parts) or said("nothing")
