"""What the part of the public notice reads, in a worker: plain values out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from eldercare_desktop.screens.love_store.loading import Place, place

if TYPE_CHECKING:
    from eldercare_desktop.care.love_store.notice import StoreMonth


@dataclass(frozen=True)
class NoticeFound:
    """A month of the village in view. `wrong`: goods of which the stock is in doubt."""

    place: Place
    month: StoreMonth
    wrong: tuple[str, ...]


def notice(read: Any, wanted: str | None, month: str) -> NoticeFound:
    """A month of the village in view."""
    from eldercare_desktop.care.love_store.notice import store_month
    from eldercare_desktop.care.love_store.stock import goods_list

    here = place(read, wanted)
    wrong = tuple(row.name for row in goods_list(read, here.village) if row.wrong)
    return NoticeFound(here, store_month(read, here.village, month), wrong)
