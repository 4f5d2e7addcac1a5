"""Who can be meant at all: found by a few questions that indexes answer.

Of two hundred who eat, nearly all were there at the last meal. Only who was not, or was not at
home, is looked at closely; too many of these do no harm, one too few would.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Select, or_, select, text, union

from eldercare_desktop.care.meal.delivery.history import Span, last_eaten, slot_of
from eldercare_desktop.care.meal.delivery.judging import order
from eldercare_desktop.care.meal.roster.record import MealOrder, MealPlan
from eldercare_desktop.care.meal.serving.record import IN_VAIN, MealServing
from eldercare_desktop.care.meal.terms import PERIODS
from eldercare_desktop.care.site.reading import periods_of
from eldercare_desktop.care.site.record import Site, SiteDay
from eldercare_desktop.care.slip.record import Slip
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

NEVER = ("", -1)
"""Earlier than any meal: a day, and the place of the meal in it."""


@dataclass
class _Eater:
    village: str
    ate: tuple[str, int]
    sites: set[str] = field(default_factory=set)


def suspects(
    reader: Reader,
    span: Span,
    *,
    in_row: Callable[[str], int],
    residents: Collection[str] | None = None,
) -> set[str]:
    """Residents for whom something may have to be done; `in_row` gives the rule of a village."""
    in_vain = _in_vain(reader, span)
    meals = _meals_of_sites(reader, span)
    eaters = _eaters(reader, span)
    found = set(in_vain)
    for resident_id, eater in eaters.items():
        after = sum(meal > eater.ate for site in eater.sites for meal in meals.get(site, ()))
        if after >= in_row(eater.village):
            found.add(resident_id)
        elif in_vain.get(resident_id, "") < eater.ate[0]:
            found.discard(resident_id)
    return found if residents is None else found & set(residents)


def _in_vain(reader: Reader, span: Span) -> dict[str, str]:
    """Resident -> the last day on which a meal was brought in vain."""
    s = table_of(MealServing)
    statement = select(s.c.resident_id, s.c.day).where(
        text(IN_VAIN), s.c.day.between(span.first, span.today), s.c.resident_id.is_not(None)
    )
    return {row.resident_id: row.day for row in reader.rows(statement.order_by(s.c.day))}


def _meals_of_sites(reader: Reader, span: Span) -> dict[str, list[tuple[str, int]]]:
    """Site -> the meals (day, place in the day) that may have taken place, of past days.

    Days on which anything was noted, or of which a paper was made, with all that the site
    serves, or was to serve on single days.
    """
    periods = {site.id: set(periods_of(site)) for site in reader.find(Site)}
    d = table_of(SiteDay)
    for row in reader.rows(select(d.c.site_id, d.c.periods).where(d.c.open == 1)):
        periods.setdefault(row.site_id, set()).update(row.periods)
    found: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for site_id, day in _days_of_sites(reader, span):
        served = periods.get(site_id, set())
        found[site_id] += [(day, n) for n, period in enumerate(PERIODS) if period in served]
    return found


def _days_of_sites(reader: Reader, span: Span) -> Iterator[tuple[str, str]]:
    s, p = table_of(MealServing), table_of(Slip)
    noted = select(s.c.site_id, s.c.day).where(s.c.day >= span.recent, s.c.day < span.today)
    papers = select(p.c.site_id, p.c.day).where(
        p.c.kind.in_(("meals", "meal_route")), p.c.day >= span.recent, p.c.day < span.today
    )
    yield from ((row.site_id, row.day) for row in reader.rows(union(noted, papers)))  # type: ignore[arg-type]


def _eaters(reader: Reader, span: Span) -> dict[str, _Eater]:
    """Everybody who had a standing order or an order in these days, with the last meal had."""
    found: dict[str, _Eater] = {}
    for row in reader.rows(_planned(span)):
        eater = found.get(row.resident_id)
        if eater is None:
            ate = slot_of(row.ate)
            known = order(ate) if ate else NEVER
            eater = found[row.resident_id] = _Eater(row.village, known)
        eater.sites.add(row.site_id)
    return found


def _planned(span: Span) -> Select[Any]:
    plan, placed = table_of(MealPlan).c, table_of(MealOrder).c
    lasting = or_(plan.ended_on.is_(None), plan.ended_on > span.recent)
    planned = select(plan.resident_id, plan.site_id, plan.village).where(
        plan.deleted == 0, plan.since <= span.today, lasting
    )
    ordered = select(placed.resident_id, placed.site_id, placed.village).where(
        placed.day.between(span.recent, span.today)
    )
    asked = union(planned, ordered).subquery("asked")
    return select(asked, last_eaten(asked.c.resident_id, span).label("ate"))
