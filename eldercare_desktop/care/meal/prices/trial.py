"""Trying prices out: what one person would pay, and who falls into which line.

Works with any list: the one in force, one of the past, or one that is being written.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from eldercare_desktop.care.area import group_label
from eldercare_desktop.care.entitlement.roster import is_there, residents
from eldercare_desktop.care.meal.prices.book import PriceList, SetPrice
from eldercare_desktop.care.meal.prices.charging import Charge, best, best_way, charge_for
from eldercare_desktop.care.meal.prices.line import Eater, PriceLine
from eldercare_desktop.care.meal.prices.status import StatusBook
from eldercare_desktop.care.meal.terms import MODES, PERIODS, Mode
from eldercare_desktop.care.person import Person
from eldercare_desktop.care.register.listing import age_on
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True)
class Quote:
    """What one set would cost, at these meals. `subsidy`, `way`: the lines that decide."""

    set: SetPrice
    mode: Mode
    charge: Charge
    subsidy: PriceLine | None
    way: PriceLine | None
    periods: tuple[str, ...]


@dataclass(frozen=True)
class Standing:
    """Somebody of the register on a day, and what the usual meal would cost them in fen.

    `line`: the place among the lines of subsidies, None if none fits; `way` among those of
    bringing it. `doubt`: "no_birth", or "birth_in_part" where another day of birth would make
    a difference.
    """

    resident_id: str
    person_id: str
    name: str
    group: str
    age: int | None
    line: int | None
    way: int | None
    own: int
    own_brought: int
    doubt: str


def quotes(held: PriceList, who: Eater, periods: Sequence[str] = PERIODS) -> list[Quote]:
    """What every set would cost somebody, eaten there and brought, with equal meals as one."""
    found: dict[Any, Quote] = {}
    for period in periods:
        for one in held.sets(period):
            for mode in MODES:
                made = _quote(held, who, period, one, mode)
                key = (one, mode, made.charge, made.subsidy, made.way)
                before = found.get(key)
                meals = (*before.periods, period) if before else (period,)
                found[key] = Quote(one, mode, made.charge, made.subsidy, made.way, meals)
    return list(found.values())


def _quote(held: PriceList, who: Eater, period: str, one: SetPrice, mode: Mode) -> Quote:
    brought = mode == "delivery"
    charge = charge_for(held, period, one.code, who, brought=brought)
    assert charge is not None, "the set is one of the list"
    subsidy = best(held.of_kind("subsidy"), who, one.price, period)
    way = best_way(held.of_kind("delivery"), who, period) if brought else None
    return Quote(one, mode, charge, subsidy, way, (period,))


def eater_of(reader: Reader, person_id: str, day: str) -> tuple[str, Eater] | None:
    """The care profile (its id) of a person, and what they are on a day; None without one."""
    rows = reader.rows(residents(table_of(Person).c.id == person_id))
    row = next((row for row in rows if is_there(row, day)), rows[0] if rows else None)
    if row is None:
        return None
    status = StatusBook.of(reader, [row.resident_id]).on(row.resident_id, day)
    return row.resident_id, Eater(row.kind, age_on(row.birth, day), status)


def standings(
    reader: Reader, held: PriceList, village: str, day: str, period: str = "lunch"
) -> list[Standing]:
    """All who are on a village's register on a day, by group and name."""
    rows = reader.rows(residents(table_of(Person).c.village == village))
    rows = [row for row in rows if is_there(row, day)]
    status = StatusBook.of(reader, {row.resident_id for row in rows})
    return [_standing(held, row, status, day, period) for row in rows]


def _standing(held: PriceList, row: Any, status: StatusBook, day: str, period: str) -> Standing:
    who = Eater(row.kind, age_on(row.birth, day), status.on(row.resident_id, day))
    usual = held.sets(period)
    price = usual[0].price if usual else 0
    lines, ways = held.of_kind("subsidy"), held.of_kind("delivery")
    there = charge_for(held, period, None, who, brought=False)
    brought = charge_for(held, period, None, who, brought=True)
    return Standing(
        row.resident_id, row.person_id, row.name, group_label(row.group_number, row.group_name),
        who.age, _place(lines, best(lines, who, price, period)),
        _place(ways, best_way(ways, who, period)), there.own if there else 0,
        brought.own if brought else 0, _doubt(held, row.birth, who, day, period),
    )  # fmt: skip


def _place(lines: Sequence[PriceLine], line: PriceLine | None) -> int | None:
    return next((n for n, one in enumerate(lines) if one is line), None)


def _doubt(held: PriceList, birth: str | None, who: Eater, day: str, period: str) -> str:
    """Whether the age is not sure, and it matters."""
    if not any(line.by_age for line in held.lines):
        return ""
    if who.age is None:
        return "no_birth"
    if birth is None or len(birth) == 10:
        return ""
    oldest = age_on((birth + "-01-01")[:10], day)
    return "birth_in_part" if _differs(held, who, oldest, period) else ""


def _differs(held: PriceList, who: Eater, age: int | None, period: str) -> bool:
    other = Eater(who.kind, age, who.status)
    either: Collection[bool] = (False, True)
    return any(
        charge_for(held, period, None, who, brought=brought)
        != charge_for(held, period, None, other, brought=brought)
        for brought in either
    )
