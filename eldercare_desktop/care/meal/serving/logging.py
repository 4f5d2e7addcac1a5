"""Keeping what was eaten, brought, or brought in vain; putting it right; taking it back.

Facts are only added, never changed. `recorded_at` stays that of the first entry through all
corrections, so that a correction does not decide which of two servings counts.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.roster.reading import ordered_meals
from eldercare_desktop.care.meal.serving.entry import ServingEntry
from eldercare_desktop.care.meal.serving.record import MealServing
from eldercare_desktop.care.meal.serving.refusing import Refusals, row_of
from eldercare_desktop.care.meal.settlement.closing import refuse_closed
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.work import Work

CORRECTED = {"outcome", "price_set", "extra", "guest", "helper_id", "note"}
"""What a correction may change. Another person, day, meal or site is another serving."""

Cell = tuple[str, str, str, str]
"""Resident, site, day and meal."""


def log_serving(work: Work, entry: ServingEntry) -> MealServing:
    """Keep one serving of today or of an earlier day.

    CareError: row_gone (site, resident or helper), meal_day_ahead (`day`), meal_site_closed
    (`site`, `day`), meal_month_closed (`month`, `site`), meal_other_village (`name`),
    dated_after_death (`name`, `day`), meal_death_date_missing (`name`), meal_after_leaving
    (`name`, `day`), meal_had_already and meal_nobody_home_already (`name`, `day`, `period`,
    `site`, `at` as "YYYY-MM-DD HH:MM", `by`, `resident_id`, `serving_id`), invalid_<field>.
    """
    return log_servings(work, [entry])[0]


def log_servings(
    work: Work, entries: Sequence[ServingEntry], *, closed_too: bool = False
) -> list[MealServing]:
    """Keep many servings as one step, with few reads. CareError: see `log_serving`.

    `closed_too`: also in closed months, by who books the difference (`settlement/late.py`).
    """
    work.label = "log_serving" if len(entries) == 1 else "log_servings"
    refusals = Refusals(work, entries, today=work.today, closed_too=closed_too)
    ordered = _ordered(work, entries)
    kept = []
    for entry in entries:
        site = refusals.refuse(entry)
        serving = work.insert(_serving(work, entry, site.village, ordered))
        name = refusals.name_of(entry.resident_id)
        refusals.remember(row_of(entry, serving.id, name, serving.recorded_at))
        kept.append(serving)
    return kept


def refusals_of(
    reader: Reader, entries: Sequence[ServingEntry], *, today: str
) -> list[CareError | None]:
    """Why each of some entries would be refused, None where it would not: for a preview.

    Entries that are let through speak against the same meal further down.
    """
    refusals = Refusals(reader, entries, today=today)
    found: list[CareError | None] = []
    for entry in entries:
        try:
            refusals.refuse(entry)
        except CareError as problem:
            found.append(problem)
            continue
        found.append(None)
        refusals.remember(row_of(entry, "", refusals.name_of(entry.resident_id), ""))
    return found


def withdraw_serving(work: Work, serving_id: str, *, closed_too: bool = False) -> MealServing:
    """Take a serving back that did not happen. `closed_too`: see `log_servings`.

    CareError: row_gone, meal_changed_since, meal_month_closed.
    """
    work.label = "withdraw_serving"
    serving = _current(work, serving_id)
    if not closed_too:
        refuse_closed(work, serving.site_id, serving.day)
    return work.withdraw(serving)


def correct_serving(work: Work, serving_id: str, **values: Any) -> MealServing:
    """Put a serving right (see `CORRECTED`): a new fact that takes the place of the old one.

    CareError: row_gone, meal_changed_since, and those of `log_serving`.
    """
    assert values.keys() <= CORRECTED, values
    work.label = "correct_serving"
    old = _current(work, serving_id)
    new = old.model_copy(update={**values, "corrects_id": old.id})
    entry = _entry(new)
    refusals = Refusals(work, [entry], today=max(work.today, old.day), leaving_out=old.id)
    anew = (old.extra, old.outcome) != (new.extra, new.outcome)
    refusals.refuse(entry, anew=anew)
    return work.insert(new)


def make_further(work: Work, serving_id: str) -> MealServing:
    """What was a second check-in is a further portion, at the full price.

    CareError: as `correct_serving`.
    """
    corrected = correct_serving(work, serving_id, extra=True, outcome="served")
    work.label = "make_further_portion"
    return corrected


def _current(work: Work, serving_id: str) -> MealServing:
    """The serving, if nobody has corrected or withdrawn it meanwhile."""
    serving = work.get(MealServing, serving_id)
    if serving is None or serving.withdrawn:
        raise CareError("row_gone")
    if work.find(MealServing, col(MealServing.corrects_id) == serving_id, limit=1):
        raise CareError("meal_changed_since")
    return serving


def _ordered(work: Work, entries: Sequence[ServingEntry]) -> Collection[Cell]:
    """The meals that are ordered among those of the entries."""
    subsidised = [entry for entry in entries if entry.subsidised]
    if not subsidised:
        return ()
    days = [entry.day for entry in subsidised]
    people = {entry.resident_id for entry in subsidised if entry.resident_id}
    meals = ordered_meals(work, min(days), max(days), residents=people)
    return {(meal.resident_id, meal.site_id, meal.day, meal.period) for meal in meals}


def _serving(
    work: Work, entry: ServingEntry, village: str, ordered: Collection[Cell]
) -> MealServing:
    cell = (entry.resident_id or "", entry.site_id, entry.day, entry.period)
    return MealServing(
        village=village,
        resident_id=entry.resident_id,
        site_id=entry.site_id,
        day=entry.day,
        period=entry.period,
        outcome=entry.outcome,
        price_set=entry.price_set,
        extra=entry.extra,
        walk_in=entry.subsidised and cell not in ordered,
        guest=entry.guest,
        helper_id=entry.helper_id,
        recorded_at=work.now.isoformat(),
        note=entry.note,
        slip_line_id=entry.slip_line_id,
        slip_id=entry.slip_id,
        slip_row=entry.slip_row,
    )


def _entry(serving: MealServing) -> ServingEntry:
    names = ServingEntry.__dataclass_fields__
    return ServingEntry(**{name: getattr(serving, name) for name in names})


__all__ = [
    "ServingEntry",
    "correct_serving",
    "log_serving",
    "log_servings",
    "make_further",
    "refusals_of",
    "withdraw_serving",
]
