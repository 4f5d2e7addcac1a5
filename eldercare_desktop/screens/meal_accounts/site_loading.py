"""What the part of the sites reads, in a worker: plain values out."""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.site.calendar import ServingDay
    from eldercare_desktop.care.site.record import Site


@dataclass(frozen=True)
class SiteLine:
    """A site in the list. `village_name`: empty on the laptop of a village."""

    id: str
    name: str
    village_name: str
    site: Site
    open: bool

    def is_like(self, other: SiteLine) -> bool:
        """Whether another line says the same; records themselves are never equal."""
        plain = (self.id, self.village_name, self.open, self.site.model_dump())
        return plain == (other.id, other.village_name, other.open, other.site.model_dump())


@dataclass(frozen=True)
class SiteList:
    """All sites, and the villages in which one can be set up: (code, name), own one first."""

    lines: list[SiteLine]
    villages: list[tuple[str, str]]


@dataclass(frozen=True)
class SiteMonth:
    """A month of a site: what it serves, and how many meals are ordered on each day.

    `full`: days on which more people eat there at a time than there are places.
    """

    site: Site
    year: int
    month: int
    days: Mapping[str, ServingDay]
    ordered: Mapping[str, int] = field(default_factory=dict)
    full: frozenset[str] = frozenset()
    announced: bool = True


def now() -> datetime:
    """The local time."""
    return datetime.now().astimezone()


def sites(read: Any) -> SiteList:
    """All sites, those that have closed at the end."""
    from eldercare_desktop.care.area import area_names  # with sqlmodel: late
    from eldercare_desktop.care.site.reading import all_sites

    own = str(read.setting("village") or "")
    names = area_names(read)
    several = own.endswith("000")
    today = now().date().isoformat()
    lines = [
        SiteLine(
            site.id,
            site.name,
            names.get(site.village, "") if several else "",
            site,
            site.closed_on is None or site.closed_on > today,
        )
        for site in all_sites(read, closed=True)
    ]
    villages = [(code, name) for code, name in sorted(names.items()) if not code.endswith("000")]
    offered = villages if several else [(own, names.get(own, ""))]
    return SiteList(sorted(lines, key=lambda line: not line.open), offered)


def month(read: Any, site_id: str, year: int, number: int) -> SiteMonth | None:
    """A month of a site; None when the site is gone."""
    from eldercare_desktop.care.errors import CareError
    from eldercare_desktop.care.site.calendar import serving_days
    from eldercare_desktop.care.site.holidays import is_announced
    from eldercare_desktop.care.site.reading import site_of

    try:
        site = site_of(read, site_id)
    except CareError:
        return None
    first = f"{year:04d}-{number:02d}-01"
    last = f"{first[:8]}{calendar.monthrange(year, number)[1]}"
    ordered, full = _ordered(read, site, first, last)
    days = serving_days(read, site, first, last)
    return SiteMonth(site, year, number, days, ordered, full, is_announced(year))


def _ordered(read: Any, site: Site, first: str, last: str) -> tuple[Counter[str], frozenset[str]]:
    from eldercare_desktop.care.meal.roster.reading import ordered_meals

    found = ordered_meals(read, first, last, site_id=site.id)
    ordered = Counter(meal.day for meal in found)
    inside = Counter((meal.day, meal.period) for meal in found if meal.mode == "dine_in")
    most = site.capacity
    return ordered, frozenset(day for (day, _), n in inside.items() if most and n > most)
