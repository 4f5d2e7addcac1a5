"""What meals cost in the demo village: prices of half a year, higher ones ahead, a late paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from eldercare_desktop.care.meal.prices.editing import Draft, make_price_list
from eldercare_desktop.care.meal.prices.line import PriceLine, Status
from eldercare_desktop.care.meal.prices.papers import note_status
from eldercare_desktop.care.meal.prices.starting import SETS_AND_TIERS
from eldercare_desktop.demo.people import VILLAGE, Village
from eldercare_desktop.store.work import Work

_NAMES = ("一荤一素餐", "一荤两素餐", "两荤两素餐")
_RISE = 100
"""One yuan more for a set from next year on; the subsidies stay."""


def add_prices(work: Work, village: Village) -> None:
    """Three sets with subsidies by age and category, since half a year and from New Year on."""
    lines = _named(SETS_AND_TIERS.lines)
    source = "区民政局 老年助餐补贴办法"
    since = _first_of_month(village.today - timedelta(days=200))
    now = Draft("老年助餐价格", since, lines, source=source)
    make_price_list(work, now, villages=[VILLAGE])
    dearer = tuple(
        replace(line, price=(line.price or 0) + _RISE) if line.kind == "set" else line
        for line in lines
    )
    new_year = f"{village.today.year + 1}-01-01"
    coming = Draft("老年助餐价格（新）", new_year, dearer, source=source)
    make_price_list(work, coming, villages=[VILLAGE])
    _add_late_paper(work, village)


def _add_late_paper(work: Work, village: Village) -> None:
    """Somebody's low income was granted two months before the paper came."""
    for person, resident in village.elders:
        if not resident.categories and not person.deleted and person.life_status == "living":
            since = _first_of_month(village.today - timedelta(days=60))
            note_status(work, resident.id, since, Status(("low_income",)), "低保证 批准日期")
            return


def _named(lines: tuple[PriceLine, ...]) -> tuple[PriceLine, ...]:
    names = iter(_NAMES)
    return tuple(replace(line, name=next(names)) if line.kind == "set" else line for line in lines)


def _first_of_month(day: date) -> str:
    return day.replace(day=1).isoformat()
