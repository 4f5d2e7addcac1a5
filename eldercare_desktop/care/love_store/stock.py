"""What is on the shelves: the sum of the moves that hold, and how goods got there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    LargeBinary,
    Row,
    case,
    func,
    select,
    type_coerce,
)
from sqlmodel import col

from eldercare_desktop.care.love_store.holding import holds
from eldercare_desktop.care.love_store.record import Goods, MoveKind, StockMove
from eldercare_desktop.care.search.thing import thing_key
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import table_of

WRITER = 11
"""So many bytes of a row's id are those of the laptop that wrote it (see `store/ids.py`)."""

_COUNT = table_of(StockMove).alias("count")


@dataclass(frozen=True)
class GoodsRow:
    """Goods as lists show them. `counted_on`: the day of the last stock count.

    `count_again`: an entry of a time before that count has come in since, so what was
    reckoned from the count is not what was found. `again`: others have the same name.
    """

    id: str
    village: str
    name: str
    measure: str
    points: int | None
    minutes: int | None
    least_stock: int
    barcode: str | None
    note: str | None
    closed_on: str | None
    stock: int
    counted_on: str | None = None
    count_again: bool = False
    again: bool = False

    @property
    def short(self) -> bool:
        """Fewer than there should be, of goods that are offered."""
        return self.closed_on is None and self.stock < max(self.least_stock, 1)

    @property
    def wrong(self) -> bool:
        """The shelves must be looked at: below nothing, or something came in late."""
        return self.stock < 0 or self.count_again

    @property
    def key(self) -> str:
        """Name, pinyin, initials and barcode, to be searched."""
        return f"{thing_key(self.name)}{self.barcode or ''}|"


@dataclass(frozen=True)
class MoveRow:
    """One move of goods, for their history. `stock`: what there was after it.

    `value` in fen. `person_id` of a redemption. `free`: it can be taken back by itself.
    """

    id: str
    kind: MoveKind
    quantity: int
    counted: int | None
    stock: int
    day: str
    donor: str | None
    value: int | None
    reason: str | None
    redemption_id: str | None
    recorded_by: str
    recorded_at: str

    @property
    def free(self) -> bool:
        return self.redemption_id is None


def goods_list(reader: Reader, village: str, *, closed: bool = False) -> list[GoodsRow]:
    """The goods of a village with their stock: what is wrong first, then what is short."""
    where = [col(Goods.village) == village]
    if not closed:
        where.append(col(Goods.closed_on).is_(None))
    found = reader.find(Goods, *where)
    stocks, counts = stocks_of(reader, village), _last_counts(reader, village)
    late = _changed_since(reader, village)
    open_names = [goods.name for goods in found if goods.closed_on is None]
    rows = []
    for goods in found:
        again = goods.closed_on is None and open_names.count(goods.name) > 1
        row = _row(goods, stocks.get(goods.id, 0), counts.get(goods.id))
        rows.append(replace(row, count_again=goods.id in late, again=again))
    for row in rows:
        thing_key(row.name)  # here, where one waits for the store anyway
    return sorted(rows, key=_order)


def stocks_of(reader: Reader, village: str) -> dict[str, int]:
    """Goods -> how many there are, by one statement; those that never moved are left out."""
    m = table_of(StockMove).c
    query = select(m.goods_id, func.sum(m.quantity).label("stock"))
    query = query.where(m.village == village, holds(StockMove)).group_by(m.goods_id)
    return {row.goods_id: int(row.stock) for row in reader.rows(query)}


def stock_of(reader: Reader, goods_id: str) -> int:
    """How many there are of one."""
    m = table_of(StockMove).c
    query = select(func.sum(m.quantity)).where(m.goods_id == goods_id, holds(StockMove))
    return int(reader.scalar(query) or 0)


def history(reader: Reader, goods_id: str) -> list[MoveRow]:
    """What moved goods, the newest first, each with what there was after it."""
    order = (col(StockMove.day), col(StockMove.recorded_at), col(StockMove.id))
    stock, rows = 0, []
    of_goods = col(StockMove.goods_id) == goods_id
    for move in reader.find(StockMove, of_goods, holds(StockMove), order_by=order):
        stock += move.quantity
        rows.append(_move(move, stock))
    return rows[::-1]


def _row(goods: Goods, stock: int, counted_on: str | None) -> GoodsRow:
    return GoodsRow(
        goods.id, goods.village, goods.name, goods.measure, goods.points, goods.minutes,
        goods.least_stock, goods.barcode, goods.note, goods.closed_on, stock, counted_on,
    )  # fmt: skip


def _move(move: StockMove, stock: int) -> MoveRow:
    return MoveRow(
        move.id, move.kind, move.quantity, move.counted, stock, move.day, move.donor,
        move.value, move.reason, move.redemption_id, move.recorded_by, move.recorded_at,
    )  # fmt: skip


def _last_counts(reader: Reader, village: str) -> dict[str, str]:
    m = table_of(StockMove).c
    query = select(m.goods_id, func.max(m.day).label("day"))
    query = query.where(m.village == village, m.kind == "counted", holds(StockMove))
    return {row.goods_id: row.day for row in reader.rows(query.group_by(m.goods_id))}


def _changed_since(reader: Reader, village: str) -> set[str]:
    """Goods whose last count was reckoned from another stock than the entries before it make.

    A count keeps what was found and by how much that differed: so it is known what there was
    by the books then. What was taken back only after the count is counted as it stood.
    """
    last = _counts(reader, village)
    if not last:
        return set()
    m, count, later = table_of(StockMove), _COUNT, table_of(StockMove).alias("later")
    gone = select(later.c.id).where(later.c.corrects_id == m.c.id, _before(later, count))
    query = (
        select(m.c.goods_id, func.sum(m.c.quantity).label("stock"))
        .join_from(m, count, count.c.goods_id == m.c.goods_id)
        .where(count.c.id.in_([row.id for row in last.values()]))
        .where(m.c.withdrawn == 0, _before(m, count), ~gone.correlate(m, count).exists())
        .group_by(m.c.goods_id)
    )
    before = {row.goods_id: int(row.stock) for row in reader.rows(query)}
    return {
        goods_id
        for goods_id, row in last.items()
        if before.get(goods_id, 0) != row.counted - row.quantity
    }


def _before(rows: FromClause, count: FromClause) -> ColumnElement[bool]:
    """Whether moves were written before a count.

    What the laptop wrote that counted, by the number of its row, which no clock changes; what
    others wrote, by their time.
    """
    number, counted = (type_coerce(one.c.id, LargeBinary) for one in (rows, count))
    own = func.substr(number, 1, WRITER) == func.substr(counted, 1, WRITER)
    return case((own, number < counted), else_=rows.c.recorded_at < count.c.recorded_at)


def _counts(reader: Reader, village: str) -> dict[str, Row[Any]]:
    """The last count of each of the goods."""
    m = table_of(StockMove).c
    query = select(m.id, m.goods_id, m.recorded_at, m.counted, m.quantity)
    query = query.where(m.village == village, m.kind == "counted", m.counted.is_not(None))
    query = query.where(holds(StockMove)).order_by(m.recorded_at, m.id)
    return {row.goods_id: row for row in reader.rows(query)}


def _order(row: GoodsRow) -> tuple[object, ...]:
    return row.closed_on is not None, not row.wrong, not row.short, row.name, row.id
