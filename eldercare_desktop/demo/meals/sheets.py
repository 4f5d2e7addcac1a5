"""Paper in the demo village: the sheets of the next meal are printed and lie at the site."""

from __future__ import annotations

from datetime import timedelta

from eldercare_desktop.care.meal.sheets.listing import day_sheets
from eldercare_desktop.care.meal.sheets.making import make_meal_sheet
from eldercare_desktop.care.site.calendar import serving_days
from eldercare_desktop.care.site.reading import meal_sites
from eldercare_desktop.care.slip.making import mark_slips_printed
from eldercare_desktop.demo.people import Village
from eldercare_desktop.store.work import Work

AHEAD = 14
"""The longest public holiday is shorter."""


def add_sheets(work: Work, village: Village) -> None:
    """The sign-in sheet and those of the routes, for today or the next day with meals."""
    first, last = village.today, village.today + timedelta(days=AHEAD)
    for site in meal_sites(work):
        days = serving_days(work, site, first.isoformat(), last.isoformat())
        day = next((name for name, one in days.items() if one.open), None)
        if day is None:
            continue
        made = [
            make_meal_sheet(work, site.id, day, sheet.period, route_id=sheet.route_id).id
            for sheet in day_sheets(work, site.id, day)
        ]
        mark_slips_printed(work, made)
