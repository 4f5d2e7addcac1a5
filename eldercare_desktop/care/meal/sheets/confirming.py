"""Confirming a meal's sheet that came back: every ticked line is a serving, all as one action."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.serving.entry import ServingEntry
from eldercare_desktop.care.meal.serving.logging import log_servings, refusals_of
from eldercare_desktop.care.meal.sheets.batch import (
    LEFT_OUT,
    entry_of,
    sheet_slip,
    usual_period,
)
from eldercare_desktop.care.meal.sheets.making import route_key
from eldercare_desktop.care.meal.sheets.wanted import meal_wanted
from eldercare_desktop.care.meal.terms import Outcome
from eldercare_desktop.care.slip.confirming import came_back
from eldercare_desktop.care.slip.making import open_slip
from eldercare_desktop.care.slip.record import Slip, SlipConfirmation, SlipLine
from eldercare_desktop.care.slip.states import lines_of
from eldercare_desktop.store.work import Work


@dataclass(frozen=True)
class MealDone:
    """What the paper says of a line: served, delivered or nobody home; None: as is usual on it.

    `extra`: with a further portion. `price_set` None: as it was ordered.
    """

    line_id: str
    outcome: Outcome | None = None
    extra: bool = False
    price_set: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class MealAdded:
    """What was written on an empty line (`row`): a walk-in, or without one a guest.

    `extra`: a further portion of somebody.
    """

    row: int
    resident_id: str | None = None
    guest: str | None = None
    extra: bool = False
    price_set: str | None = None


def confirm_meal_sheet(
    work: Work,
    slip_id: str,
    done: Sequence[MealDone],
    added: Sequence[MealAdded] = (),
    left_out: Mapping[int, str] | None = None,
) -> SlipConfirmation:
    """Keep a serving for every line in `done` and `added`, and note that the sheet came back.

    `left_out`: number -> one of `LEFT_OUT`; lines that are named nowhere have `not_come` or
    `not_brought`. Once only: CareError slip_confirmed (`by`, `day`), slip_cancelled (`day`),
    row_gone; meal_sheet_ahead (`day`, `period`); slip_line_unknown (a line of another sheet).
    Of a line that cannot be: the CareError of `log_serving` with its number as `line`; nothing
    of the sheet is saved then.
    """
    slip = sheet_slip(work, slip_id)
    open_slip(work, slip_id)
    if (slip.day or "") > work.today:
        raise CareError("meal_sheet_ahead", day=slip.day, period=slip.period)
    lines = {line.id: line for line in lines_of(work, [slip_id]).get(slip_id, [])}
    if any(one.line_id not in lines for one in done):
        raise CareError("slip_line_unknown")
    entries = _of_lines(work, slip, lines, done)
    entries += [(one.row, _of_row(slip, one)) for one in added]
    _log(work, entries)
    ticked = {one.line_id for one in done}
    usual = "not_come" if slip.kind == "meals" else "not_brought"
    reasons = {line.number: usual for line in lines.values() if line.id not in ticked}
    reasons |= {n: why for n, why in (left_out or {}).items() if n in reasons}
    made = came_back(work, slip, reasons, LEFT_OUT)
    work.label = "confirm_meal_sheet"
    return made


def _of_lines(
    work: Work, slip: Slip, lines: Mapping[str, SlipLine], done: Iterable[MealDone]
) -> list[tuple[int, ServingEntry]]:
    """Number of the line -> what is kept of it; a further portion is a serving of its own."""
    wanted = meal_wanted(work, slip.site_id or "", slip.day or "", usual_period(slip))
    ordered = {one.resident_id: one.price_set for one in wanted.on_sheet(route_key(slip))}
    found = []
    for one in done:
        line = lines[one.line_id]
        price_set = one.price_set or ordered.get(line.resident_id)
        entry = replace(entry_of(slip, line, price_set, one.outcome), note=one.note)
        found.append((line.number, entry))
        if one.extra and entry.outcome != "nobody_home":
            found.append((line.number, replace(entry, extra=True, note=None)))
    return found


def _of_row(slip: Slip, one: MealAdded) -> ServingEntry:
    return ServingEntry(
        resident_id=one.resident_id,
        site_id=slip.site_id or "",
        day=slip.day or "",
        period=usual_period(slip),
        outcome="served" if slip.kind == "meals" else "delivered",
        price_set=one.price_set,
        extra=one.extra,
        guest=one.guest,
        helper_id=slip.helper_id,
        slip_id=slip.id,
        slip_row=one.row,
    )


def _log(work: Work, entries: Sequence[tuple[int, ServingEntry]]) -> None:
    """Keeps them all. CareError: of the first one that cannot be, with its `line`."""
    refused = refusals_of(work, [entry for _, entry in entries], today=work.today)
    for (number, _), problem in zip(entries, refused, strict=True):
        if problem is not None:
            raise CareError(problem.code, **{**problem.params, "line": number}) from problem
    log_servings(work, [entry for _, entry in entries])
