"""What the menu of a week reads, in a worker: plain values out."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.site.calendar import ServingDay


def now() -> datetime:
    """The local time."""
    return datetime.now().astimezone()


def monday_of(day: date) -> date:
    """The Monday of the week of a day."""
    return day - timedelta(days=day.weekday())


def week(read: Any, site_id: str, monday: date) -> list[ServingDay]:
    """What a site serves on the days of a week."""
    from eldercare_desktop.care.site.calendar import serving_days  # with sqlmodel: late
    from eldercare_desktop.care.site.reading import site_of

    last = monday + timedelta(days=6)
    site = site_of(read, site_id)
    return list(serving_days(read, site, monday.isoformat(), last.isoformat()).values())
