"""Which prices hold where on a day: all lists of a store, read once.

Of the lists of a village, or of one site, the one that began last holds; of two that begin on
one day, the one that was recorded last. A list of the site's own goes before the village's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import select

from eldercare_desktop.care.meal.prices.line import PUBLIC, Part, PriceLine
from eldercare_desktop.care.meal.prices.record import MealPrice, MealPriceLine
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import Fact, check_day, table_of

_PLAIN = ("id", "kind", "place", "code", "name", "price", "age_from", "age_to")
_LISTS = ("periods", "kinds", "categories", "living", "self_care", "ability")

Place = tuple[str, str | None]
"""Village, and the site if a list is of one site only."""


@dataclass(frozen=True)
class SetPrice:
    """A meal that can be had (套餐), with its price in fen."""

    code: str
    name: str
    price: int


@dataclass(frozen=True, eq=False)
class PriceList:
    """A list of prices with its lines, by kind in their order."""

    id: str
    village: str
    site_id: str | None
    name: str
    starts_on: str
    recorded_at: str
    source: str | None = None
    lines: tuple[PriceLine, ...] = ()

    def of_kind(self, kind: str) -> tuple[PriceLine, ...]:
        """The lines of a kind, the first ones first."""
        return tuple(line for line in self.lines if line.kind == kind)

    def sets(self, period: str) -> tuple[SetPrice, ...]:
        """What can be had at a meal; the first is the usual one."""
        return tuple(
            SetPrice(line.code or "", line.name or "", line.price or 0)
            for line in self.of_kind("set")
            if not line.periods or period in line.periods
        )


class PriceBook:
    """All lists that hold or held, asked by place and day."""

    def __init__(self, lists: Iterable[PriceList]) -> None:
        found: dict[Place, dict[str, PriceList]] = defaultdict(dict)
        known = [one for one in lists if _is_day(one.starts_on)]
        for one in sorted(known, key=lambda one: (one.starts_on, one.recorded_at, one.id)):
            found[one.village, one.site_id][one.starts_on] = one
        self._lists = {place: tuple(by_day.values()) for place, by_day in found.items()}
        self.on = cache(self._on)
        self.sets = cache(self._sets)

    @classmethod
    def of(cls, reader: Reader) -> PriceBook:
        """The lists of this store."""
        return cls(price_lists(reader))

    def _on(self, site_id: str, village: str, day: str) -> PriceList | None:
        """The list that holds at a site on a day; None: there are no prices yet."""
        own = self._begun((village, site_id), day)
        return own or self._begun((village, None), day)

    def _sets(self, site_id: str, village: str, day: str, period: str) -> tuple[SetPrice, ...]:
        """What can be had at a meal of a day; the first is the usual one."""
        held = self.on(site_id, village, day)
        return held.sets(period) if held else ()

    def lists(self, village: str, site_id: str | None = None) -> tuple[PriceList, ...]:
        """The lists of a place by their first day; of one day only the one that counts."""
        return self._lists.get((village, site_id), ())

    def _begun(self, place: Place, day: str) -> PriceList | None:
        begun = [one for one in self.lists(*place) if one.starts_on <= day]
        return begun[-1] if begun else None


def _is_day(day: str) -> bool:
    """What another program sent may be none: such a list never begins."""
    try:
        check_day(day)
    except ValueError:
        return False
    return True


def price_lists(reader: Reader) -> list[PriceList]:
    """All lists that were neither withdrawn nor corrected, with their lines."""
    lines, before = _lines(reader), _before(reader)
    return [
        PriceList(
            row.id, row.village, row.site_id, row.name, row.starts_on, row.recorded_at,
            row.source, _lines_of(row.id, lines, before),
        )
        for row in _current(reader, MealPrice)
    ]  # fmt: skip


def _lines_of(
    price_id: str, lines: Mapping[str, tuple[PriceLine, ...]], before: Mapping[str, str]
) -> tuple[PriceLine, ...]:
    """The lines of a list; of one that came back by an undo, those of the list it was."""
    seen: set[str] = set()
    row: str | None = price_id
    while row is not None and row not in seen:
        if row in lines:
            return lines[row]
        seen.add(row)
        row = before.get(row)
    return ()


def _before(reader: Reader) -> dict[str, str]:
    """List -> the list that it corrects."""
    t = table_of(MealPrice).c
    rows = reader.rows(select(t.id, t.corrects_id).where(t.corrects_id.is_not(None)))
    return {row.id: row.corrects_id for row in rows}


def _lines(reader: Reader) -> Mapping[str, tuple[PriceLine, ...]]:
    found: dict[str, list[PriceLine]] = defaultdict(list)
    for row in _current(reader, MealPriceLine):
        found[row.price_id].append(line_of(row))
    return {key: tuple(sorted(some, key=_order)) for key, some in found.items()}


def _order(line: PriceLine) -> tuple[int, str]:
    return line.place, line.id


def line_of(row: Any) -> PriceLine:
    """A line as the store holds it. What another app sent that makes no sense counts nothing."""
    values: dict[str, Any] = {name: getattr(row, name) for name in _PLAIN}
    values |= {name: tuple(getattr(row, name) or ()) for name in _LISTS}
    values["price"] = None if row.price is None else max(row.price, 0)
    for payer in PUBLIC:
        said = (getattr(row, payer + end) for end in ("", "_share", "_most"))
        values[payer] = Part(*(None if amount is None else max(amount, 0) for amount in said))
    return PriceLine(**values)


def _current(reader: Reader, kind: type[Fact]) -> Sequence[Any]:
    table = table_of(kind)
    later = table.alias()
    corrected = select(later.c.id).where(later.c.corrects_id == table.c.id).exists()
    return reader.rows(select(table).where(table.c.withdrawn == 0, ~corrected))
