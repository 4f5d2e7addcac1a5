"""What the part of the goods reads, in a worker: plain values out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.love_store.loading import Place, place

if TYPE_CHECKING:
    from eldercare_desktop.care.love_store.stock import GoodsRow, MoveRow


@dataclass(frozen=True)
class GoodsFound:
    """The goods of a store, those that are not offered any more at the end."""

    place: Place
    rows: Sequence[GoodsRow]

    @property
    def offered(self) -> list[GoodsRow]:
        """Those that are on the shelf."""
        return [row for row in self.rows if row.closed_on is None]


def goods(read: Any, wanted: str | None) -> GoodsFound:
    """The goods of the village in view."""
    from eldercare_desktop.care.love_store.stock import goods_list

    here = place(read, wanted)
    return GoodsFound(here, goods_list(read, here.village, closed=True))


def history(read: Any, goods_id: str) -> list[MoveRow]:
    """What moved goods, the newest first."""
    from eldercare_desktop.care.love_store import stock

    return stock.history(read, goods_id)
