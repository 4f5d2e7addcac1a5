"""Goods and what moved them, put into words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from eldercare_desktop.screens.tables import Badge
from eldercare_desktop.screens.wording import translated, word
from eldercare_desktop.screens.words.money import yuan
from eldercare_desktop.screens.words.time_credit import credit

if TYPE_CHECKING:
    from eldercare_desktop.care.love_store.reading import RedemptionRow
    from eldercare_desktop.care.love_store.stock import GoodsRow, MoveRow

translate = QCoreApplication.translate


def price_words(row: GoodsRow) -> str:
    """What one costs: "20 积分", "20 积分 / 1 小时"."""
    prices = ((row.points, "point"), (row.minutes, "minute"))
    said = [credit(price, unit) for price, unit in prices if price is not None]
    return " / ".join(said) or translate("StoreGoods", "not for redemption")


def price_of(row: GoodsRow, unit: str) -> int | None:
    """What one costs in points or minutes; None where it cannot be had for them."""
    return row.points if unit == "point" else row.minutes


def pieces(number: int, measure: str) -> str:
    """So many of something: "3 袋"."""
    return translate("StoreGoods", "{number} {measure}").format(number=number, measure=measure)


def stock_badge(row: GoodsRow) -> Badge | None:
    """What has to be done about the stock of goods."""
    if row.closed_on is not None:
        return Badge(translate("StoreGoods", "Not offered"), "", "ban")
    if row.stock < 0:
        return Badge(translate("StoreGoods", "Below zero"), "danger", "triangle-alert")
    if row.count_again:
        return Badge(translate("StoreGoods", "Count again"), "due", "refresh-cw")
    if row.stock == 0:
        return Badge(translate("StoreGoods", "Gone"), "due", "circle-alert")
    if row.short:
        return Badge(translate("StoreGoods", "Running out"), "due", "circle-alert")
    return None


def advice(row: GoodsRow) -> str:
    """The sentence under goods of which something is wrong; empty for none."""
    if row.stock < 0:
        return translate(
            "StoreGoods",
            "By the books there is less than nothing: two laptops gave out the same pieces. "
            "Please count what is there, or take one of the redemptions back.",
        )
    if row.count_again:
        return translate(
            "StoreGoods",
            "Something from before the last stock count has come in from another laptop since. "
            "Please count these goods once more.",
        )
    if row.again:
        return translate(
            "StoreGoods",
            "These goods were written down twice, under one name. Please count the stock of one "
            "as 0 and offer it no more.",
        )
    return ""


def move_words(move: MoveRow) -> str:
    """What a move was: "Bought +10", "Counted 12 (-1)"."""
    kind = word("stock_move", move.kind)
    if move.counted is not None:
        words = translate("StoreGoods", "{kind}: {found} found ({difference})")
        return words.format(kind=kind, found=move.counted, difference=signed(move.quantity))
    return f"{kind} {signed(move.quantity)}"


def move_hint(move: MoveRow) -> str:
    """When, from whom, worth what, why, by whom."""
    parts = (
        move.day,
        move.donor or "",
        yuan(move.value) if move.value is not None else "",
        move.reason or "",
        move.recorded_by,
    )
    return " · ".join(part for part in parts if part)


def signed(number: int) -> str:
    """A difference with its sign, 0 with none."""
    return f"+{number}" if number > 0 else str(number)


def goods_words(row: RedemptionRow) -> str:
    """What somebody got, in one line: "洗衣粉 2 袋、食盐 1 包"."""
    between = translated("list", ", ")
    return between.join(f"{got.name} {pieces(got.quantity, got.measure)}" for got in row.goods)
