"""The records of a site, and of a day on which it opens or closes out of turn."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import StringConstraints

from eldercare_desktop.care.meal.terms import PERIODS
from eldercare_desktop.store.record import (
    CleanText,
    Day,
    Fact,
    Names,
    OptionalText,
    Profile,
    flag,
    names,
    number,
    ref,
    text,
)

SiteKind = Literal["aid_point", "happiness_home", "elder_home", "service_center", "station"]
SITE_KINDS: tuple[SiteKind, ...] = get_args(SiteKind)
"""互助养老点, 幸福院, 敬老院, 养老服务中心, 驿站."""

Holidays = Literal["closed", "open"]
TimeOfDay = Annotated[str, StringConstraints(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
"""Local time, HH:MM."""

WEEKDAYS = ("1", "2", "3", "4", "5", "6", "7")
"""Monday to Sunday, as in ISO 8601."""


class Site(Profile, table=True):
    """A place of the village. It serves meals if it has `meal_periods`.

    Meals are served on `meal_weekdays`; on public holidays by `meal_holidays`; on days that
    the State Council makes work days of (调休上班) if `meal_workdays`. `capacity`: places a
    meal, None without a limit. Orders are taken until `cutoff_time` of the day that lies
    `cutoff_days` before. `…_at`: when a meal begins.
    """

    __tablename__ = "site"

    name: CleanText = text("Name", required=True)
    kind: SiteKind = text("Kind", default="aid_point")
    address: OptionalText = text("Address")
    contact: OptionalText = text("In charge")
    phone: OptionalText = text("Phone", sensitive=True)
    meal_periods: Names = names("Meals")
    meal_weekdays: Names = names("Days of the week")
    meal_holidays: Holidays = text("On public holidays", default="closed")
    meal_workdays: bool = flag("Open on weekend days that are worked", default=True)
    capacity: int | None = number("Places")
    cutoff_days: int = number("Order days ahead", default=0)
    cutoff_time: TimeOfDay = text("Order until", default="09:00")
    breakfast_at: TimeOfDay = text("Breakfast at", default="07:00")
    lunch_at: TimeOfDay = text("Lunch at", default="11:30")
    dinner_at: TimeOfDay = text("Dinner at", default="17:30")
    closed_on: Day | None = text("Closed since")
    note: OptionalText = text("Note")


class SiteDay(Fact, table=True):
    """A site opens, or does not, on a day, whatever its week says. Of several the one that

    was recorded last holds. `periods`: which meals it is about; none: all of that day.
    """

    __tablename__ = "site_day"

    site_id: str = ref("site", "Site", index=False)
    day: Day = text("Day", required=True)
    open: bool = flag("Open")
    periods: Names = names("Meals")
    reason: OptionalText = text("Why")
    recorded_at: str = text("Recorded at", required=True)
    corrects_id: str | None = ref("site_day", "Corrects", required=False, index=False)


__all__ = ["PERIODS", "SITE_KINDS", "WEEKDAYS", "Site", "SiteDay", "SiteKind", "TimeOfDay"]
