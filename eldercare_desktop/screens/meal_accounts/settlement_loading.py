"""What the settlement reads, in a worker: plain values out.

The care modules are imported inside the functions: they load sqlmodel, and the window
comes first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.settlement.accounts import CorrectionRow
    from eldercare_desktop.care.meal.settlement.claims import Settled
    from eldercare_desktop.care.meal.settlement.doubts import Review
    from eldercare_desktop.care.meal.settlement.payments import PaymentRow
    from eldercare_desktop.care.meal.settlement.reckoning import Settlement
    from eldercare_desktop.care.meal.settlement.record import MealClosing


LOOKED_BACK = 60
"""So many months can be chosen, and what is linked to from elsewhere."""


@dataclass(frozen=True)
class MonthChoice:
    """A month that can be looked at."""

    month: str
    closed: bool


@dataclass(frozen=True)
class MonthFound:
    """A month of a site with all that stands behind its numbers.

    `payments` by resident; `corrections` booked in it or made of it; `story`: its closings and
    reopenings; `bookable`: the open months that follow; `instead`: serving that does not
    count -> where and when the other one was; `sets`: what could be had, (code, name).
    """

    settlement: Settlement
    months: Sequence[MonthChoice]
    payments: Mapping[str, Sequence[PaymentRow]]
    corrections: Sequence[CorrectionRow]
    story: Sequence[MealClosing]
    bookable: Sequence[str]
    instead: Mapping[str, str]
    village_name: str = ""
    days: Sequence[DayLine] = field(default_factory=tuple)
    sets: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True)
class DayLine:
    """A day of a month: what was eaten, what was brought, its price and own shares, in fen."""

    day: str
    servings: Sequence[Settled]
    meals: int
    brought: int
    price: int
    own: int

    @property
    def key(self) -> str:
        """What tells it from others."""
        return self.day

    @property
    def left(self) -> int:
        """How many servings of the day are left out."""
        return len(self.servings) - self.meals


def now() -> datetime:
    """The local time."""
    return datetime.now().astimezone()


def month(read: Any, site_id: str, wanted: str) -> MonthFound | None:
    """A month of a site; None when the site is gone."""
    from eldercare_desktop.care.errors import CareError
    from eldercare_desktop.care.meal.settlement.accounts import correction_rows
    from eldercare_desktop.care.meal.settlement.closing import closing_story
    from eldercare_desktop.care.meal.settlement.correcting import months_for_corrections
    from eldercare_desktop.care.meal.settlement.reckoning import month_settlement

    try:
        settled = month_settlement(read, site_id, wanted)
    except CareError:
        return None
    return MonthFound(
        settled,
        months(read, site_id, wanted),
        _payments(read, site_id, wanted),
        correction_rows(read, site_id, wanted),
        closing_story(read, site_id, wanted),
        months_for_corrections(read, site_id, wanted),
        _instead(read, settled.left_out),
        _village(read, settled.site.village),
        day_lines(settled.servings),
        _sets(read, settled),
    )


def review(read: Any, site_id: str, wanted: str) -> Review:
    """What speaks against closing a month."""
    from eldercare_desktop.care.meal.settlement.doubts import review_closing

    return review_closing(read, site_id, wanted)


def people_like(read: Any, typed: str) -> frozenset[str]:
    """The persons who match what was typed."""
    from eldercare_desktop.care.meal.settlement.names import persons_like

    return persons_like(read, typed)


def months(read: Any, site_id: str, wanted: str) -> list[MonthChoice]:
    """The months of a site from the first with anything in it until now, the newest first."""
    from eldercare_desktop.care.meal.settlement.closing import closed_months
    from eldercare_desktop.care.meal.settlement.doubts import beginning
    from eldercare_desktop.care.meal.settlement.months import month_after, months_between

    closed = closed_months(read, site_id)
    this = now().strftime("%Y-%m")
    began = max(beginning(read, site_id) or this, month_after(this, -LOOKED_BACK))
    first = min(wanted, this, began)
    found = [*months_between(first, max(this, wanted))]
    return [MonthChoice(month, month in closed) for month in reversed(found)]


def day_lines(servings: Sequence[Settled]) -> list[DayLine]:
    """A line a day."""
    by_day: defaultdict[str, list[Settled]] = defaultdict(list)
    for one in servings:
        by_day[one.serving.day].append(one)
    return [_day_line(day, by_day[day]) for day in sorted(by_day)]


def _day_line(day: str, servings: Sequence[Settled]) -> DayLine:
    charged = [one for one in servings if one.charge is not None]
    charges = [one.charge for one in charged if one.charge is not None]
    return DayLine(
        day,
        servings,
        len(charged),
        sum(one.brought for one in charged),
        sum(charge.price + charge.fee for charge in charges),
        sum(charge.own for charge in charges),
    )


def _payments(read: Any, site_id: str, wanted: str) -> dict[str, list[PaymentRow]]:
    from eldercare_desktop.care.meal.settlement.payments import payments_of

    found: defaultdict[str, list[PaymentRow]] = defaultdict(list)
    for row in payments_of(read, site_id, month=wanted):
        found[row.who.resident_id or ""].append(row)
    return dict(found)


def _instead(read: Any, left_out: Sequence[Settled]) -> dict[str, str]:
    """Of servings that were noted twice: the site and the time of the one that counts."""
    from eldercare_desktop.care.meal.serving.record import MealServing
    from eldercare_desktop.care.site.record import Site

    found = {}
    for one in left_out:
        other = read.get(MealServing, one.serving.instead) if one.serving.instead else None
        if other is not None:
            site = read.get(Site, other.site_id)
            at = other.recorded_at[:16].replace("T", " ")
            found[one.serving.id] = f"{site.name if site else ''} · {at}"
    return found


def _sets(read: Any, settled: Settlement) -> list[tuple[str, str]]:
    """The sets of the last day of the month, of all its meals, each once."""
    from eldercare_desktop.care.meal.prices.book import PriceBook
    from eldercare_desktop.care.meal.settlement.months import last_day

    book, site = PriceBook.of(read), settled.site
    day = last_day(settled.month)
    sets = (one for p in site.meal_periods for one in book.sets(site.id, site.village, day, p))
    return list(dict.fromkeys((one.code, one.name) for one in sets))


def _village(read: Any, code: str) -> str:
    from eldercare_desktop.care.area import area_names

    own = str(read.setting("village_name") or "")
    return area_names(read).get(code, own)
