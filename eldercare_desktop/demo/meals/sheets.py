"""Paper in the demo village: the sheets of the next meal are printed and lie at the site."""

from __future__ import annotations

from datetime import timedelta

from eldercare_desktop.care.meal.sheets.listing import day_sheets
from eldercare_desktop.care.meal.sheets.making import make_meal_sheet
from eldercare_desktop.care.site.calendar import serving_days
from eldercare_desktop.care.site.reading import meal_sites
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.care.slip.making import mark_slips_printed
from eldercare_desktop.care.slip.record import Slip
from eldercare_desktop.demo.people import Village
from eldercare_desktop.store.work import Work

AHEAD = 14
"""The longest public holiday is shorter."""


def add_sheets(work: Work, village: Village) -> None:
    """All sheets of today or the next day with meals; one of yesterday is not back yet."""
    for site in meal_sites(work):
        yesterday = village.today - timedelta(days=1)
        last = village.today + timedelta(days=AHEAD)
        days = serving_days(work, site, yesterday.isoformat(), last.isoformat())
        coming = [name for name, one in days.items() if one.open and name > yesterday.isoformat()]
        made = [slip for day in coming[:1] for slip in _all_sheets(work, site, day)]
        before = days[yesterday.isoformat()]
        if before.open and yesterday.month == village.today.month:  # else it may be settled
            made.append(make_meal_sheet(work, site.id, before.day, before.periods[0]))
        mark_slips_printed(work, [slip.id for slip in made])


def _all_sheets(work: Work, site: Site, day: str) -> list[Slip]:
    return [
        make_meal_sheet(work, site.id, day, sheet.period, route_id=sheet.route_id)
        for sheet in day_sheets(work, site.id, day)
    ]
