"""The sites of a village, and those of them that serve meals."""

from __future__ import annotations

from sqlalchemy import or_
from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.terms import PERIODS, Period
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.store.reader import Reader


def all_sites(reader: Reader, village: str | None = None, *, closed: bool = False) -> list[Site]:
    """Every site (of a village), by village and name; those that have closed on request."""
    where = [] if village is None else [col(Site.village) == village]
    if not closed:
        where.append(or_(col(Site.closed_on).is_(None), col(Site.closed_on) > reader.today))
    order = (col(Site.village), col(Site.name), col(Site.id))
    return reader.find(Site, *where, order_by=order)


def meal_sites(reader: Reader, village: str | None = None, *, closed: bool = False) -> list[Site]:
    """The sites that serve meals, by village and name; with `closed` also those that did."""
    return [site for site in all_sites(reader, village, closed=closed) if site.meal_periods]


def site_of(reader: Reader, site_id: str) -> Site:
    """A site by its id, closed or not. CareError: row_gone."""
    site = reader.get(Site, site_id)
    if site is None or site.deleted:
        raise CareError("row_gone")
    return site


def periods_of(site: Site) -> tuple[Period, ...]:
    """The meals that a site serves, in their order of the day."""
    return tuple(period for period in PERIODS if period in site.meal_periods)
