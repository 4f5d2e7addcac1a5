"""What a serving costs, and who bears how much of it.

It depends on the day of the serving alone: the list in force on the day, the age on the day,
what somebody counted as on the day; never on when it was typed in.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sqlalchemy import select

from eldercare_desktop.care.meal.prices.book import PriceBook, PriceList
from eldercare_desktop.care.meal.prices.line import Eater, PriceLine
from eldercare_desktop.care.meal.prices.status import StatusBook
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register.listing import age_on
from eldercare_desktop.care.resident import Resident
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

CHUNK = 400


class Serving(Protocol):
    """What of a serving decides about its price."""

    @property
    def id(self) -> str: ...
    @property
    def village(self) -> str: ...
    @property
    def site_id(self) -> str: ...
    @property
    def resident_id(self) -> str | None: ...
    @property
    def day(self) -> str: ...
    @property
    def period(self) -> str: ...
    @property
    def outcome(self) -> str: ...
    @property
    def price_set(self) -> str | None: ...
    @property
    def extra(self) -> bool: ...
    @property
    def counts(self) -> bool: ...


@dataclass(frozen=True)
class Charge:
    """What a serving costs in fen: its price, what bringing it costs, and the four payers.

    Always government + collective + donation + own == price + fee, none below zero.
    """

    price: int
    fee: int
    government: int
    collective: int
    donation: int
    own: int

    @property
    def total(self) -> int:
        """Price and fee together."""
        return self.price + self.fee


NOTHING = Charge(0, 0, 0, 0, 0, 0)
"""A serving that is not charged: nobody was at home, another one counts, after a death."""


def charge_for(
    held: PriceList, period: str, code: str | None, who: Eater | None, *, brought: bool
) -> Charge | None:
    """What one meal costs by a list; None if it has no such set for this meal.

    `code`: the set, None the usual one. `who`: None for whom nobody subsidises (a guest, a
    further portion). Of the lines that fit, the one that leaves least to pay; of several such
    the first.
    """
    sets = [one for one in held.sets(period) if code in (None, one.code)]
    if not sets:
        return None
    price = sets[0].price
    line = best(held.of_kind("subsidy"), who, price, period) if who else None
    way = best_way(held.of_kind("delivery"), who, period) if brought else None
    return _charge(price, line, way, paid_by_others=who is not None)


def best(
    lines: Iterable[PriceLine], who: Eater | None, price: int, period: str | None = None
) -> PriceLine | None:
    """The line by which most of a price is taken over; None if none fits."""
    fitting = [line for line in lines if line.fits(who, period)]
    return max(fitting, key=lambda line: sum(line.split(price)), default=None)


def best_way(
    lines: Iterable[PriceLine], who: Eater | None, period: str | None = None
) -> PriceLine | None:
    """The line by which bringing it costs somebody least; None: it costs nothing."""
    fitting = [line for line in lines if line.fits(who, period)]
    return min(fitting, key=lambda line: _left(line, line.price or 0), default=None)


def _left(line: PriceLine, price: int) -> int:
    return price - sum(line.split(price))


def _charge(
    price: int, line: PriceLine | None, way: PriceLine | None, *, paid_by_others: bool
) -> Charge:
    fee = (way.price or 0) if way else 0
    for_meal = line.split(price) if line else (0, 0, 0)
    for_way = way.split(fee) if way and paid_by_others else (0, 0, 0)
    government, collective, donation = (a + b for a, b in zip(for_meal, for_way, strict=True))
    own = price + fee - government - collective - donation
    return Charge(price, fee, government, collective, donation, own)


def charges(reader: Reader, rows: Sequence[Serving]) -> dict[str, Charge | None]:
    """Serving id -> what it costs. `NOTHING` for what is not charged; None where no price is

    in force, or its set is in no price list of that day and meal.
    """
    eaters = Eaters.of(reader, {row.resident_id for row in rows if row.resident_id})
    book = PriceBook.of(reader)
    known: dict[Any, Charge | None] = {}
    found: dict[str, Charge | None] = {}
    for row in rows:
        if not row.counts or row.outcome == "nobody_home":
            found[row.id] = NOTHING
            continue
        held = book.on(row.site_id, row.village, row.day)
        who = None if row.extra or not row.resident_id else eaters.on(row.resident_id, row.day)
        brought = row.outcome == "delivered" and not row.extra
        key = (held and held.id, row.period, row.price_set, who, brought)
        if key not in known:
            code = row.price_set
            known[key] = charge_for(held, row.period, code, who, brought=brought) if held else None
        found[row.id] = known[key]
    return found


class Eaters:
    """Residents with their ages and what they counted as, asked by day."""

    def __init__(self, known: Mapping[str, tuple[str, str | None]], status: StatusBook) -> None:
        self._known = known
        self._status = status

    @classmethod
    def of(cls, reader: Reader, residents: Collection[str]) -> Eaters:
        """These residents of the store."""
        return cls(_known(reader, residents), StatusBook.of(reader, residents))

    def on(self, resident_id: str, day: str) -> Eater:
        """Somebody as they were on a day."""
        kind, birth = self._known.get(resident_id, ("", None))
        return Eater(kind, age_on(birth, day), self._status.on(resident_id, day))


def _known(reader: Reader, residents: Collection[str]) -> dict[str, tuple[str, str | None]]:
    """Resident -> kind, birth; also of those that are removed by now."""
    r, p = table_of(Resident).c, table_of(Person).c
    query = select(r.id, r.kind, p.birth).join_from(table_of(Resident), table_of(Person))
    found, wanted = {}, sorted(residents)
    for start in range(0, len(wanted), CHUNK):
        for row in reader.rows(query.where(r.id.in_(wanted[start : start + CHUNK]))):
            found[row.id] = (row.kind, row.birth)
    return found


__all__ = ["NOTHING", "Charge", "Eaters", "Serving", "charge_for", "charges"]
