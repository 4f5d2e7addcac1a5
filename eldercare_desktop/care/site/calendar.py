"""On which days a site serves which meals, and until when they are ordered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from sqlalchemy import exists, select
from sqlmodel import col

from eldercare_desktop.care.meal.terms import PERIODS, Period
from eldercare_desktop.care.site.holidays import Holiday, PublicDay, public_days
from eldercare_desktop.care.site.reading import periods_of
from eldercare_desktop.care.site.record import Site, SiteDay
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

Why = Literal["", "weekday", "holiday", "exception", "site_closed"]

EARLY = timedelta(hours=1)
"""A meal is likely the one that is meant from this long before it begins."""


@dataclass(frozen=True)
class ServingDay:
    """What a site serves on a day. Without `periods` it is closed, and `why` says by what.

    `why` is "exception" also where somebody decided that it opens, or what it serves, with
    their `reason`. `holiday`: the public holiday of the day, or (`worked`) for which this day
    of a weekend is worked. `official`: that is known from the notice of the year.
    """

    day: str
    periods: tuple[Period, ...]
    why: Why
    holiday: Holiday | None = None
    worked: bool = False
    official: bool = True
    reason: str = ""

    @property
    def open(self) -> bool:
        """Whether anything is served."""
        return bool(self.periods)


def serving_days(reader: Reader, site: Site, first: str, last: str) -> dict[str, ServingDay]:
    """Every day from `first` to `last` (YYYY-MM-DD, both included) with what is served."""
    decided: dict[str, list[SiteDay]] = {}
    for exception in site_days(reader, site.id, first, last):
        decided.setdefault(exception.day, []).append(exception)
    found: dict[str, ServingDay] = {}
    day, end = date.fromisoformat(first), date.fromisoformat(last)
    while day <= end:
        named = day.isoformat()
        found[named] = _serving_day(site, day, decided.get(named, ()))
        day += timedelta(1)
    return found


def meals_on(site: Site, days: Iterable[ServingDay]) -> tuple[Period, ...]:
    """The usual meals of a site, with those that it serves out of turn on one of some days."""
    served = {*periods_of(site), *(period for day in days for period in day.periods)}
    return tuple(period for period in PERIODS if period in served)


def site_days(reader: Reader, site_id: str, first: str, last: str) -> list[SiteDay]:
    """What was decided for single days, the one that was recorded last at the end."""
    later = table_of(SiteDay).alias()
    corrected = exists(select(later.c.id).where(later.c.corrects_id == col(SiteDay.id)))
    return reader.find(
        SiteDay,
        col(SiteDay.site_id) == site_id,
        col(SiteDay.day).between(first, last),
        col(SiteDay.withdrawn) == 0,
        ~corrected,
        order_by=(col(SiteDay.day), col(SiteDay.recorded_at), col(SiteDay.id)),
    )


def cutoff_at(site: Site, day: str) -> datetime:
    """Until when meals of a day are ordered: local time, without an offset."""
    ahead = date.fromisoformat(day) - timedelta(days=max(0, site.cutoff_days))
    return datetime.combine(ahead, _time(site.cutoff_time, "09:00"))


def past_cutoff(site: Site, day: str, now: datetime) -> bool:
    """Whether it is too late to order a meal of a day; `now` is taken as local time."""
    return now.replace(tzinfo=None) >= cutoff_at(site, day)


def begins_at(site: Site, period: Period) -> str:
    """When a meal begins: local time, HH:MM."""
    said: str = getattr(site, f"{period}_at")
    return said


def period_at(site: Site, now: datetime) -> Period:
    """The meal that somebody who comes at this time is there for: the last that has begun or

    begins within an hour, else the first of the day. `now` is taken as local time.
    """
    served = periods_of(site) or PERIODS
    latest = now.replace(tzinfo=None) + EARLY
    if latest.date() > now.date():  # within an hour of midnight: all have begun
        return served[-1]
    begun = [period for period in served if _time(begins_at(site, period)) <= latest.time()]
    return begun[-1] if begun else served[0]


def _serving_day(site: Site, day: date, decided: list[SiteDay] | tuple[()]) -> ServingDay:
    public = public_days(day.year).get(day.isoformat())
    why = _why_closed(site, day, public)
    periods = () if why else periods_of(site)
    if decided and why != "site_closed":
        periods, why = _as_decided(site, periods, decided), "exception"
    return ServingDay(
        day.isoformat(),
        periods,
        why,
        public.holiday if public else None,
        worked=public.worked if public else False,
        official=public.official if public else True,
        reason=(decided[-1].reason or "") if decided else "",
    )


def _why_closed(site: Site, day: date, public: PublicDay | None) -> Why:
    if site.closed_on is not None and site.closed_on <= day.isoformat():
        return "site_closed"
    if public is not None and not public.worked and site.meal_holidays == "closed":
        return "holiday"
    if public is not None and public.worked and site.meal_workdays:
        return ""
    return "" if str(day.isoweekday()) in site.meal_weekdays else "weekday"


def _as_decided(
    site: Site, usual: tuple[Period, ...], decided: list[SiteDay] | tuple[()]
) -> tuple[Period, ...]:
    """The meals after all that was decided, one after the other."""
    served = set(usual)
    for one in decided:
        some = {period for period in PERIODS if period in one.periods}
        if one.open:
            served |= some if one.periods else set(periods_of(site))
        else:
            served -= some if one.periods else set(PERIODS)
    return tuple(period for period in PERIODS if period in served)


def _time(said: str, otherwise: str = "12:00") -> time:
    """A time of day; what came in and is none counts as the usual one."""
    try:
        return time.fromisoformat(said)
    except ValueError:
        return time.fromisoformat(otherwise)
