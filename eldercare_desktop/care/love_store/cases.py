"""Cases of the store: by the books there is less than nothing of some goods.

No laptop lets that happen by itself; two that redeemed the last piece without knowing of each
other do. The case is open until the goods are counted, or one redemption is reversed.
"""

from __future__ import annotations

from sqlalchemy import func, select
from sqlmodel import col

from eldercare_desktop.care.love_store.holding import holds
from eldercare_desktop.care.love_store.record import Goods, StockMove
from eldercare_desktop.care.time_bank.ledger.cases import Case
from eldercare_desktop.store.reader import Reader
from eldercare_desktop.store.record import Plain, table_of


def stock_cases(reader: Reader, village: str | None = None) -> list[Case]:
    """Goods of a village (of all) whose stock is below zero.

    `params`: goods_id, goods, measure, stock; `amount`: how many are missing.
    """
    m = table_of(StockMove).c
    stock = func.sum(m.quantity)
    query = select(m.goods_id, stock.label("stock"), func.max(m.day).label("day"))
    query = query.where(holds(StockMove)).group_by(m.goods_id).having(stock < 0)
    if village is not None:
        query = query.where(m.village == village)
    below = {row.goods_id: row for row in reader.rows(query)}
    if not below:
        return []
    goods = reader.find(Goods, col(Goods.id).in_(list(below)), deleted=True)
    return [_case(one, int(below[one.id].stock), below[one.id].day) for one in goods]


def _case(goods: Goods, stock: int, day: str) -> Case:
    said: dict[str, Plain] = {
        "goods_id": goods.id,
        "goods": goods.name,
        "measure": goods.measure,
        "stock": stock,
    }
    key = f"stock:{goods.id}"
    return Case(key, "stock", goods.village, None, "", "point", -stock, day, params=said)
