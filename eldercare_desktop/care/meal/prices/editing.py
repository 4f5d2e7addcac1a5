"""Lists of prices written down: a new one from a day on, one taken back. Nothing is erased."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import select

from eldercare_desktop.care.area import level_of
from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.prices.book import PriceBook, PriceList, price_lists
from eldercare_desktop.care.meal.prices.checking import refuse_lines
from eldercare_desktop.care.meal.prices.line import PUBLIC, PriceLine
from eldercare_desktop.care.meal.prices.record import MealPrice, MealPriceLine
from eldercare_desktop.care.meal.settlement.closing import closed_months
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.site.reading import meal_sites
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import check_day, table_of
from eldercare_desktop.store.work import Work

EARLIEST = "2000-01-01"
LATEST_YEARS = 2
"""Lists begin between these: the end of the year so many years ahead."""

_PLAIN = ("kind", "place", "code", "name", "price", "age_from", "age_to")
_LISTS = ("periods", "kinds", "categories", "living", "self_care", "ability")


@dataclass(frozen=True)
class Draft:
    """A list as somebody writes it: its lines from `starts_on` on, at one site or all.

    Sets without a `code` get one; a set that keeps its code stays what was ordered by it.
    """

    name: str
    starts_on: str
    lines: tuple[PriceLine, ...]
    site_id: str | None = None
    source: str | None = None


def draft_of(held: PriceList, starts_on: str) -> Draft:
    """A copy of a list, to be changed from a day on."""
    return Draft(held.name, starts_on, held.lines, held.site_id, held.source)


def make_price_list(work: Work, draft: Draft, *, villages: Sequence[str]) -> list[MealPrice]:
    """Say what meals cost from a day on, in villages: one list each.

    A list of one site goes to the site's village, whatever `villages` says. What was said for
    the same place and day before is corrected. Earlier days keep what held then.
    CareError: those of `checking.refuse_lines`, meal_price_unnamed, invalid_starts_on,
    meal_price_start_range (`least`, `most`: days), meal_price_start_closed (`month`, `site`,
    `earliest`: a day), row_gone (no such site), invalid_<field>.
    """
    work.label = "make_meal_price"
    if not draft.name.strip():
        raise CareError("meal_price_unnamed", field="name")
    _refuse_start(work, draft.starts_on)
    refuse_lines(draft.lines)
    book = PriceBook.of(work)
    places = _places(work, draft, villages)
    for village in places:
        _refuse_closed(work, book, village, draft.site_id, draft.starts_on)
    return [_make(work, book, village, draft) for village in places]


def withdraw_price_list(work: Work, price_id: str) -> MealPrice:
    """Take a list back: what held before it holds on.

    Another laptop's list of the same place and day goes with it: it did not hold.
    CareError: row_gone, meal_price_start_closed (as `make_price_list`: months that were closed
    by this list).
    """
    work.label = "withdraw_meal_price"
    held = {one.id: one for one in price_lists(work)}
    price = held.get(price_id)
    if price is None:
        raise CareError("row_gone")
    book = PriceBook(held.values())
    _refuse_closed(work, book, price.village, price.site_id, price.starts_on)
    about = (price.village, price.site_id, price.starts_on)
    rows = {key for key, x in held.items() if (x.village, x.site_id, x.starts_on) == about}
    found = [fact for key in sorted(rows) if (fact := work.get(MealPrice, key))]
    return {fact.id: work.withdraw(fact) for fact in found}[price_id]


def villages_to_price(reader: Reader) -> list[str]:
    """The villages for which this laptop says the prices: its own, or all of its township's."""
    own = str(reader.setting("village", ""))
    if level_of(own) == "village":
        return [own]
    found: set[str] = set()
    for kind in (Person, Site):
        t = table_of(kind).c
        found |= {r.village for r in reader.rows(select(t.village).where(t.deleted == 0))}
    return sorted(found)


def earliest_start(reader: Reader, village: str, site_id: str | None = None) -> str | None:
    """The first day on which a new list of a place may begin; None: any day.

    That is after the last month which a site that follows it has closed.
    """
    months = [month for site in _sites(reader, village, site_id) for month in _closed(reader, site)]
    return _month_after(max(months)) + "-01" if months else None


# -- refusals ----------------------------------------------------------------------------


def _refuse_start(work: Work, day: str) -> None:
    try:
        check_day(day)
    except ValueError as problem:
        raise CareError("invalid_starts_on", field="starts_on") from problem
    latest = f"{int(work.today[:4]) + LATEST_YEARS}-12-31"
    if not EARLIEST <= day <= latest:
        bounds = {"least": EARLIEST, "most": latest}
        raise CareError("meal_price_start_range", field="starts_on", **bounds)


def _refuse_closed(
    work: Work, book: PriceBook, village: str, site_id: str | None, day: str
) -> None:
    """A closed month keeps its prices: a list may neither begin nor end within one, nor before.

    Only months count for which the list would hold: up to the list after it, and not where a
    site has prices of its own by then.
    """
    later = [one.starts_on for one in book.lists(village, site_id) if one.starts_on > day]
    until = later[0] if later else None
    for site in _sites(work, village, site_id):
        own = [one for one in book.lists(village, site.id) if one.starts_on <= day]
        if site_id is None and own:
            continue
        months = [
            month
            for month in _closed(work, site)
            if month >= day[:7] and (until is None or f"{month}-01" < until)
        ]
        if months:
            earliest = earliest_start(work, village, site_id)
            about = {"month": min(months), "site": site.name, "earliest": earliest}
            raise CareError("meal_price_start_closed", field="starts_on", **about)


def _sites(reader: Reader, village: str, site_id: str | None) -> Iterator[Site]:
    for site in meal_sites(reader, village, closed=True):
        if site_id in (None, site.id):
            yield site


def _closed(reader: Reader, site: Site) -> Iterable[str]:
    return closed_months(reader, site.id)


def _month_after(month: str) -> str:
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12:04d}-{number % 12 + 1:02d}"


def _places(work: Work, draft: Draft, villages: Sequence[str]) -> list[str]:
    if draft.site_id is None:
        return list(dict.fromkeys(villages))
    site = work.get(Site, draft.site_id)
    if site is None or site.deleted:
        raise CareError("row_gone")
    return [site.village]


# -- writing -----------------------------------------------------------------------------


def _make(work: Work, book: PriceBook, village: str, draft: Draft) -> MealPrice:
    before = book.lists(village, draft.site_id)
    same_day = [one.id for one in before if one.starts_on == draft.starts_on]
    made = work.insert(
        MealPrice(
            village=village,
            site_id=draft.site_id,
            name=draft.name,
            starts_on=draft.starts_on,
            recorded_at=work.now.isoformat(timespec="microseconds"),
            source=draft.source,
            corrects_id=same_day[-1] if same_day else None,
        )
    )
    known = book.lists(village, None) + before
    for place, line in enumerate(_coded(draft.lines, known)):
        work.insert(_record(made, replace(line, place=place)))
    return made


def _coded(lines: Iterable[PriceLine], before: Iterable[PriceList]) -> list[PriceLine]:
    """The lines with a code for every set: its own, that of a set of this name before, or new.

    A code that once meant another set is not used again, as old orders name it.
    """
    lines = list(lines)
    known = {x.name: x.code for one in before for x in one.of_kind("set") if x.name and x.code}
    taken = {line.code for line in lines} | set(known.values())
    free = (code for code in _codes() if code not in taken)
    used: set[str] = set()
    found = []
    for line in lines:
        if line.kind == "set":
            line = replace(line, code=_code(line, known, used) or next(free))
            used.add(line.code or "")
        found.append(line)
    return found


def _code(line: PriceLine, known: Mapping[str, str], used: set[str]) -> str | None:
    wanted = line.code or known.get(line.name or "")
    return wanted if wanted and wanted not in used else None


def _codes() -> Iterator[str]:
    letters = [chr(ord("A") + n) for n in range(26)]
    yield from letters
    number = 1
    while True:
        yield from (f"{letter}{number}" for letter in letters)
        number += 1


def _record(of: MealPrice, line: PriceLine) -> MealPriceLine:
    values: dict[str, Any] = {name: getattr(line, name) for name in _PLAIN}
    values |= {name: list(getattr(line, name)) for name in _LISTS}
    for payer in PUBLIC:
        part = getattr(line, payer)
        said = (part.amount, part.share, part.most)
        ends = ("", "_share", "_most")
        values |= {payer + end: value for end, value in zip(ends, said, strict=True)}
    if line.kind == "set":  # a set has a price alone: who it is for, the other lines say
        values |= {name: [] for name in _LISTS[1:]} | {"age_from": None, "age_to": None}
    return MealPriceLine(village=of.village, price_id=of.id, **values)
