"""The month of the store for the public notice (公示): what was redeemed, given, and is left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, case, func, select
from sqlmodel import col

from eldercare_desktop.care.identity import masked_name
from eldercare_desktop.care.love_store.holding import holds
from eldercare_desktop.care.love_store.reading import RedemptionRow, redemptions_between
from eldercare_desktop.care.love_store.record import Goods, StockMove
from eldercare_desktop.care.time_bank.terms import Unit
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of


@dataclass(frozen=True)
class Gift:
    """Goods that somebody gave. `donor`: as they wish to be named; empty: they do not wish it.

    `value` in fen, None where nobody said.
    """

    day: str
    donor: str
    goods: str
    measure: str
    quantity: int
    value: int | None


@dataclass(frozen=True)
class Shelf:
    """Goods over a month. `other`: spoiled, given away, found to differ; below zero: less."""

    name: str
    measure: str
    before: int
    came: int
    redeemed: int
    other: int

    @property
    def left(self) -> int:
        """What there was at the end."""
        return self.before + self.came - self.redeemed + self.other


@dataclass(frozen=True)
class StoreMonth:
    """A month of a village's store. `month`: YYYY-MM."""

    village: str
    month: str
    redemptions: Sequence[RedemptionRow]
    gifts: Sequence[Gift]
    shelves: Sequence[Shelf]

    def spent(self, unit: Unit) -> int:
        """Points or minutes that were spent."""
        return sum(row.amount for row in self.redemptions if row.unit == unit)


def store_month(reader: Reader, village: str, month: str) -> StoreMonth:
    """The month, by day; names as they are: `public_name` masks them."""
    first, last = f"{month}-01", f"{month}-31"
    redemptions = redemptions_between(reader, village, first, last)[::-1]
    return StoreMonth(
        village,
        month,
        redemptions,
        _gifts(reader, village, first, last),
        _shelves(reader, village, first, last),
    )


def public_name(name: str) -> str:
    """The name as it may hang on a wall: surname and a mark [rule 32]."""
    return masked_name(name)


def _gifts(reader: Reader, village: str, first: str, last: str) -> list[Gift]:
    m, g = table_of(StockMove).c, table_of(Goods).c
    query = (
        select(m.day, m.donor, g.name, g.measure, m.quantity, m.value)
        .join_from(table_of(StockMove), table_of(Goods), g.id == m.goods_id)
        .where(m.village == village, m.kind == "donated", m.day.between(first, last))
        .where(holds(StockMove))
        .order_by(m.day, m.recorded_at, m.id)
    )
    return [
        Gift(row.day, row.donor or "", row.name, row.measure, row.quantity, row.value)
        for row in reader.rows(query)
    ]


def _shelves(reader: Reader, village: str, first: str, last: str) -> list[Shelf]:
    """Goods that were there, or moved, by name."""
    m = table_of(StockMove).c
    before, within = m.day < first, m.day.between(first, last)
    came = m.kind.in_(("bought", "donated"))

    query = select(
        m.goods_id,
        _sum(before).label("before"),
        _sum(within, came).label("came"),
        _sum(within, m.kind == "redeemed").label("redeemed"),
        _sum(within, ~came, m.kind != "redeemed").label("other"),
    ).where(m.village == village, m.day <= last, holds(StockMove))
    sums = {row.goods_id: row for row in reader.rows(query.group_by(m.goods_id))}
    order = (col(Goods.name), col(Goods.id))
    shelves = []
    for goods in reader.find(Goods, col(Goods.village) == village, order_by=order):
        row = sums.get(goods.id)
        if row is not None and (row.before or row.came or row.redeemed or row.other):
            named = (goods.name, goods.measure)
            shelves.append(Shelf(*named, row.before, row.came, -row.redeemed, row.other))
    return shelves


def _sum(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    """The quantity of the moves that meet all conditions."""
    quantity = table_of(StockMove).c.quantity
    return func.coalesce(func.sum(case((and_(*conditions), quantity), else_=0)), 0)
