"""What the week of meals reads, in a worker: plain values out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.wording import word

if TYPE_CHECKING:
    from eldercare_desktop.care.absence.record import Absence
    from eldercare_desktop.care.meal.roster.day_sheet import DaySheet
    from eldercare_desktop.care.meal.roster.faces import Face
    from eldercare_desktop.care.meal.roster.record import MealPause, MealPlan
    from eldercare_desktop.care.meal.roster.week import Week


def now() -> datetime:
    """The local time."""
    return datetime.now().astimezone()


def today() -> str:
    """The local date."""
    return now().date().isoformat()


def monday_of(day: str) -> str:
    """The Monday of the week of a day."""
    on = date.fromisoformat(day)
    return (on - timedelta(days=on.weekday())).isoformat()


def later(day: str, days: int) -> str:
    """A day so many days later."""
    return (date.fromisoformat(day) + timedelta(days=days)).isoformat()


def load(read: Any, site_id: str, monday: str) -> Week:
    """The week of a site."""
    from eldercare_desktop.care.meal.roster.week import week_of  # with sqlmodel: late

    return week_of(read, site_id, monday)


@dataclass(frozen=True)
class Standing:
    """What holds for one person: standing orders, pauses, absences, the newest first."""

    face: Face
    plans: list[MealPlan]
    pauses: list[MealPause]
    absences: list[Absence]
    sites: dict[str, str]
    routes: dict[str, str]
    today: str


def standing(read: Any, resident_id: str) -> Standing | None:
    """What holds for one person; None if they are gone."""
    from eldercare_desktop.care.absence.reading import absences_of
    from eldercare_desktop.care.meal.delivery.record import MealRoute
    from eldercare_desktop.care.meal.roster.faces import faces_of
    from eldercare_desktop.care.meal.roster.pausing import pauses_of
    from eldercare_desktop.care.meal.roster.planning import plans_of
    from eldercare_desktop.care.site.record import Site

    face = faces_of(read, [resident_id], read.today).get(resident_id)
    if face is None:
        return None
    return Standing(
        face,
        plans_of(read, resident_id),
        pauses_of(read, resident_id),
        [one for one in absences_of(read, resident_id) if not one.until or one.until > read.today],
        {site.id: site.name for site in read.find(Site)},
        {route.id: route.name for route in read.find(MealRoute)},
        read.today,
    )


def sheet_paper(read: Any, site_id: str, day: str) -> Any:
    """The kitchen's sheet of a day, as a paper."""
    from eldercare_desktop.care.area import area_names
    from eldercare_desktop.care.meal.roster.day_sheet import day_sheet
    from eldercare_desktop.printing.meal_day import meal_day_paper  # imports the printing

    found: DaySheet = day_sheet(read, site_id, day)
    village = area_names(read).get(found.village, "")
    return meal_day_paper(found, word, village=village, filled_on=read.today)


def is_late(week: Week, days: Collection[str], at: datetime) -> str | None:
    """The first of some days for which the orders were closed at a time; None: none of them."""
    local = at.replace(tzinfo=None).isoformat()
    return min((day for day in days if local >= week.cutoffs[day]), default=None)
