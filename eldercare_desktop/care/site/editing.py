"""Setting up a site, changing and closing it, and days that open or close out of turn."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import literal, select
from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.kitchen.record import FoodSample, MenuItem
from eldercare_desktop.care.meal.roster.record import MealOrder, MealPlan
from eldercare_desktop.care.meal.serving.record import MealServing
from eldercare_desktop.care.meal.settlement.record import MealPayment
from eldercare_desktop.care.meal.terms import PERIODS, Period
from eldercare_desktop.care.site.calendar import ServingDay, begins_at, serving_days, site_days
from eldercare_desktop.care.site.reading import periods_of
from eldercare_desktop.care.site.record import Site, SiteDay
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of
from eldercare_desktop.store.work import Work

MOST_PLACES = 2_000
MOST_CUTOFF_DAYS = 14
MOST_DAYS = 92
"""So many days are decided at once: the holidays of a school, a repair."""

_USES = (MealPlan, MealOrder, MealServing, MealPayment, MenuItem, FoodSample)


def add_site(work: Work, village: str, **values: Any) -> Site:
    """Set up a site of a village; `values` are the fields of `Site`.

    CareError: site_name_taken, site_weekdays_missing, site_capacity, site_cutoff_days,
    site_meal_times, invalid_<field>.
    """
    work.label = "add_site"
    site = Site(village=village, **{"name": "", **values})
    _refuse(work, site)
    return work.insert(site)


def edit_site(work: Work, seen: Site, **values: Any) -> Site:
    """Change what is known of a site. CareError: as `add_site`, and changed_meanwhile."""
    work.label = "edit_site"
    _refuse(work, seen.model_copy(update=values))
    return work.set(seen, **values)


def close_site(work: Work, seen: Site, on: str) -> Site:
    """The site serves nothing from the day `on`. What it served stays."""
    work.label = "close_site"
    return work.set(seen, closed_on=on)


def reopen_site(work: Work, seen: Site) -> Site:
    """The site is open again, as if it had not closed."""
    work.label = "reopen_site"
    return work.set(seen, closed_on=None)


def remove_site(work: Work, seen: Site) -> Site:
    """Take out a site that was set up by mistake. CareError: site_in_use (`name`)."""
    work.label = "remove_site"
    if _in_use(work, seen.id):
        raise CareError("site_in_use", name=seen.name)
    return work.delete(seen)


def decide_days(
    work: Work,
    site: Site,
    first: str,
    last: str,
    *,
    open: bool,
    periods: Sequence[Period] = (),
    reason: str | None = None,
) -> list[SiteDay]:
    """Open or close a site from `first` to `last`, whatever its week says.

    `periods`: which meals it is about; none: all of these days. Days that are so already are
    left alone. CareError: site_days_order, site_days_too_many (`most`), site_serves_nothing,
    site_closed_since (`name`, `day`), site_days_unchanged.
    """
    work.label = "open_site_days" if open else "close_site_days"
    _refuse_span(site, first, last)
    if open and not (periods or site.meal_periods):
        raise CareError("site_serves_nothing", field="periods")
    meant = set(periods or (periods_of(site) if open else PERIODS))
    days = serving_days(work, site, first, last)
    wanted = [day for day, now in days.items() if _differs(now, meant, open)]
    if not wanted:
        raise CareError("site_days_unchanged", field="day")
    said: dict[str, Any] = {"open": open, "periods": list(periods), "reason": reason}
    said |= {"village": site.village, "site_id": site.id, "recorded_at": work.now.isoformat()}
    return [work.insert(SiteDay(day=day, **said)) for day in wanted]


def withdraw_days(work: Work, site: Site, days: Sequence[str]) -> int:
    """Take back all that was decided for these days; returns for how many there was something.

    CareError: row_gone when there was nothing.
    """
    work.label = "withdraw_site_days"
    wanted = set(days)
    found = [d for d in site_days(work, site.id, min(days), max(days)) if d.day in wanted]
    if not found:
        raise CareError("row_gone")
    for one in found:
        work.withdraw(one)
    return len({one.day for one in found})


def _differs(now: ServingDay, meant: set[Period], open: bool) -> bool:
    """Whether the day is to be written: it serves something else, or not by a decision."""
    served = set(now.periods)
    return not meant <= served if open else bool(meant & served)


def _refuse(reader: Reader, wanted: Site) -> None:
    _refuse_name(reader, wanted)
    if wanted.meal_periods and not wanted.meal_weekdays:
        raise CareError("site_weekdays_missing", field="meal_weekdays")
    if wanted.capacity is not None and not 0 < wanted.capacity <= MOST_PLACES:
        raise CareError("site_capacity", field="capacity", most=MOST_PLACES)
    if not 0 <= wanted.cutoff_days <= MOST_CUTOFF_DAYS:
        raise CareError("site_cutoff_days", field="cutoff_days", most=MOST_CUTOFF_DAYS)
    served = periods_of(wanted)
    times = [begins_at(wanted, period) for period in served]
    for period, earlier, later in zip(served[1:], times, times[1:], strict=False):
        if later <= earlier:
            raise CareError("site_meal_times", field=f"{period}_at")


def _refuse_name(reader: Reader, wanted: Site) -> None:
    same = reader.find(
        Site, col(Site.village) == wanted.village, col(Site.name) == (wanted.name or "").strip()
    )
    if any(other.id != wanted.id for other in same):
        raise CareError("site_name_taken", field="name", name=wanted.name)


def _refuse_span(site: Site, first: str, last: str) -> None:
    if last < first:
        raise CareError("site_days_order", field="last")
    if date.fromisoformat(last) - date.fromisoformat(first) >= timedelta(MOST_DAYS):
        raise CareError("site_days_too_many", field="last", most=MOST_DAYS)
    if site.closed_on is not None and site.closed_on <= last:
        raise CareError("site_closed_since", field="last", name=site.name, day=site.closed_on)


def _in_use(reader: Reader, site_id: str) -> bool:
    """Whether anything was ever noted of this site; what was taken back counts too."""
    tables = [table_of(kind) for kind in _USES]
    some = [select(literal(1)).where(table.c.site_id == site_id).limit(1) for table in tables]
    return any(reader.scalar(one) for one in some)


__all__ = [
    "add_site",
    "close_site",
    "decide_days",
    "edit_site",
    "remove_site",
    "reopen_site",
    "withdraw_days",
]
