"""In a worker: what the sheets' views show, and what they do. Plain values come out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.slips import loading as slips

# The use cases and the printing are imported inside: the window comes first.

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.sheets.batch import MealBatch
    from eldercare_desktop.care.meal.sheets.confirming import MealAdded, MealDone
    from eldercare_desktop.care.meal.sheets.listing import MealSheet

AHEAD = 14
"""So many days are looked through for the next on which there are meals."""


@dataclass(frozen=True)
class SheetDay:
    """The sheets of a day of a site. `why`: the code by which it is closed on that day.

    `out`: how many are out, of all days.
    """

    day: str
    sheets: list[MealSheet]
    why: str
    out: int


def load_day(read: Any, site_id: str, day: str | None) -> SheetDay:
    """The sheets of a day; without one, of today or the next day on which there are meals."""
    from eldercare_desktop.care.meal.sheets.listing import day_sheets, sheets_out
    from eldercare_desktop.care.site.calendar import serving_days
    from eldercare_desktop.care.site.reading import site_of

    last = (date.fromisoformat(read.today) + timedelta(AHEAD)).isoformat()
    first = day or read.today
    days = serving_days(read, site_of(read, site_id), first, first if day else last)
    chosen = day or next((name for name, one in days.items() if one.open), read.today)
    rows = day_sheets(read, site_id, chosen)
    return SheetDay(chosen, rows, days[chosen].why, len(sheets_out(read, site_id)))


def sheets_out_of(read: Any, site_id: str) -> list[MealSheet]:
    """The sheets of a site that are out."""
    from eldercare_desktop.care.meal.sheets.listing import sheets_out

    return sheets_out(read, site_id)


def make(work: Any, site_id: str, meals: Sequence[tuple[str, str, str | None]]) -> list[str]:
    """Makes sheets (day, period, route); returns their ids."""
    from eldercare_desktop.care.meal.sheets.making import make_meal_sheet

    made = [
        make_meal_sheet(work, site_id, day, period, route_id=route).id
        for day, period, route in meals
    ]
    work.label = "make_meal_sheet"
    return made


def replace(work: Any, slip_id: str) -> str:
    """Another sheet in place of one; returns its id."""
    from eldercare_desktop.care.meal.sheets.making import replace_meal_sheet

    return replace_meal_sheet(work, slip_id).id


def cancel(work: Any, slip_id: str, reason: Any) -> None:
    """No longer waits for a sheet."""
    from eldercare_desktop.care.slip.making import cancel_slip

    cancel_slip(work, slip_id, reason)
    work.label = "cancel_meal_sheet"


def note_printed(work: Any, paper: Any) -> int:
    """Notes that the sheets of a paper were printed."""
    from sqlmodel import col

    from eldercare_desktop.care.slip.making import mark_slips_printed
    from eldercare_desktop.care.slip.record import Slip

    tokens = [sheet.token for sheet in paper.sheets]
    return mark_slips_printed(work, [s.id for s in work.find(Slip, col(Slip.token).in_(tokens))])


def batch(read: Any, slip_id: str) -> tuple[MealBatch, dict[str, Any]]:
    """A sheet with its lines and what is known of each; and what was said of them."""
    from eldercare_desktop.care.meal.sheets.batch import meal_batch

    kept = read.setting(slips.DRAFTS) or {}
    return meal_batch(read, slip_id, read.today), kept.get(slip_id, {})


def confirm(
    work: Any,
    slip_id: str,
    done: Sequence[MealDone],
    added: Sequence[MealAdded],
    left_out: Mapping[int, str],
) -> None:
    """Keeps what a sheet says."""
    from eldercare_desktop.care.meal.sheets.confirming import confirm_meal_sheet

    confirm_meal_sheet(work, slip_id, done, added, left_out)
    slips.keep(work, {slip_id: {}})
