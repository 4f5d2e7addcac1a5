"""What a month of a site comes to by what is known now: its servings and its corrections.

    claim = charges of the month's servings
            + corrections booked in the month
            - corrections of the month that were booked in another one

An open month is settled with its claim. A closed one keeps its lines; what its claim has come
to since then, less those lines, is the difference that is to be booked. So the lines of all
months and the differences together are always the charges of all servings.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sqlalchemy import or_
from sqlmodel import col

from eldercare_desktop.care.meal.prices.charging import Charge, charges
from eldercare_desktop.care.meal.serving.reading import ServingRow, servings_between
from eldercare_desktop.care.meal.settlement.amounts import (
    NOTHING,
    Amounts,
    Sum,
    amounts_of,
)
from eldercare_desktop.care.meal.settlement.months import first_day, last_day
from eldercare_desktop.care.meal.settlement.record import MealAdjustment, still_holds
from eldercare_desktop.store.reader import Reader

LeftWhy = Literal["doubled", "after_death", "nobody_home", "no_price"]
LEFT_WHY: tuple[LeftWhy, ...] = ("no_price", "doubled", "nobody_home", "after_death")
"""Why a serving is not settled: no list has a price for it; another one of the same meal
counts; nobody opened; it is dated after a death."""

Who = str | None
"""A resident, or None for the guests."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A serving with its charge, or with the reason for which it is left out."""

    serving: ServingRow
    charge: Charge | None
    left: LeftWhy | None = None

    @property
    def key(self) -> str:
        """What tells it from others."""
        return self.serving.id

    @property
    def brought(self) -> bool:
        """Whether it was brought to the door."""
        return self.serving.outcome == "delivered"


@dataclass(frozen=True)
class Claim:
    """What a month comes to, by resident. `corrected`: how much of it are corrections."""

    month: str
    by_who: Mapping[Who, Amounts]
    corrected: Mapping[Who, Amounts]
    servings: Sequence[Settled]

    @property
    def left_out(self) -> list[Settled]:
        """What is not settled."""
        return [one for one in self.servings if one.left]


def claim_of(
    reader: Reader, site_id: str, month: str, residents: Collection[str] | None = None
) -> Claim:
    """What a month of a site comes to now; of some residents only, if they are named."""
    settled = settled_servings(reader, site_id, month, residents)
    corrected = corrections_in(adjustments_of(reader, site_id, month, residents), month)
    return Claim(month, together(_charged(settled), corrected), corrected, settled)


def settled_servings(
    reader: Reader, site_id: str, month: str, residents: Collection[str] | None = None
) -> list[Settled]:
    """The servings of a month by day and time, each with its charge or why it is left out."""
    rows = servings_between(
        reader, first_day(month), last_day(month), site_id=site_id, residents=residents
    )
    prices = charges(reader, rows)
    return [_settled(row, prices.get(row.id)) for row in rows]


def adjustments_of(
    reader: Reader, site_id: str, month: str, residents: Collection[str] | None = None
) -> list[MealAdjustment]:
    """The corrections that were booked in a month or that correct it, in the order of booking."""
    wanted = [
        col(MealAdjustment.site_id) == site_id,
        or_(col(MealAdjustment.month) == month, col(MealAdjustment.for_month) == month),
        still_holds(MealAdjustment),
    ]
    if residents is not None:
        wanted.append(col(MealAdjustment.resident_id).in_(list(residents)))
    order = (MealAdjustment.recorded_at, MealAdjustment.id)
    return reader.find(MealAdjustment, *wanted, order_by=order)


def corrections_in(adjustments: Iterable[MealAdjustment], month: str) -> dict[Who, Amounts]:
    """What corrections change a month by: those booked in it, without what others took over."""
    found: dict[Who, Amounts] = {}
    for one in adjustments:
        before = found.get(one.resident_id, NOTHING)
        if one.month == month:
            found[one.resident_id] = before + amounts_of(one)
        elif one.for_month == month:
            found[one.resident_id] = before - amounts_of(one)
    return found


def together(*parts: Mapping[Who, Amounts]) -> dict[Who, Amounts]:
    """Amounts of several sources by resident."""
    found: dict[Who, Amounts] = {}
    for part in parts:
        for who, amounts in part.items():
            found[who] = found[who] + amounts if who in found else amounts
    return found


def _settled(row: ServingRow, charge: Charge | None) -> Settled:
    if row.why:
        return Settled(row, None, row.why)
    if not row.eaten:
        return Settled(row, None, "nobody_home")
    return Settled(row, charge, None if charge else "no_price")


def _charged(servings: Iterable[Settled]) -> dict[Who, Amounts]:
    sums: dict[Who, Sum] = {}
    for one in servings:
        if one.charge is not None:
            who = one.serving.resident_id
            if who not in sums:
                sums[who] = Sum()
            sums[who].take(one.charge, brought=one.brought)
    return {who: added.amounts() for who, added in sums.items()}
