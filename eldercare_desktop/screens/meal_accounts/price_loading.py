"""What the part of the prices reads and writes, in a worker: plain values in and out.

The care modules are imported inside the functions: they load sqlmodel, and the window comes
first.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from eldercare_desktop.care.meal.prices.book import PriceList
    from eldercare_desktop.care.meal.prices.editing import Draft
    from eldercare_desktop.care.meal.prices.line import Eater, Status
    from eldercare_desktop.care.meal.prices.record import MealStatus
    from eldercare_desktop.care.meal.prices.trial import Quote, Standing
    from eldercare_desktop.screens.meals.site_choice import SiteRow

EVERYWHERE, VILLAGE = "everywhere", ""
"""Where a list holds: in all villages, in the village; else the id of a site."""


@dataclass(frozen=True)
class PriceRow:
    """A list of prices as it stands at a site. `state`: now, coming, past, or behind: the

    site has prices of its own. `until`: the first day of the list after it.
    """

    id: str
    held: PriceList
    state: str
    until: str | None

    @property
    def day(self) -> str:
        """The day for which it is tried out: today, or one on which it holds."""
        now = today()
        if self.held.starts_on > now:
            return self.held.starts_on
        if self.until and self.until <= now:
            return self.last or now
        return now

    @property
    def last(self) -> str | None:
        """The last day on which it holds; None: until further notice."""
        if self.until is None:
            return None
        return (date.fromisoformat(self.until) - timedelta(days=1)).isoformat()


@dataclass(frozen=True)
class PriceLists:
    """The lists of a site, the latest first, and where a new one may hold."""

    rows: list[PriceRow]
    sites: list[tuple[str, str]]
    villages: list[str]
    earliest: str | None

    @property
    def now(self) -> PriceRow | None:
        """What is in force."""
        return next((row for row in self.rows if row.state == "now"), None)


@dataclass(frozen=True)
class Tried:
    """What somebody would pay; `eater` is None where they are on no register."""

    resident_id: str | None
    eater: Eater | None
    quotes: list[Quote]
    papers: list[MealStatus]


def today() -> str:
    """The local date, YYYY-MM-DD."""
    return date.today().isoformat()


def lists(read: Any, site: SiteRow) -> PriceLists:
    """All lists that are about a site: its own and those of its village."""
    from eldercare_desktop.care.meal.prices.book import PriceBook
    from eldercare_desktop.care.meal.prices.editing import earliest_start, villages_to_price
    from eldercare_desktop.care.site.reading import meal_sites

    book = PriceBook.of(read)
    rows = [
        row
        for place in (site.id, None)
        for row in _rows(book, book.lists(site.village, place), site)
    ]
    rows.sort(key=lambda row: (row.held.starts_on, row.held.site_id or ""), reverse=True)
    sites = [(one.id, one.name) for one in meal_sites(read, site.village, closed=True)]
    return PriceLists(rows, sites, villages_to_price(read), earliest_start(read, site.village))


def _rows(book: Any, lists: Sequence[PriceList], site: SiteRow) -> list[PriceRow]:
    day = today()
    now = book.on(site.id, site.village, day)
    found = []
    for place, one in enumerate(lists, start=1):
        until = lists[place].starts_on if place < len(lists) else None
        state = "behind" if now and now.site_id and not one.site_id else "past"
        if one.starts_on > day:
            state = "coming"
        elif now is one:
            state = "now"
        elif until and until <= day:
            state = "past"
        found.append(PriceRow(one.id, one, state, until))
    return found


def standings(read: Any, held: PriceList, day: str, periods: Sequence[str]) -> list[Standing]:
    """Who of the village's register falls into which line on a day."""
    from eldercare_desktop.care.meal.prices.trial import standings

    return standings(read, held, held.village, day, _usual(periods))


def try_out(read: Any, held: PriceList, person_id: str, day: str, periods: Sequence[str]) -> Tried:
    """What a person would pay by a list on a day, at the site and brought."""
    from eldercare_desktop.care.meal.prices.papers import papers_of
    from eldercare_desktop.care.meal.prices.trial import eater_of, quotes

    found = eater_of(read, person_id, day)
    if found is None:
        return Tried(None, None, [], [])
    resident_id, who = found
    papers = papers_of(read, [resident_id])
    return Tried(resident_id, who, quotes(held, who, periods or ("lunch",)), papers)


def save(work: Any, draft: Draft, villages: Sequence[str], here: str) -> str:
    """Writes a list down for villages; returns the id of the one of the village `here`."""
    from eldercare_desktop.care.meal.prices.editing import make_price_list

    made = make_price_list(work, draft, villages=villages)
    return next((one.id for one in made if one.village == here), "")


def withdraw(work: Any, price_id: str) -> None:
    """Takes a list back."""
    from eldercare_desktop.care.meal.prices.editing import withdraw_price_list

    withdraw_price_list(work, price_id)


def note_paper(
    work: Any, resident_id: str, starts_on: str, status: Status, note: str | None
) -> str:
    """Notes what somebody counts as since a day."""
    from eldercare_desktop.care.meal.prices.papers import note_status

    return note_status(work, resident_id, starts_on, status, note).id


def withdraw_paper(work: Any, paper_id: str) -> None:
    """Takes such a note back."""
    from eldercare_desktop.care.meal.prices.papers import withdraw_status

    withdraw_status(work, paper_id)


def starting_lists() -> dict[str, tuple[Any, ...]]:
    """Code -> the lines of a rule to begin with."""
    from eldercare_desktop.care.meal.prices.starting import STARTING_POINTS

    return {code: point.lines for code, point in STARTING_POINTS.items()}


def as_list(draft: Draft, village: str) -> PriceList:
    """A draft as if it held already, to be tried out."""
    from eldercare_desktop.care.meal.prices.book import PriceList

    lines = tuple(
        replace(line, place=place, code=line.code or f"#{place}", price=line.price or 0)
        for place, line in enumerate(draft.lines)
    )
    about = (draft.site_id, draft.name, draft.starts_on, "", draft.source)
    return PriceList("", village, *about, lines)


def _usual(periods: Sequence[str]) -> str:
    return "lunch" if "lunch" in periods or not periods else periods[0]
