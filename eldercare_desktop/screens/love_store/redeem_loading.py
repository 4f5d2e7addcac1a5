"""What the part of the redemptions reads, in a worker: plain values out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.love_store.loading import Place, place

if TYPE_CHECKING:
    from eldercare_desktop.care.love_store.reading import RedemptionRow
    from eldercare_desktop.care.love_store.stock import GoodsRow


@dataclass(frozen=True)
class RedeemFound:
    """The redemptions of a month, the newest first, and what can be had today."""

    place: Place
    month: str
    rows: Sequence[RedemptionRow]
    goods: Sequence[GoodsRow]


def redemptions(read: Any, wanted: str | None, month: str) -> RedeemFound:
    """A month of the village in view."""
    from eldercare_desktop.care.love_store.reading import redemptions_between
    from eldercare_desktop.care.love_store.stock import goods_list

    here = place(read, wanted)
    rows = redemptions_between(read, here.village, f"{month}-01", f"{month}-31")
    goods = sorted(goods_list(read, here.village), key=lambda row: (row.name, row.id))
    return RedeemFound(here, month, rows, goods)


def month_of(read: Any, redemption_id: str) -> str | None:
    """The month in which a redemption stands; None when it was taken back."""
    from eldercare_desktop.care.love_store.reading import redemption_row

    row = redemption_row(read, redemption_id)
    return row.day[:7] if row else None
