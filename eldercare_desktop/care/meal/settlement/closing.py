"""Which months of a site are closed: nothing is noted for their days any more."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from sqlalchemy import ColumnElement, select
from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.meal.settlement.amounts import AMOUNTS, NOTHING, Amounts, amounts_of
from eldercare_desktop.care.meal.settlement.record import (
    MealClosedLine,
    MealClosing,
    still_holds,
)
from eldercare_desktop.care.site.record import Site
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


def closed_month(reader: Reader, site_id: str, month: str) -> MealClosing | None:
    """The closing of a month (YYYY-MM) that holds: of two laptops' the one recorded first."""
    found = closings(reader, site_id, month)
    return found[0] if found else None


def refuse_closed(reader: Reader, site_id: str, day: str) -> None:
    """Refuse what is dated on `day` (YYYY-MM-DD) if its month is closed at the site.

    CareError: meal_month_closed (month, site).
    """
    month = day[:7]
    if closed_month(reader, site_id, month) is not None:
        site = reader.get(Site, site_id)
        raise CareError("meal_month_closed", month=month, site=site.name if site else "")


def closings(reader: Reader, site_id: str, month: str | None = None) -> list[MealClosing]:
    """All closings of a site (of one month) that were not taken back: by month, and of one

    month the one that holds first.
    """
    where: list[ColumnElement[bool]] = [col(MealClosing.site_id) == site_id]
    if month is not None:
        where.append(col(MealClosing.month) == month)
    order = (MealClosing.month, MealClosing.recorded_at, MealClosing.id)
    return reader.find(MealClosing, *where, still_holds(MealClosing), order_by=order)


def closed_months(reader: Reader, site_id: str) -> dict[str, MealClosing]:
    """Month -> the closing that holds, of a site."""
    found: dict[str, MealClosing] = {}
    for closing in closings(reader, site_id):
        found.setdefault(closing.month, closing)
    return found


def closing_story(reader: Reader, site_id: str, month: str) -> list[MealClosing]:
    """Every closing of a month, and every taking back of one, in the order of recording."""
    where = (col(MealClosing.site_id) == site_id, col(MealClosing.month) == month)
    return reader.find(MealClosing, *where, order_by=(MealClosing.recorded_at, MealClosing.id))


@dataclass(frozen=True)
class FrozenLine:
    """A person's line as it was closed; of guests without a resident. Money in fen."""

    resident_id: str | None
    amounts: Amounts = field(default=NOTHING)
    adjusted: int = 0
    opening: int = 0
    paid: int = 0
    balance: int = 0

    def __add__(self, other: FrozenLine) -> FrozenLine:
        """Two lines of one person, who was registered twice when the month was closed."""
        return FrozenLine(
            self.resident_id,
            self.amounts + other.amounts,
            *(getattr(self, f) + getattr(other, f) for f in _MONEY),
        )


_MONEY = ("adjusted", "opening", "paid", "balance")


def frozen_lines(reader: Reader, closing: MealClosing) -> dict[str | None, FrozenLine]:
    """Resident -> the line of a closed month."""
    table = table_of(MealClosedLine)
    columns = [table.c[name] for name in ("resident_id", *AMOUNTS, *_MONEY)]
    query = select(*columns).where(table.c.closing_id == origin(reader, closing))
    found: dict[str | None, FrozenLine] = {}
    for row in reader.rows(query.where(still_holds(MealClosedLine))):
        money = [getattr(row, name) for name in _MONEY]
        line = FrozenLine(row.resident_id, amounts_of(row), *money)
        before = found.get(row.resident_id)
        found[row.resident_id] = line if before is None else before + line
    return found


def frozen_own(
    reader: Reader, closed: Collection[MealClosing], residents: Collection[str] | None = None
) -> Mapping[str | None, int]:
    """Resident -> what they paid themselves for closed months, in fen."""
    table = table_of(MealClosedLine)
    query = select(table.c.resident_id, table.c.own).where(
        table.c.closing_id.in_([origin(reader, closing) for closing in closed]),
        still_holds(MealClosedLine),
    )
    if residents is not None:
        query = query.where(table.c.resident_id.in_(list(residents)))
    found: dict[str | None, int] = {}
    for row in reader.rows(query):
        found[row.resident_id] = found.get(row.resident_id, 0) + row.own
    return found


def origin(reader: Reader, closing: MealClosing) -> str:
    """The id that the lines refer to: of the closing as it was first written down.

    When a month was reopened and that is undone, the closing comes again as a new row.
    """
    seen, row = {closing.id}, closing
    while row.corrects_id is not None and row.corrects_id not in seen:
        before = reader.get(MealClosing, row.corrects_id)
        if before is None:
            break
        seen.add(before.id)
        row = before
    return row.id
