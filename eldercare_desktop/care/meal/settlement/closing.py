"""Which months of a site are closed: nothing is noted for their days any more."""

from __future__ import annotations

from sqlalchemy import ColumnElement
from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.settlement.record import MealClosing, still_holds
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.store.reader import Reader


def closed_month(reader: Reader, site_id: str, month: str) -> MealClosing | None:
    """The closing of a month (YYYY-MM) that holds: of two laptops' the one recorded first."""
    found = closings(reader, site_id, month)
    return found[0] if found else None


def refuse_closed(reader: Reader, site_id: str, day: str) -> None:
    """Refuse what is dated on `day` (YYYY-MM-DD) if its month is closed at the site.

    CareError: meal_month_closed (month, site).
    """
    month = day[:7]
    if closed_month(reader, site_id, month) is not None:
        site = reader.get(Site, site_id)
        raise CareError("meal_month_closed", month=month, site=site.name if site else "")


def closings(reader: Reader, site_id: str, month: str | None = None) -> list[MealClosing]:
    """All closings of a site (of one month) that were not taken back: by month, and of one

    month the one that holds first.
    """
    where: list[ColumnElement[bool]] = [col(MealClosing.site_id) == site_id]
    if month is not None:
        where.append(col(MealClosing.month) == month)
    order = (MealClosing.month, MealClosing.recorded_at, MealClosing.id)
    return reader.find(MealClosing, *where, still_holds(MealClosing), order_by=order)


def closed_months(reader: Reader, site_id: str) -> dict[str, MealClosing]:
    """Month -> the closing that holds, of a site."""
    found: dict[str, MealClosing] = {}
    for closing in closings(reader, site_id):
        found.setdefault(closing.month, closing)
    return found
