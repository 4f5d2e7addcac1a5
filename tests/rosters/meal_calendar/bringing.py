"""Importing months of meals into a real store, for the tests of planning and applying."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlmodel import col

from eldercare_desktop.care.meal.serving.reading import ServingRow, servings_between
from eldercare_desktop.care.records import Person, Resident, Site
from eldercare_desktop.rosters.meals import (
    Applied,
    CalendarPlan,
    Choices,
    MealLine,
    apply,
    plan,
)
from eldercare_desktop.store.store import Store
from eldercare_desktop.store.work import Done
from tests import factories
from tests.rosters.meal_calendar.shapes import TODAY, read

EVERY_DAY = ["1", "2", "3", "4", "5", "6", "7"]


def kitchen(store: Store, *names: str, **site: Any) -> Site:
    """A site that serves lunch every day, and residents with these names."""
    with store.work() as work:
        made = factories.site(work, **{"meal_weekdays": EVERY_DAY, "meal_holidays": "open", **site})
        for name in names:
            factories.resident(work, factories.person(work, name))
        work.commit()
    return made


def diner(store: Store, name: str, **values: Any) -> Resident:
    """A resident; values of the person or (`ended_on`) of the resident."""
    own = {k: values.pop(k) for k in ("ended_on", "end_reason") if k in values}
    with store.work() as work:
        if (number := values.pop("group", None)) is not None:
            values["group_id"] = factories.group(work, number).id
        made = factories.resident(work, factories.person(work, name, **values), **own)
        work.commit()
    return made


def planned(store: Store, path: Path, choices: Choices | None = None) -> CalendarPlan:
    """The plan for a file beside what the store holds."""
    with store.read() as reader:
        return plan(reader, read(path), choices, today=TODAY.isoformat())


def bring(store: Store, path: Path, choices: Choices | None = None) -> tuple[Applied, Done]:
    """Imports a file; what was announced is what was done."""
    found = planned(store, path, choices)
    with store.work() as work:
        applied = apply(work, found, choices)
        done = work.commit()
    assert applied.counts == found.counts(choices), "kept its word"
    return applied, done


def line_of(found: CalendarPlan, name: str, number: int = 0) -> MealLine:
    """The line of somebody; `number` counts those of one name."""
    return [line for line in found.lines if line.row.name == name][number]


def fates(line: MealLine) -> dict[int, str]:
    """Day of the month -> state and code (of the last meal of that day)."""
    return {
        int(meal.day[-2:]): f"{meal.state} {meal.code or meal.warning}".strip()
        for meal in line.meals
    }


def servings(store: Store, first: str = "2025-01-01", last: str = "2027-12-31") -> list[ServingRow]:
    """Everything that is written down, by day."""
    with store.read() as reader:
        return servings_between(reader, first, last)


def said(store: Store) -> list[tuple[str, str, str, str, bool]]:
    """Name, day, meal, outcome and whether it is a further portion, in order."""
    rows = servings(store)
    return sorted((row.name, row.day, row.period, row.outcome, row.extra) for row in rows)


def resident_of(store: Store, name: str) -> str:
    """The id of the only resident of that name."""
    with store.read() as reader:
        [who] = reader.find(Person, col(Person.name) == name)
        [found] = reader.find(Resident, col(Resident.person_id) == who.id)
    return found.id
