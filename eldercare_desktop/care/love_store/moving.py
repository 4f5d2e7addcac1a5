"""Goods come in, go out without being redeemed, and are counted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlmodel import col

from eldercare_desktop.care.errors import CareError
from eldercare_desktop.care.love_store.goods import goods_of
from eldercare_desktop.care.love_store.holding import holds
from eldercare_desktop.care.love_store.record import Goods, MoveKind, StockMove
from eldercare_desktop.care.love_store.stock import stock_of
from eldercare_desktop.care.love_store.terms import MOST_PIECES
from eldercare_desktop.store.work import Work

COMES_IN: tuple[MoveKind, ...] = ("bought", "donated")
GOES_OUT: tuple[MoveKind, ...] = ("spoiled", "given")
MOST_VALUE = 100_000_000
"""In fen."""


@dataclass(frozen=True)
class MoveEntry:
    """Goods that came in or went out. `quantity` is above zero, whichever way they went.

    `value` in fen: what all of them cost or are worth. `day`: today if not said.
    """

    goods_id: str
    kind: MoveKind
    quantity: int
    day: str | None = None
    donor: str | None = None
    value: int | None = None
    reason: str | None = None


def move_stock(work: Work, entry: MoveEntry) -> StockMove:
    """Note that goods came in or went out.

    CareError: row_gone, stock_quantity (`least`, `most`), stock_value, date_in_future,
    stock_reason_missing (spoiled or given away without a word), stock_short (`name`,
    `measure`, `there`, `wanted`).
    """
    work.label = f"stock_{entry.kind}"
    assert entry.kind in (*COMES_IN, *GOES_OUT), entry
    goods = goods_of(work, entry.goods_id)
    _check(work, goods, entry)
    sign = 1 if entry.kind in COMES_IN else -1
    return work.insert(
        StockMove(
            village=goods.village,
            goods_id=goods.id,
            kind=entry.kind,
            quantity=sign * entry.quantity,
            day=entry.day or work.today,
            donor=entry.donor if entry.kind == "donated" else None,
            value=entry.value,
            reason=entry.reason,
            recorded_by=work.user,
            recorded_at=work.now.isoformat(),
        )
    )


def withdraw_move(work: Work, move_id: str) -> None:
    """Take back what never came in or went out.

    CareError: row_gone, stock_of_redemption (it goes back with its points), stock_short
    (what came in is not there any more).
    """
    work.label = "withdraw_stock_move"
    found = work.find(StockMove, col(StockMove.id) == move_id, holds(StockMove))
    if not found:
        raise CareError("row_gone")
    if found[0].redemption_id is not None:
        raise CareError("stock_of_redemption")
    if found[0].quantity > 0:
        refuse_short(work, goods_of(work, found[0].goods_id), found[0].quantity)
    taken_back(work, found[0])


def count_stock(work: Work, found: Mapping[str, int], day: str | None = None) -> list[StockMove]:
    """Note what was found on the shelves, goods -> how many.

    The difference to what there is by the books is reckoned here and now and written down
    with what was found; one of nothing too, so that it is known when goods were counted.
    CareError: stock_nothing_counted, row_gone, stock_counted (`name`, `most`), date_in_future.
    """
    work.label = "count_stock"
    if not found:
        raise CareError("stock_nothing_counted")
    _refuse_ahead(work, day)
    return [_counted(work, goods_of(work, one), number, day) for one, number in found.items()]


def taken_back(work: Work, move: StockMove) -> None:
    """Withdraw a move, and say when: a stock count in between knew it."""
    values = {"corrects_id": move.id, "withdrawn": True, "recorded_at": work.now.isoformat()}
    work.insert(move.model_copy(update=values))


def refuse_short(work: Work, goods: Goods, wanted: int) -> None:
    """CareError stock_short (`name`, `measure`, `there`, `wanted`)."""
    there = stock_of(work, goods.id)
    if there < wanted:
        said = {"name": goods.name, "measure": goods.measure, "there": max(there, 0)}
        raise CareError("stock_short", field="quantity", wanted=wanted, **said)


def _counted(work: Work, goods: Goods, number: int, day: str | None) -> StockMove:
    if not 0 <= number <= MOST_PIECES:
        raise CareError("stock_counted", field=goods.id, name=goods.name, most=MOST_PIECES)
    return work.insert(
        StockMove(
            village=goods.village,
            goods_id=goods.id,
            kind="counted",
            quantity=number - stock_of(work, goods.id),
            counted=number,
            day=day or work.today,
            recorded_by=work.user,
            recorded_at=work.now.isoformat(),
        )
    )


def _check(work: Work, goods: Goods, entry: MoveEntry) -> None:
    if not 1 <= entry.quantity <= MOST_PIECES:
        raise CareError("stock_quantity", field="quantity", least=1, most=MOST_PIECES)
    if entry.value is not None and not 0 <= entry.value <= MOST_VALUE:
        raise CareError("stock_value", field="value")
    _refuse_ahead(work, entry.day)
    if entry.kind in GOES_OUT:
        if not (entry.reason or "").strip():
            raise CareError("stock_reason_missing", field="reason")
        refuse_short(work, goods, entry.quantity)


def _refuse_ahead(work: Work, day: str | None) -> None:
    if day is not None and day > work.today:
        raise CareError("date_in_future", field="day")
