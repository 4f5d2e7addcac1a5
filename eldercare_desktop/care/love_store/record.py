"""The records of the love supermarket: goods, what moves their stock, a redemption."""

from __future__ import annotations

from typing import Literal, get_args

from sqlalchemy import Index

from eldercare_desktop.care.time_bank.ledger.record import Amount
from eldercare_desktop.care.time_bank.terms import Unit
from eldercare_desktop.store.record import (
    CleanText,
    Day,
    Fact,
    OptionalText,
    Profile,
    number,
    ref,
    table_of,
    text,
)


class Goods(Profile, table=True):
    """Something on the shelf. `points` / `minutes`: what one costs; None: not to be had for it.

    `least_stock`: below that it should be got again.
    """

    __tablename__ = "goods"

    name: CleanText = text("Name", required=True)
    measure: CleanText = text("Unit", default="件")
    points: int | None = number("Points")
    minutes: int | None = number("Minutes")
    least_stock: int = number("Least stock", default=0)
    barcode: OptionalText = text("Barcode")
    closed_on: Day | None = text("Not offered since")
    note: OptionalText = text("Note")


MoveKind = Literal["bought", "donated", "redeemed", "counted", "spoiled", "given"]
MOVE_KINDS: tuple[MoveKind, ...] = get_args(MoveKind)
"""Bought; given to the store by somebody; redeemed; found to differ at a stock count; spoiled or
past its date; given away for nothing (慰问)."""


class Redemption(Fact, table=True):
    """Somebody got goods for `amount` points or minutes; the goods are its stock moves."""

    __tablename__ = "redemption"

    person_id: str = ref("person", "Person")
    day: Day = text("Day", required=True, index=True)
    unit: Unit = text("Unit", default="point")
    amount: Amount = number("Amount", required=True)
    handed_to: OptionalText = text("Fetched by", sensitive=True)
    note: OptionalText = text("Note", sensitive=True)
    recorded_by: CleanText = text("Recorded by", required=True)
    recorded_at: str = text("Recorded at", required=True)
    corrects_id: str | None = ref("redemption", "Corrects", required=False)


class StockMove(Fact, table=True):
    """Stock of goods went up or down by `quantity`. `counted`: how many there were found to be.

    `value` in fen: what it cost, or was worth as a donation.
    """

    __tablename__ = "stock_move"

    goods_id: str = ref("goods", "Goods", index=False)
    kind: MoveKind = text("Kind", default="bought")
    quantity: int = number("Quantity", required=True)
    counted: int | None = number("Found")
    day: Day = text("Day", required=True)
    price: int | None = number("Price of one")
    redemption_id: str | None = ref("redemption", "Redemption", required=False)
    donor: OptionalText = text("Given by")
    value: int | None = number("Value")
    reason: OptionalText = text("Reason")
    recorded_by: CleanText = text("Recorded by", required=True)
    recorded_at: str = text("Recorded at", required=True)
    corrects_id: str | None = ref("stock_move", "Corrects", required=False)


_move = table_of(StockMove).c
Index("ix_stock_move_goods_id_day", _move.goods_id, _move.day)
